import type { Act } from '../measure-words.ts'
import type { Clause, PartyHit } from './clause.ts'
import type { Grammar } from './measure-grammar.ts'
import {
  askerOf,
  FARTHEST_GOODS,
  type Found,
  isExempted,
  isGetting,
  isInReturn,
  RELATIVES,
  relativeOf,
} from './measure-parties.ts'

/** "hit Canada with a tariff", "threatened China with duties" */
const STRIKING: ReadonlySet<Act> = new Set(['take', 'threaten'])

/** Whom the measure touches: "on Canadian steel", "imports from Mexico", "hit Canada with", who faces it. */
export function targetOf(found: Found, imposer: string | null): string | null {
  const { phrase, clause, inner, trigger } = found
  if (AT_HOME.has(trigger.kind.id)) return null
  if (isInReturn(found)) return subjectBefore(found)
  const other = (party: PartyHit | undefined) => (party && party.id !== imposer ? party.id : null)
  const behind = phrase.behind.filter(
    ({ party, preposition }) => party.id !== imposer && !(party.seat && /^(?:in|at|from)$/.test(preposition)),
  )
  if (trigger.kind.id === 'dispute') {
    const sued = clause.word(trigger.from).startsWith('su') || clause.word(trigger.from).startsWith('challeng')
    return (
      behind.find(({ preposition }) => OVER.has(preposition) || (sued && preposition === 'object'))?.party.id ??
      clause.parties.find(
        ({ from, id }) =>
          from > trigger.from && from < trigger.to && id !== imposer && clause.word(from - 1) === 'against',
      )?.id ??
      null
    )
  }
  const within = clause.parties.find(
    (party) => party.from >= (trigger.verb ? trigger.from : trigger.from + 1) && party.to <= trigger.to,
  )
  if (within && within.id !== imposer && trigger.kind.id !== 'local-content') return within.id
  const goods = behind.find(
    ({ goods: fromIt, preposition }) =>
      fromIt || preposition === 'on' || preposition === 'against' || preposition === 'over',
  )
  if (goods) return goods.party.id
  const relative = trigger.verb ? null : relativeOf(found)
  if (relative?.isDoing) {
    const on = partyOn(clause, relative.verb + 1)
    if (on !== null && on !== imposer) return on
  }
  const theirs = ownerBehind(found, imposer)
  if (theirs !== null && theirs !== imposer) return theirs
  const aimed = behind.find(
    ({ preposition }) => ['to', 'for', 'in', 'of', 'into', 'with'].includes(preposition) || trigger.verb !== null,
  )
  if (aimed) return aimed.party.id
  if (inner?.verb && inner.verb.to <= phrase.from && !trigger.verb && STRIKING.has(inner.act)) {
    const object = clause.parties.find((party) => party.from >= (inner.verb?.to ?? 0) && party.to <= phrase.from)
    if (object) return other(object)
  }
  if (isExempted(clause, trigger)) {
    const spared = clause.parties.findLast(({ to }) => to <= trigger.from)
    return other(spared)
  }
  if (inner?.act === 'bear' || (inner?.passive && inner.from < phrase.from)) {
    const bearer = inner.verb ? (bearerOf(found, inner.verb.to - 1) ?? bearerOf(found, inner.verb.from)) : null
    if (bearer === 'other') return null
    if (bearer !== null) return bearer === imposer ? null : bearer
    return other(
      clause.parties.findLast(
        (party) =>
          party.to <= inner.from &&
          party.id !== imposer &&
          (inner.act === 'bear' || clause.classOf(party.to) !== 'possessive'),
      ),
    )
  }
  if (imposer === null && inner?.verb && isGetting(found, inner.verb.from, inner.act))
    return clause.parties.findLast(({ to, adjective, state }) => to <= inner.from && state && !adjective)?.id ?? null
  // "Peru gets away with 6%": a rate whose tariff is not said again.
  const isRate = clause.amounts.some(({ from }) => from === trigger.from) || GETTING.test(clause.word(phrase.from - 1))
  if (!trigger.verb && behind.length === 0 && isRate) {
    const bearer = clause.parties.findLast(
      ({ to, id }) => to <= trigger.from && id !== imposer && clause.classOf(to) !== 'possessive',
    )
    if (bearer && !hasStop(clause, bearer.to, trigger.from)) return bearer.id
  }
  const apart = other(phrase.before.find(({ apart: far }) => far)?.party)
  if (apart !== null || trigger.kind.id !== 'tariff-relief') return apart
  const asker = askerOf(found)
  return asker === imposer ? null : asker
}

/** Kinds that a state takes for its own, so that what is named beside them is not touched by them. */
const AT_HOME = new Set([
  'export-support',
  'local-content',
  'project-approval',
  'state-equity',
  'subsidy',
  'tax-relief',
])

const GETTING = /^(?:gets?|got|getting|draws?|drew)$/

function hasStop(clause: Clause, from: number, to: number): boolean {
  for (let place = from; place < to; place++) if (clause.classOf(place) === 'stop') return true
  return false
}

/** "on Indian goods": the party behind a preposition that stands soon behind a place. */
function partyOn(clause: Clause, from: number): string | null {
  for (let place = from; place < from + 3; place++) {
    if (!/^(?:on|against|upon)$/.test(clause.word(place))) continue
    return clause.parties.find((party) => party.from > place && party.from <= place + 4)?.id ?? null
  }
  return null
}

/** The party in the subject of the verb that bears it: "Japanese carmakers", "exports from Chile"; `other` where there is none. */
function bearerOf({ clause, grammar, referents }: Found, verb: number): string | 'other' | null {
  const subject = grammar.childrenOf(verb).find((child) => grammar.relationOf(child).startsWith('nsubj'))
  if (subject === undefined) return null
  if (RELATIVES.has(clause.word(subject))) return null
  const party = clause.parties.find(
    (hit) => isBelow(grammar, hit.from, subject) || isBelow(grammar, hit.to - 1, subject),
  )
  if (party) return party.id
  const own = grammar.childrenOf(subject).find((child) => /^(?:its|their)$/.test(clause.word(child)))
  if (own !== undefined) return ownBefore(clause, own) ?? referents.pronoun(own)?.id ?? null
  return /^(?:it|they)$/.test(clause.word(subject)) ? (referents.pronoun(subject)?.id ?? null) : 'other'
}

/** "Unless Hanoi acts, its goods": the last state before in the sentence. */
function ownBefore(clause: Clause, place: number): string | null {
  return clause.parties.findLast(({ to, adjective, state }) => to <= place && !adjective && state)?.id ?? null
}

/** The first state named before, by itself: who gives something in return. */
function subjectBefore({ clause, phrase }: Found): string | null {
  return clause.parties.find(({ to, adjective, state }) => to <= phrase.from && !adjective && state)?.id ?? null
}

function isBelow(grammar: Grammar, place: number, head: number): boolean {
  let at = place
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    if (at === head) return true
    at = grammar.headOf(at)
  }
  return false
}

/** "Vietnam agreed to a 20% tariff on its exports": whom the goods belong to does not tax them. */
export function bornBy(found: Found, imposer: string): boolean {
  const { trigger, inner, clause } = found
  if (trigger.kind.id !== 'tariff' || inner?.act !== 'agree' || trigger.verb) return false
  for (let place = trigger.to; place < found.phrase.to; place++)
    if (/^(?:its|their)$/.test(clause.word(place)) && clause.word(place - 1) === 'on')
      return ownerBehind(found, null) === imposer
  return false
}

/** What a complaint is about, and so whom it is against. */
const OVER = new Set(['against', 'of', 'over', 'to'])

/** "a 25% U.S. duty on its cars": whose goods it is on. */
function ownerBehind({ clause, trigger, phrase, referents }: Found, imposer: string | null): string | null {
  if (trigger.verb) return null
  for (let place = trigger.to; place < phrase.to + 2; place++) {
    if (!/^(?:on|against)$/.test(clause.word(place))) continue
    if (/^(?:its|their)$/.test(clause.word(place + 1))) return referents.pronoun(place + 1)?.id ?? null
    if (clause.word(place + 1) === 'our') return referents.speaker()?.id ?? null
    if (clause.word(place + 1) === 'them')
      return clause.parties.findLast(({ to, id }) => to <= trigger.from && id !== imposer)?.id ?? null
  }
  // "cars from China at a tariff of 6 percent"
  if (clause.word(phrase.from - 1) === 'at')
    return clause.parties.findLast(({ to }) => to < phrase.from && phrase.from - to < FARTHEST_GOODS)?.id ?? null
  return null
}
