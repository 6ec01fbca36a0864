import { IS } from './function-words.ts'
import type { Passage } from './passage.ts'
import { MARK } from './punctuation.ts'

/** Words that may be the last of content; how many is returned. Room for every word of a passage. */
export const endList = new Int32Array(512)

/** Words before punctuation, before an opener or another likely cue, and those that are proposed. */
export function collectEnds(passage: Passage, first: number, proposed: readonly number[]): number {
  const { count, isWord, next, gap, flags, cue, chance } = passage
  let size = 0
  for (let i = isWord[first] ? first : (next[first] ?? count); i < count; i = next[i] ?? count) {
    const behind = next[i] ?? count
    const flag = flags[behind] ?? 0
    const may =
      behind >= count ||
      gap[i] !== 0 ||
      (flag & IS.opener && !(flag & IS.noEnd)) ||
      (cue[behind] && (chance[behind] ?? 0) > 0.3) ||
      proposed.includes(i)
    if (may) endList[size++] = i
  }
  return size
}

/** The word with the marks that close behind it, but not a comma. */
export function withClosing({ mark, count }: Passage, end: number): number {
  let i = end
  while (i + 1 < count && CLOSING[mark[i + 1] ?? 0]) i++
  while (i > end && mark[i] === MARK.comma) i--
  return i
}
const CLOSING = new Uint8Array(32)
const CLOSING_MARKS = [
  MARK.quote,
  MARK.closeQuote,
  MARK.closeBracket,
  MARK.comma,
  MARK.stop,
  MARK.dots,
  MARK.question,
  MARK.exclamation,
]
for (const mark of CLOSING_MARKS) CLOSING[mark] = 1
