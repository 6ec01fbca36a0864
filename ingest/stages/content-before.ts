import { hashWord } from '../characters.ts'
import { QUOTATION, THAT_CLAUSE } from '../cue-lexicon.ts'
import { charAt, type TextLayers, type TokenRange } from '../text-layers.ts'
import { ADVERB, CONJUNCTION, OCCASION, PREPOSITION, QUESTION, RELATIVE, SUBORDINATOR, TIME } from '../word-classes.ts'
import { LONGEST_CLAUSE } from './clause-end.ts'
import { hearerAt, type Opening } from './content-bounds.ts'
import type { FoundCue } from './cues.ts'
import { type Draft, type Reading, speechFrom } from './reading.ts'
import { phraseFrom } from './source-phrase.ts'
import type { SpeechQuote } from './speech-quotes.ts'
import { WORD } from './tokens.ts'
import type { Units } from './units.ts'

/** Tokens. */
const SHORTEST_CLAUSE = 4
const LONGEST_LEAD = 4
/** Questions that also lead in: `When it rained, …`. */
const LEADS = new Set(['if', 'when', 'while'].map(hashWord))

/**
 * Content before the cue: `“…,” X said`, `“…,” said X`, `…, X said`. Only where nothing that the cue opens behind it is a
 * clause of its own.
 */
export function contentBefore(
  reading: Reading,
  cue: FoundCue,
  subject: TokenRange | null,
  opening: Opening | null,
): Draft | null {
  const { layers, index } = reading
  if (cue.form === 'gerund' || cue.form === 'infinitive') return null
  if (cue.kind.attitude && !(cue.kind.frames & QUOTATION)) return null
  const before = subject !== null && subject.to <= cue.from ? subject : null
  const isPlain = cue.form === 'finite' && cue.to === cue.from + 1 && !cue.negated
  const behind = isPlain ? phraseFrom(layers, index, cue.to) : null
  const hearer = hearerAt(layers, index, cue, cue.to)
  const quoted = (before && quoteBefore(reading, cue, before)) ?? (behind && quoteBefore(reading, cue, behind))
  if (quoted) return { ...quoted, addressee: quoted.source === before ? hearer : null }
  if (before) {
    const draft = clauseBefore(reading, cue, before, opening, hearer)
    return draft && { ...draft, addressee: hearer }
  }
  const reports = (cue.kind.frames & (QUOTATION | THAT_CLAUSE)) !== 0
  return behind && reports ? clauseBefore(reading, cue, behind, opening, null) : null
}

/** The speech quotation that ends right before the cue and its source. */
function quoteBefore({ layers, speech, owners }: Reading, cue: FoundCue, source: TokenRange): Draft | null {
  const first = Math.min(source.from, cue.from)
  const quote = quoteEndingAt(layers, speech, first)
  // Behind a full stop another sentence begins: its verb is about something else.
  if (!quote || layers.words.sentence[quote.to - 1] !== layers.words.sentence[first]) return null
  const owner = owners.get(quote.quote)
  const isTaken = owner?.cue && layers.words.sentence[owner.cue.head] === layers.words.sentence[cue.head]
  if (isTaken && charAt(layers, quote.to) !== ',') return null
  const pieces = [{ from: quote.from, to: quote.to }]
  return { pieces, cue, source, addressee: null, continues: null, rule: 'quote-cue', confidence: 0.95 }
}

function quoteEndingAt(layers: TextLayers, speech: readonly SpeechQuote[], place: number): SpeechQuote | null {
  const behind = ',—–'.includes(charAt(layers, place - 1)) ? place - 1 : place
  const quote = speech[speechFrom(speech, place) - 1]
  return quote && (quote.to === place || quote.to === behind) && !quote.continued ? quote : null
}

/** The clause up to the comma before the cue and its source. */
function clauseBefore(
  { layers, units }: Reading,
  cue: FoundCue,
  source: TokenRange,
  opening: Opening | null,
  hearer: TokenRange | null,
): Draft | null {
  const { words } = layers
  const first = Math.min(source.from, cue.from)
  const comma = first - 1
  if (opening && opening.how !== 'object' && opening.how !== 'bare') return null
  if (charAt(layers, comma) !== ',' || words.sentence[comma] !== words.sentence[first] || words.quote[comma] !== -1)
    return null
  if ((words.classes[source.from] ?? 0) & RELATIVE) return null
  if (cue.kind.strength === 'ambiguous' || !closesSentence(layers, units, Math.max(source.to, cue.to, hearer?.to ?? 0)))
    return null
  const from = behindJoint(layers, Math.max(units.start[first] ?? 0, first - LONGEST_CLAUSE), comma)
  if (comma - from < SHORTEST_CLAUSE || isIntroduction(layers, from, comma)) return null
  return {
    pieces: [{ from, to: comma }],
    cue,
    source,
    addressee: null,
    continues: null,
    rule: 'clause-cue',
    confidence: 0.8,
  }
}

/** Does nothing but a day, a place or an aside stand between here and the end of the sentence? */
function closesSentence(layers: TextLayers, units: Units, place: number): boolean {
  if (place >= (units.end[place - 1] ?? 0)) return true
  if (',;—–.'.includes(charAt(layers, place))) return true
  return ((layers.words.classes[place] ?? 0) & (TIME | PREPOSITION | ADVERB | OCCASION)) !== 0
}

/** Is it no clause but what leads into one: `In Port Aven on Monday,`? */
function isIntroduction(layers: TextLayers, from: number, to: number): boolean {
  for (let i = from; i < Math.min(from + LONGEST_LEAD, to); i++) {
    const classes = layers.words.classes[i] ?? 0
    if (classes & SUBORDINATOR && !(classes & QUESTION)) return true
    if (LEADS.has(layers.tokens.hash[i] ?? 0)) return true
  }
  if (!((layers.words.classes[from] ?? 0) & PREPOSITION)) return false
  for (let i = from; i < to; i++) if (charAt(layers, i) === ',') return false
  return true
}

/** Without an "And" or "But" in front. */
export function behindJoint({ words, tokens }: TextLayers, from: number, to: number): number {
  return from + 1 < to && (words.classes[from] ?? 0) & CONJUNCTION && (tokens.shape[from] ?? 0) & WORD ? from + 1 : from
}
