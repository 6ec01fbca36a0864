import type { Actor } from '../answers/actors.ts'
import type { Agreement } from '../answers/agreements.ts'
import type { Article } from '../answers/articles.ts'
import type { listFailures } from '../answers/corpus.ts'
import type { DatedMention } from '../answers/dated-mentions.ts'
import type { listDecisions } from '../answers/decisions.ts'
import type { Event } from '../answers/events.ts'
import type { StatementAsk } from '../answers/filters.ts'
import type { Measure, MeasureReport } from '../answers/measures.ts'
import type { Outlet } from '../answers/outlets.ts'
import type { List } from '../answers/pages.ts'
import type { reviewQueue } from '../answers/review.ts'
import type { Statement } from '../answers/statements.ts'
import type { Wants } from './batch.ts'

/** A list of which any part may be selected: each is asked when it is, the page once. */
export interface AnyList<N> {
  page(): Promise<List<N>>
  total(): Promise<number>
}
export interface StatementList extends AnyList<Statement> {
  /** What was asked, for facets, histogram and highlights. */
  readonly ask: StatementAsk
}
export interface StatementEdge {
  readonly node: Statement
  readonly cursor: string
  readonly ask: StatementAsk
}
/** A statement list's filter, of which facets count. */
export interface FacetsParent {
  readonly ask: StatementAsk
}
export type ArticleList = AnyList<Article>
export type ActorList = AnyList<Actor>
export type MeasureList = AnyList<Measure>
export type MeasureReportList = AnyList<MeasureReport>
export type AgreementList = AnyList<Agreement>
export type EventList = AnyList<Event>
export type DatedMentionList = AnyList<DatedMention>
export type OutletList = AnyList<Outlet>
export type FailureList = Awaited<ReturnType<typeof listFailures>>
export type DecisionList = Awaited<ReturnType<typeof listDecisions>>
export type ReviewList = Awaited<ReturnType<typeof reviewQueue>>

/**
 * A list, with its page already read where some of it is selected: what is wrong with `first` or `after` is then an
 * error of the list, not of what is selected in it.
 */
export async function openList<N, L extends AnyList<N>>(list: L & AnyList<N>, wants: Wants): Promise<L> {
  if (wants('nodes') || wants('edges') || wants('pageInfo')) await list.page()
  return list
}

/** Asks once, at the first call. */
export function lazily<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null
  return () => {
    answer ??= ask()
    return answer
  }
}
