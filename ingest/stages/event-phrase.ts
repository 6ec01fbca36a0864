import type { Document } from '../../schema/document.ts'
import { isGlued } from '../phrases.ts'
import { type ClauseWords, OWNERS } from './clause.ts'
import { CAPITAL } from './tokens.ts'

/** The noun phrase of an event. Token places, half-open. */
export interface EventPhrase {
  readonly from: number
  readonly to: number
  readonly lead: 'the' | 'a' | 'own' | 'each' | 'none'
  /** The place of "his", "their" or a possessive mark, which tells whose it is; -1 where none does. */
  readonly owner: number
  /** First place of a name of its own, up to the noun; -1 where it has none. */
  readonly name: number
}

const LONGEST_BEFORE = 9
const DEFINITE = new Set(['the', 'this', 'that'])

/** Reads the words before an event's noun at the places `[from, to)`. `isEach` tells of words that make it no one event. */
export function readEvent(
  { tokens }: Pick<Document, 'tokens'>,
  clause: ClauseWords,
  from: number,
  to: number,
  isEach: (place: number) => boolean,
): EventPhrase {
  const isCapital = (place: number) => ((tokens.shape[place] ?? 0) & CAPITAL) !== 0
  let first = from
  let lead: EventPhrase['lead'] = 'none'
  let owner = -1
  let name = isCapital(from) ? from : -1
  let known = from
  for (let place = from - 1; place >= clause.from && from - place <= LONGEST_BEFORE; place--) {
    const word = clause.word(place)
    const kind = clause.classOf(place)
    if (isEach(place)) {
      lead = 'each'
      break
    }
    if (OWNERS.has(word)) {
      lead = 'own'
      owner = place
      known = place
      break
    }
    if (kind === 'possessive') {
      lead = 'own'
      owner = place
      known = startOfName(clause, place, isCapital)
      break
    }
    if (kind === 'determiner') {
      lead = DEFINITE.has(word) ? 'the' : 'a'
      known = place
      break
    }
    if (kind === 'word' || kind === 'joint' || kind === 'adverb') {
      if (name === place + 1 && (isCapital(place) || kind === 'joint')) name = place
      first = place
      continue
    }
    // "the Norbank–Delta Group Forum": a dash without blanks is part of the name.
    if (name === place + 1 && isGlued(tokens, place) && isCapital(place - 1)) {
      name = place
      first = place
      continue
    }
    break
  }
  // Without an article only a name reaches back.
  const start = lead === 'none' || lead === 'each' ? (name >= 0 ? name : from) : Math.min(known, first)
  return { from: start, to, lead, owner, name: name === from && from + 1 === to && !isCapital(from - 1) ? -1 : name }
}

/** The first word of the name before a possessive mark. */
function startOfName(clause: ClauseWords, mark: number, isCapital: (place: number) => boolean): number {
  let place = mark - 1
  while (place > clause.from && isCapital(place - 1)) place--
  return clause.classOf(place - 1) === 'determiner' ? place - 1 : place
}
