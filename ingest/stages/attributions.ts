import type { Attribution, Document, Span } from '../../schema/document.ts'
import { indexMentions } from '../mention-index.ts'
import { spanOf, type TextLayers, type TokenRange } from '../text-layers.ts'
import { conditionIn } from './conditions.ts'
import { type FoundCue, toDocumentCue } from './cues.ts'
import { type Draft, findDrafts } from './drafts.ts'
import { nest } from './nesting.ts'
import { WORD } from './tokens.ts'

/**
 * Who is said, here, to say what: cues with their content and source, quotations with theirs, and quotations that go on
 * without one. Sorted by the start of the content.
 */
export function findAttributions(
  layers: TextLayers & Pick<Document, 'mentions'>,
  cues: readonly FoundCue[],
): Document['attributions'] {
  const index = indexMentions(layers.tokens, layers.mentions)
  const drafts = findDrafts(layers, index, cues)
    .filter(({ pieces }) => pieces.length > 0)
    .sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))
  const levels = nest(drafts)
  return drafts.map((draft, place) =>
    toAttribution(layers, draft, levels[place] ?? null, draft.continues ? drafts.indexOf(draft.continues) : -1),
  )
}

function startOf({ pieces }: Draft): number {
  return pieces[0]?.from ?? 0
}

function endOf({ pieces }: Draft): number {
  return pieces.at(-1)?.to ?? 0
}

function toAttribution(
  layers: TextLayers,
  draft: Draft,
  nesting: { level: number; within: number } | null,
  continues: number,
): Attribution {
  const { pieces, cue, source, addressee, rule, confidence } = draft
  const content = pieces.map((piece) => spanOf(layers, piece))
  const condition = cue ? conditionIn(layers, pieces, cue) : null
  return {
    kind: kindOf(layers, pieces),
    content,
    quotes: quotesIn(layers, content),
    cue: cue && toDocumentCue(layers, cue),
    source: source && spanOf(layers, source),
    level: nesting?.level ?? 0,
    within: nesting && nesting.level > 0 ? nesting.within : null,
    continues: continues >= 0 ? continues : null,
    addressee: addressee && spanOf(layers, addressee),
    negated: cue?.negated ?? false,
    conditional: condition !== null,
    condition: condition && spanOf(layers, condition),
    block: layers.words.block[pieces[0]?.from ?? 0] ?? 0,
    confidence,
    rule,
  }
}

/** Direct where every word of the content is quoted, indirect where none is. */
function kindOf({ tokens, words, quotes }: TextLayers, pieces: readonly TokenRange[]): Attribution['kind'] {
  let quoted = 0
  let plain = 0
  for (const { from, to } of pieces) {
    for (let i = from; i < to; i++) {
      if (!((tokens.shape[i] ?? 0) & WORD)) continue
      if (quotes[words.quote[i] ?? -1]) quoted++
      else plain++
    }
  }
  return plain === 0 ? 'DIRECT' : quoted === 0 ? 'INDIRECT' : 'MIXED'
}

/** The parts of quotations inside the content, without their marks. */
function quotesIn({ quotes }: TextLayers, content: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  let at = 0
  for (const piece of content) {
    while (at > 0 && (quotes[at - 1]?.end ?? 0) > piece.start) at--
    while (at < quotes.length && (quotes[at]?.end ?? 0) <= piece.start) at++
    for (; at < quotes.length && (quotes[at]?.start ?? 0) < piece.end; at++) {
      const inner = quotes[at]?.inner
      if (!inner) continue
      const start = Math.max(inner.start, piece.start)
      const end = Math.min(inner.end, piece.end)
      if (start < end) found.push({ start, end })
    }
  }
  return found
}
