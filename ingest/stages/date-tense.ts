import type { Tokens } from '../../schema/document.ts'
import { hashWord } from '../characters.ts'
import { type DateWords, hashes } from '../date-words.ts'
import type { TokenReader } from './token-reader.ts'
import { CAPITAL, GLUED } from './tokens.ts'

/**
 * Where the words around an expression put it. `present`: what is goes on or is arranged ("is touring the port"); `either`:
 * they say nothing sure ("would have", "was due"); null: no verb.
 */
export type Tense = 'past' | 'present' | 'future' | 'either' | null

/** Tokens of one sentence, and those of them that count: a quotation and its frame do not see each other. */
export interface Clause {
  /** The sentence's tokens, half open. */
  readonly from: number
  readonly to: number
  /** May this token be asked about this expression? */
  readonly visible: (place: number) => boolean
}

/**
 * The tense of the verb that governs an expression on tokens `[start, end)`: the nearest on its left, else the first on
 * its right, without a tagger. At most 24 tokens on each side are looked at.
 */
export function tenseAt(reader: TokenReader, words: DateWords, clause: Clause, start: number, end: number): Tense {
  const noun = nounBehind(reader, end)
  if (words.done.has(noun)) return 'past'
  const tense = verbAround(reader, words, clause, start, end)
  return tense === 'future' && words.doneOrDue.has(noun) ? 'either' : tense
}

/** The word that an expression describes: "Tuesday’s |ruling|", "the April 2 |announcement|". */
function nounBehind({ hash }: TokenReader, end: number): number {
  return hash(hash(end) === POSSESSIVE ? end + 1 : end)
}

function verbAround(reader: TokenReader, words: DateWords, clause: Clause, start: number, end: number): Tense {
  const { hash } = reader
  // "Ms. Orr, who runs the port, on Monday called …"; not "a vote set for Monday was put off".
  const next = end < clause.to && clause.visible(end) ? verbTense(reader, words, end) : null
  if (next === 'past' && !AWAITED.has(hash(start - 1))) return next
  for (let i = start - 1; i >= Math.max(clause.from, start - REACH); i--) {
    if (!clause.visible(i)) continue
    if (BEHIND.has(hash(i)) && !COMPARED.has(hash(i - 1))) return 'past'
    if (breaks(reader, i)) break
    const tense = verbTense(reader, words, i)
    if (tense) return tense
  }
  for (let i = end; i < Math.min(clause.to, end + REACH); i++) {
    if (!clause.visible(i)) continue
    if (breaks(reader, i)) break
    const tense = verbTense(reader, words, i)
    if (tense === 'past' && isReduced(reader, words, clause, i)) continue
    if (tense) return tense
  }
  return null
}

/** What a verb form at a place says, with the auxiliaries before it; null where it is no verb. */
function verbTense(reader: TokenReader, words: DateWords, i: number): Tense {
  const { hash, shape } = reader
  const here = hash(i)
  if (words.modals.has(here)) return here === MAY && shape(i) & CAPITAL ? null : modalTense(reader, words, i)
  if (words.ahead.has(here)) {
    if (behindBe(reader, i)) return 'either'
    return isAttribute(reader, i) && here !== DEADLINE ? null : 'future'
  }
  if (HAVE.has(here)) return governed(reader, words, i) ?? 'past'
  if (isParticiple(reader, words, i))
    return governed(reader, words, i) ?? (words.past.has(here) || !isAttribute(reader, i) ? 'past' : null)
  if (PRESENT_BE.has(here)) return 'present'
  if (words.present.has(here)) return 'future'
  if (words.bases.has(here) && !(shape(i) & CAPITAL)) return baseTense(reader, words, i)
  return null
}

/** A semicolon, colon or dash parts clauses; a hyphen does not. */
function breaks({ hash, word, shape }: TokenReader, i: number): boolean {
  return BREAKS.has(hash(i)) || (hash(i) === DASH && (word(i) !== '-' || !(shape(i) & GLUED)))
}

/** "Will", "would"; "would have" tells nothing. */
function modalTense(reader: TokenReader, words: DateWords, i: number): Tense {
  const { hash } = reader
  const next = ADVERBS.has(hash(i + 1)) ? i + 2 : i + 1
  return hash(next) === HAVE_FORM && isParticiple(reader, words, next + 1) ? 'either' : 'future'
}

/** Was it, or had it been, "due", "set", "expected"? */
function behindBe({ hash }: TokenReader, i: number): boolean {
  for (let k = i - 1; k >= i - 3; k--) {
    if (PAST_BE.has(hash(k))) return true
    if (!ADVERBS.has(hash(k))) return false
  }
  return false
}

/** The tense of the auxiliary within four tokens on the left, over adverbs and other auxiliaries; null where none is. */
function governed({ hash }: TokenReader, words: DateWords, i: number): Tense {
  let tense: Tense = null
  for (let k = i - 1; k >= i - 4; k--) {
    const before = hash(k)
    if (words.modals.has(before)) return tense === 'past' || HAVE.has(hash(i)) ? 'either' : 'future'
    if (before === TO) return PAST_BE.has(hash(k - 1)) ? 'either' : tense === 'past' ? 'past' : 'future'
    if (HAVE.has(before) || PAST_BE.has(before)) tense = 'past'
    else if (PRESENT_BE.has(before)) return tense ?? 'present'
    else if (!ADVERBS.has(before)) break
  }
  return tense
}

/** A verb in its base form: behind "to" it lies ahead, except as the purpose of a motion that is past. */
function baseTense(reader: TokenReader, words: DateWords, i: number): Tense {
  const { hash } = reader
  if (DETERMINERS.has(hash(i - 1)) || hash(i - 1) === DASH || hash(i - 1) === OF) return null
  for (let k = i - 1; k >= i - 3; k--) if (words.modals.has(hash(k))) return modalTense(reader, words, k)
  if (hash(i - 1) !== TO) return NOMINAL.has(hash(i)) ? null : 'future'
  if (PAST_BE.has(hash(i - 2)) || (words.ahead.has(hash(i - 2)) && behindBe(reader, i - 2))) return 'either'
  for (let k = i - 2; k >= i - 6; k--) if (words.purpose.has(hash(k))) return 'past'
  return 'future'
}

function isParticiple({ hash, shape, word }: TokenReader, words: DateWords, i: number): boolean {
  const here = hash(i)
  if (words.past.has(here) || words.participles.has(here)) return !(shape(i) & CAPITAL) || words.past.has(here)
  return !(shape(i) & CAPITAL) && word(i).length > 3 && word(i).endsWith('ed') && !words.notPast.has(here)
}

/** "The proposed tariff", "U.S.-assembled": part of a noun phrase. */
function isAttribute({ hash }: TokenReader, i: number): boolean {
  return DETERMINERS.has(hash(i - 1)) || hash(i - 1) === DASH
}

/** "Tariffs announced by Lima will …": a participle that only describes its noun, with the verb still to come. */
function isReduced(reader: TokenReader, words: DateWords, clause: Clause, i: number): boolean {
  const { hash } = reader
  if (words.past.has(hash(i)) || !AFTER_REDUCED.has(hash(i + 1))) return false
  for (let k = i + 1; k < Math.min(clause.to, i + 8); k++) {
    if (words.modals.has(hash(k))) return true
    if (CLAUSES.has(hash(k))) return false
  }
  return false
}

/** For each token the place of the quotation it stands in, or -1. */
export function quotesOfTokens(
  tokens: Tokens,
  quotes: readonly { readonly start: number; readonly end: number; readonly scare: boolean }[],
): Int32Array {
  const found = new Int32Array(tokens.count).fill(-1)
  let at = 0
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] ?? 0
    while (at < quotes.length && (quotes[at]?.end ?? 0) <= start) at++
    const quote = quotes[at]
    if (quote && quote.start <= start && !quote.scare) found[i] = at
  }
  return found
}

const REACH = 24
const MAY = hashWord('may')
const TO = hashWord('to')
const OF = hashWord('of')
const POSSESSIVE = hashWord("'s")
const DASH = hashWord('-')
const DEADLINE = hashWord('deadline')
const HAVE_FORM = hashWord('have')
const HAVE = hashes("has have had 've")
const PAST_BE = hashes('was were been had')
const PRESENT_BE = hashes("is are am 're")
const BEHIND = hashes('dated since than')
/** "No later than" looks ahead. */
const COMPARED = hashes('later sooner earlier')
const AWAITED = hashes('by for from until')
const BREAKS = hashes('; : --')
const ADVERBS = hashes(
  "already also always been being be ever finally first formally just largely never n't not now officially once only recently still then widely",
)
const DETERMINERS = hashes("the a an its their his her our your my any no this that these those some all 's new")
const AFTER_REDUCED = hashes('by in on against at under with last earlier')
const CLAUSES = hashes(', ; : and but that which who')
/** Base forms that are as often nouns: only "to" or a modal makes them verbs. */
const NOMINAL = hashes(
  'cut end fall hit increase issue lift limit look move name pause phase push raise reach release report review rise rule run settle sign stay stop table talk travel vote visit walk work launch leave return file fly host open drop double brief',
)
