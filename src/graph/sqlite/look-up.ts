import { type Link, type TenureNode, VERSION_LINKS } from '../../../schema/graph.ts'
import type { LinkQuery } from '../filter.ts'
import { endOfChain, gone } from '../redirects.ts'
import type { Redirect, Survey } from '../store.ts'
import { readNode, readProperties, readStatement } from './body.ts'
import type { Database } from './database.ts'
import type { Total } from './ledger.ts'
import * as articles from './queries/articles.ts'
import * as entities from './queries/entities.ts'
import * as links from './queries/links.ts'
import * as patches from './queries/patches.ts'
import * as tallies from './queries/tallies.ts'

/** Sorted by from, to. */
export function linksOf(db: Database, { type, ids, direction }: LinkQuery): Link[] {
  const ways = VERSION_LINKS.includes(type)
    ? { out: links.linksFromVersions, in: links.linksToVersions }
    : { out: links.linksFromStatements, in: links.linksToStatements }
  return db
    .all(ways[direction], { type, ids: JSON.stringify(ids) })
    .map(({ from, to, properties }) => ({ type, from, to, properties: readProperties(properties) }))
}

/** Sorted by id. */
export function tenuresOf(db: Database, actorIds: readonly string[]): TenureNode[] {
  return db.all(entities.tenuresOf, { ids: JSON.stringify(actorIds) }).map(({ body }) => readNode('Tenure', body))
}

export function redirectsOf(db: Database, ids: readonly string[]): Map<string, Redirect> {
  const rows = db.all(patches.supersededByIds, { ids: JSON.stringify(ids) })
  const heirs = new Map(rows.map(({ id, heir }) => [id, heir]))
  return new Map(
    rows.flatMap(({ id, body }) =>
      body === null ? [] : [[id, { to: endOfChain(id, heirs), statement: gone(readStatement(body)) }]],
    ),
  )
}

/** What every write keeps count of: nothing is gone through. */
export function surveyOf(db: Database): Omit<Survey, 'schemaVersion'> {
  const total = (value: Total) => db.first(tallies.tallyOf, { facet: 'total', value })?.count ?? 0
  const days = db.first(articles.publicationDays, {})
  return {
    snapshot: db.first(patches.metaValue, { name: 'snapshot' })?.value ?? '',
    articles: total('articles'),
    statements: total('statements'),
    utterances: total('utterances'),
    actors: total('Actor'),
    measures: total('Measure'),
    outlets: db.first(tallies.valuesOfFacet, { facet: 'articles' })?.count ?? 0,
    from: days?.from ?? null,
    to: days?.to ?? null,
  }
}
