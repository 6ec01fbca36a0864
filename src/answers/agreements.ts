import type { GraphStore, NodeOf } from '../graph/store.ts'
import type { Actor } from './actors.ts'
import { type Article, currentVersionsOf } from './articles.ts'
import { latestStatuses } from './dated-mentions.ts'
import { followLinks, loadLists, once } from './load.ts'
import { type List, type PageRequest, readPage } from './pages.ts'
import type { Statement } from './statements.ts'

export type Agreement = NodeOf['Agreement']

export async function findAgreement(store: GraphStore, id: string): Promise<Agreement | null> {
  return (await store.load('Agreement', [id])).get(id) ?? null
}

/** A page of agreements, by name. Throws BAD_INPUT, BAD_CURSOR. */
export async function listAgreements(store: GraphStore, request: PageRequest): Promise<List<Agreement>> {
  return readPage(store, { label: 'Agreement', filter: {}, order: 'NAME' }, request)
}

export async function countAgreements(store: GraphStore): Promise<number> {
  return store.count('Agreement', {})
}

/** How far each has come: as the registry has it, else by the article published last that tells, else UNKNOWN. */
export const agreementStatuses = once(async (store, agreements: readonly Agreement[]): Promise<readonly string[]> => {
  const open = agreements.filter(({ status }) => status === null)
  const told = await latestStatuses(
    store,
    'Agreement',
    open.map(({ id }) => id),
  )
  return agreements.map(({ id, status }) => status ?? told.get(id) ?? 'UNKNOWN')
})

export async function partiesOf(
  store: GraphStore,
  agreements: readonly Agreement[],
): Promise<readonly (readonly Actor[])[]> {
  return loadLists(
    store,
    'Actor',
    agreements.map(({ partyIds }) => partyIds),
  )
}

/** The agreements that are named inside what was said. */
export async function agreementsOf(
  store: GraphStore,
  statements: readonly Statement[],
): Promise<readonly (readonly Agreement[])[]> {
  return followLinks(store, 'ABOUT_AGREEMENT', statements, 'Agreement')
}

/** The agreements that each article names, in the order in which it first does. */
export async function agreementsIn(
  store: GraphStore,
  articles: readonly Article[],
): Promise<readonly (readonly Agreement[])[]> {
  const versions = await currentVersionsOf(store, articles)
  return loadLists(
    store,
    'Agreement',
    versions.map(({ agreements }) => [...new Set(agreements.map(({ agreementId }) => agreementId))]),
  )
}
