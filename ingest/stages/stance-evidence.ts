import type { Document, StanceTarget } from '../../schema/document.ts'
import type { StanceRule, StanceWords } from '../stance-words.ts'
import type { StanceClause } from './stance-clause.ts'
import { byCause, byCondition, byEffects } from './stance-effects.ts'
import { isDenied, isOthersView, isParticiple, isPassive, isUnder, subjectOf } from './stance-grammar.ts'
import { findHits, type Hit } from './stance-hits.ts'
import { isInside, isJudged, objectRefs, type Read, refUnder } from './stance-links.ts'
import { byPredicate, OPEN } from './stance-predicates.ts'
import { type Evidence, isFree, type Reading, type Speaking, type Tell } from './stance-reading.ts'
import type { Reference } from './stance-references.ts'
import { byVerb } from './stance-verbs.ts'

/** All signs of a clause towards its references, and towards the topic where none is there to be judged. */
export function findEvidence(
  document: Pick<Document, 'article' | 'tokens'>,
  clause: StanceClause,
  references: readonly Reference[],
  topic: Reference | null,
  speaking: Speaking,
  words: StanceWords,
  cueWords: number,
): { readonly found: readonly Evidence[]; readonly ended: readonly StanceTarget[] } {
  const hits = findHits(document, clause, words)
  const ended = endedIn({ clause, references }, hits)
  const found: Evidence[] = []
  const reading: Reading = { clause, references, topic, speaking, words, cueWords, ended, found }
  const tell = teller(reading, found)
  for (const hit of hits) {
    if (hit.head < cueWords || (isMeasureItself(reading, hit) && !hit.sign.verbs.includes('against'))) continue
    const before = found.length
    const subject = subjectOf(clause, hit.head)
    const flip = isDenied(clause, hit) ? -1 : 1
    byHit(reading, hit, subject, flip, tell)
    if (found.length === before) byNearness(reading, hit, subject, flip, tell)
  }
  byEffects(reading, tell)
  byCause(reading, tell)
  byCondition(reading, tell)
  return { found, ended: [...ended].map(({ target }) => target) }
}

/** What the clause speaks of as ended: "the decision to drop the duty", "its repeal". */
function endedIn(read: Read, hits: readonly Hit[]): ReadonlySet<Reference> {
  const { clause } = read
  const ended = new Set<Reference>()
  for (const hit of hits) {
    const verb = hit.sign.verbs.includes('end') && (clause.tag[hit.head] ?? '').startsWith('V')
    if (hit.sign.act >= 0 && !verb) continue
    const passive = isPassive(clause, hit.head) || isParticiple(clause, hit.head)
    for (const reference of objectRefs(read, hit, passive, subjectOf(clause, hit.head), 2)) {
      if (isJudged(reference) && !isInside(hit, reference)) ended.add(reference)
    }
  }
  return ended
}

/** "threatened to | cut off exports": the verb is the measure, and says nothing of it. */
function isMeasureItself({ references }: Read, hit: Hit): boolean {
  return references.some((it) => it.how === 'named' && isJudged(it) && isInside(hit, it) && it.head === hit.head)
}

/** What grammar links to a sign. `flip` is -1 where it is denied. */
function byHit(reading: Reading, hit: Hit, subject: number, flip: number, tell: Tell): void {
  const { clause, speaking } = reading
  const { noun, adjective, act, verbs } = hit.sign
  if (act !== 0 && speaking.demands) {
    for (const reference of objectRefs(reading, hit, false, -1, 2)) {
      if (isJudged(reference)) tell(hit, { ...reference, how: 'noun' }, act, 'demanded')
    }
  } else if (isVerbal(clause, hit) && verbs.length > 0) byVerb(reading, hit, subject, flip, tell)
  else if (noun !== 0 || adjective !== 0) byPredicate(reading, hit, noun || adjective, subject, flip, tell)
}

/** A verb by its tag, or several words, which are tagged wrongly more often than they are anything else. */
function isVerbal({ tag }: StanceClause, { head, from, to }: Hit): boolean {
  return (tag[head] ?? '').startsWith('V') || to > from + 1
}

/** A sign that grammar links to nothing: to the one thing that may be meant, else to the topic. */
function byNearness(reading: Reading, hit: Hit, subject: number, flip: number, tell: Tell): void {
  const { clause, references, topic } = reading
  const { noun, adjective, phrase, verbs } = hit.sign
  const judged = references.filter(isJudged)
  if (phrase !== 0) {
    const doer = subject >= 0 ? refUnder(reading, subject) : null
    const below = judged.find((it) => isUnder(clause, it.head, hit.head) && it.head !== hit.head)
    const linked = doer && isJudged(doer) ? doer : below
    const at = linked ?? nearest(judged, hit.head) ?? (phrase < 0 ? doer : null)
    if (at && at.target.kind !== 'sector') {
      tell(hit, at, phrase * flip, 'near', at === doer || at.how !== 'named' ? 2 : 1.6)
      return
    }
  }
  if (OPEN.test(clause.word[hit.head] ?? '')) return
  const value = phrase || (isVerbal(clause, hit) && verbs.length > 0 ? 0 : noun || adjective)
  if (value === 0) return
  const [only] = judged
  if (only && judged.length === 1 && only.how !== 'pronoun') tell(hit, only, value * flip, 'near')
  else if (topic && judged.length === 0 && isFree(reading, hit, subject, phrase !== 0)) {
    const root = clause.head.indexOf(-1)
    const fragment = subject < 0 && (hit.head === root || clause.head[hit.head] === root)
    if (phrase !== 0 || fragment) tell(hit, topic, value * flip, 'topic')
  }
}

/** Adds evidence, turned round where its thing is spoken of as ended or lacking, or the view is others'. */
function teller({ clause, ended }: Reading, found: Evidence[]): Tell {
  return ({ from, to }, reference, sign, rule, weight = 1) => {
    // A pronoun is only sure to mean the measure where something is said of it.
    if (reference.how === 'pronoun' && !OF_PRONOUN.has(rule)) return
    const over = rule !== 'demanded' && ended.has(reference)
    // "could not live without it"
    const lacking = reference.from > 0 && [1, 2].some((back) => clause.word[reference.from - back] === 'without')
    const turns = [reference.ended !== over, lacking, isOthersView(clause, from)].filter((it) => it).length
    found.push({
      target: reference.target,
      sign: Math.sign(sign) * (turns % 2 === 0 ? 1 : -1),
      rule: reference.how === 'pronoun' ? 'anaphor' : rule,
      weight: weight * SURE[reference.how],
      from,
      to,
    })
  }
}
const OF_PRONOUN: ReadonlySet<StanceRule> = new Set(['subject', 'called', 'near', 'object'])
const SURE: Readonly<Record<Reference['how'], number>> = { named: 1, noun: 0.9, pronoun: 0.75 }

function nearest(references: readonly Reference[], word: number): Reference | null {
  return references.toSorted((a, b) => Math.abs(a.head - word) - Math.abs(b.head - word))[0] ?? null
}
