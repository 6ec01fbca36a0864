import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Learned } from '../attribution/choices-weights.ts'
import type { Parsing } from '../attribution/engine.ts'
import { makeEngine, NO_CHOICES } from '../attribution/make-engine.ts'
import type { CueLexicon } from '../cue-lexicon.ts'
import { toPrediction } from '../predict.ts'
import { findAttributions } from '../stages/attributions.ts'
import { foldEngine } from './choices.ts'
import type { GoldArticle } from './gold.ts'

/**
 * Reads every article with what was learned from the other folds, writes what was found to `bench/out` (which git
 * ignores, since it stands for articles) and has the benchmark's scorer print its figures.
 */
export function scoreCrossfit(
  folder: string,
  articles: readonly GoldArticle[],
  cues: CueLexicon,
  parsing: Parsing,
  folds: readonly Learned[],
  threshold: number,
): string {
  const base = makeEngine(cues, { parsing, counts: {}, choices: NO_CHOICES, threshold, watch: null })
  const engines = folds.map((fold) => foldEngine(base, fold, null))
  const lines = articles.map(({ layers, fold }) => {
    const engine = engines[fold]
    const attributions = engine ? findAttributions(layers, engine) : []
    return JSON.stringify(toPrediction({ ...NOTHING, ...layers, attributions }))
  })
  mkdirSync(OUT, { recursive: true })
  const predictions = join(OUT, `crossfit-${parsing}.jsonl`)
  writeFileSync(predictions, `${lines.join('\n')}\n`)
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
