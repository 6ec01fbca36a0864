import { hashWord } from '../characters.ts'
import type { MeasureWords } from '../measure-words.ts'
import { rangeAt } from '../text-layers.ts'
import type { Clause, PartyHit } from './clause.ts'
import type { Grammar } from './measure-grammar.ts'

/** Who does what a verb says: a party; `other`: somebody or something that is none; `nobody`: it is done by nobody named. */
export type Doer = PartyHit | 'other' | 'nobody'

/** What words that stand for a state mean at a place: "it", "we", "the government"; null where it cannot be told. */
export interface Referents {
  readonly words: Pick<MeasureWords, 'governments'>
  /** "it", "they" */
  pronoun(place: number): PartyHit | null
  /** "we", "I" */
  speaker(): PartyHit | null
  /** "his", "her": the party of the person named last before a place. */
  person(place: number): PartyHit | null
  /** The actor whose name stands at a place, whoever it is; null for people by a title. */
  named(place: number): string | null
  /** The firm of whoever speaks, where the article introduces both in one sentence. */
  employer(): string | null
  /** "the chain", "the company": the firm named last before a place. */
  firm(place: number): string | null
  /** The subject of the sentence, which "it" may mean though it is no party. */
  main(place: number): number
  /** "the minister", "the province" */
  government(place: number): PartyHit | null
}

/** The doer of the verb at a place, by the parse; null where the parse has no subject. */
export function doerOf(clause: Clause, grammar: Grammar, verb: number, referents: Referents): Doer | null {
  const touching = partyBeside(clause, grammar, verb) ?? antecedentBeside(clause, verb)
  if (touching) return touching
  const subject = subjectOf(clause, grammar, verb, 0)
  if (subject === null || subject === 'nobody') return subject
  return partyAt(clause, grammar, subject, referents)
}

/** Verbs that the noun at a place hangs below, nearest first, and whether it is part of the subject of the first. */
export function verbsOver(
  grammar: Grammar,
  noun: number,
): { readonly verbs: readonly number[]; readonly isSubject: boolean } {
  const verbs: number[] = []
  let isSubject = false
  let place = noun
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const relation = grammar.relationOf(place)
    const head = grammar.headOf(place)
    if (head < 0) break
    if (isVerb(grammar, head) && relation !== 'amod' && relation !== 'compound') {
      if (verbs.length === 0) isSubject = relation.startsWith('nsubj')
      verbs.push(head)
    }
    place = head
  }
  return { verbs, isSubject }
}

const MOST_STEPS = 12
const DEEPEST = 5
const RELATIVES = new Set(['which', 'who', 'that'])
/** Verbs whose object does what is asked of it. */
const ASKING =
  /^(?:ask|urg|tell|told|call|want|order|forc|press|push|lobb|allow|requir|persuad|beg|invit|implor|let|mak|made|encourag|direct|instruct|authori|empower|enabl|help|convinc)/

/** The place of the subject of a verb; null where there is none, or nobody is named. */
export function subjectAt(clause: Clause, grammar: Grammar, verb: number): number | null {
  const subject = subjectOf(clause, grammar, verb, 0)
  return subject === 'nobody' ? null : subject
}

/** The place of the subject's head: its own, else that of the verb it hangs on; of a passive the agent. */
function subjectOf(clause: Clause, grammar: Grammar, verb: number, depth: number): number | 'nobody' | null {
  const children = grammar.childrenOf(verb)
  const relation = grammar.relationOf(verb)
  const own = children.find((child) => grammar.relationOf(child).startsWith('nsubj') && !isTime(clause, child))
  const passive =
    children.some((child) => grammar.relationOf(child) === 'aux:pass') ||
    (own !== undefined && grammar.relationOf(own) === 'nsubj:pass')
  if (passive || (own === undefined && relation === 'acl' && /(?:ed|en|wn|ut|it)$/.test(clause.word(verb))))
    return agentOf(clause, grammar, children) ?? 'nobody'
  if (own !== undefined) {
    const relative = RELATIVES.has(clause.word(own)) && relation.startsWith('acl')
    return relative ? grammar.headOf(verb) : own
  }
  const touching = depth === 0 ? besideVerb(clause, grammar, verb) : null
  if (touching !== null) return touching
  const head = grammar.headOf(verb)
  if (head < 0 || depth >= DEEPEST) return null
  if (/^(?:xcomp|ccomp|advcl|acl)$/.test(relation) && isVerb(grammar, head) && ASKING.test(clause.word(head))) {
    const asked = grammar
      .childrenOf(head)
      .find((child) => /^(?:obj|iobj)$/.test(grammar.relationOf(child)) && head < child && child < verb)
    if (asked !== undefined) return asked
  }
  if (isVerb(grammar, head))
    return /^(?:conj|xcomp|ccomp|advcl|acl|obl|parataxis)/.test(relation)
      ? subjectOf(clause, grammar, head, depth + 1)
      : null
  // "India is ready to buy"
  if (grammar.tagOf(head) === 'ADJ' && /^(?:xcomp|ccomp|advcl|acl)/.test(relation)) {
    const whose = grammar.childrenOf(head).find((child) => grammar.relationOf(child).startsWith('nsubj'))
    if (whose !== undefined) return whose
  }
  if (relation.startsWith('acl') && clause.word(verb).endsWith('ing')) return head
  const owner = grammar.childrenOf(head).find((child) => grammar.relationOf(child) === 'nmod:poss')
  if (owner !== undefined) return owner
  const [above] = verbsOver(grammar, head).verbs
  return above === undefined || above === verb ? null : subjectOf(clause, grammar, above, depth + 1)
}

/** A state right before its verb, which is surer than a parse: "since China put". */
function partyBeside(clause: Clause, grammar: Grammar, verb: number): PartyHit | null {
  if (grammar.tagOf(verb) !== 'VERB' || clause.word(verb).endsWith('ing')) return null
  let place = verb - 1
  while (place > clause.from && BETWEEN.has(clause.classOf(place))) place--
  const hit = clause.parties.find(({ to, adjective, state }) => to === place + 1 && state && !adjective)
  return hit && !NOT_BEFORE.test(clause.word(hit.from - 1)) ? hit : null
}

/** "Malaysia, which itself outlawed": the state that a relative clause goes on with. */
function antecedentBeside(clause: Clause, verb: number): PartyHit | null {
  let place = verb - 1
  while (
    place > clause.from &&
    (BETWEEN.has(clause.classOf(place)) || /^(?:itself|themselves)$/.test(clause.word(place)))
  )
    place--
  if (!/^(?:which|who)$/.test(clause.word(place))) return null
  const behind = clause.classOf(place - 1) === 'comma' ? place - 1 : place
  return clause.parties.find(({ to, adjective, state }) => to === behind && state && !adjective) ?? null
}

const BETWEEN = new Set(['modal', 'have', 'do', 'not', 'adverb'])
const NOT_BEFORE = /^(?:in|at|on|from|to|of|for|with|against|by|between|and|or|over|into|about|near|via|-)$/

/** The noun right before a verb with a modal or "has": "the bloc will buy". */
function besideVerb(clause: Clause, grammar: Grammar, verb: number): number | null {
  let place = verb - 1
  let finite = false
  while (place > clause.from) {
    const kind = clause.classOf(place)
    if (kind !== 'modal' && kind !== 'have' && kind !== 'be' && kind !== 'do' && kind !== 'not' && kind !== 'adverb')
      break
    finite ||= kind === 'modal' || kind === 'have'
    place--
  }
  return finite && /^(?:NOUN|PROPN|PRON)$/.test(grammar.tagOf(place)) && clause.classOf(place) !== 'subordinator'
    ? place
    : null
}

function agentOf(clause: Clause, grammar: Grammar, children: readonly number[]): number | null {
  const agent = children.find(
    (child) =>
      grammar.relationOf(child).startsWith('obl') &&
      grammar.childrenOf(child).some((mark) => grammar.relationOf(mark) === 'case' && clause.word(mark) === 'by'),
  )
  return agent ?? null
}

const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|week|month|year|january|february|march|april|june|july|august|september|october|november|december|q|a)$/

function isTime(clause: Clause, place: number): boolean {
  return TIMES.test(clause.word(place))
}

function isVerb(grammar: Grammar, place: number): boolean {
  const tag = grammar.tagOf(place)
  return tag === 'VERB' || tag === 'AUX'
}

/** Whom the noun phrase with its head at a place stands for. */
function partyAt(clause: Clause, grammar: Grammar, head: number, referents: Referents): Doer | null {
  const word = clause.word(head)
  const here = rangeAt(clause.parties, head)
  const isIt = /^(?:it|they|its|their)$/.test(word)
  if (isIt) return referents.pronoun(head) ?? here ?? 'other'
  if (here && !here.adjective && clause.classOf(here.to) !== 'possessive') return here
  if (word === 'we' || word === 'i' || word === 'our') return referents.speaker() ?? 'other'
  if (word === 'he' || word === 'she') return here ?? referents.speaker()
  const governs =
    referents.words.governments.has(hashWord(word)) ||
    (grammar.tagOf(head) === 'PROPN' && referents.words.governments.has(hashWord(clause.word(head - 1))))
  // "the retailer Granby Foods", "Agriculture Minister Lise Roy": a name beside the noun is the same one.
  const beside = clause.parties.find(
    ({ from, adjective }) => !adjective && from > head && isBeside(grammar, from, head),
  )
  if (beside) return beside
  const whose = governs ? grammar.childrenOf(head).find((child) => clause.word(child) === 'whose') : undefined
  if (whose !== undefined) {
    const antecedent = clause.parties.findLast(({ to, adjective }) => to <= whose && !adjective)
    if (antecedent && whose - antecedent.to <= 1) return antecedent
  }
  if (!governs) return 'other'
  const owner = grammar.childrenOf(head).find((child) => /^(?:its|their|his|her|our)$/.test(clause.word(child)))
  if (owner !== undefined)
    return /^(?:his|her|our)$/.test(clause.word(owner))
      ? (rangeAt(clause.parties, owner) ?? referents.speaker() ?? referents.person(owner))
      : referents.pronoun(owner)
  const before = ownerBefore(clause, head)
  if (before !== null) {
    const named = clause.parties.find(({ to }) => to === before + 1)
    if (named) return named
    if (referents.words.governments.has(hashWord(clause.word(before)))) return referents.government(before)
  }
  const possessor = grammar.childrenOf(head).find((child) => grammar.relationOf(child) === 'nmod:poss')
  if (possessor !== undefined && referents.words.governments.has(hashWord(clause.word(possessor))))
    return partyAt(clause, grammar, possessor, referents)
  const part = clause.parties.find(({ from, to }) => isUnder(grammar, from, head) || isUnder(grammar, to - 1, head))
  return part ?? referents.government(head) ?? 'other'
}

const FARTHEST_OWNER = 4

/** "the province's liquor board": the place of the owner, by the words alone; null where there is none. */
function ownerBefore(clause: Clause, head: number): number | null {
  for (let place = head - 1; place > Math.max(clause.from, head - FARTHEST_OWNER); place--) {
    const kind = clause.classOf(place)
    if (kind === 'possessive') return place - 1
    if (kind !== 'word' && kind !== 'joint') return null
  }
  return null
}

function isBeside(grammar: Grammar, place: number, head: number): boolean {
  let at = place
  for (let steps = 0; steps < DEEPEST && at > head; steps++) {
    if (!/^(?:flat|appos|compound|nmod:desc)/.test(grammar.relationOf(at))) return false
    at = grammar.headOf(at)
  }
  return at === head
}

function isUnder(grammar: Grammar, place: number, head: number): boolean {
  let at = place
  for (let steps = 0; steps < DEEPEST && at >= 0; steps++) {
    const relation = grammar.relationOf(at)
    const above = grammar.headOf(at)
    if (above === head) return /^(?:amod|compound|nmod|flat|appos|det)/.test(relation)
    if (!/^(?:amod|compound|nmod|flat)/.test(relation)) return false
    at = above
  }
  return false
}
