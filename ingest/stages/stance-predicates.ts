import type { StanceRule } from '../stance-words.ts'
import { callAbove, childWith, depthUnder, isAim, isDenied, isUnder, objectOf, subjectOf } from './stance-grammar.ts'
import type { Hit } from './stance-hits.ts'
import { isJudged, refsUnder, refUnder } from './stance-links.ts'
import type { Reading, Tell } from './stance-reading.ts'
import type { Reference } from './stance-references.ts'

/** What a noun or an adjective says of something: predicate, attribute, what it is called. `flip` is -1 where denied. */
export function byPredicate(
  reading: Reading,
  hit: Hit,
  value: number,
  subject: number,
  flip: number,
  tell: Tell,
): void {
  const { clause, references } = reading
  // "the move a penalty", "the duties as unfair": what it is called stands before it.
  const calling = callAbove(clause, hit.head)
  if (calling >= 0) {
    const object = objectOf(clause, calling)
    const called =
      object >= 0 && !isUnder(clause, hit.head, object)
        ? refsUnder(reading, object)
        : references.filter((it) => it.head > calling && it.to <= hit.from)
    const judged = called.filter(isJudged)
    for (const reference of judged.length > 0 ? judged.slice(0, 1) : called) {
      const owner = reference.target.kind === 'actor' && (object < 0 || reference.head <= object)
      if (isJudged(reference) || owner) tell(hit, reference, value * flip, 'called')
    }
    if (called.length > 0) return
  }
  const said = saidOf(reading, hit.head, subject)
  if (said) tell(hit, said.reference, value * flip * (said.sign ?? 1), said.rule, said.weight)
}

interface Said {
  readonly reference: Reference
  readonly rule: StanceRule
  readonly weight?: number
  /** -1 where the word's verb turns it round: "ends the chaos". */
  readonly sign?: number
}

/** What a noun or an adjective is said of, by the arcs around it. */
function saidOf(reading: Reading, at: number, subject: number): Said | null {
  const { clause, references } = reading
  const { relation, head, word } = clause
  const above = head[at] ?? -1
  const name = relation[at] ?? ''
  if (name === 'amod' || name === 'compound') {
    const reference = references.find((it) => it.head === above && isJudged(it))
    const doer = reference ? subjectOf(clause, above) : -1
    const better = doer >= 0 && doer !== above ? refUnder(reading, doer) : null
    if (better && isJudged(better)) return { reference: better, rule: 'subject' }
    if (reference) return { reference, rule: 'modifier' }
    // "a terrible idea": the noun is said of something.
    if (above >= 0 && relation[above] !== 'amod') return saidOf(reading, above, subjectOf(clause, above))
  }
  const own = subject >= 0 ? refUnder(reading, subject) : null
  if (own && (isJudged(own) || isSaidOfActor(reading, own, at, subject) || isPillar(own, word[at] ?? ''))) {
    return { reference: own, rule: 'subject' }
  }
  if (!OPEN.test(word[at] ?? '')) {
    const beside = name === 'nsubj' && above >= 0 ? refUnder(reading, above) : null
    if (beside && isJudged(beside)) return { reference: beside, rule: 'complement' }
    const below = references.find((it) => isJudged(it) && it.head !== at && isUnder(clause, it.head, at))
    if (below && depthUnder(clause, below.head, at) <= 2) return { reference: below, rule: 'complement', weight: 0.8 }
  }
  // "means the end of", "brings certainty": the noun is what its verb's subject brings.
  if (above < 0 || !/^(?:obj|obl|xcomp|nmod|conj|advcl)$/.test(name)) return null
  const doer = subjectOf(clause, above)
  const reference = doer >= 0 ? refUnder(reading, doer) : null
  if (!reference || !isJudged(reference)) return null
  const denied = isDenied(clause, { head: above, from: above, to: above + 1 })
  return { reference, rule: 'subject', weight: 0.8, sign: LESSENS.has(word[above] ?? '') === denied ? 1 : -1 }
}

/** "The minister is a fool", not "for the minister to be heard". */
function isSaidOfActor({ clause }: Reading, { target, head }: Reference, at: number, subject: number): boolean {
  return target.kind === 'actor' && head === subject && childWith(clause, at, COPULA) >= 0 && !isAim(clause, at)
}

/** "Steel is the backbone of this town." */
function isPillar({ target }: Reference, word: string): boolean {
  return target.kind === 'sector' && PILLARS.test(word)
}
const COPULA = new Set(['cop'])
const PILLARS = /^(?:backbone|pride|lifeblood|priority|treasure|asset|cornerstone|future)$/
const LESSENS = new Set([
  'avoid',
  'end',
  'reduce',
  'cut',
  'prevent',
  'stop',
  'ease',
  'lift',
  'remove',
  'without',
  'avert',
  'less',
  'limit',
  'eliminate',
  'soften',
  'offset',
])
/** Nouns that leave open which way. */
export const OPEN = /^(?:tax|uncertainty|worry|worries|crisis|risk|priority|opportunity)$/
