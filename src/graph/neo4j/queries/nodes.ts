import { z } from 'zod'
import type { Label, Position } from '../../store.ts'
import { cypher } from '../cypher.ts'
import { countOf, type Found, pageOf } from '../list.ts'
import { up } from '../order.ts'
import { Properties } from '../properties.ts'
import { query } from '../query.ts'
import { ENTITY_LABELS, LABELS } from './labels.ts'

type Named = 'Outlet' | 'Sector' | 'MeasureKind' | 'Agreement'

/** The nodes of these ids, in any order. */
export function nodesById(label: Label) {
  return query({
    cypher: cypher`
      MATCH (n:${LABELS[label]}) WHERE n.id IN $ids AND ${isThere(label)}
      RETURN properties(n) AS node`,
    params: z.strictObject({ ids: z.array(z.string()) }),
    row: z.object({ node: Properties }),
  })
}

/** The next nodes in the order of ids. */
export function nodesAfter(label: Label) {
  return query({
    cypher: cypher`
      MATCH (n:${LABELS[label]}) WHERE n.id > $after AND ${isThere(label)}
      WITH n ORDER BY n.id LIMIT toInteger($first)
      RETURN properties(n) AS node
      ORDER BY n.id`,
    params: z.strictObject({ after: z.string(), first: z.int().positive() }),
    row: z.object({ node: Properties }),
  })
}

export function namedPage(label: Named, after: Position | null) {
  return pageOf(named(label), [up(cypher`n.sortName`), up(cypher`n.id`)], after)
}

export function namedCount(label: Named) {
  return countOf(named(label))
}

function named(label: Named): Found {
  return { find: cypher`MATCH (n:${LABELS[label]})`, node: cypher`n`, test: isThere(label) }
}

/** An entity that nobody contributes, but something is linked to, has an id and no name. */
function isThere(label: Label) {
  return ENTITY_LABELS.some((it) => it === label) ? cypher`n.sortName IS NOT NULL` : cypher`true`
}
