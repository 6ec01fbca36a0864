import { z } from 'zod'
import type { CountKey, StatementFilter } from '../filter.ts'
import type { Listed, Lists } from '../store.ts'
import type { Database } from './database.ts'
import { matchingArticles } from './find-articles.ts'
import { actorWhere, eventWhere, labelled, measureWhere } from './find-entities.ts'
import { reportWhere } from './find-reports.ts'
import { matchingStatements } from './find-statements.ts'
import { type Fragment, fragment, join, wrap } from './fragment.ts'
import type { Facet, LINKED_FACETS } from './ledger.ts'
import * as tallies from './queries/tallies.ts'

const Count = z.object({ count: z.number() })
export const Counted = z.object({ value: z.string().nullable(), count: z.number() })
export type Counted = z.infer<typeof Counted>

/** What every write keeps count of: all listed statements, and those of one actor, sector, measure or outlet. */
export function tallied(db: Database, filter: StatementFilter): number | null {
  const [field, ...others] = Object.keys(filter)
  if (others.length > 0) return null
  const tally = (facet: Facet, value: string) => db.first(tallies.tallyOf, { facet, value })?.count ?? 0
  if (field === undefined) return tally('total', 'statements')
  for (const [name, facet] of TALLIED) {
    const values = filter[name]
    const [value] = values ?? []
    if (name === field && values?.length === 1 && value !== undefined && value !== '') return tally(facet, value)
  }
  return null
}
const TALLIED = [
  ['speakers', 'SAID_BY'],
  ['sectors', 'ABOUT_SECTOR'],
  ['measures', 'ABOUT_MEASURE'],
  ['agreements', 'ABOUT_AGREEMENT'],
  ['outlets', 'outlet'],
  ['kinds', 'kind'],
  ['illocutions', 'illocution'],
] as const

/** Most frequent first, then by value; statements without a value under null, last of equals. */
export function countBy(db: Database, filter: StatementFilter, by: CountKey, first: number): Counted[] {
  if (Object.keys(filter).length === 0) return countAllBy(db, by, first)
  const matching = wrap('WITH m AS MATERIALIZED (SELECT s.* FROM ', matchingStatements(db, filter), ') ')
  const grouped = fragment(`SELECT ${VALUES[by]} GROUP BY 1 ORDER BY count DESC, value IS NULL, value LIMIT ?`, first)
  return db.find(join([matching, grouped], ''), Counted)
}

function countAllBy(db: Database, by: CountKey, first: number): Counted[] {
  if (by === 'month' || by === 'year') {
    const parts = db.all(tallies.mostOfDays, { length: by === 'month' ? 7 : 4, first })
    return parts.map(({ part, count }) => ({ value: part, count }))
  }
  return db.all(tallies.mostOfFacet, { facet: FACETS[by], first })
}

const FACETS = {
  speaker: 'SAID_BY',
  sector: 'ABOUT_SECTOR',
  measure: 'ABOUT_MEASURE',
  outlet: 'outlet',
  kind: 'kind',
  illocution: 'illocution',
  stance: 'stance',
  day: 'day',
} as const satisfies Partial<Record<CountKey, Facet>>

const VALUES: Readonly<Record<CountKey, string>> = {
  speaker: linked('SAID_BY'),
  sector: linked('ABOUT_SECTOR'),
  measure: linked('ABOUT_MEASURE'),
  outlet: 'm.outlet AS value, count(*) AS count FROM m',
  kind: 'm.kind AS value, count(*) AS count FROM m',
  illocution: 'm.illocution AS value, count(*) AS count FROM m',
  stance:
    "link.properties ->> '$.polarity' AS value, count(DISTINCT m.key) AS count FROM m " +
    "LEFT JOIN link ON link.source = m.key AND link.type = 'STANCE'",
  day: "nullif(m.day, '') AS value, count(*) AS count FROM m",
  month: "nullif(substr(m.day, 1, 7), '') AS value, count(*) AS count FROM m",
  year: "nullif(substr(m.day, 1, 4), '') AS value, count(*) AS count FROM m",
}

function linked(type: (typeof LINKED_FACETS)[number]): string {
  return (
    'link.target AS value, count(*) AS count FROM m ' +
    `LEFT JOIN link ON link.source = m.key AND link.type = '${type}'`
  )
}

/** How many nodes a list has. */
export function countListed<L extends Listed>(db: Database, label: L, filter: Lists[L]['filter']): number {
  return COUNT[label](db, filter)
}

const COUNT: { readonly [L in Listed]: (db: Database, filter: Lists[L]['filter']) => number } = {
  Statement: (db, filter) => tallied(db, filter) ?? count(db, matchingStatements(db, filter)),
  Article: (db, filter) => count(db, matchingArticles(filter)),
  Actor: (db, filter) => countEntities(db, actorWhere(db, filter)),
  Measure: (db, filter) => countEntities(db, measureWhere(filter)),
  Agreement: (db) => countEntities(db, labelled('Agreement')),
  Event: (db, filter) => countEntities(db, eventWhere(filter)),
  Report: (db, filter) => count(db, wrap('report AS r WHERE ', reportWhere(filter), '')),
  Outlet: (db) => countEntities(db, labelled('Outlet')),
  Sector: (db) => countEntities(db, labelled('Sector')),
  MeasureKind: (db) => countEntities(db, labelled('MeasureKind')),
}

function countEntities(db: Database, where: Fragment): number {
  return count(db, wrap('entity AS e WHERE ', where, ''))
}

function count(db: Database, matching: Fragment): number {
  return db.find(wrap('SELECT count(*) AS count FROM ', matching, ''), Count)[0]?.count ?? 0
}
