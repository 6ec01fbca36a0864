import { z } from 'zod'
import { cypher } from '../cypher.ts'
import { query } from '../query.ts'

const Failure = z.strictObject({ source: z.string(), at: z.string(), code: z.string(), message: z.string() })

export const putFailures = query({
  cypher: cypher`
    UNWIND $rows AS row
    MERGE (failure:Failure {source: row.source})
    SET failure = row`,
  params: z.strictObject({ rows: z.array(Failure) }),
  row: z.never(),
})

/** The newest first. */
export const latestFailures = query({
  cypher: cypher`
    MATCH (failure:Failure)
    RETURN failure.source AS source, failure.at AS at, failure.code AS code, failure.message AS message
    ORDER BY at DESC, source LIMIT toInteger($first)`,
  params: z.strictObject({ first: z.int().nonnegative() }),
  row: Failure,
})

export const failureCount = query({
  cypher: cypher`MATCH (failure:Failure) RETURN count(failure) AS count`,
  params: z.strictObject({}),
  row: z.object({ count: z.int() }),
})
