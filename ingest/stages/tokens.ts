import type { Article, Tokens } from '../../schema/document.ts'
import { type Abbreviations, NUMBERED } from '../abbreviations.ts'
import { BLANK, DIGIT, FNV_BASIS, FNV_PRIME, foldOf, hashOf, JOINER, kindOf, LETTER, UPPER } from '../characters.ts'
import { lookUp } from '../word-table.ts'

/** Bits of `Tokens.shape`. */
export const WORD = 1
/** The first letter is a capital. */
export const CAPITAL = 2
/** Two letters or more, all capitals. */
export const CAPITALS = 4
/** A capital after the first letter, but not only capitals: `McKay`, `iPhone`. */
export const MIXED = 8
/** Begins with a digit: `25`, `1,300.5`, `20th`. */
export const NUMBER = 16
/** Its last character is a full stop that belongs to it: `Mr.`, `U.S.`. */
export const STOPPED = 32
/** No blank stands between it and the token before. */
export const GLUED = 64
/** An address, a handle or a hashtag. */
export const ADDRESS = 128

const PLAIN = LETTER | DIGIT | JOINER
const QUOTE = 0x27
const CURLY = 0x2019
const STOP = 0x2e
const COMMA = 0x2c
const COLON = 0x3a
const AT = 0x40
const NUMBER_SIGN = 0x23
const AMPERSAND = 0x26
const HYPHEN = 0x2d
const GRAVE = 0x60

/**
 * Cuts a text into words, numbers and punctuation marks in one pass: every character belongs to one token or is blank.
 * As in Universal Dependencies' English treebanks, clitics are tokens (`do|n't`, `Carney|'s`, `can|not`) and hyphens part
 * words (`25|-|per|-|cent`) except behind a prefix (`co-founder`). `...`, `--`, `''` and an address are one token each.
 * A full stop that belongs to a word does not count in its hash: `Sen.` and `Sen`, `U.S.` and `U.S` are looked up alike.
 * https://universaldependencies.org/en/index.html
 */
export function findTokens(
  { article }: { readonly article: Pick<Article, 'text'> },
  { abbreviations }: { readonly abbreviations: Abbreviations },
): Tokens {
  const { text } = article
  let arrays = allocate((text.length >> 2) + 16)
  let count = 0
  let i = 0
  while (i < text.length) {
    const code = text.charCodeAt(i)
    const kind = kindOf(code)
    if (kind & BLANK) {
      i++
      continue
    }
    if (count + 2 > arrays.start.length) arrays = allocate(arrays.start.length * 2, arrays)
    const glued = i > 0 && !(kindOf(text.charCodeAt(i - 1)) & BLANK) ? GLUED : 0
    const end = tokenEnd(text, i, code, kind, glued !== 0, abbreviations)
    const cut = kind & LETTER ? cutOf(text, i, end) : 0
    if (cut > 0) {
      add(arrays, count++, text, i, cut, glued)
      add(arrays, count++, text, cut, end, GLUED)
    } else add(arrays, count++, text, i, end, glued)
    i = end
  }
  const { start, end, hash, shape } = arrays
  return {
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    hash: hash.slice(0, count),
    shape: shape.slice(0, count),
  }
}

interface Arrays {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly hash: Int32Array
  readonly shape: Uint8Array
}

function allocate(size: number, from?: Arrays): Arrays {
  const arrays = {
    start: new Int32Array(size),
    end: new Int32Array(size),
    hash: new Int32Array(size),
    shape: new Uint8Array(size),
  }
  if (from) {
    arrays.start.set(from.start)
    arrays.end.set(from.end)
    arrays.hash.set(from.hash)
    arrays.shape.set(from.shape)
  }
  return arrays
}

function add(arrays: Arrays, place: number, text: string, start: number, end: number, glued: number): void {
  let letters = 0
  let capitals = 0
  let inner = false
  let hash = FNV_BASIS
  let before = FNV_BASIS
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const kind = kindOf(code)
    if (kind & LETTER) {
      letters++
      if (kind & UPPER) capitals++
    } else if (kind === 0) inner = true
    before = hash
    const fold = foldOf(code)
    if (fold !== 0) hash = Math.imul(hash ^ fold, FNV_PRIME)
  }
  const first = kindOf(text.charCodeAt(start))
  let shape = glued
  if (first & PLAIN || (end - start > 1 && kindOf(text.charCodeAt(start + 1)) & PLAIN)) shape |= WORD
  if (first & UPPER) shape |= CAPITAL
  if (capitals > 1 && capitals === letters) shape |= CAPITALS
  else if (capitals > (first & UPPER ? 1 : 0)) shape |= MIXED
  if (first & DIGIT) shape |= NUMBER
  if (shape & WORD && text.charCodeAt(end - 1) === STOP) shape |= STOPPED
  if (inner && letters > 0 && isAddress(text, start, end)) shape |= ADDRESS
  arrays.start[place] = start
  arrays.end[place] = end
  arrays.hash[place] = shape & STOPPED ? before : hash
  arrays.shape[place] = shape
}

function tokenEnd(
  text: string,
  start: number,
  code: number,
  kind: number,
  glued: boolean,
  abbreviations: Abbreviations,
): number {
  if (kind & LETTER) return wordEnd(text, start, abbreviations)
  if (kind & DIGIT) return numberEnd(text, start)
  if (kind & JOINER) return plainEnd(text, start + 1)
  const next = text.charCodeAt(start + 1)
  if (code === QUOTE || code === CURLY) {
    if (glued) {
      const end = plainEnd(text, start + 1)
      if (isClitic(text, start + 1, end)) return end
    }
    // Of three marks behind a word the first closes the inner quotation.
    const three = glued && text.charCodeAt(start + 2) === QUOTE
    return code === QUOTE && next === QUOTE && !three ? start + 2 : start + 1
  }
  if (code === GRAVE) return next === GRAVE ? start + 2 : start + 1
  if (code === STOP || code === HYPHEN) return sameEnd(text, start, code)
  if ((code === AT || code === NUMBER_SIGN) && kindOf(next) & PLAIN && !glued) return plainEnd(text, start + 1)
  if (code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000) return start + 2
  return start + 1
}

function plainEnd(text: string, from: number): number {
  let i = from
  while (kindOf(text.charCodeAt(i)) & PLAIN) i++
  return i
}

function sameEnd(text: string, start: number, code: number): number {
  let i = start + 1
  while (text.charCodeAt(i) === code) i++
  return i
}

/** `1,300.5`, `3:30`, `20th`, `1990s`, `5pm`. */
function numberEnd(text: string, start: number): number {
  let i = start + 1
  for (;;) {
    while (kindOf(text.charCodeAt(i)) & DIGIT) i++
    const code = text.charCodeAt(i)
    if ((code !== COMMA && code !== STOP && code !== COLON) || !(kindOf(text.charCodeAt(i + 1)) & DIGIT)) break
    i++
  }
  return plainEnd(text, i)
}

/** A word with what belongs to it: `O’Brien`, `AT&T`, `co-founder`, `U.S.`, `Mr.`, an address. */
function wordEnd(text: string, start: number, abbreviations: Abbreviations): number {
  let i = plainEnd(text, start + 1)
  for (;;) {
    const code = text.charCodeAt(i)
    if (code === QUOTE || code === CURLY) {
      const end = plainEnd(text, i + 1)
      if (!(kindOf(text.charCodeAt(i + 1)) & LETTER) || isClitic(text, i + 1, end)) return i
      // n't: the n belongs to the clitic, and cutOf parts the two.
      if (isNot(text, i, end)) return end
      i = end
    } else if (code === AMPERSAND && i - start <= 3 && kindOf(text.charCodeAt(i + 1)) & UPPER) i = plainEnd(text, i + 1)
    else if (code === STOP) return stoppedEnd(text, start, i, abbreviations)
    else if (code === HYPHEN) return prefixedEnd(text, start, i)
    else if (code === AT && kindOf(text.charCodeAt(i + 1)) & PLAIN) return addressEnd(text, i)
    else if (code === COLON && text.startsWith('://', i) && i - start <= 5) return addressEnd(text, i)
    else return i
  }
}

/** A word before a full stop: initials, an abbreviation, an address; else the stop is a token of its own. */
function stoppedEnd(text: string, start: number, stop: number, abbreviations: Abbreviations): number {
  if (stop === start + 1) {
    let i = stop
    while (text.charCodeAt(i) === STOP && isOneLetter(text, i + 1)) i += 2
    const initial = i === stop && kindOf(text.charCodeAt(start)) & UPPER && kindOf(text.charCodeAt(i + 1)) & BLANK
    if (text.charCodeAt(i) === STOP && (initial || (i > stop && !(kindOf(text.charCodeAt(i + 1)) & PLAIN))))
      return i + 1
    if (i > stop) return i
  }
  const end = plainEnd(text, stop + 1)
  if (end > stop + 1 && DOMAINS.has(text.slice(stop + 1, Math.min(end, stop + 6)))) return addressEnd(text, stop)
  if (stop === start + 3 && end > stop + 1 && text.startsWith('www', start)) return addressEnd(text, stop)
  if (stop - start > LONGEST_ABBREVIATION || end > stop + 1) return stop
  const kind = lookUp(abbreviations.kinds, hashOf(text, start, stop))
  if (
    kind < 0 ||
    !(kindOf(text.charCodeAt(start)) & UPPER || lookUp(abbreviations.small, hashOf(text, start, stop)) === 0)
  ) {
    return stop
  }
  return kind !== NUMBERED || beginsNumber(text, stop + 1) ? stop + 1 : stop
}

function isOneLetter(text: string, at: number): boolean {
  return (kindOf(text.charCodeAt(at)) & LETTER) !== 0 && !(kindOf(text.charCodeAt(at + 1)) & PLAIN)
}

function beginsNumber(text: string, at: number): boolean {
  const blank = kindOf(text.charCodeAt(at)) & BLANK ? 1 : 0
  return (kindOf(text.charCodeAt(at + blank)) & DIGIT) !== 0
}

/** `co-founder` and `re-election` are one word; `well-known` is three tokens. */
function prefixedEnd(text: string, start: number, hyphen: number): number {
  if (hyphen - start > LONGEST_PREFIX || !(kindOf(text.charCodeAt(hyphen + 1)) & LETTER)) return hyphen
  if (!PREFIXES.has(text.slice(start, hyphen).toLowerCase())) return hyphen
  const end = plainEnd(text, hyphen + 1)
  return text.charCodeAt(end) === HYPHEN ? hyphen : end
}

/** To the next blank, without the marks that end a sentence or a bracket. */
function addressEnd(text: string, from: number): number {
  let i = from + 1
  while (i < text.length && !(kindOf(text.charCodeAt(i)) & BLANK) && !ADDRESS_STOPS.includes(text.charAt(i))) i++
  while (i > from + 1 && !(kindOf(text.charCodeAt(i - 1)) & PLAIN) && text.charAt(i - 1) !== '/') i--
  return i
}

function isAddress(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start)
  if (first === AT || first === NUMBER_SIGN) return true
  for (let i = start + 1; i < end - 1; i++) {
    const code = text.charCodeAt(i)
    if (code === AT || (code === COLON && text.startsWith('://', i))) return true
    if (
      code === STOP &&
      end - i > 2 &&
      kindOf(text.charCodeAt(i + 1)) & LETTER &&
      kindOf(text.charCodeAt(i + 2)) & LETTER
    )
      return true
  }
  return false
}

/** Is what follows an apostrophe `’s`, `’re`, `’ve`, `’ll`, `’d` or `’m`? */
function isClitic(text: string, start: number, end: number): boolean {
  return end - start > 0 && end - start <= 2 && CLITICS.has(text.slice(start, end).toLowerCase())
}

function isNot(text: string, apostrophe: number, end: number): boolean {
  return (
    end === apostrophe + 2 &&
    (text.charCodeAt(apostrophe + 1) | 32) === 0x74 &&
    (text.charCodeAt(apostrophe - 1) | 32) === 0x6e
  )
}

/** Where a word parts in two (`do|n't`, `can|not`); 0 where it does not. */
function cutOf(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(end - 2)
  if (end - start > 3 && (mark === QUOTE || mark === CURLY) && isNot(text, end - 2, end)) return end - 3
  if (end - start < 5 || end - start > 6 || !PARTED_FIRST.has(text.charCodeAt(start) | 32)) return 0
  return PARTED.has(text.slice(start, end).toLowerCase()) ? start + 3 : 0
}

const LONGEST_ABBREVIATION = 7
const LONGEST_PREFIX = 5
const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm'])
const PARTED = new Set(['cannot', 'gonna', 'gotta', 'wanna'])
const PARTED_FIRST = new Set([...PARTED].map((word) => word.charCodeAt(0)))
/** Prefixes that keep their hyphen in the treebanks. */
const PREFIXES = new Set('anti co de e ex inter mid multi non post pre pro re self semi sub ultra un vice'.split(' '))
const DOMAINS = new Set(['ca', 'co', 'com', 'edu', 'gov', 'info', 'int', 'io', 'mil', 'net', 'org', 'uk'])
const ADDRESS_STOPS = '"“”‘’<>()[]{}'
