import type { Document, DocumentActor, MeasureMention, Span } from '../../schema/document.ts'
import { overlaps } from '../span.ts'
import { markedPart, type RuleMatch } from './matches.ts'

/**
 * Measures with those that rules add: the kind and the status of the rule, the parties where the pattern marks them as
 * `<imposer>` and `<target>` and the article knows whom the words name. A kind found already at the place stays.
 */
export function withRuleMeasures(
  { mentions, actors, attributions, sectors }: Pick<Document, 'mentions' | 'actors' | 'attributions' | 'sectors'>,
  measures: readonly MeasureMention[],
  matches: readonly RuleMatch[],
  partyOf: (actor: DocumentActor) => string | null,
): readonly MeasureMention[] {
  const added = matches.flatMap((match): readonly MeasureMention[] => {
    if (match.meaning.what !== 'measure') return []
    const { kind, status } = match.meaning
    const span = markedPart(match, 'measure')
    if (measures.some((known) => known.kind === kind && overlaps(known, span))) return []
    const voice = attributions.findIndex(
      ({ level, content }) => level === 0 && content.some((piece) => overlaps(piece, span)),
    )
    const touched = sectors.filter((sector) => !sector.generic && overlaps(sector, match)).map(({ sector }) => sector)
    return [
      {
        ...span,
        kind,
        status,
        imposer: partyIn(match.groups.imposer),
        target: partyIn(match.groups.target),
        sectors: [...new Set(touched)],
        ratePercent: null,
        amount: null,
        voice: voice < 0 ? null : voice,
      },
    ]
  })
  if (added.length === 0) return measures
  return [...measures, ...added].sort((a, b) => a.start - b.start || a.end - b.end)

  function partyIn(span: Span | undefined): string | null {
    const place = span ? mentions.findIndex((mention) => overlaps(mention, span)) : -1
    const actor = place < 0 ? undefined : actors.find((one) => one.mentions.includes(place))
    return actor ? partyOf(actor) : null
  }
}
