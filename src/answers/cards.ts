import type { GraphStore } from '../graph/store.ts'
import type { Actor } from './actors.ts'
import { type Agreement, agreementsOf } from './agreements.ts'
import { type Article, outletsOf } from './articles.ts'
import { type Event, eventsOf } from './events.ts'
import type { Measure } from './measures.ts'
import type { Outlet } from './outlets.ts'
import type { Sector } from './sectors.ts'
import { type Stance, stancesOf } from './stances.ts'
import { articlesOf, measuresOf, type Statement, sectorsOf, speakersOf, spokenAsOf, type Tenure } from './statements.ts'

/** A statement with what a list shows beside its words. */
export interface StatementCard {
  readonly statement: Statement
  /** Whoever spoke, the group before its members; empty where it is not known. */
  readonly speakers: readonly Actor[]
  readonly spokenAs: Tenure | null
  readonly article: Article
  readonly outlet: Outlet | null
  readonly sectors: readonly Sector[]
  readonly measures: readonly Measure[]
  readonly agreements: readonly Agreement[]
  readonly events: readonly Event[]
  /** Where its speaker stands, in the order of the words that show it. */
  readonly stances: readonly Stance[]
}

/** One card a statement, in their order, with one question for each kind of thing on it. */
export async function cardsOf(store: GraphStore, statements: readonly Statement[]): Promise<readonly StatementCard[]> {
  if (statements.length === 0) return []
  const [speakers, offices, articles, sectors, measures, agreements, events, stances] = await Promise.all([
    speakersOf(store, statements),
    spokenAsOf(store, statements),
    articlesOf(store, statements),
    sectorsOf(store, statements),
    measuresOf(store, statements),
    agreementsOf(store, statements),
    eventsOf(store, statements),
    stancesOf(store, statements),
  ])
  const outlets = await outletsOf(store, articles)
  return statements.flatMap((statement, at) => {
    const article = articles[at]
    if (!article) return []
    return {
      statement,
      speakers: speakers[at] ?? [],
      spokenAs: offices[at] ?? null,
      article,
      outlet: outlets[at] ?? null,
      sectors: sectors[at] ?? [],
      measures: measures[at] ?? [],
      agreements: agreements[at] ?? [],
      events: events[at] ?? [],
      stances: stances[at] ?? [],
    }
  })
}
