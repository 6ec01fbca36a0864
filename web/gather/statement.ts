import { cardsOf } from '../../src/answers/cards.ts'
import { decisionsOfStatements } from '../../src/answers/decisions.ts'
import { loadSure } from '../../src/answers/load.ts'
import { receiptsOf, runsOf } from '../../src/answers/receipt.ts'
import {
  addresseesOf,
  continuedOf,
  innerOf,
  outerOf,
  relayersOf,
  type Statement,
  supersededOf,
} from '../../src/answers/statements.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import { utterancesOf } from '../../src/answers/utterances.ts'
import type { WholeStatement } from '../pages/statement.ts'

/** So many other reports of the same utterance are shown. */
const MOST_REPORTS = 20

/** All that the page of a statement shows; its receipt is checked now. */
export async function gatherStatement(store: GraphStore, statement: Statement): Promise<WholeStatement> {
  const one = [statement]
  const [[card], [version], [addressees = []], [relayedBy = []], receipts, [outer], [inner = []], [continued]] =
    await Promise.all([
      cardsOf(store, one),
      loadSure(store, 'Version', [statement.versionId]),
      addresseesOf(store, one),
      relayersOf(store, one),
      receiptsOf(store, one),
      outerOf(store, one),
      innerOf(store, one),
      continuedOf(store, one),
    ])
  const [[run = null], [utterance], [superseded = false], [decisions = []]] = await Promise.all([
    runsOf(store, receipts),
    utterancesOf(store, one),
    supersededOf(store, one),
    decisionsOfStatements(store, one),
  ])
  const [receipt] = receipts
  if (!card || !version || !receipt) throw new Error(`Statement ${statement.id} was asked for and not answered`)
  const reports = (utterance?.statements ?? []).filter(({ id }) => id !== statement.id).slice(0, MOST_REPORTS)
  const related = await cardsOf(store, [
    ...reports,
    ...(outer ? [outer] : []),
    ...inner,
    ...(continued ? [continued] : []),
  ])
  const these = (ids: readonly (string | undefined)[]) => related.filter((it) => ids.includes(it.statement.id))
  return {
    card,
    version,
    addressees,
    relayedBy,
    receipt,
    run,
    outer: these([outer?.id]),
    inner: these(inner.map(({ id }) => id)),
    continued: these([continued?.id]),
    copies: utterance?.statements.length ?? 1,
    reports: these(reports.map(({ id }) => id)),
    isFirst: (utterance?.first.id ?? statement.id) === statement.id,
    superseded,
    decisions,
  }
}
