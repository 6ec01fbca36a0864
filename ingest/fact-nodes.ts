import type { Document } from '../schema/document.ts'
import type { FactNode, TimeSpan } from '../schema/graph.ts'
import { hashId } from '../schema/ids.ts'
import { daysOf } from './time-span.ts'

/** What the outlet says itself, in the order of the text. `measureIds` are those of the document's measures, in order. */
export function toFactNodes(
  document: Pick<Document, 'article' | 'facts' | 'dates'>,
  measureIds: readonly string[],
): FactNode[] {
  const { article, facts, dates } = document
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
    return named ? daysOf(document, named) : null
  }
}
