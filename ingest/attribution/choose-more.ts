import { newAtoms, templates } from '../grammar/templates.ts'
import { steps } from './buckets.ts'
import type { Candidate } from './candidate.ts'
import { lemmaOf } from './choose-end.ts'
import { collectEnds, endList, withClosing } from './end-candidates.ts'
import { crossingArc, END_KIND, scoreEnd, setEndsAtoms } from './end-features.ts'
import type { Engine } from './engine.ts'
import { WHOLE_FRAME } from './frames.ts'
import { formAt, wordAtOrBefore } from './layout.ts'
import { softmax } from './linear.ts'
import { firstOf } from './phrase.ts'
import { weighed } from './weighing.ts'

/** What "it does not go on" is chosen by. */
const SLOT = {
  frame: 0,
  next: 1,
  next2: 2,
  next3: 3,
  nextTag: 4,
  verbsBefore: 5,
  verbsBehind: 6,
  arc: 7,
  cueNext: 8,
  ruledOut: 9,
  tag: 10,
  left: 11,
  side: 12,
  lemma: 13,
} as const
const STOP = templates(
  SLOT,
  `* frame next next.frame next.next2 nextTag.next2 nextTag.next2.next3 verbsBefore.verbsBehind next.verbsBehind arc
  next.arc next.cueNext ruledOut next.ruledOut frame.ruledOut next.tag left side lemma`,
  30,
)

/**
 * Does content before the cue go on behind it, at the word `from`? Its last word there; -1 where it doesn't. `ruled` is
 * what the rules propose, -1 for no.
 */
export function chooseMore(engine: Engine, candidate: Candidate, from: number, ruled: number): number {
  const { passage, watch } = engine
  const { count, isWord, next, gap } = passage
  const first = from < count && !isWord[from] ? (next[from] ?? count) : from
  if (first >= count - 1) return ruled
  const proposed = wordAtOrBefore(passage, ruled)
  const found = collectEnds(passage, first, [proposed])
  let size = 0
  for (let i = 0; i < found; i++) {
    const end = endList[i] ?? 0
    if ((next[end] ?? count) >= count || gap[end] !== 0) endList[size++] = end
  }
  const features: Int32Array[] | null = watch?.onEnd && watch.wantsFeatures ? [] : null
  const lemma = lemmaOf(engine, candidate)
  setStopAtoms(engine, candidate, first, ruled, lemma)
  scores[0] = weighed(engine.choices.end, STOP, atoms, features)
  setEndsAtoms(engine, { ...candidate, parsedFrame: 0 }, lemma)
  const proposals = { scanned: proposed, refined: -1, ruled: proposed, parsed: -1 }
  for (let i = 0; i < size; i++) {
    scores[i + 1] = scoreEnd(engine, candidate.at, first, endList[i] ?? 0, END_KIND.more, proposals, features)
  }
  if (engine.choices.end) softmax(scores, size + 1)
  if (watch?.onEnd) {
    const ends = [...endList.subarray(0, size)]
    const spans = [null, ...ends.map((end) => [first, end] as const)]
    const place = ruled < 0 ? 0 : 1 + ends.indexOf(proposed)
    watch.onEnd('more', passage, candidate, spans, features ?? [], [...scores.subarray(0, size + 1)], place)
  }
  if (engine.choices.end === null) return ruled
  let best = 0
  for (let i = 1; i <= size; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i
  if (best === 0) return -1
  const end = endList[best - 1] ?? 0
  return (next[end] ?? count) >= count ? count - 1 : withClosing(passage, end)
}

function setStopAtoms(engine: Engine, candidate: Candidate, first: number, ruled: number, lemma: number): void {
  const { passage, tagSet } = engine
  const { tag, verbs, cue, form, count } = passage
  const { at, frame, source, ranges } = candidate
  const start = ranges[0]?.first ?? 0
  const before = Math.max(0, wordAtOrBefore(passage, ranges[0]?.last ?? 0))
  atoms[SLOT.frame] = WHOLE_FRAME[frame] ?? 0
  atoms[SLOT.next] = form[first] ?? 0
  atoms[SLOT.next2] = form[first + 1] ?? 0
  atoms[SLOT.next3] = formAt(passage, first + 2)
  atoms[SLOT.nextTag] = tagSet.atom[tag[first] ?? 0] ?? 0
  atoms[SLOT.verbsBefore] = Math.min(2, (verbs[before + 1] ?? 0) - (verbs[start] ?? 0))
  atoms[SLOT.verbsBehind] = Math.min(2, (verbs[count] ?? 0) - (verbs[first] ?? 0))
  atoms[SLOT.arc] = crossingArc(engine, first, 0, at)
  let near = 0
  for (let i = first; i < Math.min(count, first + 4); i++) near |= cue[i] ?? 0
  atoms[SLOT.cueNext] = near
  atoms[SLOT.ruledOut] = ruled < 0 ? 1 : 0
  atoms[SLOT.tag] = tagSet.atom[tag[before] ?? 0] ?? 0
  atoms[SLOT.left] = steps(count - first)
  atoms[SLOT.side] = source < 0 ? 0 : firstOf(source) > at ? 1 : 2
  atoms[SLOT.lemma] = lemma
}

const atoms = newAtoms()
const scores = new Float64Array(513)
