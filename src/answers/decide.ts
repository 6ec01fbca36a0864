import type { Decision } from '../../schema/decisions.ts'
import type { GraphStore } from '../graph/store.ts'
import type { Actor } from './actors.ts'
import type { Author, Corrections, DecisionRequest, Mistake } from './decision-request.ts'
import type { DecisionView } from './decision-status.ts'
import { findDecision, statementsOfDecisions } from './decisions.ts'
import { prepareDecision } from './prepare.ts'
import { findStatements, type Statement } from './statements.ts'
import { loadActors } from './survivors.ts'

/** What came of a request to decide. */
export interface Outcome {
  /** Null for a preview, and where there are mistakes. */
  readonly decision: DecisionView | null
  readonly errors: readonly Mistake[]
  /** How many statements it is about, or would be. */
  readonly changed: number
  readonly sample: readonly Statement[]
  readonly statement: Statement | null
  readonly actor: Actor | null
}

/** Of the statements that a decision is about, this many are shown. */
const SHOWN = 20

/** Decides, and answers when the graph holds it. With `preview` nothing is written. */
export async function decide(
  store: GraphStore,
  corrections: Corrections,
  request: DecisionRequest,
  author: Author,
  preview: boolean,
): Promise<Outcome> {
  const prepared = await prepareDecision(store, request, author)
  if ('errors' in prepared) {
    return { decision: null, errors: prepared.errors, changed: 0, sample: [], statement: null, actor: null }
  }
  if (!preview) await corrections.write([prepared.decision])
  const view = preview ? null : await findDecision(store, prepared.decision.id)
  const about = preview ? [] : await statementsOf(store, prepared.decision)
  const ids = [...new Set([...prepared.statements, ...about].map(({ id }) => id))]
  const now = [...new Map([...(await findStatements(store, ids)).values()].map((it) => [it.id, it])).values()]
  const actor = actorOf(prepared.decision)
  return {
    decision: view,
    errors: [],
    changed: now.length,
    sample: now.slice(0, SHOWN),
    statement: prepared.decision.articleId !== null || now.length === 1 ? (now[0] ?? null) : null,
    actor: actor === null ? null : ((await loadActors(store, [actor])).get(actor) ?? null),
  }
}

/** The statements that a decision, or what it undoes, stands on. */
async function statementsOf(store: GraphStore, decision: Decision): Promise<readonly Statement[]> {
  const { undoes } = decision
  const undone = undoes === null ? [] : (await store.decisions({})).filter(({ id }) => id === undoes)
  return (await statementsOfDecisions(store, [decision, ...undone])).flat()
}

function actorOf(decision: Decision): string | null {
  switch (decision.kind) {
    case 'merge-actors':
      return decision.payload.keep.id
    case 'add-alias':
    case 'set-tenure':
      return decision.payload.actor.id
    case 'split-actor':
      return decision.payload.into.id
    case 'set-speaker':
    case 'add-statement':
      return decision.payload.speaker.id
    default:
      return null
  }
}
