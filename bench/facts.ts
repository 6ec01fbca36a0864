/**
 * How well it is understood what articles are about: `node bench/facts.ts`. Actors, speakers, sectors, measures, agreements,
 * dates and stances by the benchmark's `score-facts.mjs`, events and facts by a comparison of our own, on the acceptance
 * article and on the trade articles. Those are printed in two halves: the first eight were read while the rules were
 * written, the last eight were only ever scored.
 * Writes `bench/results/facts.json`; `first` keeps each figure of its first run. A row without a prediction has no figure:
 * that part is open.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { loadEngine } from '../ingest/engines.ts'
import { toFacts } from '../ingest/predict.ts'
import { acceptanceFacts } from './acceptance-facts.ts'
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

const Rate = z.object({ p: z.number(), r: z.number(), f1: z.number(), predicted: z.number(), gold: z.number() })
const Share = z.object({ share: z.number().nullable(), of: z.number() })
const Report = z.object({ articles: z.number(), total: z.record(z.string(), z.union([Rate, Share])) })

/** Rows of the scorer's report by the names under which they are written. */
const ROWS = {
  actors: 'actors: name',
  actorsWithType: 'actors: name+type',
  speakerWhenFound: 'speaker: when found',
  unnamedKept: 'speaker: unnamed kept',
  articleSectors: 'sectors: article',
  statementSectors: 'sectors: statement',
  measures: 'measures: kind+imposer+target',
  measureKinds: 'measures: kind, evidence touches',
  measureStatus: 'measure status',
  measureRate: 'measure rate',
  measureRateInvented: 'measure rate invented',
  measureAmount: 'measure amount',
  measureVoice: 'measure voice',
  agreements: 'agreements: name',
  agreementsWithStatus: 'agreements: name+status',
  dates: 'dates: interval exact',
  datesFound: 'dates: found',
  stances: 'stances: target+polarity',
  stanceTargets: 'stances: target',
} as const

/** F1, or a share with how many it is of, in percent. */
type Figure =
  | { readonly p: number | null; readonly r: number | null; readonly f1: number | null; readonly gold: number }
  | { readonly share: number | null; readonly of: number }
type Figures = Readonly<Record<string, Figure | number>>

/** How many of the trade articles were read. */
const READ = 8

/** Reads the sets and writes their figures; false where the benchmark is not there. */
export async function measureFacts(): Promise<boolean> {
  const shared = sharedFolder()
  if (shared === null) return false
  makeFolders()
  const analyse = await loadEngine('full')
  const lexicons = benchmarkLexicons()
  const read = (set: ArticleSet, folder: string): readonly Answered[] => {
    const gold = linesByArticle(join(shared, folder, 'gold-facts.jsonl'))
    return readArticleSet(shared, set).map((article) => ({
      gold: gold.get(article.id) ?? '',
      predicted: JSON.stringify(toFacts(analyse(article, lexicons), lexicons.registry)),
    }))
  }
  const trade = read('trade', 'benchmark/trade')
  const sets: Readonly<Record<string, readonly Answered[]>> = {
    acceptance: read('acceptance', 'acceptance'),
    tradeRead: trade.slice(0, READ),
    tradeUnread: trade.slice(READ),
    trade,
  }
  const file = join(RESULTS, 'facts.json')
  const before: Record<string, { first?: Figures }> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const figures: Record<string, { readonly first: Figures; readonly now: Figures }> = {}
  for (const [set, answered] of Object.entries(sets)) {
    const now = scoreSet(shared, set, answered)
    figures[set] = { first: { ...now, ...before[set]?.first }, now }
    console.log(`${set}: ${told(now)}`)
  }
  const compared = acceptanceFacts()
  console.log(`acceptance, events and facts: ${JSON.stringify(compared)}`)
  writeFileSync(file, `${pretty({ ...figures, acceptanceCompared: compared })}\n`)
  return true
}

/** An article's gold line and ours. */
interface Answered {
  readonly gold: string
  readonly predicted: string
}

function linesByArticle(file: string): ReadonlyMap<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n')
  return new Map(lines.filter((line) => line !== '').map((line) => [JSON.parse(line).article, line]))
}

function scoreSet(shared: string, set: string, answered: readonly Answered[]): Figures {
  const file = join(OUT, `facts-${set}.jsonl`)
  const goldFile = join(OUT, `facts-${set}-gold.jsonl`)
  writeFileSync(goldFile, answered.map(({ gold }) => `${gold}\n`).join(''))
  writeFileSync(file, answered.map(({ predicted }) => `${predicted}\n`).join(''))
  const { total, articles: count } = Report.parse(
    score(join(shared, 'benchmark/score-facts.mjs'), [
      '--gold',
      goldFile,
      '--pred',
      file,
      '--json',
      '--diff',
      join(OUT, `facts-${set}-errors.jsonl`),
    ]),
  )
  const rows = Object.entries(ROWS).flatMap(([name, row]): readonly (readonly [string, Figure])[] => {
    const found = total[row]
    if (found === undefined || ('f1' in found && found.predicted === 0)) return []
    return [
      [
        name,
        'f1' in found
          ? { p: percent(found.p), r: percent(found.r), f1: percent(found.f1), gold: found.gold }
          : { share: percent(found.share), of: found.of },
      ],
    ]
  })
  return { articles: count, ...Object.fromEntries(rows) }
}

function told(figures: Figures): string {
  return Object.entries(figures)
    .map(
      ([name, figure]) =>
        `${name} ${typeof figure === 'number' ? figure : 'f1' in figure ? figure.f1 : `${figure.share} of ${figure.of}`}`,
    )
    .join(', ')
}

if (import.meta.main) process.exitCode = (await measureFacts()) ? 0 : 1
