import type { Span } from '../../schema/document.ts'
import { placeAt } from '../span.ts'
import type { Candidate } from './candidate.ts'
import { kindOfCue } from './cue-kind.ts'
import type { Engine } from './engine.ts'
import { DRAGS, FRAME } from './frames.ts'
import { IS } from './function-words.ts'
import type { ApartQuote, NarrationBlock } from './narration.ts'
import type { Passage } from './passage.ts'
import { firstOf, lastOf, NOBODY } from './phrase.ts'
import { endsSentence, MARK, partsClauses } from './punctuation.ts'
import type { Statement } from './statement.ts'
import { isTitled } from './titled.ts'
import { TRAIT } from './traits.ts'
import { groupStart } from './verb-group.ts'
import { WORDS } from './words.ts'

/**
 * The candidates that are likely enough, as statements: the likelier half first, so that it takes its words first. A
 * candidate whose cue is then somebody's words is a statement inside that one, if its content is too.
 */
export function emit(engine: Engine, block: NarrationBlock, candidates: readonly Candidate[]): readonly Statement[] {
  const { passage, threshold } = engine
  const full = candidates.filter(({ ranges, near }) => ranges.length + near.length > 0)
  const likely = full.filter((it) => isLikely(passage, it, threshold)).sort((a, b) => rank(b) - rank(a) || a.at - b.at)
  const covered = new Set(likely.filter((it) => isCovered(it, likely)))
  const ordered = [...likely.filter((it) => !covered.has(it)), ...covered]
  const { taken, count } = passage
  taken.fill(0, 0, count)
  const usedQuotes = new Set<ApartQuote>()
  const found: Statement[] = []
  const owners: Candidate[] = []
  for (const candidate of ordered) {
    if (taken[candidate.at]) continue
    const statement = toStatement(engine, block, candidate, usedQuotes, found.length + 1)
    if (!statement) continue
    found.push(statement)
    owners.push(candidate)
  }
  const inner = full.filter((it) => !owners.includes(it) && taken[it.at] && isSureInside(engine, it))
  for (const candidate of inner) {
    const outer = owners[(taken[candidate.at] ?? 0) - 1]
    const statement = outer ? toInnerStatement(engine, block, candidate, outer) : null
    if (statement) found.push(statement)
  }
  return found
}

/** Is it likely enough as something said or, if not, as an attitude? */
function isLikely(passage: Passage, candidate: Candidate, threshold: number): boolean {
  return candidate.chance >= leastChance(passage, candidate, threshold) || candidate.attitude >= LEAST_ATTITUDE
}

/** The probability of speech that a candidate needs. */
export function leastChance(passage: Passage, { form, frame, ranges }: Candidate, threshold: number): number {
  if (threshold < 0) return threshold
  const [range] = ranges
  if (range && frame === FRAME.inner && isTitled(passage, range)) return threshold + TITLE
  return form === 'noun' || DRAGS[frame] ? threshold + OBJECT : threshold
}
/** How much surer an object or a noun's complement must be than a clause: "offered her a chair". */
const OBJECT = 0.1
/** And the title of a work: "read “The Long Way Home”". */
const TITLE = 0.2
const LEAST_ATTITUDE = 0.6

/** How sure a candidate is, whichever of the two it is. */
export function surenessOf({ chance, attitude }: Candidate): number {
  return Math.max(chance, attitude)
}

/**
 * Inside what somebody says, where the choices have learned little, only verbs with a clause count.
 */
function isSureInside({ passage, vocabulary }: Engine, candidate: Candidate): boolean {
  const kind = vocabulary.kinds[kindOfCue(passage, candidate, vocabulary)]
  const { form, frame, source } = candidate
  if (form === 'according') return true
  if (form !== 'verb' || kind === undefined || source < 0) return false
  // What counts as an attitude inside was never marked: there the rule stands alone, and asks for a subject beside it.
  if (kind.attitude) return lastOf(source) === groupStart(passage, candidate.at) - 1 && INSIDE_ATTITUDE.has(frame)
  if (candidate.chance < SURE_INSIDE) return false
  return INSIDE.has(frame) || (frame === FRAME.inner && kind.strength !== 'ambiguous')
}
const SURE_INSIDE = 0.5
const INSIDE_ATTITUDE = new Set<number>([FRAME.that, FRAME.clause, FRAME.object, FRAME.wh])
const INSIDE = new Set<number>([FRAME.that, FRAME.clause, FRAME.before, FRAME.infinitive, FRAME.wh])

/**
 * A statement whose cue and content are words of one other statement, `outer`. Who is accused of saying, or urged to say,
 * speaks inside; what the outer speaker says that he himself says is folded into the outer statement.
 */
function toInnerStatement(engine: Engine, block: NarrationBlock, own: Candidate, outer: Candidate): Statement | null {
  const { passage } = engine
  const { taken, count, mark, traits } = passage
  const owner = taken[own.at] ?? 0
  // "declined | to say when": the verb of what was declined says nothing by itself.
  if (taken[cueBounds(passage, own).first - 1] !== owner) return null
  const source = sourceInside(passage, own, outer)
  if (source < 0) return null
  const ranges = own.ranges.map((range) => ({ first: Math.max(0, range.first), last: ownedEnd(range) }))
  const candidate = { ...own, source, ranges, chance: Math.max(surenessOf(own), SURE_INSIDE) }
  const { first, last } = markContent(passage, candidate, owner)
  if (ranges.some((range) => range.last < range.first)) return null
  const content = [...piecesOf(passage, first, last)]
  if (content.length === 0) return null
  return { ...statementOf(engine, block, candidate, content, false), nested: true }

  /** The last word of a range before the outer content ends; nothing of it may be another's. */
  function ownedEnd({ first, last }: Candidate['ranges'][number]): number {
    let i = Math.max(0, first)
    while (i <= Math.min(count - 1, last) && (mark[i] !== MARK.word || taken[i] === owner || isOwn(passage, own, i)))
      i++
    return i - 1
  }

  function sourceInside({ word }: Passage, inner: Candidate, around: Candidate): number {
    const object = around.target >= 0 ? around.target : around.hearer
    const outside = inner.source >= 0 && taken[firstOf(inner.source)] !== owner
    if (outside) return object >= 0 && lastOf(object) < inner.at ? object : NOBODY
    const start = around.ranges[0]?.first ?? 0
    const opens = firstOf(inner.source) <= start + (word[start] === WORDS.that ? 1 : 0)
    const pronoun = (traits[firstOf(inner.source)] ?? 0) & TRAIT.pronoun
    return opens && pronoun && around.source >= 0 ? NOBODY : inner.source
  }
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
      other.at !== at &&
      surenessOf(other) >= COVERS &&
      other.ranges.some(({ first, last }) => at >= first && at <= last),
  )
}
const COVERS = 0.55

function rank(candidate: Candidate): number {
  return candidate.frame === FRAME.according ? 3 : Math.round(2 * surenessOf(candidate))
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
  usedQuotes: Set<ApartQuote>,
  ordinal: number,
): Statement | null {
  const { passage } = engine
  const { mine, taken } = passage
  const { first, last } = markContent(passage, candidate, 0)
  if (candidate.near.length === 0 && mostlyTaken(passage, candidate)) return null
  const quotes = candidate.near.filter((quote) => !usedQuotes.has(quote) && isPartOf(passage, candidate, quote))
  // A colon says only whose the quotation is that follows it.
  if (candidate.frame === FRAME.colonQuote && quotes.length === 0) return null
  for (const quote of quotes) usedQuotes.add(quote)
  const dropped = quotes.length > 0 && candidate.frame === FRAME.quote && !isSaidSo(passage, candidate, first, last)
  const content: Span[] = dropped ? [] : [...piecesOf(passage, first, last)]
  for (const { start, end } of quotes) content.push({ start, end })
  if (content.length === 0) return null
  if (!dropped) for (let i = first; i <= last; i++) if (mine[i]) taken[i] = ordinal
  const quoted = quotes.length > 0 || content.some((piece) => holdsQuote(block.quotes, piece))
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
  const { source, hearer, target } = candidate
  const phrase = (it: number) => (it < 0 ? null : { start: start[firstOf(it)] ?? 0, end: end[lastOf(it)] ?? 0 })
  let negated = false
  for (let i = cue.first; i < cue.last; i++) if ((flags[i] ?? 0) & IS.negation) negated = true
  return {
    content: content.sort((a, b) => a.start - b.start),
    cue: { start: start[cue.first] ?? 0, end: end[cue.last] ?? 0 },
    source: phrase(source),
    hearer: phrase(hearer),
    target: phrase(target),
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
function isPartOf({ mine }: Passage, { form, frame }: Candidate, { at }: ApartQuote): boolean {
  if (frame === FRAME.quote || form === 'according' || form === 'colon') return true
  return (at > 0 && mine[at - 1] === 1) || mine[at] === 1
}

/** Beside a whole quotation a clause counts only where "that" or "whether" says so. */
function isSaidSo({ word }: Passage, { at }: Candidate, first: number, last: number): boolean {
  return first <= last && first > at && (word[first] === WORDS.that || word[first] === WORDS.whether)
}

/** Does a piece of content hold a whole quotation? They are in order, so the first that begins in it tells. */
function holdsQuote(quotes: readonly Span[], { start, end }: Span): boolean {
  return (quotes[placeAt(quotes, start - 1) + 1]?.end ?? end + 1) <= end
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
