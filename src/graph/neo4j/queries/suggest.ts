import { z } from 'zod'
import { SUGGESTED } from '../../names.ts'
import { cypher } from '../cypher.ts'
import { Properties } from '../properties.ts'
import { query } from '../query.ts'

/** Actors, sectors, measures and agreements with these words in their names; most statements first, then name, id. */
export const suggestions = query({
  cypher: cypher`
    CALL db.index.fulltext.queryNodes('entity_names', $lucene) YIELD node AS entity
    WITH entity ORDER BY entity.statements DESC, entity.sortName, entity.id LIMIT toInteger($first)
    RETURN labels(entity)[0] AS label, properties(entity) AS node
    ORDER BY entity.statements DESC, entity.sortName, entity.id`,
  params: z.strictObject({ lucene: z.string(), first: z.int().positive() }),
  row: z.object({ label: z.enum(SUGGESTED), node: Properties }),
})
