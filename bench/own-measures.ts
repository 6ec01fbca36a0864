/**
 * How well measures, sectors, stances and agreements are found in articles and sentences of our own:
 * `node bench/own-measures.ts`. Writes `bench/results/own-measures.json`: of each set the figures of its first run, on
 * text that no rule had been made for, and those of now. Compared as the benchmark does: kind, imposer and target must be equal, one to one; a further report of the
 * same three is a repeat; status and rate are shares of what was found.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '../ingest/analyse.ts'
import type { Lexicons } from '../ingest/lexicons.ts'
import type { DocumentActor, MeasureMention } from '../schema/document.ts'
import { normName } from '../schema/ids.ts'
import { benchmarkLexicons, makeFolders, RESULTS } from './benchmark.ts'
import { type GoldMeasure, type GoldParty, OWN_SETS, type OwnSet, readOwn } from './own-articles.ts'
import { type Counts, countOwn, type OwnCounts } from './own-stances.ts'
import { pairUp } from './pair-up.ts'

/** Percent, one decimal; null where they are not annotated. Stances are right with target and polarity. */
export interface OwnFigures {
  readonly texts: number
  readonly measures: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly status: number
  readonly rate: number
  readonly sectors: number | null
  readonly stances: OwnScore | null
  readonly stanceTargets: OwnScore | null
  /** A share of the right stances. */
  readonly holders: number | null
  readonly agreements: OwnScore | null
  readonly agreementsWithStatus: OwnScore | null
}

export interface OwnScore {
  readonly gold: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function measureOwn(set: OwnSet, lexicons: Lexicons): OwnFigures {
  const texts = readOwn(set)
  let asked = 0
  let given = 0
  let statuses = 0
  const right: (readonly [GoldMeasure, MeasureMention])[] = []
  const sectors = { right: 0, given: 0, asked: 0 }
  const counted: OwnCounts[] = []
  for (const own of texts) {
    const document = analyse(own.article, lexicons)
    const nameOf = nameIn(lexicons, document.actors)
    const pairs = pairUp(own.measures, document.measures, (gold, found) =>
      isSame(gold, found, nameOf) ? worthOf(gold, found) : 0,
    )
    const used = new Set(pairs.map(([, found]) => found))
    const isRepeat = (found: MeasureMention) =>
      own.measures.some((gold) => isSame(gold, found, nameOf) && !used.has(found))
    asked += own.measures.length
    given += pairs.length + document.measures.filter((found) => !used.has(found) && !isRepeat(found)).length
    statuses += pairs.filter(([gold, { status }]) => gold.statuses.includes(status.toLowerCase())).length
    right.push(...pairs)
    const counts = countOwn(own, document, lexicons.registry)
    if (counts !== null) counted.push(counts)
    if (own.sectors === null) continue
    const named = new Set(document.sectors.filter(({ generic }) => !generic).map(({ sector }) => sector))
    const wanted = own.sectors
    sectors.right += wanted.filter((sector) => named.has(sector)).length
    sectors.given += named.size
    sectors.asked += wanted.length
  }
  const rated = right.filter(([{ ratePercent }]) => ratePercent !== null)
  const scored = (part: keyof OwnCounts) => scoreOf(counted.map((counts) => counts[part]))
  const rates = rated.filter(([{ ratePercent }, found]) => hasRate(found, ratePercent)).length
  return {
    texts: texts.length,
    measures: asked,
    precision: percent(right.length, given),
    recall: percent(right.length, asked),
    f1: percent(2 * right.length, given + asked),
    status: percent(statuses, right.length),
    rate: percent(rates, rated.length),
    sectors: sectors.asked === 0 ? null : percent(2 * sectors.right, sectors.given + sectors.asked),
    stances: scored('stances'),
    stanceTargets: scored('stanceTargets'),
    holders: scored('holders')?.recall ?? null,
    agreements: scored('agreements'),
    agreementsWithStatus: scored('agreementsWithStatus'),
  }
}

function scoreOf(counts: readonly Counts[]): OwnScore | null {
  if (counts.length === 0) return null
  const sum = (part: keyof Counts) => counts.reduce((total, count) => total + count[part], 0)
  const [asked, given, right] = [sum('asked'), sum('given'), sum('right')]
  return {
    gold: asked,
    precision: percent(right, given),
    recall: percent(right, asked),
    f1: percent(2 * right, given + asked),
  }
}

/** What a pair of the same kind and parties is worth: touching evidence, status and rate. */
function worthOf({ start, end, statuses, ratePercent }: GoldMeasure, found: MeasureMention): number {
  const shared = Math.max(0, Math.min(end, found.end) - Math.max(start, found.start))
  const touching = (2 * shared) / (end - start + found.end - found.start)
  const status = statuses.includes(found.status.toLowerCase()) ? 2 : 0
  const rate = hasRate(found, ratePercent) ? 2 : 0
  return 1 + 4 * touching + status + rate
}

function isSame(gold: GoldMeasure, { kind, imposer, target }: MeasureMention, nameOf: (id: string) => string): boolean {
  return kind === gold.kind && isParty(gold.imposer, imposer, nameOf) && isParty(gold.target, target, nameOf)
}

function isParty({ name, implied }: GoldParty, id: string | null, nameOf: (id: string) => string): boolean {
  if (id === null) return name === null || implied
  return name !== null && normName(nameOf(id)) === normName(name)
}

function nameIn({ registry }: Lexicons, actors: readonly DocumentActor[]): (id: string) => string {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return (id) => registry.actorById.get(id)?.name ?? names.get(id) ?? id
}

function hasRate({ ratePercent }: MeasureMention, rate: number | null): boolean {
  return rate !== null && ratePercent !== null && Number(ratePercent) === rate
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10
}

if (import.meta.main) {
  makeFolders()
  const file = join(RESULTS, 'own-measures.json')
  const known: Record<string, { firstRun: OwnFigures }> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const lexicons = benchmarkLexicons()
  const figures = Object.fromEntries(
    OWN_SETS.map((set) => {
      const now = measureOwn(set, lexicons)
      return [set, { firstRun: known[set]?.firstRun ?? now, now }]
    }),
  )
  for (const [set, { firstRun, now }] of Object.entries(figures))
    console.log(
      `${set}: F1 ${firstRun.f1} → ${now.f1}, status ${now.status}, rate ${now.rate}, sectors ${now.sectors}`,
      now.stances === null
        ? ''
        : `stances ${now.stances.f1} of ${now.stances.gold} (targets ${now.stanceTargets?.f1}),`,
      now.agreements === null
        ? ''
        : `agreements ${now.agreements.f1} of ${now.agreements.gold} (with status ${now.agreementsWithStatus?.f1})`,
    )
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
}
