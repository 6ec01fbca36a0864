import type { Candidate } from './candidate.ts'
import { FRAME } from './frames.ts'
import { IS } from './function-words.ts'
import type { Passage } from './passage.ts'
import { firstOf, lastOf } from './phrase.ts'
import { MARK } from './punctuation.ts'
import { groupStart } from './verb-group.ts'

/** Are the source or the end of a candidate so unclear by tags alone that a parse should be asked? */
export function isDoubtful(passage: Passage, candidate: Candidate): boolean {
  const { commas, mark, count } = passage
  const { form, frame, ranges, at } = candidate
  if (form === 'noun' || isSourceDoubtful(passage, candidate)) return true
  if (frame === FRAME.quote) return false
  const [range] = ranges
  if (range === undefined) return frame === FRAME.none
  if (range.first < at) return false
  const commaInside = (commas[range.last] ?? 0) > (commas[Math.min(range.last, range.first + 1)] ?? 0)
  return commaInside || (range.last + 1 < count && mark[range.last + 1] === MARK.comma)
}

/** Doubtful: no source, one that doesn't touch the verb group, or one that goes on to its left. */
function isSourceDoubtful(passage: Passage, { at, source, passive }: Candidate): boolean {
  const { mark, flags } = passage
  if (source < 0) return !passive
  const first = firstOf(source)
  if (lastOf(source) !== groupStart(passage, at) - 1 && first !== at + 1) return true
  if (first === 0) return false
  const before = mark[first - 1] ?? 0
  return !BOUNDS.has(before) && !((flags[first - 1] ?? 0) & IS.beforeSource)
}
const BOUNDS = new Set<number>([MARK.comma, MARK.dash, MARK.quote, MARK.closeQuote])
