import { type Dictionary, setAmbiguity, setEntries } from './dictionary.ts'
import { highest } from './highest.ts'
import { describeWords, type Sentence } from './sentence.ts'
import { setTagAtoms, TAG_TEMPLATES, tagAtoms } from './tagger-features.ts'
import { mix } from './templates.ts'

/**
 * A greedy averaged perceptron (Collins 2002): the best tag of each word from left to right, among those that the
 * dictionary allows. The weight of a feature and a tag stands at the feature's index plus the tag.
 */
export interface Tagger {
  readonly dictionary: Dictionary
  readonly bits: number
  readonly weights: Int8Array | Float32Array
}

/** Sets `tag` of every word of a text's sentence, of which only the tokens and the names are known. */
export function tagWords(tagger: Tagger, sentence: Sentence, text: string): void {
  describeWords(sentence, text)
  setEntries(tagger.dictionary, sentence)
  tag(tagger, sentence)
}

/** Sets `tag` of every word; its `entry` and its affixes are set already. */
export function tag(tagger: Tagger, sentence: Sentence): void {
  setAmbiguity(tagger.dictionary, sentence)
  for (let i = 0; i < sentence.count; i++) {
    const fixed = fixedTag(tagger.dictionary, sentence, i)
    sentence.tag[i] = fixed >= 0 ? fixed : bestTag(tagger, sentence, i)
  }
}

/** The one tag that a word can have: of a name, or of a word with a single tag; else -1. */
export function fixedTag(dictionary: Dictionary, sentence: Sentence, i: number): number {
  if (sentence.named[i]) return dictionary.nameTag
  const known = dictionary.tags[sentence.entry[i] ?? 0]
  return known !== undefined && known.length === 1 ? (known[0] ?? -1) : -1
}

/** The best tag of word `i` and, in `tagFeatures`, what it was chosen by. */
export function bestTag(tagger: Tagger, sentence: Sentence, i: number): number {
  setTagAtoms(sentence, i)
  mix(TAG_TEMPLATES, tagAtoms, tagger.bits, tagFeatures)
  return highest(tagger.weights, tagFeatures, tagsOf(tagger.dictionary, sentence, i))
}

export const tagFeatures = new Int32Array(TAG_TEMPLATES.count)

function tagsOf({ tags, byLooks, open }: Dictionary, sentence: Sentence, i: number): Uint8Array {
  return tags[sentence.entry[i] ?? 0] ?? byLooks[sentence.looks[i] ?? 0] ?? open
}
