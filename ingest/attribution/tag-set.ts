import { coarseTags, pennOf } from '../grammar/coarse-tags.ts'
import { arcsOf } from './arcs.ts'
import { atomOf } from './atom.ts'
import { traitsOf } from './traits.ts'

/** The tags and relations of the grammar as the rules and features see them, by number. */
export interface TagSet {
  readonly traits: Int32Array
  /** The Penn half as an atom. */
  readonly atom: Int32Array
  readonly coarse: Uint8Array
  readonly properNoun: number
  readonly noun: number
  readonly pluralNoun: number
  readonly thirdPerson: number
  readonly past: number
  readonly present: number
  readonly gerund: number
  readonly pastAuxiliary: number
  /** Of relations: what the rules ask, the whole name and the part before the colon as atoms. */
  readonly arcs: Int32Array
  readonly relation: Int32Array
  readonly baseRelation: Int32Array
}

export function toTagSet(tags: readonly string[], relations: readonly string[]): TagSet {
  const numberOf = (tag: string) => tags.indexOf(tag)
  return {
    traits: Int32Array.from(tags, traitsOf),
    atom: Int32Array.from(tags, (tag) => atomOf(pennOf(tag))),
    coarse: coarseTags(tags),
    properNoun: numberOf('PROPN/NNP'),
    noun: numberOf('NOUN/NN'),
    pluralNoun: numberOf('NOUN/NNS'),
    thirdPerson: numberOf('VERB/VBZ'),
    past: numberOf('VERB/VBD'),
    present: numberOf('VERB/VBP'),
    gerund: numberOf('VERB/VBG'),
    pastAuxiliary: numberOf('AUX/VBD'),
    arcs: Int32Array.from(relations, arcsOf),
    relation: Int32Array.from(relations, atomOf),
    baseRelation: Int32Array.from(relations, (name) => atomOf(name.split(':')[0] ?? name)),
  }
}
