/**
 * How fast an article is read: `node bench/speed.ts [articles] [rounds]`. Our engine and the compromise baseline, each
 * in processes of its own, in turns; a machine's load then falls on both, and the ratio is what counts. Cold is the first
 * pass of a new process, with its compilation; warm the median of the passes after it. Writes `bench/results/speed.json`.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGINES, type Engine, loadEngine } from '../ingest/engines.ts'
import { benchmarkLexicons, makeFolders, RESULTS, readArticleSet, sharedFolder } from './benchmark.ts'

/** Articles a second. */
interface Passes {
  readonly cold: number
  readonly warm: number
}

const WARM_PASSES: Readonly<Record<Engine, number>> = { full: 5, fast: 5, compromise: 1 }

/** Compares the engines; false where the benchmark is not there. */
export function measureSpeed({ articles, rounds }: { readonly articles: number; readonly rounds: number }): boolean {
  if (sharedFolder() === null) return false
  makeFolders()
  const found = new Map<Engine, Passes[]>(ENGINES.map((engine) => [engine, []]))
  for (let round = 0; round < rounds; round++) {
    for (const engine of ENGINES) {
      const printed = execFileSync(process.execPath, [import.meta.filename, '--engine', engine, String(articles)], {
        encoding: 'utf8',
      })
      found.get(engine)?.push(JSON.parse(printed))
    }
  }
  const of = (engine: Engine, pass: keyof Passes) => median((found.get(engine) ?? []).map((passes) => passes[pass]))
  const ratios = (engine: Engine) => ({ cold: ratio(engine, 'cold'), warm: ratio(engine, 'warm') })
  const ratio = (engine: Engine, pass: keyof Passes) =>
    Math.round((of(engine, pass) / of('compromise', pass)) * 10) / 10
  for (const engine of ENGINES) console.log(engine, JSON.stringify(found.get(engine)))
  const figures = { articles, full: ratios('full'), fast: ratios('fast') }
  console.log(JSON.stringify(figures))
  writeFileSync(join(RESULTS, 'speed.json'), `${JSON.stringify(figures, null, 2)}\n`)
  return true
}

async function timePasses(engine: Engine, count: number): Promise<Passes> {
  const analyse = await loadEngine(engine)
  const lexicons = benchmarkLexicons()
  const articles = readArticleSet(sharedFolder() ?? '', 'tune').slice(0, count)
  const pass = () => {
    const start = process.hrtime.bigint()
    for (const article of articles) analyse(article, lexicons)
    return articles.length / (Number(process.hrtime.bigint() - start) / 1e9)
  }
  const cold = pass()
  return { cold, warm: median(Array.from({ length: WARM_PASSES[engine] }, pass)) }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}

if (import.meta.main) {
  const [first, second, third] = process.argv.slice(2)
  const engine = ENGINES.find((name) => name === second)
  if (first === '--engine' && engine) console.log(JSON.stringify(await timePasses(engine, Number(third))))
  else process.exitCode = measureSpeed({ articles: Number(first ?? 150), rounds: Number(second ?? 3) }) ? 0 : 1
}
