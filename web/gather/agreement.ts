import { type Agreement, agreementStatuses, partiesOf } from '../../src/answers/agreements.ts'
import { cardsOf } from '../../src/answers/cards.ts'
import { countMentions, listMentions } from '../../src/answers/dated-mentions.ts'
import { mainPositions } from '../../src/answers/positions.ts'
import { countStatements, listStatements } from '../../src/answers/statements.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import type { WholeAgreement } from '../pages/agreement.ts'

const STATEMENTS = 10
const ARTICLES = 10
const POSITIONS = 20

/** All that the page of an agreement shows, with the page of statements behind this cursor. */
export async function gatherAgreement(
  store: GraphStore,
  agreement: Agreement,
  after: string | null,
): Promise<WholeAgreement> {
  const one = [agreement]
  const ask = { agreements: [agreement.id] }
  const [[status = 'UNKNOWN'], [parties = []], said, statementCount, positions, mentions, mentionCount] =
    await Promise.all([
      agreementStatuses(store, one),
      partiesOf(store, one),
      listStatements(store, { filter: ask, first: STATEMENTS, after }),
      countStatements(store, ask),
      mainPositions(store, agreement.id, POSITIONS),
      listMentions(store, agreement, { first: ARTICLES }),
      countMentions(store, agreement),
    ])
  return {
    agreement,
    status,
    parties,
    statementCount,
    said: await cardsOf(store, said.nodes),
    next: said.hasNextPage ? said.endCursor : null,
    positions,
    mentions: mentions.nodes,
    mentionCount,
  }
}
