import type { MeasureMention, Span, StanceTarget } from '../../schema/document.ts'
import { overlaps, placeAt } from '../span.ts'
import type { StanceIndex, StanceNeeds } from './stance-index.ts'
import { keyOf } from './stance-polarity.ts'

/** What a noun or pronoun without more may take up. */
export interface Topic {
  readonly target: StanceTarget
  /** It was told of as ended: who is for that is against it. */
  readonly ended: boolean
}

/** Looks back from a statement for what its nouns and pronouns take up. */
export interface TopicFinder {
  /** The measure or agreement that is being spoken of; null where none is near. */
  near(): Topic | null
  measure(is: (measure: MeasureMention) => boolean): Topic | null
  agreement(): Topic | null
}

/** Words that tell of something one may be for or against. */
interface Told extends Span {
  readonly key: string
  readonly topic: Topic
  readonly block: number
}

const ENDED: ReadonlySet<MeasureMention['status']> = new Set(['WITHDRAWN', 'SUSPENDED', 'STRUCK_DOWN', 'EXPIRED'])
/** Kinds that are no measure to be for or against while the agreement itself is there. */
const TALKS = /^(?:trade-negotiation|trade-agreement|agreement-review)$/
/** Words told before a statement that are looked through. */
const FARTHEST = 60

/** A finder for each statement, by its words and its block. */
export function topicsOf(document: StanceNeeds, index: StanceIndex): (statement: Span, block: number) => TopicFinder {
  const told = allTold(document, index)
  const counts = new Map<string, number>()
  for (const { key } of told) counts.set(key, (counts.get(key) ?? 0) + 1)
  const [lead] = told
  return (statement, block) => {
    const around = sentenceAround(document, statement)
    const last = placeAt(told, around.end)
    const before = told.slice(Math.max(0, last - FARTHEST), last + 1)
    const known = lead && !before.includes(lead) ? [lead, ...before] : before
    const ranked = known
      .filter((it) => !overlaps(it, statement) && (it.start < statement.start || overlaps(it, around)))
      .map((it) => ({ ...it, ...scoreOf(it) }))
      .sort((a, b) => b.score - a.score || b.start - a.start)
    const find = (is: (target: StanceTarget) => boolean) => {
      const found =
        ranked.find(({ topic: { target } }) => is(target)) ?? told.find(({ topic: { target } }) => is(target))
      return found?.topic ?? null
    }
    return {
      near: () => (ranked[0]?.holds ? ranked[0].topic : null),
      measure: (is) =>
        find((target) => {
          const measure = target.kind === 'measure' ? document.measures[target.at] : undefined
          return measure !== undefined && is(measure)
        }),
      agreement: () => find(({ kind }) => kind === 'agreement'),
    }

    /** Near beats often beats the first; what was told paragraphs ago holds only where the article is about it. */
    function scoreOf(it: Told): { readonly score: number; readonly holds: boolean } {
      const near = overlaps(it, around) ? 3 : (NEARNESS[Math.max(0, block - it.block)] ?? 0.2)
      const often = Math.log2(1 + (counts.get(it.key) ?? 1)) / 2
      const leads = it.key === lead?.key
      return { score: near + often + (leads ? 0.5 : 0), holds: near >= 0.6 || leads }
    }
  }
}
/** By how many paragraphs before. */
const NEARNESS = [2, 1.3, 0.6]

function allTold(document: StanceNeeds, { doubles, reliefs, agreements }: StanceIndex): readonly Told[] {
  const { measures, blocks } = document
  const toTold = ({ start, end }: Span, topic: Topic): Told => {
    const block = blocks[placeAt(blocks, start)]?.ordinal ?? 0
    return { start, end, key: keyOf(document, topic.target), topic, block }
  }
  const ofMeasures = measures.flatMap((measure, at): readonly Told[] => {
    const { start, kind, status } = measure
    if (TALKS.test(kind) || doubles.has(at)) return []
    const relief = reliefs.get(at)
    const relieved = relief !== undefined && relief.start === start && relief.status !== 'DEMANDED'
    return [toTold(measure, { target: { kind: 'measure', at }, ended: relieved || ENDED.has(status) })]
  })
  const ofAgreements = agreements.map((it) => toTold(it, { target: { kind: 'agreement', at: it.at }, ended: false }))
  return [...ofMeasures, ...ofAgreements].sort((a, b) => a.start - b.start)
}

function sentenceAround({ sentences }: StanceNeeds, { start, end }: Span): Span {
  const first = sentences[placeAt(sentences, start)] ?? { start, end }
  const last = sentences[placeAt(sentences, end - 1)] ?? { start, end }
  return { start: first.start, end: last.end }
}
