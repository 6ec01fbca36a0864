import type { Attribution, MeasureMention, Span, StanceTarget } from '../../schema/document.ts'
import { overlaps, tokensIn } from '../span.ts'
import type { StanceRule, StanceWords } from '../stance-words.ts'
import { lowerAt } from '../text-layers.ts'
import { overlapping, type StanceIndex, type StanceNeeds } from './stance-index.ts'
import type { Point } from './stance-polarity.ts'

/** Statuses of a measure that who takes it stands by. */
const OWN: ReadonlySet<MeasureMention['status']> = new Set([
  'AGREED',
  'AMENDED',
  'ANNOUNCED',
  'IN_FORCE',
  'PLEDGED',
  'PROPOSED',
  'SCHEDULED',
])
const ASKS = new Set(['when', 'whether', 'if', 'what', 'how', 'where', 'why', 'who', 'which'])
/** In what else than a threat a condition is a menace. */
const MENACES = new Set(['THREATEN', 'WARN', 'PROMISE'])

/**
 * What the measures of a statement say by their status: asked for, threatened or announced by the one who can take them.
 * `over` are those spoken of as ended; `isOwn` tells whether the speaker's party takes the measure.
 */
export function measurePoints(
  document: StanceNeeds,
  place: number,
  attribution: Attribution,
  { doubles, reliefs, eased }: StanceIndex,
  over: ReadonlySet<number>,
  isOwn: (measure: MeasureMention) => boolean,
  { points: worth }: Pick<StanceWords, 'points'>,
): readonly Point[] {
  if (isAsked(document, attribution)) return []
  return attribution.content.flatMap((piece) =>
    overlapping(document.measures, piece).flatMap(({ at, it: measure }): readonly Point[] => {
      const elsewhere = measure.voice !== null && measure.voice !== place
      if (elsewhere || doubles.has(at) || (reliefs.has(at) && !isRelievedItself(at))) return []
      const found = signOf(at, measure)
      if (found === null) return []
      const target: StanceTarget = { kind: 'measure', at: eased.get(at) ?? at }
      const span = { start: Math.max(piece.start, measure.start), end: Math.min(piece.end, measure.end) }
      return [{ ...span, target, sign: found.sign, rule: found.rule, weight: worth[found.rule] }]
    }),
  )

  /** Its relief has the very same words; else the words tell of the relief, and only name the tariff. */
  function isRelievedItself(at: number): boolean {
    const relief = reliefs.get(at)
    const measure = document.measures[at]
    return relief?.start === measure?.start && relief?.end === measure?.end
  }

  function signOf(at: number, measure: MeasureMention): { readonly sign: number; readonly rule: StanceRule } | null {
    const { cue, condition } = attribution
    const coarse = cue?.coarseIllocution
    const before = wordBefore(document, measure)
    if (before === 'than') return { sign: -1, rule: 'demanded' }
    if (before === 'of') return null
    const relief = reliefs.get(at)
    if (relief?.status === 'DEMANDED') return { sign: -1, rule: 'demanded' }
    if (measure.status === 'DEMANDED') {
      return { sign: eased.has(at) || (over.has(at) && measure.kind !== 'tariff-relief') ? -1 : 1, rule: 'demanded' }
    }
    if (eased.has(at)) return null
    const own = isOwn(measure)
    if (measure.status === 'REJECTED' && (own || coarse === 'REJECT' || cue?.lemma === 'rule')) {
      return { sign: -1, rule: 'demanded' }
    }
    if (condition && overlaps(condition, measure)) {
      return coarse !== undefined && MENACES.has(coarse) ? { sign: -1, rule: 'condition' } : null
    }
    if (measure.status === 'THREATENED' && (coarse === 'THREATEN' || own)) return { sign: 1, rule: 'threatened' }
    return OWN.has(measure.status) && relief === undefined && own ? { sign: 1, rule: 'announced' } : null
  }
}

/** "when the tariff would start": nothing is said of it. */
export function isAsked(document: StanceNeeds, { content }: Attribution): boolean {
  const { from } = tokensIn(document.tokens, content[0] ?? { start: 0, end: 0 })
  return ASKS.has(lowerAt(document, from))
}

/** The word before a measure, articles apart. */
function wordBefore({ article: { text } }: StanceNeeds, { start }: Span): string {
  const before = text.slice(Math.max(0, start - 30), start).toLowerCase()
  return /(\p{L}+)\s+(?:an?\s+|the\s+)?$/u.exec(before)?.[1] ?? ''
}
