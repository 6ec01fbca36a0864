import type { GraphStore, NodeOf } from '../graph/store.ts'
import { coverageOf } from './coverage.ts'
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

/** How many articles of each are here. */
export async function articleCountsOf(store: GraphStore, outlets: readonly Outlet[]): Promise<readonly number[]> {
  const { byOutlet } = await coverageOf(store)
  return outlets.map(({ id }) => byOutlet.get(id) ?? 0)
}
