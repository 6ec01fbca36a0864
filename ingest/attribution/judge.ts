import { newAtoms, templates } from '../grammar/templates.ts'
import { CAPITAL } from '../stages/tokens.ts'
import { chanceStep, steps } from './buckets.ts'
import type { Candidate } from './candidate.ts'
import { kindOfCue } from './cue-kind.ts'
import type { Engine } from './engine.ts'
import { oddsAt } from './find-cues.ts'
import { CONSTRUCTION, FRAME, WHOLE_FRAME } from './frames.ts'
import { IS } from './function-words.ts'
import { formAt } from './layout.ts'
import { sigmoid } from './linear.ts'
import type { NarrationBlock } from './narration.ts'
import type { Passage } from './passage.ts'
import { firstOf, lastOf } from './phrase.ts'
import { MARK } from './punctuation.ts'
import { TRAIT } from './traits.ts'
import { groupStart } from './verb-group.ts'
import { weighed } from './weighing.ts'
import { WORDS } from './words.ts'

/** What "is it a statement, as it stands?" is judged by. */
const SLOT = {
  counted: 0,
  frame: 1,
  subject: 2,
  cueTag: 3,
  group: 4,
  quote: 5,
  lemma: 6,
  wholeFrame: 7,
  after: 8,
  after2: 9,
  before: 10,
  side: 11,
  strength: 12,
  illocution: 13,
  attitude: 14,
  polarity: 15,
  factuality: 16,
  mood: 17,
  subjectEnding: 18,
  length: 19,
  finite: 20,
  position: 21,
  first: 22,
  second: 23,
  marks: 24,
  endGap: 25,
  covered: 26,
  coveredBy: 27,
  rival: 28,
  candidates: 29,
  sourceChance: 30,
  endChance: 31,
  inside: 32,
  arc: 33,
  finalWord: 34,
  quoted: 35,
  place: 36,
  title: 37,
  opener: 38,
  passive: 39,
  spoke: 40,
  since: 41,
  objectEnding: 42,
  objectTag: 43,
  objectCue: 44,
  plural: 45,
  open: 46,
  odds: 47,
  talk: 48,
  host: 49,
  beforeSubject: 50,
  behind: 51,
  subjectEnding4: 52,
  words: 53,
  sameSource: 54,
} as const

const STATEMENT = templates(
  SLOT,
  `* counted counted.frame counted.subject counted.cueTag counted.group counted.quote lemma lemma.frame lemma.wholeFrame
  lemma.cueTag lemma.after lemma.subject lemma.side lemma.quote strength.frame strength.cueTag strength.subject
  illocution.frame illocution.subject illocution.cueTag attitude.frame polarity.frame factuality.frame wholeFrame
  frame.cueTag frame.subject frame.side.cueTag frame.after frame.after.after2 frame.before cueTag.before
  cueTag.before.after group group.frame group.cueTag.strength group.subject mood.frame subject subject.side
  subjectEnding subjectEnding.frame subjectEnding.strength subject.cueTag length.frame finite.frame
  length.finite.position first.frame first.second first.strength marks.frame marks.strength quote.frame quote.strength
  position.cueTag endGap.frame covered.coveredBy covered.counted coveredBy.frame rival.counted candidates.counted
  sourceChance sourceChance.frame sourceChance.cueTag endChance endChance.frame endChance.sourceChance
  endChance.length endChance.counted sourceChance.counted inside open.counted arc arc.frame arc.cueTag.before finalWord
  finalWord.counted quoted.counted quoted.frame place.frame title.frame title.counted opener.frame passive.frame
  frame.cueTag.side.position spoke.frame spoke.subject spoke.strength spoke.counted since since.counted since.subject
  objectEnding.frame objectTag.lemma objectEnding.strength objectCue.frame.strength objectCue.objectTag.illocution
  first.lemma plural.frame.strength illocution.group illocution.after illocution.first.frame length.frame.strength
  subjectEnding.illocution wholeFrame.subject.cueTag odds odds.counted odds.frame odds.cueTag.side odds.endChance
  odds.sourceChance talk talk.frame talk.strength.frame talk.counted talk.since
  host host.lemma host.after host.illocution coveredBy.beforeSubject covered.beforeSubject
  covered.beforeSubject.behind coveredBy.beforeSubject.subjectEnding4 words.sameSource.marks
  objectEnding.sameSource`,
  50,
)

/** What the article so far says of a passage: how often a word was the last of a source, and since when nobody spoke. */
export interface Speakers {
  readonly spoke: ReadonlyMap<number, number>
  readonly since: number
  /** How many of the blocks so far quote, in fifths. */
  readonly talk: number
}

/** Sets `chance` of every candidate: the learned probability that it is a statement. Hopeless ones get 0. */
export function judge(
  engine: Engine,
  block: NarrationBlock,
  candidates: readonly Candidate[],
  speakers: Speakers,
): void {
  const { choices, watch, passage } = engine
  const wanted = watch?.onJudged !== undefined && watch.wantsFeatures
  if (choices.cue === null && !wanted) return
  for (const candidate of candidates) candidate.counted = candidate.chance
  const features = candidates.map((candidate): Int32Array | null => {
    if (candidate.frame === FRAME.drawn) return null
    if (candidate.frame === FRAME.struck) {
      candidate.chance = 0
      candidate.attitude = STRUCK
      return null
    }
    if (isHopeless(engine, candidate)) {
      if (choices.cue) candidate.chance = 0
      return null
    }
    setAtoms(engine, block, candidate, candidates, speakers)
    const own: Int32Array[] | null = wanted ? [] : null
    const score = weighed(choices.cue, STATEMENT, atoms, own)
    if (choices.cue) candidate.chance = candidate.counted < HOPELESS ? 0 : sigmoid(score)
    if (choices.attitude && isOfAttitude(engine, candidate))
      candidate.attitude = sigmoid(weighed(choices.attitude, STATEMENT, atoms, null))
    return own?.[0] ?? null
  })
  watch?.onJudged?.(passage, block, candidates, features)
}

/** Four of five such participles were attitudes, in the articles that the choices learn from. */
const STRUCK = 0.75
/** Candidates that the counts, which are of speech, give less than this are no speech. */
const HOPELESS = 0.1

/** Is a candidate neither likely speech by the counts nor a verb of attitude, and so not looked at again? */
export function isHopeless(engine: Engine, candidate: Candidate): boolean {
  if (candidate.chance >= HOPELESS) return false
  return !isOfAttitude(engine, candidate)
}

function isOfAttitude({ passage, vocabulary }: Engine, candidate: Candidate): boolean {
  return vocabulary.kinds[kindOfCue(passage, candidate, vocabulary)]?.attitude === true
}

function setAtoms(
  engine: Engine,
  block: NarrationBlock,
  candidate: Candidate,
  candidates: readonly Candidate[],
  speakers: Speakers,
): void {
  const { passage } = engine
  const start = candidate.form === 'noun' ? candidate.at : groupStart(passage, candidate.at)
  setCueAtoms(engine, candidate, start)
  setSubjectAtoms(engine, candidate, start, speakers)
  setContentAtoms(engine, candidate, start)
  setRivalAtoms(candidate, candidates)
  setPlaceAtoms(engine, block, candidate, speakers)
}

function setCueAtoms(engine: Engine, candidate: Candidate, start: number): void {
  const { passage, vocabulary, tagSet } = engine
  const { word, tag, traits, mark } = passage
  const { at, form, frame } = candidate
  const kind = kindOfCue(passage, candidate, vocabulary)
  const known = vocabulary.atoms
  atoms[SLOT.frame] = CONSTRUCTION[frame] ?? 0
  atoms[SLOT.wholeFrame] = WHOLE_FRAME[frame] ?? 0
  atoms[SLOT.cueTag] = form === 'noun' ? 3 : mark[at] === MARK.colon ? 4 : (tagSet.atom[tag[at] ?? 0] ?? 0)
  atoms[SLOT.lemma] = kind < 0 ? (word[at] ?? 0) : (known.lemma[kind] ?? 0)
  atoms[SLOT.strength] = kind < 0 ? 5 : (known.strength[kind] ?? 0)
  atoms[SLOT.illocution] = kind < 0 ? 5 : (known.illocution[kind] ?? 0)
  atoms[SLOT.attitude] = kind < 0 ? 5 : (known.attitude[kind] ?? 0)
  atoms[SLOT.polarity] = kind < 0 ? 5 : (known.polarity[kind] ?? 0)
  atoms[SLOT.factuality] = kind < 0 ? 5 : (known.factuality[kind] ?? 0)
  const group = groupBits(passage, start, at)
  atoms[SLOT.group] = group
  const bare = (traits[at] ?? 0) & TRAIT.base
  atoms[SLOT.mood] = bare ? (group & GROUP.to ? 3 : group & GROUP.modal ? 2 : 1) : 0
  atoms[SLOT.after] = formAt(passage, at + 1)
  atoms[SLOT.after2] = formAt(passage, at + 2)
  atoms[SLOT.before] = formAt(passage, start - 1)
  atoms[SLOT.host] = form === 'noun' ? hostOf(passage, at) : 0
}

/** The verb that a noun cue hangs on: "made no | commitment", "took a dim | view"; 1 where none is near. */
function hostOf({ traits, word }: Passage, noun: number): number {
  for (let i = noun - 1; i >= 0 && i > noun - 6; i--) if ((traits[i] ?? 0) & TRAIT.verb) return word[i] ?? 1
  return 1
}

/** What stands in the verb group: a modal, negation, "to", "be", "have". */
function groupBits({ flags, word }: Passage, start: number, at: number): number {
  let bits = 0
  for (let i = Math.max(0, start - 1); i < at; i++) {
    const flag = flags[i] ?? 0
    if (flag & IS.modal) bits |= GROUP.modal
    if (flag & IS.negation) bits |= GROUP.negation
    if (word[i] === WORDS.to) bits |= GROUP.to
    if (flag & IS.be) bits |= GROUP.be
    if (flag & IS.have) bits |= GROUP.have
  }
  return bits
}
const GROUP = { modal: 1, negation: 2, to: 4, be: 8, have: 16 } as const

function setSubjectAtoms({ passage, tagSet }: Engine, candidate: Candidate, start: number, { spoke }: Speakers): void {
  const { traits, tag, shape, word, suffix3, suffix4 } = passage
  const { at, source, passive } = candidate
  atoms[SLOT.passive] = (passive ? 2 : 0) | (source < 0 ? 1 : 0)
  if (source < 0) {
    atoms[SLOT.subject] = 1
    atoms[SLOT.side] = 0
    atoms[SLOT.subjectEnding] = 1
    atoms[SLOT.plural] = 1
    atoms[SLOT.spoke] = 4
    atoms[SLOT.beforeSubject] = 1
    atoms[SLOT.subjectEnding4] = 1
    return
  }
  const first = firstOf(source)
  const last = lastOf(source)
  const trait = traits[last] ?? 0
  const kind = tagSet.atom[tag[last] ?? 0] ?? 0
  let name = 0
  for (let i = Math.max(1, first); i <= last; i++) if ((shape[i] ?? 0) & CAPITAL) name = 1
  const itself = TRAIT.pronoun | TRAIT.whPronoun | TRAIT.article | TRAIT.possessivePronoun
  atoms[SLOT.side] = last < at ? (last === start - 1 ? 1 : 2) : first === at + 1 ? 3 : 4
  atoms[SLOT.subject] = trait & itself ? (word[last] ?? 0) : kind + name
  atoms[SLOT.subjectEnding] = trait & TRAIT.commonNoun ? (suffix3[last] ?? 0) : 1
  atoms[SLOT.subjectEnding4] = trait & TRAIT.commonNoun ? (suffix4[last] ?? 0) : 1
  atoms[SLOT.beforeSubject] = formAt(passage, first - 1)
  atoms[SLOT.plural] = kind
  atoms[SLOT.spoke] = Math.min(3, spoke.get(word[last] ?? 0) ?? 0)
}

function setContentAtoms(engine: Engine, candidate: Candidate, start: number): void {
  const { passage } = engine
  const { verbs, gap, mark, next, quoted, bracketed, count } = passage
  const { at, ranges, near, sourceChance, endChance, counted } = candidate
  for (const slot of [
    SLOT.length,
    SLOT.finite,
    SLOT.marks,
    SLOT.position,
    SLOT.endGap,
    SLOT.objectTag,
    SLOT.objectCue,
  ]) {
    atoms[slot] = 0
  }
  atoms[SLOT.first] = 1
  atoms[SLOT.second] = 1
  atoms[SLOT.behind] = 1
  atoms[SLOT.objectEnding] = 1
  atoms[SLOT.counted] = chanceStep(counted)
  atoms[SLOT.sourceChance] = chanceStep(sourceChance)
  atoms[SLOT.endChance] = chanceStep(endChance)
  atoms[SLOT.inside] = ((quoted[at] ?? 0) << 2) | (bracketed[at] ?? 0)
  atoms[SLOT.open] = quoted[at] ?? 0
  const quote = near[0]?.at ?? -1
  atoms[SLOT.quote] = quote < 0 ? 0 : (quote <= start ? 1 : 2) + (quote === 0 ? 2 : 0)
  const [range] = ranges
  if (range === undefined) return
  const { first, last } = range
  const finite = Math.min(2, (verbs[last + 1] ?? 0) - (verbs[first] ?? 0))
  atoms[SLOT.length] = steps(last - first + 1)
  atoms[SLOT.finite] = finite
  atoms[SLOT.first] = formAt(passage, first)
  atoms[SLOT.second] = formAt(passage, first + 1)
  atoms[SLOT.position] = first > at ? (first === at + 1 ? 1 : 2) : 3
  atoms[SLOT.behind] = formAt(passage, next[Math.max(0, last)] ?? count)
  atoms[SLOT.endGap] = last >= 0 && last < count ? (gap[last] ?? 0) & 31 : 0
  for (let i = first; i <= last; i++) {
    const kind = mark[i] ?? 0
    if (kind >= MARK.quote && kind <= MARK.closeQuote) atoms[SLOT.marks] = 1
  }
  if (finite === 0) setObjectAtoms(engine, first, last)
}

/** Of content without a verb: its first noun, which tells a "plan" from a "car". */
function setObjectAtoms({ passage, tagSet, vocabulary }: Engine, first: number, last: number): void {
  const { traits, tag, word, suffix4, entry } = passage
  const noun = TRAIT.noun | TRAIT.properNoun
  let i = first
  while (i <= last && !((traits[i] ?? 0) & (noun | TRAIT.pronoun))) i++
  if (i > last) return
  while (i < last && (traits[i + 1] ?? 0) & noun) i++
  const trait = traits[i] ?? 0
  const kind = tagSet.atom[tag[i] ?? 0] ?? 0
  atoms[SLOT.objectTag] = kind
  atoms[SLOT.objectEnding] =
    trait & TRAIT.commonNoun ? (suffix4[i] ?? 0) : trait & TRAIT.pronoun ? (word[i] ?? 0) : kind
  atoms[SLOT.objectCue] = (vocabulary.noun[entry[i] ?? 0] ?? -1) >= 0 ? 1 : 0
}

/** Other candidates of the sentence: the best of them, and the best whose content holds this cue. */
function setRivalAtoms(candidate: Candidate, candidates: readonly Candidate[]): void {
  let covered = 0
  let coveredBy = 1
  let rival = 0
  let same = 0
  for (const other of candidates) {
    if (other === candidate) continue
    rival = Math.max(rival, other.counted)
    if (candidate.source >= 0 && other.source === candidate.source) same = Math.max(same, other.counted)
    if (other.counted < covered) continue
    if (other.ranges.some(({ first, last }) => candidate.at >= first && candidate.at <= last)) {
      covered = other.counted
      coveredBy = (CONSTRUCTION[other.frame] ?? 0) + (other.at < candidate.at ? 1 : 2)
    }
  }
  atoms[SLOT.covered] = chanceStep(covered)
  atoms[SLOT.sameSource] = chanceStep(same)
  atoms[SLOT.coveredBy] = coveredBy
  atoms[SLOT.rival] = chanceStep(rival)
  atoms[SLOT.candidates] = steps(candidates.length)
}

function setPlaceAtoms(
  { passage, tagSet }: Engine,
  { quotes }: NarrationBlock,
  { at }: Candidate,
  { since, talk }: Speakers,
): void {
  const { relation, word, start, flags, count } = passage
  atoms[SLOT.arc] = passage.parsed ? (tagSet.baseRelation[relation[at] ?? 0] ?? 0) : 1
  atoms[SLOT.finalWord] = word[count - 1] ?? 0
  atoms[SLOT.quoted] = quotes.length > 0 ? 1 : 0
  atoms[SLOT.place] = steps(at)
  atoms[SLOT.words] = steps(count)
  atoms[SLOT.title] = start[0] === 0 ? 1 : 0
  atoms[SLOT.opener] = (flags[0] ?? 0) & IS.closed ? (word[0] ?? 0) : 1
  atoms[SLOT.since] = Math.min(4, since)
  atoms[SLOT.talk] = talk
  atoms[SLOT.odds] = oddsStep(oddsAt(passage.from + at))
}

/** Log-odds of the spotter in steps of one, from -4 to 6. */
function oddsStep(odds: number): number {
  return Math.max(-4, Math.min(6, Math.floor(odds)))
}

const atoms = newAtoms()
