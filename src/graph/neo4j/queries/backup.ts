import { z } from 'zod'
import { cypher } from '../cypher.ts'
import { Properties } from '../properties.ts'
import { query } from '../query.ts'

export const everyNode = query({
  cypher: cypher`
    MATCH (node)
    RETURN elementId(node) AS node, labels(node)[0] AS label, properties(node) AS properties`,
  params: z.strictObject({}),
  row: z.object({ node: z.string(), label: z.string(), properties: Properties }),
})

export const everyRelationship = query({
  cypher: cypher`
    MATCH (from)-[link]->(to)
    RETURN elementId(from) AS from, type(link) AS type, elementId(to) AS to, properties(link) AS properties`,
  params: z.strictObject({}),
  row: z.object({ from: z.string(), type: z.string(), to: z.string(), properties: Properties }),
})
