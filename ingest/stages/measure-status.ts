import type { MeasureStatus } from '../../schema/document.ts'
import type { RegistryMeasureKind } from '../../schema/registry.ts'
import type { Act } from '../measure-words.ts'
import type { Clause, VerbHit } from './clause.ts'
import type { MeasurePhrase } from './measure-phrase.ts'

/** How an act is presented: done, going on, to come, only possible, asked for, or as the object of another verb. */
export type Mood = 'done' | 'now' | 'future' | 'would' | 'may' | 'ought' | 'open'

/** A verb as it stands in its clause. */
export interface Reading {
  readonly act: Act
  readonly mood: Mood
  readonly denied: boolean
  readonly passive: boolean
  /** The place of its first auxiliary, or its own. */
  readonly from: number
  readonly verb: VerbHit | null
  /** "is set to", "is due to": the day is fixed. */
  readonly scheduled: boolean
}

const FUTURE = new Set(['will', "'ll", '’ll', 'shall', 'wo'])
const WOULD = new Set(['would', "'d", '’d'])
const OUGHT = new Set(['should', 'must', 'ought'])
const PAST_BE = new Set(['was', 'were', 'been'])
/** What makes "to" a future: "is scheduled to". */
export const SET_TO: ReadonlySet<string> = new Set([
  'scheduled',
  'set',
  'due',
  'expected',
  'slated',
  'poised',
  'going',
  'about',
  'likely',
  'is',
  'are',
  'was',
  'were',
])
const LONGEST_CHAIN = 6

/** Reads tense and mood from the auxiliaries before a verb. */
export function readVerb(clause: Clause, verb: VerbHit): Reading {
  let place = verb.from - 1
  let modal = ''
  let to = false
  let have = false
  let did: string | null = null
  let be = ''
  let denied = false
  let scheduled = false
  let first = verb.from
  for (; place >= clause.from && verb.from - place <= LONGEST_CHAIN; place--) {
    const kind = clause.classOf(place)
    if (kind === 'adverb') continue
    if (kind === 'not') denied = true
    else if (kind === 'modal') modal = clause.word(place)
    else if (kind === 'to') to = true
    else if (kind === 'have') have = true
    else if (kind === 'do') did = clause.word(place)
    else if (kind === 'be') be ||= clause.word(place)
    // "have both been hit": a word or two may stand inside.
    else if (clause.word(place) === 'both' || clause.word(place) === 'all' || clause.word(place) === 'each') continue
    else break
    first = place
    if (to && clause.word(place - 1) === 'ought') modal = 'ought'
    else if (to && SET_TO.has(clause.word(place - 1))) {
      scheduled = true
      place--
    } else if (to) break
  }
  if (first === verb.from && clause.classOf(place) === 'coordinator' && isBase(verb)) {
    const shared = sharedAuxiliary(clause, place)
    if (shared.modal !== '') modal = shared.modal
    to ||= shared.to
    scheduled ||= shared.scheduled
  }
  const { forms, act } = verb
  const plainPast = forms.has('past') && !forms.has('base')
  const byGerund = forms.has('ing') && be === '' && clause.word(place) === 'by'
  const passive = be !== '' && forms.has('participle') && !forms.has('ing')
  const mood: Mood = scheduled
    ? 'future'
    : to && modal !== 'ought'
      ? 'open'
      : byGerund
        ? 'done'
        : FUTURE.has(modal)
          ? 'future'
          : WOULD.has(modal)
            ? 'would'
            : OUGHT.has(modal)
              ? 'ought'
              : modal !== ''
                ? 'may'
                : have
                  ? 'done'
                  : did !== null
                    ? did === 'did'
                      ? 'done'
                      : 'now'
                    : be !== ''
                      ? PAST_BE.has(be)
                        ? 'done'
                        : 'now'
                      : plainPast || (forms.has('participle') && !forms.has('ing'))
                        ? 'done'
                        : forms.has('ing')
                          ? 'open'
                          : 'now'
  return { act, mood, denied, passive, from: first, verb, scheduled }
}

function isBase({ forms }: VerbHit): boolean {
  return forms.has('base') && !forms.has('past')
}

const FARTHEST_AUXILIARY = 14

/** "is to halve its quotas and double the duty": what stands before the first of two verbs holds for both. */
function sharedAuxiliary(clause: Clause, coordinator: number): { modal: string; to: boolean; scheduled: boolean } {
  for (let place = coordinator - 1; place >= Math.max(clause.from, coordinator - FARTHEST_AUXILIARY); place--) {
    const kind = clause.classOf(place)
    if (kind === 'stop' || kind === 'subordinator') break
    if (kind === 'modal') return { modal: clause.word(place), to: false, scheduled: false }
    if (kind === 'to' && clause.classOf(place + 1) === 'word')
      return { modal: '', to: true, scheduled: SET_TO.has(clause.word(place - 1)) }
  }
  return { modal: '', to: false, scheduled: false }
}

/** What a status becomes and, where a tariff is only to be eased, how far the relief has come. */
export interface Outcome {
  readonly status: MeasureStatus
  readonly relief: MeasureStatus | null
}

const ENDING: ReadonlySet<Act> = new Set(['suspend', 'withdraw', 'strike', 'expire'])

const OF_OUTER: Partial<Record<Act, MeasureStatus>> = {
  agree: 'AGREED',
  announce: 'ANNOUNCED',
  ask: 'DEMANDED',
  consider: 'CONSIDERED',
  demand: 'DEMANDED',
  investigate: 'INVESTIGATION',
  plan: 'ANNOUNCED',
  pledge: 'PLEDGED',
  propose: 'PROPOSED',
  reject: 'REJECTED',
  threaten: 'THREATENED',
}
const OF_DENIED_OUTER: Partial<Record<Act, MeasureStatus>> = {
  agree: 'NOT_COMMITTED',
  pledge: 'NOT_COMMITTED',
  reject: 'CONSIDERED',
}
const OF_DONE: Record<Act, MeasureStatus> = {
  agree: 'AGREED',
  amend: 'AMENDED',
  announce: 'ANNOUNCED',
  ask: 'IN_FORCE',
  bear: 'IN_FORCE',
  begin: 'IN_FORCE',
  consider: 'CONSIDERED',
  demand: 'DEMANDED',
  expire: 'EXPIRED',
  fear: 'UNKNOWN',
  hold: 'IN_FORCE',
  investigate: 'INVESTIGATION',
  plan: 'ANNOUNCED',
  pledge: 'PLEDGED',
  propose: 'PROPOSED',
  reject: 'REJECTED',
  say: 'IN_FORCE',
  stay: 'IN_FORCE',
  strike: 'STRUCK_DOWN',
  suspend: 'SUSPENDED',
  take: 'IN_FORCE',
  threaten: 'THREATENED',
  withdraw: 'WITHDRAWN',
}
const OF_MOOD: Record<Exclude<Mood, 'done'>, MeasureStatus> = {
  now: 'IN_FORCE',
  future: 'ANNOUNCED',
  would: 'CONSIDERED',
  may: 'CONSIDERED',
  ought: 'DEMANDED',
  open: 'CONSIDERED',
}

/**
 * The status of a measure from the verb that acts on it and the verb above that ("urged … to lift"). `told` is the
 * adjective before the noun; `reported` says that the clause is somebody's words in the past, where "would" is "will";
 * `conditional` that an if, unless or until stands beside. A measure whose end is only wished or planned is in force.
 */
export function statusOf(
  kind: Pick<RegistryMeasureKind, 'direction'>,
  inner: Reading | null,
  outer: Reading | null,
  context: { readonly told: Act | null; readonly reported: boolean; readonly conditional: boolean },
): Outcome {
  // "dropped his threat of", "abandoned a plan for"
  if (inner && outer && OF_OUTER[inner.act] && (outer.act === 'withdraw' || outer.act === 'suspend') && !outer.denied) {
    return { status: OF_DONE[outer.act], relief: null }
  }
  if (outer && OF_OUTER[outer.act] && inner?.act !== outer.act) return underOuter(inner, outer)
  if (!inner) return { status: context.told ? OF_DONE[context.told] : 'IN_FORCE', relief: null }
  const { act, denied } = inner
  // "Exports to face a 15% tariff": in a headline, to is will.
  const mood =
    (inner.mood === 'would' && context.reported) || (inner.mood === 'open' && inner.act === 'bear')
      ? 'future'
      : inner.mood
  if (act in OF_OUTER && act !== 'plan' && act !== 'ask' && !(act === 'agree' && mood !== 'done')) {
    const status = denied ? (OF_DENIED_OUTER[act] ?? 'REJECTED') : (OF_OUTER[act] ?? 'UNKNOWN')
    return { status, relief: null }
  }
  if (act === 'agree')
    return {
      status: denied ? (mood === 'done' ? 'NOT_COMMITTED' : 'REJECTED') : OF_MOOD[mood === 'done' ? 'now' : mood],
      relief: null,
    }
  if (act === 'hold' || act === 'say' || act === 'stay' || act === 'ask')
    return { status: context.told ? OF_DONE[context.told] : 'IN_FORCE', relief: null }
  if (ENDING.has(act)) {
    if (denied) return { status: 'IN_FORCE', relief: null }
    if (mood === 'done' || (mood === 'now' && act !== 'expire')) return { status: OF_DONE[act], relief: null }
    return { status: 'IN_FORCE', relief: act === 'expire' ? null : mood === 'now' ? 'ANNOUNCED' : OF_MOOD[mood] }
  }
  if (denied) return { status: mood === 'done' ? 'NOT_COMMITTED' : 'REJECTED', relief: null }
  if (inner.scheduled && mood === 'future') return { status: 'SCHEDULED', relief: null }
  const coming = mood === 'future' || mood === 'would' || mood === 'may' || (act === 'begin' && mood === 'now')
  if (coming && context.conditional && kind.direction === 'restrictive') return { status: 'THREATENED', relief: null }
  if (act === 'begin' && (mood === 'now' || mood === 'future')) return { status: 'SCHEDULED', relief: null }
  if (mood === 'done' || act === 'plan') return { status: OF_DONE[act], relief: null }
  if (mood === 'now' && act === 'amend') return { status: 'AMENDED', relief: null }
  return { status: OF_MOOD[mood], relief: null }
}

const PLANS = /^(?:plans?|intentions?|interest|desire|wish|appetite|need|reason)$/

/** "no plans to lift it", "had no intention of": what is done to it is not even meant. */
export function isNotMeant(clause: Clause, verb: Reading | null, from: number): boolean {
  const start = Math.min(verb?.from ?? from, from)
  for (let place = start; place >= Math.max(clause.from, start - 4); place--)
    if (PLANS.test(clause.word(place)))
      return /^(?:no|any|without|little)$/.test(clause.word(place - 1)) || clause.word(place - 2) === 'no'
  return false
}

/** What it comes to that nobody means to do it: what would be ended goes on, what would be taken does not come. */
export function notMeant(verb: Reading | null): Outcome {
  const isThere = verb !== null && (ENDING.has(verb.act) || verb.act === 'amend' || verb.act === 'hold')
  return { status: isThere ? 'IN_FORCE' : 'REJECTED', relief: null }
}

/** "told the department to recalculate its duties", "worry about Ottawa's duty": something else is said of what is there. */
export function isAskedOver(clause: Clause, phrase: MeasurePhrase, verb: Reading | null): boolean {
  const { from, owner } = phrase
  const definite =
    /^(?:the|its|their|this|these)$/.test(clause.word(from)) ||
    (owner !== null && typeof owner !== 'string') ||
    (phrase.before.length > 0 && !/^(?:a|an|any|new)$/.test(clause.word(from)))
  if (!definite) return false
  if (OF_OTHER_THINGS.has(clause.word(from - 1))) return verb?.act !== 'agree'
  if (verb?.act === 'reject' && verb.verb && /^(?:oppos|resist)/.test(clause.word(verb.verb.from))) return true
  if (!verb?.verb || verb.verb.to > from || (verb.act !== 'ask' && verb.act !== 'demand')) return false
  for (let place = verb.verb.to; place < from; place++)
    if (clause.classOf(place) === 'to' && clause.classOf(place + 1) === 'word') return isUnknownVerb(clause, place + 1)
  return false
}

function isUnknownVerb(clause: Clause, place: number): boolean {
  return !clause.verbs.some((hit) => hit.from === place)
}

/** Behind these a measure is what something else is about. */
const OF_OTHER_THINGS = new Set(['about', 'against', 'amid', 'because', 'despite', 'over', 'under'])

const STUDIED = /^(?:study|review|consideration|discussion)$/

/** "a levy on imports, under study since 2021" */
export function toldBehind(clause: Clause, behind: number): Act | null {
  for (let place = behind; place < behind + 3; place++)
    if (clause.word(place) === 'under' && STUDIED.test(clause.word(place + 1))) return 'consider'
  return null
}

function underOuter(inner: Reading | null, outer: Reading): Outcome {
  const plain = OF_OUTER[outer.act] ?? 'UNKNOWN'
  const status = outer.denied ? (OF_DENIED_OUTER[outer.act] ?? 'REJECTED') : plain
  if (inner?.act === 'hold') return { status: outer.act === 'demand' ? 'DEMANDED' : 'IN_FORCE', relief: null }
  if (inner && (ENDING.has(inner.act) || inner.act === 'fear')) {
    return { status: 'IN_FORCE', relief: status === 'NOT_COMMITTED' ? null : status }
  }
  return { status, relief: null }
}
