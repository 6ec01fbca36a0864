import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Accuracy, AccuracyShape } from '../answers/corpus.ts'

const FILE = fileURLToPath(new URL('../../bench/results/quality.json', import.meta.url))

/** What was measured of this extractor, by kind of statement; nothing where it was not. */
export function readAccuracy(): readonly Accuracy[] {
  if (!existsSync(FILE)) return []
  const parsed = z.looseObject({ accuracy: z.array(AccuracyShape) }).safeParse(JSON.parse(readFileSync(FILE, 'utf8')))
  return parsed.success ? parsed.data.accuracy : []
}
