import { compare } from '../../schema/compare.ts'
import type { MeasureStatus } from '../../schema/document.ts'
import type { ReportNode } from '../../schema/graph.ts'

/** Who speaks in a report: the outlet in its own voice, who takes the measure, or somebody else. */
export type Voice = 'outlet' | 'imposer' | 'other'

export interface DatedReport {
  readonly report: ReportNode
  /** Day or instant of publication; empty where unknown. */
  readonly published: string
  readonly voice: Voice
}

/** A stretch of time in which a measure had one status and rate. */
export interface MeasureState {
  readonly status: string
  readonly ratePercent: string | null
  /** Null where no report says when. */
  readonly from: string | null
  /** The day on which the next state begins; null for the last. */
  readonly to: string | null
  /** The reports that show it, earliest first; none where somebody decided it. */
  readonly evidence: readonly ReportNode[]
}

/** A state that somebody decided: it holds from its day, against what reports of that day say. */
export interface DecidedState {
  readonly status: string
  readonly from: string
}

export interface MeasureHistory {
  readonly states: readonly MeasureState[]
  /** By the last state; UNKNOWN without one. */
  readonly status: string
  readonly ratePercent: string | null
  readonly since: string | null
  readonly amount: ReportNode['amount']
  /** True where articles of one day contradict each other. */
  readonly contested: boolean
  /** Starts: one more for each after an end. */
  readonly episodes: number
}

/**
 * How far each status is along, and in which phase. Between two reports of a day by equal voices the one further along
 * counts, since a text tells how it came before it tells what is. (MODEL, section 7.)
 */
const STATUSES: Record<MeasureStatus, { readonly rank: number; readonly phase: Phase }> = {
  UNKNOWN: { rank: 0, phase: 'none' },
  NOT_COMMITTED: { rank: 1, phase: 'none' },
  CONSIDERED: { rank: 2, phase: 'before' },
  DEMANDED: { rank: 3, phase: 'before' },
  THREATENED: { rank: 4, phase: 'before' },
  INVESTIGATION: { rank: 5, phase: 'before' },
  PROPOSED: { rank: 6, phase: 'before' },
  PLEDGED: { rank: 7, phase: 'before' },
  NEGOTIATING: { rank: 8, phase: 'before' },
  AGREED: { rank: 9, phase: 'before' },
  RULED: { rank: 10, phase: 'before' },
  ANNOUNCED: { rank: 11, phase: 'before' },
  SCHEDULED: { rank: 12, phase: 'before' },
  IN_FORCE: { rank: 13, phase: 'applies' },
  AMENDED: { rank: 14, phase: 'applies' },
  SUSPENDED: { rank: 15, phase: 'suspended' },
  REJECTED: { rank: 16, phase: 'ended' },
  EXPIRED: { rank: 17, phase: 'ended' },
  STRUCK_DOWN: { rank: 18, phase: 'ended' },
  WITHDRAWN: { rank: 19, phase: 'ended' },
}
type Phase = 'none' | 'before' | 'applies' | 'suspended' | 'ended'

/**
 * A measure's states from its reports, whatever order they are given in. (MODEL, section 7, "Measure life cycle".)
 * Reports are taken by the day they speak for, then by publication. Of one day the outlet or the imposer beats others,
 * then what is further along. Between days the later wins, except that what comes before a start never moves a measure
 * that has started, and that a call or thought of an outsider moves nothing. What somebody decided of a day beats all
 * that is reported of it; of one day the last of `decided` counts.
 */
export function foldStates(reports: readonly DatedReport[], decided: readonly DecidedState[] = []): MeasureHistory {
  const byDay = Map.groupBy(reports.filter(moves).toSorted(byTime), dayOf)
  const decidedOn = new Map(decided.map(({ from, status }) => [from, status]))
  const states: Draft[] = []
  let contested = false
  let episodes = 0
  for (const day of [...new Set([...byDay.keys(), ...decidedOn.keys()])].sort()) {
    const ofDay = byDay.get(day) ?? []
    const last = states.at(-1)
    const lastPhase = last && phaseOf(last.status)
    const ruled = decidedOn.get(day)
    if (ruled !== undefined) {
      if (last?.status === ruled) continue
      if (!last || (lastPhase === 'ended' && phaseOf(ruled) !== 'ended')) episodes += 1
      states.push({ status: ruled, ratePercent: null, from: latest(last?.from ?? null, day), evidence: [] })
      continue
    }
    const winner = ofDay.toSorted(stronger)[0]
    if (!winner) continue
    if (contradict(ofDay)) contested = true
    const phase = phaseOf(winner.report.status)
    if (phase === 'before' && (lastPhase === 'applies' || lastPhase === 'suspended')) continue
    const alike = ofDay.map(({ report }) => report).filter(({ status }) => status === winner.report.status)
    const rate = winner.report.ratePercent ?? alike.find(({ ratePercent }) => ratePercent)?.ratePercent ?? null
    const evidence = alike.filter(({ ratePercent }) => !ratePercent || !rate || sameRate(ratePercent, rate))
    if (last && continues(last, winner.report.status, rate)) {
      last.evidence.push(...evidence)
      last.ratePercent ??= rate
      continue
    }
    if (!last || (lastPhase === 'ended' && phase !== 'ended')) episodes += 1
    const from = startOf(winner.report, day)
    states.push({ status: winner.report.status, ratePercent: rate, from: latest(last?.from ?? null, from), evidence })
  }
  return toHistory(states, reports, contested, episodes)
}

interface Draft {
  readonly status: string
  ratePercent: string | null
  readonly from: string | null
  readonly evidence: ReportNode[]
}

function toHistory(
  states: readonly Draft[],
  reports: readonly DatedReport[],
  contested: boolean,
  episodes: number,
): MeasureHistory {
  const last = states.at(-1)
  const withAmount = reports.toSorted(byTime).findLast(({ report }) => report.amount !== null)
  return {
    states: states.map((state, at) => ({ ...state, to: states[at + 1]?.from ?? null })),
    status: last?.status ?? 'UNKNOWN',
    ratePercent: states.findLast(({ ratePercent }) => ratePercent !== null)?.ratePercent ?? null,
    since: last?.from ?? null,
    amount: withAmount?.report.amount ?? null,
    contested,
    episodes,
  }
}

function moves({ report: { status }, voice }: DatedReport): boolean {
  if (phaseOf(status) === 'none') return false
  return !(voice === 'other' && (status === 'DEMANDED' || status === 'CONSIDERED'))
}

/** The same again, at the same rate or without naming one. */
function continues(last: Draft, status: string, rate: string | null): boolean {
  return last.status === status && (rate === null || last.ratePercent === null || sameRate(last.ratePercent, rate))
}

/**
 * Articles of one day contradict each other when, each by its strongest report, one has the measure apply and another
 * has it suspended or ended, or when they have it in one status at different rates. Inside an article the story so far
 * is told, which is no contradiction.
 */
function contradict(ofDay: readonly DatedReport[]): boolean {
  const byArticle = [...Map.groupBy(ofDay, ({ report }) => report.articleId).values()]
  const told = byArticle.flatMap((reports) => reports.toSorted(stronger)[0] ?? [])
  const strongest = told.filter(({ voice }) => voice !== 'other')
  return strongest.some((a, at) =>
    strongest.slice(at + 1).some((b) => {
      const [one, other] = [phaseOf(a.report.status), phaseOf(b.report.status)]
      if (one !== other) return one !== 'before' && other !== 'before'
      const [rate, otherRate] = [a.report.ratePercent, b.report.ratePercent]
      return a.report.status === b.report.status && rate !== null && otherRate !== null && !sameRate(rate, otherRate)
    }),
  )
}

function sameRate(a: string, b: string): boolean {
  return Number(a) === Number(b)
}

function phaseOf(status: string): Phase {
  return isStatus(status) ? STATUSES[status].phase : 'none'
}

function rankOf(status: string): number {
  return isStatus(status) ? STATUSES[status].rank : 0
}

/** Whether this is a status that measures have. */
export function isStatus(status: string): status is MeasureStatus {
  return Object.hasOwn(STATUSES, status)
}

function dayOf({ report }: DatedReport): string {
  return report.asOf.from ?? report.asOf.to ?? ''
}

/** What applies may say since when; nothing else starts before the day it is told for. */
function startOf(report: ReportNode, day: string): string | null {
  const since = report.effective?.from
  if (phaseOf(report.status) === 'applies' && since && (day === '' || since < day)) return since
  return day === '' ? null : day
}

/** States follow each other, also where a report dates a start back. */
function latest(previous: string | null, from: string | null): string | null {
  return previous !== null && (from === null || from < previous) ? previous : from
}

function byTime(a: DatedReport, b: DatedReport): number {
  return compare(dayOf(a), dayOf(b)) || compare(a.published, b.published) || compare(a.report.id, b.report.id)
}

/** The strongest first; of equals the one published last. */
function stronger(a: DatedReport, b: DatedReport): number {
  const weight = ({ voice }: DatedReport) => (voice === 'other' ? 0 : 1)
  return weight(b) - weight(a) || rankOf(b.report.status) - rankOf(a.report.status) || byTime(b, a)
}

/** All statuses, from the least along to the last. */
export const STATUS_NAMES: readonly string[] = Object.keys(STATUSES)
