import { type Clause, hasWord } from './clause.ts'
import type { Trigger } from './measure-draft.ts'
import type { MeasurePhrase } from './measure-phrase.ts'
import type { Outcome, Reading } from './measure-status.ts'
import { FARTHEST_VERB } from './measure-verbs.ts'

/** What is only supposed is an idea. */
export const SUPPOSED: Outcome = { status: 'CONSIDERED', relief: null }

const SUPPOSING = new Set(['if', 'unless', 'whether', 'should'])

/** "if Kessaly goes ahead with a tariff", "a 20 percent duty would cost": not told as something that is. */
export function isSupposed(
  clause: Clause,
  { verb, from }: Trigger,
  phrase: MeasurePhrase,
  inner: Reading | null,
): boolean {
  const modal = clause.word(phrase.to)
  if (
    verb === null &&
    (modal === 'would' || modal === 'could' || modal === 'might') &&
    (inner === null || inner.verb === null)
  )
    return true
  const start = Math.min(verb ? from : phrase.from, inner?.from ?? from)
  for (let place = start; place >= clause.from && start - place <= FARTHEST_VERB; place--) {
    const kind = clause.classOf(place)
    if (kind === 'stop' || kind === 'comma' || (kind === 'subordinator' && !SUPPOSING.has(clause.word(place))))
      return false
    if (kind === 'subordinator') return true
  }
  return false
}

/** "without a trade deal", "fear of tariffs", "no deal": nothing that is reported. */
export function isUnreal(
  clause: Clause,
  phrase: MeasurePhrase,
  inner: Reading | null,
  { kind, verb }: Trigger,
): boolean {
  if (verb) return inner?.act === 'fear'
  const before = clause.word(phrase.from - 1)
  if (inner && clause.word(inner.from - 1) === 'you') return true
  if (phrase.told === 'hold' && kind.group === 'agreement') return true
  if (kind.id === 'tariff-relief' && clause.word(phrase.from - 1) === 'with') return true
  if (phrase.denied && inner?.act === 'agree') return false
  if (clause.word(phrase.from - 2) === 'without' && /^(?:paying|facing|having)$/.test(before)) return true
  if (before === 'without' || before === 'if' || before === 'despite') return before !== 'despite'
  if (phrase.denied) return true
  return inner?.act === 'fear'
}

/** Stands an if or unless in the sentence? */
export function hasCondition(clause: Clause): boolean {
  return hasWord(clause, clause.from, clause.to, /^(?:if|unless)$/)
}
