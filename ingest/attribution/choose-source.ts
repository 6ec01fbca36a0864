import type { Templates } from '../grammar/templates.ts'
import { newAtoms, templates } from '../grammar/templates.ts'
import { CAPITAL } from '../stages/tokens.ts'
import { steps } from './buckets.ts'
import type { Candidate } from './candidate.ts'
import { kindOfCue } from './cue-kind.ts'
import type { Engine } from './engine.ts'
import { IS } from './function-words.ts'
import { formAt } from './layout.ts'
import { softmax } from './linear.ts'
import type { Passage } from './passage.ts'
import { firstOf, lastOf } from './phrase.ts'
import { collectSources, sourceList, sourceWays } from './source-candidates.ts'
import { TRAIT } from './traits.ts'
import { groupStart } from './verb-group.ts'
import { weighed } from './weighing.ts'

/** What a source is chosen by. `ways` are the ways in which the phrase was found, `way` each of them alone. */
const SLOT = {
  ways: 0,
  way: 1,
  cueTag: 2,
  quote: 3,
  passive: 4,
  lemma: 5,
  strength: 6,
  after: 7,
  after2: 8,
  before: 9,
  phrasesBefore: 10,
  cuePlace: 11,
  parsed: 12,
  side: 13,
  distance: 14,
  between: 15,
  betweenCues: 16,
  touches: 17,
  who: 18,
  name: 19,
  phraseAfter: 20,
  phraseBefore: 21,
  first: 22,
  finite: 23,
  time: 24,
  preposition: 25,
  length: 26,
  relation: 27,
  quoted: 28,
  begins: 29,
  nested: 30,
  firstWord: 31,
  phraseAfter2: 32,
  phraseBefore2: 33,
  ending: 34,
  kind: 35,
  illocution: 36,
  attitude: 37,
} as const

const SHARED = 'ways ways.cueTag ways.cueTag.passive.quote ways.quote.before ways.cueTag.after ways.cueTag.before'
const NO_SOURCE = templates(
  SLOT,
  `${SHARED} lemma cueTag.passive cueTag.after.after2 cueTag.before cueTag.phrasesBefore cueTag.cuePlace quote`,
  10,
)
const PHRASE = templates(
  SLOT,
  `${SHARED} distance distance.cueTag distance.cueTag.quote distance.between cueTag.side.betweenCues
  phraseAfter.touches who who.name who.distance who.strength.side phraseBefore.side phraseBefore.distance
  phraseAfter.side phraseAfter.distance.before first.side finite.side time.touches preposition.length length.side
  relation relation.touches relation.cueTag relation.between quoted.side begins after.after2.side
  after.touches.quote phraseBefore.first.nested phraseAfter.phraseAfter2.nested firstWord.nested
  phraseBefore.nested.phraseAfter lemma.side who.ending.nested phraseBefore.first.preposition
  illocution.attitude.nested first.illocution.strength touches.phraseBefore.passive phraseBefore2.kind.finite
  parsed.ending`,
  11,
)
const WAY = templates(
  SLOT,
  'way way.cueTag.passive way.quote way.lemma way.after way.before.cueTag way.strength way.parsed.cueTag',
  12,
)

/** The likeliest source of the candidate, whose `source` is what the rules propose; `NOBODY` where none is. */
export function chooseSource(engine: Engine, candidate: Candidate): number {
  const { passage, watch } = engine
  const model = engine.choices.source
  const features: Int32Array[] | null = watch?.onSource && watch.wantsFeatures ? [] : null
  if (model === null && features === null) return candidate.source
  const start = candidate.form === 'noun' ? candidate.at : groupStart(passage, candidate.at)
  const size = collectSources(engine, candidate, start)
  if (size < 2) return candidate.source
  setCueAtoms(engine, candidate, start, size)
  for (let i = 0; i < size; i++) {
    const own: Int32Array[] | null = features ? [] : null
    scores[i] = scoreOf(engine, candidate.at, start, i, size, own)
    if (own) features?.push(joined(own))
  }
  if (model) softmax(scores, size)
  watch?.onSource?.(passage, candidate, [...sourceList.subarray(0, size)], features ?? [], [
    ...scores.subarray(0, size),
  ])
  if (model === null) return candidate.source
  let best = 0
  for (let i = 1; i < size; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i
  candidate.sourceChance = scores[best] ?? 0
  return sourceList[best] ?? candidate.source
}

function scoreOf(
  engine: Engine,
  cue: number,
  start: number,
  place: number,
  size: number,
  features: Int32Array[] | null,
): number {
  const phrase = sourceList[place] ?? 0
  const model = engine.choices.source
  const ways = sourceWays[place] ?? 0
  let shared: Templates = NO_SOURCE
  if (phrase >= 0) {
    setPhraseAtoms(engine, cue, start, phrase)
    atoms[SLOT.nested] = nesting(phrase, size)
    shared = PHRASE
  }
  atoms[SLOT.ways] = ways
  let score = weighed(model, shared, atoms, features)
  for (let rest = ways; rest !== 0; rest &= rest - 1) {
    atoms[SLOT.way] = rest & -rest
    score += weighed(model, WAY, atoms, features)
  }
  return score
}

/** Is the phrase part of another one (1), and is another part of it (2)? */
function nesting(phrase: number, size: number): number {
  const first = firstOf(phrase)
  const last = lastOf(phrase)
  let nested = 0
  for (let i = 0; i < size; i++) {
    const other = sourceList[i] ?? -1
    if (other < 0 || other === phrase) continue
    if (firstOf(other) <= first && lastOf(other) >= last) nested |= 1
    if (firstOf(other) >= first && lastOf(other) <= last) nested |= 2
  }
  return nested
}

/** What all phrases share: the cue and what surrounds it. */
function setCueAtoms(engine: Engine, candidate: Candidate, start: number, size: number): void {
  const { passage, tagSet, vocabulary } = engine
  const { at: cue, form, passive } = candidate
  const kind = kindOfCue(passage, candidate, vocabulary)
  let before = 0
  for (let i = 0; i < size; i++) {
    const phrase = sourceList[i] ?? -1
    if (phrase >= 0 && lastOf(phrase) < cue) before++
  }
  atoms[SLOT.cueTag] = form === 'noun' ? 3 : (tagSet.atom[passage.tag[cue] ?? 0] ?? 0)
  atoms[SLOT.lemma] = kind < 0 ? (passage.word[cue] ?? 0) : (vocabulary.atoms.lemma[kind] ?? 0)
  atoms[SLOT.strength] = kind < 0 ? 4 : (vocabulary.atoms.strength[kind] ?? 0)
  atoms[SLOT.illocution] = kind < 0 ? 4 : (vocabulary.atoms.illocution[kind] ?? 0)
  atoms[SLOT.attitude] = kind < 0 ? 4 : (vocabulary.atoms.attitude[kind] ?? 0)
  atoms[SLOT.after] = formAt(passage, cue + 1)
  atoms[SLOT.after2] = formAt(passage, cue + 2)
  atoms[SLOT.before] = formAt(passage, start - 1)
  atoms[SLOT.passive] = passive ? 1 : 0
  atoms[SLOT.quote] = quotePlace(passage, start, cue)
  atoms[SLOT.phrasesBefore] = steps(before)
  atoms[SLOT.cuePlace] = steps(cue)
  atoms[SLOT.parsed] = passage.parsed ? 1 : 0
}

/** 3: a quotation touches the verb group on its left; 2: it stands behind it; 1: elsewhere; 0: none. */
function quotePlace({ quotes }: Passage, start: number, cue: number): number {
  let place = quotes.length > 0 ? 1 : 0
  for (const { at } of quotes) {
    if (at >= start - 1 && at <= cue) return 3
    if (at > cue) place = 2
  }
  return place
}

function setPhraseAtoms(engine: Engine, cue: number, start: number, phrase: number): void {
  const { passage, tagSet } = engine
  const { traits, flags, shape, word, form, tag, verbs, commas, cue: cues, prior } = passage
  const first = firstOf(phrase)
  const last = lastOf(phrase)
  const side = last < cue ? 0 : 1
  const distance = side === 0 ? start - 1 - last : first - cue - 1
  const low = Math.min(last, cue)
  const high = Math.max(first, cue)
  let finite = 0
  let time = 0
  let name = 0
  let preposition = 0
  for (let i = first; i <= last; i++) {
    const trait = traits[i] ?? 0
    if (trait & TRAIT.finite) finite = 1
    if ((flags[i] ?? 0) & IS.time) time = 1
    if ((shape[i] ?? 0) & CAPITAL) name = 1
    if (trait & TRAIT.adposition && i > first) preposition = 1
  }
  let cuesBetween = 0
  for (let i = low + 1; i < high && cuesBetween < 2; i++) if (cues[i] && (prior[i] ?? 0) > 0.4) cuesBetween++
  const verbsBetween = Math.min(2, (verbs[high] ?? 0) - (verbs[low + 1] ?? 0))
  const commasBetween = Math.min(3, (commas[high] ?? 0) - (commas[low + 1] ?? 0))
  const self = (traits[last] ?? 0) & (TRAIT.pronoun | TRAIT.whPronoun)
  atoms[SLOT.side] = side
  atoms[SLOT.distance] = (side << 5) | steps(distance)
  atoms[SLOT.touches] = (side << 1) | (distance === 0 ? 1 : 0)
  atoms[SLOT.between] = (verbsBetween << 2) | commasBetween
  atoms[SLOT.betweenCues] = (verbsBetween << 4) | (commasBetween << 2) | cuesBetween
  atoms[SLOT.phraseAfter] = formAt(passage, last + 1)
  atoms[SLOT.phraseAfter2] = formAt(passage, last + 2)
  atoms[SLOT.phraseBefore] = formAt(passage, first - 1)
  atoms[SLOT.phraseBefore2] = formAt(passage, first - 2)
  atoms[SLOT.firstWord] = word[first] ?? 0
  atoms[SLOT.ending] = (traits[last] ?? 0) & TRAIT.commonNoun ? (passage.suffix3[last] ?? 0) : 1
  atoms[SLOT.kind] =
    ((flags[last] ?? 0) & IS.who ? 1 : 0) |
    ((flags[first] ?? 0) & IS.quantity ? 2 : 0) |
    ((flags[first] ?? 0) & IS.noSource ? 4 : 0)
  atoms[SLOT.first] = form[first] ?? 0
  atoms[SLOT.who] = self ? (word[last] ?? 0) : (tagSet.atom[tag[last] ?? 0] ?? 0)
  atoms[SLOT.name] = name
  atoms[SLOT.finite] = finite
  atoms[SLOT.time] = time
  atoms[SLOT.preposition] = preposition
  atoms[SLOT.length] = steps(last - first)
  atoms[SLOT.relation] = relationToCue(engine, cue, first, last)
  atoms[SLOT.quoted] = passage.quoted[first] ?? 0
  atoms[SLOT.begins] = (first === 0 ? 32 : 0) | steps(start - last)
}

/** The relation of the phrase's head, with what it hangs on: the cue, the cue's head, the root or another tag. */
function relationToCue({ passage, tagSet }: Engine, cue: number, first: number, last: number): number {
  if (!passage.parsed) return 1
  const { head, relation, tag, count } = passage
  let word = last
  for (let steps = 0; steps < 20 && (head[word] ?? 0) >= first && (head[word] ?? 0) <= last; steps++) {
    word = head[word] ?? 0
  }
  const above = head[word] ?? count
  const own = tagSet.relation[relation[word] ?? 0] ?? 0
  if (above === cue) return own + 1
  if (above >= count) return own + 2
  if (above === head[cue]) return own + (tagSet.baseRelation[relation[cue] ?? 0] ?? 0)
  return own + 3 + (tagSet.coarse[tag[above] ?? 0] ?? 0)
}

function joined(parts: readonly Int32Array[]): Int32Array {
  return Int32Array.from(parts.flatMap((part) => [...part]))
}

const atoms = newAtoms()
const scores = new Float64Array(256)
