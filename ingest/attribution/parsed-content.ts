import { ARC } from './arcs.ts'
import { type Candidate, lastWordOf, newCandidate } from './candidate.ts'
import { FRAME } from './frames.ts'
import { IS } from './function-words.ts'
import { childAfter, childBefore, childOf, childWord } from './parsed-phrase.ts'
import type { Passage } from './passage.ts'
import { firstOf, holds, lastOf } from './phrase.ts'
import { MARK } from './punctuation.ts'
import type { TagSet } from './tag-set.ts'
import { TRAIT } from './traits.ts'
import { WORDS } from './words.ts'

/** Frame and content of a verb cue as the parse gives them: a candidate of its own, of which only these are set. */
export function parsedContent(passage: Passage, { at, source }: Candidate, tagSet: TagSet): Candidate {
  const found = newCandidate(at, 'verb')
  found.source = source
  const read = [readClauseBehind, readClauseBefore, readHost, readInfinitive, readOpenClause, readObject, readOblique]
  read.some((reader) => reader(passage, found, tagSet))
  return found
}

function readClauseBehind(passage: Passage, found: Candidate, tagSet: TagSet): boolean {
  const { low, high, word } = passage
  const { at: cue, source } = found
  const clause = clauseBehind(passage, cue, tagSet)
  if (clause < 0) return false
  const first = low[clause] ?? clause
  const mark = childWord(passage, clause, WORDS.that)
  const marked = mark >= 0 && ((tagSet.arcs[passage.relation[mark] ?? 0] ?? 0) & ARC.marker) !== 0
  found.frame = word[first] === WORDS.that || marked ? FRAME.that : FRAME.clause
  const start = Math.max(cue + 1, first)
  found.ranges = [{ first: holds(source, start) ? lastOf(source) + 1 : start, last: high[clause] ?? clause }]
  return true
}

/** A clause that the cue governs, or a whole clause that stands loosely behind it. */
function clauseBehind(passage: Passage, cue: number, tagSet: TagSet): number {
  const { child, sibling, relation, mark } = passage
  const governed = childAfter(passage, cue, ARC.clause, tagSet)
  if (governed >= 0) return governed
  for (let i = child[cue] ?? -1; i >= 0; i = sibling[i] ?? -1) {
    if (i < cue || !((tagSet.arcs[relation[i] ?? 0] ?? 0) & ARC.parataxis)) continue
    let parted = false
    for (let j = child[i] ?? -1; j >= 0; j = sibling[j] ?? -1) if (mark[j] === MARK.comma) parted = true
    if (!parted) return childOf(passage, i, ARC.subject, tagSet) >= 0 ? i : -1
  }
  return -1
}

function readClauseBefore(passage: Passage, found: Candidate, tagSet: TagSet): boolean {
  const { low, high } = passage
  const { at: cue, source } = found
  const clause = childBefore(passage, cue, ARC.clause, tagSet)
  if (clause < 0) return false
  const first = low[clause] ?? clause
  const beforeSource = source >= 0 && firstOf(source) > first ? firstOf(source) - 1 : cue - 1
  found.frame = FRAME.before
  found.ranges = [{ first, last: Math.min(high[clause] ?? clause, cue - 1, beforeSource) }]
  return true
}

/** The cue's clause stands inside what is said: "CONTENT, X said, CONTENT", "CONTENT, as X said". */
function readHost(passage: Passage, found: Candidate, tagSet: TagSet): boolean {
  const { head, relation, low, high, count } = passage
  const { at: cue } = found
  const arc = tagSet.arcs[relation[cue] ?? 0] ?? 0
  const host = head[cue] ?? count
  const as = asOf(passage, cue, tagSet)
  const loose = arc & ARC.parataxis || (arc & ARC.adverbial && as)
  if (!loose || host >= count || !(host < cue || as)) return false
  found.frame = as ? FRAME.as : FRAME.before
  const first = low[cue] ?? cue
  const last = high[cue] ?? cue
  if ((low[host] ?? host) < first) found.ranges.push({ first: low[host] ?? host, last: first - 1 })
  if ((high[host] ?? host) > last) found.ranges.push({ first: last + 1, last: high[host] ?? host })
  return true
}

function asOf({ child, sibling, relation, word }: Passage, cue: number, { arcs }: TagSet): boolean {
  for (let i = child[cue] ?? -1; i >= 0 && i < cue; i = sibling[i] ?? -1) {
    if (word[i] === WORDS.as && (arcs[relation[i] ?? 0] ?? 0) & (ARC.marker | ARC.adverb)) return true
  }
  return false
}

function readInfinitive(passage: Passage, found: Candidate, { arcs }: TagSet): boolean {
  const { child, sibling, relation } = passage
  for (let i = child[found.at] ?? -1; i >= 0; i = sibling[i] ?? -1) {
    if (i < found.at || !((arcs[relation[i] ?? 0] ?? 0) & (ARC.openClause | ARC.adverbial))) continue
    const to = childWord(passage, i, WORDS.to)
    if (to >= 0 && to < i) return setUnder(passage, found, FRAME.infinitive, i)
  }
  return false
}

function readOpenClause(passage: Passage, found: Candidate, tagSet: TagSet): boolean {
  const clause = childAfter(passage, found.at, ARC.openClause, tagSet)
  return clause >= 0 && setUnder(passage, found, FRAME.openClause, clause)
}

function readObject(passage: Passage, found: Candidate, { arcs }: TagSet): boolean {
  const { child, sibling, relation, low, high } = passage
  const { at: cue, source } = found
  const apart = ARC.punctuation | ARC.conjunct | ARC.parataxis | ARC.adverbial
  for (let i = child[cue] ?? -1; i >= 0; i = sibling[i] ?? -1) {
    if (i < cue || !((arcs[relation[i] ?? 0] ?? 0) & ARC.object) || holds(source, i)) continue
    let last = high[i] ?? i
    for (let j = child[cue] ?? -1; j >= 0; j = sibling[j] ?? -1) {
      if (j > cue && !((arcs[relation[j] ?? 0] ?? 0) & apart)) last = Math.max(last, high[j] ?? j)
    }
    const first = low[i] ?? i
    found.frame = FRAME.object
    found.ranges = [{ first: holds(source, first) ? lastOf(source) + 1 : first, last }]
    return true
  }
  return false
}

function readOblique(passage: Passage, found: Candidate, { arcs }: TagSet): boolean {
  const { child, sibling, relation, low, high, flags } = passage
  const { at: cue, source } = found
  for (let i = child[cue] ?? -1; i >= 0; i = sibling[i] ?? -1) {
    if (i < cue || !((arcs[relation[i] ?? 0] ?? 0) & ARC.oblique) || holds(source, i)) continue
    let time = false
    for (let j = low[i] ?? i; j <= (high[i] ?? i); j++) if ((flags[j] ?? 0) & IS.time) time = true
    if (!time) return setUnder(passage, found, FRAME.oblique, i)
  }
  return false
}

function setUnder({ low, high }: Passage, found: Candidate, frame: number, word: number): boolean {
  found.frame = frame
  found.ranges = [{ first: low[word] ?? word, last: high[word] ?? word }]
  return true
}

/**
 * Lets the parse overrule the scan where it is the better judge: content that the scan did not find, a that-clause that
 * goes on behind a comma, and an end at an earlier comma.
 */
export function refine(passage: Passage, candidate: Candidate, tagSet: TagSet): void {
  const { mark, word, traits, count } = passage
  const { at: cue, ranges } = candidate
  const parsed = parsedContent(passage, candidate, tagSet)
  const mine = ranges[0]
  const other = parsed.ranges[0]
  if (mine === undefined) {
    if (!FINDS.has(parsed.frame)) return
    candidate.frame = parsed.frame
    candidate.ranges = parsed.ranges
    return
  }
  if (other === undefined || ranges.length > 1 || mine.first < cue || other.first < cue) return
  const end = lastWordOf(parsed)
  const theirWord = withoutMarks(passage, end, cue)
  const myWord = withoutMarks(passage, mine.last, cue)
  if (theirWord <= mine.first) return
  const that = parsed.frame === FRAME.that
  if (theirWord < myWord) {
    const goesOn = that && word[theirWord + 2] === WORDS.and
    const participle = ((traits[Math.min(count - 1, theirWord + 2)] ?? 0) & TRAIT.gerund) !== 0
    if (mark[theirWord + 1] === MARK.comma && !goesOn && !participle) mine.last = end
  } else if (theirWord > myWord && that && mark[myWord + 1] === MARK.comma) mine.last = end
}
const FINDS = new Set<number>([FRAME.before, FRAME.clause, FRAME.that, FRAME.as])

function withoutMarks({ mark }: Passage, last: number, cue: number): number {
  let i = last
  while (i > cue && mark[i]) i--
  return i
}
