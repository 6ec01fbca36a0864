import { foldOf } from '../characters.ts'
import { ADDRESS, CAPITAL, CAPITALS, MIXED, NUMBER, STOPPED, WORD } from '../stages/tokens.ts'

/** Endings and beginning of a word as hashes of its folded characters, so that case and accents don't count. */
export interface Affixes {
  suffix2: number
  suffix3: number
  suffix4: number
  prefix3: number
}

export const newAffixes = (): Affixes => ({ suffix2: 0, suffix3: 0, suffix4: 0, prefix3: 0 })

/** Sets the affixes of `text.slice(start, end)`. Digits are all alike. */
export function setAffixes(text: string, start: number, end: number, affixes: Affixes): void {
  let suffix = 7
  let at = end - 1
  affixes.suffix2 = affixes.suffix3 = affixes.suffix4 = 0
  for (let letters = 1; at >= start && letters <= 4; at--, letters++) {
    suffix = Math.imul(suffix ^ foldDigit(text.charCodeAt(at)), PRIME)
    if (letters <= 2) affixes.suffix2 = suffix
    if (letters <= 3) affixes.suffix3 = suffix
    affixes.suffix4 = suffix
  }
  let prefix = 13
  for (let i = start; i < end && i < start + 3; i++) prefix = Math.imul(prefix ^ foldDigit(text.charCodeAt(i)), PRIME)
  affixes.prefix3 = prefix
}

/** The bits of a token's shape that say something of its word class. */
export const SHAPES = WORD | CAPITAL | CAPITALS | MIXED | NUMBER | STOPPED | ADDRESS

/**
 * A word as the grammar knows it: the token's hash, but one for all numbers of as many characters, since a number never
 * seen is tagged like one that was.
 */
export function wordOf(hash: number, shape: number, length: number): number {
  return shape & NUMBER ? Math.imul(NUMBERS ^ length, PRIME) : hash
}

function foldDigit(code: number): number {
  return code >= 48 && code <= 57 ? 48 : foldOf(code)
}

const PRIME = 0x01000193
const NUMBERS = 0x5bd1e995
