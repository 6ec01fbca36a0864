import { z } from 'zod'
import { type Decision, DecisionShape } from '../../../../schema/decisions.ts'
import { cypher } from '../cypher.ts'
import { query } from '../query.ts'

const Body = z.object({ body: z.string().transform((body): Decision => DecisionShape.parse(JSON.parse(body))) })
const Row = z.strictObject({
  id: z.string(),
  kind: z.string(),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  about: z.array(z.string()),
  body: z.string(),
})

/** Which of these are there. */
export const knownDecisions = query({
  cypher: cypher`MATCH (decision:Decision) WHERE decision.id IN $ids RETURN decision.id AS id`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
})

export const putDecisions = query({
  cypher: cypher`
    UNWIND $rows AS row
    MERGE (decision:Decision {id: row.id})
    ON CREATE SET decision = row`,
  params: z.strictObject({ rows: z.array(Row) }),
  row: z.never(),
})

export const allDecisions = query({
  cypher: cypher`
    MATCH (decision:Decision)
    RETURN decision.body AS body
    ORDER BY decision.at, decision.id`,
  params: z.strictObject({}),
  row: Body,
})

export const decisionsAbout = query({
  cypher: cypher`
    MATCH (decision:Decision) WHERE any(id IN decision.about WHERE id IN $ids)
    RETURN decision.body AS body
    ORDER BY decision.at, decision.id`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: Body,
})

export const touch = query({
  cypher: cypher`
    UNWIND $ids AS id
    MERGE (:Touched {id: id})`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.never(),
})

export const touchedVersions = query({
  cypher: cypher`MATCH (touched:Touched) RETURN touched.id AS id ORDER BY id`,
  params: z.strictObject({}),
  row: z.object({ id: z.string() }),
})

export const settle = query({
  cypher: cypher`MATCH (touched:Touched) WHERE touched.id IN $ids DELETE touched`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.never(),
})
