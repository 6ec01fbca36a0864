import type { Document, Span } from '../../schema/document.ts'
import { holderOf, tokensIn } from '../span.ts'

/** Longer sentences are read in pieces, so that the time stays proportional to the text. In tokens. */
const LONGEST_SENTENCE = 300

/** Sentences outside page furniture, the longest cut. */
export function bodySentences({
  blocks,
  sentences,
  tokens,
}: Pick<Document, 'blocks' | 'sentences' | 'tokens'>): readonly Span[] {
  const pieces: Span[] = []
  for (const sentence of sentences) {
    if (blocks[holderOf(blocks, sentence.start)]?.furniture) continue
    const { from, to } = tokensIn(tokens, sentence)
    for (let place = from; place < to; place += LONGEST_SENTENCE) {
      const last = Math.min(to, place + LONGEST_SENTENCE) - 1
      pieces.push({ start: tokens.start[place] ?? 0, end: tokens.end[last] ?? 0 })
    }
  }
  return pieces
}
