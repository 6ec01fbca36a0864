import type { Document, MeasureMention, Span } from '../../schema/document.ts'
import { overlaps, placeAt } from '../span.ts'

/** The layers that stances are read from. */
export type StanceNeeds = Pick<
  Document,
  | 'article'
  | 'blocks'
  | 'tokens'
  | 'sentences'
  | 'mentions'
  | 'attributions'
  | 'actors'
  | 'speakers'
  | 'sectors'
  | 'measures'
  | 'agreements'
>

/** What is asked of an article again and again, worked out once. */
export interface StanceIndex {
  /** Place of each mention's actor; -1 where it has none, or one that nobody takes a stance on: a group, an unnamed source. */
  readonly actorOf: Int32Array
  /** Places of reliefs in the very words that tell of the tariff: those words are the tariff's. */
  readonly doubles: ReadonlySet<number>
  /** Places of tariffs whose words also tell of their relief, with that relief. */
  readonly reliefs: ReadonlyMap<number, MeasureMention>
  /** By the place of a relief told in words for the tariff ("lift the duty"), the place of that tariff. */
  readonly eased: ReadonlyMap<number, number>
  /** All mentions of agreements with the place of each, in order. */
  readonly agreements: readonly (Span & { readonly at: number })[]
}

export function toStanceIndex({ article, mentions, actors, measures, agreements }: StanceNeeds): StanceIndex {
  const actorOf = new Int32Array(mentions.length).fill(-1)
  actors.forEach(({ mentions: places, kind }, actor) => {
    if (kind === 'GROUP' || kind === 'UNNAMED') return
    for (const place of places) actorOf[place] = actor
  })
  const doubles = new Set<number>()
  const reliefs = new Map<number, MeasureMention>()
  const eased = new Map<number, number>()
  const tariffs = new Map<string | null, number>()
  for (const [at, measure] of measures.entries()) {
    if (measure.kind === 'tariff') tariffs.set(measure.imposer, at)
    if (measure.kind !== 'tariff-relief') continue
    const tariff = tariffs.get(measure.imposer)
    if (tariff !== undefined && !RELIEF.test(article.text.slice(measure.start, measure.end))) eased.set(at, tariff)
    for (const { at: other, it } of overlapping(measures, measure)) {
      if (it.kind !== 'tariff') continue
      reliefs.set(other, measure)
      if (it.start === measure.start && it.end === measure.end) doubles.add(at)
    }
  }
  const spans = agreements.flatMap(({ mentions: words }, at) => words.map(({ start, end }) => ({ start, end, at })))
  return { actorOf, doubles, reliefs, eased, agreements: spans.sort((a, b) => a.start - b.start || a.end - b.end) }
}

/** A relief told in its own words. */
const RELIEF = /exempt|exclu|carve|relie[fv]|remi[ts]|waive|reprieve|break|holiday|spare|pause|tariff-free|duty-free/i
/** In characters: the longest words of a measure that are looked for before a span. */
const LONGEST = 400
/** Spans of a text without sentences. */
const MOST = 60

/** Those of spans sorted by start that overlap another, with their places. */
export function overlapping<It extends Span>(
  spans: readonly It[],
  span: Span,
): readonly { readonly at: number; readonly it: It }[] {
  const found: { at: number; it: It }[] = []
  for (let at = placeAt(spans, span.start - LONGEST); at < spans.length && found.length < MOST; at++) {
    const it = spans[at]
    if (!it) continue
    if (it.start >= span.end) break
    if (overlaps(it, span)) found.push({ at, it })
  }
  return found
}
