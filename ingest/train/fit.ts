import { BITS, type Linear } from '../attribution/linear.ts'
import { seeded, shuffled } from './random.ts'

/** A choice among candidates: the features of each, and how right each is (0 for wrong). */
export interface Group {
  readonly features: readonly Int32Array[]
  readonly worth: readonly number[]
}

/** A yes or no: the features, and 1 or 0. */
export interface Example {
  readonly features: Int32Array
  readonly right: 0 | 1
}

export interface FitPlan {
  readonly epochs: number
  readonly rate: number
  readonly decay: number
}

/** Learns to choose: the log-linear model under which the right candidates of each group are likeliest. */
export function fitChoice(groups: readonly Group[], plan: FitPlan): Linear {
  return learn(groups, plan, ({ features, worth }, { weightOf, step }) => {
    const scores = features.map(weightOf)
    const top = Math.max(...scores)
    const odds = scores.map((score) => Math.exp(score - top))
    const all = odds.reduce((sum, it) => sum + it, 0)
    const good = odds.reduce((sum, it, at) => sum + it * (worth[at] ?? 0), 0)
    features.forEach((own, at) => {
      const chance = (odds[at] ?? 0) / all
      const wanted = good > 0 ? ((odds[at] ?? 0) * (worth[at] ?? 0)) / good : 0
      if (Math.abs(chance - wanted) > 1e-4) step(own, chance - wanted)
    })
  })
}

/** Learns to judge: the model under which right examples are likely and wrong ones are not. */
export function fitJudge(examples: readonly Example[], plan: FitPlan): Linear {
  return learn(examples, plan, ({ features, right }, { weightOf, step }) => {
    step(features, 1 / (1 + Math.exp(-weightOf(features))) - right)
  })
}

interface Weights {
  readonly weightOf: (features: Int32Array) => number
  /** A step down a slope: the derivative of the loss by the score. */
  readonly step: (features: Int32Array, slope: number) => void
}

/** AdaGrad (Duchi et al. 2011) with the mean weights of the second half of the epochs, in bytes. */
function learn<T>(
  items: readonly T[],
  { epochs, rate, decay }: FitPlan,
  learn: (item: T, weights: Weights) => void,
): Linear {
  const size = 1 << BITS
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-3)
  const sums = new Float64Array(size)
  const random = seeded(1)
  const weightOf = (features: Int32Array) => {
    let sum = 0
    for (let i = 0; i < features.length; i++) sum += weights[features[i] ?? 0] ?? 0
    return sum
  }
  const step = (features: Int32Array, slope: number) => {
    for (let i = 0; i < features.length; i++) {
      const at = features[i] ?? 0
      const gradient = slope + decay * (weights[at] ?? 0) * items.length
      const square = (squares[at] ?? 0) + gradient * gradient
      squares[at] = square
      weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(square)
    }
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const item of shuffled(items, random)) learn(item, { weightOf, step })
    if (epoch >= epochs / 2) for (let at = 0; at < size; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0)
  }
  return toBytes(sums, epochs - Math.ceil(epochs / 2))
}

function toBytes(sums: Float64Array, count: number): Linear {
  let top = 0
  for (const sum of sums) top = Math.max(top, Math.abs(sum))
  const scale = top / 127 || 1
  return { weights: Int8Array.from(sums, (sum) => Math.round(sum / scale)), scale: scale / count }
}
