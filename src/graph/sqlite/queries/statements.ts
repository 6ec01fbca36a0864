import { z } from 'zod'
import { sql } from '../query.ts'

const Key = z.object({ key: z.number() })
const Ids = z.object({ ids: z.string() })
const After = z.object({ after: z.string(), first: z.number() })
const Body = z.object({ id: z.string(), body: z.string() })

export const insertStatement = {
  sql: sql`
    INSERT INTO statement (
      id, version, shelf, day, published, outlet, utterance, within,
      kind, illocution, level, furniture, review, confidence, act
    ) VALUES (
      $id, $version, $shelf, $day, $published, $outlet, $utterance, $within,
      $kind, $illocution, $level, $furniture, $review, $confidence, $utterance
    )
  `,
  params: z.object({
    id: z.string(),
    version: z.number(),
    shelf: z.number(),
    day: z.string(),
    published: z.string(),
    outlet: z.string().nullable(),
    utterance: z.string(),
    within: z.string().nullable(),
    kind: z.string(),
    illocution: z.string(),
    level: z.number(),
    furniture: z.number(),
    review: z.string(),
    confidence: z.number(),
  }),
}

export const insertStatementBody = {
  sql: sql`INSERT INTO statement_body (key, body) VALUES ($key, $body)`,
  params: z.object({ key: z.number(), body: z.string() }),
}

export const insertStatementText = {
  sql: sql`INSERT INTO statement_text (rowid, words) VALUES ($key, $words)`,
  params: z.object({ key: z.number(), words: z.string() }),
}

export const deleteStatementText = { sql: sql`DELETE FROM statement_text WHERE rowid = $key`, params: Key }
export const deleteStatementBody = { sql: sql`DELETE FROM statement_body WHERE key = $key`, params: Key }
export const deleteStatement = { sql: sql`DELETE FROM statement WHERE key = $key`, params: Key }

export const statementsOfVersion = {
  sql: sql`
    SELECT key, id, shelf, day, outlet, utterance, kind, illocution FROM statement WHERE version = $key ORDER BY key
  `,
  params: Key,
  row: z.object({
    key: z.number(),
    id: z.string(),
    shelf: z.number(),
    day: z.string(),
    outlet: z.string().nullable(),
    utterance: z.string(),
    kind: z.string(),
    illocution: z.string(),
  }),
}

export const statementBodiesOfVersion = {
  sql: sql`
    SELECT statement.id, statement_body.body
    FROM statement JOIN statement_body ON statement_body.key = statement.key
    WHERE statement.version = $key
  `,
  params: Key,
  row: Body,
}

export const shelveStatements = {
  sql: sql`UPDATE statement SET shelf = 2 WHERE version = $key`,
  params: Key,
}

const Said = Body.extend({ clusterId: z.string() })

export const statementsByIds = {
  sql: sql`
    SELECT statement.id, statement_body.body, statement.act AS clusterId
    FROM json_each($ids) AS asked
    JOIN statement ON statement.id = asked.value
    JOIN statement_body ON statement_body.key = statement.key
  `,
  params: Ids,
  row: Said,
}

export const statementsAfter = {
  sql: sql`
    SELECT statement.id, statement_body.body, statement.act AS clusterId
    FROM statement JOIN statement_body ON statement_body.key = statement.key
    WHERE statement.id > $after ORDER BY statement.id LIMIT $first
  `,
  params: After,
  row: Said,
}

export const insertReport = {
  sql: sql`
    INSERT INTO report (id, version, measure, current, day, body)
    VALUES ($id, $version, $measure, $current, $day, $body)
  `,
  params: z.object({
    id: z.string(),
    version: z.number(),
    measure: z.string(),
    current: z.number(),
    day: z.string(),
    body: z.string(),
  }),
}

export const measuresReportedIn = {
  sql: sql`SELECT DISTINCT measure FROM report WHERE version = $key`,
  params: Key,
  row: z.object({ measure: z.string() }),
}

export const deleteReports = { sql: sql`DELETE FROM report WHERE version = $key`, params: Key }
export const shelveReports = { sql: sql`UPDATE report SET current = 0 WHERE version = $key`, params: Key }

export const reportsByIds = {
  sql: sql`SELECT report.id, report.body FROM json_each($ids) AS asked JOIN report ON report.id = asked.value`,
  params: Ids,
  row: Body,
}

export const reportsAfter = {
  sql: sql`SELECT id, body FROM report WHERE id > $after ORDER BY id LIMIT $first`,
  params: After,
  row: Body,
}
