import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Learned } from '../attribution/choices-weights.ts'
import type { Parsing } from '../attribution/engine.ts'
import { makeEngine, NO_CHOICES } from '../attribution/make-engine.ts'
import type { CueLexicon } from '../cue-lexicon.ts'
import { type Prediction, toPrediction } from '../predict.ts'
import { findAttributions } from '../stages/attributions.ts'
import { foldEngine } from './choices.ts'
import type { GoldArticle } from './gold.ts'

/** What is found in every article with what was learned from the other folds, each statement with its confidence. */
export function crossfitPredictions(
  articles: readonly GoldArticle[],
  cues: CueLexicon,
  parsing: Parsing,
  folds: readonly Learned[],
  threshold: number,
): readonly Prediction[] {
  const base = makeEngine(cues, { parsing, counts: {}, choices: NO_CHOICES, threshold, watch: null })
  const engines = folds.map((fold) => foldEngine(base, fold, null))
  return articles.map(({ layers, fold }) => {
    const engine = engines[fold]
    const attributions = engine ? findAttributions(layers, engine) : []
    return toPrediction({ ...NOTHING, ...layers, attributions }, { confidence: true })
  })
}

/**
 * Writes what is found on articles that nothing was learned from to `bench/out` (which git ignores, since it stands for
 * articles) and has the benchmark's scorer print its figures.
 */
export function scoreCrossfit(folder: string, found: readonly Prediction[], parsing: Parsing): string {
  mkdirSync(OUT, { recursive: true })
  const predictions = join(OUT, `crossfit-${parsing}.jsonl`)
  writeFileSync(predictions, found.map((it) => `${JSON.stringify(it)}\n`).join(''))
  const benchmark = join(folder, 'benchmark')
  return execFileSync(process.execPath, [
    join(benchmark, 'score.mjs'),
    ...['--articles', join(benchmark, 'tune/articles.jsonl'), '--gold', join(benchmark, 'tune/gold.jsonl')],
    ...['--pred', predictions, '--ignore', 'attitude,nested'],
  ]).toString()
}

const OUT = join(import.meta.dirname, '../../bench/out')

/** Layers that a prediction of statements doesn't need. */
const NOTHING = {
  mentions: [],
  cues: [],
  actors: [],
  speakers: [],
  sectors: [],
  measures: [],
  dates: [],
  agreements: [],
  events: [],
  facts: [],
  stances: [],
  notes: [],
}
