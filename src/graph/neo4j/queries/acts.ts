import { z } from 'zod'
import { cypher } from '../cypher.ts'
import { query } from '../query.ts'

const Joining = z.strictObject({
  utterance: z.string(),
  wording: z.string(),
  into: z.string(),
  method: z.string(),
  score: z.number(),
})
const Ids = z.strictObject({ ids: z.array(z.string()) })

/** The wordings of all versions of these articles. */
export const wordingsOf = query({
  cypher: cypher`
    MATCH (statement:Statement) WHERE statement.articleId IN $articles
    RETURN DISTINCT statement.utteranceId AS wording`,
  params: z.strictObject({ articles: z.array(z.string()) }),
  row: z.object({ wording: z.string() }),
})

/** The statements of these wordings, with those who said them. */
export const statementsOfWordings = query({
  cypher: cypher`
    MATCH (statement:Statement) WHERE statement.utteranceId IN $ids
    RETURN statement.id AS id, statement.utteranceId AS wording, statement.dayOrFirst AS day, statement.current AS current,
      statement.clusterId AS act, [(statement)-[:SAID_BY]->(speaker:Actor) | speaker.id] AS speakers`,
  params: Ids,
  row: z.object({
    id: z.string(),
    wording: z.string(),
    day: z.string(),
    current: z.boolean(),
    act: z.string(),
    speakers: z.array(z.string()),
  }),
})

export const setActs = query({
  cypher: cypher`
    UNWIND $rows AS row
    MATCH (statement:Statement {id: row.id})
    SET statement.clusterId = row.act`,
  params: z.strictObject({ rows: z.array(z.strictObject({ id: z.string(), act: z.string() })) }),
  row: z.never(),
})

/** Of the utterances of these wordings, those that count as others. */
export const joiningsOfWordings = query({
  cypher: cypher`
    MATCH (joining:Joining) WHERE joining.wording IN $ids
    RETURN joining.id AS utterance, joining.into AS into`,
  params: Ids,
  row: Joining.pick({ utterance: true, into: true }),
})

/** Those that join one of these to another, or another to one of these. */
export const joiningsOf = query({
  cypher: cypher`
    MATCH (joining:Joining) WHERE joining.id IN $ids OR joining.into IN $ids
    RETURN joining.id AS utterance, joining.wording AS wording, joining.into AS into, joining.method AS method,
      joining.score AS score
    ORDER BY utterance`,
  params: Ids,
  row: Joining,
})

export const allJoinings = query({
  cypher: cypher`
    MATCH (joining:Joining)
    RETURN joining.id AS utterance, joining.wording AS wording, joining.into AS into, joining.method AS method,
      joining.score AS score
    ORDER BY utterance`,
  params: z.strictObject({}),
  row: Joining,
})

export const clearJoinings = query({
  cypher: cypher`MATCH (joining:Joining) DELETE joining`,
  params: z.strictObject({}),
  row: z.never(),
})

export const putJoinings = query({
  cypher: cypher`
    UNWIND $rows AS row
    CREATE (joining:Joining {id: row.utterance})
    SET joining.wording = row.wording, joining.into = row.into, joining.method = row.method, joining.score = row.score`,
  params: z.strictObject({ rows: z.array(Joining) }),
  row: z.never(),
})
