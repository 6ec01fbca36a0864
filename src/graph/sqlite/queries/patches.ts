import { z } from 'zod'
import { sql } from '../query.ts'

const Key = z.object({ key: z.number() })

export const patchByOwner = {
  sql: sql`SELECT key, hash, run FROM patch WHERE owner = $owner`,
  params: z.object({ owner: z.string() }),
  row: z.object({ key: z.number(), hash: z.string(), run: z.string().nullable() }),
}

export const insertPatch = {
  sql: sql`INSERT INTO patch (owner, hash, run) VALUES ($owner, $hash, $run)`,
  params: z.object({ owner: z.string(), hash: z.string(), run: z.string().nullable() }),
}

export const updatePatch = {
  sql: sql`UPDATE patch SET hash = $hash, run = $run WHERE key = $key`,
  params: z.object({ key: z.number(), hash: z.string(), run: z.string().nullable() }),
}

/** The first patch of a run says when it started. */
export const insertRun = {
  sql: sql`INSERT INTO run (id, body) VALUES ($id, $body) ON CONFLICT DO NOTHING`,
  params: z.object({ id: z.string(), body: z.string() }),
}

export const deleteUnusedRun = {
  sql: sql`DELETE FROM run WHERE id = $id AND NOT EXISTS (SELECT 1 FROM patch WHERE run = $id)`,
  params: z.object({ id: z.string() }),
}

export const metaValue = {
  sql: sql`SELECT value FROM meta WHERE name = $name`,
  params: z.object({ name: z.string() }),
  row: z.object({ value: z.string() }),
}

export const setMeta = {
  sql: sql`INSERT INTO meta (name, value) VALUES ($name, $value) ON CONFLICT DO UPDATE SET value = $value`,
  params: z.object({ name: z.string(), value: z.string() }),
}

export const insertSuperseded = {
  sql: sql`INSERT INTO superseded (id, version, heir, body) VALUES ($id, $version, $heir, $body)`,
  params: z.object({ id: z.string(), version: z.number(), heir: z.string().nullable(), body: z.string() }),
}

export const deleteSuperseded = { sql: sql`DELETE FROM superseded WHERE version = $key`, params: Key }

export const supersededOfVersion = {
  sql: sql`SELECT id, heir, body FROM superseded WHERE version = $key ORDER BY id`,
  params: Key,
  row: z.object({ id: z.string(), heir: z.string().nullable(), body: z.string() }),
}

/** With all that were superseded in the same versions, so that chains can be followed. */
export const supersededByIds = {
  sql: sql`
    SELECT other.id, other.heir, CASE WHEN other.id IN (SELECT value FROM json_each($ids)) THEN other.body END AS body
    FROM superseded AS other
    WHERE other.version IN (
      SELECT version FROM superseded WHERE id IN (SELECT value FROM json_each($ids))
    )
    ORDER BY other.id
  `,
  params: z.object({ ids: z.string() }),
  row: z.object({ id: z.string(), heir: z.string().nullable(), body: z.string().nullable() }),
}

export const putFailure = {
  sql: sql`
    INSERT INTO failure (source, at, code, message) VALUES ($source, $at, $code, $message)
    ON CONFLICT DO UPDATE SET at = $at, code = $code, message = $message
  `,
  params: z.object({ source: z.string(), at: z.string(), code: z.string(), message: z.string() }),
}

export const newestFailures = {
  sql: sql`SELECT source, at, code, message FROM failure ORDER BY at DESC, source LIMIT $first`,
  params: z.object({ first: z.number() }),
  row: z.object({ source: z.string(), at: z.string(), code: z.string(), message: z.string() }),
}

export const countFailures = {
  sql: sql`SELECT count(*) AS count FROM failure`,
  params: z.object({}),
  row: z.object({ count: z.number() }),
}
