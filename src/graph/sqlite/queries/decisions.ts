import { z } from 'zod'
import { sql } from '../query.ts'

const Body = z.object({ body: z.string() })

export const decisionKey = {
  sql: sql`SELECT key FROM decision WHERE id = $id`,
  params: z.object({ id: z.string() }),
  row: z.object({ key: z.number() }),
}

export const insertDecision = {
  sql: sql`INSERT INTO decision (id, at, body) VALUES ($id, $at, $body)`,
  params: z.object({ id: z.string(), at: z.string(), body: z.string() }),
}

export const insertAbout = {
  sql: sql`INSERT INTO decision_about (about, decision) VALUES ($about, $decision)`,
  params: z.object({ about: z.string(), decision: z.number() }),
}

export const allDecisions = {
  sql: sql`SELECT body FROM decision ORDER BY at, id`,
  params: z.object({}),
  row: Body,
}

export const decisionsAbout = {
  sql: sql`
    SELECT body FROM decision WHERE key IN (
      SELECT decision_about.decision
      FROM json_each($ids) AS asked JOIN decision_about ON decision_about.about = asked.value
    )
    ORDER BY at, id
  `,
  params: z.object({ ids: z.string() }),
  row: Body,
}

export const touch = {
  sql: sql`INSERT INTO touched (version) VALUES ($version) ON CONFLICT DO NOTHING`,
  params: z.object({ version: z.string() }),
}

export const touchedVersions = {
  sql: sql`SELECT version FROM touched ORDER BY version`,
  params: z.object({}),
  row: z.object({ version: z.string() }),
}

export const settle = {
  sql: sql`DELETE FROM touched WHERE version = $version`,
  params: z.object({ version: z.string() }),
}
