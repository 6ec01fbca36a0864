import type { Act } from '../measure-words.ts'
import { spansIn } from '../span.ts'
import type { Clause } from './clause.ts'
import type { Draft, MeasureNeeds, Trigger } from './measure-draft.ts'
import { headPlace } from './measure-heads.ts'

/** Acts that tell something of a measure named only as "the tariffs". */
export const TELLING: ReadonlySet<Act> = new Set([
  'amend',
  'begin',
  'expire',
  'hold',
  'stay',
  'strike',
  'suspend',
  'take',
  'withdraw',
])

const BARE = new Set(['the', 'that', 'this', 'these', 'those', 'its'])

/** "the duty": a noun that takes up a measure told before and says nothing new of it. */
export function isBare({ trigger, phrase, clause, inner, start, end }: Draft, { sectors }: MeasureNeeds): boolean {
  if (isPronoun(clause, trigger)) return true
  if (trigger.kind.group === 'agreement' && inner?.act === 'agree') return false
  if (trigger.verb || trigger.to - trigger.from > 1 || phrase.amounts.length > 0) return false
  if (phrase.before.length > 0 || phrase.behind.length > 0 || phrase.told !== null) return false
  if (spansIn(sectors, { start, end }).some((sector) => !sector.generic)) return false
  return BARE.has(clause.word(phrase.from)) && !(phrase.owner !== null && phrase.owner !== 'pronoun')
}

/** Does a bare mention tell something new: an act on a measure that is known, or a plain one on its own? */
export function tellsMore({ inner, supposed, clause, trigger }: Draft, earlier: Draft | null): boolean {
  if (earlier === null && isPronoun(clause, trigger)) return false
  return inner !== null && !supposed && (earlier !== null || TELLING.has(inner.act))
}

/** The last measure before it whose noun ends in the same word, else of the same group. */
export function antecedentOf(
  { trigger, clause }: Draft,
  before: readonly Draft[],
  document: MeasureNeeds,
): Draft | null {
  if (isPronoun(clause, trigger)) return lastBorder(clause, before, document)
  const head = headOf(clause, trigger)
  const candidates = before.filter((draft) => !draft.trigger.verb && !isBare(draft, document))
  const written = (draft: Draft) => draft.clause.word(draft.trigger.to - 1)
  const word = clause.word(trigger.to - 1)
  return (
    candidates.findLast((draft) => written(draft) === word) ??
    candidates.findLast((draft) => headOf(draft.clause, draft.trigger) === head) ??
    candidates.findLast((draft) => draft.trigger.kind.group === trigger.kind.group) ??
    null
  )
}

/** "lifting them" */
export function isPronoun(clause: Clause, { from, to }: Pick<Trigger, 'from' | 'to'>): boolean {
  return to - from === 1 && /^(?:it|them)$/.test(clause.word(from))
}

/** Tokens that a pronoun looks back over. */
const NEAR = 60

function lastBorder(clause: Clause, before: readonly Draft[], document: MeasureNeeds): Draft | null {
  const last = before.findLast(
    (draft) => draft.trigger.kind.group === 'border-price' && !draft.trigger.verb && !isBare(draft, document),
  )
  return last && clause.from - last.clause.from <= NEAR ? last : null
}

function headOf(clause: Clause, trigger: Trigger): string {
  return clause.word(headPlace(clause, trigger)).replace(/ies$/, 'y').replace(/s$/, '')
}
