import type { EventFilter } from '../../filter.ts'
import type { Position } from '../../store.ts'
import { type Cypher, cypher, name, value } from '../cypher.ts'
import { all, between } from '../filter.ts'
import { countOf, type Found, pageOf } from '../list.ts'
import { down } from '../order.ts'
import { fitsText } from '../text.ts'

/** The latest first, those without a day last. */
export function eventPage(filter: EventFilter, after: Position | null) {
  const event = name()
  return pageOf(found(filter, event), [down(cypher`${event}.latest`), down(cypher`${event}.id`)], after)
}

export function eventCount(filter: EventFilter) {
  return countOf(found(filter, name()))
}

/** Events that somebody contributes: one that is only linked to has no name. */
function found({ text, actors, from, to }: EventFilter, event: Cypher): Found {
  const id = name()
  const test = [
    cypher`${event}.sortName IS NOT NULL`,
    text === undefined ? null : fitsText(text, cypher`${event}.words`),
    actors === undefined ? null : cypher`any(${id} IN ${event}.participantIds WHERE ${id} IN ${value(actors)})`,
    between(from, to, cypher`${event}.latest`),
  ].filter((it) => it !== null)
  return { find: cypher`MATCH (${event}:Event)`, node: event, test: all(test) }
}
