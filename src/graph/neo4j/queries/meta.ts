import { z } from 'zod'
import { type Cypher, cypher } from '../cypher.ts'
import { query } from '../query.ts'

export const readMeta = query({
  cypher: cypher`
    MATCH (meta:Meta {id: 'store'})
    RETURN meta.schemaVersion AS schemaVersion, meta.snapshot AS snapshot`,
  params: z.strictObject({}),
  row: z.object({ schemaVersion: z.int(), snapshot: z.string() }),
})

/** Keeps what is there. */
export const createMeta = query({
  cypher: cypher`
    MERGE (meta:Meta {id: 'store'})
    ON CREATE SET meta.schemaVersion = toInteger($schemaVersion), meta.snapshot = $snapshot, meta.versions = 0`,
  params: z.strictObject({ schemaVersion: z.int(), snapshot: z.string() }),
  row: z.never(),
})

/** Lets one transaction write at a time: the others wait here. `versions` is how many were ever seen. */
export const lockMeta = query({
  cypher: cypher`
    MATCH (meta:Meta {id: 'store'})
    SET meta.locked = true
    WITH meta
    REMOVE meta.locked
    RETURN meta.snapshot AS snapshot, meta.versions AS versions`,
  params: z.strictObject({}),
  row: z.object({ snapshot: z.string(), versions: z.int() }),
})

export const writeMeta = query({
  cypher: cypher`
    MATCH (meta:Meta {id: 'store'})
    SET meta.snapshot = $snapshot, meta.versions = toInteger($versions)`,
  params: z.strictObject({ snapshot: z.string(), versions: z.int() }),
  row: z.never(),
})

export const stampMeta = query({
  cypher: cypher`
    MATCH (meta:Meta {id: 'store'})
    SET meta.schemaVersion = toInteger($schemaVersion)`,
  params: z.strictObject({ schemaVersion: z.int() }),
  row: z.never(),
})

/** A step of a migration. */
export function step(cypher: Cypher) {
  return query({ cypher, params: z.strictObject({}), row: z.never() })
}
