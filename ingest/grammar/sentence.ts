import { describe, newWord } from './word.ts'
import { looksOf } from './looks.ts'

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
  /** What `word.ts` describes. */
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

/** Appends a word; false where the sentence is full. */
export function addWord(sentence: Sentence, text: string, start: number, end: number): boolean {
  const i = sentence.count
  if (i + 4 >= sentence.word.length) return false
  sentence.count = i + 1
  describe(text, start, end, word)
  sentence.start[i] = start
  sentence.end[i] = end
  sentence.word[i] = word.hash
  sentence.suffix2[i] = word.suffix2
  sentence.suffix3[i] = word.suffix3
  sentence.suffix4[i] = word.suffix4
  sentence.prefix3[i] = word.prefix3
  sentence.shape[i] = word.shape
  sentence.looks[i] = looksOf(word.shape, text.charCodeAt(end - 1))
  sentence.entry[i] = 0
  sentence.named[i] = 0
  return true
}

const word = newWord()
