import type { Link } from '../../schema/graph.ts'
import { highlightsOf, readTextQuery } from '../../schema/search-words.ts'
import type { GraphStore, NodeOf } from '../graph/store.ts'
import type { Actor } from './actors.ts'
import type { Article, Block } from './articles.ts'
import { checkOrder, type StatementAsk, toStatementFilter, wordsAsked } from './filters.ts'
import { followLinks, loadEach, loadLists, loadSure, once } from './load.ts'
import type { Measure } from './measures.ts'
import { type List, type PageRequest, readAll, readPage } from './pages.ts'
import type { Sector } from './sectors.ts'

export type Statement = NodeOf['Statement']
export type Tenure = NodeOf['Tenure']
export type Cue = NonNullable<Statement['cue']>
export type StatementOrder = 'NEWEST' | 'OLDEST' | 'RELEVANCE'

export interface StatementRequest extends PageRequest {
  readonly filter?: StatementAsk | null
  /** NEWEST unless given. */
  readonly orderBy?: StatementOrder | null
}

/** A page of statements. Throws BAD_INPUT, BAD_CURSOR. */
export async function listStatements(store: GraphStore, request: StatementRequest): Promise<List<Statement>> {
  const order = request.orderBy ?? 'NEWEST'
  checkOrder(order, request.filter?.text)
  return readPage(store, { label: 'Statement', filter: await toStatementFilter(store, request.filter), order }, request)
}

export async function countStatements(store: GraphStore, filter: StatementAsk | null | undefined): Promise<number> {
  return store.count('Statement', await toStatementFilter(store, filter))
}

/**
 * The statement with this id, or what it became: its heir has another id (a page redirects then). Without an heir it is
 * the statement as it was, and `superseded`. Null for an id that never was.
 */
export async function findStatement(store: GraphStore, id: string): Promise<Statement | null> {
  return (await findStatements(store, [id])).get(id) ?? null
}

/** As `findStatement`, for many. */
export async function findStatements(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Statement>> {
  const found = new Map(await store.load('Statement', ids))
  const missing = ids.filter((id) => !found.has(id))
  if (missing.length === 0) return found
  const redirects = await store.redirects(missing)
  const heirs = await store.load(
    'Statement',
    [...redirects.values()].flatMap(({ to }) => to ?? []),
  )
  for (const [id, { to, statement }] of redirects) found.set(id, (to && heirs.get(to)) || statement)
  return found
}

/** True for each statement that the present extractor no longer finds. */
export async function supersededOf(store: GraphStore, statements: readonly Statement[]): Promise<readonly boolean[]> {
  const redirects = await store.redirects(statements.map(({ id }) => id))
  return statements.map(({ id }) => redirects.has(id))
}

/** All who said each together: who is named as speaker first, then the members of a group that spoke. */
export const speakersOf = once(async (store, statements: readonly Statement[]) => {
  const links = await store.links({ type: 'SAID_BY', ids: statements.map(({ id }) => id), direction: 'out' })
  const byStatement = Map.groupBy(links, (link) => link.from)
  const members = (link: Link) => Number(link.properties.role === 'member')
  return loadLists(
    store,
    'Actor',
    statements.map(({ id }) =>
      (byStatement.get(id) ?? []).toSorted((a, b) => members(a) - members(b)).map((link) => link.to),
    ),
  )
})

/** Who said each; null where it is not known. */
export async function speakerOf(
  store: GraphStore,
  statements: readonly Statement[],
): Promise<readonly (Actor | null)[]> {
  return (await speakersOf(store, statements)).map(([speaker]) => speaker ?? null)
}

/** The office in which each was said. */
export const spokenAsOf = once(async (store, statements: readonly Statement[]): Promise<readonly (Tenure | null)[]> => {
  const tenures = await followLinks(store, 'SPOKEN_AS', statements, 'Tenure')
  return tenures.map(([tenure]) => tenure ?? null)
})

export async function addresseesOf(
  store: GraphStore,
  statements: readonly Statement[],
): Promise<readonly (readonly Actor[])[]> {
  return followLinks(store, 'SAID_TO', statements, 'Actor')
}

export async function relayersOf(
  store: GraphStore,
  statements: readonly Statement[],
): Promise<readonly (readonly Actor[])[]> {
  return followLinks(store, 'RELAYED_BY', statements, 'Actor')
}

export async function sectorsOf(
  store: GraphStore,
  statements: readonly Statement[],
): Promise<readonly (readonly Sector[])[]> {
  return followLinks(store, 'ABOUT_SECTOR', statements, 'Sector')
}

export async function measuresOf(
  store: GraphStore,
  statements: readonly Statement[],
): Promise<readonly (readonly Measure[])[]> {
  return followLinks(store, 'ABOUT_MEASURE', statements, 'Measure')
}

export async function articlesOf(
  store: GraphStore,
  observations: readonly { readonly articleId: string }[],
): Promise<readonly Article[]> {
  return loadSure(
    store,
    'Article',
    observations.map(({ articleId }) => articleId),
  )
}

/** The version of its article that each observation's offsets count in. One question, however many fields need it. */
export const versionsOf = once(
  async (store, observations: readonly { readonly versionId: string }[]): Promise<readonly NodeOf['Version'][]> =>
    loadSure(
      store,
      'Version',
      observations.map(({ versionId }) => versionId),
    ),
)

/** The paragraph in which each begins. */
export async function blocksOf(store: GraphStore, statements: readonly Statement[]): Promise<readonly Block[]> {
  const versions = await versionsOf(store, statements)
  return statements.map(({ id, block }, at) => {
    const found = versions[at]?.blocks.find(({ ordinal }) => ordinal === block)
    if (!found) throw new Error(`Statement ${id} stands in block ${block}, which its version does not have`)
    return found
  })
}

export async function outerOf(
  store: GraphStore,
  statements: readonly Statement[],
): Promise<readonly (Statement | null)[]> {
  return loadEach(
    store,
    'Statement',
    statements.map(({ withinId }) => withinId),
  )
}

export async function continuedOf(
  store: GraphStore,
  statements: readonly Statement[],
): Promise<readonly (Statement | null)[]> {
  return loadEach(
    store,
    'Statement',
    statements.map(({ continuesId }) => continuesId),
  )
}

/** The statements that stand in each, in the order of the text. */
export async function innerOf(
  store: GraphStore,
  statements: readonly Statement[],
): Promise<readonly (readonly Statement[])[]> {
  const filter = { within: statements.map(({ id }) => id), level: null, includeFurniture: true }
  const byOuter = Map.groupBy(await readAll(store, 'Statement', filter, 'OLDEST'), ({ withinId }) => withinId)
  return statements.map(({ id }) => (byOuter.get(id) ?? []).toSorted(byPlace))
}

/** Where the words asked for stand in each statement's text, in UTF-16 code units. */
export function highlightsIn(
  statement: Statement,
  filter: StatementAsk | null | undefined,
): readonly { readonly start: number; readonly end: number }[] {
  const texts = wordsAsked(filter)
  return texts.length === 0 ? [] : highlightsOf(statement.text, readTextQuery(texts.join(' ')))
}

/** Sorts statements of one text by where they begin. */
export function byPlace(a: Statement, b: Statement): number {
  return startOf(a) - startOf(b) || a.level - b.level || (a.id < b.id ? -1 : 1)
}

/** Where a statement's words begin. */
export function startOf({ content }: Statement): number {
  return Math.min(...content.map(({ start }) => start))
}
