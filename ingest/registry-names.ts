import type { GraphNames } from './graph.ts'
import { outletOf, type RegistryIndex } from './registry-index.ts'

/** What turning a document into a graph asks of the registry. */
export function toGraphNames(index: RegistryIndex): GraphNames {
  // The offices of a body, or of a person, say whose law it makes: a premier's is the province's.
  const jurisdictions = new Map<string, string>()
  for (const { jurisdiction, organisation, tenures } of index.registry.posts) {
    if (jurisdiction === undefined) continue
    for (const id of [organisation, ...tenures.map(({ holder }) => holder)]) {
      if (id !== undefined && !jurisdictions.has(id)) jurisdictions.set(id, jurisdiction)
    }
  }
  const kinds = new Map(index.registry.measureKinds.map(({ id, name }) => [id, name]))
  return {
    outletOf(name, sourceUrl) {
      const host = sourceUrl === null ? null : new URL(sourceUrl).hostname
      const outlet = (name === null ? null : outletOf(index, name)) ?? (host === null ? null : outletOf(index, host))
      return outlet?.id ?? null
    },
    actorName: (id) => index.actorById.get(id)?.name ?? null,
    jurisdictionOf(id) {
      const actor = index.actorById.get(id)
      if (actor?.kind !== 'PUBLIC_BODY' && actor?.kind !== 'PERSON') return id
      return jurisdictions.get(id) ?? actor.country ?? id
    },
    kindName: (id) => kinds.get(id) ?? id,
    sectorName: (id) => index.sectorById.get(id)?.name ?? id,
  }
}
