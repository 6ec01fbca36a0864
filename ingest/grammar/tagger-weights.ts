import { z } from 'zod'
import { toWordTable } from '../word-table.ts'
import { ambiguityOf } from './dictionary.ts'
import { LOOKS } from './looks.ts'
import { flatten, unflatten } from './sparse-lists.ts'
import type { Tagger } from './tagger.ts'
import { arrayOf, packWeights, readWeights } from './weight-file.ts'

/** A tagger with the names of its tags, each a universal and a Penn tag: `VERB/VBD`. */
export interface NamedTagger {
  readonly tags: readonly string[]
  readonly tagger: Tagger
}

/** The file that holds a tagger. Words are hashes in the order of their entries. */
export function packTagger({ tags, tagger }: NamedTagger, weights: Int8Array): Uint8Array {
  const { dictionary, bits } = tagger
  return packWeights(
    { tags, bits, nameTag: dictionary.nameTag },
    {
      weights,
      words: dictionary.words,
      wordTags: flatten(dictionary.tags),
      looksTags: flatten(dictionary.byLooks),
      open: dictionary.open,
    },
  )
}

/** Reads what `packTagger` made, inflated. */
export function unpackTagger(bytes: Uint8Array<SharedArrayBuffer>): NamedTagger {
  const file = readWeights(bytes)
  const { tags, bits, nameTag } = META.parse(file.meta)
  const words = arrayOf(file, 'words', Int32Array)
  const lists = unflatten(arrayOf(file, 'wordTags', Int32Array), words.length + 1)
  const dictionary = {
    table: toWordTable([...words].map((word, place) => [word, place])),
    words,
    tags: lists,
    ambiguity: Int32Array.from(lists, (list) => (list ? ambiguityOf(list) : 0)),
    byLooks: unflatten(arrayOf(file, 'looksTags', Int32Array), LOOKS),
    open: arrayOf(file, 'open', Uint8Array),
    nameTag,
  }
  return { tags, tagger: { dictionary, bits, weights: arrayOf(file, 'weights', Int8Array) } }
}

const META = z.strictObject({ tags: z.array(z.string()).max(127), bits: z.int(), nameTag: z.int() })
