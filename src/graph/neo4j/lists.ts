import { OnRecordError } from '../../../schema/errors.ts'
import type { Listed, Lists, PageQuery } from '../store.ts'
import type { countOf, pageOf } from './list.ts'
import { actorCount, actorPage } from './queries/actors.ts'
import { articleCount, articlePage } from './queries/articles.ts'
import { eventCount, eventPage } from './queries/events.ts'
import { measureCount, measurePage, reportCount, reportPage } from './queries/measures.ts'
import { namedCount, namedPage } from './queries/nodes.ts'
import { statementCount, statementPage } from './queries/statements.ts'

/** How each list is asked for. */
export const LISTS: {
  readonly [L in Listed]: {
    readonly page: (query: PageQuery<L>) => ReturnType<typeof pageOf>
    readonly count: (filter: Lists[L]['filter']) => ReturnType<typeof countOf>
  }
} = {
  Statement: {
    page: ({ filter, order, after }) => statementPage(filter, relevant(order, filter.text), after),
    count: statementCount,
  },
  Article: {
    page: ({ filter, order, after }) => articlePage(filter, relevant(order, filter.text), after),
    count: articleCount,
  },
  Actor: { page: ({ filter, order, after }) => actorPage(filter, order, after), count: actorCount },
  Measure: { page: ({ filter, order, after }) => measurePage(filter, order, after), count: measureCount },
  Agreement: { page: ({ after }) => namedPage('Agreement', after), count: () => namedCount('Agreement') },
  Event: { page: ({ filter, after }) => eventPage(filter, after), count: eventCount },
  Report: { page: ({ filter, after }) => reportPage(filter, after), count: reportCount },
  Outlet: { page: ({ after }) => namedPage('Outlet', after), count: () => namedCount('Outlet') },
  Sector: { page: ({ after }) => namedPage('Sector', after), count: () => namedCount('Sector') },
  MeasureKind: { page: ({ after }) => namedPage('MeasureKind', after), count: () => namedCount('MeasureKind') },
}

function relevant<O extends string>(order: O, text: string | undefined): O {
  if (order !== 'RELEVANCE' || text !== undefined) return order
  throw new OnRecordError('BAD_INPUT', 'The order is RELEVANCE, but there is no text.', 'Give text, or another order.')
}
