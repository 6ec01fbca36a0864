import { findWord, type WordTable } from './word-table.ts'
import type { Sentence } from './sentence.ts'

/** Which tags a word may have: learned for frequent words, by shape and last letter for others. */
export interface Dictionary {
  readonly table: WordTable
  /** By entry: the tags of the word, most frequent first. Entry 0 and words added by others have none. */
  readonly tags: readonly (Uint8Array | undefined)[]
  /** By entry: the same set as one number. */
  readonly ambiguity: Int32Array
  /** By `looks` of the sentence: tags of unknown words that look so. */
  readonly byLooks: readonly (Uint8Array | undefined)[]
  /** Tags that any unknown word may have. */
  readonly open: Uint8Array
  /** The tag of a name. */
  readonly nameTag: number
}

/** Looks up every word of the sentence and sets `entry` and `ambiguity`. */
export function lookUp(dictionary: Dictionary, sentence: Sentence): void {
  const { word, entry, ambiguity, suffix2, shape } = sentence
  for (let i = 0; i < sentence.count; i++) {
    const at = findWord(dictionary.table, word[i] ?? 0)
    entry[i] = at
    const known = dictionary.ambiguity[at] ?? 0
    ambiguity[i] = known !== 0 ? known : (suffix2[i] ?? 0) ^ ((shape[i] ?? 0) << 3)
  }
}

/** A set of tags as one number, never 0. */
export function ambiguityOf(tags: Uint8Array): number {
  return tags.reduce((hash, tag) => Math.imul(hash ^ (tag + 1), 0x01000193), 99) || 1
}
