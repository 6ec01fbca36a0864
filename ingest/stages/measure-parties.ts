import { hashWord } from '../characters.ts'
import type { Act, MeasureWords } from '../measure-words.ts'
import type { Clause, PartyHit } from './clause.ts'
import type { Draft } from './measure-draft.ts'

type Found = Omit<Draft, 'imposer' | 'stated' | 'target'>

/**
 * Who takes the measure, where the sentence says so: its owner ("Ottawa's"), an agent ("imposed by Washington"), the
 * party right before the noun ("U.S. tariffs"), whom somebody asks to take it, or the subject of the verb.
 */
export function imposerOf(found: Found, words: Pick<MeasureWords, 'governments'>): string | null {
  const { phrase, clause, inner, outer, trigger } = found
  const { owner } = phrase
  if (!trigger.verb) {
    if (owner !== null && owner !== 'pronoun' && owner !== 'government') return owner.id
    if (owner === 'government') return null
    const agent = phrase.behind.find(
      ({ preposition, goods }) => preposition === 'by' || (preposition === 'from' && !goods),
    )
    if (agent) return agent.party.id
    const [near] = phrase.before
    if (near && !near.apart && near.party.state) return near.party.id
  }
  // Of a verb behind the noun the measure is the subject.
  const behind = inner !== null && !trigger.verb && inner.from >= phrase.to
  const verb = behind || inner?.act === 'bear' || (inner?.passive && trigger.kind.group === 'support') ? null : inner
  const asked =
    (outer?.act === 'demand' || outer?.act === 'ask') && outer.verb
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
  // "Canadian mills are subsidized": by whose government they are.
  if (trigger.verb && inner?.passive && trigger.kind.group === 'support') {
    return clause.parties.findLast((party) => party.to <= inner.from)?.id ?? null
  }
  if (trigger.verb) return null
  const far = phrase.before.find(({ apart }) => apart)
  const on = phrase.behind.some(({ preposition }) => preposition === 'on')
  return far && on ? far.party.id : null
}

/** Kinds that companies, unions and buyers take as well as states. */
const ANYBODY = new Set([
  'boycott',
  'dispute',
  'investment-pledge',
  'procurement-restriction',
  'purchase-commitment',
  'retail-ban',
])

/** "hit Canada with a tariff", "threatened China with duties" */
const STRIKING: ReadonlySet<Act> = new Set(['take', 'threaten'])

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

/** Whom the measure touches: "on Canadian steel", "imports from Mexico", "hit Canada with", who faces it. */
export function targetOf(found: Found, imposer: string | null): string | null {
  const { phrase, clause, inner, trigger } = found
  const other = (party: PartyHit | undefined) => (party && party.id !== imposer ? party.id : null)
  const behind = phrase.behind.filter(({ party }) => party.id !== imposer)
  const within = trigger.verb && clause.parties.find((party) => party.from >= trigger.from && party.to <= trigger.to)
  if (within && within.id !== imposer) return within.id
  const goods = behind.find(
    ({ goods: fromIt, preposition }) =>
      fromIt || preposition === 'on' || preposition === 'against' || preposition === 'over',
  )
  if (goods) return goods.party.id
  const aimed = behind.find(
    ({ preposition }) => ['to', 'for', 'in', 'of', 'into', 'with'].includes(preposition) || trigger.verb !== null,
  )
  if (aimed) return aimed.party.id
  if (inner?.verb && inner.verb.to <= phrase.from && !trigger.verb && STRIKING.has(inner.act)) {
    const object = clause.parties.find((party) => party.from >= (inner.verb?.to ?? 0) && party.to <= phrase.from)
    if (object) return other(object)
  }
  if (inner?.act === 'bear' || (inner?.passive && inner.from < phrase.from)) {
    return other(
      clause.parties.findLast((party) => party.to <= inner.from && clause.classOf(party.to) !== 'possessive'),
    )
  }
  return other(phrase.before.find(({ apart }) => apart)?.party)
}

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

const RELATIVES = new Set(['which', 'who', 'whose'])

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
