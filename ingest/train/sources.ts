import type { Passage } from '../attribution/passage.ts'
import { firstOf, lastOf } from '../attribution/phrase.ts'
import type { Group } from './fit.ts'
import type { GoldStatement, Pair } from './gold.ts'

/**
 * What a choice of a source teaches: phrases that hold a head word of the gold source without running on are right, the
 * one that is most like it most. "Nobody" is right where the gold has none. Null where no candidate is right.
 */
export function sourceGroup(
  passage: Passage,
  phrases: readonly number[],
  features: readonly Int32Array[],
  gold: GoldStatement,
): Group | null {
  const likeness = phrases.map((phrase) => likenessOf(passage, phrase, gold))
  const best = Math.max(...likeness)
  if (best === 0) return null
  return { features, worth: likeness.map((it) => (it === 0 ? 0 : it >= best - 0.02 ? 1 : 0.3 * it)) }
}

function likenessOf({ text, start, end }: Passage, phrase: number, { source, sourceHeads }: GoldStatement): number {
  if (source === null || phrase < 0) return source === null && phrase < 0 ? 1 : 0
  const from = start[firstOf(phrase)] ?? 0
  const to = end[lastOf(phrase)] ?? 0
  const size = wordsIn(text, [[from, to]])
  const goldSize = wordsIn(text, source)
  const touches = (sourceHeads ?? source).some(([a, b]) => a < to && b > from)
  if (!touches || size > Math.max(12, 2 * goldSize)) return 0
  let both = 0
  let length = to - from
  for (const [a, b] of source) {
    both += Math.max(0, Math.min(b, to) - Math.max(a, from))
    length += b - a
  }
  return (2 * both) / length
}

function wordsIn(text: string, spans: readonly Pair[]): number {
  return spans.reduce((sum, [a, b]) => sum + (text.slice(a, b).match(WORD)?.length ?? 0), 0)
}
const WORD = /[\p{L}\p{N}]+(?:[.'’‐‑-][\p{L}\p{N}]+)*/gu
