/** How often small numbers were seen with a key. */
export class Tally {
  readonly #counts = new Map<number, Map<number, number>>()

  add(key: number, value: number): void {
    const counts = this.#counts.get(key) ?? new Map<number, number>()
    counts.set(value, (counts.get(value) ?? 0) + 1)
    this.#counts.set(key, counts)
  }

  keys(): Iterable<number> {
    return this.#counts.keys()
  }

  total(key: number): number {
    let total = 0
    for (const count of this.#counts.get(key)?.values() ?? []) total += count
    return total
  }

  /** The values that make up more than a share of what was seen with the key, most frequent first. */
  of(key: number, share: number): Uint8Array {
    const least = share * this.total(key)
    return Uint8Array.from(
      [...(this.#counts.get(key) ?? [])]
        .filter(([, count]) => count > least)
        .sort(([a, n], [b, m]) => m - n || a - b)
        .map(([value]) => value),
    )
  }
}
