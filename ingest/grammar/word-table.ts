/**
 * A hash table from words to small numbers, open-addressed in two typed arrays. Entries count from 1 in the order
 * in which words were added; 0 means that a word is not there.
 */
export interface WordTable {
  readonly keys: Int32Array
  readonly entries: Int32Array
  readonly mask: number
  count: number
}

/** A table for at most half of `2^bits` words. */
export function newWordTable(bits: number): WordTable {
  return { keys: new Int32Array(1 << bits), entries: new Int32Array(1 << bits), mask: (1 << bits) - 1, count: 0 }
}

/** The entry of a word's hash, or 0. */
export function findWord(table: WordTable, hash: number): number {
  const { keys, entries, mask } = table
  let at = (hash ^ (hash >>> 15)) & mask
  for (;;) {
    const entry = entries[at] ?? 0
    if (entry === 0 || keys[at] === hash) return entry
    at = (at + 1) & mask
  }
}

/** The entry of a word's hash, added where it is new. */
export function addWordHash(table: WordTable, hash: number): number {
  const found = findWord(table, hash)
  if (found) return found
  if (2 * table.count > table.mask) throw new Error(`the table holds ${table.count} words and is full`)
  let at = (hash ^ (hash >>> 15)) & table.mask
  while (table.entries[at]) at = (at + 1) & table.mask
  table.keys[at] = hash
  table.count++
  table.entries[at] = table.count
  return table.count
}
