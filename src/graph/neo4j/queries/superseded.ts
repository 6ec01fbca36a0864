import { z } from 'zod'
import { cypher } from '../cypher.ts'
import { Properties } from '../properties.ts'
import { query } from '../query.ts'

const Row = z.object({ heirId: z.string().nullable(), node: Properties })

/** Statement ids of these versions that are gone, with the statements as they were. */
export const supersededOf = query({
  cypher: cypher`
    MATCH (gone:Superseded) WHERE gone.versionId IN $versions
    RETURN gone.heirId AS heirId, properties(gone) AS node`,
  params: z.strictObject({ versions: z.array(z.string()) }),
  row: Row,
})

/** All that are gone from the versions from which these are. */
export const supersededBeside = query({
  cypher: cypher`
    MATCH (asked:Superseded) WHERE asked.id IN $ids
    WITH DISTINCT asked.versionId AS versionId
    MATCH (gone:Superseded {versionId: versionId})
    RETURN gone.heirId AS heirId, properties(gone) AS node`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: Row,
})

export const clearSuperseded = query({
  cypher: cypher`MATCH (gone:Superseded) WHERE gone.versionId IN $versions DELETE gone`,
  params: z.strictObject({ versions: z.array(z.string()) }),
  row: z.never(),
})

export const putSuperseded = query({
  cypher: cypher`
    UNWIND $rows AS row
    MERGE (gone:Superseded {id: row.id})
    SET gone = row`,
  params: z.strictObject({ rows: z.array(z.looseObject({ id: z.string() })) }),
  row: z.never(),
})
