import type { Listed, PageQuery } from '../store.ts'
import type { Database } from './database.ts'
import type { Found } from './day-list.ts'
import { findArticles } from './find-articles.ts'
import { findActors, findEvents, findMeasures, findNamed } from './find-entities.ts'
import { findReports } from './find-reports.ts'
import { findStatements } from './find-statements.ts'

/** What a page holds, as ids in order, and one more if there is more. */
export function findPage<L extends Listed>(db: Database, query: PageQuery<L>): Found[] {
  return FIND[query.label](db, query)
}

const FIND: { readonly [L in Listed]: (db: Database, query: PageQuery<L>) => Found[] } = {
  Statement: findStatements,
  Article: findArticles,
  Actor: findActors,
  Measure: findMeasures,
  Agreement: findNamed,
  Event: findEvents,
  Report: findReports,
  Outlet: findNamed,
  Sector: findNamed,
  MeasureKind: findNamed,
}
