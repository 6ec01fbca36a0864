/**
 * An open-addressing table from the hash of a word, or of a run of words, to a small number of 0 or more.
 * Two different words of one 32-bit hash meet once in some 100,000 articles; what must be exact compares the words.
 */
export interface WordTable {
  /** Two numbers a place, side by side so that one look fetches both: the hash; 0 where it is empty, else the value + 1. */
  readonly places: Int32Array
  readonly mask: number
}

/** A later entry of the same hash replaces an earlier one. */
export function toWordTable(entries: readonly (readonly [hash: number, value: number])[]): WordTable {
  let size = 16
  while (size < entries.length * 2 + 2) size *= 2
  const table = { places: new Int32Array(2 * size), mask: size - 1 }
  for (const [hash, value] of entries) {
    const place = placeOf(table, hash)
    table.places[place] = hash
    table.places[place + 1] = value + 1
  }
  return table
}

/** The value kept for a hash; -1 where there is none. */
export function lookUp(table: WordTable, hash: number): number {
  return (table.places[placeOf(table, hash) + 1] ?? 0) - 1
}

/** Every hash in the table with its value. */
export function* entriesOf({ places }: WordTable): Generator<readonly [hash: number, value: number]> {
  for (let place = 0; place < places.length; place += 2) {
    const value = places[place + 1] ?? 0
    if (value !== 0) yield [places[place] ?? 0, value - 1]
  }
}

function placeOf({ places, mask }: WordTable, hash: number): number {
  let place = (hash ^ (hash >>> 15)) & mask
  while (places[2 * place + 1] !== 0 && places[2 * place] !== hash) place = (place + 1) & mask
  return 2 * place
}
