/**
 * What attribution is worth on articles that nothing was learned from: `node bench/crossfit.ts`. Learns counts, choices
 * and calibration five times, each time without a fifth of the articles of `tune`, reads that fifth, and writes figures
 * with their 95 % intervals (a bootstrap over articles), the curve of precision and recall, and the reliability of
 * confidence to `bench/results/crossfit.json`. Weights are not written: `npm run train` does that.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PARSING, THRESHOLD } from '../ingest/attribution/load-engine.ts'
import { loadLexicons } from '../ingest/lexicons.ts'
import { learnChoices } from '../ingest/train/choices.ts'
import { crossfitPredictions } from '../ingest/train/crossfit.ts'
import { readGold } from '../ingest/train/gold.ts'
import { makeFolders, OUT, percent, pretty, RESULTS, score, sharedFolder } from './benchmark.ts'
import { binsOf, curveOf, outcomesOf, readLines } from './confidence.ts'

const Prf = z.object({ p: z.number(), r: z.number(), f1: z.number() })
const Scored = z.object({ attribution: Prf, overlap: Prf })
const Report = z.object({
  articles: z.number(),
  types: z.object({ all: Scored, direct: Scored, mixed: Scored, indirect: Scored }),
  intervals: z.looseObject({}).optional(),
})

/** False where the benchmark is not there. */
async function measureCrossfit(): Promise<boolean> {
  const shared = sharedFolder()
  if (shared === null) return false
  makeFolders()
  const { cues } = loadLexicons()
  const articles = readGold(shared)
  const { folds } = learnChoices(articles, cues, PARSING.full, console.log)
  const found = crossfitPredictions(articles, cues, PARSING.full, folds, THRESHOLD)
  const predictions = join(OUT, 'crossfit-full.jsonl')
  writeFileSync(predictions, found.map((it) => `${JSON.stringify(it)}\n`).join(''))
  const folder = join(shared, 'benchmark/tune')
  const marked = { shared, articles: join(folder, 'articles.jsonl'), gold: join(folder, 'gold.jsonl') }
  const files = ['--articles', marked.articles, '--gold', marked.gold, '--pred', predictions]
  const scorer = join(shared, 'benchmark/score.mjs')
  const errors = ['--diff', join(OUT, 'crossfit-errors.jsonl')]
  const speech = Report.parse(
    score(scorer, [...files, ...errors, '--ignore', 'attitude,nested', '--bootstrap', '500', '--json']),
  )
  const all = Report.parse(score(scorer, [...files, '--ignore', 'nested', '--json']))
  const outcomes = await outcomesOf(shared, readLines(marked.articles), readLines(marked.gold), found)
  const figures = {
    articles: speech.articles,
    folds: folds.length,
    attribution: Object.fromEntries(Object.entries(speech.types).map(([type, it]) => [type, percents(it.attribution)])),
    overlap: percents(speech.types.all.overlap),
    withAttitudes: percents(all.types.all.attribution),
    intervals: speech.intervals ?? null,
    curve: curveOf(marked, found),
    reliability: binsOf(outcomes.statements),
  }
  writeFileSync(join(RESULTS, 'crossfit.json'), `${pretty(figures)}\n`)
  console.log(pretty(figures))
  return true
}

function percents({ p, r, f1 }: z.infer<typeof Prf>): Readonly<Record<string, number | null>> {
  return { precision: percent(p), recall: percent(r), f1: percent(f1) }
}

if (import.meta.main) process.exitCode = (await measureCrossfit()) ? 0 : 1
