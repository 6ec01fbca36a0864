import { newAtoms, templates } from '../grammar/templates.ts'
import { ARC } from './arcs.ts'
import { steps } from './buckets.ts'
import type { Candidate, Range } from './candidate.ts'
import type { Engine } from './engine.ts'
import { CONSTRUCTION_AND } from './frames.ts'
import { IS } from './function-words.ts'
import { formAt } from './layout.ts'
import { softmax } from './linear.ts'
import { childBefore } from './parsed-phrase.ts'
import { weighed } from './weighing.ts'
import { WORDS } from './words.ts'

/** What the start of content before its cue is chosen by. */
const SLOT = {
  gap: 0,
  word: 1,
  word2: 2,
  before: 3,
  gapWord: 4,
  frame: 5,
  verbsIn: 6,
  verbsOut: 7,
  commasOut: 8,
  commasIn: 9,
  cuesOut: 10,
  cuesIn: 11,
  quoted: 12,
  arc: 13,
  ruled: 14,
  parsed: 15,
  length: 16,
  place: 17,
  bracketed: 18,
  lastBracketed: 19,
} as const
const START = templates(
  SLOT,
  `gap word before.gap gapWord gapWord.word2 gapWord.before frame.gap word.gap gap.verbsIn gap.verbsOut
  gap.verbsIn.verbsOut gap.commasOut.commasIn word.commasOut gap.cuesOut.cuesIn before.cuesOut.cuesIn gap.quoted gap.arc
  before.arc ruled before.gap.ruled parsed.ruled before.gap.parsed length gap.length place bracketed.lastBracketed`,
  40,
)

/** The first word of content that stands before its cue. */
export function chooseStart(engine: Engine, candidate: Candidate, range: Range): number {
  const { passage, watch } = engine
  const { isWord, count } = passage
  let ruled = range.first
  while (ruled < range.last && !isWord[ruled]) ruled++
  let last = range.last
  while (last > 0 && !isWord[last]) last--
  const size = collectStarts(engine, last, ruled)
  if (size < 2) return ruled
  const features: Int32Array[] | null = watch?.onEnd && watch.wantsFeatures ? [] : null
  const parsed = parsedStart(engine, candidate.at, last)
  atoms[SLOT.frame] = CONSTRUCTION_AND[candidate.frame] ?? 0
  atoms[SLOT.lastBracketed] = passage.bracketed[Math.min(last, count)] ?? 0
  const cues = cuesBefore(engine, candidate.at, 0, candidate.at)
  for (let i = 0; i < size; i++) {
    const start = starts[i] ?? 0
    setStartAtoms(engine, candidate.at, start, last)
    const out = cuesBefore(engine, candidate.at, 0, start)
    atoms[SLOT.cuesOut] = out
    atoms[SLOT.cuesIn] = cues - out
    atoms[SLOT.ruled] = start === ruled ? 1 : 0
    atoms[SLOT.parsed] = parsed < 0 ? 0 : start === parsed ? 1 : start < parsed ? 2 : 3
    scores[i] = weighed(engine.choices.end, START, atoms, features)
  }
  if (engine.choices.end) softmax(scores, size)
  if (watch?.onEnd) {
    const list = [...starts.subarray(0, size)]
    const spans = list.map((start) => [start, last] as const)
    watch.onEnd('start', passage, candidate, spans, features ?? [], [...scores.subarray(0, size)], list.indexOf(ruled))
  }
  if (engine.choices.end === null) return ruled
  let best = 0
  for (let i = 1; i < size; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i
  return starts[best] ?? ruled
}

/** Words behind punctuation or an opener, "that", and what the rules propose. */
function collectStarts({ passage }: Engine, last: number, ruled: number): number {
  const { isWord, next, previous, gap, flags, word, count } = passage
  let size = 0
  for (let i = isWord[0] ? 0 : (next[0] ?? count); i <= last && i < count; i = next[i] ?? count) {
    const before = previous[i] ?? -1
    const opened = before < 0 || gap[before] !== 0 || ((flags[before] ?? 0) & IS.start) !== 0
    if (opened || word[i] === WORDS.that || i === ruled) starts[size++] = i
  }
  return size
}

/** Where the clause before the cue begins by the parse; -1 where there is none. */
function parsedStart({ passage, tagSet }: Engine, cue: number, last: number): number {
  if (!passage.parsed) return -1
  const { low, head, isWord } = passage
  const clause = childBefore(passage, cue, ARC.clause, tagSet)
  const above = head[cue] ?? cue
  let start = clause >= 0 ? (low[clause] ?? -1) : above < cue ? (low[above] ?? -1) : -1
  while (start >= 0 && start < last && !isWord[start]) start++
  return start
}

function cuesBefore({ passage: { cue, prior } }: Engine, at: number, from: number, to: number): number {
  let count = 0
  for (let i = from; i < Math.min(to, at); i++) if (cue[i] && (prior[i] ?? 0) > 0.4) count++
  return count
}

function setStartAtoms({ passage, tagSet }: Engine, cue: number, start: number, last: number): void {
  const { previous, next, gap, form, verbs, commas, quoted, bracketed, count } = passage
  const before = previous[start] ?? -1
  const between = before < 0 ? -1 : (gap[before] ?? 0)
  const word = form[start] ?? 0
  atoms[SLOT.gap] = between
  atoms[SLOT.word] = word
  atoms[SLOT.word2] = form[next[start] ?? count] ?? 0
  atoms[SLOT.before] = formAt(passage, before)
  atoms[SLOT.gapWord] = (Math.imul(between + 2, 0x3c6ef373) + word) | 0
  atoms[SLOT.verbsIn] = Math.min(3, (verbs[last + 1] ?? 0) - (verbs[start] ?? 0))
  atoms[SLOT.verbsOut] = Math.min(3, verbs[start] ?? 0)
  atoms[SLOT.commasOut] = Math.min(3, commas[start] ?? 0)
  atoms[SLOT.commasIn] = Math.min(3, (commas[last + 1] ?? 0) - (commas[start] ?? 0))
  const quotedBefore = before < 0 ? 0 : (quoted[before] ?? 0)
  atoms[SLOT.quoted] = quotedBefore | ((quoted[start] ?? 0) << 1) | ((quoted[last] ?? 0) << 2)
  atoms[SLOT.length] = steps(last - start)
  atoms[SLOT.place] = steps(start)
  atoms[SLOT.bracketed] = bracketed[start] ?? 0
  atoms[SLOT.arc] = arcOut(before)

  /** Where what is left out before the start hangs. */
  function arcOut(word: number): number {
    if (!passage.parsed || word < 0) return 1
    const { head, relation } = passage
    let top = word
    for (let climbs = 0; climbs < 60; climbs++) {
      const above = head[top] ?? count
      if (above >= count || above > word) break
      top = above
    }
    const above = head[top] ?? count
    const own = tagSet.baseRelation[relation[top] ?? 0] ?? 0
    return own + (above >= count ? 1 : above === cue ? 2 : above > last ? 3 : 4)
  }
}

const starts = new Int32Array(512)
const atoms = newAtoms()
const scores = new Float64Array(512)
