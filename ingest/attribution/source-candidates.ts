import { ARC } from './arcs.ts'
import type { Candidate } from './candidate.ts'
import type { Engine } from './engine.ts'
import { IS } from './function-words.ts'
import { phraseLeft, phraseRight } from './noun-phrase.ts'
import { phraseUnder } from './parsed-phrase.ts'
import { mainSubject, parsedSource } from './parsed-source.ts'
import type { Passage } from './passage.ts'
import { firstOf, holds, lastOf, NOBODY, phraseOf } from './phrase.ts'
import { MARK } from './punctuation.ts'
import { tagSource } from './tag-source.ts'
import { TRAIT } from './traits.ts'
import type { Vocabulary } from './vocabulary.ts'
import { WORDS } from './words.ts'

/** The ways in which a phrase may be found as a possible source, as bits. */
const WAYS = {
  rule: 1 << 0,
  none: 1 << 1,
  tags: 1 << 2,
  parse: 1 << 3,
  mainSubject: 1 << 4,
  left: 1 << 5,
  right: 1 << 6,
  by: 1 << 7,
  antecedent: 1 << 8,
  earlierCue: 1 << 9,
  earlierCue2: 1 << 10,
  subjectLeft: 1 << 11,
  subjectRight: 1 << 12,
  /** Subject of the cue, of its head, and so on up. */
  up: [1 << 13, 1 << 14, 1 << 15, 1 << 16],
  /** A name with the apposition behind it. */
  apposed: 1 << 17,
  /** A phrase with the noun that it hangs on: "aides to the mayor". */
  linked: 1 << 18,
  /** All from the beginning of the clause to the verb: "people briefed on the plan". */
  clause: 1 << 19,
} as const

/** The phrases that may be the source, and the ways in which each was found. The first is what the rules propose. */
export const sourceList = new Int32Array(256)
export const sourceWays = new Int32Array(256)
const MOST = 250
let size = 0

/** Collects them for a candidate; returns how many. "Nobody" is always one. */
export function collectSources(engine: Engine, candidate: Candidate, start: number): number {
  const { passage, tagSet, vocabulary } = engine
  const { at: cue, form } = candidate
  size = 0
  add(candidate.source, WAYS.rule, cue)
  add(NOBODY, WAYS.none, cue)
  if (form !== 'noun') {
    add(tagSource(passage, cue, vocabulary), WAYS.tags, cue)
    if (passage.parsed) {
      add(parsedSource(passage, cue, tagSet, vocabulary), WAYS.parse, cue)
      addPhrase(mainSubject(passage, cue, tagSet), WAYS.mainSubject, cue)
    }
  }
  addPhrase(phraseLeft(passage, start - 1, vocabulary), WAYS.left, cue)
  const right = phraseRight(passage, cue + 1)
  if (right >= 0 && firstOf(right) === cue + 1) add(right, WAYS.right, cue)
  addBy(passage, cue, form === 'noun')
  addAntecedent(passage, cue, vocabulary)
  addEarlier(passage, cue)
  addSubjects(passage, cue, vocabulary)
  if (passage.parsed) addUpwards(engine, cue)
  addApposed(passage, cue, vocabulary)
  addLinked(passage, cue, vocabulary)
  if (form !== 'noun') addClause(passage, cue, start)
  return size
}

function addPhrase(phrase: number, way: number, cue: number): void {
  if (phrase >= 0) add(phrase, way, cue)
}

function add(phrase: number, way: number, cue: number): void {
  if (phrase >= 0 && (firstOf(phrase) > lastOf(phrase) || holds(phrase, cue))) return
  let place = 0
  while (place < size && sourceList[place] !== phrase) place++
  if (place === size) {
    if (size === MOST) return
    sourceList[size] = phrase
    sourceWays[size++] = 0
  }
  sourceWays[place] = (sourceWays[place] ?? 0) | way
}

/** "by X" behind the cue; behind a noun also "from X". */
function addBy(passage: Passage, cue: number, noun: boolean): void {
  const { word, count } = passage
  for (let i = cue + 1; i < Math.min(count, cue + 9); i++) {
    if (word[i] !== WORDS.by && !(noun && word[i] === WORDS.from)) continue
    addPhrase(phraseRight(passage, i + 1), WAYS.by, cue)
    return
  }
}

/** Before the first "who", "which" or "that" among the phrases: whom it means. */
function addAntecedent(passage: Passage, cue: number, vocabulary: Vocabulary): void {
  const { word, isWord } = passage
  for (let i = 0; i < size; i++) {
    const phrase = sourceList[i] ?? NOBODY
    const first = firstOf(phrase)
    if (phrase < 0 || first !== lastOf(phrase) || !RELATIVES.has(word[first] ?? 0)) continue
    let before = first - 1
    while (before > 0 && !isWord[before]) before--
    addPhrase(phraseLeft(passage, before, vocabulary), WAYS.antecedent, cue)
    return
  }
}
const RELATIVES = new Set<number>([WORDS.who, WORDS.which, WORDS.that])

function addEarlier({ source }: Passage, cue: number): void {
  let found = 0
  for (let i = cue - 1; i >= 0 && found < 2; i--) {
    const earlier = source[i] ?? NOBODY
    if (earlier < 0) continue
    add(earlier, found === 0 ? WAYS.earlierCue : WAYS.earlierCue2, cue)
    found++
  }
}

function addSubjects(passage: Passage, cue: number, vocabulary: Vocabulary): void {
  if (passage.subjects < 0) findSubjects(passage, vocabulary)
  for (let i = 0; i < passage.subjects; i++) {
    const phrase = passage.subject[i] ?? NOBODY
    const distance = lastOf(phrase) - cue
    if (distance < FARTHEST && distance > -FARTHEST)
      add(phrase, distance < 0 ? WAYS.subjectLeft : WAYS.subjectRight, cue)
  }
}
const FARTHEST = 40

/** Noun phrases that stand before a finite verb or an auxiliary. Once a passage. */
function findSubjects(passage: Passage, vocabulary: Vocabulary): void {
  const { traits, flags, mark, subject, count } = passage
  let found = 0
  for (let i = 0; i + 1 < count; i++) {
    if (!((traits[i] ?? 0) & TRAIT.nominal) && !((flags[i] ?? 0) & IS.who)) continue
    let next = i + 1
    while (next < count && ((traits[next] ?? 0) & TRAIT.adverb || (mark[next] === MARK.comma && next === i + 1))) next++
    if (next >= count || !((traits[next] ?? 0) & (TRAIT.finite | TRAIT.auxiliary))) continue
    const phrase = phraseLeft(passage, i, vocabulary)
    if (phrase >= 0) subject[found++] = phrase
  }
  passage.subjects = found
}

function addUpwards({ passage, tagSet }: Engine, cue: number): void {
  const { child, sibling, relation, head, count } = passage
  let word = cue
  for (const way of WAYS.up) {
    if (word >= count) return
    for (let i = child[word] ?? -1; i >= 0; i = sibling[i] ?? -1) {
      const subject = (tagSet.arcs[relation[i] ?? 0] ?? 0) & ARC.subject
      if (subject) addPhrase(phraseUnder(passage, i, cue, tagSet), way, cue)
    }
    word = head[word] ?? count
  }
}

/** "Ana Silva, head of the union, said": to a phrase between commas the name before it. */
function addApposed(passage: Passage, cue: number, vocabulary: Vocabulary): void {
  const { mark, traits, count } = passage
  const found = size
  for (let i = 0; i < found; i++) {
    const phrase = sourceList[i] ?? NOBODY
    const first = firstOf(phrase)
    const last = lastOf(phrase)
    if (phrase < 0 || first < 2 || mark[first - 1] !== MARK.comma || last + 1 >= count) continue
    if (mark[last + 1] !== MARK.comma || (traits[last] ?? 0) & TRAIT.pronoun) continue
    const name = phraseLeft(passage, first - 2, vocabulary)
    if (name >= 0 && (traits[lastOf(name)] ?? 0) & TRAIT.properNoun) {
      add(phraseOf(firstOf(name), last), WAYS.apposed, cue)
    }
  }
}

/** "Aides to the mayor said", "a review by the board": to a phrase behind a preposition the noun that it hangs on. */
function addLinked(passage: Passage, cue: number, vocabulary: Vocabulary): void {
  const { traits } = passage
  for (let i = 0; i < size; i++) {
    const phrase = sourceList[i] ?? NOBODY
    const first = firstOf(phrase)
    if (phrase < 0 || first < 2 || !((traits[first - 1] ?? 0) & TRAIT.adposition)) continue
    if (!((traits[first - 2] ?? 0) & TRAIT.nominal)) continue
    const head = phraseLeft(passage, first - 2, vocabulary)
    if (head >= 0) add(phraseOf(firstOf(head), lastOf(phrase)), WAYS.linked, cue)
  }
}

/** What stands between the beginning of the cue's clause and its verb group, where that may be one long subject. */
function addClause(passage: Passage, cue: number, start: number): void {
  const { traits, flags, mark, isWord, cue: cues, prior } = passage
  let last = start - 1
  while (last >= 0 && !isWord[last]) last--
  let first = last
  while (first > 0 && !PARTS[mark[first - 1] ?? 0] && last - first < LONGEST_CLAUSE) {
    first--
    if (cues[first] && (prior[first] ?? 0) > LIKELY) return
  }
  if (first > 0 && !PARTS[mark[first - 1] ?? 0]) return
  while (first < last && (flags[first] ?? 0) & IS.start) first++
  if (first < last && (traits[first] ?? 0) & (TRAIT.inPhrase | TRAIT.nominal))
    add(phraseOf(first, last), WAYS.clause, cue)
}
const LONGEST_CLAUSE = 12
const LIKELY = 0.4
const PARTS = new Uint8Array(32)
for (const kind of [MARK.comma, MARK.dash, MARK.semicolon, MARK.colon, MARK.quote, MARK.closeQuote]) PARTS[kind] = 1
