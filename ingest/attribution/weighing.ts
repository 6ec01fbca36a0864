import { mix, type Templates } from '../grammar/templates.ts'
import { BITS, type Linear, score, weigh } from './linear.ts'

/** The score of the candidate whose atoms are set; where `features` are wanted, its buckets are put there too. */
export function weighed(
  model: Linear | null,
  templates: Templates,
  atoms: Int32Array,
  features: Int32Array[] | null,
): number {
  if (features === null) return model ? weigh(model, templates, atoms) : 0
  const buckets = new Int32Array(templates.count)
  mix(templates, atoms, BITS, buckets)
  features.push(buckets)
  return model ? score(model, buckets) : 0
}
