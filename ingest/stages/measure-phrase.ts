import type { Act } from '../measure-words.ts'
import { rangeAt } from '../text-layers.ts'
import { type AmountHit, type Clause, hasWord, OWNERS, type PartyHit, type VerbHit } from './clause.ts'

/** The noun phrase of a measure and what it says by itself. Token places, half-open. */
export interface MeasurePhrase {
  readonly from: number
  readonly to: number
  /** Whose it is: a party ("Ottawa's"), a pronoun that stands for one ("its"), "the government's". */
  readonly owner: PartyHit | 'pronoun' | 'government' | null
  /** Parties before the noun, nearest first, and whether a word stands between ("Canadian steel tariffs"). */
  readonly before: readonly { readonly party: PartyHit; readonly apart: boolean }[]
  /** Parties behind it, with the preposition that leads to each and the noun it stands before. */
  readonly behind: readonly PartyBehind[]
  readonly amounts: readonly AmountHit[]
  /** An adjective that tells how far it is: "planned", "suspended". */
  readonly told: Act | null
  /** "no", "without", "any": it is not. */
  readonly denied: boolean
}

export interface PartyBehind {
  readonly party: PartyHit
  readonly preposition: string
  /** "imports from Mexico": what comes from it. */
  readonly goods: boolean
}

const LONGEST_BEFORE = 12
const LONGEST_BEHIND = 30
const DENIALS = new Set(['no', 'any', 'without'])
const GOODS = new Set([
  'cars',
  'exporters',
  'exports',
  'goods',
  'imports',
  'made',
  'producers',
  'products',
  'purchases',
  'shipments',
  'built',
  'imported',
  'shipped',
  'bought',
])
/** Acts whose participle goes on with a noun: "imposed by", "announced on". */
const DONE_TO: ReadonlySet<Act> = new Set(['announce', 'propose', 'take', 'threaten'])
/** Behind these, "from X" is where goods come from. */
const AIMING = new Set(['on', 'upon', 'against', 'into', 'over'])
/** Prepositions that go on speaking of a measure. */
const LEADING = new Set([
  'on',
  'upon',
  'against',
  'for',
  'over',
  'of',
  'to',
  'from',
  'by',
  'with',
  'in',
  'at',
  'averaging',
  'between',
  'under',
  'toward',
  'towards',
  'including',
  'into',
  'worth',
  'above',
  'about',
])

/** Reads the phrase around a noun at the places `[from, to)`. `isProduct` tells whether a place speaks of a sector's goods. */
export function readPhrase(
  clause: Clause,
  noun: { readonly from: number; readonly to: number; readonly verb: VerbHit | null },
  adjectiveAt: (place: number) => Act | null,
  isProduct: (place: number) => boolean,
  isGovernment: (place: number) => boolean,
  isOther: (place: number) => boolean,
): MeasurePhrase {
  const own = noun.verb === null && clause.amounts.some((amount) => amount.from === noun.from)
  const left = own ? alone(noun.from) : readBefore(clause, noun.from, adjectiveAt, isProduct, isGovernment)
  const right = readBehind(clause, noun.to, noun.verb ? 'object' : '', isProduct, isOther)
  const joined = { to: right.to, behind: right.behind, amounts: [...left.amounts, ...right.amounts] }
  for (let place = noun.from; noun.verb === null && place < noun.to; place++)
    if (clause.word(place) === 'federal') return { ...left, owner: 'government', ...joined }
  return { ...left, ...joined }
}

/** A rate that stands for its tariff has nothing before it. */
function alone(from: number): Omit<MeasurePhrase, 'to' | 'behind'> {
  return { from, owner: null, before: [], amounts: [], told: null, denied: false }
}

function readBefore(
  clause: Clause,
  noun: number,
  adjectiveAt: (place: number) => Act | null,
  isProduct: (place: number) => boolean,
  isGovernment: (place: number) => boolean,
): Omit<MeasurePhrase, 'to' | 'behind'> {
  const before: { party: PartyHit; apart: boolean }[] = []
  const amounts: AmountHit[] = []
  let owner: MeasurePhrase['owner'] = null
  let told: Act | null = null
  let denied = false
  let apart = false
  let start = noun
  let place = noun - 1
  while (place >= clause.from && noun - place <= LONGEST_BEFORE) {
    const amount = clause.amounts.find((hit) => hit.to === place + 1)
    const party = clause.parties.find((hit) => hit.to === place + 1)
    const verb = rangeAt(clause.verbs, place)
    const kind = clause.classOf(place)
    if (amount) {
      amounts.push(amount)
      start = amount.from
    } else if (party) {
      before.push({ party, apart })
      start = party.from
    } else if (kind === 'determiner') {
      if (OWNERS.has(clause.word(place))) owner = 'pronoun'
      denied = DENIALS.has(clause.word(place))
      start = place
      break
    } else if (clause.word(place) === 'that' && place === noun - 1 && !clause.word(noun).endsWith('s')) {
      // "that tariff"; of several it would be "those".
      start = place
      break
    } else if (kind === 'possessive') {
      const holder = clause.parties.find((hit) => hit.to === place)
      owner = holder ?? (isGovernment(place - 1) ? 'government' : null)
      start = holder?.from ?? (clause.classOf(place - 2) === 'determiner' ? place - 2 : place - 1)
      break
    } else if (kind === 'joint' || kind === 'mark' || isWorthOf(clause, place)) {
      // Inside the phrase, which goes on to the left.
    } else if (kind === 'coordinator' || kind === 'comma') {
      const party = clause.parties.find((hit) => hit.to === place)
      const isList = party && (party.adjective || clause.parties.some((hit) => hit.from === place + 1))
      if (!isProduct(place - 1) && !isList) break
    } else if (verb) {
      const leads = clause.classOf(verb.from - 1)
      const modifies = verb.forms.has('participle') && (leads === 'determiner' || leads === 'possessive')
      if (!modifies) break
      told ??= adjectiveAt(place)
      start = verb.from
    } else if (kind === 'word' || kind === 'adverb') {
      told ??= adjectiveAt(place)
      if (clause.word(place) === 'federal') owner = 'government'
      if (isProduct(place)) apart = true
      start = place
    } else {
      denied = DENIALS.has(clause.word(place))
      break
    }
    place = start < place + 1 ? start - 1 : place - 1
  }
  return { from: start, owner, before, amounts, told, denied }
}

/** "$5 billion worth of investments", "€2bn of aid", "€1bn in public loans". */
function isWorthOf(clause: Clause, place: number): boolean {
  if (clause.word(place) === 'worth') return clause.classOf(place + 1) === 'preposition'
  if (clause.word(place) !== 'of' && clause.word(place) !== 'in') return false
  return clause.word(place - 1) === 'worth' || clause.amounts.some(({ to, unit }) => to === place && unit === 'money')
}

function readBehind(
  clause: Clause,
  from: number,
  first: string,
  isProduct: (place: number) => boolean,
  isOther: (place: number) => boolean,
): Pick<MeasurePhrase, 'to' | 'behind' | 'amounts'> {
  const behind: PartyBehind[] = []
  const amounts: AmountHit[] = []
  let preposition = first
  let aimed = false
  let place = from
  let end = from
  while (place < clause.to && place - from < LONGEST_BEHIND) {
    const amount = clause.amounts.find((hit) => hit.from === place)
    const party = clause.parties.find((hit) => hit.from === place)
    const verb = clause.verbs.find((hit) => hit.from === place)
    const kind = clause.classOf(place)
    if (amount) {
      amounts.push(amount)
      place = end = amount.to
    } else if (party) {
      if (preposition === '') break
      const goods = aimed || GOODS.has(clause.word(place - 2)) || GOODS.has(clause.word(place - 1))
      behind.push({ party, preposition, goods })
      place = end = party.to
    } else if (kind === 'preposition' || kind === 'to') {
      if (!LEADING.has(clause.word(place)) || (kind === 'to' && isVerbNext(clause, place + 1, isProduct))) break
      // "replaced its duties on steel with a quota": another measure in its place.
      if (clause.word(place) === 'with' && isNear(place + 1, isOther) && isReplaced(clause, from)) break
      preposition = clause.word(place++)
      aimed ||= AIMING.has(preposition)
    } else if (kind === 'determiner' || kind === 'joint' || kind === 'mark' || kind === 'possessive') place++
    else if (kind === 'coordinator' || kind === 'comma') {
      const next = clause.classOf(place + 1) === 'coordinator' ? place + 2 : place + 1
      const goesOn =
        isProduct(next) ||
        clause.word(next) === 'other' ||
        clause.amounts.some((hit) => hit.from === next) ||
        clause.parties.some(
          (hit) => hit.from === next && (kind !== 'comma' || goesOnWith(clause, hit, next > place + 1)),
        )
      if (!goesOn) break
      place++
    } else if (verb) {
      const passive = verb.forms.has('participle') && DONE_TO.has(verb.act) && LEADING.has(clause.word(verb.to))
      if (!passive) break
      place = verb.to
    } else if (kind === 'word' || kind === 'adverb') {
      end = ++place
    } else break
  }
  return { to: end, behind, amounts }
}

function isReplaced(clause: Clause, noun: number): boolean {
  return hasWord(clause, Math.max(clause.from, noun - LONGEST_BEFORE + 1), noun, /^(?:replac|swap|substitut|exchang)/)
}

const NEAR = 6

function isNear(from: number, is: (place: number) => boolean): boolean {
  for (let place = from; place < from + NEAR; place++) if (is(place)) return true
  return false
}

/** Behind a comma and "and" a state begins a clause of its own; an adjective names more goods. */
function goesOnWith(clause: Clause, { to, adjective }: PartyHit, coordinated: boolean): boolean {
  return !opensClause(clause, to) && (adjective || !coordinated)
}

/** "…, and Corvane lifted": a party with a verb behind it begins a clause of its own. */
function opensClause(clause: Clause, behind: number): boolean {
  for (let place = behind; place < behind + 3; place++) {
    const kind = clause.classOf(place)
    if (kind === 'modal' || kind === 'be' || kind === 'have' || kind === 'do' || kind === 'to') return true
    if (clause.verbs.some((hit) => hit.from === place)) return true
    if (kind !== 'adverb') return false
  }
  return false
}

/** "to please Washington": what stands behind is no place, sum or product. */
function isVerbNext(clause: Clause, place: number, isProduct: (place: number) => boolean): boolean {
  if (clause.verbs.some((hit: VerbHit) => hit.from === place && hit.forms.has('base'))) return true
  if (clause.classOf(place) !== 'word' || isProduct(place) || /[^\p{L}]/u.test(clause.word(place))) return false
  return rangeAt([...clause.parties, ...clause.amounts], place) === undefined
}
