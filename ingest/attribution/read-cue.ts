import { agentContent } from './agent.ts'
import { ARC } from './arcs.ts'
import { type Candidate, lastWordOf, newCandidate } from './candidate.ts'
import { chooseBounds } from './choose-bounds.ts'
import { chooseSource } from './choose-source.ts'
import { trimCircumstance } from './circumstance.ts'
import { clauseEnd } from './clause-bounds.ts'
import { readContent } from './content.ts'
import { readDrawn } from './drawn.ts'
import type { Engine } from './engine.ts'
import { colonFrame, DRAGS, FRAME, nounFrame } from './frames.ts'
import { IS } from './function-words.ts'
import type { ApartQuote } from './narration.ts'
import { phraseLeft, phraseRight, trimPhrase } from './noun-phrase.ts'
import { refine } from './parsed-content.ts'
import { childOf } from './parsed-phrase.ts'
import { refereedSource, withRelative } from './parsed-source.ts'
import { partObject } from './part-object.ts'
import type { Passage } from './passage.ts'
import { firstOf, lastOf, NOBODY, phraseOf } from './phrase.ts'
import { MARK } from './punctuation.ts'
import { readStruck } from './struck.ts'
import { tagSource } from './tag-source.ts'
import { TRAIT } from './traits.ts'
import { isPassive } from './verb-group.ts'
import { WORDS } from './words.ts'

/** Reads a cue as the rules see it, without a parse and without the learned choices. */
export function lookAtCue(engine: Engine, cue: number): Candidate {
  const { passage, vocabulary } = engine
  if (passage.word[cue] === WORDS.according) return readAccording(engine, newCandidate(cue, 'according'), false)
  if (passage.mark[cue] === MARK.colon) return readColon(engine, newCandidate(cue, 'colon'))
  const candidate = newCandidate(cue, 'verb')
  if (readStruck(passage, candidate, vocabulary)) return candidate
  candidate.passive = isPassive(passage, cue)
  candidate.source = tagSource(passage, cue, vocabulary)
  readContent(passage, candidate, vocabulary)
  candidate.ruled = {
    asked: tagSource(passage, cue, vocabulary),
    source: candidate.source,
    frame: candidate.frame,
    more: candidate.more,
    hearer: candidate.hearer,
    ranges: candidate.ranges.map(({ first, last }) => ({ first, last })),
  }
  trimObject(passage, candidate)
  addQuotes(passage, candidate)
  return candidate
}

/** Reads a cue again with the parse, where there is one, and with the learned choices. */
export function decideCue(engine: Engine, look: Candidate): Candidate {
  const { passage, vocabulary, tagSet } = engine
  const { at: cue, ruled } = look
  const candidate = newCandidate(cue, look.form)
  candidate.passive = look.passive
  candidate.ruled = ruled
  if (look.form === 'according') return readAccording(engine, candidate, true)
  if (look.form === 'colon') return readColon(engine, candidate)
  if (readStruck(passage, candidate, vocabulary)) {
    chooseBounds(engine, candidate)
    return candidate
  }
  candidate.source = passage.parsed
    ? refereedSource(passage, cue, tagSet, vocabulary)
    : tagSource(passage, cue, vocabulary)
  candidate.source = chooseSource(engine, candidate)
  if (ruled?.asked === candidate.source) {
    candidate.source = ruled.source
    candidate.frame = ruled.frame
    candidate.more = ruled.more
    candidate.hearer = ruled.hearer
    candidate.ranges = ruled.ranges.map(({ first, last }) => ({ first, last }))
  } else readContent(passage, candidate, vocabulary)
  const agent = agentContent(passage, cue, vocabulary)
  if (agent) {
    candidate.frame = agent.frame
    candidate.ranges = [{ first: firstOf(agent.content), last: lastOf(agent.content) }]
    candidate.source = withRelative(passage, candidate.source, cue)
    return candidate
  }
  candidate.scanned = lastWordOf(candidate)
  if (passage.parsed) refine(passage, candidate, tagSet)
  candidate.refined = lastWordOf(candidate)
  trimObject(passage, candidate)
  chooseBounds(engine, candidate)
  partObject(engine, candidate)
  addQuotes(passage, candidate)
  return candidate
}

function trimObject(passage: Passage, { frame, ranges }: Candidate): void {
  const [range] = ranges
  if (range && ranges.length === 1 && DRAGS[frame]) range.last = trimCircumstance(passage, range.first, range.last)
}

/** Quotations near the cue that no likelier cue stands nearer to. */
function addQuotes(passage: Passage, candidate: Candidate): void {
  if (passage.quotes.length === 0) return
  const illustrating = passage.quotes.filter((quote) => illustrates(passage, quote, candidate))
  candidate.near = passage.quotes.filter((it) => illustrating.includes(it) || belongsTo(passage, it, candidate.at))
  if (candidate.near.length > illustrating.length && candidate.frame !== FRAME.that) candidate.frame = FRAME.quote
}

const CLAUSES = new Set<number>([FRAME.that, FRAME.clause, FRAME.infinitive, FRAME.wh])

/** "X said that it rained: “It poured.”" — a quotation behind the colon that ends what is said. */
function illustrates({ mark }: Passage, { at }: ApartQuote, { at: cue, frame, ranges }: Candidate): boolean {
  const [range] = ranges
  if (!CLAUSES.has(frame) || mark[at - 1] !== MARK.colon || range === undefined) return false
  return range.first > cue && range.last >= at - 2
}

function belongsTo({ cue: cues, prior, count }: Passage, { at }: ApartQuote, cue: number): boolean {
  const left = at <= cue
  const distance = left ? cue - at : at - cue - 1
  if (distance > FARTHEST_QUOTE) return false
  for (let i = Math.max(0, at - distance + 1); i < Math.min(count, at + distance); i++) {
    if (cues[i] && i !== cue && i < cue === left && (prior[i] ?? 0) > 0.5) return false
  }
  return true
}
const FARTHEST_QUOTE = 25

/** "According to X, CONTENT" and "CONTENT, according to X[, CONTENT]". */
function readAccording(engine: Engine, candidate: Candidate, decide: boolean): Candidate {
  const { passage } = engine
  const { mark, count, quotes } = passage
  const cue = candidate.at
  candidate.frame = FRAME.according
  const parsed = passage.parsed ? accordingSource(engine, cue) : NOBODY
  const source = parsed >= 0 ? parsed : phraseRight(passage, cue + 2)
  if (source < 0) return candidate
  candidate.source = source
  const end = lastOf(source)
  if (cue <= 1 || (mark[cue - 1] !== MARK.comma && cue < 3)) {
    let first = end + 1
    while (first < count && mark[first] !== MARK.comma && !quotes.some(({ at }) => at === first)) first++
    candidate.ranges = [{ first, last: count - 1 }]
  } else {
    candidate.ranges = [{ first: 0, last: cue - 1 }]
    if (mark[end + 1] === MARK.comma && count - end > 4) candidate.ranges.push({ first: end + 1, last: count - 1 })
  }
  if (decide) chooseBounds(engine, candidate)
  candidate.near = quotes
  return candidate
}

/** What hangs on "according to", without the clauses behind a comma. */
function accordingSource({ passage, tagSet }: Engine, cue: number): number {
  const { head, child, sibling, relation, traits, low, high, mark, count } = passage
  let noun = head[cue] ?? count
  if (noun >= count || noun < cue) {
    noun = child[cue] ?? -1
    while (noun >= 0 && !(noun > cue && (traits[noun] ?? 0) & TRAIT.nominal)) noun = sibling[noun] ?? -1
  }
  if (noun <= cue || noun >= count || !((traits[noun] ?? 0) & TRAIT.nominal)) return NOBODY
  let last = high[noun] ?? noun
  const apart = ARC.adnominal | ARC.parataxis | ARC.adverbial | ARC.apposition
  for (let i = child[noun] ?? -1; i >= 0; i = sibling[i] ?? -1) {
    const clause = i > noun && (tagSet.arcs[relation[i] ?? 0] ?? 0) & apart
    if (clause && mark[low[i] ?? i] === MARK.comma) last = Math.min(last, (low[i] ?? i) - 1)
  }
  return trimPhrase(passage, cue + 2, Math.max(last, noun))
}

/** A name and a colon, as in transcripts and headlines, or a colon before a quotation. */
function readColon(engine: Engine, candidate: Candidate): Candidate {
  const { passage, vocabulary, tagSet } = engine
  const { quotes, traits, named, start, count } = passage
  const colon = candidate.at
  const here = quotes.filter(({ at }) => at > colon && at - colon < 2)
  candidate.frame = FRAME.colonNone
  if (colon <= LONGEST_NAME && !quotes.some(({ at }) => at <= colon) && isName(passage, colon)) {
    const what = here.length > 0 ? 0 : count - colon > 3 ? 1 : 2
    const size = start[0] === 0 ? 0 : colon < 4 ? 1 : 2
    candidate.frame = colonFrame(what, named[colon - 1] === 1, size)
    candidate.source = trimPhrase(passage, 0, colon - 1)
  } else if (here.length > 0) {
    candidate.frame = FRAME.colonQuote
    let verb = colon - 1
    while (verb >= 0 && !((traits[verb] ?? 0) & (TRAIT.past | TRAIT.third))) verb--
    if (verb >= 0) {
      candidate.source = passage.parsed
        ? refereedSource(passage, verb, tagSet, vocabulary)
        : tagSource(passage, verb, vocabulary)
    }
  }
  if (count - colon > 3) candidate.ranges = [{ first: colon + 1, last: count - 1 }]
  candidate.near = here
  return candidate
}
const LONGEST_NAME = 7

/** Are all words before the colon parts of a name: capitals, numbers, small words and the marks of names? */
function isName({ mark, shape, flags, text, start }: Passage, colon: number): boolean {
  for (let i = 0; i < colon; i++) {
    const kind = mark[i] ?? 0
    const code = text.charCodeAt(start[i] ?? 0)
    const part = kind
      ? NAME_MARKS.has(kind) || (kind === MARK.dash && code === 45)
      : ((shape[i] ?? 0) & CAPITAL_OR_DIGIT) > 0 || ((flags[i] ?? 0) & IS.inName) !== 0 || code > 127
    if (!part) return false
  }
  return colon > 0
}
const NAME_MARKS = new Set<number>([
  MARK.comma,
  MARK.stop,
  MARK.ampersand,
  MARK.openBracket,
  MARK.closeBracket,
  MARK.hyphen,
  MARK.apostrophe,
])
/** `CAPITAL | NUMBER` of the tokens' shape. */
const CAPITAL_OR_DIGIT = 2 | 16

/** Reads a noun cue before "that" or a preposition: "her call for", "the claim that". */
export function readNounCue(engine: Engine, cue: number, decide: boolean): Candidate {
  const { passage, vocabulary } = engine
  const { word } = passage
  const candidate = newCandidate(cue, 'noun')
  if (readDrawn(passage, candidate)) return candidate
  const first = cue + (word[cue + 1] === WORDS.that || word[cue + 1] === WORDS.to ? 1 : 2)
  candidate.source = passage.parsed ? parsedOwner(engine, cue) : ownerByTags(engine, cue)
  candidate.ranges = [{ first, last: complementEnd(passage, cue) }]
  candidate.frame = nounFrame(word[cue + 1] ?? 0, candidate.source >= 0)
  if (!decide) return candidate
  candidate.source = chooseSource(engine, candidate)
  chooseBounds(engine, candidate)
  return candidate

  function complementEnd({ parsed, child, sibling, low, high }: Passage, noun: number): number {
    for (let i = parsed ? (child[noun] ?? -1) : -1; i >= 0; i = sibling[i] ?? -1) {
      if (i > noun && low[i] === noun + 1) return high[i] ?? i
    }
    return clauseEnd(passage, noun + 2, noun)
  }

  function ownerByTags({ passage: { traits } }: Engine, noun: number): number {
    let i = noun - 1
    while (i > 0 && (traits[i] ?? 0) & (TRAIT.adjective | TRAIT.noun)) i--
    const trait = traits[i] ?? 0
    if (i < 0) return NOBODY
    if (trait & TRAIT.possessivePronoun) return phraseOf(i, i)
    return trait & TRAIT.possessive ? phraseLeft(passage, i - 1, vocabulary) : NOBODY
  }
}

function parsedOwner({ passage, tagSet }: Engine, noun: number): number {
  const { low, high, mark, traits } = passage
  const owner = childOf(passage, noun, ARC.possessor, tagSet)
  if (owner < 0) return NOBODY
  const last = high[owner] ?? owner
  const sign = mark[last] === MARK.apostrophe || ((traits[last] ?? 0) & TRAIT.possessive) !== 0
  return trimPhrase(passage, low[owner] ?? owner, sign && last > (low[owner] ?? owner) ? last - 1 : last)
}
