import type { Candidate, Range } from './candidate.ts'
import { lastWordOf } from './candidate.ts'
import { kindOfCue } from './cue-kind.ts'
import { collectEnds, endList, withClosing } from './end-candidates.ts'
import { END_KIND, scoreEnd, setEndsAtoms } from './end-features.ts'
import type { Engine } from './engine.ts'
import { IS } from './function-words.ts'
import { wordAtOrBefore } from './layout.ts'
import { softmax } from './linear.ts'
import { parsedContent } from './parsed-content.ts'
import type { Passage } from './passage.ts'
import { MARK } from './punctuation.ts'
import { WORDS } from './words.ts'

/** The last word of content behind its cue: the likeliest among the places where it may end. */
export function chooseEnd(engine: Engine, candidate: Candidate, range: Range): number {
  const { passage, watch } = engine
  const { count, isWord, next } = passage
  const first = range.first < count && !isWord[range.first] ? (next[range.first] ?? count) : range.first
  if (first >= count - 1) return range.last
  const proposals = {
    scanned: wordAtOrBefore(passage, candidate.scanned >= 0 ? candidate.scanned : range.last),
    refined: wordAtOrBefore(passage, candidate.refined >= 0 ? candidate.refined : range.last),
    ruled: wordAtOrBefore(passage, range.last),
    parsed: wordAtOrBefore(passage, parsedEnd(engine, candidate)),
  }
  const size = collectEnds(passage, first, Object.values(proposals))
  if (size < 2) return range.last
  setEndsAtoms(engine, candidate, lemmaOf(engine, candidate))
  const features: Int32Array[] | null = watch?.onEnd && watch.wantsFeatures ? [] : null
  const kind = candidate.form === 'noun' ? END_KIND.noun : END_KIND.verb
  for (let i = 0; i < size; i++) {
    const end = endList[i] ?? 0
    scores[i] = scoreEnd(engine, candidate.at, first, end, kind, proposals, features)
    lengths[i] = end - first + 1
  }
  if (engine.choices.end) softmax(scores, size)
  if (watch?.onEnd) {
    const ends = [...endList.subarray(0, size)]
    const spans = ends.map((end) => [first, end] as const)
    watch.onEnd(
      'end',
      passage,
      candidate,
      spans,
      features ?? [],
      [...scores.subarray(0, size)],
      ends.indexOf(proposals.ruled),
    )
  }
  if (engine.choices.end === null) return range.last
  const best = likeliest(size)
  candidate.endChance = scores[best] ?? 0
  const end = beforeRefusal(passage, first, endList[best] ?? range.last)
  return (next[end] ?? count) >= count ? count - 1 : withClosing(passage, end)
}

/** "said it rained | , but did not say where": what the speaker did not say is the reporter's. */
function beforeRefusal({ mark, word, flags, cue }: Passage, first: number, last: number): number {
  for (let i = first + 1; i + 4 <= last; i++) {
    if (mark[i] !== MARK.comma || word[i + 1] !== WORDS.but || !((flags[i + 3] ?? 0) & IS.negation)) continue
    if ((flags[i + 2] ?? 0) & IS.auxiliary && cue[i + 4]) return i - 1
  }
  return last
}

/** The lemma of a candidate's cue as an atom; a word without an entry stands for itself. */
export function lemmaOf({ passage, vocabulary }: Engine, candidate: Candidate): number {
  const kind = kindOfCue(passage, candidate, vocabulary)
  return kind < 0 ? (passage.word[candidate.at] ?? 0) : (vocabulary.atoms.lemma[kind] ?? 0)
}

/** The end that the parse gives, whose frame the candidate is told; -1 where there is none. */
function parsedEnd({ passage, tagSet }: Engine, candidate: Candidate): number {
  candidate.parsedFrame = 0
  if (!passage.parsed || candidate.form !== 'verb') return -1
  const parsed = parsedContent(passage, candidate, tagSet)
  candidate.parsedFrame = parsed.frame
  return (parsed.ranges[0]?.first ?? -1) > candidate.at ? lastWordOf(parsed) : -1
}

/**
 * The end that serves best: half for being the likeliest, half for overlapping the other likely ones, so that between
 * two near ends a coin need not decide.
 */
function likeliest(size: number): number {
  let best = 0
  let top = -1
  for (let i = 0; i < size; i++) {
    const mine = lengths[i] ?? 0
    let worth = 0.5 * (scores[i] ?? 0)
    if (worth + 0.5 < top) continue
    for (let k = 0; k < size; k++) {
      const chance = scores[k] ?? 0
      if (chance < 1e-3) continue
      const shorter = Math.min(mine, lengths[k] ?? 0)
      const longer = Math.max(mine, lengths[k] ?? 0)
      worth += (chance * ((2 * shorter) / (shorter + longer) + (2 * shorter >= longer ? 1 : 0))) / 4
    }
    if (worth > top) {
      top = worth
      best = i
    }
  }
  return best
}

const scores = new Float64Array(512)
const lengths = new Int32Array(512)
