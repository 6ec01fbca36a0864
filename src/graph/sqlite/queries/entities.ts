import { z } from 'zod'
import { sql } from '../query.ts'

const Key = z.object({ key: z.number() })
const Body = z.object({ id: z.string(), body: z.string() })

export const entityById = {
  sql: sql`SELECT key, body FROM entity WHERE label = $label AND id = $id`,
  params: z.object({ label: z.string(), id: z.string() }),
  row: z.object({ key: z.number(), body: z.string() }),
}

const Shown = z.object({
  name: z.string(),
  /** Null where it follows from what is linked to the entity. */
  day: z.string().nullable(),
  kind: z.string().nullable(),
  registry: z.number().nullable(),
  body: z.string(),
})

export const insertEntity = {
  sql: sql`
    INSERT INTO entity (label, id, name, kind, registry, rank, day, body)
    VALUES ($label, $id, $name, $kind, $registry, 0, coalesce($day, ''), $body)
  `,
  params: Shown.extend({ label: z.string(), id: z.string() }),
}

export const updateEntity = {
  sql: sql`
    UPDATE entity SET name = $name, kind = $kind, registry = $registry, day = coalesce($day, day), body = $body
    WHERE key = $key
  `,
  params: Shown.extend({ key: z.number() }),
}

export const deleteEntity = { sql: sql`DELETE FROM entity WHERE key = $key`, params: Key }

export const putEntityText = {
  sql: sql`INSERT OR REPLACE INTO entity_text (rowid, words) VALUES ($key, $words)`,
  params: z.object({ key: z.number(), words: z.string() }),
}
export const deleteEntityText = { sql: sql`DELETE FROM entity_text WHERE rowid = $key`, params: Key }

export const insertEntityWord = {
  sql: sql`INSERT INTO entity_word (word, entity) VALUES ($word, $entity)`,
  params: z.object({ word: z.string(), entity: z.number() }),
}
export const deleteEntityWord = {
  sql: sql`DELETE FROM entity_word WHERE word = $word AND entity = $entity`,
  params: z.object({ word: z.string(), entity: z.number() }),
}

export const insertEntityOf = {
  sql: sql`INSERT INTO entity_of (role, id, entity) VALUES ($role, $id, $entity) ON CONFLICT DO NOTHING`,
  params: z.object({ role: z.string(), id: z.string(), entity: z.number() }),
}
export const deleteEntityOf = {
  sql: sql`DELETE FROM entity_of WHERE role = $role AND id = $id AND entity = $entity`,
  params: z.object({ role: z.string(), id: z.string(), entity: z.number() }),
}

/** Says the same as others did, or something new. */
export const useWording = {
  sql: sql`
    INSERT INTO wording (entity, body, uses) VALUES ($entity, $body, 1)
    ON CONFLICT DO UPDATE SET uses = uses + 1
    RETURNING key
  `,
  params: z.object({ entity: z.number(), body: z.string() }),
  row: Key,
}

export const unuseWording = {
  sql: sql`UPDATE wording SET uses = uses - 1 WHERE key = $key RETURNING entity, uses`,
  params: Key,
  row: z.object({ entity: z.number(), uses: z.number() }),
}

export const deleteWording = { sql: sql`DELETE FROM wording WHERE key = $key`, params: Key }

export const wordingsOf = {
  sql: sql`SELECT body FROM wording WHERE entity = $entity`,
  params: z.object({ entity: z.number() }),
  row: z.object({ body: z.string() }),
}

export const entityByKey = {
  sql: sql`SELECT label, id, body FROM entity WHERE key = $key`,
  params: Key,
  row: z.object({ label: z.string(), id: z.string(), body: z.string() }),
}

export const insertContribution = {
  sql: sql`INSERT INTO contribution (patch, wording) VALUES ($patch, $wording)`,
  params: z.object({ patch: z.number(), wording: z.number() }),
}

export const contributionsOf = {
  sql: sql`SELECT wording FROM contribution WHERE patch = $patch`,
  params: z.object({ patch: z.number() }),
  row: z.object({ wording: z.number() }),
}

export const deleteContributions = {
  sql: sql`DELETE FROM contribution WHERE patch = $patch`,
  params: z.object({ patch: z.number() }),
}

export const entitiesByIds = {
  sql: sql`
    SELECT entity.id, entity.body
    FROM json_each($ids) AS asked JOIN entity ON entity.label = $label AND entity.id = asked.value
  `,
  params: z.object({ label: z.string(), ids: z.string() }),
  row: Body,
}

export const entitiesAfter = {
  sql: sql`SELECT id, body FROM entity WHERE label = $label AND id > $after ORDER BY id LIMIT $first`,
  params: z.object({ label: z.string(), after: z.string(), first: z.number() }),
  row: Body,
}

export const tenuresOf = {
  sql: sql`
    SELECT id, body FROM entity
    WHERE label = 'Tenure' AND body ->> '$.holderId' IN (SELECT value FROM json_each($ids)) ORDER BY id
  `,
  params: z.object({ ids: z.string() }),
  row: Body,
}
