import type { Polarity, Span, Stance, StanceTarget } from '../../schema/document.ts'
import type { StanceRule, StanceWords } from '../stance-words.ts'
import type { StanceNeeds } from './stance-index.ts'

/** A sign in the text: towards what, which way, by which rule, how strong. */
export interface Point extends Span {
  readonly target: StanceTarget
  readonly sign: number
  readonly rule: StanceRule
  readonly weight: number
}

/** Rules that tell of a mood, not of what it is about. */
const LOOSE: ReadonlySet<StanceRule> = new Set(['topic', 'loss', 'frame', 'mention', 'prior'])
/** How much of the stronger side the weaker must have for a mixed stance. */
const BALANCE = 0.6

/** The points of a statement as stances, one a target: which way they add up, with the strongest words. */
export function settle(
  document: Pick<StanceNeeds, 'measures'>,
  attribution: number,
  points: readonly Point[],
  { enough }: StanceWords['points'],
): readonly Stance[] {
  const groups = Map.groupBy(points, ({ target }) => keyOf(document, target))
  return [...groups.values()].flatMap((group) => {
    const total = (sign: number) => group.reduce((sum, it) => (it.sign === sign ? sum + it.weight : sum), 0)
    const good = total(1)
    const bad = total(-1)
    if (Math.max(good, bad) < enough / 2) return []
    const sure = group.some(({ rule }) => !LOOSE.has(rule))
    const [less, more] = good < bad ? [good, bad] : [bad, good]
    const mixed = sure && less >= enough && less >= BALANCE * more
    const sum = good - bad
    const polarity: Polarity = mixed ? 'MIXED' : sum >= enough ? 'SUPPORT' : sum <= -enough ? 'OPPOSE' : 'UNCLEAR'
    const { target, start, end, rule } = group.reduce((a, b) => (b.weight > a.weight ? b : a))
    const confidence = Math.round((100 * Math.abs(sum)) / (1 + Math.abs(sum))) / 100
    return [{ attribution, target, polarity, evidence: { start, end }, confidence, rule }]
  })
}

/** Measures of one kind and imposer are one target. */
export function keyOf({ measures }: Pick<StanceNeeds, 'measures'>, target: StanceTarget): string {
  if (target.kind === 'sector') return `sector ${target.id}`
  const measure = target.kind === 'measure' ? measures[target.at] : undefined
  return measure ? `measure ${measure.kind} ${measure.imposer}` : `${target.kind} ${target.at}`
}
