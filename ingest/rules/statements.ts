import type { Attribution, Document, Span } from '../../schema/document.ts'
import { withAttributions } from '../attribution-order.ts'
import { BARE } from '../bare-attribution.ts'
import { contains, overlaps } from '../span.ts'
import { markedPart, type RuleMatch } from './matches.ts'

/** How sure a statement is that a rule of the newsroom's own found. */
const CONFIDENCE = 0.8
/** UTF-16 units between a cue and whom it is said by. */
const FARTHEST_SOURCE = 3

/**
 * Attributions with those that cue rules add: the quotations of the sentence, else what follows "that", by the mention that
 * touches the cue. What is found already stays as it is.
 */
export function withRuleStatements(
  { article: { text }, quotes, mentions }: Pick<Document, 'article' | 'quotes' | 'mentions'>,
  attributions: readonly Attribution[],
  matches: readonly RuleMatch[],
): readonly Attribution[] {
  const added = matches.flatMap((match): readonly Attribution[] => {
    if (match.meaning.what !== 'cue') return []
    const cue = { ...match.meaning.cue, ...markedPart(match, 'cue') }
    const spoken = quotes.filter((quote) => !quote.scare && contains(match.sentence, quote) && !overlaps(quote, cue))
    const content =
      spoken.length > 0 ? spoken.map(({ start, end }) => ({ start, end })) : clauseAfter(cue, match.sentence)
    if (content.length === 0) return []
    const taken = attributions.some(
      (known) =>
        (known.cue && overlaps(known.cue, cue)) ||
        known.content.some((piece) => content.some((own) => overlaps(own, piece))),
    )
    if (taken) return []
    return [
      {
        ...BARE,
        kind: spoken.length > 0 ? 'DIRECT' : 'INDIRECT',
        content,
        quotes: spoken.map(({ inner }) => inner),
        cue,
        source: sourceOf(cue),
        block: match.block,
        confidence: CONFIDENCE,
        rule: `own rule ${match.meaning.name}`,
      },
    ]
  })
  return added.length === 0 ? attributions : withAttributions(attributions, added).attributions

  function clauseAfter(cue: Span, sentence: Span): readonly Span[] {
    const start = cue.end + (/^\s+(?=that\s)/.exec(text.slice(cue.end, sentence.end))?.[0].length ?? 0)
    let end = sentence.end
    while (end > start && '.!? \n\t'.includes(text.charAt(end - 1))) end--
    return start > cue.end && end > start + 'that '.length ? [{ start, end }] : []
  }

  function sourceOf(cue: Span): Span | null {
    const before = mentions.findLast(({ end }) => end <= cue.start && cue.start - end <= FARTHEST_SOURCE)
    const found = before ?? mentions.find(({ start }) => start >= cue.end && start - cue.end <= FARTHEST_SOURCE)
    return found ? { start: found.start, end: found.end } : null
  }
}
