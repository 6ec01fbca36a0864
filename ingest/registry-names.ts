import type { GraphNames } from './graph.ts'
import { outletOf, type RegistryIndex } from './registry-index.ts'

/** What turning a document into a graph asks of the registry. */
export function toGraphNames(index: RegistryIndex): GraphNames {
  const kinds = new Map(index.registry.measureKinds.map(({ id, name }) => [id, name]))
  return {
    outletOf(name, sourceUrl) {
      const host = sourceUrl === null ? null : new URL(sourceUrl).hostname
      const outlet = (name === null ? null : outletOf(index, name)) ?? (host === null ? null : outletOf(index, host))
      return outlet?.id ?? null
    },
    actorName: (id) => index.actorById.get(id)?.name ?? null,
    kindName: (id) => kinds.get(id) ?? id,
    sectorName: (id) => index.sectorById.get(id)?.name ?? id,
  }
}
