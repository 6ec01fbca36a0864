import type { Agreement } from '../../src/answers/agreements.ts'
import { cardsOf } from '../../src/answers/cards.ts'
import { countMentions, listMentions } from '../../src/answers/dated-mentions.ts'
import type { Event } from '../../src/answers/events.ts'
import type { StatementAsk } from '../../src/answers/filters.ts'
import { countStatements, listStatements } from '../../src/answers/statements.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import type { Told } from '../told.ts'

const STATEMENTS = 10
const ARTICLES = 10

/** What articles tell of an agreement or event, with the page of statements that fit behind this cursor. */
export async function gatherTold(
  store: GraphStore,
  named: Agreement | Event,
  ask: StatementAsk,
  after: string | null,
): Promise<Told> {
  const [said, statementCount, mentions, mentionCount] = await Promise.all([
    listStatements(store, { filter: ask, first: STATEMENTS, after }),
    countStatements(store, ask),
    listMentions(store, named, { first: ARTICLES }),
    countMentions(store, named),
  ])
  return {
    statementCount,
    said: await cardsOf(store, said.nodes),
    next: said.hasNextPage ? said.endCursor : null,
    mentions: mentions.nodes,
    mentionCount,
  }
}
