import { normName } from '../../schema/ids.ts'
import type { GraphStore, NodeOf } from '../graph/store.ts'
import type { Mention } from './articles.ts'
import { countsOf } from './counts.ts'
import { type ActorAsk, toActorFilter } from './filters.ts'
import { loadEach, loadLists, loadSure, once } from './load.ts'
import { type List, type PageRequest, readPage } from './pages.ts'
import type { Tenure } from './statements.ts'
import { loadActors } from './survivors.ts'

export type Actor = NodeOf['Actor']

export interface ActorRequest extends PageRequest {
  readonly filter?: ActorAsk | null
  /** MOST_STATEMENTS unless given. */
  readonly orderBy?: 'MOST_STATEMENTS' | 'NAME' | 'LATEST' | null
}

/** The actor of this id; one that was merged away answers with the one that stands for it. */
export async function findActor(store: GraphStore, id: string): Promise<Actor | null> {
  return (await loadActors(store, [id])).get(id) ?? null
}

/** A page of actors. Throws BAD_INPUT, BAD_CURSOR. */
export async function listActors(store: GraphStore, request: ActorRequest): Promise<List<Actor>> {
  const filter = await toActorFilter(store, request.filter)
  return readPage(store, { label: 'Actor', filter, order: request.orderBy ?? 'MOST_STATEMENTS' }, request)
}

export async function countActors(store: GraphStore, filter: ActorAsk | null | undefined): Promise<number> {
  return store.count('Actor', await toActorFilter(store, filter))
}

export async function countriesOf(store: GraphStore, actors: readonly Actor[]): Promise<readonly (Actor | null)[]> {
  return loadEach(
    store,
    'Actor',
    actors.map(({ countryId }) => countryId),
  )
}

/**
 * The offices of each, latest first, those without a first day last. An office that articles show and the registry has,
 * too, is shown once: as the registry has it.
 */
export async function tenuresOf(store: GraphStore, actors: readonly Actor[]): Promise<readonly (readonly Tenure[])[]> {
  const byHolder = Map.groupBy(await store.tenuresOf([...new Set(actors.map(({ id }) => id))]), (it) => it.holderId)
  return actors.map(({ id }) => folded(byHolder.get(id) ?? []).toSorted(latestFirst))
}

export async function holdersOf(store: GraphStore, tenures: readonly Tenure[]): Promise<readonly Actor[]> {
  return loadSure(
    store,
    'Actor',
    tenures.map(({ holderId }) => holderId),
  )
}

export async function organizationsOf(
  store: GraphStore,
  tenures: readonly Tenure[],
): Promise<readonly (Actor | null)[]> {
  return loadEach(
    store,
    'Actor',
    tenures.map(({ organizationId }) => organizationId),
  )
}

/** How many statements each made, as the list of its statements counts them. */
export async function statementCountsOfActors(store: GraphStore, actors: readonly Actor[]): Promise<readonly number[]> {
  const ids = [...new Set(actors.map(({ id }) => id))]
  const counts = await countsOf(store, { speakers: ids }, 'speaker', ids)
  return ids.length === 0 ? [] : actors.map(({ id }) => counts.get(id) ?? 0)
}

/** The days of publication of the first and the last article that names each; null where no day is known. */
export const seenOf = once(
  async (store, actors: readonly Actor[]): Promise<readonly { first: string | null; last: string | null }[]> => {
    const dayAt = async (id: string, order: 'OLDEST' | 'NEWEST') => {
      const { nodes } = await store.page({ label: 'Article', filter: { actors: [id] }, order, first: 1, after: null })
      return nodes[0]?.publishedOn ?? null
    }
    return Promise.all(
      actors.map(async ({ id }) => ({ first: await dayAt(id, 'OLDEST'), last: await dayAt(id, 'NEWEST') })),
    )
  },
)

/** Each place in the current version of one article that names each actor, in order. None where the article is unknown. */
export async function mentionsOfActors(
  store: GraphStore,
  actors: readonly Actor[],
  articleId: string,
): Promise<readonly (readonly Mention[])[]> {
  const article = (await store.load('Article', [articleId])).get(articleId)
  const [versions] = await loadLists(store, 'Version', [article ? [article.currentVersionId] : []])
  const version = versions?.[0]
  if (!version) return actors.map(() => [])
  const byActor = Map.groupBy(version.mentions, ({ actorId }) => actorId)
  return actors.map(({ id }) =>
    (byActor.get(id) ?? []).map((mention) => ({ ...mention, text: version.text.slice(mention.start, mention.end) })),
  )
}

function folded(tenures: readonly Tenure[]): readonly Tenure[] {
  const curated = tenures.filter(({ basis }) => basis === 'registry')
  return tenures.filter((it) => it.basis === 'registry' || !curated.some((other) => isSameOffice(it, other)))
}

function isSameOffice(a: Tenure, b: Tenure): boolean {
  return (a.postId !== null && a.postId === b.postId) || normName(a.title) === normName(b.title)
}

function latestFirst(a: Tenure, b: Tenure): number {
  const from = (tenure: Tenure) => tenure.from ?? ''
  if (from(a) !== from(b)) return from(a) > from(b) ? -1 : 1
  return a.id < b.id ? -1 : 1
}
