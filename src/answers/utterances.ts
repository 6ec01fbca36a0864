import type { GraphStore, Joining } from '../graph/store.ts'
import type { Actor } from './actors.ts'
import { once } from './load.ts'
import { type Outlet, publishersOf } from './outlets.ts'
import { readAll } from './pages.ts'
import { byPublication } from './publication.ts'
import { type Statement, speakersOf } from './statements.ts'

/** The act in the world that statements report. Statements by publication, earliest first; never none. */
export interface Utterance {
  readonly label: 'Utterance'
  readonly id: string
  readonly first: Statement
  readonly statements: readonly Statement[]
}

/**
 * The utterances with these ids, missing where nothing reports one; one that counts as another answers with that. All
 * levels and furniture count: it was printed.
 */
export async function findUtterances(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Utterance>> {
  const into = new Map((await store.joinings(ids)).map((joining) => [joining.utterance, joining.into]))
  const countedAs = (id: string) => into.get(id) ?? id
  const found = await reported(store, ids.map(countedAs))
  return new Map(
    ids.flatMap((id) => {
      const utterance = found.get(countedAs(id))
      return utterance ? [[id, utterance]] : []
    }),
  )
}

async function reported(store: GraphStore, ids: readonly string[]): Promise<Map<string, Utterance>> {
  const wanted = [...new Set(ids)]
  const statements = wanted.length === 0 ? [] : await readAll(store, 'Statement', reporting(wanted), 'OLDEST')
  const utterances = new Map<string, Utterance>()
  for (const [id, reports] of Map.groupBy(statements, ({ clusterId }) => clusterId)) {
    const sorted = reports.toSorted(byPublication)
    const [first] = sorted
    if (first) utterances.set(id, { label: 'Utterance', id, first, statements: sorted })
  }
  return utterances
}

/** What each reports. A statement of an older version stands for itself where no current one reports the same. */
export async function utterancesOf(store: GraphStore, statements: readonly Statement[]): Promise<readonly Utterance[]> {
  const found = await reported(
    store,
    statements.map(({ clusterId }) => clusterId),
  )
  return statements.map(
    (it) => found.get(it.clusterId) ?? { label: 'Utterance', id: it.clusterId, first: it, statements: [it] },
  )
}

/** Which utterances count as each of these, though their words are not quite the same. Sorted by id. */
export async function joinedInto(
  store: GraphStore,
  utterances: readonly Utterance[],
): Promise<readonly (readonly Joining[])[]> {
  const joinings = await store.joinings(utterances.map(({ id }) => id))
  const byTarget = Map.groupBy(joinings, ({ into }) => into)
  return utterances.map(({ id }) => byTarget.get(id) ?? [])
}

/** The longest wording, quoted ones before reported ones. */
export function bestWording({ statements, first }: Utterance): string {
  const better = (a: Statement, b: Statement) =>
    Number(a.kind === 'INDIRECT') - Number(b.kind === 'INDIRECT') || b.text.length - a.text.length
  return statements.toSorted(better)[0]?.text ?? first.text
}

/** Each wording once, in the order of its first statement. */
export function wordings({ statements }: Utterance): readonly string[] {
  return [...new Set(statements.map(({ text }) => text))]
}

/** Who said each, by any of its statements, in their order. */
export const speakersOfUtterances = once(
  async (store, utterances: readonly Utterance[]): Promise<readonly (readonly Actor[])[]> => {
    const all = utterances.flatMap(({ statements }) => statements)
    const speakers = await speakersOf(store, all)
    const byStatement = new Map(all.map(({ id }, at) => [id, speakers[at] ?? []]))
    return utterances.map(({ statements }) => {
      const named = statements.flatMap(({ id }) => byStatement.get(id) ?? [])
      return [...new Map(named.map((actor) => [actor.id, actor])).values()]
    })
  },
)

/** Who published each, by name. */
export async function outletsOfUtterances(
  store: GraphStore,
  utterances: readonly Utterance[],
): Promise<readonly (readonly Outlet[])[]> {
  return publishersOf(
    store,
    utterances.map(({ statements }) => statements),
  )
}

function reporting(utterances: readonly string[]) {
  return { utterances, level: null, includeFurniture: true }
}
