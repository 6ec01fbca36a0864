import type { Span } from '../../schema/document.ts'
import type { Candidate } from './candidate.ts'
import { kindOfCue } from './cue-kind.ts'
import type { Engine } from './engine.ts'
import { FRAME } from './frames.ts'
import { IS } from './function-words.ts'
import type { ApartQuote, NarrationBlock } from './narration.ts'
import type { Passage } from './passage.ts'
import { firstOf, lastOf } from './phrase.ts'
import { endsSentence, MARK, partsClauses } from './punctuation.ts'
import type { Statement } from './statement.ts'
import { groupStart } from './verb-group.ts'
import { WORDS } from './words.ts'

/**
 * The candidates that are likely enough, as statements: the likelier half first, so that it takes its words first. A
 * candidate whose cue is then somebody's words is a statement inside that one, if its content is too.
 */
export function emit(engine: Engine, block: NarrationBlock, candidates: readonly Candidate[]): readonly Statement[] {
  const { passage, threshold } = engine
  const chosen = candidates
    .filter(({ chance, ranges, near }) => chance >= threshold && (ranges.length > 0 || near.length > 0))
    .sort((a, b) => rank(b) - rank(a) || a.at - b.at)
  const ordered = chosen.toSorted((a, b) => Number(isCovered(a, chosen)) - Number(isCovered(b, chosen)))
  const { taken, count } = passage
  taken.fill(0, 0, count)
  const usedQuotes: ApartQuote[] = []
  const found: Statement[] = []
  const inner: Candidate[] = []
  for (const candidate of ordered) {
    if (taken[candidate.at]) {
      if (isSureInside(engine, candidate)) inner.push(candidate)
    } else {
      const statement = toStatement(engine, block, candidate, usedQuotes, found.length + 1)
      if (statement) found.push(statement)
    }
  }
  for (const candidate of inner) {
    const statement = toInnerStatement(engine, block, candidate)
    if (statement) found.push(statement)
  }
  return found
}

/**
 * Inside what somebody says, where the choices have learned little, only verbs of speech with a clause count, and no
 * attitude.
 */
function isSureInside({ passage, vocabulary }: Engine, candidate: Candidate): boolean {
  const kind = vocabulary.kinds[kindOfCue(passage, candidate, vocabulary)]
  const { form, frame, chance, source } = candidate
  if (form === 'according') return true
  return form === 'verb' && kind !== undefined && !kind.attitude && source >= 0 && chance >= 0.5 && INSIDE.has(frame)
}
const INSIDE = new Set<number>([FRAME.that, FRAME.clause, FRAME.before, FRAME.infinitive, FRAME.inner, FRAME.wh])

/** A statement whose cue and content are words of one other statement. */
function toInnerStatement(engine: Engine, block: NarrationBlock, candidate: Candidate): Statement | null {
  const { passage } = engine
  const { taken, mine } = passage
  const owner = taken[candidate.at] ?? 0
  // "declined | to say when": the verb of what was declined says nothing by itself.
  if (taken[cueBounds(passage, candidate).first - 1] !== owner) return null
  const { first, last } = markContent(passage, candidate, owner)
  for (const { first: from, last: to } of candidate.ranges) {
    for (let i = Math.max(0, from); i <= Math.min(passage.count - 1, to); i++) {
      if (passage.mark[i] === MARK.word && taken[i] !== owner && !mine[i] && !isOwn(passage, candidate, i)) return null
    }
  }
  const content = [...piecesOf(passage, first, last)]
  if (content.length === 0) return null
  return { ...statementOf(engine, block, candidate, content, false), nested: true }
}

function isOwn(passage: Passage, candidate: Candidate, i: number): boolean {
  const cue = cueBounds(passage, candidate)
  const { source } = candidate
  return (i >= cue.first && i <= cue.last) || (source >= 0 && i >= firstOf(source) && i <= lastOf(source))
}

/** Does its cue stand in what a sure candidate says? */
function isCovered({ at }: Candidate, others: readonly Candidate[]): boolean {
  return others.some(
    (other) =>
      other.at !== at && other.chance >= COVERS && other.ranges.some(({ first, last }) => at >= first && at <= last),
  )
}
const COVERS = 0.7

function rank({ frame, chance }: Candidate): number {
  return frame === FRAME.according ? 3 : Math.round(2 * chance)
}

/** The words of the cue with its verb group. */
export function cueBounds(
  passage: Passage,
  { at, form }: Candidate,
): { readonly first: number; readonly last: number } {
  if (form === 'according') return { first: at, last: at + 1 }
  return { first: form === 'noun' ? at : groupStart(passage, at), last: at }
}

function toStatement(
  engine: Engine,
  block: NarrationBlock,
  candidate: Candidate,
  usedQuotes: ApartQuote[],
  ordinal: number,
): Statement | null {
  const { passage } = engine
  const { mine, taken } = passage
  const { first, last } = markContent(passage, candidate, 0)
  if (candidate.near.length === 0 && mostlyTaken(passage, candidate)) return null
  const quotes = candidate.near.filter((quote) => !usedQuotes.includes(quote) && isPartOf(passage, candidate, quote))
  usedQuotes.push(...quotes)
  const dropped = quotes.length > 0 && candidate.frame === FRAME.quote && !isSaidSo(passage, candidate, first, last)
  const content: Span[] = dropped ? [] : [...piecesOf(passage, first, last)]
  content.push(...quotes.map(({ start, end }) => ({ start, end })))
  if (content.length === 0) return null
  if (!dropped) for (let i = first; i <= last; i++) if (mine[i]) taken[i] = ordinal
  const quoted = quotes.length > 0 || block.quotes.some((quote) => content.some((piece) => holds(piece, quote)))
  return statementOf(engine, block, candidate, content, quoted)
}

/** A statement of the candidate with a content of its own, which may still be empty. */
export function statementOf(
  { passage, vocabulary }: Engine,
  block: NarrationBlock,
  candidate: Candidate,
  content: Span[],
  quoted: boolean,
): Statement {
  const { start, end, word, flags } = passage
  const cue = cueBounds(passage, candidate)
  const { source, hearer } = candidate
  const phrase = (it: number) => (it < 0 ? null : { start: start[firstOf(it)] ?? 0, end: end[lastOf(it)] ?? 0 })
  let negated = false
  for (let i = cue.first; i < cue.last; i++) if ((flags[i] ?? 0) & IS.negation) negated = true
  return {
    content: content.sort((a, b) => a.start - b.start),
    cue: { start: start[cue.first] ?? 0, end: end[cue.last] ?? 0 },
    source: phrase(source),
    hearer: phrase(hearer),
    candidate,
    kind: kindOfCue(passage, candidate, vocabulary),
    negated,
    spoke: source < 0 ? 0 : (word[lastOf(source)] ?? 0),
    quoted,
    block,
    nested: false,
  }
}

/** Marks in `mine` the words of the content that `owner` has (0: nobody), without cue and source; their first and last. */
function markContent(
  passage: Passage,
  candidate: Candidate,
  owner: number,
): { readonly first: number; readonly last: number } {
  const { mine, taken, count } = passage
  const { ranges, source } = candidate
  mine.fill(0, 0, count + 1)
  for (const range of ranges) {
    for (let i = Math.max(0, range.first); i <= Math.min(count - 1, range.last); i++)
      if (taken[i] === owner) mine[i] = 1
  }
  const cue = cueBounds(passage, candidate)
  mine.fill(0, cue.first, cue.last + 1)
  if (source >= 0) mine.fill(0, firstOf(source), lastOf(source) + 1)
  let first = 0
  let last = count - 1
  while (first < count && !mine[first]) first++
  while (last >= first && !mine[last]) last--
  return { first, last }
}

/** Does a quotation belong to the content: beside the cue, or touched by the words of the content? */
function isPartOf({ mine }: Passage, { frame }: Candidate, { at }: ApartQuote): boolean {
  return frame === FRAME.quote || frame === FRAME.according || (at > 0 && mine[at - 1] === 1) || mine[at] === 1
}

/** Beside a whole quotation a clause counts only where "that" or "whether" says so. */
function isSaidSo({ word }: Passage, { at }: Candidate, first: number, last: number): boolean {
  return first <= last && first > at && (word[first] === WORDS.that || word[first] === WORDS.whether)
}

function holds(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** The runs of marked words as spans, without marks and a joining "and" at the ends. */
function piecesOf(passage: Passage, from: number, to: number): readonly Span[] {
  const { mine, mark, start, end, flags } = passage
  let first = from
  let last = to
  const outside = (i: number) => {
    const kind = mark[i] ?? 0
    return !mine[i] || partsClauses(kind) || kind === MARK.hyphen || endsSentence(kind)
  }
  const keeps = (i: number) => mine[i] && (mark[i] === MARK.question || mark[i] === MARK.exclamation)
  while (first <= last && outside(first)) first++
  while (last >= first && outside(last) && !keeps(last)) last--
  while (last >= first && (flags[last] ?? 0) & IS.andBut && mine[last]) {
    last--
    while (last >= first && outside(last)) last--
  }
  const pieces: Span[] = []
  for (let i = first; i <= last; i++) {
    if (!mine[i]) continue
    let j = i
    let words = mark[i] === MARK.word
    while (j < last && mine[j + 1]) {
      j++
      if (mark[j] === MARK.word) words = true
    }
    if (words) pieces.push({ start: start[i] ?? 0, end: end[j] ?? 0 })
    i = j
  }
  return pieces
}

/** Have other statements more than half of the candidate's words? */
function mostlyTaken({ taken, mark, count }: Passage, { ranges }: Candidate): boolean {
  let words = 0
  let lost = 0
  for (const { first, last } of ranges) {
    for (let i = Math.max(0, first); i <= Math.min(count - 1, last); i++) {
      if (mark[i] !== MARK.word) continue
      words++
      if (taken[i]) lost++
    }
  }
  return 2 * lost > words
}
