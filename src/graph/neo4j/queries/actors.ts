import { z } from 'zod'
import type { ActorFilter } from '../../filter.ts'
import type { Lists, Position } from '../../store.ts'
import { type Cypher, cypher, name, value } from '../cypher.ts'
import { all, anyOf, isAskedFor } from '../filter.ts'
import { countOf, type Found, pageOf } from '../list.ts'
import { type Column, down, up } from '../order.ts'
import { Properties } from '../properties.ts'
import { query } from '../query.ts'
import { startOf } from '../start.ts'
import { fitsText } from '../text.ts'

export function actorPage(filter: ActorFilter, order: Lists['Actor']['order'], after: Position | null) {
  const actor = name()
  const columns: Record<typeof order, readonly Column[]> = {
    MOST_STATEMENTS: [down(cypher`${actor}.statements`), up(cypher`${actor}.sortName`), up(cypher`${actor}.id`)],
    NAME: [up(cypher`${actor}.sortName`), up(cypher`${actor}.id`)],
    LATEST: [down(cypher`${actor}.latest`), down(cypher`${actor}.id`)],
  }
  return pageOf(found(filter, actor), columns[order], after)
}

export function actorCount(filter: ActorFilter) {
  return countOf(found(filter, name()))
}

/** Actors that somebody contributes: an actor that is only linked to has no name. */
function found({ text, kinds, registry, spokeIn }: ActorFilter, actor: Cypher): Found {
  const s = name()
  const start = spokeIn === undefined ? null : startOf(spokeIn, s)
  const fromStatements = start !== null && start.tests !== null
  const find =
    spokeIn && fromStatements
      ? cypher`${start.find} WHERE ${isAskedFor(spokeIn, s, start.tests)}
        MATCH (${s})-[:SAID_BY]->(${actor}:Actor) WITH DISTINCT ${actor}`
      : cypher`MATCH (${actor}:Actor)`
  const test = [
    cypher`${actor}.sortName IS NOT NULL`,
    text === undefined ? null : fitsText(text, cypher`${actor}.words`),
    anyOf(kinds, cypher`${actor}.kind`),
    registry === undefined ? null : cypher`${actor}.registry = ${value(registry)}`,
    spokeIn === undefined || fromStatements
      ? null
      : cypher`EXISTS { MATCH (${actor})<-[:SAID_BY]-(${s}:Statement) WHERE ${isAskedFor(spokeIn, s)} }`,
  ].filter((it) => it !== null)
  return { find, node: actor, test: all(test) }
}

/** In the order of ids. */
export const tenuresOf = query({
  cypher: cypher`
    MATCH (tenure:Tenure) WHERE tenure.holderId IN $holders
    RETURN properties(tenure) AS node
    ORDER BY tenure.id`,
  params: z.strictObject({ holders: z.array(z.string()) }),
  row: z.object({ node: Properties }),
})
