import { z } from 'zod'
import { cypher } from '../cypher.ts'
import { query } from '../query.ts'

export const knownPatches = query({
  cypher: cypher`
    MATCH (patch:Patch) WHERE patch.id IN $owners
    RETURN patch.id AS owner, patch.hash AS hash`,
  params: z.strictObject({ owners: z.array(z.string()) }),
  row: z.object({ owner: z.string(), hash: z.string() }),
})

export const putPatches = query({
  cypher: cypher`
    UNWIND $rows AS row
    MERGE (patch:Patch {id: row.owner})
    SET patch.hash = row.hash`,
  params: z.strictObject({ rows: z.array(z.strictObject({ owner: z.string(), hash: z.string() })) }),
  row: z.never(),
})

export const putRuns = query({
  cypher: cypher`
    UNWIND $rows AS row
    MERGE (run:Run {id: row.id})
    ON CREATE SET run = row`,
  params: z.strictObject({ rows: z.array(z.looseObject({ id: z.string() })) }),
  row: z.never(),
})

/** Deletes what these versions say and what leads away from them, and keeps the versions. */
export const clearVersions = query({
  cypher: cypher`
    MATCH (version:Version) WHERE version.id IN $versions
    CALL (version) {
      MATCH (report:Report {versionId: version.id})
      DETACH DELETE report
    }
    CALL (version) {
      MATCH (statement:Statement {versionId: version.id})
      DETACH DELETE statement
    }
    CALL (version) {
      MATCH (version)-[link]->()
      DELETE link
    }`,
  params: z.strictObject({ versions: z.array(z.string()) }),
  row: z.never(),
})

export const deleteVersions = query({
  cypher: cypher`MATCH (version:Version) WHERE version.id IN $versions DETACH DELETE version`,
  params: z.strictObject({ versions: z.array(z.string()) }),
  row: z.never(),
})

export const deleteUnusedRuns = query({
  cypher: cypher`MATCH (run:Run) WHERE NOT EXISTS { (run)<-[:PROCESSED_IN]-() } DELETE run`,
  params: z.strictObject({}),
  row: z.never(),
})
