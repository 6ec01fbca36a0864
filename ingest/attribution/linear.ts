import type { Templates } from '../grammar/templates.ts'
import { spread } from '../grammar/templates.ts'

/** Features of the choices fall into 2^BITS buckets. */
export const BITS = 16

/** A log-linear model: one weight a bucket; a score is the sum of a candidate's weights times `scale`. */
export interface Linear {
  readonly weights: Int8Array | Float64Array
  readonly scale: number
}

/** The score of the candidate whose atoms are set. */
export function weigh({ weights, scale }: Linear, templates: Templates, atoms: Int32Array): number {
  const { ones, twos, threes, count, first, second, third, fourth, key } = templates
  let sum = 0
  let k = 0
  for (; k < ones; k++) {
    const h = Math.imul(atoms[first[k] ?? 0] ?? 0, 0x2545f491) ^ (key[k] ?? 0)
    sum += weights[spread(h) >>> (32 - BITS)] ?? 0
  }
  for (; k < twos; k++) {
    const h = Math.imul(atoms[first[k] ?? 0] ?? 0, 0x2545f491) + Math.imul(atoms[second[k] ?? 0] ?? 0, 0x6c8e9cf5)
    sum += weights[spread(h ^ (key[k] ?? 0)) >>> (32 - BITS)] ?? 0
  }
  for (; k < count; k++) {
    const two = Math.imul(atoms[first[k] ?? 0] ?? 0, 0x2545f491) + Math.imul(atoms[second[k] ?? 0] ?? 0, 0x6c8e9cf5)
    let h = two + Math.imul(atoms[third[k] ?? 0] ?? 0, 0x1b873593)
    if (k >= threes) h += Math.imul(atoms[fourth[k] ?? 0] ?? 0, 0x5bd1e995)
    sum += weights[spread(h ^ (key[k] ?? 0)) >>> (32 - BITS)] ?? 0
  }
  return sum * scale
}

/** The sum of given buckets' weights, for models in training. */
export function score({ weights, scale }: Linear, features: Int32Array): number {
  let sum = 0
  for (let k = 0; k < features.length; k++) sum += weights[features[k] ?? 0] ?? 0
  return sum * scale
}

/** Scores to probabilities that add up to 1, in place. */
export function softmax(scores: Float64Array, count: number): void {
  let top = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) top = Math.max(top, scores[i] ?? 0)
  let total = 0
  for (let i = 0; i < count; i++) {
    const odds = Math.exp((scores[i] ?? 0) - top)
    scores[i] = odds
    total += odds
  }
  for (let i = 0; i < count; i++) scores[i] = (scores[i] ?? 0) / total
}

/** The probability of a score in log-odds. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
