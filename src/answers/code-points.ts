/** Turns offsets of a text in UTF-16 code units into offsets in code points, as Python and the W3C count. */
export function codePointsIn(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index)
  return (offset) => offset - pairs.filter((start) => start + 1 < offset).length
}
