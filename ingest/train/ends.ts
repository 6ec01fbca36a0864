import type { Candidate } from '../attribution/candidate.ts'
import type { Passage } from '../attribution/passage.ts'
import { firstOf, lastOf } from '../attribution/phrase.ts'
import { MARK } from '../attribution/punctuation.ts'
import type { EndChoice } from '../attribution/watch.ts'
import type { Group } from './fit.ts'
import { covers, type GoldStatement } from './gold.ts'

/** Least overlap with the gold content that the best span must have to teach anything. */
const LEAST = 0.3

/**
 * What a choice of an end teaches: the span that overlaps the gold content best is right, those nearly as good a little.
 * Overlap is Dice's coefficient over words, without cue and source. Null where nothing can be learned.
 */
export function endGroup(
  choice: EndChoice,
  passage: Passage,
  candidate: Candidate,
  spans: readonly (readonly [number, number] | null)[],
  features: readonly Int32Array[],
  gold: GoldStatement,
): Group | null {
  const first = firstWord(choice, candidate, spans)
  const last = choice === 'start' ? (spans[0]?.[1] ?? 0) : passage.count - 1
  if (first === null) return null
  const isGold = (i: number) => passage.mark[i] === MARK.word && covers(gold.content, passage.start[i] ?? 0)
  let total = 0
  for (let i = first; i <= last; i++) if (isGold(i)) total++
  if (total === 0 && choice !== 'more') return null
  const overlaps = spans.map((span) => {
    if (span === null) return total > 0 ? 0 : 1
    let size = 0
    let both = 0
    for (let i = span[0]; i <= span[1]; i++) {
      if (passage.mark[i] !== MARK.word || i === candidate.at || isInSource(candidate, i)) continue
      size++
      if (i >= first && i <= last && isGold(i)) both++
    }
    return total > 0 ? (2 * both) / (size + total) : 0
  })
  const best = Math.max(...overlaps)
  if (best < LEAST) return null
  return { features, worth: overlaps.map((it) => (it >= best - 1e-9 ? 1 : it > 0.9 * best ? 0.15 : 0)) }
}

function firstWord(
  choice: EndChoice,
  { at }: Candidate,
  spans: readonly (readonly [number, number] | null)[],
): number | null {
  if (choice === 'start') return 0
  if (choice === 'more') return spans[1]?.[0] ?? null
  return Math.min(at + 1, ...spans.map((span) => span?.[0] ?? at + 1))
}

function isInSource({ source }: Candidate, word: number): boolean {
  return source >= 0 && word >= firstOf(source) && word <= lastOf(source)
}
