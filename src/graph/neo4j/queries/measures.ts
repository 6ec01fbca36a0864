import { z } from 'zod'
import type { MeasureFilter } from '../../filter.ts'
import type { Lists, Position } from '../../store.ts'
import { type Cypher, cypher, name, value } from '../cypher.ts'
import { all, anyOf } from '../filter.ts'
import { countOf, type Found, pageOf } from '../list.ts'
import { type Column, down, up } from '../order.ts'
import { query } from '../query.ts'
import { fitsText } from '../text.ts'

export function measurePage(filter: MeasureFilter, order: Lists['Measure']['order'], after: Position | null) {
  const measure = name()
  const columns: Record<typeof order, readonly Column[]> = {
    LATEST_CHANGE: [down(cypher`${measure}.latest`), down(cypher`${measure}.id`)],
    TITLE: [up(cypher`${measure}.sortName`), up(cypher`${measure}.id`)],
  }
  return pageOf(found(filter, measure), columns[order], after)
}

export function measureCount(filter: MeasureFilter) {
  return countOf(found(filter, name()))
}

export function reportPage(filter: Lists['Report']['filter'], after: Position | null) {
  const report = name()
  return pageOf(reports(filter, report), [up(cypher`${report}.dayOrLast`), up(cypher`${report}.id`)], after)
}

export function reportCount(filter: Lists['Report']['filter']) {
  return countOf(reports(filter, name()))
}

/** Measures that somebody contributes: one that is only linked to has no title. */
function found(filter: MeasureFilter, measure: Cypher): Found {
  const test = [
    cypher`${measure}.sortName IS NOT NULL`,
    filter.text === undefined ? null : fitsText(filter.text, cypher`${measure}.words`),
    anyOf(filter.kinds, cypher`${measure}.kindId`),
    meets(filter.imposers, cypher`${measure}.imposerIds`),
    meets(filter.targets, cypher`${measure}.targetIds`),
    meets(filter.sectors, cypher`${measure}.sectorIds`),
  ].filter((it) => it !== null)
  return { find: cypher`MATCH (${measure}:Measure)`, node: measure, test: all(test) }
}

function meets(list: readonly string[] | undefined, property: Cypher): Cypher | null {
  const id = name()
  return list === undefined ? null : cypher`any(${id} IN ${property} WHERE ${id} IN ${value(list)})`
}

function reports({ measures }: Lists['Report']['filter'], report: Cypher): Found {
  if (measures === undefined) {
    return { find: cypher`MATCH (${report}:Report)`, node: report, test: cypher`${report}.current = true` }
  }
  const measure = name()
  const find = cypher`
    MATCH (${measure}:Measure) WHERE ${measure}.id IN ${value(measures)}
    MATCH (${measure})<-[:REPORTS_ON]-(${report}:Report)
    WITH DISTINCT ${report}`
  return { find, node: report, test: cypher`${report}.current = true` }
}

/** Creates or replaces reports and draws what follows from their properties. */
export const putReports = query({
  cypher: cypher`
    UNWIND $rows AS row
    MERGE (report:Report {id: row.id})
    SET report = row
    MERGE (measure:Measure {id: row.measureId})
    MERGE (report)-[:REPORTS_ON]->(measure)
    WITH report
    MATCH (article:Article {id: report.articleId})
    MERGE (report)-[:REPORTED_IN]->(article)
    WITH report
    MATCH (statement:Statement {id: report.statementId})
    MERGE (report)-[:STATED_IN]->(statement)`,
  params: z.strictObject({ rows: z.array(z.looseObject({ id: z.string() })) }),
  row: z.never(),
})
