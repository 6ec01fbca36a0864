import { compare } from '../../schema/compare.ts'
import type { GraphStore, NodeOf } from '../graph/store.ts'
import { coverageOf } from './coverage.ts'
import { loadLists } from './load.ts'
import { type List, type PageRequest, readPage } from './pages.ts'

export type Outlet = NodeOf['Outlet']

export async function findOutlet(store: GraphStore, id: string): Promise<Outlet | null> {
  return (await store.load('Outlet', [id])).get(id) ?? null
}

/** A page of outlets, by name. */
export async function listOutlets(store: GraphStore, request: PageRequest): Promise<List<Outlet>> {
  return readPage(store, { label: 'Outlet', filter: {}, order: 'NAME' }, request)
}

export async function countOutlets(store: GraphStore): Promise<number> {
  return store.count('Outlet', {})
}

/** Who published some of each list, each once, by name. */
export async function publishersOf(
  store: GraphStore,
  lists: readonly (readonly { readonly outletId: string | null }[])[],
): Promise<readonly (readonly Outlet[])[]> {
  const ids = lists.map((list) => [...new Set(list.flatMap(({ outletId }) => outletId ?? []))])
  const outlets = await loadLists(store, 'Outlet', ids)
  return outlets.map((list) => list.toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id)))
}

/** How many articles of each are here. */
export async function articleCountsOf(store: GraphStore, outlets: readonly Outlet[]): Promise<readonly number[]> {
  const { byOutlet } = await coverageOf(store)
  return outlets.map(({ id }) => byOutlet.get(id) ?? 0)
}
