import type { SignClass } from '../stance-words.ts'
import { agentOf, isParticiple, isPassive, isWished } from './stance-grammar.ts'
import type { Hit } from './stance-hits.ts'
import { causeRef, isJudged, objectRefs, refUnder } from './stance-links.ts'
import { isOwn, isSufferer, type Reading, type Tell } from './stance-reading.ts'
import type { Reference } from './stance-references.ts'

/** What a verb says of its subject and its object, by each class it may be of. `flip` is -1 where it is denied. */
export function byVerb(reading: Reading, hit: Hit, subject: number, flip: number, tell: Tell): void {
  const { clause, references, topic } = reading
  const passive = isPassive(clause, hit.head) || isParticiple(clause, hit.head)
  const agent = passive ? agentOf(clause, hit.head) : subject
  const judged = agent < 0 ? null : refUnder(reading, agent)
  const object = objectRefs(reading, hit, passive, subject, 3)
  const word = clause.word[hit.from] ?? ''
  for (const name of hit.sign.verbs) {
    const sign = SIGNS[name] * flip
    if (name === 'harm' || name === 'help') byDeed(name, sign)
    else if (name === 'wrong' || name === 'right') {
      if (judged?.target.kind === 'actor' && judged.head === agent) tell(hit, judged, sign, 'subject')
    } else if (name === 'against' || name === 'for') byAttitude(name, sign)
    else if (name === 'end' || name === 'start') byDemand(name)
    else byFate(sign)
  }

  /** "The duty hurts us": its subject is judged; a sector that is kept from harm is held dear. */
  function byDeed(name: 'harm' | 'help', sign: number): void {
    const actor = judged?.target.kind === 'actor'
    const plain = actor && (name === 'help' || GENERIC.test(word))
    if (judged && judged.target.kind !== 'sector' && !plain) tell(hit, judged, sign, 'subject')
    const protects =
      name === 'help' && PROTECTS.test(word) && (subject < 0 || isOwn(clause, subject) || judged === null)
    if (name === 'harm' ? flip > 0 : flip < 0 || !protects) return
    for (const reference of object) if (reference.target.kind === 'sector') tell(hit, reference, 1, 'object')
  }

  /** "We oppose the duty": its object is judged; what others think counts less. */
  function byAttitude(name: 'against' | 'for', sign: number): void {
    const mine = passive || subject < 0 || isOwn(clause, subject)
    const wants = WANTS.test(word)
    for (const reference of object) {
      if (reference.target.kind === 'sector') {
        if (name === 'for' && (wants ? flip < 0 : PROTECTS.test(word) && flip > 0)) tell(hit, reference, flip, 'object')
      } else if (!wants || isWanted(reference)) {
        tell(hit, reference, sign, 'object', mine || flip < 0 ? 1 : 0.4)
      }
    }
  }

  /** "want the deal", not "want the deal that …" or "want it paid back". */
  function isWanted(reference: Reference): boolean {
    return isJudged(reference) && reference.how !== 'pronoun' && clause.head[reference.head] === hit.head
  }

  /** "should lift the duty": a wish that it end is against it. "You can't tax a sunset" is too. */
  function byDemand(name: 'end' | 'start'): void {
    const { demands, rejects } = reading.speaking
    const below = clause.children[hit.head] ?? []
    const cannot = name === 'start' && flip < 0 && below.some((at) => /^(?:ca|can|could)$/.test(clause.word[at] ?? ''))
    if (!demands && !cannot && !rejects && !isWished(clause, hit.head)) return
    for (const reference of object) {
      if (!isJudged(reference) || (name === 'start' && reading.ended.has(reference))) continue
      if (reference.how === 'pronoun' && name === 'start' && PLAIN.test(word)) continue
      tell(hit, reference, SIGNS[name] * (rejects ? -1 : flip), 'demanded')
    }
  }

  /** "We laid off forty": a loss is put down to what it is said to come from, else to the topic. */
  function byFate(sign: number): void {
    const cause = causeRef(reading, hit)
    if (cause) tell(hit, cause, sign, 'because')
    else if (judged) {
      if (isJudged(judged)) tell(hit, judged, sign, 'subject', 0.7)
    } else if (topic && subject >= 0 && isSufferer(reading, subject) && !references.some(isJudged)) {
      tell(hit, topic, sign, 'loss')
    }
  }
}

/** Verbs too plain to tell of an actor that it harms. */
const GENERIC = /^(?:cost|tax|hit|break|raise|push|leav|risk|sting|bit|strain|add|make|go|squeez|drive|drov|sink|sank)/
const WANTS = /^(?:interest|want|need|lik|lov|prefer|enjoy|could)/
const PROTECTS =
  /^(?:back|champion|defend|fight|fought|preserv|protect|safeguard|sav|secur|shield|shor|stand|stood|stick|stuck|support|speak|spoke)/
/** What one may do to many things beside a measure. */
const PLAIN = /^(?:match|rais|put|set|sign|pass|consider|launch|speed|push|complet|conclud|reach|apply|appli|add)/
const SIGNS: Readonly<Record<SignClass, number>> = {
  harm: -1,
  help: 1,
  against: -1,
  for: 1,
  wrong: -1,
  right: 1,
  end: -1,
  start: 1,
  loss: -1,
  gain: 1,
}
