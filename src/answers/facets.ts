import type { CountKey, StatementFilter } from '../graph/filter.ts'
import type { GraphStore, NodeOf } from '../graph/store.ts'
import { countsInOrder } from './counts.ts'
import { type StatementAsk, toStatementFilter } from './filters.ts'
import { loadSure } from './load.ts'
import { checkFirst } from './pages.ts'
import { countsOfFamilies, sectorFamilies } from './sectors.ts'

/** A value with how many statements have it. */
export interface Counted<T> {
  readonly value: T
  readonly count: number
}
export type Bucket = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR'

/** Who said those that fit, most first; whoever the filter names is not asked for here, so that a choice can be widened. */
export async function speakerFacet(store: GraphStore, ask: StatementAsk, first: number | null) {
  return facet(store, { ...ask, speakers: null }, 'speaker', 'Actor', first)
}

/**
 * What those that fit are about, most first. A sector counts what is said about its parts as well, each statement once:
 * the number is that of the list which the filter gives for the sector.
 */
export async function sectorFacet(store: GraphStore, ask: StatementAsk, first: number | null) {
  const most = checkFirst(first)
  const filter = await toStatementFilter(store, { ...ask, sectors: null })
  const direct = new Map((await countsInOrder(store, filter, 'sector')).map(({ value, count }) => [value, count]))
  const families = await sectorFamilies(store)
  const met = [...families].filter(([, family]) => family.some((id) => direct.has(id)))
  const counts = await countsOfFamilies(
    store,
    filter,
    met.map(([, family]) => family),
    direct,
  )
  const counted = met.map(([value], at) => ({ value, count: counts[at] ?? 0 }))
  const shown = counted.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, most)
  return withNodes(store, 'Sector', shown)
}

/** The measures that those that fit are about, most first. */
export async function measureFacet(store: GraphStore, ask: StatementAsk, first: number | null) {
  return facet(store, { ...ask, measures: null }, 'measure', 'Measure', first)
}

/** Who published those that fit, most first. */
export async function outletFacet(store: GraphStore, ask: StatementAsk, first: number | null) {
  return facet(store, { ...ask, outlets: null }, 'outlet', 'Outlet', first)
}

/** How many of those that fit are of each kind. */
export async function kindFacet(store: GraphStore, ask: StatementAsk): Promise<readonly Counted<string>[]> {
  return named(store, { ...ask, kinds: null }, 'kind')
}

/** How many of those that fit are of each coarse illocution. */
export async function illocutionFacet(store: GraphStore, ask: StatementAsk): Promise<readonly Counted<string>[]> {
  return named(store, { ...ask, illocutions: null }, 'illocution')
}

/** How many of those that fit take a stance of each polarity. */
export async function stanceFacet(store: GraphStore, ask: StatementAsk): Promise<readonly Counted<string>[]> {
  return named(store, { ...ask, stances: null }, 'stance')
}

/** How many were said when, earliest first, empty buckets left out. `value` is a bucket's first day. */
export async function histogram(
  store: GraphStore,
  ask: StatementAsk | null | undefined,
  by: Bucket,
): Promise<readonly Counted<string>[]> {
  const filter = await toStatementFilter(store, ask)
  if (by === 'WEEK') return weeks(await countsInOrder(store, filter, 'day'))
  const [key, rest] = ({ DAY: ['day', ''], MONTH: ['month', '-01'], YEAR: ['year', '-01-01'] } as const)[by]
  return (await countsInOrder(store, filter, key)).map(({ value, count }) => ({ value: `${value}${rest}`, count }))
}

async function facet<L extends 'Actor' | 'Sector' | 'Measure' | 'Outlet'>(
  store: GraphStore,
  ask: StatementAsk,
  by: CountKey,
  label: L,
  first: number | null,
): Promise<readonly Counted<NodeOf[L]>[]> {
  const most = checkFirst(first)
  const filter = await toStatementFilter(store, ask)
  // One more than asked: the unknown may be among them.
  const counts = await knownCounts(store, filter, by, most + 1)
  return withNodes(store, label, counts.slice(0, most))
}

async function withNodes<L extends 'Actor' | 'Sector' | 'Measure' | 'Outlet'>(
  store: GraphStore,
  label: L,
  shown: readonly Counted<string>[],
): Promise<readonly Counted<NodeOf[L]>[]> {
  const nodes = await loadSure(
    store,
    label,
    shown.map(({ value }) => value),
  )
  return nodes.map((value, at) => ({ value, count: shown[at]?.count ?? 0 }))
}

async function named(store: GraphStore, ask: StatementAsk, by: CountKey): Promise<readonly Counted<string>[]> {
  return knownCounts(store, await toStatementFilter(store, ask), by, 100)
}

async function knownCounts(store: GraphStore, filter: StatementFilter, by: CountKey, first: number) {
  const counts = await store.countBy(filter, by, first)
  return counts.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]))
}

/** Days folded into weeks that begin on Monday (ISO 8601). */
function weeks(days: readonly Counted<string>[]): readonly Counted<string>[] {
  const counts = new Map<string, number>()
  for (const { value, count } of days) {
    const day = new Date(`${value}T00:00:00Z`)
    day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
    const monday = day.toISOString().slice(0, 10)
    counts.set(monday, (counts.get(monday) ?? 0) + count)
  }
  return [...counts].map(([value, count]) => ({ value, count }))
}
