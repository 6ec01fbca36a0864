import { activeOf } from '../../schema/rulings.ts'
import type { GraphStore, NodeOf } from '../graph/store.ts'
import type { Actor } from './actors.ts'
import { type MeasureAsk, toMeasureFilter } from './filters.ts'
import { loadEach, loadLists, loadSure, once } from './load.ts'
import { type DecidedState, foldStates, type Voice } from './measure-states.ts'
import type { Outlet } from './outlets.ts'
import { type List, type PageRequest, readAll, readPage } from './pages.ts'
import type { Sector } from './sectors.ts'
import { articlesOf, type Statement, speakersOf, spokenAsOf } from './statements.ts'

export type Measure = NodeOf['Measure']
export type MeasureKind = NodeOf['MeasureKind']
export type MeasureReport = NodeOf['Report']

export interface MeasureRequest extends PageRequest {
  readonly filter?: MeasureAsk | null
  /** LATEST_CHANGE unless given. */
  readonly orderBy?: 'LATEST_CHANGE' | 'TITLE' | null
}

export async function findMeasure(store: GraphStore, id: string): Promise<Measure | null> {
  return (await store.load('Measure', [id])).get(id) ?? null
}

/** A page of measures. Throws BAD_INPUT, BAD_CURSOR. */
export async function listMeasures(store: GraphStore, request: MeasureRequest): Promise<List<Measure>> {
  const filter = await toMeasureFilter(store, request.filter)
  return readPage(store, { label: 'Measure', filter, order: request.orderBy ?? 'LATEST_CHANGE' }, request)
}

export async function countMeasures(store: GraphStore, filter: MeasureAsk | null | undefined): Promise<number> {
  return store.count('Measure', await toMeasureFilter(store, filter))
}

/** All kinds of measures, by name. */
export async function allMeasureKinds(store: GraphStore): Promise<readonly MeasureKind[]> {
  return readAll(store, 'MeasureKind', {}, 'NAME')
}

export async function kindsOf(store: GraphStore, measures: readonly Measure[]): Promise<readonly MeasureKind[]> {
  return loadSure(
    store,
    'MeasureKind',
    measures.map(({ kindId }) => kindId),
  )
}

export async function imposersOf(
  store: GraphStore,
  measures: readonly Measure[],
): Promise<readonly (readonly Actor[])[]> {
  return loadLists(
    store,
    'Actor',
    measures.map(({ imposerIds }) => imposerIds),
  )
}

export async function targetsOf(
  store: GraphStore,
  measures: readonly Measure[],
): Promise<readonly (readonly Actor[])[]> {
  return loadLists(
    store,
    'Actor',
    measures.map(({ targetIds }) => targetIds),
  )
}

export async function scopesOf(
  store: GraphStore,
  measures: readonly Measure[],
): Promise<readonly (readonly Sector[])[]> {
  return loadLists(
    store,
    'Sector',
    measures.map(({ sectorIds }) => sectorIds),
  )
}

/** A page of one measure's reports, earliest first. */
export async function listMeasureReports(
  store: GraphStore,
  { id }: Measure,
  request: PageRequest,
): Promise<List<MeasureReport>> {
  return readPage(store, { label: 'Report', filter: { measures: [id] }, order: 'OLDEST' }, request)
}

export async function countMeasureReports(store: GraphStore, { id }: Measure): Promise<number> {
  return store.count('Report', { measures: [id] })
}

/** The states of each, folded from all its reports. */
export const historiesOf = once(async (store, measures: readonly Measure[]) => {
  const ids = [...new Set(measures.map(({ id }) => id))]
  const reports = ids.length === 0 ? [] : await readAll(store, 'Report', { measures: ids }, 'OLDEST')
  const articles = await articlesOf(store, reports)
  const voices = await voicesOf(store, reports)
  const dated = reports.map((report, at) => ({
    report,
    published: articles[at]?.publishedAt ?? articles[at]?.publishedOn ?? '',
    voices: voices[at] ?? [],
  }))
  const byMeasure = Map.groupBy(dated, ({ report }) => report.measureId)
  const decided = await decidedStates(store, ids)
  return measures.map(({ id, imposerIds }) =>
    foldStates(
      (byMeasure.get(id) ?? []).map(({ report, published, voices: speaking }) => ({
        report,
        published,
        voice: report.statementId === null ? 'outlet' : voiceOf(speaking, imposerIds),
      })),
      decided.get(id),
    ),
  )
})

/** By measure: the states that people decided, in the order in which they hold. */
async function decidedStates(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly DecidedState[]>> {
  const active = activeOf(ids.length === 0 ? [] : await store.decisions({ about: ids }))
  const states = active.flatMap((decision) =>
    decision.kind === 'set-measure-state' ? [{ id: decision.payload.measure.id, ...decision.payload }] : [],
  )
  return Map.groupBy(states, ({ id }) => id)
}

export async function measuresOfReports(
  store: GraphStore,
  reports: readonly MeasureReport[],
): Promise<readonly Measure[]> {
  return loadSure(
    store,
    'Measure',
    reports.map(({ measureId }) => measureId),
  )
}

export const statementsOfReports = once(
  async (store, reports: readonly MeasureReport[]): Promise<readonly (Statement | null)[]> =>
    loadEach(
      store,
      'Statement',
      reports.map(({ statementId }) => statementId),
    ),
)

/** Who says so: the outlet in its own voice, else the statement's speaker; null where nobody is named. */
export async function namedVoicesOf(
  store: GraphStore,
  reports: readonly MeasureReport[],
): Promise<readonly (Actor | Outlet | null)[]> {
  const articles = await articlesOf(store, reports)
  const outlets = await loadEach(
    store,
    'Outlet',
    articles.map(({ outletId }) => outletId),
  )
  const statements = await statementsOfReports(store, reports)
  const said = statements.filter((statement) => statement !== null)
  const speakers = await speakersOf(store, said)
  const speakerOf = new Map(said.map(({ id }, at) => [id, speakers[at]?.[0] ?? null]))
  return reports.map(({ statementId }, at) =>
    statementId === null ? (outlets[at] ?? null) : (speakerOf.get(statementId) ?? null),
  )
}

/** Who speaks in each report's statement, with the bodies in whose office they do. */
async function voicesOf(store: GraphStore, reports: readonly MeasureReport[]): Promise<readonly (readonly Actor[])[]> {
  const statements = await statementsOfReports(store, reports)
  const said = statements.filter((statement) => statement !== null)
  const speakers = await speakersOf(store, said)
  const tenures = await spokenAsOf(store, said)
  const bodies = await loadEach(
    store,
    'Actor',
    tenures.map((tenure) => tenure?.organizationId ?? null),
  )
  const byStatement = new Map(
    said.map(({ id }, at) => [id, [...(speakers[at] ?? []), bodies[at] ?? []].flat()] as const),
  )
  return reports.map(({ statementId }) => byStatement.get(statementId ?? '') ?? [])
}

/** The imposer speaks when it does itself, or a body of its country. */
function voiceOf(speaking: readonly Actor[], imposerIds: readonly string[]): Voice {
  const official = ({ id, kind, countryId }: Actor) =>
    imposerIds.includes(id) || (kind === 'PUBLIC_BODY' && countryId !== null && imposerIds.includes(countryId))
  return speaking.some(official) ? 'imposer' : 'other'
}
