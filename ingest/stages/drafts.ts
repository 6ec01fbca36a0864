import { hashWord } from '../characters.ts'
import { QUOTATION, SOURCE_FOLLOWS } from '../cue-lexicon.ts'
import type { MentionIndex } from '../mention-index.ts'
import { charAt, type TextLayers, type TokenRange } from '../text-layers.ts'
import { ADVERB, CONJUNCTION, OCCASION, PREPOSITION, TIME } from '../word-classes.ts'
import { clauseEnd, LONGEST_CLAUSE } from './clause-end.ts'
import { type Opening, openingAfter } from './content-bounds.ts'
import type { FoundCue } from './cues.ts'
import { phraseFrom, subjectBefore } from './source-phrase.ts'
import { findSpeechQuotes, type SpeechQuote } from './speech-quotes.ts'
import { WORD } from './tokens.ts'
import { findUnits, type Units } from './units.ts'

/** An attribution by token places, before it is sorted and nested. */
export interface Draft {
  readonly pieces: readonly TokenRange[]
  readonly cue: FoundCue | null
  readonly source: TokenRange | null
  readonly addressee: TokenRange | null
  readonly continues: Draft | null
  readonly rule: string
  readonly confidence: number
}

const BY = hashWord('by')

/** What the rules of one article read and what they have found so far. */
interface Reading {
  readonly layers: TextLayers
  readonly index: MentionIndex
  readonly units: Units
  readonly speech: readonly SpeechQuote[]
  /** By place of the quote. */
  readonly owners: Map<number, Draft>
}

/** All attributions of an article: first from cues, then from quotations that no cue has taken. */
export function findDrafts(layers: TextLayers, index: MentionIndex, cues: readonly FoundCue[]): readonly Draft[] {
  const speech = findSpeechQuotes(layers)
  const reading: Reading = { layers, index, units: findUnits(layers), speech, owners: new Map() }
  const drafts: Draft[] = []
  cues.forEach((cue, place) => {
    const last = drafts.at(-1)
    const before = last?.cue && layers.words.sentence[last.cue.head] === layers.words.sentence[cue.head] ? last : null
    const draft = draftOf(reading, cue, from(cues, place + 1), before)
    if (!draft) return
    drafts.push(draft)
    for (const quote of quotesOf(speech, draft))
      if (!reading.owners.has(quote.quote)) reading.owners.set(quote.quote, draft)
  })
  return joinQuotes(reading, drafts)
}

function* from<T>(list: readonly T[], place: number): Generator<T> {
  for (let i = place; i < list.length; i++) {
    const item = list[i]
    if (item !== undefined) yield item
  }
}

/** Speech quotations inside a draft's content. */
function quotesOf(speech: readonly SpeechQuote[], { pieces }: Draft): readonly SpeechQuote[] {
  return pieces.flatMap(({ from, to }) => {
    const found: SpeechQuote[] = []
    for (let i = firstFrom(speech, from); i < speech.length; i++) {
      const quote = speech[i]
      if (!quote || quote.from >= to) break
      found.push(quote)
    }
    return found
  })
}

function firstFrom(speech: readonly SpeechQuote[], place: number): number {
  let low = 0
  let high = speech.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((speech[middle]?.from ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

function draftOf(reading: Reading, cue: FoundCue, later: Iterable<FoundCue>, before: Draft | null): Draft | null {
  const { layers, index } = reading
  if (cue.form === 'phrase' && cue.kind.frames & SOURCE_FOLLOWS) return draftOfPhrase(reading, cue)
  const opening = openingAfter(layers, index, cue)
  const subject = cue.form === 'passive' ? agentOf(layers, index, cue) : subjectOf(reading, cue, before)
  const left = leftContent(reading, cue, subject, opening)
  if (left) return left
  if (!opening || !isTrusted(cue, opening, subject)) return null
  return draftOfOpening(reading, cue, opening, subject, later)
}

/** Who says it: the subject; of a gerund or a verb joined by "and", the one of the cue before. */
function subjectOf(reading: Reading, cue: FoundCue, before: Draft | null): TokenRange | null {
  const { layers, index } = reading
  const { words } = layers
  const joined = ((words.classes[cue.from - 1] ?? 0) & CONJUNCTION) !== 0
  const apart = charAt(layers, cue.from - 1) === ','
  if (cue.form === 'gerund' || cue.form === 'infinitive' || joined) {
    if (before?.source) return before.source
    if (cue.form !== 'gerund' && !joined) return subjectBefore(layers, index, cue.from)
    return joined || apart || cue.form === 'gerund' ? mainSubject(reading, cue) : null
  }
  return subjectBefore(layers, index, cue.from)
}

/** The first mention of the sentence that begins it, outside quotations. */
function mainSubject({ layers, index, units }: Reading, cue: FoundCue): TokenRange | null {
  const from = Math.max(units.start[cue.head] ?? 0, cue.head - LONGEST_CLAUSE)
  for (let i = from; i < cue.from; i++) {
    const mention = index.startingAt[i] ?? -1
    const range = mention >= 0 && layers.words.quote[i] === -1 ? index.ranges[mention] : undefined
    if (range && !((layers.words.classes[i - 1] ?? 0) & PREPOSITION && i > from)) return range
  }
  return null
}

function agentOf(layers: TextLayers, index: MentionIndex, cue: FoundCue): TokenRange | null {
  return layers.tokens.hash[cue.to] === BY ? phraseFrom(layers, index, cue.to + 1) : null
}

/** Is the cue with this opening and subject a saying? The lexicon's strength decides; the weak need more. */
function isTrusted(cue: FoundCue, opening: Opening, subject: TokenRange | null): boolean {
  const { strength, attitude } = cue.kind
  if (attitude) return opening.how === 'quote'
  if (opening.how === 'quote') return subject !== null || strength !== 'ambiguous'
  if (subject === null && cue.form !== 'passive') return false
  if (cue.form === 'infinitive' || cue.form === 'base') return false
  if (strength === 'ambiguous') return opening.how === 'that' && subject !== null
  return opening.how !== 'object' || strength === 'strong'
}

function draftOfOpening(
  { layers, units, speech }: Reading,
  cue: FoundCue,
  opening: Opening,
  source: TokenRange | null,
  later: Iterable<FoundCue>,
): Draft | null {
  const { at, how, addressee } = opening
  const quote = speech[firstFrom(speech, at)]
  const isQuote = how === 'quote' && quote?.from === at
  const to = isQuote ? quote.to : clauseEnd(layers, units, at, later)
  if (to <= at) return null
  return {
    pieces: [{ from: at, to }],
    cue,
    source,
    addressee,
    continues: null,
    rule: isQuote ? 'cue-quote' : `cue-${how}`,
    confidence: CONFIDENCE[cue.kind.strength],
  }
}

const CONFIDENCE = { strong: 0.9, normal: 0.75, ambiguous: 0.5 } as const

/** `according to X`: what stands before it in the sentence, or behind it and its comma. */
function draftOfPhrase({ layers, index, units, speech }: Reading, cue: FoundCue): Draft | null {
  const source = phraseFrom(layers, index, cue.to, true)
  if (!source) return null
  const start = Math.max(units.start[cue.head] ?? 0, cue.head - LONGEST_CLAUSE)
  const end = Math.min(units.end[cue.head] ?? 0, cue.head + LONGEST_CLAUSE)
  const draft = { cue, source, addressee: null, continues: null, confidence: CONFIDENCE[cue.kind.strength] }
  if (cue.from > start + 1) {
    const mark = charAt(layers, cue.from - 1)
    const to = mark === ',' ? cue.from - 1 : cue.from
    const rest =
      source.to < end && ',' === charAt(layers, source.to) && mark === ',' ? [{ from: source.to + 1, to: end }] : []
    return {
      ...draft,
      pieces: [{ from: afterJoint(layers, start, to), to }, ...rest.filter(({ from, to }) => to - from > 2)],
      rule: 'phrase-after',
    }
  }
  const from = charAt(layers, source.to) === ',' ? source.to + 1 : source.to
  const quote = speech[firstFrom(speech, from)]
  if (from >= end) return null
  return { ...draft, pieces: [{ from, to: quote?.from === from ? quote.to : end }], rule: 'phrase-before' }
}

/** Without an "And" or "But" in front. */
function afterJoint({ words, tokens }: TextLayers, from: number, to: number): number {
  return from + 1 < to && (words.classes[from] ?? 0) & CONJUNCTION && (tokens.shape[from] ?? 0) & WORD ? from + 1 : from
}

/**
 * Content before the cue: `“…,” X said`, `“…,” said X`, `…, X said`. Only where nothing that the cue opens behind it is a
 * clause of its own.
 */
function leftContent(
  reading: Reading,
  cue: FoundCue,
  subject: TokenRange | null,
  opening: Opening | null,
): Draft | null {
  const { layers, index, units, speech, owners } = reading
  const { words } = layers
  if (cue.form === 'gerund' || cue.form === 'infinitive' || (cue.kind.attitude && !(cue.kind.frames & QUOTATION)))
    return null
  const inverted = !subject || subject.to <= cue.from ? invertedSource(layers, index, cue) : null
  const touches = subject !== null && subject.from < cue.from && subject.to <= cue.from
  for (const source of touches ? [subject, inverted] : [inverted]) {
    if (!source) continue
    const first = Math.min(source.from, cue.from)
    const last = Math.max(source.to, cue.to)
    const quote = quoteBefore(layers, speech, first)
    const base = { cue, source, addressee: null, continues: null }
    if (quote && words.block[quote.from] === words.block[first]) {
      if (owners.has(quote.quote) && charAt(layers, quote.to) !== ',') {
        const owner = owners.get(quote.quote)
        if (owner?.cue && words.sentence[owner.cue.head] === words.sentence[cue.head]) return null
      }
      return { ...base, pieces: [{ from: quote.from, to: quote.to }], rule: 'quote-cue', confidence: 0.95 }
    }
    if (opening && opening.how !== 'object' && opening.how !== 'bare') continue
    if (
      charAt(layers, first - 1) !== ',' ||
      words.sentence[first - 1] !== words.sentence[first] ||
      words.quote[first - 1] !== -1
    )
      continue
    if (!closesSentence(layers, units, last) || cue.kind.strength === 'ambiguous') continue
    const start = Math.max(units.start[first] ?? 0, first - LONGEST_CLAUSE)
    const from = afterJoint(layers, start, first - 1)
    if (first - 1 - from < 4 || isIntroduction(layers, from, first - 1)) continue
    return { ...base, pieces: [{ from, to: first - 1 }], rule: 'clause-cue', confidence: 0.8 }
  }
  return null
}

/** `said Ann Bell`, `says the minister`. */
function invertedSource(layers: TextLayers, index: MentionIndex, cue: FoundCue): TokenRange | null {
  const isPlain = cue.form === 'finite' && cue.from === cue.head && cue.to === cue.head + 1 && !cue.negated
  return isPlain ? phraseFrom(layers, index, cue.to) : null
}

/** The speech quotation that ends right before a token, a comma or dash between them or not. */
function quoteBefore(layers: TextLayers, speech: readonly SpeechQuote[], place: number): SpeechQuote | null {
  const behind = ',—–'.includes(charAt(layers, place - 1)) ? place - 1 : place
  const quote = speech[firstFrom(speech, place) - 1]
  return quote && (quote.to === place || quote.to === behind) && !quote.continued ? quote : null
}

/** Does nothing but a day, a place or an aside stand between here and the end of the sentence? */
function closesSentence(layers: TextLayers, units: Units, place: number): boolean {
  const { tokens, words } = layers
  const end = units.end[place - 1] ?? 0
  if (place >= end) return true
  const mark = charAt(layers, place)
  if (',;—–.'.includes(mark)) return true
  return (
    ((words.classes[place] ?? 0) & (TIME | PREPOSITION | ADVERB | OCCASION)) !== 0 && (tokens.shape[place] ?? 0) !== 0
  )
}

/** Is it no clause but what leads into one: `In Port Aven on Monday,`? */
function isIntroduction(layers: TextLayers, from: number, to: number): boolean {
  const { words } = layers
  if (!((words.classes[from] ?? 0) & PREPOSITION)) return false
  for (let i = from; i < to; i++) if (charAt(layers, i) === ',') return false
  return true
}

/** Gives quotations without a cue to the statement they go on with, or makes them statements of their own. */
function joinQuotes({ layers, speech, owners }: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const { words, blocks } = layers
  const joined = new Map<Draft, TokenRange[]>()
  const added: Draft[] = []
  const firstCue = firstDraftByBlock(layers, drafts)
  let before: SpeechQuote | null = null
  for (const quote of speech) {
    const block = words.block[quote.from] ?? -1
    if (!owners.has(quote.quote)) {
      const owner = ownerOf(quote, block)
      if (owner) {
        const pieces = joined.get(owner)
        if (pieces) pieces.push({ from: quote.from, to: quote.to })
        else joined.set(owner, [{ from: quote.from, to: quote.to }])
        owners.set(quote.quote, owner)
      } else if (quote.opensBlock) {
        const continues =
          before && isNextBody(words.block[before.from] ?? -1, block) ? (owners.get(before.quote) ?? null) : null
        const draft: Draft = {
          pieces: [{ from: quote.from, to: quote.to }],
          cue: null,
          source: null,
          addressee: null,
          continues,
          rule: 'quote-alone',
          confidence: continues ? 0.6 : 0.3,
        }
        added.push(draft)
        owners.set(quote.quote, draft)
      }
    }
    before = quote
  }
  const renewed = new Map<Draft, Draft>()
  const all = [...drafts, ...added].map((draft) => {
    const more = joined.get(draft)
    const whole = more ? { ...draft, pieces: merged([...draft.pieces, ...more]) } : draft
    renewed.set(draft, whole)
    return whole
  })
  return all.map((draft) => (draft.continues ? relinked(draft) : draft))

  function relinked(draft: Draft): Draft {
    const continues = draft.continues ? (renewed.get(draft.continues) ?? draft.continues) : null
    return { ...draft, continues }
  }

  /** The statement a quotation goes on with: the one before it in its block, or the one whose quotation was left open. */
  function ownerOf(quote: SpeechQuote, block: number): Draft | null {
    if (before && before.continued && quote.opensBlock) return owners.get(before.quote) ?? null
    if (before && words.block[before.from] === block) {
      const owner = owners.get(before.quote)
      if (owner && (owner.cue === null || !cueBetween(owner, before, quote))) return owner
    }
    const first = firstCue.get(block)
    return first && (first.cue?.head ?? 0) < quote.from && first.source ? first : null
  }

  /** Has another statement begun between two quotations? */
  function cueBetween(owner: Draft, from: SpeechQuote, to: SpeechQuote): boolean {
    let low = 0
    let high = drafts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((drafts[middle]?.cue?.head ?? 0) < from.to) low = middle + 1
      else high = middle
    }
    for (let i = low; i < drafts.length && (drafts[i]?.cue?.head ?? to.from) < to.from; i++)
      if (drafts[i] !== owner) return true
    return false
  }

  function isNextBody(from: number, to: number): boolean {
    for (let i = from + 1; i < to; i++) if (!blocks[i]?.furniture) return false
    return from < to
  }
}

/** The last statement of each block that stands before its quotations without a cue. */
function firstDraftByBlock({ words }: TextLayers, drafts: readonly Draft[]): ReadonlyMap<number, Draft> {
  const found = new Map<number, Draft>()
  for (const draft of drafts) {
    const block = words.block[draft.cue?.head ?? 0] ?? -1
    if (!found.has(block)) found.set(block, draft)
  }
  return found
}

/** Pieces in order, those that touch as one. */
function merged(pieces: readonly TokenRange[]): readonly TokenRange[] {
  const out: TokenRange[] = []
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1)
    if (last && piece.from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, piece.to) }
    else out.push(piece)
  }
  return out
}
