import type { Tokens } from '../../schema/document.ts'
import { looksOf } from './looks.ts'
import { newAffixes, SHAPES, setAffixes, wordOf } from './word.ts'

/** Words of a sentence that are tagged and parsed; longer ones are cut, so that no sentence costs more than this. */
export const LONGEST_SENTENCE = 400

/**
 * The one sentence in work, as parallel arrays that are made once and used again for the next sentence.
 * Places at and beyond `count` hold leftovers; the root of a tree is the place `count`.
 */
export interface Sentence {
  count: number
  /** UTF-16 offsets into the article's text. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** What `word.ts` tells of the word. */
  readonly word: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix3: Int32Array
  readonly shape: Int32Array
  /** Shape and last letter as one number, for words that the dictionary doesn't know. */
  readonly looks: Int32Array
  /** The word's place in the dictionary; 0 where it is unknown. */
  readonly entry: Int32Array
  /** 1 where the article itself shows that the word is a name. */
  readonly named: Int32Array
  /** Which tags the word may have, as one number. */
  readonly ambiguity: Int32Array
  readonly tag: Int32Array
  readonly head: Int32Array
  readonly relation: Int32Array
}

export function newSentence(longest = LONGEST_SENTENCE): Sentence {
  const ints = () => new Int32Array(longest + 4)
  return {
    count: 0,
    start: ints(),
    end: ints(),
    word: ints(),
    suffix2: ints(),
    suffix3: ints(),
    suffix4: ints(),
    prefix3: ints(),
    shape: ints(),
    looks: ints(),
    entry: ints(),
    named: ints(),
    ambiguity: ints(),
    tag: ints(),
    head: ints(),
    relation: ints(),
  }
}

/** Appends a token of the text; false where the sentence is full. Its affixes are not set yet. */
export function addToken(sentence: Sentence, tokens: Tokens, place: number): boolean {
  const i = sentence.count
  if (i + 4 >= sentence.word.length) return false
  sentence.count = i + 1
  const start = tokens.start[place] ?? 0
  const end = tokens.end[place] ?? 0
  const shape = (tokens.shape[place] ?? 0) & SHAPES
  sentence.start[i] = start
  sentence.end[i] = end
  sentence.word[i] = wordOf(tokens.hash[place] ?? 0, shape, end - start)
  sentence.shape[i] = shape
  sentence.named[i] = 0
  return true
}

/** Describes the words of the sentence for the tagger: affixes and looks. */
export function describeWords(sentence: Sentence, text: string): void {
  for (let i = 0; i < sentence.count; i++) {
    const end = sentence.end[i] ?? 0
    setAffixes(text, sentence.start[i] ?? 0, end, affixes)
    sentence.suffix2[i] = affixes.suffix2
    sentence.suffix3[i] = affixes.suffix3
    sentence.suffix4[i] = affixes.suffix4
    sentence.prefix3[i] = affixes.prefix3
    sentence.looks[i] = looksOf(sentence.shape[i] ?? 0, text.charCodeAt(end - 1))
  }
}

const affixes = newAffixes()
