import type { ActorRef, Decision } from '../schema/decisions.ts'
import type { EntityNode, GraphPatch, TenureNode } from '../schema/graph.ts'
import { canonicalActors } from '../schema/rulings.ts'
import { toActorNode } from './actor-nodes.ts'

/**
 * The registry's patch with what people decided about entities: who was merged into another is left out and lends it
 * its names, added aliases are names, and tenures are as somebody set them. An actor that somebody gave a name or
 * merged another into is curated from then on, whether the registry had it or not.
 */
export function decideSeeds(seeds: GraphPatch, active: readonly Decision[]): GraphPatch {
  if (active.length === 0) return seeds
  const canonical = canonicalActors(active)
  const entities = new Map(seeds.entities.map((entity) => [entity.id, entity]))
  for (const ref of curatedBy(active)) {
    const kept = canonical.get(ref.id) ?? ref
    if (!entities.has(kept.id)) entities.set(kept.id, toActorNode(kept, true))
  }
  for (const tenure of tenuresBy(active)) entities.set(tenure.id, tenure)
  const names = namesBy(active, canonical, entities)
  const decided = [...entities.values()]
    .filter(({ id }) => !canonical.has(id))
    .map((entity) => decideEntity(entity, canonical, names))
  return { ...seeds, entities: decided.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

type Canonical = ReturnType<typeof canonicalActors>

function decideEntity(entity: EntityNode, canonical: Canonical, names: ReadonlyMap<string, Set<string>>): EntityNode {
  const idOf = (id: string | null) => (id === null ? null : (canonical.get(id)?.id ?? id))
  if (entity.label === 'Actor') {
    const more = [...(names.get(entity.id) ?? [])].filter(
      (name) => name !== entity.name && !entity.aliases.includes(name),
    )
    return { ...entity, countryId: idOf(entity.countryId), aliases: [...entity.aliases, ...more.sort()] }
  }
  if (entity.label === 'Tenure') {
    const holderId = idOf(entity.holderId) ?? entity.holderId
    return { ...entity, holderId, organizationId: idOf(entity.organizationId) }
  }
  if (entity.label === 'Agreement') {
    const partyIds = entity.partyIds.map((id) => idOf(id) ?? id)
    return { ...entity, partyIds: [...new Set(partyIds)].sort() }
  }
  return entity
}

/** Actors that decisions say more of than that somebody spoke. */
function curatedBy(active: readonly Decision[]): readonly ActorRef[] {
  return active.flatMap((decision) => {
    if (decision.kind === 'merge-actors') return [decision.payload.keep]
    if (decision.kind === 'add-alias' || decision.kind === 'set-tenure') return [decision.payload.actor]
    return []
  })
}

/** By the id of an actor: the names that decisions give it. */
function namesBy(
  active: readonly Decision[],
  canonical: Canonical,
  entities: ReadonlyMap<string, EntityNode>,
): ReadonlyMap<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  const add = (id: string, name: string) => {
    const kept = canonical.get(id)?.id ?? id
    names.set(kept, (names.get(kept) ?? new Set()).add(name))
  }
  for (const decision of active) {
    if (decision.kind === 'add-alias') add(decision.payload.actor.id, decision.payload.alias)
    if (decision.kind !== 'merge-actors') continue
    for (const ref of decision.payload.merge) {
      // A merge that a newer decision stands against lends no names.
      if (canonical.get(ref.id)?.id !== (canonical.get(decision.payload.keep.id)?.id ?? decision.payload.keep.id))
        continue
      add(ref.id, ref.name)
      const entity = entities.get(ref.id)
      if (entity?.label === 'Actor') for (const name of entity.aliases) add(ref.id, name)
    }
  }
  return names
}

/** The latest word on each tenure. */
function tenuresBy(active: readonly Decision[]): readonly TenureNode[] {
  return active.flatMap((decision) => {
    if (decision.kind !== 'set-tenure') return []
    const { actor, tenure, post, title, organization, from, to } = decision.payload
    return [
      {
        label: 'Tenure' as const,
        id: tenure,
        holderId: actor.id,
        title,
        postId: post,
        organizationId: organization,
        from,
        to,
        acting: false,
        basis: 'registry' as const,
        source: `decided by ${decision.by}`,
        asOf: decision.at.slice(0, 10),
      },
    ]
  })
}
