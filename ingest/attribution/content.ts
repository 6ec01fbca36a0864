import { NUMBER } from '../stages/tokens.ts'
import type { Candidate } from './candidate.ts'
import { skipCircumstance } from './circumstance.ts'
import { beginsNewCue, clauseEnd, clauseStart } from './clause-bounds.ts'
import { FRAME, OBLIQUE_TO, obliqueFrame } from './frames.ts'
import { IS } from './function-words.ts'
import { phraseRight } from './noun-phrase.ts'
import type { Passage } from './passage.ts'
import { firstOf, lastOf, NOBODY } from './phrase.ts'
import { closesQuote, endsSentence, MARK, opensQuote } from './punctuation.ts'
import { TRAIT } from './traits.ts'
import { groupStart } from './verb-group.ts'
import type { Vocabulary } from './vocabulary.ts'
import { WORDS } from './words.ts'

/** Reads frame and content of a verb cue whose source is set, from tags and words alone. */
export function readContent(passage: Passage, candidate: Candidate, vocabulary: Vocabulary): void {
  const { mark, word, count } = passage
  const { at: cue, source, passive } = candidate
  const from = behindHearer(passage, candidate, vocabulary)
  const behind = skipCircumstance(passage, from, cue, vocabulary)
  const ends = endsThere(passage, behind)
  const comma = mark[behind] === MARK.comma
  if ((ends || (comma && !opensQuote(mark[behind + 1] ?? 0))) && readBefore(passage, candidate, behind, ends)) return
  if (!ends && !comma && word[behind] !== WORDS.that && isQuotedBefore(passage, candidate)) {
    readBefore(passage, candidate, behind, true)
    return
  }
  if (passive && (ends || comma)) {
    // "The minister was told": only whom it was told.
    if (source >= 0) {
      candidate.frame = FRAME.passive
      candidate.ranges = [{ first: firstOf(source), last: lastOf(source) }]
      candidate.source = NOBODY
    }
    return
  }
  if (passive) candidate.source = NOBODY
  if (readThat(passage, candidate, from) || readInner(passage, candidate, from, behind)) return
  if (behind < count) readComplement(passage, candidate, behind)
}

/** "It is “a mess,” X said as he left": does a quotation end with a comma right before the source and the cue? */
function isQuotedBefore(passage: Passage, { at: cue, source }: Candidate): boolean {
  const { mark } = passage
  const start = groupStart(passage, cue)
  const left = source >= 0 && firstOf(source) < start ? firstOf(source) : start
  if (source >= 0 && firstOf(source) < start && lastOf(source) !== start - 1) return false
  const [last = 0, before = 0] = [mark[left - 1], mark[left - 2]]
  return left > 3 && ((last === MARK.comma && closesQuote(before)) || (closesQuote(last) && before === MARK.comma))
}

/** The word behind the cue, its source if that follows, and whom it tells. */
function behindHearer(passage: Passage, candidate: Candidate, vocabulary: Vocabulary): number {
  const { at: cue, source, passive } = candidate
  let from = cue + 1
  if (source >= 0 && firstOf(source) > cue && firstOf(source) < cue + 3) from = lastOf(source) + 1
  if (passive || !vocabulary.tells[vocabulary.verb[passage.entry[cue] ?? 0] ?? -1]) return from
  const hearer = phraseRight(passage, from)
  if (hearer < 0 || firstOf(hearer) !== from) return from
  candidate.hearer = hearer
  return lastOf(hearer) + 1
}

function endsThere({ mark, count }: Passage, i: number): boolean {
  if (i >= count) return true
  const kind = mark[i] ?? 0
  const final = (endsSentence(kind) && kind !== MARK.dots) || LAST_MARKS.has(kind)
  return count - i < 4 && final
}
const LAST_MARKS = new Set<number>([MARK.semicolon, MARK.colon, MARK.closeBracket])

/** "CONTENT, X said[, CONTENT]" and "As X said, CONTENT". */
function readBefore(passage: Passage, candidate: Candidate, behind: number, ends: boolean): boolean {
  const { mark, word, count } = passage
  const { at: cue, source } = candidate
  const start = groupStart(passage, cue)
  const left = Math.min(start, source >= 0 && firstOf(source) < cue ? firstOf(source) : cue)
  const as = left > 0 && word[left - 1] === WORDS.as ? 1 : 0
  if (as && left === 1 && mark[behind] === MARK.comma) {
    candidate.frame = FRAME.as
    candidate.ranges = [{ first: behind + 1, last: clauseEnd(passage, behind + 1, cue) }]
    return true
  }
  const before = mark[left - 1 - as] ?? 0
  const quoted = closesQuote(before) && mark[left - 2 - as] === MARK.comma
  const parted = before === MARK.comma || before === MARK.dash || before === MARK.hyphen || quoted || as
  if (left - as <= 1 || !parted) return false
  candidate.frame = as ? FRAME.as : FRAME.before
  candidate.ranges = [{ first: clauseStart(passage, left - 2 - as), last: left - 1 - as }]
  if (!ends && count - behind > 3) {
    candidate.more = behind + 1
    if (!beginsNewCue(passage, behind + 1)) {
      candidate.ranges.push({ first: behind + 1, last: clauseEnd(passage, behind + 1, cue) })
    }
  }
  return true
}

function readThat(passage: Passage, candidate: Candidate, from: number): boolean {
  const near = findThat(passage, from, 8, false)
  const that = near >= 0 ? near : findThat(passage, from, 16, true)
  if (that < 0) return false
  candidate.frame = FRAME.that
  candidate.ranges = [{ first: that, last: clauseEnd(passage, that + 1, candidate.at) }]
  return true
}

function findThat(passage: Passage, from: number, far: number, stopAtComma: boolean): number {
  const { word, traits, mark, cue, count } = passage
  for (let i = from; i < Math.min(count, from + far); i++) {
    const trait = traits[i] ?? 0
    if (word[i] === WORDS.that && (trait & TRAIT.subordinator || isMistagged(traits, i))) return i
    if ((stopAtComma && mark[i] === MARK.comma) || cue[i] || trait & TRAIT.finite) return -1
  }
  return -1
}

/** "told her on Tuesday that Canada would": tagged as a relative pronoun, but a subject and no verb follows. */
function isMistagged(traits: Int32Array, i: number): boolean {
  const next = traits[i + 1] ?? 0
  const subject = TRAIT.nominal | TRAIT.determiner | TRAIT.possessivePronoun | TRAIT.adjective
  return ((traits[i] ?? 0) & TRAIT.whPronoun) !== 0 && (next & subject) !== 0
}

/** A quotation that begins inside the sentence: `called it “a mistake”`. */
function readInner(passage: Passage, candidate: Candidate, from: number, behind: number): boolean {
  const { mark } = passage
  for (const i of [from, behind]) {
    const here = opensQuote(mark[i] ?? 0)
    if (!here && !(mark[i] === MARK.comma && opensQuote(mark[i + 1] ?? 0))) continue
    candidate.frame = FRAME.inner
    candidate.ranges = [{ first: here ? i : i + 1, last: clauseEnd(passage, i + 2, candidate.at) }]
    return true
  }
  return false
}

/** What follows the cue without "that": an infinitive, a question, a clause, an object or a prepositional phrase. */
function readComplement(passage: Passage, candidate: Candidate, from: number): void {
  const { word, traits, flags, count } = passage
  const last = clauseEnd(passage, from, candidate.at)
  const trait = traits[from] ?? 0
  const set = (frame: number, first: number) => {
    candidate.frame = frame
    candidate.ranges = [{ first, last }]
  }
  if (word[from] === WORDS.to) {
    const verb = from + 1 < count && (traits[from + 1] ?? 0) & (TRAIT.base | TRAIT.adverb | TRAIT.verb)
    if (verb) set(FRAME.infinitive, from)
    else set(OBLIQUE_TO, from + 1)
  } else if ((flags[from] ?? 0) & IS.whWord) set(FRAME.wh, from)
  else if (trait & BEGINS_CLAUSE || beginsAmount(passage, from))
    set(hasVerb(passage, from) ? FRAME.clause : FRAME.object, from)
  else if (trait & TRAIT.adposition) set(obliqueFrame(word[from] ?? 0), from + 1)
}
const BEGINS_CLAUSE =
  TRAIT.nominal |
  TRAIT.determiner |
  TRAIT.adjective |
  TRAIT.subordinator |
  TRAIT.adverb |
  TRAIT.verb |
  TRAIT.auxiliary |
  TRAIT.possessivePronoun |
  TRAIT.dollar

/** "said | at least 42 were hurt", "say | over $3 million was lost": an amount, not a circumstance. */
function beginsAmount({ word, traits, shape, flags, count }: Passage, i: number): boolean {
  if (i + 1 >= count) return false
  if (word[i] === WORDS.at) return word[i + 1] === WORDS.least || word[i + 1] === WORDS.most
  const number = (shape[i + 1] ?? 0) & NUMBER || (traits[i + 1] ?? 0) & TRAIT.dollar
  return (word[i] === WORDS.about || word[i] === WORDS.over) && number !== 0 && !((flags[i + 2] ?? 0) & IS.time)
}

function hasVerb({ traits, count }: Passage, from: number): boolean {
  for (let i = from; i < Math.min(count, from + 14); i++) if ((traits[i] ?? 0) & TRAIT.finite) return true
  return false
}
