import { tag } from '../grammar/tagger.ts'
import type { Engine } from './engine.ts'
import { IS } from './function-words.ts'
import { layOut } from './layout.ts'
import { describePassage, loadPassage } from './load-passage.ts'
import type { NarrationSentence } from './narration.ts'
import { LONGEST_PASSAGE, type Passage } from './passage.ts'
import { MARK } from './punctuation.ts'
import { spotOdds } from './spot.ts'
import { TRAIT } from './traits.ts'
import type { WordSet } from './word-set.ts'
import { WORDS } from './words.ts'
import type { Words } from './words-of.ts'

/** Words that may be cues of the passage, by place: verbs (with "according" and colons) and nouns. */
export interface Cues {
  readonly verbs: readonly number[]
  readonly nouns: readonly number[]
}

const NONE: Cues = { verbs: [], nouns: [] }
/** Log-odds below which a word is not looked at. */
const LEAST_ODDS = -3.5
const NEVER = -99
/** Log-odds from which a word is taken for a verb, whatever its tag. */
const SURE_ODDS = 0

/** Log-odds of the words of the narration as cues; written for each sentence that is read. */
let odds = new Float64Array(1024)
export function oddsAt(place: number): number {
  return odds[place] ?? NEVER
}

/** Loads the sentence if it may hold a statement, tags it and finds its cues. */
export function findCues(
  engine: Engine,
  text: string,
  words: Words,
  sentence: NarrationSentence,
  names: WordSet,
): Cues {
  const { passage, vocabulary, tagSet, work } = engine
  const size = sentence.to - sentence.from
  work.sentences++
  work.words += size
  passage.count = 0
  passage.quotes = sentence.quotes
  if (!mayHoldCue(engine, words, sentence)) return NONE
  loadPassage(passage, text, words, sentence, names, vocabulary)
  const spotted = spottedCues(engine)
  if (spotted.verbs.length + spotted.nouns.length === 0) return NONE
  tagPassage(engine)
  mendTags(engine, spotted.verbs)
  const confirmed = confirmCues(engine, spotted)
  if (confirmed.verbs.length + confirmed.nouns.length > 0) layOut(passage, tagSet)
  return confirmed
}

/** Loads and tags a sentence without looking for cues. */
export function loadTagged(
  engine: Engine,
  text: string,
  words: Words,
  sentence: NarrationSentence,
  names: WordSet,
): void {
  loadPassage(engine.passage, text, words, sentence, names, engine.vocabulary)
  tagPassage(engine)
}

function tagPassage({ passage, tagger, tagSet, work }: Engine): void {
  const { traits, tag: tags, count } = passage
  work.taggedSentences++
  work.taggedWords += count
  describePassage(passage)
  tag(tagger, passage)
  for (let i = 0; i < count; i++) traits[i] = tagSet.traits[tags[i] ?? 0] ?? 0
}

/** Sets the odds of the sentence's words and tells whether one is worth the tagger's time. */
function mayHoldCue({ vocabulary, choices }: Engine, words: Words, sentence: NarrationSentence): boolean {
  const { verb, noun } = vocabulary
  if (words.entry.length > odds.length) odds = new Float64Array(2 * words.entry.length)
  let any = false
  const to = Math.min(sentence.to, sentence.from + LONGEST_PASSAGE)
  for (let place = sentence.from; place < to; place++) {
    const entry = words.entry[place] ?? 0
    odds[place] = NEVER
    if (!isSpottable(words, place, sentence.from, verb[entry] ?? -1, noun[entry] ?? -1)) {
      if (words.word[place] === WORDS.according) any = true
      continue
    }
    const own = choices.spot ? spotOdds(words, vocabulary, sentence, place, choices.spot, null) : 0
    odds[place] = own
    if (own > LEAST_ODDS) any = true
  }
  return any
}

/** May the word be a cue at all: a verb or noun of the lexicon, or a colon that begins nothing? */
export function isSpottable(words: Words, place: number, from: number, verb: number, noun: number): boolean {
  return verb >= 0 || noun >= 0 || (words.mark[place] === MARK.colon && place > from)
}

function spottedCues({ passage, vocabulary, priors }: Engine): Cues {
  const { count, entry, word, mark, flags, prior, from } = passage
  const verbs: number[] = []
  const nouns: number[] = []
  for (let i = 0; i < count; i++) {
    const verb = vocabulary.verb[entry[i] ?? 0] ?? -1
    if (oddsAt(from + i) <= LEAST_ODDS) {
      if (word[i] !== WORDS.according || word[i + 1] !== WORDS.to) continue
      prior[i] = 1
      odds[from + i] = 9
      verbs.push(i)
    } else if (verb >= 0 || mark[i] === MARK.colon) {
      prior[i] = verb >= 0 ? (priors.anywhere[verb] ?? 0) : 0.3
      verbs.push(i)
    } else if (takesComplement(passage, i)) nouns.push(i)
  }
  return { verbs, nouns }

  function takesComplement(passage: Passage, i: number): boolean {
    return passage.word[i + 1] === WORDS.that || ((flags[i + 1] ?? 0) & IS.preposition) !== 0
  }
}

/** Tags that the tagger gets wrong around cues. */
function mendTags(engine: Engine, verbs: readonly number[]): void {
  const { passage, tagSet } = engine
  const { traits, flags, mark, shape, prior, count } = passage
  for (const i of verbs) {
    // The spotter has seen that such a word is a cue in such company; the tagger, bred on other texts, has not.
    if (oddsAt(passage.from + i) >= SURE_ODDS && !((traits[i] ?? 0) & VERBAL) && mark[i] === MARK.word) {
      setTag(engine, i, verbTag(engine, i))
    }
    // Beside a quotation "X notes." is a verb.
    const noun = passage.quotes.length > 0 && (traits[i] ?? 0) & TRAIT.noun && endsInS(passage, i)
    const subject = i > 0 && (traits[i - 1] ?? 0) & TRAIT.nominal
    const behind = mark[i + 1]
    const ends = i + 1 >= count || behind === MARK.comma || behind === MARK.colon || behind === MARK.stop
    if (noun && subject && (ends || (flags[i + 1] ?? 0) & IS.time)) setTag(engine, i, tagSet.thirdPerson)
  }
  // “It rained,” said Small: behind a quotation and its cue a capitalised word is who speaks.
  for (const i of verbs) {
    const behindQuote = passage.quotes.some(({ at }) => at === i)
    const name = behindQuote && (shape[i + 1] ?? 0) & CAPITAL && !((flags[i + 1] ?? 0) & IS.closed)
    if (name && i + 1 < count && !((traits[i + 1] ?? 0) & TRAIT.nominal)) setTag(engine, i + 1, tagSet.properNoun)
  }
  for (const i of verbs) {
    // A capitalised "verb" before a finite verb of speech is a name, one in -s a plural.
    if (i === 0 || !((traits[i] ?? 0) & (TRAIT.past | TRAIT.present | TRAIT.third))) continue
    const adverb = i > 1 && (traits[i - 1] ?? 0) & TRAIT.adverb && !((shape[i - 1] ?? 0) & CAPITAL)
    const before = adverb ? i - 2 : i - 1
    const trait = traits[before] ?? 0
    const capital = (shape[before] ?? 0) & CAPITAL
    if (capital && !(trait & (TRAIT.nominal | TRAIT.neverName | TRAIT.auxiliary)))
      setTag(engine, before, tagSet.properNoun)
    else if (
      !adverb &&
      trait & TRAIT.verb &&
      !(trait & TRAIT.gerund) &&
      endsInS(passage, before) &&
      (prior[i] ?? 0) > 0.5
    ) {
      setTag(engine, before, tagSet.pluralNoun)
    }
  }
}
const CAPITAL = 2
const VERBAL = TRAIT.verb | TRAIT.auxiliary

/** The verb's tag that its ending speaks for. */
function verbTag({ passage: { text, start, end }, tagSet }: Engine, i: number): number {
  const form = text.slice(start[i], end[i]).toLowerCase()
  if (form.endsWith('ing')) return tagSet.gerund
  if (form.endsWith('s')) return tagSet.thirdPerson
  return form.endsWith('ed') ? tagSet.past : tagSet.present
}

function setTag({ passage, tagSet }: Engine, i: number, tag: number): void {
  passage.tag[i] = tag
  passage.traits[i] = tagSet.traits[tag] ?? 0
}

function endsInS({ text, end }: Passage, i: number): boolean {
  return (text.charCodeAt((end[i] ?? 1) - 1) | 32) === 115
}

function confirmCues({ passage, vocabulary }: Engine, { verbs, nouns }: Cues): Cues {
  const { traits, flags, mark, word, entry } = passage
  const confirmedNouns = nouns.filter((i) => (traits[i] ?? 0) & TRAIT.noun)
  const confirmedVerbs: number[] = []
  for (const i of verbs) {
    const trait = traits[i] ?? 0
    const complement = word[i + 1] === WORDS.that || (flags[i + 1] ?? 0) & IS.preposition
    if ((vocabulary.noun[entry[i] ?? 0] ?? -1) >= 0 && trait & TRAIT.noun && complement) confirmedNouns.push(i)
    const said = word[i] === WORDS.said && trait & (TRAIT.base | TRAIT.past | TRAIT.pastParticiple)
    const verb = (trait & TRAIT.verb || said) && !isModifier(passage, i)
    if (mark[i] === MARK.colon || word[i] === WORDS.according || verb) confirmedVerbs.push(i)
  }
  return { verbs: confirmedVerbs, nouns: confirmedNouns }
}

/** "a pledged delegate", "the telling sign": a participle before its noun. */
function isModifier({ traits, count }: Passage, i: number): boolean {
  const before = TRAIT.article | TRAIT.possessivePronoun | TRAIT.plainAdjective | TRAIT.possessive | TRAIT.hyphen
  return (
    ((traits[i] ?? 0) & (TRAIT.pastParticiple | TRAIT.gerund)) !== 0 &&
    i > 0 &&
    i + 1 < count &&
    ((traits[i - 1] ?? 0) & before) !== 0 &&
    ((traits[i + 1] ?? 0) & (TRAIT.commonNoun | TRAIT.plainAdjective)) !== 0
  )
}
