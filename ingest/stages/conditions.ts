import type { Span } from '../../schema/document.ts'
import type { Layers } from '../attribution/read-article.ts'
import { hashWord } from '../characters.ts'
import { tokensIn } from '../span.ts'

const CONDITIONS = new Set(['if', 'unless'].map(hashWord))
/** What a condition does not run across. */
const BOUNDS = ',;.“”"'

/** The clause that what is said depends on: `cut off exports | if the duty stays`. Not what is asked (`asked if …`). */
export function conditionIn(
  { article: { text }, tokens }: Pick<Layers, 'article' | 'tokens'>,
  content: readonly Span[],
  cue: Span,
): Span | null {
  for (const piece of content) {
    const { from, to } = tokensIn(tokens, piece)
    for (let i = from; i < to; i++) {
      const asked = i === from && /^\s*$/.test(text.slice(cue.end, piece.start))
      if (!CONDITIONS.has(tokens.hash[i] ?? 0) || asked) continue
      let end = i + 1
      while (end < to && !BOUNDS.includes(text.charAt(tokens.start[end] ?? 0))) end++
      return { start: tokens.start[i] ?? 0, end: tokens.end[end - 1] ?? 0 }
    }
  }
  return null
}
