import type { EntityNode } from '../../../schema/graph.ts'
import type { Label, NodeOf } from '../store.ts'
import { readNode, readStatement } from './body.ts'
import type { Database } from './database.ts'
import * as articles from './queries/articles.ts'
import * as entities from './queries/entities.ts'
import * as statements from './queries/statements.ts'

/** How many rows a scan reads at a time. */
const CHUNK = 500

/** What these ids are, also of older versions. */
export function loadNodes<L extends Label>(db: Database, label: L, ids: readonly string[]): Map<string, NodeOf[L]> {
  const nodes = ids.length === 0 ? [] : TABLES[label].load(db, JSON.stringify([...new Set(ids)]))
  return new Map(nodes.map((node) => [node.id, node]))
}

/** Everything of a kind in id order. */
export async function* scanNodes<L extends Label>(db: Database, label: L): AsyncIterable<NodeOf[L]> {
  for (let after = ''; ; ) {
    const nodes = TABLES[label].after(db, after, CHUNK)
    yield* nodes
    const last = nodes.at(-1)
    if (last === undefined || nodes.length < CHUNK) return
    after = last.id
  }
}

/** How nodes of a label are read, by a JSON list of ids or in id order. */
interface Table<L extends Label> {
  readonly load: (db: Database, ids: string) => NodeOf[L][]
  readonly after: (db: Database, after: string, first: number) => NodeOf[L][]
}

const TABLES: { readonly [L in Label]: Table<L> } = {
  Statement: {
    load: (db, ids) => db.all(statements.statementsByIds, { ids }).map(readSaid),
    after: (db, after, first) => db.all(statements.statementsAfter, { after, first }).map(readSaid),
  },
  Article: {
    load: (db, ids) => db.all(articles.articlesByIds, { ids }).map(readArticle),
    after: (db, after, first) => db.all(articles.articlesAfter, { after, first }).map(readArticle),
  },
  Version: {
    load: (db, ids) => db.all(articles.versionsByIds, { ids }).map(readVersion),
    after: (db, after, first) => db.all(articles.versionsAfter, { after, first }).map(readVersion),
  },
  Report: {
    load: (db, ids) => db.all(statements.reportsByIds, { ids }).map(({ body }) => readNode('Report', body)),
    after: (db, after, first) =>
      db.all(statements.reportsAfter, { after, first }).map(({ body }) => readNode('Report', body)),
  },
  Run: {
    load: (db, ids) => db.all(articles.runsByIds, { ids }).map(({ body }) => readNode('Run', body)),
    after: (db, after, first) => db.all(articles.runsAfter, { after, first }).map(({ body }) => readNode('Run', body)),
  },
  Actor: entityTable('Actor'),
  Tenure: entityTable('Tenure'),
  Outlet: entityTable('Outlet'),
  Sector: entityTable('Sector'),
  MeasureKind: entityTable('MeasureKind'),
  Measure: entityTable('Measure'),
  Agreement: entityTable('Agreement'),
  Event: entityTable('Event'),
}

function entityTable<L extends EntityNode['label']>(label: L): Table<L> {
  return {
    load: (db, ids) => db.all(entities.entitiesByIds, { label, ids }).map(({ body }) => readNode(label, body)),
    after: (db, after, first) =>
      db.all(entities.entitiesAfter, { label, after, first }).map(({ body }) => readNode(label, body)),
  }
}

function readSaid({ body, clusterId }: { readonly body: string; readonly clusterId: string }): NodeOf['Statement'] {
  return { ...readStatement(body), clusterId }
}

function readArticle({ body, copyOf }: { readonly body: string; readonly copyOf: string | null }): NodeOf['Article'] {
  return { ...readNode('Article', body), copyOf }
}

function readVersion({ body, seenAt }: { readonly body: string; readonly seenAt: string }): NodeOf['Version'] {
  return { ...readNode('Version', body), seenAt }
}
