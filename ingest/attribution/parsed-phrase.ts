import { ARC } from './arcs.ts'
import { IS } from './function-words.ts'
import { trimPhrase } from './noun-phrase.ts'
import type { Passage } from './passage.ts'
import { MARK } from './punctuation.ts'
import type { TagSet } from './tag-set.ts'
import { WORDS } from './words.ts'

/** The first child of a word whose relation has one of the bits; -1 where there is none. */
export function childOf(
  { child, sibling, relation }: Passage,
  word: number,
  arcs: number,
  { arcs: of }: TagSet,
): number {
  for (let i = child[word] ?? -1; i >= 0; i = sibling[i] ?? -1) if ((of[relation[i] ?? 0] ?? 0) & arcs) return i
  return -1
}

/** The same among the children behind the word. */
export function childAfter(passage: Passage, word: number, arcs: number, { arcs: of }: TagSet): number {
  const { child, sibling, relation } = passage
  for (let i = child[word] ?? -1; i >= 0; i = sibling[i] ?? -1) {
    if (i > word && (of[relation[i] ?? 0] ?? 0) & arcs) return i
  }
  return -1
}

/** The same among the children before the word. */
export function childBefore(passage: Passage, word: number, arcs: number, tagSet: TagSet): number {
  const found = childOf(passage, word, arcs, tagSet)
  return found < word ? found : -1
}

/** The child that is this very word; -1 where there is none. */
export function childWord({ child, sibling, word: words }: Passage, word: number, hash: number): number {
  for (let i = child[word] ?? -1; i >= 0; i = sibling[i] ?? -1) if (words[i] === hash) return i
  return -1
}

/** Words under a head, as far as they belong to a source: without the clause of the cue and clauses behind the noun. */
export function phraseUnder(passage: Passage, head: number, cue: number, { arcs }: TagSet): number {
  const { low, high, child, sibling, relation } = passage
  let first = low[head] ?? head
  let last = high[head] ?? head
  for (let i = child[head] ?? -1; i >= 0; i = sibling[i] ?? -1) {
    const holdsCue = (low[i] ?? i) <= cue && cue <= (high[i] ?? i)
    if (i > head && (holdsCue || (arcs[relation[i] ?? 0] ?? 0) & ARC.cut)) last = Math.min(last, (low[i] ?? i) - 1)
    if (i < head && holdsCue) first = Math.max(first, (high[i] ?? i) + 1)
  }
  first = Math.min(first, head)
  last = withoutTime(passage, Math.max(last, head), head)
  if (last - first > LONG) last = beforeClause(passage, first, last, head)
  if (last - first > LONG) first = behindClause(passage, first, head)
  return trimPhrase(passage, first, last)
}

function withoutTime({ flags, mark }: Passage, last: number, head: number): number {
  let i = last
  while (i > head && (flags[i] ?? 0) & IS.time) {
    i--
    if (i > head && ((flags[i] ?? 0) & IS.beforeTime || mark[i] === MARK.comma)) i--
  }
  return i
}

function beforeClause({ mark, flags, word }: Passage, first: number, last: number, head: number): number {
  for (let i = Math.max(head, first) + 1; i <= last; i++) {
    if (parts(mark[i] ?? 0) || (flags[i] ?? 0) & IS.who || word[i] === WORDS.that) return i - 1
  }
  return last
}

function behindClause({ mark }: Passage, first: number, head: number): number {
  for (let i = head - 1; i > first; i--) if (parts(mark[i] ?? 0) || mark[i] === MARK.colon) return i + 1
  return first
}

function parts(mark: number): boolean {
  return mark === MARK.comma || mark === MARK.openBracket || mark === MARK.dash || mark === MARK.semicolon
}

/** Words of a phrase beyond which commas and relative words cut it. */
const LONG = 9
