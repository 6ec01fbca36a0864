import type { Decision } from '../../schema/decisions.ts'
import { activeOf, canonicalActors, tiesActors } from '../../schema/rulings.ts'
import type { GraphStore, NodeOf } from '../graph/store.ts'

/** Actors by the ids asked: one that was merged away answers with the one that stands for it. */
export async function loadActors(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NodeOf['Actor']>> {
  const found = await store.load('Actor', ids)
  const missing = ids.filter((id) => !found.has(id))
  if (missing.length === 0) return found
  const canonical = canonicalActors(activeOf(await decisionsAround(store, missing)))
  const survivors = await store.load(
    'Actor',
    missing.flatMap((id) => canonical.get(id)?.id ?? []),
  )
  const all = new Map(found)
  for (const id of missing) {
    const survivor = survivors.get(canonical.get(id)?.id ?? '')
    if (survivor !== undefined) all.set(id, survivor)
  }
  return all
}

/** The ids that were merged into each of these, directly or through others. */
export async function mergedInto(store: GraphStore, ids: readonly string[]): Promise<readonly (readonly string[])[]> {
  const active = activeOf(await decisionsAround(store, ids))
  const canonical = [...canonicalActors(active)]
  // An alias names ids that nobody may ever have had; those that somebody merged were shown once.
  const merged = new Set(
    active.flatMap((it) =>
      it.kind === 'merge-actors' ? [it.payload.keep, ...it.payload.merge].map(({ id }) => id) : [],
    ),
  )
  return ids.map((id) =>
    canonical.flatMap(([from, { id: to }]) => (to === id && merged.has(from) ? [from] : [])).sort(),
  )
}

/** The part of the log that ties these ids to others, directly or through others. */
async function decisionsAround(store: GraphStore, ids: readonly string[]): Promise<readonly Decision[]> {
  const known = new Set(ids)
  for (;;) {
    const log = await store.decisions({ about: [...known] })
    const fresh = log
      .filter(tiesActors)
      .flatMap(({ about }) => about)
      .filter((id) => !known.has(id))
    if (fresh.length === 0) return log
    for (const id of fresh) known.add(id)
  }
}
