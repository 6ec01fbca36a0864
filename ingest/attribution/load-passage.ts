import { looksOf } from '../grammar/looks.ts'
import { newAffixes, setAffixes } from '../grammar/word.ts'
import type { NarrationSentence } from './narration.ts'
import { LONGEST_PASSAGE, type Passage } from './passage.ts'
import type { Vocabulary } from './vocabulary.ts'
import { has, type WordSet } from './word-set.ts'
import type { Words } from './words-of.ts'

/** Fills the passage with a sentence of the narration. What the tagger needs besides is set by `describePassage`. */
export function loadPassage(
  passage: Passage,
  text: string,
  words: Words,
  sentence: NarrationSentence,
  names: WordSet,
  { flags }: Vocabulary,
): void {
  const { from, to, quotes } = sentence
  const { tokens, token } = words
  const count = Math.min(LONGEST_PASSAGE, to - from)
  passage.count = count
  passage.text = text
  passage.from = from
  passage.quotes = quotes
  passage.parsed = false
  passage.subjects = -1
  for (let i = 0; i < count; i++) {
    const place = from + i
    const at = token[place] ?? 0
    const word = words.word[place] ?? 0
    const entry = words.entry[place] ?? 0
    passage.start[i] = tokens.start[at] ?? 0
    passage.end[i] = tokens.end[at] ?? 0
    passage.word[i] = word
    passage.shape[i] = words.shape[place] ?? 0
    passage.entry[i] = entry
    passage.mark[i] = words.mark[place] ?? 0
    passage.flags[i] = flags[entry] ?? 0
    passage.named[i] = (words.shape[place] ?? 0) & CAPITAL && has(names, word) ? 1 : 0
  }
  for (let i = count; i < count + 3; i++) {
    passage.word[i] = 0
    passage.flags[i] = 0
    passage.traits[i] = 0
    passage.entry[i] = 0
    passage.shape[i] = 0
    passage.mark[i] = BEYOND
    passage.cue[i] = 0
  }
}
const CAPITAL = 2
/** The mark of a place beyond the last word: no mark at all, and no word. */
const BEYOND = 40

/** Affixes and looks of the words. */
export function describePassage(passage: Passage): void {
  const { count, text, start, end, shape, suffix2, suffix3, suffix4, prefix3, looks } = passage
  for (let i = 0; i < count; i++) {
    const last = end[i] ?? 0
    setAffixes(text, start[i] ?? 0, last, affixes)
    suffix2[i] = affixes.suffix2
    suffix3[i] = affixes.suffix3
    suffix4[i] = affixes.suffix4
    prefix3[i] = affixes.prefix3
    looks[i] = looksOf(shape[i] ?? 0, text.charCodeAt(last - 1))
  }
}
const affixes = newAffixes()
