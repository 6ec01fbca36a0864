/**
 * What the grammar sees of a word: numbers made in one pass over its characters. Case is folded, digits are all
 * alike, curly marks are straight and dashes are hyphens, so that what it learned of one house style serves another.
 */
export interface Word {
  hash: number
  suffix2: number
  suffix3: number
  suffix4: number
  prefix3: number
  shape: number
}

/** Bits of a word's shape. */
export const SHAPE = { capital: 1, allCapitals: 2, innerCapital: 4, hyphen: 8, digits: 16, digitInside: 32 } as const

export const newWord = (): Word => ({ hash: 0, suffix2: 0, suffix3: 0, suffix4: 0, prefix3: 0, shape: 0 })

/** Describes `text.slice(start, end)` in `word`, which is written anew. */
export function describe(text: string, start: number, end: number, word: Word): void {
  const length = end - start
  let hash = SEED
  let suffix2 = 7
  let suffix3 = 11
  let suffix4 = 17
  let prefix3 = 13
  let capitals = 0
  let digits = 0
  let shape = 0
  for (let at = start; at < end; at++) {
    const raw = text.charCodeAt(at)
    const code = fold(raw)
    if (raw >= 65 && raw <= 90) capitals++
    else if (raw >= 48 && raw <= 57) digits++
    else if (raw === 45 && length > 1) shape |= SHAPE.hyphen
    hash = Math.imul(hash ^ code, PRIME)
    if (at - start < 3) prefix3 = Math.imul(prefix3 ^ code, PRIME)
    const left = end - at
    if (left <= 4) {
      suffix4 = Math.imul(suffix4 ^ code, PRIME)
      if (left <= 3) suffix3 = Math.imul(suffix3 ^ code, PRIME)
      if (left <= 2) suffix2 = Math.imul(suffix2 ^ code, PRIME)
    }
  }
  if (capitals) {
    const first = text.charCodeAt(start)
    shape |= first >= 65 && first <= 90 ? SHAPE.capital : SHAPE.innerCapital
    if (capitals === length && length > 1) shape |= SHAPE.allCapitals
  }
  if (digits) shape |= digits === length ? SHAPE.digits : SHAPE.digitInside
  word.hash = isDoubleMark(text, start, length) ? QUOTE : isDash(text, start, length) ? DASH : hash
  word.suffix2 = suffix2
  word.suffix3 = suffix3
  word.suffix4 = suffix4
  word.prefix3 = prefix3
  word.shape = shape
}

/** The hash of a word as `describe` gives it (FNV-1a over folded UTF-16 units). */
export function hashOf(form: string): number {
  describe(form, 0, form.length, scratch)
  return scratch.hash
}

/** Folds one UTF-16 unit. */
export function fold(code: number): number {
  if (code < 128) {
    if (code >= 65 && code <= 90) return code + 32
    return code >= 48 && code <= 57 ? 48 : code
  }
  if (code === 0x2018 || code === 0x2019) return 39
  if (code === 0x201c || code === 0x201d) return 34
  return code === 0x2013 || code === 0x2014 ? 45 : code
}

const SEED = 0x811c9dc5 | 0
const PRIME = 0x01000193
const QUOTE = Math.imul(SEED ^ 34, PRIME)
const DASH = Math.imul(SEED ^ 45, PRIME) + 1
const scratch = newWord()

/** '' and ``, which some papers set for a double mark. */
function isDoubleMark(text: string, start: number, length: number): boolean {
  const first = text.charCodeAt(start)
  return length === 2 && (first === 39 || first === 96) && text.charCodeAt(start + 1) === first
}

/** A real dash or two hyphens and more; a single hyphen joins words and stays apart. */
function isDash(text: string, start: number, length: number): boolean {
  const first = text.charCodeAt(start)
  return length === 1 ? first === 0x2013 || first === 0x2014 : first === 45 && text.charCodeAt(start + 1) === 45
}
