import { universalOf } from '../grammar/coarse-tags.ts'
import { addToken, describeWords, newSentence, type Sentence } from '../grammar/sentence.ts'
import type { TreebankSentence } from './conllu.ts'
import { toTokens } from './form-tokens.ts'
import { type Inventory, inventory } from './inventory.ts'

/** A sentence with what people said of it. */
export interface Example {
  readonly sentence: Sentence
  readonly tag: Int32Array
  readonly head: Int32Array
  readonly relation: Int32Array
}

/** The tags and relations of a treebank. */
export interface Inventories {
  readonly tags: Inventory
  readonly relations: Inventory
}

/** Tags and relations that are frequent enough to be learned; a rare `nsubj:outer` counts as `nsubj`. */
export function inventories(sentences: readonly TreebankSentence[], least: number): Inventories {
  return {
    tags: inventory(
      sentences.flatMap(({ tags }) => tags),
      least,
      universalOf,
    ),
    relations: inventory(
      sentences.flatMap(({ relations }) => relations),
      least,
      (name) => name.split(':')[0] ?? name,
    ),
  }
}

export function toExample(from: TreebankSentence, { tags, relations }: Inventories): Example {
  const { text, tokens } = toTokens(from)
  const sentence = newSentence(from.forms.length)
  for (let place = 0; place < tokens.count; place++) addToken(sentence, tokens, place)
  describeWords(sentence, text)
  return {
    sentence,
    tag: Int32Array.from(from.tags, tags.numberOf),
    head: Int32Array.from(from.heads),
    relation: Int32Array.from(from.relations, relations.numberOf),
  }
}
