import { hashWord } from '../characters.ts'
import {
  INFINITIVE,
  OBJECT,
  OBJECT_AS,
  OBJECT_FOR,
  OBJECT_INFINITIVE,
  OBJECT_OF,
  OBJECT_PREDICATE,
  OBJECT_THAT,
  THAT_CLAUSE,
  WH_CLAUSE,
} from '../cue-lexicon.ts'
import type { MentionIndex } from '../mention-index.ts'
import { charAt, type TextLayers, type TokenRange } from '../text-layers.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  OCCASION,
  PREPOSITION,
  PRONOUN,
  QUESTION,
  SUBJECT,
  SUBORDINATOR,
  TIME,
} from '../word-classes.ts'
import type { FoundCue } from './cues.ts'
import { CAPITAL, GLUED, NUMBER, WORD } from './tokens.ts'

/** Where a cue's content begins behind it, and how it is joined. */
export interface Opening {
  readonly at: number
  readonly how: 'that' | 'quote' | 'infinitive' | 'wh' | 'bare' | 'complement' | 'predicate' | 'object'
  readonly addressee: TokenRange | null
}

const THAT = hashWord('that')
const TO = hashWord('to')
const OF = hashWord('of')
const FOR = hashWord('for')
const AS = hashWord('as')
const WITH = hashWord('with')
const HEARERS = new Set(['him', 'her', 'them', 'us', 'me', 'you', 'reporters', 'everyone'].map(hashWord))

/** Tokens. */
const LONGEST_ASIDE = 28

/** Where the content behind a cue begins; null where none does. */
export function openingAfter(layers: TextLayers, index: MentionIndex, cue: FoundCue): Opening | null {
  const { tokens, words } = layers
  const { kind } = cue
  const frames = kind.frames
  let addressee: TokenRange | null = null
  let at = cue.to
  const object = objectAt(layers, index, cue, at)
  const takesObject = frames & (OBJECT_OF | OBJECT_FOR | OBJECT_INFINITIVE | OBJECT_THAT | OBJECT_AS)
  if (object && (kind.object === 'addressee' || takesObject)) {
    addressee = object
    at = object.to
  } else if (
    (tokens.hash[at] === TO || tokens.hash[at] === WITH) &&
    objectAt(layers, index, cue, at + 1) &&
    cue.form !== 'infinitive'
  ) {
    // "said to reporters that"
    const hearer = objectAt(layers, index, cue, at + 1)
    if (hearer && opens(skipAsides(hearer.to), true)) {
      addressee = hearer
      at = hearer.to
    }
  }
  if (object && frames & OBJECT_PREDICATE && isQuoteStart(object.to))
    return { at: cue.to, how: 'predicate', addressee: null }
  const direct = opens(at, false)
  const day = direct ? at : behindDay(at)
  const how = direct ?? (day > at ? opens(day, false) : null)
  if (day > at && how !== null) at = day
  if (how && how !== 'bare' && how !== 'object') return { at: openAt(at, how), how, addressee }
  const later = skipAsides(at)
  if (later > at) {
    const behind = opens(later, true)
    if (behind) return { at: openAt(later, behind), how: behind, addressee }
  }
  if (how && !(how === 'object' && addressee)) return { at, how, addressee }
  // "praised the minister's tone": what could have been a hearer is all of the content.
  const whole = addressee && at === addressee.to && kind.object !== 'addressee' ? opens(cue.to, false) : null
  return whole === 'object' ? { at: cue.to, how: 'object', addressee: null } : null

  /** `said | on Monday | he would go`: the place behind a day; the same where none stands there. */
  function behindDay(place: number): number {
    const on = (words.classes[place] ?? 0) & PREPOSITION ? place + 1 : place
    let to = on
    while (isHere(to) && to - on < 3 && (words.classes[to] ?? 0) & TIME) to++
    return to > on ? to : place
  }

  /** Content begins behind the comma or colon that opens a quotation. */
  function openAt(place: number, how: Opening['how']): number {
    return how === 'quote' && ',:—–'.includes(charAt(layers, place)) ? place + 1 : place
  }

  function isHere(place: number): boolean {
    return place < tokens.count && words.sentence[place] === words.sentence[cue.head]
  }

  function opens(place: number, behindAside: boolean): Opening['how'] | null {
    if (!isHere(place)) return null
    const hash = tokens.hash[place] ?? 0
    const classes = words.classes[place] ?? 0
    if (isQuoteStart(place)) return 'quote'
    if (',:—–'.includes(charAt(layers, place))) return isHere(place + 1) && isQuoteStart(place + 1) ? 'quote' : null
    if (hash === THAT) return 'that'
    if (hash === TO && frames & (INFINITIVE | OBJECT_INFINITIVE)) return isVerbLike(place + 1) ? 'infinitive' : null
    if (hash === OF && frames & OBJECT_OF && addressee) return 'complement'
    if (hash === FOR && frames & OBJECT_FOR && addressee) return 'complement'
    if (hash === AS && frames & OBJECT_AS && addressee) return 'complement'
    if (classes & QUESTION && frames & (WH_CLAUSE | THAT_CLAUSE) && !(classes & DETERMINER && !(frames & WH_CLAUSE)))
      return 'wh'
    if (behindAside) return null
    if (frames & (THAT_CLAUSE | OBJECT_THAT) && kind.strength !== 'ambiguous' && isBareStart(place)) return 'bare'
    return frames & OBJECT && kind.strength !== 'ambiguous' && !kind.attitude && isObjectStart(place) ? 'object' : null
  }

  function isQuoteStart(place: number): boolean {
    const quote = layers.quotes[words.quote[place] ?? -1]
    return quote !== undefined && quote.start === tokens.start[place]
  }

  /** A base form may follow "to". */
  function isVerbLike(place: number): boolean {
    return (
      isHere(place) &&
      ((tokens.shape[place] ?? 0) & (WORD | CAPITAL)) === WORD &&
      !((words.classes[place] ?? 0) & (DETERMINER | PREPOSITION | PRONOUN))
    )
  }

  /** May a clause without "that" begin here? */
  function isBareStart(place: number): boolean {
    const shape = tokens.shape[place] ?? 0
    const classes = words.classes[place] ?? 0
    if (!(shape & WORD) && charAt(layers, place) !== '$') return false
    if (classes & TIME || (classes & (CONJUNCTION | AUXILIARY) && !(shape & CAPITAL))) return false
    if (classes & PREPOSITION && !(classes & DETERMINER)) return false
    return !(classes & ADVERB && !isHere(place + 1)) && hasClause(place)
  }

  /** Does a verb with a subject of its own follow? An auxiliary or another word behind the first noun phrase. */
  function hasClause(place: number): boolean {
    if ((words.classes[place] ?? 0) & SUBJECT && isHere(place + 1)) return true
    let nouns = 0
    for (let i = place; isHere(i) && i - place < 30; i++) {
      const classes = words.classes[i] ?? 0
      const isWord = ((tokens.shape[i] ?? 0) & WORD) !== 0
      if (classes & AUXILIARY && i > place) return true
      if (isWord) nouns++
      else if (',;'.includes(charAt(layers, i)) && nouns < 3) return false
    }
    return nouns > 3
  }

  function isObjectStart(place: number): boolean {
    const shape = tokens.shape[place] ?? 0
    const classes = words.classes[place] ?? 0
    if (!(shape & WORD)) return false
    return (
      (classes & DETERMINER) !== 0 ||
      (shape & (CAPITAL | NUMBER)) !== 0 ||
      !(classes & (PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | ADVERB | TIME | PRONOUN))
    )
  }

  /**
   * Behind what may stand between a cue and its content: days, occasions, hearers, and words between commas: `said on
   * Monday in an interview with a reporter | that`. The same place where a clause begins at once.
   */
  function skipAsides(from: number): number {
    let place = from
    if (charAt(layers, place) === ',' && !isQuoteStart(place + 1)) {
      // "said, in a rare rebuke, that"
      for (let i = place + 1; isHere(i) && i - from < LONGEST_ASIDE; i++) {
        if (charAt(layers, i) === ',' && (tokens.hash[i + 1] === THAT || isQuoteStart(i + 1)))
          return isQuoteStart(i + 1) ? i : i + 1
        if (words.quote[i] !== words.quote[cue.head] || ';:'.includes(charAt(layers, i))) return from
      }
      return from
    }
    const classes = words.classes[place] ?? 0
    if (!(classes & (PREPOSITION | TIME | ADVERB | OCCASION)) && !(tokens.hash[place] === TO)) return from
    for (; isHere(place) && place - from < LONGEST_ASIDE; place++) {
      if (tokens.hash[place] === THAT && place > from) return place
      if (isQuoteStart(place)) return place
      if (',:'.includes(charAt(layers, place)))
        return isQuoteStart(place + 1) || tokens.hash[place + 1] === THAT
          ? place
          : charAt(layers, place) === ','
            ? place
            : from
      const bits = words.classes[place] ?? 0
      if (bits & (AUXILIARY | SUBORDINATOR) && !(bits & (PREPOSITION | DETERMINER)))
        return bits & QUESTION ? place : from
      if (!((tokens.shape[place] ?? 0) & WORD) && !((tokens.shape[place] ?? 0) & GLUED)) return from
    }
    return from
  }
}

/** Whom a verb of telling tells: the object right behind it; null of other verbs, or where none stands there. */
export function hearerAt(layers: TextLayers, index: MentionIndex, cue: FoundCue, place: number): TokenRange | null {
  return cue.kind.object === 'addressee' ? objectAt(layers, index, cue, place) : null
}

/** The noun phrase that begins at a token of the cue's sentence; null where none does. */
function objectAt(layers: TextLayers, index: MentionIndex, cue: FoundCue, place: number): TokenRange | null {
  const { tokens, words } = layers
  if (!isHere(place)) return null
  if (HEARERS.has(tokens.hash[place] ?? 0)) return { from: place, to: place + 1 }
  const mention = index.startingAt[place] ?? -1
  const found = mention >= 0 && index.mentions[mention]?.form !== 'pronoun' ? index.ranges[mention] : undefined
  if (found) return found
  const classes = words.classes[place] ?? 0
  if (!(classes & DETERMINER) || classes & SUBORDINATOR) return null
  const behind = index.startingAt[place + 1] ?? -1
  let to = behind >= 0 ? (index.ranges[behind]?.to ?? place + 1) : place + 1
  while (isHere(to) && to - place < 5 && isNounPart(to)) to++
  return to > place + 1 ? { from: place, to } : null

  function isHere(at: number): boolean {
    return at < tokens.count && words.sentence[at] === words.sentence[cue.head]
  }

  function isNounPart(at: number): boolean {
    const bits = words.classes[at] ?? 0
    return (
      ((tokens.shape[at] ?? 0) & WORD) !== 0 &&
      !(bits & (PREPOSITION | SUBORDINATOR | TIME | AUXILIARY | CONJUNCTION | PRONOUN))
    )
  }
}
