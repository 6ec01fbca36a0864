/** What a character is, as bits. Asked once a character and kept: the tables are pure functions of Unicode. */
export const LETTER = 1
export const DIGIT = 2
export const BLANK = 4
export const UPPER = 8
/** Goes on with a word and adds nothing to it: combining marks, the underscore, soft hyphens, joiners. */
export const JOINER = 16
const UNASKED = 64

const kinds = new Uint8Array(0x10000).fill(UNASKED)
const folds = new Uint16Array(0x10000).fill(0xffff)

/** The bits of a UTF-16 code unit; 0 for punctuation, symbols, surrogates and NaN (past the end). */
export function kindOf(code: number): number {
  const kind = kinds[code]
  return kind === undefined ? 0 : kind & UNASKED ? learnKind(code) : kind
}

/**
 * The code unit by which words are compared: lower case, without accent, marks straight, dashes as hyphens; 0 where it
 * counts for nothing (combining marks, soft hyphens, joiners). `É` → `e`, `’` → `'`, `—` → `-`.
 */
export function foldOf(code: number): number {
  const fold = folds[code]
  return fold === undefined || fold === 0xffff ? learnFold(code) : fold
}

export const FNV_BASIS = 0x811c9dc5 | 0
export const FNV_PRIME = 0x01000193

/** A 32-bit FNV-1a hash over the folded characters of `text.slice(start, end)`: the hash of a token. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = FNV_BASIS
  for (let i = start; i < end; i++) {
    const fold = foldOf(text.charCodeAt(i))
    if (fold !== 0) hash = Math.imul(hash ^ fold, FNV_PRIME)
  }
  return hash
}

/** The hash a token with this form has: a full stop that ends a word does not count. */
export function hashWord(form: string): number {
  const stopped = form.endsWith('.') && kindOf(form.charCodeAt(form.length - 2)) & (LETTER | DIGIT)
  return hashOf(form, 0, stopped ? form.length - 1 : form.length)
}

function learnKind(code: number): number {
  const char = String.fromCharCode(code)
  let kind = 0
  if (/\s/u.test(char) || BLANKS.has(code)) kind = BLANK
  else if (/\p{Lu}|\p{Lt}/u.test(char)) kind = LETTER | UPPER
  else if (/\p{L}/u.test(char)) kind = LETTER
  else if (/\p{Nd}|[²³¹]/u.test(char)) kind = DIGIT
  else if (code === 0x5f || isSilent(char, code)) kind = JOINER
  kinds[code] = kind
  return kind
}

function learnFold(code: number): number {
  const char = String.fromCharCode(code)
  let fold: number
  if (/[’‘‛`´ʼ]/u.test(char)) fold = 0x27
  else if (/[“”„‟«»]/u.test(char)) fold = 0x22
  else if (/[‐‑‒–—―−]/u.test(char)) fold = 0x2d
  else if (isSilent(char, code)) fold = 0
  else fold = char.normalize('NFKD').toLowerCase().charCodeAt(0)
  if (code < 0x10000) folds[code] = fold
  return fold
}

/** Combining marks, the soft hyphen, joiners and the variation selector of emoji. */
function isSilent(char: string, code: number): boolean {
  return SILENT.has(code) || /\p{M}/u.test(char)
}

/** NUL, next line and the zero-width space. */
const BLANKS = new Set([0x00, 0x85, 0x200b])
const SILENT = new Set([0xad, 0x200c, 0x200d, 0x2060, 0xfe0f])
