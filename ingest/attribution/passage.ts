import { newSentence, type Sentence } from '../grammar/sentence.ts'
import { newTree, type Tree } from '../grammar/tree.ts'
import type { ApartQuote } from './narration.ts'

/** Words of the longest passage that is read; what a longer sentence holds behind them is not. */
export const LONGEST_PASSAGE = 400

/**
 * The one sentence in work: its words, tags and layout, as arrays that are made once. Quotations that are clauses of
 * their own are not among its words. What lies at and beyond `count` is as of a word that is nothing.
 */
export interface Passage extends Sentence, Tree {
  text: string
  /** True where `head`, `relation` and the tree are this sentence's. */
  parsed: boolean
  /** Place of the first word in the narration. */
  from: number
  quotes: readonly ApartQuote[]
  /** Kind of punctuation; 0 for words. */
  readonly mark: Int32Array
  /** Bits of `IS`, and of `TRAIT` once there are tags. */
  readonly flags: Int32Array
  readonly traits: Int32Array
  /** 1 for words, and the next and previous one of each place; -1 and `count` where there is none. */
  readonly isWord: Int32Array
  readonly next: Int32Array
  readonly previous: Int32Array
  /** The punctuation between a word and the next, up to three marks of five bits. */
  readonly gap: Int32Array
  /** Inside quotation marks (0 or 1) and brackets (0 to 2). */
  readonly quoted: Int32Array
  readonly bracketed: Int32Array
  /** Finite verbs and commas before a place. */
  readonly verbs: Int32Array
  readonly commas: Int32Array
  /** The next comma. */
  readonly nextComma: Int32Array
  /** The word itself where it is a function word, else its tag, as an atom. */
  readonly form: Int32Array
  /** 1 for cue candidates, and how likely a cue their verb is, anywhere and here. */
  readonly cue: Int32Array
  readonly prior: Float64Array
  readonly chance: Float64Array
  /** The next likely cue behind a place. */
  readonly nextCue: Int32Array
  /** Of each word: how far the next finite verb is, its tag, and where the clause stops; -1 where not asked yet. */
  readonly finite: Int32Array
  readonly finiteTag: Int32Array
  readonly clauseStop: Int32Array
  /** The source of each cue, as far as they are decided. */
  readonly source: Int32Array
  /** The source that the tags alone give, kept so that it is looked for once; `UNASKED` before. */
  readonly tagSource: Int32Array
  /** Words that belong to a statement already, and to the one in work. */
  readonly taken: Int32Array
  readonly mine: Int32Array
  /** Noun phrases before finite verbs; `subjects` of them, -1 where they are not collected yet. */
  readonly subject: Int32Array
  subjects: number
  /** The first cue candidate; `count` where there is none. */
  firstCue: number
}

export const UNASKED = -2

export function newPassage(): Passage {
  const longest = LONGEST_PASSAGE
  const ints = () => new Int32Array(longest + 4)
  return {
    ...newSentence(longest),
    ...newTree(longest),
    text: '',
    parsed: false,
    from: 0,
    quotes: [],
    mark: ints(),
    flags: ints(),
    traits: ints(),
    isWord: ints(),
    next: ints(),
    previous: ints(),
    gap: ints(),
    quoted: ints(),
    bracketed: ints(),
    verbs: ints(),
    commas: ints(),
    nextComma: ints(),
    form: ints(),
    cue: ints(),
    prior: new Float64Array(longest + 4),
    chance: new Float64Array(longest + 4),
    nextCue: ints(),
    finite: ints(),
    finiteTag: ints(),
    clauseStop: ints(),
    source: ints(),
    tagSource: ints(),
    taken: ints(),
    mine: ints(),
    subject: ints(),
    subjects: -1,
    firstCue: 0,
  }
}
