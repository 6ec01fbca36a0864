import type { Attribution, Quote, Span } from '../../schema/document.ts'
import type { Layers } from '../attribution/read-article.ts'

/** A quotation that begins its paragraph and that no cue has taken. */
export interface LoneQuote {
  readonly quote: Quote
  readonly block: number
  /** The attribution that the paragraph before ended with, if that was a quotation too. */
  readonly continues: Attribution | null
}

/** Quotations without a cue, in order. */
export function loneQuotes({ blocks, quotes }: Layers, found: readonly Attribution[]): readonly LoneQuote[] {
  const pieces = found
    .flatMap((attribution) => attribution.content.map((piece) => ({ piece, attribution })))
    .sort((a, b) => a.piece.start - b.piece.start)
  const body = blocks.filter(({ furniture }) => !furniture)
  const lone: LoneQuote[] = []
  body.forEach((block, place) => {
    const quote = quotes.find(({ start }) => start === block.start)
    if (!quote || quote.scare || pieces.some(({ piece }) => overlaps(piece, quote))) return
    const before = body[place - 1]
    const last = before && pieces.findLast(({ piece }) => piece.start >= before.start && piece.end <= before.end)
    const quoted =
      last &&
      quotes.some(
        ({ start, end }) => start >= last.piece.start && end <= last.piece.end && before && end >= before.end - 1,
      )
    lone.push({ quote, block: block.ordinal, continues: quoted ? last.attribution : null })
  })
  return lone
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
