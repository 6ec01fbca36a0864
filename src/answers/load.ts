import type { LinkType } from '../../schema/graph.ts'
import type { GraphStore, Label, NodeOf } from '../graph/store.ts'

/**
 * Batches by id. Each function here and in the files that use it takes all parents of a level and gives one answer a
 * parent, in their order, with one question to the store.
 */

/** One node an id; null where the id is null or names nothing. */
export async function loadEach<L extends Label>(
  store: GraphStore,
  label: L,
  ids: readonly (string | null)[],
): Promise<readonly (NodeOf[L] | null)[]> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return ids.map(() => null)
  const found = await store.load(label, wanted)
  return ids.map((id) => (id === null ? null : (found.get(id) ?? null)))
}

/** As `loadEach` where the graph guarantees the node; throws where it is missing all the same. */
export async function loadSure<L extends Label>(
  store: GraphStore,
  label: L,
  ids: readonly string[],
): Promise<readonly NodeOf[L][]> {
  const found = await loadEach(store, label, ids)
  return found.map((node, at) => {
    if (node === null) throw new Error(`The store names ${label} ${ids[at]}, but does not have it`)
    return node
  })
}

/** The nodes of several ids a parent; ids that name nothing are left out. */
export async function loadLists<L extends Label>(
  store: GraphStore,
  label: L,
  lists: readonly (readonly string[])[],
): Promise<readonly (readonly NodeOf[L][])[]> {
  const wanted = [...new Set(lists.flat())]
  if (wanted.length === 0) return lists.map(() => [])
  const found = await store.load(label, wanted)
  return lists.map((ids) => ids.flatMap((id) => found.get(id) ?? []))
}

/** The nodes that each of these leads to by links of a type, in the links' order. */
export async function followLinks<L extends Label>(
  store: GraphStore,
  type: LinkType,
  from: readonly { readonly id: string }[],
  label: L,
): Promise<readonly (readonly NodeOf[L][])[]> {
  const links = await store.links({ type, ids: [...new Set(from.map(({ id }) => id))], direction: 'out' })
  const byOrigin = Map.groupBy(links, (link) => link.from)
  return loadLists(
    store,
    label,
    from.map(({ id }) => [...new Set((byOrigin.get(id) ?? []).map((link) => link.to))]),
  )
}

/**
 * Answers once for one list of parents, however many fields of a request ask it. The list is made anew by each
 * request, so nothing is kept for the next.
 */
export function once<P, V>(
  ask: (store: GraphStore, parents: readonly P[]) => Promise<V>,
): (store: GraphStore, parents: readonly P[]) => Promise<V> {
  const answers = new WeakMap<readonly P[], Promise<V>>()
  return (store, parents) => {
    const known = answers.get(parents)
    if (known) return known
    const answer = ask(store, parents)
    answers.set(parents, answer)
    return answer
  }
}
