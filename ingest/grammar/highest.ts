/** The candidate whose weights, at the features' indexes plus the candidate, add up to most; the earlier of two. */
export function highest(weights: Int8Array | Float32Array, features: Int32Array, candidates: Uint8Array): number {
  let best = candidates[0] ?? 0
  let top = Number.NEGATIVE_INFINITY
  for (let c = 0; c < candidates.length; c++) {
    const candidate = candidates[c] ?? 0
    let sum = 0
    for (let k = 0; k < features.length; k++) sum += weights[(features[k] ?? 0) + candidate] ?? 0
    if (sum > top) {
      top = sum
      best = candidate
    }
  }
  return best
}
