import { z } from 'zod'
import { coarseTags } from './coarse-tags.ts'
import type { Parser } from './parser.ts'
import { flatten, unflatten } from './sparse-lists.ts'
import { arrayOf, packWeights, readWeights } from './weight-file.ts'

/** A parser with the names of its relations (`nsubj`, `acl:relcl`), for the tags of one tagger. */
export interface NamedParser {
  readonly relations: readonly string[]
  readonly parser: Parser
}

/** The file that holds a parser. */
export function packParser({ relations, parser }: NamedParser, arcs: Int8Array): Uint8Array {
  const { moveBits, arcBits, moves } = parser
  const { byTags, byCoarseTags, root } = parser.relations
  return packWeights(
    { relations, moveBits, arcBits, root },
    { moves, arcs, byTags: flatten(byTags), byCoarseTags: flatten(byCoarseTags) },
  )
}

/** Reads what `packParser` made, inflated; `tags` are those of the tagger it was trained with. */
export function unpackParser(bytes: Uint8Array<SharedArrayBuffer>, tags: readonly string[]): NamedParser {
  const file = readWeights(bytes)
  const { relations, moveBits, arcBits, root } = META.parse(file.meta)
  const parser = {
    moveBits,
    moves: arrayOf(file, 'moves', Int16Array),
    arcBits,
    arcs: arrayOf(file, 'arcs', Int8Array),
    relations: {
      root,
      all: Uint8Array.from(relations, (_, place) => place),
      coarse: coarseTags(tags),
      byTags: unflatten(arrayOf(file, 'byTags', Int32Array), PAIRS),
      byCoarseTags: unflatten(arrayOf(file, 'byCoarseTags', Int32Array), PAIRS),
    },
  }
  return { relations, parser }
}

/** `tagPair` of two tags is below this. */
const PAIRS = 1 << 15
const META = z.strictObject({
  relations: z.array(z.string()).max(199),
  moveBits: z.int(),
  arcBits: z.int(),
  root: z.int(),
})
