import type { StatementNode } from '../../schema/graph.ts'
import type { NodeOf } from './store.ts'

/** A statement id that a newer extraction of the same version no longer has: where it went, its words as they were. */
export interface Superseded {
  /** The id that took its place when it vanished (itself perhaps superseded since); null where nothing did. */
  readonly heirId: string | null
  readonly statement: StatementNode
}

/**
 * What is superseded in a version after its statements were replaced, sorted by id. An id that is live again is
 * dropped. One that leads to no live id goes to the live statement that shares most of its content characters, where
 * each covers at least half of the other; of equals to the smaller id. (MODEL, section 5.)
 *
 * Chains end: of the ids in one, the last that was given an heir got one that was live then and vanished later, if ever.
 */
export function supersededAfter(
  before: readonly Superseded[],
  replaced: readonly StatementNode[],
  live: readonly StatementNode[],
): readonly Superseded[] {
  const liveIds = new Set(live.map(({ id }) => id))
  const vanished = replaced.map((statement): Superseded => ({ heirId: null, statement }))
  const gone = [...before, ...vanished].filter(({ statement }) => !liveIds.has(statement.id))
  const bequeathed = gone.map((one) => (one.heirId === null ? withHeir(one, live) : one))
  const heirs = new Map(bequeathed.map(({ heirId, statement }) => [statement.id, heirId]))
  return bequeathed
    .map((one) => (endOfChain(one.statement.id, heirs) === null ? withHeir(one, live) : one))
    .sort((a, b) => (a.statement.id < b.statement.id ? -1 : 1))
}

/** A superseded statement as statements are loaded: it counts as its own wording's utterance. */
export function gone(statement: StatementNode): NodeOf['Statement'] {
  return { ...statement, clusterId: statement.utteranceId }
}

/** Where a superseded id leads: through later heirs to one that is live, or to null. */
export function endOfChain(id: string, heirs: ReadonlyMap<string, string | null>): string | null {
  let end: string | null = id
  while (end !== null && heirs.has(end)) end = heirs.get(end) ?? null
  return end
}

function withHeir({ heirId, statement }: Superseded, live: readonly StatementNode[]): Superseded {
  return { heirId: heirOf(statement, live)?.id ?? heirId, statement }
}

function heirOf(gone: StatementNode, live: readonly StatementNode[]): StatementNode | null {
  const size = lengthOf(gone)
  let best: { readonly statement: StatementNode; readonly shared: number } | null = null
  for (const statement of live) {
    const shared = sharedCharacters(gone, statement)
    if (shared * 2 < size || shared * 2 < lengthOf(statement)) continue
    const better = best === null || shared > best.shared || (shared === best.shared && statement.id < best.statement.id)
    if (better) best = { statement, shared }
  }
  return best?.statement ?? null
}

function lengthOf({ content }: StatementNode): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0)
}

function sharedCharacters(a: StatementNode, b: StatementNode): number {
  let shared = 0
  for (const x of a.content) {
    for (const y of b.content) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  }
  return shared
}
