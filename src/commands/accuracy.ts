import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Accuracy, AccuracyShape } from '../answers/corpus.ts'

const FILE = fileURLToPath(new URL('../../bench/results/accuracy.json', import.meta.url))

/** What was measured of this extractor, by kind of statement; nothing where it was not. */
export function readAccuracy(): readonly Accuracy[] {
  if (!existsSync(FILE)) return []
  return z.array(AccuracyShape).parse(JSON.parse(readFileSync(FILE, 'utf8')))
}
