import { hashWord } from '../characters.ts'
import type { Lexicons } from '../lexicons.ts'
import { isGlued } from '../phrases.ts'
import { charAt, isInHeadline, type TextLayers, type TokenRange, wordAt } from '../text-layers.ts'
import {
  ADVERB,
  AUXILIARY,
  BODY,
  BODY_NOUN,
  CONJUNCTION,
  DETERMINER,
  FOREIGN_BODY,
  PARTICLE,
  PREPOSITION,
  PRONOUN,
  PUBLIC_BODY,
  QUESTION,
  SUBORDINATOR,
  TIME,
} from '../word-classes.ts'
import { lookUp } from '../word-table.ts'
import { ADDRESS, CAPITAL, CAPITALS, GLUED, MIXED, NUMBER, WORD } from './tokens.ts'

/** How words stand in this article, by hash: what tells a name from a capital at a sentence's start. */
export interface Capitals {
  /** Words that stand without a capital somewhere. */
  readonly small: ReadonlySet<number>
  /** Words that stand with one inside a sentence. */
  readonly inside: ReadonlySet<number>
}

export function countCapitals(layers: TextLayers): Capitals {
  const { tokens } = layers
  const small = new Set<number>()
  const inside = new Set<number>()
  for (let i = 0; i < tokens.count; i++) {
    const shape = tokens.shape[i] ?? 0
    if (!(shape & WORD) || shape & NUMBER) continue
    if (!(shape & (CAPITAL | MIXED))) small.add(tokens.hash[i] ?? 0)
    else if (!startsSentence(layers, i) && !isInHeadline(layers, i)) {
      inside.add(tokens.hash[i] ?? 0)
    }
  }
  return { small, inside }
}

const GRAMMAR = AUXILIARY | ADVERB | DETERMINER | PREPOSITION | CONJUNCTION | SUBORDINATOR | QUESTION | PRONOUN
/** Small words that join names in other languages, and the ends of their adjectives. */
const LINKS = new Set(
  'as d da das de dei del della delle des di do dos du e en et la las les los para per pour und y für'
    .split(' ')
    .map(hashWord),
)
const DES = hashWord('des')
const ADJECTIVE = /^\p{Ll}+(?:aux|ales|oles|iques|ères|ées|elles|ique|iale|ial)$/u
const OF = hashWord('of')
const FOR = hashWord('for')
const ON = hashWord('on')
const LOCAL = hashWord('local')
const THE = hashWord('the')
/** Bodies that are named by what they see to. */
const FIELDED = PUBLIC_BODY | BODY_NOUN
/** Plurals without an s, before the body they own: `Cattlemen’s Association`. */
const OWNING = /(?:men|people|ldren)$/
/** Courts and troops of one kind, told apart by a number. */
const COUNTED = new Set(['army', 'battalion', 'brigade', 'circuit', 'district', 'division', 'fleet'].map(hashWord))
const AND = hashWord('and')
const AMPERSAND = hashWord('&')
const POSSESSIVE = hashWord('’s')

/**
 * Runs of capitalised words that may hold names, in order: with the small words that join parts of a name (`Bank of
 * Canada`, `Globe and Mail`, `Ursula von der Leyen`), never over punctuation, never beginning with a function word.
 */
export function findRuns(layers: TextLayers, lexicons: Pick<Lexicons, 'givenNames'>): readonly TokenRange[] {
  const { tokens, words } = layers
  const runs: TokenRange[] = []
  for (let i = 0; i < tokens.count; i++) {
    if ((!beginsName(layers, lexicons, i) && !isEverydayName(layers, lexicons, i)) || isTurn(i)) continue
    const to = runEnd(layers, lexicons, i)
    // "Canadian-made", "Toronto-based": the name only describes.
    const last = isGivenInTwo(layers, i, to) ? to + 2 : isDescribing(layers, to - 1) ? to - 1 : to
    if (last > i && !isSeat(i)) runs.push({ from: i, to: last })
    i = to - 1
  }
  return runs

  /** `Q.` and `A.` before a turn of an interview. */
  function isTurn(place: number): boolean {
    const short = (tokens.end[place] ?? 0) - (tokens.start[place] ?? 0) === 2
    return (
      short &&
      layers.blocks[words.block[place] ?? -1]?.start === tokens.start[place] &&
      'QA'.includes(charAt(layers, place))
    )
  }

  /** `R-Wis.`: a party and a state, no name. */
  function isSeat(from: number): boolean {
    return (tokens.end[from] ?? 0) - (tokens.start[from] ?? 0) === 1 && isHyphen(layers, from + 1)
  }

  function runEnd(layers: TextLayers, lexicons: Pick<Lexicons, 'givenNames'>, from: number): number {
    const block = words.block[from]
    let to = from + 1
    while (to < tokens.count && words.block[to] === block && to - from < LONGEST_RUN) {
      if (isHyphen(layers, to)) to += 2
      else if (tokens.hash[to - 1] === LOCAL && (tokens.shape[to] ?? 0) & NUMBER) to++
      else if (isListed(from, to)) to += 2
      else if (isNameWord(layers, lexicons, to)) to++
      else if (foreignEnd(from, to) > 0) to = foreignEnd(from, to)
      else {
        const joined = joinEnd(layers, to)
        const next = isOrdinal(joined) ? joined + 1 : joined
        if (next === 0 || next >= tokens.count || words.block[next] !== block || !isNameWord(layers, lexicons, next))
          break
        to = next + 1
      }
    }
    return to
  }

  /** Behind words of another language that go on with a body's name: `Union | des producteurs agricoles`; else 0. */
  function foreignEnd(from: number, place: number): number {
    if (!LINKS.has(tokens.hash[place] ?? 0)) return 0
    if (!beginsForeign(layers, from)) return 0
    const noun = LINKS.has(tokens.hash[place + 1] ?? 0) ? place + 2 : place + 1
    if (!((tokens.shape[noun] ?? 0) & WORD) || words.block[noun] !== words.block[place]) return 0
    return ADJECTIVE.test(wordAt(layers, noun + 1)) ? noun + 2 : noun + 1
  }

  /** `Court of Appeals for the | 9th | Circuit`. */
  function isOrdinal(place: number): boolean {
    return ((tokens.shape[place] ?? 0) & NUMBER) !== 0 && COUNTED.has(tokens.hash[place + 1] ?? 0)
  }

  /** The comma of a body's several fields: `Ministry of Trade, | Industry and Energy`. */
  function isListed(from: number, comma: number): boolean {
    if (charAt(layers, comma) !== ',' || !isNameWord(layers, lexicons, comma + 1)) return false
    const next = tokens.hash[comma + 2]
    if (next !== AND && charAt(layers, comma + 2) !== ',') return false
    for (let i = comma - 1; i > from && i >= comma - 4; i--) {
      const joins = tokens.hash[i] === OF || tokens.hash[i] === FOR || tokens.hash[i] === ON
      if (joins) return ((words.classes[i - 1] ?? 0) & FIELDED) !== 0
    }
    return false
  }
}

/** Tokens. */
const LONGEST_RUN = 24

/** The place behind words that may join two parts of a name; 0 where none stand. */
function joinEnd({ article, tokens, words }: TextLayers, place: number): number {
  const endOf = (at: number) => article.text.slice((tokens.end[at] ?? 0) - 5, tokens.end[at])
  const hash = tokens.hash[place] ?? 0
  const next = tokens.hash[place + 1] ?? 0
  if (hash === OF || hash === FOR) return next === THE ? place + 2 : place + 1
  if (hash === ON) return (words.classes[place - 1] ?? 0) & FIELDED ? place + 1 : 0
  if (hash === AND || hash === AMPERSAND) return place + 1
  if ((words.classes[place] ?? 0) & PARTICLE) return (words.classes[place + 1] ?? 0) & PARTICLE ? place + 2 : place + 1
  if (hash === POSSESSIVE)
    return OWNING.test(endOf(place - 1)) && (words.classes[place + 1] ?? 0) & BODY ? place + 1 : 0
  // A plural's apostrophe: "Manufacturers’ Association".
  return isApostrophe(tokens, place) ? place + 1 : 0
}

function isApostrophe(tokens: TextLayers['tokens'], place: number): boolean {
  const shape = tokens.shape[place] ?? 0
  return (
    !(shape & WORD) &&
    (shape & GLUED) !== 0 &&
    tokens.hash[place] === APOSTROPHE &&
    !((tokens.shape[place + 1] ?? 0) & GLUED)
  )
}
const APOSTROPHE = hashWord('’')

function isHyphen(layers: TextLayers, place: number): boolean {
  const { shape } = layers.tokens
  if (charAt(layers, place) !== '-' || !isGlued(layers.tokens, place)) return false
  return ((shape[place + 1] ?? 0) & (CAPITAL | NUMBER)) !== 0
}

/** `Lin Mei-hua`: behind a surname, a short word without capital that English does not know. */
function isGivenInTwo(layers: TextLayers, from: number, to: number): boolean {
  const { tokens, words } = layers
  if (to - from < 2 || !((tokens.shape[to - 2] ?? 0) & CAPITAL) || !isDescribing(layers, to - 1)) return false
  const size = (tokens.end[to + 1] ?? 0) - (tokens.start[to + 1] ?? 0)
  return size <= LONGEST_SYLLABLE && (words.classes[to + 1] ?? 0) === 0 && (words.verb[to + 1] ?? -1) < 0
}

/** Characters, of the second half of a given name: `Mi-ryung`. */
const LONGEST_SYLLABLE = 5

/** Does a hyphen and a word without capital follow? */
function isDescribing(layers: TextLayers, place: number): boolean {
  return charAt(layers, place + 1) === '-' && isGlued(layers.tokens, place + 1)
}

function beginsName(layers: TextLayers, lexicons: Pick<Lexicons, 'givenNames'>, place: number): boolean {
  if (!isNameWord(layers, lexicons, place)) return false
  const shape = layers.tokens.shape[place] ?? 0
  const isFunction = ((layers.words.classes[place] ?? 0) & GRAMMAR) !== 0
  // "US" and "IT" in capitals are names; "Will" and "May" before a surname may be.
  return (
    !isFunction ||
    isAcronym(layers, place) ||
    (isGiven(layers, lexicons, place) && ((layers.tokens.shape[place + 1] ?? 0) & CAPITAL) !== 0 && !(shape & NUMBER))
  )
}

/** Does a sentence begin here, or one inside a quotation or behind a colon? */
export function startsSentence({ article, tokens, words, sentences }: TextLayers, place: number): boolean {
  if (sentences[words.sentence[place] ?? -1]?.start === tokens.start[place]) return true
  const before = place - 1
  if (before < 0 || (tokens.shape[before] ?? 0) & WORD || words.sentence[place] !== words.sentence[before]) return false
  return '“"‘:'.includes(article.text.charAt(tokens.start[before] ?? 0))
}

/** `Will` and `May` inside a sentence, or before a verb at its start. */
function isEverydayName(layers: TextLayers, lexicons: Pick<Lexicons, 'givenNames'>, place: number): boolean {
  const { tokens, words } = layers
  const classes = words.classes[place] ?? 0
  if (!(classes & AUXILIARY) || !isGiven(layers, lexicons, place) || isAcronym(layers, place)) return false
  return (
    !startsSentence(layers, place) ||
    (words.verb[place + 1] ?? -1) >= 0 ||
    ((words.classes[place + 1] ?? 0) & AUXILIARY) !== 0 ||
    tokens.hash[place + 1] === POSSESSIVE
  )
}

/** Does a body's name in another language begin here: `Caisse`, `Union des`? */
export function beginsForeign({ tokens, words }: TextLayers, place: number): boolean {
  return ((words.classes[place] ?? 0) & FOREIGN_BODY) !== 0 || tokens.hash[place + 1] === DES
}

export function isAcronym({ tokens }: TextLayers, place: number): boolean {
  const shape = tokens.shape[place] ?? 0
  return (shape & CAPITALS) !== 0 && (shape & WORD) !== 0
}

export function isGiven({ tokens }: TextLayers, { givenNames }: Pick<Lexicons, 'givenNames'>, place: number): boolean {
  return ((tokens.shape[place] ?? 0) & CAPITAL) !== 0 && lookUp(givenNames, tokens.hash[place] ?? 0) >= 0
}

function isNameWord(layers: TextLayers, lexicons: Pick<Lexicons, 'givenNames'>, place: number): boolean {
  const { tokens, words } = layers
  const shape = tokens.shape[place] ?? 0
  if (!(shape & WORD) || shape & (ADDRESS | NUMBER) || !(shape & (CAPITAL | MIXED))) return false
  const classes = words.classes[place] ?? 0
  if (classes & PRONOUN && !isAcronym(layers, place)) return false
  // "Ann Bell-Day".
  if (!(classes & TIME) || (charAt(layers, place - 1) === '-' && shape & GLUED)) return true
  // "April Moss" and "Theresa May", but not "Tuesday" and "June 5".
  const next = tokens.shape[place + 1] ?? 0
  if (isGiven(layers, lexicons, place))
    return (next & CAPITAL) !== 0 && !(next & GLUED) && !((words.classes[place + 1] ?? 0) & TIME)
  return place > 0 && isGiven(layers, lexicons, place - 1)
}
