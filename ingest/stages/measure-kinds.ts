import type { MeasureStatus } from '../../schema/document.ts'
import type { RegistryMeasureKind } from '../../schema/registry.ts'
import type { Clause } from './clause.ts'
import { TELLING } from './measure-antecedents.ts'
import { type Draft, isIndefinite } from './measure-draft.ts'
import type { Outcome } from './measure-status.ts'

/** Kinds of which the parties are known best by the agreement, and often none is told. */
export const MUTUAL = new Set(['trade-agreement', 'trade-negotiation', 'agreement-review'])

/** "B.C. would open its own talks": talks that one party begins or ends. */
export function isTalksBy({ trigger, clause, stated }: Draft): boolean {
  return trigger.verb !== null && stated && /^(?:talks|negotiations?)$/.test(clause.word(trigger.to - 1))
}

/** Statuses that a kind has its own words for. */
export function statusIn(kind: RegistryMeasureKind, outcome: Outcome, draft: Draft): MeasureStatus {
  const { trigger, inner, phrase, clause, voice } = draft
  const status = kind.id === 'tariff' ? outcome.status : (outcome.relief ?? outcome.status)
  if (kind.id === 'trade-negotiation') {
    if (status === 'WITHDRAWN') return 'SUSPENDED'
    return status === 'NOT_COMMITTED' || status === 'SUSPENDED' || status === 'DEMANDED' || status === 'REJECTED'
      ? status
      : 'NEGOTIATING'
  }
  if (kind.id === 'agreement-review') return status === 'IN_FORCE' || status === 'ANNOUNCED' ? 'SCHEDULED' : status
  if (phrase.denied && inner?.act === 'agree') return 'NOT_COMMITTED'
  if (kind.id === 'trade-agreement' && status === 'ANNOUNCED') return 'CONSIDERED'
  if (INQUIRIES.test(clause.word(trigger.to - 1)) && (status === 'IN_FORCE' || status === 'CONSIDERED'))
    return 'INVESTIGATION'
  if (kind.id === 'trade-agreement') return status === 'IN_FORCE' && inner?.act !== 'hold' ? 'NEGOTIATING' : status
  if (kind.id === 'investment-pledge' || kind.id === 'purchase-commitment') {
    return status === 'CONSIDERED' || status === 'ANNOUNCED' || status === 'IN_FORCE' ? 'PLEDGED' : status
  }
  if (kind.id === 'dispute') return status === 'IN_FORCE' ? 'ANNOUNCED' : status
  if (
    status === 'IN_FORCE' &&
    inner === null &&
    trigger.verb === null &&
    voice !== null &&
    isIndefinite(draft) &&
    draft.phrase.before.length === 0
  )
    return 'CONSIDERED'
  if (status === 'ANNOUNCED' && hasDay(clause, trigger.to, phrase.to)) return 'SCHEDULED'
  return status
}

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

/** Is enough said to make a report of it? */
export function isTold(
  { trigger: { kind, verb, from, to }, phrase, inner, outer, clause }: Draft,
  sectors: readonly string[],
  imposer: string | null,
  target: string | null,
): boolean {
  const money =
    phrase.amounts.some(({ unit }) => unit === 'money') ||
    (verb !== null && clause.amounts.some(({ unit }) => unit === 'money'))
  if (kind.more === 'money') return money
  // "whose members buy more steel": what is or was bought is no commitment.
  if (
    verb !== null &&
    kind.more !== 'state' &&
    kind.more !== 'deal' &&
    kind.more !== undefined &&
    outer === null &&
    (inner?.mood === 'now' || inner?.mood === 'done')
  )
    return false
  if (kind.more === 'quantity') return verb === null || phrase.amounts.length > 0
  if (kind.id === 'trade-negotiation' && verb === null)
    return sectors.length > 0 || (inner !== null && TELLING.has(inner.act))
  if (kind.more === 'deal') return inner !== null || sectors.length > 0
  if (kind.more === 'state') return money || inner !== null || sectors.length > 0
  if (verb === null && to - from > 1 && kind.id !== 'tariff') return true
  return (
    verb !== null ||
    inner !== null ||
    sectors.length > 0 ||
    phrase.amounts.length > 0 ||
    (imposer !== null && target !== null)
  )
}
