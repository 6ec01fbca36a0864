import { z } from 'zod'
import { cypher } from '../cypher.ts'
import { query } from '../query.ts'
import { LABELS } from './labels.ts'

/** What statements are counted at. */
export const TALLIED = {
  Actor: cypher`<-[:SAID_BY]-`,
  Sector: cypher`<-[:ABOUT_SECTOR]-`,
  Measure: cypher`<-[:ABOUT_MEASURE]-`,
  Agreement: cypher`<-[:ABOUT_AGREEMENT]-`,
} as const
export const TALLIED_LABELS = ['Actor', 'Agreement', 'Measure', 'Sector'] as const
export type Tallied = keyof typeof TALLIED

/** How many listed statements of these articles are linked to each entity, and the latest day on which one was made. */
export function talliesOf(label: Tallied) {
  return query({
    cypher: cypher`
      MATCH (statement:Statement) WHERE statement.articleId IN $articles AND statement.listed = true
      MATCH (entity:${LABELS[label]})${TALLIED[label]}(statement)
      RETURN entity.id AS id, count(statement) AS statements, coalesce(max(statement.day), '') AS latest`,
    params: z.strictObject({ articles: z.array(z.string()) }),
    row: z.object({ id: z.string(), statements: z.int(), latest: z.string() }),
  })
}

export function addTallies(label: Tallied) {
  return query({
    cypher: cypher`
      UNWIND $rows AS row
      MATCH (entity:${LABELS[label]} {id: row.id})
      SET entity.statements = coalesce(entity.statements, 0) + toInteger(row.more)`,
    params: z.strictObject({ rows: z.array(z.strictObject({ id: z.string(), more: z.int() })) }),
    row: z.never(),
  })
}

/** Moves the latest day on, where these are later. */
export const advanceActors = query({
  cypher: cypher`
    UNWIND $rows AS row
    MATCH (actor:Actor {id: row.id}) WHERE coalesce(actor.latest, '') < row.latest
    SET actor.latest = row.latest`,
  params: z.strictObject({ rows: z.array(z.strictObject({ id: z.string(), latest: z.string() })) }),
  row: z.never(),
})

/** Looks for the latest day anew, for actors that may have lost the statement that it came from. */
export const reviewActors = query({
  cypher: cypher`
    MATCH (actor:Actor) WHERE actor.id IN $ids
    OPTIONAL MATCH (actor)<-[:SAID_BY]-(statement:Statement) WHERE statement.listed = true
    WITH actor, coalesce(max(statement.day), '') AS latest
    SET actor.latest = latest`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.never(),
})

/** The latest day for which a report of each measure stands. */
export const reviewMeasures = query({
  cypher: cypher`
    MATCH (measure:Measure) WHERE measure.id IN $ids
    OPTIONAL MATCH (measure)<-[:REPORTS_ON]-(report:Report) WHERE report.current = true
    WITH measure, coalesce(max(report.day), '') AS latest
    SET measure.latest = latest`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.never(),
})

export const measuresReportedIn = query({
  cypher: cypher`
    MATCH (report:Report) WHERE report.versionId IN $versions
    RETURN DISTINCT report.measureId AS id`,
  params: z.strictObject({ versions: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
})
