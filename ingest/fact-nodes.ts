import type { Document } from '../schema/document.ts'
import type { FactNode, TimeSpan } from '../schema/graph.ts'
import { hashId } from '../schema/ids.ts'

/** What the outlet says itself, in the order of the text. `measureIds` are those of the document's measures, in order. */
export function toFactNodes(
  { article, facts, dates }: Pick<Document, 'article' | 'facts' | 'dates'>,
  measureIds: readonly string[],
): FactNode[] {
  return facts.map(({ start, end, type, block, date, measures, sectors, quantities, confidence, rule }) => ({
    id: hashId('fact', [article.versionId, start, end, type]),
    start,
    end,
    type,
    block,
    date: date === null ? null : dayOf(date),
    measureIds: [...new Set(measures.flatMap((at) => measureIds[at] ?? []))],
    sectorIds: [...new Set(sectors)],
    quantities: quantities.map(({ start, end, number, unit, approximate }) => ({
      start,
      end,
      number,
      unit,
      approximate,
    })),
    confidence,
    rule,
  }))

  function dayOf(at: number): TimeSpan | null {
    const named = dates[at]
    if (!named) return null
    const { from, to, precision, basis } = named
    return { from, to, precision, basis, text: article.text.slice(named.start, named.end) }
  }
}
