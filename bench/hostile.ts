/**
 * How long hostile input takes: `node bench/hostile.ts [name]`. Each text of `test/ingest/hostile.ts` is read at 200,000
 * and 400,000 characters, all layers, both engines. No stage is worse than linear: the longer may take at most 2.6 times
 * as long as the shorter, and none over 5 seconds. Processor time, the least of three readings or more. Writes `bench/results/hostile.json`
 * and fails where a bound is broken.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseWith } from '../ingest/analyse.ts'
import { toArticle } from '../ingest/article.ts'
import { loadEngine, type Mode } from '../ingest/attribution/load-engine.ts'
import { HOSTILE } from '../test/ingest/hostile.ts'
import { benchmarkLexicons, makeFolders, RESULTS } from './benchmark.ts'

const MODES: readonly Mode[] = ['full', 'fast']
const LENGTH = 200_000
const MOST_TIMES = 2.6
const MOST_SECONDS = 5
/** Below this the clock's grain decides, in seconds. */
const LEAST = 0.05

interface Measured {
  readonly name: string
  readonly mode: Mode
  readonly seconds: number
  readonly times: number
}

/** Reads all hostile texts, or those of one name; true where the bounds hold. */
export function measureHostile(only: string | undefined): boolean {
  makeFolders()
  const lexicons = benchmarkLexicons()
  const names = Object.keys(HOSTILE).filter((name) => only === undefined || name === only)
  const all: Measured[] = []
  for (const name of names) {
    for (const mode of MODES) {
      const engine = loadEngine(lexicons.cues, mode)
      const read = (text: string) => analyseWith(toArticle({ text }), lexicons, engine)
      const first = { name, mode, ...measure(name, read) }
      // Another's load only ever adds, so what seems broken is measured once more.
      const measured = isBroken(first) ? { name, mode, ...measure(name, read) } : first
      all.push(measured)
      console.log(
        `${isBroken(measured) ? 'BROKEN ' : ''}${name}, ${mode}: ${measured.seconds} s, ${measured.times} times`,
      )
    }
  }
  const broken = all.filter(isBroken)
  const worst = (of: (each: Measured) => number) => all.toSorted((a, b) => of(b) - of(a))[0]
  const figures = {
    texts: names.length,
    characters: [LENGTH, 2 * LENGTH],
    slowest: worst(({ seconds }) => seconds),
    steepest: worst(({ times }) => times),
    broken,
  }
  console.log(JSON.stringify(figures))
  if (only === undefined) writeFileSync(join(RESULTS, 'hostile.json'), `${JSON.stringify(figures, null, 2)}\n`)
  return broken.length === 0
}

function measure(name: string, read: (text: string) => unknown): Pick<Measured, 'seconds' | 'times'> {
  const text = HOSTILE[name] ?? (() => '')
  const [short, long] = [text(LENGTH), text(2 * LENGTH)]
  const [first, second] = [leastTime(() => read(short)), leastTime(() => read(long))]
  return { seconds: rounded(second), times: second < LEAST ? 1 : rounded(second / first) }
}

function leastTime(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  let sum = 0
  for (let times = 0; times < 3 || (times < MOST_READINGS && sum < SECONDS_EACH); times++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    const seconds = (user + system) / 1e6
    least = Math.min(least, seconds)
    sum += seconds
  }
  return least
}
const MOST_READINGS = 10
const SECONDS_EACH = 0.4

function isBroken({ seconds, times }: Measured): boolean {
  return seconds > MOST_SECONDS || times > MOST_TIMES
}

function rounded(value: number): number {
  return Number(value.toFixed(2))
}

if (import.meta.main) process.exitCode = measureHostile(process.argv[2]) ? 0 : 1
