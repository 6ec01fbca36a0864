import type { MeasureFilter, StatementFilter } from '../graph/filter.ts'
import type { GraphStore } from '../graph/store.ts'
import { loadActors } from './survivors.ts'

/*
 * A filter by the id of an actor that was merged away asks for whoever stands for it now: links and page addresses that
 * name the old id go on finding what they found.
 */

export async function statementsOfSurvivors(store: GraphStore, filter: StatementFilter): Promise<StatementFilter> {
  const idsOf = await survivorsAmong(store, actorsIn(filter))
  return idsOf === null ? filter : ofSurvivors(filter, idsOf)
}

/** For filters of articles and of events. */
export async function namingSurvivors<F extends { readonly actors?: readonly string[] }>(
  store: GraphStore,
  filter: F,
): Promise<F> {
  const idsOf = await survivorsAmong(store, filter.actors ?? [])
  return idsOf === null ? filter : { ...filter, ...(filter.actors && { actors: idsOf(filter.actors) }) }
}

export async function measuresOfSurvivors(store: GraphStore, filter: MeasureFilter): Promise<MeasureFilter> {
  const { imposers, targets } = filter
  const idsOf = await survivorsAmong(store, [...(imposers ?? []), ...(targets ?? [])])
  if (idsOf === null) return filter
  return { ...filter, ...(imposers && { imposers: idsOf(imposers) }), ...(targets && { targets: idsOf(targets) }) }
}

type IdsOf = (ids: readonly string[]) => readonly string[]

/** Null where nobody of these was merged away. */
async function survivorsAmong(store: GraphStore, ids: readonly string[]): Promise<IdsOf | null> {
  if (ids.length === 0) return null
  const known = await loadActors(store, [...new Set(ids)])
  if (!ids.some((id) => (known.get(id)?.id ?? id) !== id)) return null
  return (some) => [...new Set(some.map((id) => known.get(id)?.id ?? id))]
}

/** Ids of whatever a stance can be on are among them. */
function actorsIn({ speakers, addressees, mentions, stance, and, or, not }: StatementFilter): readonly string[] {
  const nested = [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])]
  return [
    ...(speakers ?? []),
    ...(addressees ?? []),
    ...(mentions ?? []),
    ...(stance?.targets ?? []),
    ...nested.flatMap(actorsIn),
  ]
}

function ofSurvivors(filter: StatementFilter, idsOf: IdsOf): StatementFilter {
  const { speakers, addressees, mentions, stance, and, or, not } = filter
  const inner = (nested: StatementFilter) => ofSurvivors(nested, idsOf)
  return {
    ...filter,
    ...(speakers && { speakers: idsOf(speakers) }),
    ...(addressees && { addressees: idsOf(addressees) }),
    ...(mentions && { mentions: idsOf(mentions) }),
    ...(stance?.targets && { stance: { ...stance, targets: idsOf(stance.targets) } }),
    ...(and && { and: and.map(inner) }),
    ...(or && { or: or.map(inner) }),
    ...(not && { not: inner(not) }),
  }
}
