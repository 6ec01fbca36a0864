import type { CountKey, StatementFilter } from '../graph/filter.ts'
import type { GraphStore } from '../graph/store.ts'

/** More values than any key has. */
const ALL = 1_000_000

/** How many statements have each of these values: one question for all. Values without any are missing. */
export async function countsOf(
  store: GraphStore,
  filter: StatementFilter,
  by: CountKey,
  values: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (values.length === 0) return new Map()
  const wanted = new Set(values)
  const counts = new Map<string, number>()
  for (const { value, count } of await store.countBy(filter, by, ALL)) {
    if (value !== null && wanted.has(value)) counts.set(value, count)
  }
  return counts
}

/** All values that a key has, in their own order; unknown ones left out. */
export async function countsInOrder(
  store: GraphStore,
  filter: StatementFilter,
  by: CountKey,
): Promise<readonly { readonly value: string; readonly count: number }[]> {
  const counts = await store.countBy(filter, by, ALL)
  return counts
    .flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]))
    .sort((a, b) => (a.value < b.value ? -1 : 1))
}
