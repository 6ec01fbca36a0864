/** How words that somebody decided about are found again: exactly, or not at all. */
import { ANCHOR_CONTEXT, type Quote } from './decisions.ts'

interface Range {
  readonly start: number
  readonly end: number
}
/** Something said, from the first of its words to the last. */
export interface Placed extends Range {
  readonly level: number
}

/** The words of a range with what stands around them. */
export function quoteAt(text: string, { start, end }: Range): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - ANCHOR_CONTEXT), start),
    suffix: text.slice(end, end + ANCHOR_CONTEXT),
  }
}

/**
 * Where the words stand: where they occur exactly once, or once with an equal prefix or an equal suffix. Null where they
 * do not, or where prefix and suffix point at two places: a near match is none. (MODEL, section 8.)
 */
export function locate(text: string, { exact, prefix, suffix }: Quote): Range | null {
  const starts: number[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) starts.push(at)
  const places = starts.map((start) => ({ start, end: start + exact.length }))
  if (places.length < 2) return places[0] ?? null
  const around = places.map((place) => quoteAt(text, place))
  const before = places.filter((_, at) => around[at]?.prefix === prefix)
  const after = places.filter((_, at) => around[at]?.suffix === suffix)
  const both = before.filter((place) => after.includes(place))
  if (both.length === 1) return both[0] ?? null
  const alone = new Set([before, after].filter(({ length }) => length === 1).flat())
  return alone.size === 1 ? ([...alone][0] ?? null) : null
}

/**
 * Which of these a decision on a range means: the one that shares most of it, where each covers at least half of the
 * other, as ids of statements outlive extractors (MODEL, section 5); of equals the one of the same level, then the
 * first. -1 where none does.
 */
export function meant(range: Placed, said: readonly Placed[]): number {
  let best = -1
  let most = 0
  for (const [at, one] of said.entries()) {
    const shared = Math.min(range.end, one.end) - Math.max(range.start, one.start)
    if (shared <= 0 || shared * 2 < range.end - range.start || shared * 2 < one.end - one.start) continue
    const union = Math.max(range.end, one.end) - Math.min(range.start, one.start)
    const likeness = shared / union + (one.level === range.level ? 1e-9 : 0)
    if (likeness > most) {
      best = at
      most = likeness
    }
  }
  return best
}

/** From the first of the words to the last, whatever the order of the pieces. */
export function hullOf(content: readonly Range[], level: number): Placed {
  return {
    start: Math.min(...content.map(({ start }) => start)),
    end: Math.max(...content.map(({ end }) => end)),
    level,
  }
}
