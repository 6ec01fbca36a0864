import { z } from 'zod'
import { arrayOf, packWeights, readWeights } from '../grammar/weight-file.ts'
import type { Calibration } from './calibration.ts'
import type { Choices } from './engine.ts'
import type { Linear } from './linear.ts'
import type { Counts } from './priors.ts'

/** What is learned from marked articles: counts of cues in frames, and the choices. */
export interface Learned {
  readonly counts: Counts
  readonly choices: Choices
  readonly calibration: Calibration
}

const NAMES = ['spot', 'end', 'source', 'cue', 'attitude'] as const

/** The file that holds what was learned. Every choice must be there. */
export function packLearned({ counts, choices, calibration }: Learned): Uint8Array {
  const entries = NAMES.map((name) => [name, choices[name] ?? NOTHING] as const)
  return packWeights(
    { counts, calibration, scales: Object.fromEntries(entries.map(([name, { scale }]) => [name, scale])) },
    Object.fromEntries(entries.map(([name, { weights }]) => [name, Int8Array.from(weights)])),
  )
}
const NOTHING: Linear = { weights: new Int8Array(0), scale: 0 }

export function unpackLearned(bytes: Uint8Array<SharedArrayBuffer>): Learned {
  const file = readWeights(bytes)
  const { counts, calibration, scales } = META.parse(file.meta)
  const linear = (name: (typeof NAMES)[number]): Linear => ({
    weights: arrayOf(file, name, Int8Array),
    scale: scales[name],
  })
  return {
    counts,
    calibration,
    choices: {
      spot: linear('spot'),
      end: linear('end'),
      source: linear('source'),
      cue: linear('cue'),
      attitude: linear('attitude'),
    },
  }
}

const META = z.strictObject({
  counts: z.record(z.string(), z.tuple([z.int(), z.int()])),
  calibration: z.array(z.tuple([z.number(), z.number()])),
  scales: z.record(z.enum(NAMES), z.number()),
})
