import { newAtoms, templates } from '../grammar/templates.ts'
import { chanceStep, steps } from './buckets.ts'
import { tellsCircumstance } from './circumstance.ts'
import type { Engine } from './engine.ts'
import { CONSTRUCTION_AND } from './frames.ts'
import { IS } from './function-words.ts'
import { EDGE } from './layout.ts'
import type { Passage } from './passage.ts'
import { firstOf, lastOf } from './phrase.ts'
import { MARK, partsClauses } from './punctuation.ts'
import { TRAIT } from './traits.ts'
import { weighed } from './weighing.ts'

/**
 * What an end of content is chosen by: the gap behind the word, the next words, the clause that would be left out, and
 * what the rules and the parse propose.
 */
const SLOT = {
  gap: 0,
  next: 1,
  next2: 2,
  next3: 3,
  gapNext: 4,
  nextTag: 5,
  tag: 6,
  frame: 7,
  gapFrame: 8,
  lemma: 9,
  finite: 10,
  tense: 11,
  cue: 12,
  cueTag: 13,
  cueChance: 14,
  verbsIn3: 15,
  verbsIn2: 16,
  verbsLeft: 17,
  commasIn4: 18,
  commasIn3: 19,
  commasIn2: 20,
  commasLeft4: 21,
  commasLeft3: 22,
  length: 23,
  left: 24,
  quoted: 25,
  bracketed: 26,
  arc: 27,
  ruled: 28,
  parsed: 29,
  parsedFrame: 30,
  clause: 31,
  circumstance: 32,
  finalWord: 33,
  last: 34,
  side: 35,
  toCue: 36,
  closeDistance: 37,
  closeForm: 38,
  word: 39,
  ownTag: 40,
  source: 41,
  finiteForm: 42,
  gap2: 43,
  tenses: 44,
} as const

const ANY = `gap next gapNext gap.next2 next.frame gapNext.frame gapFrame gap.lemma next.lemma tag.gap tag.gapNext
  gap.nextTag.next2 finite gapNext.finite gapNext.tense gapFrame.finite.tense cue.cueTag cue.cueTag.gapNext
  cue.cueChance.gap gapNext.cue.cueChance gapFrame.cue frame.verbsIn3 gapNext.verbsIn3 gapFrame.verbsIn2 gap.verbsLeft
  commasIn4 gapNext.commasIn3 gapFrame.commasIn3 gap.commasLeft4 gap.commasLeft3.commasIn3 length frame.length
  frame.length.verbsIn2 left gap.left next.left gap.quoted frame.quoted next.quoted bracketed gap.bracketed arc
  gapNext.arc gapFrame.arc nextTag.arc gap.arc.ruled ruled gap.ruled frame.ruled gapNext.ruled frame.parsed
  gapNext.parsed parsed.ruled frame.parsed.ruled gap.parsed.parsedFrame gap.clause.finite gapNext.circumstance
  frame.circumstance finalWord.last frame.last.commasIn2 lemma.last gap.toCue nextTag.next2.next3 gap.side
  quoted.circumstance verbsIn3.word cueChance.quoted circumstance.ownTag.commasIn3 cueTag.quoted
  last.source.circumstance circumstance.finiteForm.gap2
  tenses gapNext.tenses gap.ownTag.tenses`
const CLOSING = 'closeDistance.next closeForm.next closeForm.finite'

/** One set of templates a kind: verbs' ends, nouns' ends, and ends of what goes on behind a cue. */
export const END_KIND = { verb: 0, noun: 1, more: 2 } as const
const PLAIN = [20, 21, 22].map((salt) => templates(SLOT, ANY, salt))
const AT_COMMA = [20, 21, 22].map((salt) => templates(SLOT, `${ANY} ${CLOSING}`, salt))

/** Places that the rules and the parse propose as the end: by the scan, refined by the parse, trimmed; -1 for none. */
export interface Proposals {
  readonly scanned: number
  readonly refined: number
  readonly ruled: number
  readonly parsed: number
}

/** Sets what all ends of one content share. */
export function setEndsAtoms(
  { passage, tagSet }: Engine,
  candidate: { readonly frame: number; readonly source: number; readonly at: number; readonly parsedFrame: number },
  lemma: number,
): void {
  const { tag, traits, word } = passage
  const { frame, source, at, parsedFrame } = candidate
  atoms[SLOT.frame] = CONSTRUCTION_AND[frame] ?? 0
  atoms[SLOT.lemma] = lemma
  atoms[SLOT.side] = source < 0 ? 0 : firstOf(source) > at ? 1 : 2
  atoms[SLOT.ownTag] = tagSet.atom[tag[at] ?? 0] ?? 0
  const last = source < 0 ? passage.count : lastOf(source)
  const pronoun = (traits[last] ?? 0) & TRAIT.pronoun
  atoms[SLOT.source] = source < 0 ? 1 : pronoun ? (word[last] ?? 0) : (tagSet.atom[tag[last] ?? 0] ?? 0)
  atoms[SLOT.parsedFrame] = parsedFrame
  atoms[SLOT.finalWord] = word[passage.count - 1] ?? 0
}

/** The score of the word `end` as the last of content that begins at `first`. */
export function scoreEnd(
  engine: Engine,
  cue: number,
  first: number,
  end: number,
  kind: number,
  proposals: Proposals,
  features: Int32Array[] | null,
): number {
  const { passage } = engine
  const { gap, next, count } = passage
  const behind = next[end] ?? count
  setGapAtoms(engine, end, behind)
  setVerbAtoms(engine, cue, behind)
  atoms[SLOT.tenses] = 4 * tenseAt(passage, first) + (behind < count ? tenseAt(passage, behind) : 0)
  setCueAtoms(passage, cue, end, behind)
  setCountAtoms(passage, cue, first, end, behind)
  atoms[SLOT.arc] = crossingArc(engine, behind, first, cue)
  const { scanned, refined, ruled, parsed } = proposals
  atoms[SLOT.ruled] = (end === scanned ? 1 : 0) | (end === refined ? 2 : 0) | (end === ruled ? 4 : 0)
  atoms[SLOT.parsed] = parsed < 0 ? 0 : end === parsed ? 1 : end < parsed ? 2 : 3
  const comma = ((gap[end] ?? 0) & 31) === MARK.comma && behind < count
  if (comma) setClosingAtoms(passage, behind)
  const set = (comma ? AT_COMMA : PLAIN)[kind]
  return set ? weighed(engine.choices.end, set, atoms, features) : 0
}

function setGapAtoms({ passage, tagSet }: Engine, end: number, behind: number): void {
  const { gap, next, form, tag, flags, count } = passage
  const last = behind >= count ? 1 : 0
  const behind2 = last ? count : (next[behind] ?? count)
  const between = (gap[end] ?? 0) | (last << 15)
  const word = form[behind] ?? 0
  const mixed = Math.imul(between + 1, 0x3c6ef373)
  atoms[SLOT.gap] = between
  atoms[SLOT.next] = word
  atoms[SLOT.gapNext] = (mixed + word) | 0
  atoms[SLOT.gapFrame] = (mixed + (atoms[SLOT.frame] ?? 0)) | 0
  atoms[SLOT.next2] = form[behind2] ?? 0
  atoms[SLOT.next3] = form[behind2 < count ? (next[behind2] ?? count) : count] ?? 0
  atoms[SLOT.nextTag] = last ? EDGE : (tagSet.atom[tag[behind] ?? 0] ?? 0)
  atoms[SLOT.tag] = tagSet.atom[tag[end] ?? 0] ?? 0
  atoms[SLOT.last] = last
  atoms[SLOT.gap2] = last ? 0 : (gap[behind] ?? 0)
  atoms[SLOT.word] = passage.word[end] ?? 0
  const time = last ? 0 : (flags[behind] ?? 0) & IS.time ? 4 : 0
  atoms[SLOT.circumstance] = last ? 0 : time | tellsCircumstance(passage, behind)
}

/** The finite verb that soon follows, and whether its tense is the cue's. */
function setVerbAtoms({ passage, tagSet }: Engine, cue: number, behind: number): void {
  const { tag, count, finite, finiteTag, clauseStop } = passage
  const last = behind >= count
  if (!last && (finite[behind] ?? 0) < 0) findFinite(passage, behind)
  const distance = last ? NO_VERB : (finite[behind] ?? NO_VERB)
  const verbTag = finiteTag[behind] ?? 0
  const same = tagSet.atom[verbTag] === tagSet.atom[tag[cue] ?? 0]
  const past = verbTag === tagSet.past || verbTag === tagSet.pastAuxiliary
  atoms[SLOT.tense] = distance === NO_VERB ? 0 : same ? 1 : past ? 2 : 3
  atoms[SLOT.finiteForm] = distance === NO_VERB ? 1 : (passage.form[behind + distance] ?? 0)
  atoms[SLOT.finite] = distance === NO_VERB ? 4 : Math.min(3, distance)
  atoms[SLOT.clause] = steps((last ? count : (clauseStop[behind] ?? count)) - behind)
}
const NO_VERB = 9

/** The tense of the next finite verb from a word on: past, present, a modal's; 0 where there is none near. */
function tenseAt(passage: Passage, from: number): number {
  if ((passage.finite[from] ?? 0) < 0) findFinite(passage, from)
  const distance = passage.finite[from] ?? NO_VERB
  const trait = distance < NO_VERB ? (passage.traits[from + distance] ?? 0) : 0
  if (trait & TRAIT.past) return 1
  return trait & (TRAIT.third | TRAIT.present) ? 2 : trait ? 3 : 0
}

/** The next finite verb from a word on, at most eight words away and before any mark that parts clauses. */
function findFinite(passage: Passage, from: number): void {
  const { mark, traits, tag, count } = passage
  passage.finite[from] = NO_VERB
  passage.finiteTag[from] = 0
  passage.clauseStop[from] = count
  for (let i = from; i < count && i < from + NO_VERB; i++) {
    if (i > from && partsClauses(mark[i] ?? 0) && mark[i] !== MARK.hyphen) {
      passage.clauseStop[from] = i
      return
    }
    if ((traits[i] ?? 0) & TRAIT.finite) {
      passage.finite[from] = i - from
      passage.finiteTag[from] = tag[i] ?? 0
      return
    }
  }
}

function setCueAtoms({ nextCue, tag, chance, count }: Passage, cue: number, end: number, behind: number): void {
  let next = nextCue[end] ?? count
  if (next === cue) next = nextCue[next] ?? count
  if (next >= count) {
    atoms[SLOT.cue] = 7
    atoms[SLOT.cueTag] = 99
    atoms[SLOT.cueChance] = 99
    return
  }
  const distance = next - behind
  atoms[SLOT.cue] = distance < 3 ? distance + 1 : distance < 6 ? 4 : distance < 12 ? 5 : 6
  atoms[SLOT.cueTag] = tag[next] ?? 0
  atoms[SLOT.cueChance] = chanceStep(chance[next] ?? 0)
}

function setCountAtoms(passage: Passage, cue: number, first: number, end: number, behind: number): void {
  const { verbs, commas, quoted, bracketed, count } = passage
  const inside = (verbs[end + 1] ?? 0) - (verbs[first] ?? 0)
  const passed = (commas[end + 1] ?? 0) - (commas[first] ?? 0)
  const ahead = (commas[count] ?? 0) - (commas[end + 1] ?? 0)
  atoms[SLOT.verbsIn3] = Math.min(3, inside)
  atoms[SLOT.verbsIn2] = Math.min(2, inside)
  atoms[SLOT.verbsLeft] = Math.min(3, (verbs[count] ?? 0) - (verbs[end + 1] ?? 0))
  atoms[SLOT.commasIn4] = Math.min(4, passed)
  atoms[SLOT.commasIn3] = Math.min(3, passed)
  atoms[SLOT.commasIn2] = Math.min(2, passed)
  atoms[SLOT.commasLeft4] = Math.min(4, ahead)
  atoms[SLOT.commasLeft3] = Math.min(3, ahead)
  atoms[SLOT.length] = steps(end - first + 1)
  atoms[SLOT.left] = steps(count - end)
  atoms[SLOT.quoted] = (quoted[first] ?? 0) | ((quoted[end] ?? 0) << 1) | ((quoted[behind] ?? 0) << 2)
  atoms[SLOT.bracketed] = (bracketed[first] ?? 0) | ((bracketed[end] ?? 0) << 2) | ((bracketed[behind] ?? 0) << 4)
  atoms[SLOT.toCue] = cue < first ? steps(first - cue) : 30
}

/** Does the next comma close a parenthesis, and what stands behind it? */
function setClosingAtoms({ nextComma, form, count }: Passage, behind: number): void {
  const close = nextComma[behind] ?? count
  atoms[SLOT.closeDistance] = close < count ? steps(close - behind) : 31
  atoms[SLOT.closeForm] = close < count ? (form[close + 1] ?? 0) : 1
}

/** The arc by which what is left out hangs on what is kept: its relation, and where its head stands. */
export function crossingArc({ passage, tagSet }: Engine, behind: number, first: number, cue: number): number {
  if (!passage.parsed || behind >= passage.count) return 1
  const { head, relation, count } = passage
  let word = behind
  for (let steps = 0; steps < 60; steps++) {
    const above = head[word] ?? count
    if (above >= count || above < behind) break
    word = above
  }
  const above = head[word] ?? count
  const own = tagSet.baseRelation[relation[word] ?? 0] ?? 0
  return own + (above >= count ? 1 : above === cue ? 2 : above < cue ? 3 : above >= first ? 4 : 5)
}

const atoms = newAtoms()
