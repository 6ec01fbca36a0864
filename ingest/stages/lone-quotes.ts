import type { Attribution, Quote, Span } from '../../schema/document.ts'
import type { Layers } from '../attribution/read-article.ts'

/** A quotation that begins its paragraph and that no cue has taken. */
export interface LoneQuote {
  readonly quote: Quote
  readonly block: number
  /** What the paragraph before said last, if it quoted: an attribution, or a lone quotation itself. */
  readonly continues: Attribution | LoneQuote | null
}

/** Quotations without a cue, in order. `found` are the attributions so far. */
export function loneQuotes({ blocks, quotes }: Layers, found: readonly Attribution[]): readonly LoneQuote[] {
  const pieces = found
    .flatMap((attribution) => attribution.content.map((piece) => ({ piece, attribution })))
    .sort((a, b) => a.piece.start - b.piece.start)
  const byStart = new Map(quotes.map((quote) => [quote.start, quote]))
  const lone: LoneQuote[] = []
  let at = 0
  let before: Attribution | LoneQuote | null = null
  for (const block of blocks) {
    if (block.furniture) continue
    let quoting: Attribution | LoneQuote | null = null
    const quote = byStart.get(block.start)
    let taken = false
    for (; (pieces[at]?.piece.start ?? block.end) < block.end; at++) {
      const next = pieces[at]
      if (next === undefined) break
      if (quote && overlaps(next.piece, quote)) taken = true
      quoting = next.attribution
    }
    if (quote && !quote.scare && !taken && before) {
      const own: LoneQuote = { quote, block: block.ordinal, continues: before }
      lone.push(own)
      quoting ??= own
    }
    before = quoting
  }
  return lone
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
