/** Names that a model knows, and the number of each. */
export interface Inventory {
  readonly names: readonly string[]
  readonly numberOf: (name: string) => number
}

/** Names that occur often enough, most frequent first. A rarer one counts as `nearest` gives it, else as the first. */
export function inventory(all: Iterable<string>, least: number, nearest: (name: string) => string): Inventory {
  const counts = new Map<string, number>()
  for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([name]) => name)
  const places = new Map(names.map((name, place) => [name, place]))
  const numberOf = (name: string) =>
    places.get(name) ??
    places.get(nearest(name)) ??
    Math.max(
      0,
      names.findIndex((it) => nearest(it) === nearest(name)),
    )
  return { names, numberOf }
}
