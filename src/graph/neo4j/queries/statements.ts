import { z } from 'zod'
import type { CountKey, StatementFilter } from '../../filter.ts'
import type { Lists, Position } from '../../store.ts'
import { type Cypher, cypher, name, value } from '../cypher.ts'
import { all as allOf, asksForListed, isAskedFor } from '../filter.ts'
import { countOf, type Found, pageOf } from '../list.ts'
import { type Column, down, up } from '../order.ts'
import { query } from '../query.ts'
import { byWords, startOf } from '../start.ts'
import { toLucene } from '../text.ts'

export function statementPage(filter: StatementFilter, order: Lists['Statement']['order'], after: Position | null) {
  const s = name()
  if (order === 'RELEVANCE') return byRelevance(filter, after)
  const columns: Record<typeof order, readonly Column[]> = {
    NEWEST: [down(cypher`${s}.dayOrFirst`), down(cypher`${s}.id`)],
    OLDEST: [up(cypher`${s}.dayOrLast`), up(cypher`${s}.id`)],
  }
  return pageOf(inOrder(found(filter, s), filter, columns[order]), columns[order], after)
}

export function statementCount(filter: StatementFilter) {
  return countOf(found(filter, name()))
}

/** How often each value occurs, the most frequent first, then by value, no value last. */
export function statementCounts(filter: StatementFilter, by: CountKey) {
  const s = name()
  const { find, test } = found(filter, s)
  const it = name()
  const linked = (arrow: Cypher) => cypher`OPTIONAL MATCH (${s})${arrow}(${it}) WITH ${s}, ${it}.id AS value`
  const polarity = cypher`OPTIONAL MATCH (${s})-[${it}:STANCE]->() WITH DISTINCT ${s}, ${it}.polarity AS value`
  const property = (of: Cypher) => cypher`WITH ${s}, ${of} AS value`
  const values: Record<CountKey, Cypher> = {
    speaker: linked(cypher`-[:SAID_BY]->`),
    sector: linked(cypher`-[:ABOUT_SECTOR]->`),
    measure: linked(cypher`-[:ABOUT_MEASURE]->`),
    outlet: property(cypher`${s}.outletId`),
    kind: property(cypher`${s}.kind`),
    illocution: property(cypher`${s}.coarseIllocution`),
    stance: polarity,
    day: property(cypher`${s}.day`),
    month: property(cypher`left(${s}.day, 7)`),
    year: property(cypher`left(${s}.day, 4)`),
  }
  return query({
    cypher: cypher`
      ${find}
      WHERE ${test}
      WITH ${s}
      ${values[by]}
      RETURN value, count(*) AS count
      ORDER BY count DESC, value LIMIT toInteger($first)`,
    params: z.strictObject({ first: z.int().positive() }),
    row: z.object({ value: z.string().nullable(), count: z.int() }),
  })
}

/** Creates or replaces statements as nodes, without their relationships. */
export const putStatements = query({
  cypher: cypher`
    UNWIND $rows AS row
    MERGE (statement:Statement {id: row.id})
    SET statement = row`,
  params: z.strictObject({ rows: z.array(z.looseObject({ id: z.string() })) }),
  row: z.never(),
})

/** Draws what follows from the properties of the statements of these versions. */
export const joinStatements = query({
  cypher: cypher`
    MATCH (statement:Statement) WHERE statement.versionId IN $versions
    MATCH (article:Article {id: statement.articleId})
    MERGE (statement)-[:REPORTED_IN]->(article)
    WITH statement
    OPTIONAL MATCH (outer:Statement {id: statement.withinId})
    OPTIONAL MATCH (before:Statement {id: statement.continuesId})
    FOREACH (it IN CASE WHEN outer IS NULL THEN [] ELSE [outer] END | MERGE (statement)-[:NESTED_IN]->(it))
    FOREACH (it IN CASE WHEN before IS NULL THEN [] ELSE [before] END | MERGE (statement)-[:CONTINUES]->(it))`,
  params: z.strictObject({ versions: z.array(z.string()) }),
  row: z.never(),
})

/** The statements of these versions. */
export const statementsOf = query({
  cypher: cypher`
    MATCH (statement:Statement) WHERE statement.versionId IN $versions
    RETURN properties(statement) AS node`,
  params: z.strictObject({ versions: z.array(z.string()) }),
  row: z.object({ node: z.record(z.string(), z.unknown()) }),
})

function found(filter: StatementFilter, s: Cypher): Found {
  const { find, tests } = startOf(filter, s)
  return { find, node: s, test: isAskedFor(filter, s, tests) }
}

/** Says what lets the planner read all listed statements in order from an index, and stop when a page is full. */
function inOrder(all: Found, filter: StatementFilter, columns: readonly Column[]): Found {
  if (startOf(filter, all.node).tests !== null || !asksForListed(filter)) return all
  const there = columns.map(({ by }) => cypher`${by} IS NOT NULL`)
  return { ...all, test: allOf([all.test, ...there]), indexedBy: cypher`${all.node}.listed` }
}

/** Best first, then newest. What asks for no words is as relevant as anything. */
function byRelevance(filter: StatementFilter, after: Position | null) {
  const s = name()
  const score = name()
  const lucene = toLucene(filter.text ?? '')
  const columns = [down(score), down(cypher`${s}.dayOrFirst`), down(cypher`${s}.id`)]
  const find =
    lucene === null
      ? cypher`MATCH (${s}:Statement) WITH ${s}, ${value(0)} AS ${score}`
      : cypher`${byWords(s, score, lucene)} WITH ${s}, ${score}`
  return pageOf({ find, node: s, test: isAskedFor(filter, s, lucene === null ? null : 'text') }, columns, after)
}
