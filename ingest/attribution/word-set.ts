/** A set of word hashes that is emptied at once: places of an older stamp count as empty. Collisions overwrite. */
export interface WordSet {
  readonly words: Int32Array
  readonly stamps: Int32Array
  stamp: number
}

export function newWordSet(): WordSet {
  return { words: new Int32Array(1 << BITS), stamps: new Int32Array(1 << BITS), stamp: 1 }
}

export function empty(set: WordSet): void {
  set.stamp++
}

export function put({ words, stamps, stamp }: WordSet, word: number): void {
  const at = word >>> (32 - BITS)
  words[at] = word
  stamps[at] = stamp
}

export function has({ words, stamps, stamp }: WordSet, word: number): boolean {
  const at = word >>> (32 - BITS)
  return stamps[at] === stamp && words[at] === word
}

const BITS = 16
