import type { Span, Tokens } from '../schema/document.ts'

export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

/** Does `outer` hold all of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The place of the first token that ends behind an offset; `tokens.count` where none does. */
export function tokenAt({ end, count }: Tokens, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((end[middle] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The half-open range of token places that a span touches. */
export function tokensIn(tokens: Tokens, { start, end }: Span): { readonly from: number; readonly to: number } {
  const from = tokenAt(tokens, start)
  let to = tokenAt(tokens, end)
  if (to < tokens.count && (tokens.start[to] ?? 0) < end) to++
  return { from, to: Math.max(from, to) }
}

/** The place of the last span that starts at or before an offset; -1 where none does. Spans are sorted by start. */
export function placeAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low - 1
}

/** The spans that lie inside another; they are sorted by start. */
export function spansIn<Inner extends Span>(spans: readonly Inner[], outer: Span): readonly Inner[] {
  const inside: Inner[] = []
  for (let place = placeAt(spans, outer.start - 1) + 1; place < spans.length; place++) {
    const span = spans[place]
    if (!span || span.start >= outer.end) break
    if (span.end <= outer.end) inside.push(span)
  }
  return inside
}

/** Places of spans that lie inside another; they are sorted by start. */
export function placesIn(spans: readonly Span[], outer: Span): readonly number[] {
  const places: number[] = []
  for (let place = placeAt(spans, outer.start - 1) + 1; place < spans.length; place++) {
    const span = spans[place]
    if (!span || span.start >= outer.end) break
    if (span.end <= outer.end) places.push(place)
  }
  return places
}

/** The place of the span that holds an offset; -1 where none does. Spans are sorted and do not overlap. */
export function holderOf(spans: readonly Span[], offset: number): number {
  const place = placeAt(spans, offset)
  return offset < (spans[place]?.end ?? -1) ? place : -1
}
