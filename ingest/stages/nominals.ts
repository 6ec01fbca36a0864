import type { ActorKind, MentionForm } from '../../schema/document.ts'
import { hashWord } from '../characters.ts'
import type { Lexicons } from '../lexicons.ts'
import { phraseAt } from '../phrases.ts'
import { charAt, type TextLayers, type TokenRange } from '../text-layers.ts'
import {
  AUXILIARY,
  BODY_NOUN,
  CONJUNCTION,
  DEFINITE,
  DETERMINER,
  DOCUMENT,
  FEMININE,
  INDEFINITE,
  MASCULINE,
  PLURAL,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SUBJECT,
  SUBORDINATOR,
  TIME,
} from '../word-classes.ts'
import { CAPITAL, GLUED, NUMBER, STOPPED, WORD } from './tokens.ts'

/** A noun phrase without a name, or a pronoun. */
export interface Nominal extends TokenRange {
  readonly form: MentionForm
  readonly kind: ActorKind
  readonly head: TokenRange
}

const PREPOSITIONS_AFTER = new Set(
  ['of', 'for', 'at', 'from', 'with', 'in', 'inside', 'close', 'near', 'on'].map(hashWord),
)
const PERSONS = new Set(['he', 'she', 'him', 'her', 'i', 'who'].map(hashWord))
const PLURALS = new Set(['they', 'we'].map(hashWord))

const OFFICES: ReadonlySet<string> = new Set(['office', 'corporate', 'clergy', 'academic'])
/** Prepositions behind which anything belongs to the noun; behind others only a name or a determiner. */
const CLOSE = new Set(['of', 'for', 'at', 'from'].map(hashWord))
const YOU = hashWord('you')
const NEAR_TO = hashWord('close')
const OFFICE = hashWord('office')
const TO = hashWord('to')
const POSSESSIVE = hashWord('’s')
/** Bodies that a place or an office tells apart from all others of their kind. */
const INSTITUTIONS = new Set(
  [
    'agency',
    'bureau',
    'cabinet',
    'court',
    'department',
    'embassy',
    'government',
    'legislature',
    'ministry',
    'office',
    'parliament',
    'police',
    'senate',
  ].map(hashWord),
)
/** Bodies that are called by the person they serve. */
const ARMS = new Set(['administration', 'camp', 'campaign', 'office', 'team', 'government'].map(hashWord))

/** What the tokens of a mention are: those of its name, and the titles and seats beside it. */
export const BESIDE = 1
export const NAME = 2

/** Tokens. */
const LONGEST_LEFT = 6
const LONGEST_RIGHT = 9

/**
 * Noun phrases that name nobody but may be who speaks: `a spokesman for the ministry`, `five sources`, `the company`,
 * `the report`; titles alone, `the Prime Minister`; bodies called by a person, `Bell’s campaign`; and the pronouns that
 * stand as subjects. `used` tells the tokens of names (`NAME`) and of what stands beside them in a mention (`BESIDE`).
 */
export function findNominals(
  layers: TextLayers,
  { titles }: Pick<Lexicons, 'titles'>,
  used: Uint8Array,
): readonly Nominal[] {
  const { tokens, words } = layers
  const taken = (place: number) => (used[place] ?? 0) !== 0
  const found: Nominal[] = []
  let last = 0
  for (let i = 0; i < tokens.count; i++) {
    const classes = words.classes[i] ?? 0
    const shape = tokens.shape[i] ?? 0
    if (!(shape & WORD) || taken(i) || i < last) continue
    if (tokens.hash[i] === YOU) continue
    if (!(shape & GLUED) && (classes & SUBJECT || isObjectPronoun(i, classes))) {
      found.push(pronoun(i))
      continue
    }
    const title = officeAt(i)
    const plural = title ? null : phraseAt(titles.plurals, layers, i, Math.min(i + 5, tokens.count))
    if (!title && !plural && !(classes & (ROLE | PLURAL | BODY_NOUN | DOCUMENT))) continue
    const head = { from: i, to: title?.to ?? plural?.to ?? i + 1 }
    // "chief executive", "finance committee": the last of several nouns is the head.
    if (isHead(head.to)) continue
    const phrase = { from: leftEnd(head.from), to: rightEnd(head.to) }
    last = head.to
    const isTitle = title !== null && isDefinite(phrase.from)
    if (title !== null && !(classes & (ROLE | BODY_NOUN)) && phrase.from === head.from) continue
    const named = INSTITUTIONS.has(tokens.hash[i] ?? 0) ? namedFrom(phrase.from, i) : -1
    const owner = ARMS.has(tokens.hash[i] ?? 0) ? ownerOf(i) : -1
    const name = owner >= 0 ? owner : named
    const of = tokens.hash[i] === OFFICE && tokens.hash[i - 1] === POSSESSIVE ? titleBefore(i - 1) : -1
    if (of >= 0) {
      // The office is meant, not who holds it.
      found.pop()
      found.push({ ...ofName(of, head.to), kind: 'PUBLIC_BODY' })
    } else if (name >= 0) found.push(ofName(name, head.to))
    else found.push({ ...phrase, head, ...readingOf(head, phrase, isTitle, plural !== null) })
  }
  return found

  /** Where the title begins whose holder owns what follows: `the | finance minister’s office`; -1 without one. */
  function titleBefore(place: number): number {
    const before = found.findLast(({ to }) => to <= place)
    if (before?.form !== 'title-only' || before.to !== place) return -1
    const owner = before.head.from - 1
    const isOwner = ((tokens.shape[owner] ?? 0) & CAPITAL) !== 0 && taken(owner)
    return isOwner && words.sentence[owner] === words.sentence[place] ? owner : before.head.from
  }

  /** Does a determiner of the same sentence stand before a token? */
  function isDetermined(place: number): boolean {
    const isHere = place > 0 && words.sentence[place - 1] === words.sentence[place]
    const isWord = !((tokens.shape[place - 1] ?? 0) & STOPPED)
    return isHere && isWord && ((words.classes[place - 1] ?? 0) & DETERMINER) !== 0
  }

  function ofName(from: number, to: number): Nominal {
    return {
      from: isDetermined(from) ? from - 1 : from,
      to,
      head: { from, to },
      form: 'full-name',
      kind: 'ORGANIZATION',
    }
  }

  /** `according to him`: behind a preposition, before a mark. */
  function isObjectPronoun(place: number, classes: number): boolean {
    if (!(classes & (MASCULINE | FEMININE)) || !((words.classes[place - 1] ?? 0) & PREPOSITION)) return false
    return !((tokens.shape[place + 1] ?? 0) & WORD)
  }

  /** The first capitalised word of a phrase about a particular body: `the | Dutch economy ministry`; -1 without one. */
  function namedFrom(from: number, noun: number): number {
    const opens = isDefinite(from) || (tokens.shape[from] ?? 0) & CAPITAL
    for (let i = from; i < noun && opens; i++) {
      if ((tokens.shape[i] ?? 0) & CAPITAL && !((words.classes[i] ?? 0) & (DETERMINER | INDEFINITE))) return i
    }
    return -1
  }

  /** Where the name begins whose arm a noun is: `Bell’s | campaign`, `the Orr | administration`; -1 where none stands there. */
  function ownerOf(noun: number): number {
    let from = tokens.hash[noun - 1] === POSSESSIVE || isPluralOwner(noun - 1) ? noun - 1 : noun
    if (used[from - 1] !== NAME) return -1
    while (
      from > 0 &&
      used[from - 1] === NAME &&
      words.sentence[from - 1] === words.sentence[noun] &&
      noun - from < LONGEST_LEFT
    )
      from--
    return from
  }

  /** `Sanders’`: the apostrophe of a name that ends in s. */
  function isPluralOwner(place: number): boolean {
    return ((tokens.shape[place] ?? 0) & GLUED) !== 0 && "’'".includes(charAt(layers, place))
  }

  function officeAt(place: number): { readonly value: number; readonly to: number } | null {
    const hit = phraseAt(titles.phrases, layers, place, Math.min(place + 5, tokens.count))
    return hit && OFFICES.has(titles.entries[hit.value]?.kind ?? 'honorific') ? hit : null
  }

  function pronoun(place: number): Nominal {
    const hash = tokens.hash[place] ?? 0
    const kind = PERSONS.has(hash) ? 'PERSON' : PLURALS.has(hash) ? 'GROUP' : 'ORGANIZATION'
    const range = { from: place, to: place + 1 }
    return { ...range, form: 'pronoun', kind, head: range }
  }

  function readingOf(
    head: TokenRange,
    phrase: TokenRange,
    isTitle: boolean,
    isPlural: boolean,
  ): Pick<Nominal, 'form' | 'kind'> {
    const classes = words.classes[head.to - 1] ?? 0
    if (isTitle && !isPlural) return { form: 'title-only', kind: 'PERSON' }
    if (classes & PLURAL || isPlural) return { form: 'nominal', kind: isDefinite(phrase.from) ? 'GROUP' : 'UNNAMED' }
    if (classes & ROLE) return { form: 'nominal', kind: isDefinite(phrase.from) ? 'PERSON' : 'UNNAMED' }
    if (classes & BODY_NOUN) return { form: 'nominal', kind: isDefinite(phrase.from) ? 'ORGANIZATION' : 'UNNAMED' }
    return { form: 'nominal', kind: 'UNNAMED' }
  }

  function isDefinite(place: number): boolean {
    return ((words.classes[place] ?? 0) & DEFINITE) !== 0
  }

  function isHead(place: number): boolean {
    return (
      place < tokens.count &&
      ((words.classes[place] ?? 0) & (ROLE | PLURAL | BODY_NOUN)) !== 0 &&
      !taken(place) &&
      words.sentence[place] === words.sentence[place - 1]
    )
  }

  /** To the determiner, number or adjectives in front. */
  function leftEnd(head: number): number {
    let from = head
    for (let i = head - 1; i >= 0 && head - i <= LONGEST_LEFT && words.sentence[i] === words.sentence[head]; i--) {
      const classes = words.classes[i] ?? 0
      const shape = tokens.shape[i] ?? 0
      if (classes & (DETERMINER | INDEFINITE)) return isDetermined(i) ? i - 1 : i
      if (shape & NUMBER && charAt(layers, i - 1) !== '$') return i
      const isPossessive = shape & GLUED && shape & WORD && charAt(layers, i) !== '-'
      if (isPossessive) continue
      if (charAt(layers, i) === '-' && shape & GLUED) continue
      if (!(shape & WORD) || classes & (PREPOSITION | CONJUNCTION | SUBORDINATOR | PRONOUN | AUXILIARY | TIME)) break
      if ((words.verb[i] ?? -1) >= 0 && !(shape & CAPITAL)) break
      if (taken(i) || isAdjectival(i)) from = i
      else break
    }
    return from
  }

  /** Does a word in small letters, not a plural, stand there? Then it may describe the noun behind it. */
  function isAdjectival(place: number): boolean {
    const last = layers.article.text.charAt((tokens.end[place] ?? 0) - 1)
    if (layers.article.text.slice((tokens.end[place] ?? 0) - 3, tokens.end[place]) === 'ing') return false
    return last !== 's' || ((tokens.shape[place] ?? 0) & CAPITAL) !== 0
  }

  /** With what belongs to it: "for the ministry", "at Harrow Steel in Port Aven". */
  function rightEnd(head: number): number {
    let to = head
    if (!PREPOSITIONS_AFTER.has(tokens.hash[head] ?? 0)) return to
    for (
      let i = head;
      i < tokens.count && i - head < LONGEST_RIGHT && words.sentence[i] === words.sentence[head - 1];
      i++
    ) {
      const classes = words.classes[i] ?? 0
      const shape = tokens.shape[i] ?? 0
      if (PREPOSITIONS_AFTER.has(tokens.hash[i] ?? 0)) {
        const next = words.classes[i + 1] ?? 0
        if (tokens.hash[i] === NEAR_TO && tokens.hash[i + 1] === TO) {
          i++
          continue
        }
        if (CLOSE.has(tokens.hash[i] ?? 0) || next & DETERMINER || (tokens.shape[i + 1] ?? 0) & CAPITAL) continue
        break
      }
      if (!(shape & WORD) && !(shape & GLUED && charAt(layers, i) === '-')) break
      if (classes & (AUXILIARY | SUBORDINATOR | PRONOUN | TIME) && !(classes & DETERMINER) && !taken(i)) break
      if ((words.verb[i] ?? -1) >= 0 && !taken(i) && !(classes & (ROLE | BODY_NOUN | DOCUMENT))) break
      if (classes & (DETERMINER | CONJUNCTION | PREPOSITION)) continue
      to = i + 1
    }
    return to
  }
}
