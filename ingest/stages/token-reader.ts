import type { Article, Tokens } from '../../schema/document.ts'
import { DIGIT, kindOf } from '../characters.ts'

/** The tokens of one block, asked by place. Outside of it there is nothing: hash 0, no shape, no number. */
export interface TokenReader {
  /** The places of the block's tokens, half open. */
  readonly from: number
  readonly to: number
  /** Is `9/10/2031` the ninth of October? Null where the article's language does not tell. */
  readonly dayFirst: boolean | null
  hash(place: number): number
  shape(place: number): number
  /** Of a token that is digits only, at most four: `2031`, `7`; -1 for any other. */
  number(place: number): number
  /** As written; the empty string outside. */
  word(place: number): string
}

export function toReader(
  { text, language }: Pick<Article, 'text' | 'language'>,
  tokens: Tokens,
  from: number,
  to: number,
): TokenReader {
  const inside = (place: number) => from <= place && place < to
  return {
    from,
    to,
    dayFirst: language === 'en-US' ? false : DAY_FIRST.has(language) ? true : null,
    hash: (place) => (inside(place) ? (tokens.hash[place] ?? 0) : 0),
    shape: (place) => (inside(place) ? (tokens.shape[place] ?? 0) : 0),
    number: (place) => (inside(place) ? numberIn(text, tokens.start[place] ?? 0, tokens.end[place] ?? 0) : -1),
    word: (place) => (inside(place) ? text.slice(tokens.start[place], tokens.end[place]) : ''),
  }
}

function numberIn(text: string, start: number, end: number): number {
  if (end - start > 4) return -1
  let value = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (!(kindOf(code) & DIGIT) || code > 0x39) return -1
    value = value * 10 + code - 0x30
  }
  return value
}

/** Where days are written before months in figures (CLDR, short dates). Canada writes both. */
const DAY_FIRST = new Set(['en-AU', 'en-GB', 'en-IE', 'en-IN', 'en-NZ'])
