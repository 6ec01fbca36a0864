import { type ActorRequest, countActors, listActors } from '../../answers/actors.ts'
import type { Agreement } from '../../answers/agreements.ts'
import { type ArticleRequest, countArticles, listArticles } from '../../answers/articles.ts'
import { countMentions, listMentions } from '../../answers/dated-mentions.ts'
import { countEvents, type Event, type EventRequest, listEvents } from '../../answers/events.ts'
import { countMeasures, listMeasures, type MeasureRequest } from '../../answers/measures.ts'
import type { PageRequest } from '../../answers/pages.ts'
import { countStatements, listStatements, type StatementRequest } from '../../answers/statements.ts'
import type { Wants } from '../batch.ts'
import type { Context } from '../context.ts'
import {
  type ActorList,
  type ArticleList,
  type DatedMentionList,
  type EventList,
  lazily,
  type MeasureList,
  openList,
  type StatementList,
} from '../lists.ts'

/** The lists that several fields lead to. */

export function toStatements({ store }: Context, request: StatementRequest, wants: Wants): Promise<StatementList> {
  const ask = request.filter ?? {}
  const page = lazily(() => listStatements(store, request))
  return openList({ ask, page, total: () => countStatements(store, ask) }, wants)
}

export function toArticles({ store }: Context, request: ArticleRequest, wants: Wants): Promise<ArticleList> {
  const page = lazily(() => listArticles(store, request))
  return openList({ page, total: () => countArticles(store, request.filter) }, wants)
}

export function toActors({ store }: Context, request: ActorRequest, wants: Wants): Promise<ActorList> {
  const page = lazily(() => listActors(store, request))
  return openList({ page, total: () => countActors(store, request.filter) }, wants)
}

export function toMeasures({ store }: Context, request: MeasureRequest, wants: Wants): Promise<MeasureList> {
  const page = lazily(() => listMeasures(store, request))
  return openList({ page, total: () => countMeasures(store, request.filter) }, wants)
}

export function toEvents({ store }: Context, request: EventRequest, wants: Wants): Promise<EventList> {
  const page = lazily(() => listEvents(store, request))
  return openList({ page, total: () => countEvents(store, request.filter) }, wants)
}

export function toMentions(
  { store }: Context,
  named: Agreement | Event,
  request: PageRequest,
  wants: Wants,
): Promise<DatedMentionList> {
  const page = lazily(() => listMentions(store, named, request))
  return openList({ page, total: () => countMentions(store, named) }, wants)
}
