import { ambiguityOf, type Dictionary, setAmbiguity, setEntries } from '../grammar/dictionary.ts'
import { LOOKS } from '../grammar/looks.ts'
import { bestTag, fixedTag, type Tagger, tag, tagFeatures } from '../grammar/tagger.ts'
import { toWordTable } from '../word-table.ts'
import { add, mean, newAveraged, quantise, sumOf } from './averaged.ts'
import type { Example } from './example.ts'
import { seeded, shuffled } from './random.ts'
import { Tally } from './tally.ts'

/** How a tagger is trained. */
export interface TaggerPlan {
  readonly bits: number
  readonly epochs: number
  /** How many orders of the data are learned and added up. */
  readonly models: number
  readonly seed: number
}

/** A word seen at least so often has only the tags it was seen with. */
const SURE = 8
/** Tags that a known word has less often than this are mistakes. */
const MISTAKE = 0.002
/** A tag is open when so many words have it. */
const OPEN = 25
/** How often looks must be seen before they narrow the tags. */
const SEEN_LOOKS = 40

/** Trains on the examples, whose sentences' `tag` is overwritten. */
export function trainTagger(examples: readonly Example[], nameTag: number, plan: TaggerPlan): Tagger {
  const dictionary = learnDictionary(examples, nameTag)
  for (const { sentence } of examples) {
    setEntries(dictionary, sentence)
    setAmbiguity(dictionary, sentence)
  }
  const models = Array.from({ length: plan.models }, (_, k) => trainOnce(examples, dictionary, plan, plan.seed + k))
  return { dictionary, bits: plan.bits, weights: quantise(sumOf(models), 0.5) }
}

/**
 * For every example the tags that a tagger gives which never saw it: what the parser will have to live with. In the
 * order of the examples.
 */
export function crossTag(
  examples: readonly Example[],
  nameTag: number,
  plan: TaggerPlan,
  folds: number,
): readonly Int32Array[] {
  const random = seeded(plan.seed)
  const fold = examples.map(() => Math.floor(random() * folds))
  const given: Int32Array[] = examples.map(({ tag }) => tag)
  for (let k = 0; k < folds; k++) {
    const tagger = trainTagger(
      examples.filter((_, at) => fold[at] !== k),
      nameTag,
      plan,
    )
    examples.forEach(({ sentence }, at) => {
      if (fold[at] !== k) return
      setEntries(tagger.dictionary, sentence)
      tag(tagger, sentence)
      given[at] = sentence.tag.slice(0, sentence.count)
    })
  }
  return given
}

function trainOnce(examples: readonly Example[], dictionary: Dictionary, plan: TaggerPlan, seed: number): Float32Array {
  const weights = newAveraged((1 << plan.bits) + 256)
  const tagger = { dictionary, bits: plan.bits, weights: weights.now }
  const random = seeded(seed)
  let step = 1
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    for (const { sentence, tag } of shuffled(examples, random)) {
      for (let i = 0; i < sentence.count; i++, step++) {
        const right = tag[i] ?? 0
        const fixed = fixedTag(dictionary, sentence, i)
        const guess = fixed >= 0 ? fixed : bestTag(tagger, sentence, i)
        sentence.tag[i] = guess
        if (fixed >= 0 || guess === right) continue
        for (const feature of tagFeatures) {
          add(weights, feature + right, 1, step)
          add(weights, feature + guess, -1, step)
        }
      }
    }
  }
  return mean(weights, step)
}

function learnDictionary(examples: readonly Example[], nameTag: number): Dictionary {
  const words = new Tally()
  for (const { sentence, tag } of examples) {
    for (let i = 0; i < sentence.count; i++) words.add(sentence.word[i] ?? 0, tag[i] ?? 0)
  }
  const known: number[] = []
  const tags: (Uint8Array | undefined)[] = [undefined]
  const wordsOfTag = new Map<number, number>()
  for (const word of words.keys()) {
    for (const tag of words.of(word, 0)) wordsOfTag.set(tag, (wordsOfTag.get(tag) ?? 0) + 1)
    if (words.total(word) >= SURE) tags[known.push(word)] = words.of(word, MISTAKE)
  }
  return {
    table: toWordTable(known.map((word, place) => [word, place])),
    words: Int32Array.from(known),
    tags,
    ambiguity: Int32Array.from(tags, (list) => (list ? ambiguityOf(list) : 0)),
    byLooks: learnLooks(examples, words),
    open: Uint8Array.from([...wordsOfTag].filter(([, count]) => count >= OPEN).map(([tag]) => tag)),
    nameTag,
  }
}

/** The tags that rare words of a shape and last letter have: a quarter of the open ones, at no loss. */
function learnLooks(examples: readonly Example[], words: Tally): readonly (Uint8Array | undefined)[] {
  const looks = new Tally()
  for (const { sentence, tag } of examples) {
    for (let i = 0; i < sentence.count; i++) {
      if (words.total(sentence.word[i] ?? 0) < SURE) looks.add(sentence.looks[i] ?? 0, tag[i] ?? 0)
    }
  }
  return Array.from({ length: LOOKS }, (_, look) =>
    looks.total(look) >= SEEN_LOOKS ? looks.of(look, MISTAKE) : undefined,
  )
}
