import type { MeasureStatus } from '../../schema/document.ts'
import type { RegistryMeasureKind } from '../../schema/registry.ts'
import type { Act, MeasureWords } from '../measure-words.ts'
import type { RegistryIndex } from '../registry-index.ts'
import { type Clause, hasWord } from './clause.ts'
import { TELLING } from './measure-antecedents.ts'
import { type Draft, isIndefinite, type Trigger } from './measure-draft.ts'
import type { MeasurePhrase } from './measure-phrase.ts'
import { stateOf } from './measure-powers.ts'
import type { Outcome } from './measure-status.ts'
import { verbsOver } from './measure-subjects.ts'

/** Kinds of which the parties are known best by the agreement, and often none is told. */
export const MUTUAL = new Set(['trade-agreement', 'trade-negotiation', 'agreement-review'])

/** "B.C. would open its own talks": talks that one party begins or ends. */
export function isTalksBy({ trigger, clause, stated }: Draft): boolean {
  const words = [clause.word(trigger.to - 2), clause.word(trigger.to - 1)]
  return trigger.verb !== null && stated && words.some((word) => /^(?:talks|negotiations?)$/.test(word))
}

/**
 * The kind that the words around it make of it: a "surcharge on Chinese cars" is a tariff; money from a company is an
 * investment, money of a state in another country too; curbs on exports of chips are controls.
 */
export function kindBy(
  { trigger, phrase, clause, start, end }: Pick<Draft, 'trigger' | 'phrase' | 'clause' | 'start' | 'end'>,
  imposer: string | null,
  { kinds }: Pick<MeasureWords, 'kinds'>,
  index: RegistryIndex,
): RegistryMeasureKind {
  const { kind, verb } = trigger
  const as = (id: string) => kinds.get(id) ?? kind
  const last = clause.word(trigger.to - 1)
  const isState = imposer !== null && stateOf(imposer, index) !== null
  const isRegion = imposer !== null && index.actorById.get(imposer)?.kind === 'REGION'
  if (kind.id === 'export-tax' && /^surcharges?$/.test(last) && trigger.to - trigger.from === 1) {
    const foreign = phrase.behind.some(({ party, preposition }) => preposition === 'on' && party.adjective)
    return !foreign && (isRegion || isOfPower(clause, phrase)) ? kind : as('tariff')
  }
  if (
    verb === null &&
    (kind.id === 'tax' || kind.id === 'tariff') &&
    /^(?:tax|taxes|levy|levies|duty|charge)$/.test(last)
  ) {
    const goods = goodsBehind(clause, trigger, phrase)
    const foreign = phrase.behind.some(({ party }) => party.id !== imposer)
    if (goods === 'exports' && !foreign) return as('export-tax')
    if (kind.id === 'tax' && (goods === 'imports' || isOnForeignGoods(clause, trigger, phrase, imposer)))
      return as('tariff')
  }
  if (kind.id === 'tariff' && verb === null && /^(?:duty|duties|rates?)$/.test(last) && isFound(clause, trigger))
    return as('trade-remedy')
  if (kind.id === 'subsidy' && verb !== null && isMoneyAct(clause, trigger) && imposer !== null && !isState)
    return as('investment-pledge')
  if (kind.id === 'subsidy' && verb !== null && isState && isIntoOther(clause, trigger, imposer))
    return as('investment-pledge')
  if (kind.id === 'investment-pledge' && verb !== null && isState) {
    const abroad = clause.parties.some(({ from, id }) => from >= trigger.from && id !== imposer && start <= end)
    return abroad || /^invest/.test(clause.word(trigger.from)) ? kind : as('subsidy')
  }
  if (kind.id === 'import-ban' && verb !== null && imposer !== null && (!isState || isRegion)) return as('retail-ban')
  if (
    (kind.id === 'import-ban' || kind.id === 'retail-ban') &&
    verb !== null &&
    imposer === null &&
    isOfShoppers(clause, trigger)
  )
    return as('boycott')
  if (kind.id === 'tariff-relief' && verb === null && isOfParcels(clause, phrase)) return as('customs-border')
  return kind
}

/** Duties that the bodies set which look into dumping and subsidies. */
function isFound(clause: Clause, { from }: Trigger): boolean {
  for (let place = clause.from; place < from; place++) {
    const next = clause.word(place + 1)
    if (clause.word(place) === 'commerce' && next === 'department') return true
    if (clause.word(place) === 'trade' && (next === 'commission' || next === 'tribunal')) return true
  }
  return false
}

/** "shoppers have stopped buying" */
function isOfShoppers(clause: Clause, { from }: Trigger): boolean {
  return hasWord(clause, Math.max(clause.from, from - FARTHEST_SHOPPER), from, SHOPPERS)
}

const SHOPPERS =
  /^(?:shoppers|consumers|customers|people|households|families|diners|drinkers|travellers|travelers|tourists|buyers)$/
const FARTHEST_SHOPPER = 6

/** "the $800 exemption for small packages" */
function isOfParcels(clause: Clause, { from, to }: MeasurePhrase): boolean {
  return hasWord(clause, from, to, /^(?:parcels?|packages?)$/)
}

/** "a duty on wheat exports": whether what leaves or what comes in is charged. */
function goodsBehind(clause: Clause, { to }: Trigger, { to: behind }: MeasurePhrase): 'exports' | 'imports' | null {
  if (clause.word(to) !== 'on') return null
  for (let place = to + 1; place < Math.min(behind, to + 6); place++) {
    if (/^exports?$/.test(clause.word(place))) return 'exports'
    if (/^import(?:s|ed)$/.test(clause.word(place))) return 'imports'
    if (clause.classOf(place) === 'preposition' || clause.classOf(place) === 'comma') return null
  }
  return null
}

const NO_GOODS =
  /^(?:companies|company|firms?|giants?|platforms?|services|streaming|tech|technology|banks?|investors?|tourists?|students?|visitors|workers|buyers|owners|airlines|groups?|profits?|payments|ads|advertising|software)$/

/** "a tax on Chinese electric cars": goods of another country, not its firms or people. */
function isOnForeignGoods(
  clause: Clause,
  { to }: Trigger,
  { behind, to: end }: MeasurePhrase,
  imposer: string | null,
): boolean {
  const [first] = behind
  if (!first?.party.adjective || first.preposition !== 'on' || first.party.id === imposer) return false
  return !hasWord(clause, to, end, NO_GOODS) && clause.classOf(first.party.to) === 'word'
}

/** "a surcharge on electricity exports": what leaves the country is charged. */
function isOfPower(clause: Clause, { from, to }: MeasurePhrase): boolean {
  return hasWord(clause, from, to, /^(?:exports?|exported|electricity|power|energy|hydro|oil|gas|crude|potash|sold)$/)
}

/** "put $600-billion into the American economy" */
function isIntoOther(clause: Clause, { from, to }: Trigger, imposer: string | null): boolean {
  for (let place = from; place < to + 3; place++)
    if (clause.word(place) === 'into')
      return clause.parties.some(
        (party) => party.from > place && party.from <= place + 3 && party.id !== imposer && party.state,
      )
  return false
}

/** "put $220-million into": the object is a sum. */
function isMoneyAct(clause: Clause, { from, to }: Trigger): boolean {
  return clause.amounts.some(({ unit, from: first, to: behind }) => unit === 'money' && from < behind && first < to)
}

/** Statuses that a kind has its own words for. */
export function statusIn(kind: RegistryMeasureKind, outcome: Outcome, draft: Draft): MeasureStatus {
  const { trigger, inner, phrase, clause, voice } = draft
  const status =
    kind.id === 'tariff' || kind.id === 'trade-remedy' ? outcome.status : (outcome.relief ?? outcome.status)
  if (
    kind.id === 'retaliation' &&
    trigger.verb &&
    (inner?.mood === 'future' || inner?.mood === 'would') &&
    BEGINNING.has(status)
  )
    return 'THREATENED'
  // "can claim it back": it is there.
  if (
    inner?.mood === 'may' &&
    HELPING.has(kind.direction ?? '') &&
    clause.word(inner.from) === 'can' &&
    status === 'CONSIDERED'
  )
    return 'IN_FORCE'
  if (kind.id === 'trade-negotiation') {
    if (isTalksBy(draft) && BEGINNING.has(status)) return status
    if (status === 'WITHDRAWN') return 'SUSPENDED'
    return status === 'NOT_COMMITTED' || status === 'SUSPENDED' || status === 'DEMANDED' || status === 'REJECTED'
      ? status
      : 'NEGOTIATING'
  }
  if (kind.id === 'agreement-review') return status === 'IN_FORCE' || status === 'ANNOUNCED' ? 'SCHEDULED' : status
  if (phrase.denied && inner?.act === 'agree') return 'NOT_COMMITTED'
  if (kind.id === 'trade-agreement' && status === 'ANNOUNCED') return 'CONSIDERED'
  if (kind.id !== 'dispute' && isInquiry(clause, trigger) && (status === 'IN_FORCE' || status === 'CONSIDERED'))
    return 'INVESTIGATION'
  if (kind.id === 'trade-agreement') return status === 'IN_FORCE' && inner?.act !== 'hold' ? 'NEGOTIATING' : status
  if (kind.id === 'investment-pledge' || kind.id === 'purchase-commitment') {
    if (inner?.mood === 'may') return 'CONSIDERED'
    return status === 'CONSIDERED' || status === 'ANNOUNCED' || status === 'IN_FORCE' ? 'PLEDGED' : status
  }
  if (kind.id === 'dispute') {
    if (isRuled(draft)) return 'RULED'
    return status === 'IN_FORCE' || status === 'INVESTIGATION' ? 'ANNOUNCED' : status
  }
  if (
    status === 'IN_FORCE' &&
    inner === null &&
    trigger.verb === null &&
    voice !== null &&
    isIndefinite(draft) &&
    !isSaidToBe(clause, phrase.to) &&
    draft.phrase.before.length === 0
  )
    return 'CONSIDERED'
  if (status === 'ANNOUNCED' && hasDay(clause, trigger.to, phrase.to)) return 'SCHEDULED'
  return status
}

/** "An anti-dumping probe", "opened an inquiry into" */
function isInquiry(clause: Clause, { from, to, verb }: Trigger): boolean {
  return hasWord(clause, verb === null ? to - 1 : from, to, INQUIRIES)
}

const HELPING: ReadonlySet<string> = new Set(['supportive', 'liberalising'])

/** "a 10% tariff “is the one that works”" */
function isSaidToBe(clause: Clause, behind: number): boolean {
  const place = clause.classOf(behind) === 'mark' ? behind + 1 : behind
  return /^(?:is|are|was|were|has|have|had)$/.test(clause.word(place))
}

const RULING = /^(?:rul(?:ed|es|ing|ings)|sid(?:ed|es)|found|upheld|won|lost|decid(?:ed|es)|dismissed|agreed)$/

/** "a panel ruled": the verb of which the court or panel is the subject. */
function isRuled({ trigger, grammar, clause }: Draft): boolean {
  if (/^rulings?$/.test(clause.word(trigger.to - 1))) return true
  const { verbs } = verbsOver(grammar, trigger.verb ? trigger.from : trigger.to - 1)
  return trigger.verb === null && RULING.test(clause.word(verbs[0] ?? -1))
}

const BEGINNING: ReadonlySet<MeasureStatus> = new Set(['ANNOUNCED', 'SCHEDULED', 'THREATENED', 'PROPOSED'])
const INQUIRIES = /^(?:probes?|investigations?|inquir(?:y|ies)|cases?)$/

const DAYS =
  /^(?:jan|feb|mar|apr|may|june|july|aug|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|next)/

const FROM_DAY = new Set(['from', 'on', 'starting', 'beginning', 'effective', 'by', 'of'])

/** A day behind the noun, in its own part of the sentence. */
function hasDay(clause: Clause, noun: number, behind: number): boolean {
  for (let place = noun; place < clause.to && clause.classOf(place) !== 'stop'; place++) {
    if (clause.classOf(place) === 'comma' && place >= behind) return false
    if (FROM_DAY.has(clause.word(place)) && DAYS.test(clause.word(place + 1))) return true
  }
  return false
}

/** Is enough said to make a report of it? What a kind needs beside its words is in its entry. */
export function isTold(
  draft: Draft,
  sectors: readonly string[],
  imposer: string | null,
  target: string | null,
): boolean {
  const { trigger, phrase, inner, outer, clause, stated } = draft
  const { kind, verb } = trigger
  // Words that say by themselves what is meant: of several words, or a noun with its object.
  const specific = trigger.held || (verb === null && trigger.to - trigger.from > 1)
  const amounts = verb === null ? phrase.amounts : [...phrase.amounts, ...clause.amounts]
  const money = amounts.some(({ unit }) => unit === 'money')
  // "whose members buy more steel": what is or was bought is no commitment.
  const bound = /^(?:commit|sign)/.test(clause.word(trigger.from))
  const habit = verb !== null && !bound && outer === null && (inner?.mood === 'now' || inner?.mood === 'done')
  if (kind.id === 'trade-negotiation' && verb === null) {
    return sectors.length > 0 || (inner !== null && (TELLING.has(inner.act) || inner.act === 'agree'))
  }
  // "a quota": of what, nobody tells.
  if (
    kind.id === 'import-quota' &&
    !specific &&
    verb === null &&
    sectors.length === 0 &&
    target === null &&
    amounts.length === 0
  )
    return false
  // "too small to negotiate": with whom or of what, nobody tells.
  if (kind.id === 'trade-negotiation' && trigger.to - trigger.from === 1 && verb !== null)
    if (sectors.length === 0 && phrase.behind.length === 0 && !clause.parties.some(({ adjective }) => !adjective))
      return false
  switch (kind.more) {
    case 'act':
      return specific || (inner !== null && ACTING.has(inner.act) && sectors.length > 0)
    case 'context':
      return specific || draft.accompanied || isAtWto(clause, trigger)
    case 'deal':
      if (specific) return inner !== null || sectors.length > 0
      return inner?.act === 'agree' && clause.parties.some(({ state }) => state)
    case 'money':
      return money && !habit
    case 'quantity':
      return !habit && (verb === null || phrase.amounts.length > 0 || isCounted(clause, trigger, phrase))
    case 'state':
      if (verb !== null)
        return (
          (money && imposer !== null) ||
          (stated && inner !== null && !isMoneyAct(clause, trigger)) ||
          (imposer !== null && RECEIVING.test(clause.word(trigger.from)))
        )
      return money || specific || stated || (inner !== null && sectors.length > 0)
    case 'target':
      return verb === null ? specific || stated || inner !== null : stated && (target !== null || draft.accompanied)
    case undefined:
  }
  if (verb !== null || inner !== null || sectors.length > 0 || phrase.amounts.length > 0) return true
  return (specific && kind.id !== 'tariff') || (imposer !== null && target !== null)
}

/** Verbs of those who get aid, so that who gives it is not their subject. */
const RECEIVING = /^(?:gets?|receives?|received|getting|receiving|collects?|claims?|shares?)$/

function isAtWto(clause: Clause, { from, to, kind }: Trigger): boolean {
  for (let place = from; kind.id === 'dispute' && place < to; place++)
    if (clause.word(place) === 'wto' || (clause.word(place) === 'trade' && clause.word(place + 1) === 'organization'))
      return true
  return false
}

/** "12 million tonnes", "more wood" */
function isCounted(clause: Clause, { from }: Trigger, { to }: MeasurePhrase): boolean {
  return hasWord(clause, from, to, /^(?:\d.*|million|dozens?|more)$/)
}

/** Acts that do something to a rule, rather than speak of it. */
const ACTING: ReadonlySet<Act> = new Set([...TELLING, 'announce', 'consider', 'demand', 'plan', 'propose', 'threaten'])
