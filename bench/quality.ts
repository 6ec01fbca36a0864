/**
 * How well statements and speakers are found: `node bench/quality.ts [--check] [--baseline]`. Reads the benchmark's
 * articles with our engines, and with the frozen baseline where it has no figures yet or `--baseline` asks for them, has
 * its scorers compare them, and writes the figures to `bench/results/quality.json`, and what confidence is worth to
 * `confidence.json`. The set `check` is read only when
 * asked for, and each such run is added to `bench/results/check-runs.json`, so that reruns buy nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ENGINES, type Engine, loadEngine } from '../ingest/engines.ts'
import { type Prediction, toPrediction } from '../ingest/predict.ts'
import {
  type ArticleSet,
  benchmarkLexicons,
  makeFolders,
  OUT,
  percent,
  pretty,
  RESULTS,
  readArticleSet,
  score,
  sharedFolder,
} from './benchmark.ts'
import { binsOf, curveOf, outcomesOf, readLines } from './confidence.ts'

const Measure = z.object({ p: z.number(), r: z.number(), f1: z.number() })
const Speaker = z.object({
  precision: z.number().nullish(),
  rightOfAll: z.number().nullish(),
  f1: z.number().nullish(),
  unnamedKept: z.number().nullish(),
  n: z.number(),
})
const Scored = z.object({ overlap: Measure, attribution: Measure, exact: Measure, speaker: Speaker.nullish() })
const StatementReport = z.object({
  articles: z.number(),
  types: z.object({ all: Scored, direct: Scored, mixed: Scored, indirect: Scored }),
})
const AcceptanceReport = z.looseObject({
  core: z.number(),
  coreFound: z.number(),
  coreRight: z.number(),
  all: z.number(),
  allRight: z.number(),
  precision: z.number(),
  furniture: z.number(),
})

type Figures = Readonly<Record<string, number | null>>

/** Reads all sets with all engines; false where the benchmark is not there. */
export async function measureQuality({
  check,
  baseline,
}: {
  readonly check: boolean
  readonly baseline: boolean
}): Promise<boolean> {
  const shared = sharedFolder()
  if (shared === null) return false
  makeFolders()
  const file = join(RESULTS, 'quality.json')
  const figures: Record<string, Record<string, Figures>> = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {}
  const sets: readonly ArticleSet[] = check ? ['tune', 'trade', 'acceptance', 'check'] : ['tune', 'trade', 'acceptance']
  for (const engine of ENGINES) {
    for (const set of sets) {
      if (engine === 'compromise' && !baseline && figures[engine]?.[set]) continue
      const found = await measureSet(shared, engine, set)
      figures[engine] = { ...figures[engine], [set]: found }
      console.log(`${engine} on ${set}: ${JSON.stringify(found)}`)
      if (set === 'check' && engine !== 'compromise') addCheckRun(engine, found)
      if (set === 'check' && engine === 'full') writeAccuracy(found)
    }
  }
  const known = Object.fromEntries(ENGINES.map((engine) => [engine, figures[engine] ?? {}]))
  writeFileSync(file, `${pretty(known)}\n`)
  return true
}

async function measureSet(shared: string, engine: Engine, set: ArticleSet): Promise<Figures> {
  const analyse = await loadEngine(engine)
  const lexicons = benchmarkLexicons()
  const documents = readArticleSet(shared, set).map((article) => analyse(article, lexicons))
  const predictions = join(OUT, `${engine}-${set}.jsonl`)
  const nested = set === 'acceptance'
  const found = documents.map((document) => toPrediction(document, { nested, confidence: !nested }))
  writeFileSync(predictions, found.map((it) => `${JSON.stringify(it)}\n`).join(''))
  if (set === 'acceptance') {
    const { core, coreFound, coreRight, all, allRight, precision, furniture } = AcceptanceReport.parse(
      score(join(shared, 'acceptance/score.mjs'), [predictions]),
    )
    return { core, coreFound, coreRight, all, allRight, precision: percent(precision), furniture }
  }
  const folder = join(shared, 'benchmark', set)
  const gold = join(folder, set === 'trade' ? 'gold-statements.jsonl' : 'gold.jsonl')
  const ignore = set === 'trade' ? 'attitude,nested,continuation,furniture,headline,interviewer' : 'attitude,nested'
  const { types, articles } = StatementReport.parse(
    score(join(shared, 'benchmark/score.mjs'), [
      ...['--articles', join(folder, 'articles.jsonl'), '--gold', gold, '--pred', predictions],
      ...['--ignore', ignore, '--json', '--diff', join(OUT, `${engine}-${set}-errors.jsonl`)],
    ]),
  )
  if (engine === 'full' && (set === 'tune' || set === 'check')) await writeConfidence(shared, set, found)
  const { all, direct, mixed, indirect } = types
  return {
    articles,
    attribution: percent(all.attribution.f1),
    attributionPrecision: percent(all.attribution.p),
    attributionRecall: percent(all.attribution.r),
    direct: percent(direct.attribution.f1),
    directPrecision: percent(direct.attribution.p),
    directRecall: percent(direct.attribution.r),
    mixed: percent(mixed.attribution.f1),
    mixedPrecision: percent(mixed.attribution.p),
    mixedRecall: percent(mixed.attribution.r),
    indirect: percent(indirect.attribution.f1),
    indirectPrecision: percent(indirect.attribution.p),
    indirectRecall: percent(indirect.attribution.r),
    overlap: percent(all.overlap.f1),
    exact: percent(all.exact.f1),
    speakerByName: percent(all.speaker?.f1),
    speakerPrecision: percent(all.speaker?.precision),
    unnamedKept: percent(all.speaker?.unnamedKept),
  }
}

/**
 * What confidence is worth on a set: the curve, the reliability of span and source, and of the speaker in the articles
 * whose speakers are named. On `tune` the choices were fitted to the articles: `crossfit.json` has the honest figures.
 */
async function writeConfidence(shared: string, set: 'tune' | 'check', found: readonly Prediction[]): Promise<void> {
  const folder = join(shared, 'benchmark', set)
  const marked = { shared, articles: join(folder, 'articles.jsonl'), gold: join(folder, 'gold.jsonl') }
  const outcomes = await outcomesOf(shared, readLines(marked.articles), readLines(marked.gold), found)
  const file = join(RESULTS, 'confidence.json')
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  known[set] = {
    curve: curveOf(marked, found),
    reliability: binsOf(outcomes.statements),
    speakers: { n: outcomes.speakers.length, reliability: binsOf(outcomes.speakers, 0) },
  }
  writeFileSync(file, `${pretty(known)}\n`)
  console.log(`confidence on ${set}: ${JSON.stringify(known[set])}`)
}

function addCheckRun(engine: Engine, figures: Figures): void {
  const file = join(RESULTS, 'check-runs.json')
  const runs: unknown[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  writeFileSync(file, `${pretty([...runs, { engine, run: runs.length + 1, ...figures }])}\n`)
}

/** A percentage as a share, without the noise of binary fractions. */
function share(percentage: number | null | undefined): number {
  return Number(((percentage ?? 0) / 100).toFixed(3))
}

/** What `corpus.accuracy` shows, as shares: all statements, then each kind. */
function writeAccuracy(figures: Figures): void {
  const kinds = ['attribution', 'direct', 'mixed', 'indirect'] as const
  const rows = kinds.map((kind) => ({
    kind: kind === 'attribution' ? 'ALL' : kind.toUpperCase(),
    precision: share(figures[`${kind}Precision`]),
    recall: share(figures[`${kind}Recall`]),
    measuredOn: `${figures.articles} articles of PolNeAR, U.S. election news of 2015 and 2016`,
  }))
  writeFileSync(join(RESULTS, 'accuracy.json'), `${pretty(rows)}\n`)
}

if (import.meta.main)
  process.exitCode = (await measureQuality({
    check: process.argv.includes('--check'),
    baseline: process.argv.includes('--baseline'),
  }))
    ? 0
    : 1
