import { locate } from '../../schema/anchors.ts'
import type { Decision } from '../../schema/decisions.ts'
import { articlesOf, holding } from '../../schema/rulings.ts'
import type { GraphStore } from '../graph/store.ts'
import { summaryOf } from './decision-summary.ts'
import { meantAt, placesOf, type Texts, textsOf } from './decision-texts.ts'

/** A decision with what became of it. */
export interface DecisionView {
  readonly label: 'Decision'
  readonly id: string
  readonly kind: string
  readonly by: string
  readonly at: string
  readonly reason: string | null
  /** False once it was undone or another took its place. An undo holds until it is undone itself. */
  readonly active: boolean
  /** True where it holds, but what it is about is not there any more: shown, never applied to something like it. */
  readonly orphaned: boolean
  readonly undoneById: string | null
  readonly summary: string
  readonly decision: Decision
}

/** What became of each decision. `log` holds all that may undo one of them. */
export async function viewsOf(
  store: GraphStore,
  decisions: readonly Decision[],
  log: readonly Decision[],
): Promise<readonly DecisionView[]> {
  const held = holding(log)
  const active = new Set(held.map(({ id }) => id))
  const undone = new Map(held.flatMap(({ id, undoes }) => (undoes === null ? [] : [[undoes, id] as const])))
  const orphans = await orphansOf(
    store,
    decisions.filter(({ id }) => active.has(id)),
  )
  return decisions.map((decision) => ({
    label: 'Decision',
    id: decision.id,
    kind: decision.kind,
    by: decision.by,
    at: decision.at,
    reason: decision.reason,
    active: active.has(decision.id),
    orphaned: orphans.has(decision.id),
    undoneById: undone.get(decision.id) ?? null,
    summary: summaryOf(decision, log),
    decision,
  }))
}

/** Of decisions that hold: the ids of those that change nothing, because what they are about is gone. */
async function orphansOf(store: GraphStore, decisions: readonly Decision[]): Promise<ReadonlySet<string>> {
  const texts = await textsOf(store, decisions.flatMap(articlesOf))
  const measures = decisions.flatMap((it) => (it.kind === 'set-measure-state' ? [it.payload.measure.id] : []))
  const known = await store.load('Measure', measures)
  return new Set(decisions.filter((decision) => isOrphan(decision, texts, known)).map(({ id }) => id))
}

function isOrphan(decision: Decision, texts: Texts, measures: ReadonlyMap<string, unknown>): boolean {
  switch (decision.kind) {
    case 'add-statement':
    case 'link-measure': {
      const text = texts.get(decision.articleId)
      return text === undefined || locate(text.version.text, decision.anchor) === null
    }
    case 'set-speaker':
    case 'reject-statement':
    case 'confirm-statement':
    case 'tag-sector':
    case 'untag-sector':
    case 'set-stance':
    case 'split-actor':
      return placesOf(decision).every((place) => meantAt(texts, place) === null)
    case 'judge-change':
      return placesOf(decision).some((place) => meantAt(texts, place) === null)
    case 'set-measure-state':
      return !measures.has(decision.payload.measure.id)
    case 'merge-actors':
    case 'different-actors':
    case 'add-alias':
    case 'set-tenure':
    case 'dismiss':
    case 'undo':
      return false
  }
}
