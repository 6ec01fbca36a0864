import { type Link, StanceProperties } from '../../schema/graph.ts'
import type { GraphStore } from '../graph/store.ts'
import type { Actor } from './actors.ts'
import type { Agreement } from './agreements.ts'
import { once } from './load.ts'
import type { Measure } from './measures.ts'
import type { Sector } from './sectors.ts'
import type { Statement } from './statements.ts'
import { loadActors } from './survivors.ts'

export type Polarity = StanceProperties['polarity']

/** A stance less sure than this is shown with a "perhaps", and left out where stances are summed. */
const SURE_ENOUGH = 0.6

export function isSureEnough({ confidence }: Stance): boolean {
  return confidence >= SURE_ENOUGH
}

/** What somebody can stand for or against. */
export type StanceTarget = Measure | Sector | Agreement | Actor

/** Where a statement's speaker stands towards something, with the words that show it. */
export interface Stance {
  readonly target: StanceTarget
  readonly polarity: Polarity
  readonly confidence: number
  /** The rule that found it. */
  readonly basis: string
  readonly evidence: { readonly text: string; readonly start: number; readonly end: number }
}

/** What has this id; an actor that was merged away answers with the one that stands for it. */
export async function findTarget(store: GraphStore, id: string): Promise<StanceTarget | null> {
  const [measures, sectors, agreements, actors] = await Promise.all([
    store.load('Measure', [id]),
    store.load('Sector', [id]),
    store.load('Agreement', [id]),
    loadActors(store, [id]),
  ])
  return measures.get(id) ?? sectors.get(id) ?? agreements.get(id) ?? actors.get(id) ?? null
}

/** The stances in each statement, in the order of the words that show them. */
export const stancesOf = once(
  async (store, statements: readonly Statement[]): Promise<readonly (readonly Stance[])[]> => {
    const ids = [...new Set(statements.map(({ id }) => id))]
    const links = ids.length === 0 ? [] : await store.links({ type: 'STANCE', ids, direction: 'out' })
    const read = links.map((link) => ({ ...link, stance: StanceProperties.parse(link.properties) }))
    const targets = await targetsOf(
      store,
      read.map(({ to, stance }) => ({ to, on: stance.on })),
    )
    const byStatement = Map.groupBy(read, ({ from }) => from)
    return statements.map(({ id }) =>
      (byStatement.get(id) ?? []).flatMap((link) => toStance(link, targets)).toSorted(byEvidence),
    )
  },
)

type ReadLink = Pick<Link, 'to'> & { readonly stance: StanceProperties }

/** None where the thing is not in the store. */
function toStance({ to, stance }: ReadLink, targets: ReadonlyMap<string, StanceTarget>): Stance[] {
  const target = targets.get(to)
  if (!target) return []
  const { polarity, confidence, basis, start, end, exact } = stance
  return [{ target, polarity, confidence, basis, evidence: { text: exact, start, end } }]
}

async function targetsOf(
  store: GraphStore,
  wanted: readonly { readonly to: string; readonly on: StanceProperties['on'] }[],
): Promise<ReadonlyMap<string, StanceTarget>> {
  const byLabel = Map.groupBy(wanted, ({ on }) => on)
  const loaded = await Promise.all(
    [...byLabel].map(([label, some]) => store.load(label, [...new Set(some.map(({ to }) => to))])),
  )
  return new Map(loaded.flatMap((found) => [...found]))
}

function byEvidence(a: Stance, b: Stance): number {
  return a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end || (a.target.id < b.target.id ? -1 : 1)
}
