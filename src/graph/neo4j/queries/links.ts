import { z } from 'zod'
import { LinkShape, type LinkType } from '../../../../schema/graph.ts'
import type { LinkQuery } from '../../filter.ts'
import { type Cypher, cypher } from '../cypher.ts'
import { query } from '../query.ts'
import { ARROWS } from './labels.ts'

/** Draws links between nodes; an end that is not there yet is made, with this label and without a name. */
export function putLinks(linkType: LinkType, to: Cypher) {
  const { from, type } = ARROWS[linkType]
  return query({
    cypher: cypher`
      UNWIND $rows AS row
      MATCH (from:${from} {id: row.from})
      MERGE (to:${to} {id: row.to})
      MERGE (from)-[link:${type}]->(to)
      SET link = row.properties`,
    params: z.strictObject({ rows: z.array(z.looseObject({ from: z.string(), to: z.string() })) }),
    row: z.never(),
  })
}

/** Links from or to these ids, sorted by from, then to. */
export function linksOf({ type: linkType, direction }: Omit<LinkQuery, 'ids'>) {
  const { from, type, to } = ARROWS[linkType]
  const end = direction === 'out' ? cypher`from` : cypher`to`
  return query({
    cypher: cypher`
      MATCH (from:${from})-[link:${type}]->(to:${to})
      WHERE ${end}.id IN $ids
      RETURN from.id AS from, to.id AS to, properties(link) AS properties
      ORDER BY from.id, to.id`,
    params: z.strictObject({ ids: z.array(z.string()) }),
    row: LinkShape.omit({ type: true }),
  })
}
