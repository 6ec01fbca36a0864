import type { Mention, Tokens } from '../schema/document.ts'
import { tokensIn } from './span.ts'
import type { TokenRange } from './text-layers.ts'

/** Mentions by token: each with its range, and the longest that begins or ends at a token. */
export interface MentionIndex {
  readonly mentions: readonly Mention[]
  readonly ranges: readonly TokenRange[]
  /** Place of the longest mention that begins at a token; -1 where none does. */
  readonly startingAt: Int32Array
  /** Place of the longest mention whose last token stands before a token place; -1 where none does. */
  readonly endingAt: Int32Array
}

export function indexMentions(tokens: Tokens, mentions: readonly Mention[]): MentionIndex {
  const startingAt = new Int32Array(tokens.count + 1).fill(-1)
  const endingAt = new Int32Array(tokens.count + 1).fill(-1)
  const ranges = mentions.map((mention) => tokensIn(tokens, mention))
  const size = (place: number) => (place < 0 ? 0 : (ranges[place]?.to ?? 0) - (ranges[place]?.from ?? 0))
  ranges.forEach(({ from, to }, place) => {
    if (to - from > size(startingAt[from] ?? -1)) startingAt[from] = place
    if (to - from > size(endingAt[to] ?? -1)) endingAt[to] = place
  })
  return { mentions, ranges, startingAt, endingAt }
}
