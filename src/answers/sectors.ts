import type { StatementFilter } from '../graph/filter.ts'
import type { GraphStore, NodeOf } from '../graph/store.ts'
import { countsOf } from './counts.ts'
import { loadEach } from './load.ts'
import { readAll } from './pages.ts'

export type Sector = NodeOf['Sector']

export async function findSector(store: GraphStore, id: string): Promise<Sector | null> {
  return (await store.load('Sector', [id])).get(id) ?? null
}

/** All sectors, by name. */
export async function allSectors(store: GraphStore): Promise<readonly Sector[]> {
  return readAll(store, 'Sector', {}, 'NAME')
}

/** Each sector's id with those of all below it, itself first. */
export async function sectorFamilies(store: GraphStore): Promise<ReadonlyMap<string, readonly string[]>> {
  const children = Map.groupBy(await allSectors(store), ({ parentId }) => parentId ?? '')
  const families = new Map<string, readonly string[]>()
  const family = (id: string, above: readonly string[]): readonly string[] => {
    if (above.includes(id)) return []
    const ids = [id, ...(children.get(id) ?? []).flatMap((child) => family(child.id, [...above, id]))]
    families.set(id, ids)
    return ids
  }
  for (const sectors of children.values()) for (const { id } of sectors) if (!families.has(id)) family(id, [])
  return families
}

export async function parentsOf(store: GraphStore, sectors: readonly Sector[]): Promise<readonly (Sector | null)[]> {
  return loadEach(
    store,
    'Sector',
    sectors.map(({ parentId }) => parentId),
  )
}

export async function childrenOf(
  store: GraphStore,
  sectors: readonly Sector[],
): Promise<readonly (readonly Sector[])[]> {
  const children = Map.groupBy(await allSectors(store), ({ parentId }) => parentId)
  return sectors.map(({ id }) => children.get(id) ?? [])
}

/**
 * How many statements are about each sector or its parts. One count for all that have no parts, and one for each that
 * has: a statement about two parts counts once.
 */
export async function statementCountsOfSectors(
  store: GraphStore,
  sectors: readonly Sector[],
): Promise<readonly number[]> {
  const families = await sectorFamilies(store)
  const asked = sectors.map(({ id }) => families.get(id) ?? [id])
  const whole = asked.filter(({ length }) => length === 1).flat()
  return countsOfFamilies(store, {}, asked, await countsOf(store, { sectors: whole }, 'sector', whole))
}

/**
 * How many of the statements that fit are about each of these sectors or its parts. `direct` has the counts of those
 * that have no parts; the others are counted one by one.
 */
export async function countsOfFamilies(
  store: GraphStore,
  filter: StatementFilter,
  families: readonly (readonly string[])[],
  direct: ReadonlyMap<string, number>,
): Promise<readonly number[]> {
  return Promise.all(
    families.map((family) => {
      const [id = '', ...parts] = family
      return parts.length === 0 ? (direct.get(id) ?? 0) : store.count('Statement', { ...filter, sectors: family })
    }),
  )
}
