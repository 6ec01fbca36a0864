import { lookUp, type WordTable } from '../word-table.ts'
import type { Sentence } from './sentence.ts'

/** Which tags a word may have: learned for frequent words, by shape and last letter for others. */
export interface Dictionary {
  /** From a word to its entry, less one; entry 0 is any unknown word. */
  readonly table: WordTable
  /** By entry, less one: the word's hash. */
  readonly words: Int32Array
  /** By entry: the tags of the word, most frequent first. Words that others added have none. */
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

/** Looks up every word of the sentence. */
export function setEntries({ table }: Pick<Dictionary, 'table'>, { count, word, entry }: Sentence): void {
  for (let i = 0; i < count; i++) entry[i] = lookUp(table, word[i] ?? 0) + 1
}

/** Sets `ambiguity` of every word whose `entry` is known. */
export function setAmbiguity(dictionary: Pick<Dictionary, 'ambiguity'>, sentence: Sentence): void {
  const { count, entry, ambiguity, suffix2, shape } = sentence
  for (let i = 0; i < count; i++) {
    const known = dictionary.ambiguity[entry[i] ?? 0] ?? 0
    ambiguity[i] = known !== 0 ? known : (suffix2[i] ?? 0) ^ ((shape[i] ?? 0) << 3)
  }
}

/** A set of tags as one number, never 0. */
export function ambiguityOf(tags: Uint8Array): number {
  return tags.reduce((hash, tag) => Math.imul(hash ^ (tag + 1), 0x01000193), 99) || 1
}
