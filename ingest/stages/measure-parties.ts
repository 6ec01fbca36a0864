import { hashWord } from '../characters.ts'
import type { Act, MeasureWords } from '../measure-words.ts'
import { rangeAt } from '../text-layers.ts'
import type { Clause, PartyHit } from './clause.ts'
import type { Draft, Trigger } from './measure-draft.ts'
import type { Grammar } from './measure-grammar.ts'
import { headPlace } from './measure-heads.ts'
import { doerOf, subjectAt, verbsOver } from './measure-subjects.ts'

/** A draft of which the parties and sectors are not told yet. */
export type Found = Omit<Draft, 'imposer' | 'stated' | 'target' | 'sectors'>

/**
 * Who takes the measure, where the sentence says so: its owner ("Ottawa's"), an agent ("imposed by Washington"), the
 * party right before the noun ("U.S. tariffs"), whom somebody asks to take it, or the subject of the verb.
 */
export function imposerOf(found: Found, words: Pick<MeasureWords, 'governments'>): string | null {
  const { phrase, clause, inner, outer, trigger } = found
  const { owner } = phrase
  const may = (party: PartyHit) => party.state || ANYBODY.has(trigger.kind.id)
  if (!trigger.verb) {
    if (owner !== null && owner !== 'pronoun' && owner !== 'government') return may(owner) ? owner.id : null
    if (owner === 'government') return ofGovernment(found)
    const agent = phrase.behind.find(
      ({ preposition, goods, party }) =>
        preposition === 'by' || (preposition === 'from' && !goods && party.from - trigger.to <= 2),
    )
    if (agent && may(agent.party)) return agent.party.id
    const [near] = phrase.before
    if (near && !near.apart && near.party.state) return near.party.id
    const far = phrase.before.find(({ apart }) => apart)
    if (far && /^(?:against|over|by|under)$/.test(clause.word(phrase.from - 1))) return far.party.id
  }
  const relative = trigger.verb ? null : relativeOf(found)
  if (relative && may(relative.doer) && relative.isDoing) return relative.doer.id
  // "lobbied Washington for an exemption"
  if (!trigger.verb && inner?.verb && (inner.act === 'demand' || inner.act === 'ask') && inner.verb.to <= phrase.from) {
    const lobbied = askedParty(clause, inner.verb.to, phrase.from, words)
    if (lobbied && !NOT_SUBJECTS.has(clause.word(lobbied.from - 1))) return lobbied.id
  }
  // "Canadian mills are subsidized": by whose government they are.
  if (trigger.verb && inner?.passive && trigger.kind.group === 'support') {
    const own = clause.parties.findLast((party) => party.to <= inner.from)
    if (own) return own.id
  }
  if (isExempted(clause, trigger)) {
    const spared = clause.parties.findLast(({ to }) => to <= trigger.from)?.id
    return (
      clause.parties.find(({ from, adjective, id }) => from >= trigger.to && adjective && id !== spared)?.id ?? null
    )
  }
  if (isInReturn(found)) return null
  const there = bearingPlace(found)
  if (there !== null) return there
  const parsed = byGrammar(found) ?? beforeColon(clause)
  if (parsed === 'other') return ANYBODY.has(trigger.kind.id) ? (byName(found) ?? SOMEBODY) : null
  if (parsed !== null) return parsed
  // Of a verb behind the noun the measure is the subject.
  const behind = inner !== null && !trigger.verb && inner.from >= phrase.to
  const verb = behind || inner?.act === 'bear' || (inner?.passive && trigger.kind.group === 'support') ? null : inner
  const isAsker = inner?.act === 'demand' || inner?.act === 'ask'
  const asked =
    !isAsker && (outer?.act === 'demand' || outer?.act === 'ask') && outer.verb
      ? askedParty(clause, outer.verb.to, inner?.from ?? phrase.from, words)
      : null
  if (asked) return asked.id
  const passiveTarget = verb?.passive && !trigger.verb && verb.from < phrase.from
  // Who demands it is not who takes it.
  if (verb && !passiveTarget && verb.act !== 'demand') {
    const higher = outer && outer.act !== 'demand' && outer.act !== 'say' && outer.act !== 'ask' ? outer : null
    const may = (party: PartyHit) => (party.state || ANYBODY.has(trigger.kind.id)) && isSomebody(clause, party, words)
    const subject = subjectOf(clause, verb.from, may) ?? (higher ? subjectOf(clause, higher.from, may) : null)
    if (subject) return subject.id
    if (found.speaker !== null && OWN.has((higher ?? verb).act)) return found.speaker
  }
  if (trigger.verb) return null
  const far = phrase.before.find(({ apart }) => apart)
  const on = phrase.behind.some(({ preposition }) => preposition === 'on')
  return far && on ? far.party.id : null
}

/**
 * By the parse: the doer of the verb that governs the measure, or of one above it. `other` where somebody does it who is no
 * party; null where the parse does not tell.
 */
function byGrammar(found: Found): string | 'other' | null {
  const { trigger, clause, grammar, referents, phrase } = found
  const { owner } = phrase
  const may = (party: PartyHit) => party.state || ANYBODY.has(trigger.kind.id)
  if (!trigger.verb && owner === 'pronoun') {
    const own = clause.word(phrase.from)
    if (own === 'our' || own === 'my') return referents.speaker()?.id ?? null
  }
  const noun = headPlace(clause, trigger)
  // A rate that stands for its tariff hangs on nothing that tells.
  if (
    !trigger.verb &&
    clause.amounts.some((amount) => amount.from === trigger.from) &&
    clause.word(trigger.from - 1) === 'and'
  )
    return null
  const over = verbsOver(grammar, trigger.verb ? trigger.verb.from : noun)
  const verbs = trigger.verb ? [trigger.verb.from, ...over.verbs] : over.verbs
  for (const [step, verb] of verbs.entries()) {
    const act = rangeAt(clause.verbs, verb)?.act ?? null
    const isOwnSubject = step === 0 && !trigger.verb && over.isSubject
    // "The court hears a challenge": not its own.
    if (trigger.kind.id === 'dispute' && isOfCourt(clause, grammar, verb)) return 'other'
    const doer = doerOf(clause, grammar, verb, referents)
    // "China, he said, will cut its levy": not his.
    if (owner === 'pronoun' && /^(?:its|their)$/.test(clause.word(phrase.from)) && isHim(clause, grammar, verb)) {
      return referents.pronoun(phrase.from)?.id ?? null
    }
    if (isOwnSubject) {
      if (doer !== null && typeof doer !== 'string' && may(doer) && !inside(doer, phrase)) return doer.id
      return null
    }
    if (step === 0 && isExempted(clause, trigger)) continue
    if (act === 'bear' || act === 'fear' || act === 'stay') return 'other'
    if (act === 'say' || act === 'ask') continue
    if (act === 'demand') return step === 0 ? null : 'other'
    if (doer === null || doer === 'nobody') continue
    if (doer === 'other') {
      if (owner === 'pronoun') return referents.pronoun(phrase.from)?.id ?? null
      if (step === 0) return trigger.verb || DOING.has(act ?? 'say') ? 'other' : null
      continue
    }
    // "Bern hopes to get the tariff down": a verb of no list does not tell who took it.
    if (step === 0 && !trigger.verb && owner !== 'pronoun' && act === null && SUFFERING.test(clause.word(verb)))
      continue
    if (step === 0 && (isGetting(found, verb, act) || (act === 'reject' && AGAINST.test(clause.word(verb)))))
      return 'other'
    if (may(doer)) return doer.id
    if (step === 0) return 'other'
  }
  return null
}

/** "the levy that Washington clamped on Indian goods": who does it, the place of the verb, and whether it lays the measure. */
export function relativeOf({
  clause,
  grammar,
  phrase,
  trigger,
}: Pick<Found, 'clause' | 'grammar' | 'phrase' | 'trigger'>): {
  readonly doer: PartyHit
  readonly verb: number
  readonly isDoing: boolean
} | null {
  for (const start of [phrase.to, trigger.to]) {
    let place = start
    if (clause.classOf(place) === 'comma') place++
    if (/^(?:that|which)$/.test(clause.word(place))) place++
    else if (place > start) continue
    const doer = clause.parties.find(
      ({ from, adjective }) => !adjective && (from === place || (from === place + 1 && clause.word(place) === 'the')),
    )
    if (!doer) continue
    let verb = doer.to
    while (/^(?:modal|have|do|adverb|not)$/.test(clause.classOf(verb))) verb++
    if (grammar.tagOf(verb) !== 'VERB') continue
    const act = rangeAt(clause.verbs, verb)?.act ?? null
    return {
      doer,
      verb,
      isDoing:
        (act === null || LAYING.has(act) || /^demand/.test(clause.word(verb))) && !SUFFERING.test(clause.word(verb)),
    }
  }
  return null
}

const LAYING: ReadonlySet<Act> = new Set([
  'amend',
  'announce',
  'hold',
  'pledge',
  'plan',
  'propose',
  'take',
  'threaten',
  'withdraw',
  'suspend',
])

/** Verbs of those whom a measure touches, or who speak of it. */
const SUFFERING =
  /^(?:get|got|gets|getting|hop(?:e|es|ed|ing)|protest(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|criticiz(?:e|es|ed|ing)|criticis(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|call(?:s|ed|ing)?|blam(?:e|es|ed|ing)|suffer(?:s|ed|ing)?|escap(?:e|es|ed|ing)|blast(?:s|ed|ing)?|welcom(?:e|es|ed|ing)|prais(?:e|es|ed|ing)|regret(?:s|ted)?|disput(?:e|es|ed|ing)|challeng(?:e|es|ed|ing)|contest(?:s|ed|ing)?|appeal(?:s|ed|ing)?|fight(?:s|ing)?|fought|see(?:s|ing)?|saw|complain(?:s|ed|ing)?|describ(?:e|es|ed|ing)|slam(?:s|med)?|attack(?:s|ed)?)$/

/** Who is against what somebody else does. */
const AGAINST = /^(?:oppos(?:e|es|ed|ing)|resist(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)$/

/** "India's generics are exempt": whom the subject names is spared. */
export function isExempted(clause: Clause, { kind, verb, from }: Trigger): boolean {
  return (
    verb !== null &&
    kind.id === 'tariff-relief' &&
    /^(?:is|are|was|were|be|been|stay|stays|remain|remains)$/.test(clause.word(from))
  )
}

/** "won an exemption", "agreed to a 15% rate": by those whom it touches. */
export function isGetting(
  { clause, phrase, trigger }: Pick<Found, 'clause' | 'phrase' | 'trigger'>,
  verb: number,
  act: Act | null,
): boolean {
  if (act !== 'agree') return false
  if (/^(?:w[io]n|winning|wins|accept(?:s|ed|ing)?|secur(?:e|es|ed|ing))$/.test(clause.word(verb))) return true
  return (
    trigger.kind.id === 'tariff' &&
    /^agree/.test(clause.word(verb)) &&
    clause.classOf(verb + 1) === 'to' &&
    phrase.owner === null &&
    !phrase.behind.some(({ goods, preposition }) => goods || preposition === 'on')
  )
}

function isOfCourt(clause: Clause, grammar: Grammar, verb: number): boolean {
  const subject = subjectAt(clause, grammar, verb)
  return subject !== null && COURTS.test(clause.word(subject))
}

const COURTS = /^(?:courts?|panel|tribunal|judges?)$/

function isHim(clause: Clause, grammar: Grammar, verb: number): boolean {
  const subject = subjectAt(clause, grammar, verb)
  return subject !== null && /^(?:he|she|i|we)$/.test(clause.word(subject))
}

const FIRMS =
  /^(?:company|firm|group|chain|retailer|grocer|supermarket|maker|automaker|carmaker|producer|miner|utility|bank|lender|shipbuilder|developer|giant|manufacturer)$/

/** A company or person without an office, where its name is the subject: "Lanhai said it would spend". */
function byName({ trigger, clause, grammar, referents }: Found): string | null {
  const first = trigger.verb ? trigger.from : verbsOver(grammar, headPlace(clause, trigger)).verbs[0]
  const subject = first === undefined ? null : subjectAt(clause, grammar, first)
  if (subject === null) return null
  const word = clause.word(subject)
  if (word === 'we' || word === 'i') return referents.employer()
  // "Canadians": a people is nobody who could be kept.
  if ((trigger.kind.id === 'boycott' && /(?:ans|ese)$/.test(word)) || COURTS.test(word)) return null
  if (FIRMS.test(word)) return referents.named(subject) ?? referents.firm(subject)
  return referents.named(/^(?:it|they)$/.test(word) ? referents.main(subject) : subject)
}

const SHIPPED = /^(?:ships?|shipped|sells?|sold|sends?|sent|exports?|exported|shipments|sales)$/
const SOLD = /^(?:exports?|sales?|shipments?|deliveries)$/

/** "exports to the EU face a duty", "pay 39 per cent to sell in America": who takes it is where the goods go. */
function bearingPlace({ clause, inner, phrase, trigger }: Found): string | null {
  if (trigger.kind.group !== 'border-price' || trigger.verb) return null
  const elided = clause.amounts.some((amount) => amount.from === trigger.from)
  if (inner?.act !== 'bear' && !elided) return null
  for (let place = trigger.to; place < trigger.to + FARTHEST_GOODS; place++) {
    if (!SHIPPED.test(clause.word(place))) continue
    const there = clause.parties.find(({ from, adjective }) => from > place && from <= place + 5 && !adjective)
    if (there && /^(?:to|in|into|the)$/.test(clause.word(there.from - 1))) return there.id
  }
  for (let place = Math.max(clause.from, phrase.from - FARTHEST_GOODS); place < phrase.from; place++) {
    if (!SOLD.test(clause.word(place)) || clause.classOf(place + 1) !== 'to') continue
    const near = clause.parties.find(({ from, adjective }) => from > place + 1 && from <= place + 3 && !adjective)
    if (near) return near.id
  }
  const behind = clause.parties.find(
    ({ from, adjective }) => from >= phrase.from && from <= trigger.to + FARTHEST_GOODS && !adjective,
  )
  const lead =
    behind && clause.word(behind.from - 1) === 'the'
      ? clause.word(behind.from - 2)
      : clause.word((behind?.from ?? 1) - 1)
  if (behind && (lead === 'in' || lead === 'at' || (elided && lead === 'into'))) return behind.id
  const ports = clause.parties.find(({ to }) => to > trigger.to && /^(?:ports?|customs|border)$/.test(clause.word(to)))
  return ports?.id ?? null
}

/** The state that asks for it, and so does not take it: "Canada pressed for an end to the duty". */
export function askerOf({ clause, grammar, trigger, referents }: Found): string | null {
  const first = verbsOver(grammar, trigger.verb ? trigger.verb.from : headPlace(clause, trigger)).verbs
  for (const verb of first) {
    const act = rangeAt(clause.verbs, verb)?.act
    if (act !== 'demand' && act !== 'ask') continue
    const doer = doerOf(clause, grammar, verb, referents)
    if (doer !== null && typeof doer !== 'string' && doer.state) return doer.id
  }
  return null
}

/** Acts whose subject, if it is no party, leaves the measure without one. */
const DOING: ReadonlySet<Act> = new Set(['take', 'withdraw', 'suspend', 'amend', 'hold', 'bear'])

function inside({ from, to }: PartyHit, phrase: { readonly from: number; readonly to: number }): boolean {
  return phrase.from <= from && to <= phrase.to
}

/** "the federal credit", "the province's program": whom the sentence says to take it, else which government that is. */
function ofGovernment({ clause, grammar, trigger, phrase, referents }: Found): string | null {
  for (const verb of verbsOver(grammar, headPlace(clause, trigger)).verbs) {
    const doer = doerOf(clause, grammar, verb, referents)
    if (doer !== null && typeof doer !== 'string' && doer.state && clause.word(phrase.from) !== 'its') {
      const act = rangeAt(clause.verbs, verb)?.act
      return act === 'demand' || act === 'say' ? null : doer.id
    }
  }
  for (let place = phrase.from; place < trigger.from; place++)
    if (clause.classOf(place + 1) === 'possessive') return referents.government(place)?.id ?? null
  return null
}

const FARTHEST_COLON = 6

/** "Downing Street: no plans for counter-tariffs" */
function beforeColon(clause: Clause): string | null {
  const [first] = clause.parties
  if (!first || first.adjective || first.from > clause.from + 1) return null
  for (let place = first.to; place < clause.from + FARTHEST_COLON; place++)
    if (clause.word(place) === ':') return first.id
  return null
}

/** "promised to invest in return for a lower duty": whoever gives something for it does not take it. */
export function isInReturn({ clause, phrase, trigger }: Pick<Found, 'clause' | 'phrase' | 'trigger'>): boolean {
  const { from } = trigger.verb ? trigger : phrase
  return clause.word(from - 1) === 'for' && /^(?:return|exchange)$/.test(clause.word(from - 2))
}

/** Somebody takes it who is named in no way that could be kept: nobody else is looked for. */
export const SOMEBODY = ''

/** Kinds that companies, unions and buyers take as well as states. */
const ANYBODY = new Set([
  'boycott',
  'dispute',
  'investment-pledge',
  'procurement-restriction',
  'purchase-commitment',
  'retail-ban',
])

/** Acts that a speaker without a named subject does himself. */
const OWN: ReadonlySet<Act> = new Set([
  'amend',
  'announce',
  'plan',
  'pledge',
  'suspend',
  'take',
  'threaten',
  'withdraw',
])

/** The party asked, between the verb of asking and what is asked for. */
function askedParty(
  clause: Clause,
  from: number,
  to: number,
  words: Pick<MeasureWords, 'governments'>,
): PartyHit | null {
  return (
    clause.parties.find(
      (party) => party.state && party.from >= from && party.to <= to && isSomebody(clause, party, words),
    ) ?? null
  )
}

/** Tokens between a measure and the goods that it is said of. */
export const FARTHEST_GOODS = 12
const FARTHEST_SUBJECT = 30
const NOT_SUBJECTS = new Set([
  'in',
  'on',
  'from',
  'against',
  'with',
  'for',
  'to',
  'by',
  'into',
  'at',
  'between',
  'about',
  'over',
])

/** The nearest party on the left that may be the subject of a verb; never behind a preposition of place. */
function subjectOf(clause: Clause, verb: number, may: (party: PartyHit) => boolean): PartyHit | null {
  for (let place = verb - 1; place >= clause.from && verb - place <= FARTHEST_SUBJECT; place--) {
    const party = clause.parties.find((hit) => hit.to === place + 1)
    if (party) {
      if (may(party) && !NOT_SUBJECTS.has(clause.word(party.from - 1))) return party
      place = party.from
      continue
    }
    const kind = clause.classOf(place)
    if (kind === 'stop') return null
    // "a rule that extends": what the clause is about stands before it.
    const relative = RELATIVES.has(clause.word(place)) || (clause.word(place) === 'that' && place === verb - 1)
    if (kind === 'subordinator' && !relative)
      return clause.classOf(verb - 1) === 'coordinator' ? firstOf(clause, may) : null
  }
  return null
}

export const RELATIVES = new Set(['which', 'who', 'whose'])

/** The subject of the sentence, which "and threatened" goes on with. */
function firstOf(clause: Clause, may: (party: PartyHit) => boolean): PartyHit | null {
  const first = clause.parties.find(may)
  return first && !NOT_SUBJECTS.has(clause.word(first.from - 1)) ? first : null
}

/** A name by itself, or an adjective or possessive of a government: "Chinese officials", "Canada's finance minister". */
function isSomebody(clause: Clause, party: PartyHit, { governments }: Pick<MeasureWords, 'governments'>): boolean {
  const possessive = clause.classOf(party.to) === 'possessive'
  if (!party.adjective && !possessive) return !isModifier(clause, party)
  for (let place = party.to; place < Math.min(clause.to, party.to + 5); place++) {
    if (governments.has(hashWord(clause.word(place)))) return true
  }
  return false
}

/** "U.S. steel", "China trade": a name that only stands before a noun is followed by a plain word that is no verb. */
function isModifier(clause: Clause, party: PartyHit): boolean {
  return clause.word(party.to) === '-' && clause.classOf(party.to + 1) === 'word'
}
