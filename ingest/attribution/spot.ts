import { newAtoms, templates } from '../grammar/templates.ts'
import { CAPITAL, CAPITALS, NUMBER } from '../stages/tokens.ts'
import { IS } from './function-words.ts'
import { EDGE } from './layout.ts'
import type { Linear } from './linear.ts'
import type { NarrationSentence } from './narration.ts'
import type { Vocabulary } from './vocabulary.ts'
import { weighed } from './weighing.ts'
import type { Words } from './words-of.ts'

/** What the spotter knows of a word before there is any tag: the word and its neighbours. */
const SLOT = {
  word: 0,
  lemma: 1,
  after: 2,
  after2: 3,
  before: 4,
  before2: 5,
  quote: 6,
  capital: 7,
} as const
const SPOT = templates(
  SLOT,
  `* word word.quote word.after word.before word.capital after.before after.before.quote lemma lemma.quote
  lemma.after.before lemma.after.quote lemma.before.quote after.quote before.quote word.after.before word.after.after2
  word.before.before2 lemma.after2 lemma.before2 quote`,
  60,
)

/** Log-odds that the word at a place of the narration is a cue of speech; with `features`, its buckets are put there. */
export function spotOdds(
  words: Words,
  vocabulary: Vocabulary,
  sentence: NarrationSentence,
  place: number,
  model: Linear | null,
  features: Int32Array[] | null,
): number {
  const verb = vocabulary.verb[words.entry[place] ?? 0] ?? -1
  const word = words.word[place] ?? 0
  atoms[SLOT.word] = word
  atoms[SLOT.lemma] = verb >= 0 ? (vocabulary.atoms.lemma[verb] ?? 0) : word
  atoms[SLOT.after] = classOf(words, vocabulary, sentence, place + 1)
  atoms[SLOT.after2] = classOf(words, vocabulary, sentence, place + 2)
  atoms[SLOT.before] = classOf(words, vocabulary, sentence, place - 1)
  atoms[SLOT.before2] = classOf(words, vocabulary, sentence, place - 2)
  atoms[SLOT.quote] = quoteNear(sentence, place)
  atoms[SLOT.capital] = (words.shape[place] ?? 0) & (CAPITAL | CAPITALS)
  return weighed(model, SPOT, atoms, features)
}

/** 1: a quotation touches the word; 2: one is near; 3: one in the sentence; 0: none. */
function quoteNear({ from, quotes }: NarrationSentence, place: number): number {
  let near = quotes.length > 0 ? 3 : 0
  for (const { at } of quotes) {
    const distance = at - (place - from)
    if (distance >= 0 && distance < 2) near = 1
    else if (distance > -5 && distance < 6 && near === 3) near = 2
  }
  return near
}

/** Function words by themselves, known words by the tags they may have, others by their shape. */
function classOf(words: Words, vocabulary: Vocabulary, { from, to }: NarrationSentence, place: number): number {
  if (place < from || place >= to) return EDGE
  const mark = words.mark[place] ?? 0
  if (mark) return mark
  const entry = words.entry[place] ?? 0
  if ((vocabulary.flags[entry] ?? 0) & IS.closed) return words.word[place] ?? 0
  const known = vocabulary.dictionary.ambiguity[entry] ?? 0
  return known !== 0 ? known : 50 + ((words.shape[place] ?? 0) & (CAPITAL | CAPITALS | NUMBER))
}

const atoms = newAtoms()
