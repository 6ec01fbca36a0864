/**
 * What a confidence is worth: precision and recall of the statements at and above each, and how many of those at each
 * are right. Read with the benchmark's own scorer.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { PredictedStatement, Prediction } from '../ingest/predict.ts'
import { OUT, percent, score } from './benchmark.ts'

export const LEAST = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const

const Prf = z.object({ p: z.number(), r: z.number(), f1: z.number() })
const Report = z.object({ types: z.object({ all: z.object({ attribution: Prf }) }) })

export interface CurvePoint {
  readonly confidence: number
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/** The files of a set that the scorer reads. */
export interface Marked {
  readonly shared: string
  readonly articles: string
  readonly gold: string
}

/** Attribution, in percent, when only statements of at least such a confidence are kept; the first keeps all. */
export function curveOf({ shared, articles, gold }: Marked, found: readonly Prediction[]): readonly CurvePoint[] {
  const file = join(OUT, 'curve.jsonl')
  return LEAST.map((confidence) => {
    const kept = found.map(({ id, statements }) => ({
      id,
      statements: statements.filter((it) => (it.confidence ?? 0) >= confidence),
    }))
    writeFileSync(file, kept.map((it) => `${JSON.stringify(it)}\n`).join(''))
    const options = ['--articles', articles, '--gold', gold, '--pred', file, '--ignore', 'attitude,nested', '--json']
    const { p, r, f1 } = Report.parse(score(join(shared, 'benchmark/score.mjs'), options)).types.all.attribution
    return { confidence, precision: percent(p), recall: percent(r), f1: percent(f1) }
  })
}

export interface Bin {
  readonly from: number
  readonly n: number
  readonly meanConfidence: number | null
  readonly right: number | null
}

/** Bins of a tenth from 0.3, or from 0 where so asked: how many, how sure on average, and the share that is right. */
export function binsOf(
  outcomes: readonly (readonly [confidence: number, right: boolean])[],
  from = 0.3,
): readonly Bin[] {
  const starts = Array.from({ length: Math.round((1 - from) * 10) }, (_, k) => Math.round((from + k / 10) * 10) / 10)
  return starts.map((start) => {
    const own = outcomes.filter(([it]) => it >= start && (it < start + 0.1 || (start === 0.9 && it <= 1)))
    const mean = (sum: number) => (own.length === 0 ? null : Math.round((1000 * sum) / own.length) / 1000)
    return {
      from: start,
      n: own.length,
      meanConfidence: mean(own.reduce((sum, [it]) => sum + it, 0)),
      right: mean(own.filter(([, right]) => right).length),
    }
  })
}

interface GoldStatement {
  readonly content: readonly (readonly [number, number])[]
  readonly speaker?: string | null
  readonly speakerAliases?: readonly string[]
  readonly tags?: readonly string[]
}
export interface GoldRow {
  readonly id: string
  /** Whether annotators looked up whom every source names. */
  readonly speakers?: boolean
  readonly statements: readonly GoldStatement[]
}
interface Row {
  readonly id: string
  readonly text: string
}
interface Fault {
  readonly kind: string
  readonly predicted?: PredictedStatement
}

/** Confidence and rightness of span and source, attitudes among them, and of speakers by name in named articles. */
export async function outcomesOf(
  shared: string,
  rows: readonly Row[],
  gold: readonly GoldRow[],
  found: readonly Prediction[],
): Promise<{ readonly statements: [number, boolean][]; readonly speakers: [number, boolean][] }> {
  const scorer = await import(pathToFileURL(join(shared, 'benchmark/score.mjs')).href)
  const goldOf = new Map(gold.map((it) => [it.id, it]))
  const foundOf = new Map(found.map((it) => [it.id, it.statements]))
  const statements: [number, boolean][] = []
  const speakers: [number, boolean][] = []
  for (const row of rows) {
    const own = foundOf.get(row.id) ?? []
    const { statements: marked = [], speakers: named = false } = goldOf.get(row.id) ?? {}
    const faults = new Map<PredictedStatement, string>()
    const note = ({ kind, predicted }: Fault) => {
      if (predicted && kind !== 'misnamed') faults.set(predicted, kind)
    }
    scorer.countArticle(row, marked, own, new Set(['nested']), note)
    for (const it of own) statements.push([it.confidence ?? 0, !faults.has(it)])
    if (!named) continue
    for (const it of own) {
      const fault = faults.get(it)
      if (!it.speaker || fault === 'spurious' || fault === 'misbounded') continue
      const meant = bestOf(it, marked)
      if (!meant || (!meant.speaker && !meant.tags?.some((tag) => tag === 'unnamed' || tag === 'anonymous'))) continue
      const names = meant.speaker ? [meant.speaker, ...(meant.speakerAliases ?? [])] : []
      const said = scorer.normalizeName(it.speaker)
      speakers.push([it.speakerConfidence ?? 0, names.some((name) => scorer.normalizeName(name) === said)])
    }
  }
  return { statements, speakers }
}

/** The marked statement that shares most with a found one. */
function bestOf({ content }: PredictedStatement, marked: readonly GoldStatement[]): GoldStatement | null {
  const shared = ({ content: other }: GoldStatement) =>
    content.reduce(
      (sum, [a, b]) => sum + other.reduce((own, [c, d]) => own + Math.max(0, Math.min(b, d) - Math.max(a, c)), 0),
      0,
    )
  const [best] = marked.toSorted((a, b) => shared(b) - shared(a))
  return best && shared(best) > 0 ? best : null
}

/** The records of a file of JSON lines. */
export function readLines(path: string) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
