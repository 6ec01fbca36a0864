/** Weights of a perceptron together with what is needed for their mean over all steps (Daumé 2006). */
export interface Averaged {
  readonly now: Float32Array
  readonly sums: Float64Array
}

export function newAveraged(length: number): Averaged {
  return { now: new Float32Array(length), sums: new Float64Array(length) }
}

/** Adds `by` to a weight at a step, which counts from 1. */
export function add({ now, sums }: Averaged, at: number, by: number, step: number): void {
  now[at] = (now[at] ?? 0) + by
  sums[at] = (sums[at] ?? 0) + by * step
}

/** The mean weights after a step. */
export function mean({ now, sums }: Averaged, step: number): Float32Array {
  return now.map((weight, at) => weight - (sums[at] ?? 0) / step)
}

/**
 * Models of the same data in other orders added up: one model of the same size and speed, a little better than each.
 */
export function sumOf(models: readonly Float32Array[]): Float32Array {
  const total = new Float32Array(models[0]?.length ?? 0)
  for (const model of models) for (let at = 0; at < total.length; at++) total[at] = (total[at] ?? 0) + (model[at] ?? 0)
  return total
}

/**
 * Weights as bytes. The few largest are cut to ±127 and those that round to less than `least` are dropped, so that the
 * file is small; losing the small ones costs nothing, while cutting more than a few large ones does.
 */
export function quantise(weights: Float32Array, least: number): Int8Array {
  const sizes = weights.map(Math.abs).sort()
  const largest = sizes[Math.max(0, sizes.length - 1 - CUT)] || sizes.at(-1) || 1
  return Int8Array.from(weights, (weight) => {
    const scaled = (weight * 127) / largest
    return Math.abs(scaled) < least ? 0 : Math.max(-127, Math.min(127, Math.round(scaled)))
  })
}
const CUT = 50
