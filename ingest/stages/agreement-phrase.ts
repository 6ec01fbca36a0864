import type { SectorMention } from '../../schema/document.ts'
import type { AgreementWords } from '../agreement-words.ts'
import type { Act } from '../measure-words.ts'
import { phraseAt } from '../phrases.ts'
import { tokensIn } from '../span.ts'
import { rangeAt } from '../text-layers.ts'
import type { AgreementNeeds, AgreementPhrase } from './agreement-draft.ts'
import { type Clause, OWNERS, type PartyHit } from './clause.ts'
import { CAPITAL } from './tokens.ts'

const LONGEST_BEFORE = 10
const LONGEST_BEHIND = 16
/** "zero-for-zero": in tokens, less one. */
const LONGEST_MODIFIER = 4
const DENIALS = new Set(['no', 'neither'])
const EACH = new Set(['every', 'each', 'all', 'most', 'many', 'several', 'some', 'another', 'both', 'such'])
/** Prepositions that lead to a side of the agreement, and those that lead to what it is about. */
const WITH = new Set(['with', 'between', 'among', 'and'])
const ABOUT = new Set(['on', 'over', 'for', 'covering', 'about', 'concerning', 'governing'])
/** Participles that may stand before "between" or "with". */
const MADE = new Set(['reached', 'signed', 'struck', 'agreed', 'made', 'negotiated', 'concluded', 'brokered', 'sealed'])

/** The states and blocs of a clause, which can be sides of an agreement. */
export function sidesOf({ parties }: Clause, { blocs }: Pick<AgreementWords, 'blocs'>): readonly PartyHit[] {
  return parties.filter(({ state, id }) => blocs.has(id) || (state && isSide(id)))
}

/** A country, a province or state of one, or the European Union; no continent. */
export function isSide(id: string): boolean {
  return /^(?:country:|place:[A-Z]{2}-|org:european-union$)/.test(id)
}

/** Reads the noun phrase around a head at the places `[from, to)`. */
export function readAgreement(
  document: Pick<AgreementNeeds, 'article' | 'tokens'>,
  clause: Clause,
  head: { readonly from: number; readonly to: number },
  sectors: readonly SectorMention[],
  words: AgreementWords,
  is: 'deal' | 'talks',
): AgreementPhrase {
  const sides = sidesOf(clause, words)
  const goods = sectors.map((sector) => ({ ...tokensIn(document.tokens, sector), ...sector }))
  const left = readBefore(document, clause, head.from, sides, goods, words)
  const right = readBehind(document, clause, head.to, sides, goods, words)
  return {
    head,
    from: left.from,
    to: right.to,
    lead: left.lead,
    parties: [...new Set([...left.parties, ...right.parties])],
    scope: [...right.scope, ...left.scope],
    sectors: [...new Set([...left.sectors, ...right.sectors])].sort(),
    // "talks on a trade agreement": of that agreement, not of the talks.
    trade: left.trade || (is === 'deal' && right.trade),
    other: left.other,
    shared: left.shared,
    proper: isProper(document, left.from, head.to),
    told: left.told,
  }
}

/** A capital on the noun and on a word before it, inside a sentence whose other words have none. */
function isProper({ article, tokens }: Pick<AgreementNeeds, 'article' | 'tokens'>, from: number, to: number): boolean {
  const isCapital = (place: number) => ((tokens.shape[place] ?? 0) & CAPITAL) !== 0
  const second = article.text.slice(tokens.start[to - 2], tokens.end[to - 2])
  return to - from > 1 && isCapital(to - 1) && isCapital(to - 2) && second !== 'New' && !isCapital(to)
}

type Goods = readonly (SectorMention & { readonly from: number; readonly to: number })[]
type Side = Pick<
  AgreementPhrase,
  'from' | 'lead' | 'parties' | 'scope' | 'sectors' | 'trade' | 'other' | 'shared' | 'told'
>

function readBefore(
  document: Pick<AgreementNeeds, 'article' | 'tokens'>,
  clause: Clause,
  head: number,
  sides: readonly PartyHit[],
  goods: Goods,
  words: AgreementWords,
): Side {
  const parties: string[] = []
  const scope: string[] = []
  const sectors: string[] = []
  let lead: AgreementPhrase['lead'] = 'none'
  let trade = false
  let other = false
  let shared = false
  let told: AgreementPhrase['told'] = null
  /** The phrase begins at the leftmost word that is known to belong to it. */
  let from = head
  /** A quotation begins or ends inside the phrase, which begins behind it then. */
  let marked = false
  for (let place = head - 1; place >= clause.from && head - place <= LONGEST_BEFORE; ) {
    const party = sides.find((hit) => hit.to === place + 1)
    const sector = rangeAt(goods, place)
    const modifier = endingAt(document, clause, place, words.modifiers)
    const adjective = endingAt(document, clause, place, words.adjectives)
    const kind = clause.classOf(place)
    const word = clause.word(place)
    if (party) {
      parties.unshift(party.id)
      place = from = party.from
      place--
      continue
    }
    if (sector && !sector.generic) {
      sectors.push(sector.sector)
      scope.unshift(document.article.text.slice(sector.start, sector.end))
      place = from = Math.max(clause.from, sector.from)
      place--
      continue
    }
    if (modifier) {
      trade ||= modifier.entry === 'trade'
      other ||= modifier.entry === 'other'
      shared ||= modifier.entry === 'shared'
      if (modifier.entry === 'scope' || modifier.entry === 'trade')
        scope.unshift(printed(document, modifier.from, place))
      place = from = modifier.from
      place--
      continue
    }
    if (adjective && !isVerbGroup(clause, adjective.from)) {
      told ??= TOLD[adjective.entry] ?? null
      place = from = adjective.from
      place--
      continue
    }
    if (/^(?:19|20)\d\d$/.test(word)) {
      scope.unshift(word)
      from = place
    } else if (kind === 'determiner') {
      lead = OWNERS.has(word)
        ? 'own'
        : DENIALS.has(word)
          ? 'no'
          : EACH.has(word)
            ? 'each'
            : word === 'any'
              ? 'any'
              : word === 'a' || word === 'an'
                ? 'a'
                : 'the'
      if (!marked) from = place
      break
    } else if (kind === 'possessive' && !isClosing(clause, place)) {
      const holder = sides.find((hit) => hit.to === place)
      if (holder) parties.unshift(holder.id)
      lead = 'own'
      from = holder?.from ?? place - 1
      if (clause.classOf(from - 1) === 'determiner') from--
      break
    } else if (word === 'whose') {
      lead = 'own'
      from = place
      break
    } else if (kind === 'not' || word === 'without') {
      break
    } else if (word === 'and' && isModified(place - 1)) {
      // "steel and aluminum deal": the phrase goes on to the left.
    } else if (kind === 'mark' || isClosing(clause, place)) {
      marked = true
    } else if (kind === 'joint' || kind === 'word' || kind === 'adverb') {
      if (kind === 'word' && rangeAt(clause.verbs, place) !== undefined) {
        if (!isParticiple(clause, place)) break
      }
      if (/^[$€£¥]|^\d/.test(word) || word === 'billion' || word === 'million') other = true
    } else break
    place--
  }
  return { from, lead, parties, scope, sectors, trade, other, shared, told }

  function isModified(place: number): boolean {
    return rangeAt(goods, place) !== undefined || endingAt(document, clause, place, words.modifiers) !== null
  }
}

/** "have suspended talks": no adjective. */
function isVerbGroup(clause: Clause, place: number): boolean {
  const before = clause.classOf(place - 1)
  return before === 'have' || before === 'be' || before === 'modal'
}

/** "‘powerful’ deal": a quotation mark that looks like a possessive. */
function isClosing(clause: Clause, place: number): boolean {
  if (clause.word(place) !== '’' && clause.word(place) !== "'") return false
  for (let at = place - 1; at >= Math.max(clause.from, place - 4); at--) {
    if (clause.word(at) === '‘' || clause.word(at) === "'") return true
  }
  return false
}

/** "the proposed deal", "a signed accord": the verb stands where an adjective does. */
function isParticiple(clause: Clause, place: number): boolean {
  const before = clause.classOf(place - 1)
  return before === 'determiner' || before === 'possessive' || before === 'adverb'
}

const TOLD: Partial<Record<Act, AgreementPhrase['told']>> = {
  agree: 'agreed',
  consider: 'open',
  expire: 'EXPIRED',
  hold: 'holding',
  propose: 'proposed',
  reject: 'REJECTED',
  suspend: 'SUSPENDED',
  withdraw: 'WITHDRAWN',
}

/** The entry of a table whose words end at a place. */
function endingAt<Entry>(
  document: Pick<AgreementNeeds, 'article' | 'tokens'>,
  clause: Clause,
  place: number,
  { phrases, entries }: { readonly phrases: Parameters<typeof phraseAt>[0]; readonly entries: readonly Entry[] },
): { readonly from: number; readonly entry: Entry } | null {
  for (let from = Math.max(clause.from, place - LONGEST_MODIFIER); from <= place; from++) {
    const hit = phraseAt(phrases, document, from, place + 1)
    const entry = hit?.to === place + 1 ? entries[hit.value] : undefined
    if (entry !== undefined) return { from, entry }
  }
  return null
}

function printed({ article, tokens }: Pick<AgreementNeeds, 'article' | 'tokens'>, from: number, last: number): string {
  return article.text.slice(tokens.start[from], tokens.end[last])
}

function readBehind(
  document: Pick<AgreementNeeds, 'article' | 'tokens'>,
  clause: Clause,
  from: number,
  sides: readonly PartyHit[],
  goods: Goods,
  words: AgreementWords,
): Pick<Side, 'parties' | 'scope' | 'sectors' | 'trade'> & { readonly to: number } {
  const parties: string[] = []
  const scope: string[] = []
  const sectors: string[] = []
  let trade = false
  let to = from
  let led: 'with' | 'about' | null = null
  for (let place = from; place < clause.to && place - from <= LONGEST_BEHIND; place++) {
    const word = clause.word(place)
    const kind = clause.classOf(place)
    const party = sides.find((hit) => hit.from === place)
    const sector = goods.find((hit) => hit.from === place)
    const modifier = led === 'about' ? phraseAt(words.modifiers.phrases, document, place, clause.to) : null
    if (WITH.has(word) && (word !== 'and' || led !== null)) {
      if (word !== 'and') led = 'with'
    } else if (ABOUT.has(word)) led = 'about'
    else if (party && led !== null) {
      // "a deal on Canadian steel": what it is about has a home, which is no side of it.
      if (led === 'with') parties.push(party.id)
      place = party.to - 1
      if (led === 'with' || !party.adjective) to = party.to
      if (clause.classOf(party.to) === 'possessive') break
    } else if (sector && led === 'about') {
      if (!sector.generic) {
        sectors.push(sector.sector)
        scope.push(singular(document.article.text.slice(sector.start, sector.end)))
      }
      place = sector.to - 1
      to = sector.to
    } else if (modifier) {
      const entry = words.modifiers.entries[modifier.value]
      if (entry === 'trade' || entry === 'scope') {
        trade ||= entry === 'trade'
        scope.push(singular(printed(document, place, modifier.to - 1)))
        to = modifier.to
      }
      place = modifier.to - 1
    } else if (led === null ? MADE.has(word) || kind === 'adverb' : isInside(clause, place, led)) continue
    else break
  }
  return { parties, scope, sectors, trade, to }
}

/** Words between a preposition and the name that it leads to. */
function isInside(clause: Clause, place: number, led: 'with' | 'about'): boolean {
  const kind = clause.classOf(place)
  if (clause.verbs.some((verb) => verb.from === place && !verb.forms.has('ing'))) return false
  if (kind === 'determiner' || kind === 'joint' || kind === 'adverb') return true
  if (kind === 'comma') return false
  if (kind === 'coordinator') return clause.word(place) === 'and'
  return kind === 'word' && (led === 'with' || !/^(?:said|says|that)$/.test(clause.word(place)))
}

/** "autos" → "auto", "lumber" → "lumber": as it stands before a noun. */
export function singular(words: string): string {
  if (/[^aeiou]ies$/.test(words)) return words.replace(/ies$/, 'y')
  if (/oes$/.test(words)) return words.replace(/es$/, '')
  return /[^s]s$/.test(words) ? words.replace(/s$/, '') : words
}
