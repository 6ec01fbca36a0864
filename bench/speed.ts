/**
 * How fast an article is read, on one core: `node bench/speed.ts [articles] [rounds]`. `statements` is from a text to its
 * statements with their speakers by name, `everything` all layers, with sectors, measures and dates. Each is compared
 * with naive compromise over the same articles in the same run, in processes of their own that take turns.
 *
 * Cold is a new process over its first 150 articles, compilation included, loading told apart; warm is over all of them
 * once a process has read for 15 seconds. Time is the processor's, of all threads of the process, so that another's load
 * on the machine hardly counts. Writes `bench/results/speed.json`.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseWith } from '../ingest/analyse.ts'
import { loadEngine, type Mode } from '../ingest/attribution/load-engine.ts'
import { readStatements } from '../ingest/read-statements.ts'
import type { Article } from '../schema/document.ts'
import { benchmarkLexicons, makeFolders, RESULTS, readArticleSet, sharedFolder } from './benchmark.ts'
import { measureMemory } from './memory.ts'

const READINGS = ['naive', 'full statements', 'full everything', 'fast statements', 'fast everything'] as const
type Reading = (typeof READINGS)[number]

/** Megabytes of UTF-8 a second of processor time; seconds of loading; shares of all words that the author tells. */
interface Measured {
  readonly cold: number
  readonly warm: number
  readonly loading: number
  readonly tagged: number
  readonly parsed: number
}

const COLD_ARTICLES = 150
const WARM_UP_SECONDS = 15
const WARM_SECONDS = 4

/** Compares the engines; false where the benchmark is not there. */
export function measureSpeed(articles: number, rounds: number): boolean {
  if (sharedFolder() === null) return false
  makeFolders()
  const found = new Map<Reading, Measured[]>(READINGS.map((reading) => [reading, []]))
  for (let round = 0; round < rounds; round++) {
    for (const reading of READINGS) {
      const printed = execFileSync(process.execPath, [import.meta.filename, '--reading', reading, String(articles)], {
        encoding: 'utf8',
      })
      found.get(reading)?.push(JSON.parse(printed))
    }
  }
  const of = (reading: Reading, key: keyof Measured) => median((found.get(reading) ?? []).map((each) => each[key]))
  const speeds = (reading: Reading) => ({
    warm: rounded(of(reading, 'warm') / of('naive', 'warm'), 1),
    cold: rounded(of(reading, 'cold') / of('naive', 'cold'), 1),
    megabytesASecond: rounded(of(reading, 'warm'), 2),
  })
  const engine = (mode: Mode) => ({
    statements: speeds(`${mode} statements`),
    everything: speeds(`${mode} everything`),
    wordsTagged: rounded(of(`${mode} statements`, 'tagged'), 3),
    wordsParsed: rounded(of(`${mode} statements`, 'parsed'), 3),
    loadingSeconds: rounded(of(`${mode} statements`, 'loading'), 2),
  })
  const naive = { warm: rounded(of('naive', 'warm'), 3), cold: rounded(of('naive', 'cold'), 3) }
  const figures = {
    articles,
    naiveMegabytesASecond: naive,
    full: engine('full'),
    fast: engine('fast'),
    memory: measureMemory(),
  }
  const shown = JSON.stringify(figures, null, 2)
  console.log(shown)
  writeFileSync(join(RESULTS, 'speed.json'), `${shown}\n`)
  return true
}

async function measure(reading: Reading, count: number): Promise<Measured> {
  const articles = readArticleSet(sharedFolder() ?? '', 'tune').slice(0, count)
  const first = articles.slice(0, COLD_ARTICLES)
  const loadingFrom = seconds()
  const lexicons = benchmarkLexicons()
  const { read, mode } = await readerOf(reading, lexicons)
  const work = mode && loadEngine(lexicons.cues, mode).work
  const loading = seconds() - loadingFrom
  const cold = pass(first, read)
  while (seconds() - loadingFrom < WARM_UP_SECONDS) pass(first, read)
  const passes: number[] = []
  const warmFrom = seconds()
  do passes.push(pass(articles, read))
  while (seconds() - warmFrom < WARM_SECONDS)
  const share = (words: number | undefined) => (words ?? 0) / (work?.words ?? 1)
  return { cold, warm: median(passes), loading, tagged: share(work?.taggedWords), parsed: share(work?.parsedWords) }
}

async function readerOf(reading: Reading, lexicons: ReturnType<typeof benchmarkLexicons>) {
  if (reading === 'naive') {
    const { readNaively } = await import('../ingest/compromise.ts')
    return { read: ({ text }: Article) => readNaively(text), mode: null }
  }
  const mode: Mode = reading.startsWith('full') ? 'full' : 'fast'
  const whole = reading.endsWith('everything') ? analyseWith : readStatements
  const engine = loadEngine(lexicons.cues, mode)
  return { read: (article: Article) => whole(article, lexicons, engine), mode }
}

/** Megabytes a second over the articles. */
function pass(articles: readonly Article[], read: (article: Article) => unknown): number {
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const from = seconds()
  for (const article of articles) read(article)
  return bytes / 1e6 / (seconds() - from)
}

function seconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

if (import.meta.main) {
  const [first, second, third] = process.argv.slice(2)
  const reading = READINGS.find((name) => name === second)
  if (first === '--reading' && reading) console.log(JSON.stringify(await measure(reading, Number(third))))
  else process.exitCode = measureSpeed(Number(first ?? 597), Number(second ?? 1)) ? 0 : 1
}
