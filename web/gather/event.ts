import { cardsOf } from '../../src/answers/cards.ts'
import { countMentions, listMentions } from '../../src/answers/dated-mentions.ts'
import { type Event, eventStatuses, participantsOf, wholesOf } from '../../src/answers/events.ts'
import { countStatements, listStatements } from '../../src/answers/statements.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import type { WholeEvent } from '../pages/event.ts'

const STATEMENTS = 10
const ARTICLES = 10

/** All that the page of an event shows, with the page of statements behind this cursor. */
export async function gatherEvent(store: GraphStore, event: Event, after: string | null): Promise<WholeEvent> {
  const one = [event]
  const ask = { events: [event.id] }
  const [[status = 'HAPPENED'], [participants = []], [within = null], said, statementCount, mentions, mentionCount] =
    await Promise.all([
      eventStatuses(store, one),
      participantsOf(store, one),
      wholesOf(store, one),
      listStatements(store, { filter: ask, first: STATEMENTS, after }),
      countStatements(store, ask),
      listMentions(store, event, { first: ARTICLES }),
      countMentions(store, event),
    ])
  return {
    event,
    status,
    participants,
    within,
    statementCount,
    said: await cardsOf(store, said.nodes),
    next: said.hasNextPage ? said.endCursor : null,
    mentions: mentions.nodes,
    mentionCount,
  }
}
