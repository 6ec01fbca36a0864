import type { Decision } from '../../schema/decisions.ts'
import { articlesOf, tiesActors } from '../../schema/rulings.ts'
import type { GraphStore } from '../graph/store.ts'

/**
 * The versions of which `fresh` decisions may change what the graph has: those of the articles that they stand on, and
 * of all that name an actor that they, or earlier ones, join to another. `log` is the whole log, with the fresh ones.
 */
export async function touchedBy(
  store: GraphStore,
  fresh: readonly Decision[],
  log: readonly Decision[],
): Promise<readonly string[]> {
  const byId = new Map(log.map((decision) => [decision.id, decision]))
  const bases = fresh.flatMap((decision) => baseOf(decision, byId))
  const articles = new Set(bases.flatMap(articlesOf))
  const actors = joinedTo(
    bases.filter(tiesActors).flatMap(({ about }) => about),
    log,
  )
  if (await governs(store, [...actors])) return allVersions(store)
  if (actors.size > 0) {
    // Those whom only a decision makes speak are not among the actors that a text names.
    const brought = log.filter(({ about }) => about.some((id) => actors.has(id)))
    for (const id of brought.flatMap(articlesOf)) articles.add(id)
  }
  const found = await store.load('Article', [...articles])
  const named = await store.links({ type: 'NAMES', ids: [...actors], direction: 'in' })
  const versions = [...[...found.values()].flatMap(({ versionIds }) => versionIds), ...named.map(({ from }) => from)]
  return [...new Set(versions)].sort()
}

/** What a decision is about in the end: itself, and for an undo what that undoes, and so on. */
function baseOf(decision: Decision, byId: ReadonlyMap<string, Decision>): readonly Decision[] {
  const others = [decision.undoes, decision.supersedes].flatMap((id) => (id === null ? [] : (byId.get(id) ?? [])))
  return [decision, ...others.flatMap((other) => baseOf(other, byId))]
}

/** All actors that any decision of the log ties to these, directly or through others. */
function joinedTo(ids: readonly string[], log: readonly Decision[]): ReadonlySet<string> {
  const ties = log.filter(tiesActors)
  const found = new Set(ids)
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const { about } of ties) if (about.some((id) => found.has(id))) for (const id of about) found.add(id)
  }
  return found
}

/**
 * Whether one of these gives its name to measures and agreements, as countries and unions do: then texts speak of it
 * without naming it, and all may be touched.
 */
async function governs(store: GraphStore, actors: readonly string[]): Promise<boolean> {
  if (actors.length === 0) return false
  const known = await store.load('Actor', actors)
  if ([...known.values()].some(({ kind }) => kind === 'COUNTRY' || kind === 'REGION')) return true
  const bodies = [...known.values()].filter(({ kind }) => kind === 'PUBLIC_BODY').map(({ id }) => id)
  if (bodies.length === 0) return false
  const [imposed, targeted] = await Promise.all([
    store.count('Measure', { imposers: bodies }),
    store.count('Measure', { targets: bodies }),
  ])
  return imposed + targeted > 0
}

async function allVersions(store: GraphStore): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const { id } of store.scan('Version')) ids.push(id)
  return ids
}
