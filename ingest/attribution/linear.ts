import { fourOf, oneOf, spread, type Templates, threeOf, twoOf } from '../grammar/templates.ts'

/** Features of the choices fall into 2^BITS buckets. */
export const BITS = 16

/** A log-linear model: one weight a bucket; a score is the sum of a candidate's weights times `scale`. */
export interface Linear {
  readonly weights: Int8Array | Float64Array
  readonly scale: number
}

/** The score of the candidate whose atoms are set. */
export function weigh(
  { weights, scale }: Linear,
  { packed, ones, twos, threes, fours }: Templates,
  atoms: Int32Array,
): number {
  let sum = 0
  for (let j = 0; j < ones; j += 2)
    sum += weights[spread(oneOf(atoms, packed[j] ?? 0) ^ (packed[j + 1] ?? 0)) >>> SHIFT] ?? 0
  for (let j = ones; j < twos; j += 2)
    sum += weights[spread(twoOf(atoms, packed[j] ?? 0) ^ (packed[j + 1] ?? 0)) >>> SHIFT] ?? 0
  for (let j = twos; j < threes; j += 2)
    sum += weights[spread(threeOf(atoms, packed[j] ?? 0) ^ (packed[j + 1] ?? 0)) >>> SHIFT] ?? 0
  for (let j = threes; j < fours; j += 2)
    sum += weights[spread(fourOf(atoms, packed[j] ?? 0) ^ (packed[j + 1] ?? 0)) >>> SHIFT] ?? 0
  return sum * scale
}
const SHIFT = 32 - BITS

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
