import { decideSeeds, toSeedGraph } from '../../ingest/index.ts'
import type { Decision } from '../../schema/decisions.ts'
import type { GraphPatch } from '../../schema/graph.ts'
import type { Registry } from '../../schema/registry.ts'
import { activeOf, articlesOf, canonicalActors, type Rulings } from '../../schema/rulings.ts'
import type { GraphStore } from '../graph/store.ts'

/** The log of a store as extraction needs it: what holds, by article. */
export interface DecisionLog {
  readonly all: readonly Decision[]
  rulingsOf(articleId: string): Rulings
  /** The registry's patch with what was decided about entities. */
  seeds(registry: Registry): GraphPatch
}

export async function readLog(store: GraphStore): Promise<DecisionLog> {
  const all = await store.decisions({})
  const active = activeOf(all)
  // One map for all articles, so that a message to a worker holds it once.
  const canonical = canonicalActors(active)
  const byArticle = new Map<string, Decision[]>()
  for (const decision of active) {
    for (const id of articlesOf(decision)) byArticle.set(id, [...(byArticle.get(id) ?? []), decision])
  }
  return {
    all,
    rulingsOf: (articleId) => ({ canonical, here: byArticle.get(articleId) ?? [] }),
    seeds: (registry) => decideSeeds(toSeedGraph(registry), active),
  }
}
