import { type Agreement, agreementStatuses, partiesOf } from '../../src/answers/agreements.ts'
import { mainPositions } from '../../src/answers/positions.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import type { WholeAgreement } from '../pages/agreement.ts'
import { gatherTold } from './told.ts'

const POSITIONS = 20

/** All that the page of an agreement shows, with the page of statements behind this cursor. */
export async function gatherAgreement(
  store: GraphStore,
  agreement: Agreement,
  after: string | null,
): Promise<WholeAgreement> {
  const one = [agreement]
  const [[status = 'UNKNOWN'], [parties = []], positions, told] = await Promise.all([
    agreementStatuses(store, one),
    partiesOf(store, one),
    mainPositions(store, agreement.id, POSITIONS),
    gatherTold(store, agreement, { agreements: [agreement.id] }, after),
  ])
  return { agreement, status, parties, positions, told }
}
