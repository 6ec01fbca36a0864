import { z } from 'zod'
import { cypher } from '../cypher.ts'
import { query } from '../query.ts'

export const survey = query({
  cypher: cypher`
    MATCH (meta:Meta {id: 'store'})
    CALL () {
      MATCH (article:Article)
      RETURN count(article) AS articles, count(DISTINCT article.outletId) AS outlets,
        min(article.publishedOn) AS from, max(article.publishedOn) AS to
    }
    CALL () {
      MATCH (statement:Statement) WHERE statement.listed = true
      RETURN count(statement) AS statements, count(DISTINCT statement.clusterId) AS utterances
    }
    CALL () {
      MATCH (actor:Actor) WHERE actor.sortName IS NOT NULL
      RETURN count(actor) AS actors
    }
    CALL () {
      MATCH (measure:Measure) WHERE measure.sortName IS NOT NULL
      RETURN count(measure) AS measures
    }
    RETURN meta.schemaVersion AS schemaVersion, meta.snapshot AS snapshot, articles, outlets, from, to, statements,
      utterances, actors, measures`,
  params: z.strictObject({}),
  row: z.strictObject({
    schemaVersion: z.int(),
    snapshot: z.string(),
    articles: z.int(),
    outlets: z.int(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    statements: z.int(),
    utterances: z.int(),
    actors: z.int(),
    measures: z.int(),
  }),
})
