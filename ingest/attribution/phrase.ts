/** A run of words of a passage as one number, `first << 10 | last`; `NOBODY` where there is none. */
export const NOBODY = -1

export function phraseOf(first: number, last: number): number {
  return (first << 10) | last
}

export function firstOf(phrase: number): number {
  return phrase >> 10
}

export function lastOf(phrase: number): number {
  return phrase & 1023
}

/** Does the phrase hold the word? Never where there is none. */
export function holds(phrase: number, word: number): boolean {
  return phrase >= 0 && word >= firstOf(phrase) && word <= lastOf(phrase)
}
