/**
 * An open-addressing table from the hash of a word, or of a run of words, to a small number of 0 or more.
 * Two different words of one 32-bit hash meet once in some 100,000 articles; what must be exact compares the words.
 */
export interface WordTable {
  readonly keys: Int32Array
  /** 0 = empty, else the value + 1. */
  readonly values: Int32Array
  readonly mask: number
}

/** A later entry of the same hash replaces an earlier one. */
export function toWordTable(entries: readonly (readonly [hash: number, value: number])[]): WordTable {
  let size = 16
  while (size < entries.length * 2 + 2) size *= 2
  const table = { keys: new Int32Array(size), values: new Int32Array(size), mask: size - 1 }
  for (const [hash, value] of entries) {
    const place = placeOf(table, hash)
    table.keys[place] = hash
    table.values[place] = value + 1
  }
  return table
}

/** The value kept for a hash; -1 where there is none. */
export function lookUp(table: WordTable, hash: number): number {
  return (table.values[placeOf(table, hash)] ?? 0) - 1
}

function placeOf({ keys, values, mask }: WordTable, hash: number): number {
  let place = (hash ^ (hash >>> 15)) & mask
  while (values[place] !== 0 && keys[place] !== hash) place = (place + 1) & mask
  return place
}
