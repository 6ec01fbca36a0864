import type { MeasureStatus } from '../../schema/document.ts'
import type { RegistryMeasureKind } from '../../schema/registry.ts'
import type { Act } from '../measure-words.ts'
import type { Clause } from './clause.ts'
import { TELLING } from './measure-antecedents.ts'
import { type Draft, isIndefinite } from './measure-draft.ts'
import type { Outcome } from './measure-status.ts'

/** Kinds of which the parties are known best by the agreement, and often none is told. */
export const MUTUAL = new Set(['trade-agreement', 'trade-negotiation', 'agreement-review'])

/** "B.C. would open its own talks": talks that one party begins or ends. */
export function isTalksBy({ trigger, clause, stated }: Draft): boolean {
  const words = [clause.word(trigger.to - 2), clause.word(trigger.to - 1)]
  return trigger.verb !== null && stated && words.some((word) => /^(?:talks|negotiations?)$/.test(word))
}

/** Statuses that a kind has its own words for. */
export function statusIn(kind: RegistryMeasureKind, outcome: Outcome, draft: Draft): MeasureStatus {
  const { trigger, inner, phrase, clause, voice } = draft
  const status = kind.id === 'tariff' ? outcome.status : (outcome.relief ?? outcome.status)
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
  const habit = verb !== null && outer === null && (inner?.mood === 'now' || inner?.mood === 'done')
  if (kind.id === 'trade-negotiation' && verb === null) {
    return sectors.length > 0 || (inner !== null && (TELLING.has(inner.act) || inner.act === 'agree'))
  }
  switch (kind.more) {
    case 'act':
      return specific || (inner !== null && ACTING.has(inner.act) && sectors.length > 0)
    case 'context':
      return specific || draft.accompanied
    case 'deal':
      if (specific) return inner !== null || sectors.length > 0
      return inner?.act === 'agree' && clause.parties.some(({ state }) => state)
    case 'money':
      return money && !habit
    case 'quantity':
      return !habit && (verb === null || phrase.amounts.length > 0)
    case 'state':
      if (verb !== null) return money && stated
      return money || (specific ? inner !== null || sectors.length > 0 : inner !== null && sectors.length > 0)
    case 'target':
      return verb === null ? specific || stated || inner !== null : stated && (target !== null || draft.accompanied)
    case undefined:
  }
  if (verb !== null || inner !== null || sectors.length > 0 || phrase.amounts.length > 0) return true
  return (specific && kind.id !== 'tariff') || (imposer !== null && target !== null)
}

/** Acts that do something to a rule, rather than speak of it. */
const ACTING: ReadonlySet<Act> = new Set([...TELLING, 'announce', 'consider', 'demand', 'plan', 'propose', 'threaten'])
