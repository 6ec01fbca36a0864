import type { Decision } from '../../schema/decisions.ts'
import { articlesOf } from '../../schema/rulings.ts'
import type { GraphStore } from '../graph/store.ts'
import { type DecisionView, viewsOf } from './decision-status.ts'
import { meantAt, placesOf, textsOf } from './decision-texts.ts'
import { type List, type PageRequest, pageOf } from './pages.ts'
import type { Statement } from './statements.ts'

export interface DecisionRequestPage extends PageRequest {
  /** Only what is about this article, actor, sector, measure or statement. */
  readonly about?: string | null
  readonly orphaned?: boolean | null
}

/** A page of the log, the latest first, with how many there are. Throws BAD_INPUT, BAD_CURSOR. */
export async function listDecisions(
  store: GraphStore,
  { about, orphaned, ...page }: DecisionRequestPage,
): Promise<List<DecisionView> & { readonly total: number }> {
  const statement = about ? (await store.load('Statement', [about])).get(about) : undefined
  const log = await store.decisions(about ? { about: [statement?.articleId ?? about] } : {})
  const of = statement ? ((await decisionsOnStatements(store, [statement], log))[0] ?? []) : log
  const asked = typeof orphaned === 'boolean' ? await orphanedOf(store, of, log, orphaned) : of
  const list = pageOf('Decision LATEST', asked.toReversed(), ({ at, id }) => ({ key: at, id }), page)
  return { ...list, nodes: await viewsOf(store, list.nodes, log), total: asked.length }
}

/** Those that find their words no more, or those that do. */
async function orphanedOf(
  store: GraphStore,
  decisions: readonly Decision[],
  log: readonly Decision[],
  orphaned: boolean,
): Promise<readonly Decision[]> {
  const views = await viewsOf(store, decisions, log)
  return decisions.filter((_, at) => views[at]?.orphaned === orphaned)
}

export async function findDecision(store: GraphStore, id: string): Promise<DecisionView | null> {
  return (await findDecisions(store, [id]))[0] ?? null
}

/** One an id; null where the id is null or names nothing. */
export async function findDecisions(
  store: GraphStore,
  ids: readonly (string | null)[],
): Promise<readonly (DecisionView | null)[]> {
  if (!ids.some((id) => id?.startsWith('dec_'))) return ids.map(() => null)
  const log = await store.decisions({})
  const wanted = log.filter(({ id }) => ids.includes(id))
  const found = new Map((await viewsOf(store, wanted, log)).map((view) => [view.id, view]))
  return ids.map((id) => found.get(id ?? '') ?? null)
}

/** The decisions about each statement, an undo with what it undoes, earliest first. */
export async function decisionsOfStatements(
  store: GraphStore,
  statements: readonly Statement[],
): Promise<readonly (readonly DecisionView[])[]> {
  if (statements.length === 0) return []
  const log = await store.decisions({ about: [...new Set(statements.map(({ articleId }) => articleId))] })
  if (log.length === 0) return statements.map(() => [])
  const lists = await decisionsOnStatements(store, statements, log)
  const views = new Map((await viewsOf(store, [...new Set(lists.flat())], log)).map((view) => [view.id, view]))
  return lists.map((list) => list.flatMap(({ id }) => views.get(id) ?? []))
}

/** The decisions about each of these actors, or other entities, earliest first. */
export async function decisionsAbout(
  store: GraphStore,
  entities: readonly { readonly id: string }[],
): Promise<readonly (readonly DecisionView[])[]> {
  const log = await store.decisions({ about: entities.map(({ id }) => id) })
  const views = await viewsOf(store, log, log)
  return entities.map(({ id }) => views.filter(({ decision }) => decision.about.includes(id)))
}

/** Of a log: what stands on the words of each statement, and the undos of that. */
async function decisionsOnStatements(
  store: GraphStore,
  statements: readonly Statement[],
  log: readonly Decision[],
): Promise<readonly (readonly Decision[])[]> {
  const texts = await textsOf(
    store,
    statements.map(({ articleId }) => articleId),
  )
  const byId = new Map(log.map((decision) => [decision.id, decision]))
  const baseOf = (decision: Decision): Decision => {
    const undone = decision.undoes === null ? undefined : byId.get(decision.undoes)
    return undone === undefined ? decision : baseOf(undone)
  }
  const found = log.map((decision) => ({
    decision,
    ids: placesOf(baseOf(decision)).map((place) => meantAt(texts, place)?.id),
  }))
  return statements.map(({ id }) => found.flatMap(({ decision, ids }) => (ids.includes(id) ? [decision] : [])))
}

/** What it is about, as it is called now: articles and statements first. */
export async function subjectsOf(store: GraphStore, views: readonly DecisionView[]) {
  const decisions = views.map(({ decision }) => decision)
  const ids = [...new Set(decisions.flatMap(({ about }) => about))]
  const [statements, articles, actors, sectors, measures] = await Promise.all([
    statementsOfDecisions(store, decisions),
    store.load('Article', ids),
    store.load('Actor', ids),
    store.load('Sector', ids),
    store.load('Measure', ids),
  ])
  return decisions.map(({ about }, at) => {
    const others = about.flatMap(
      (id) => articles.get(id) ?? actors.get(id) ?? sectors.get(id) ?? measures.get(id) ?? [],
    )
    return [...(statements[at] ?? []), ...others]
  })
}

/** The statements on whose words each stands, as they are now. */
export async function statementsOfDecisions(
  store: GraphStore,
  decisions: readonly Decision[],
): Promise<readonly (readonly Statement[])[]> {
  const texts = await textsOf(store, decisions.flatMap(articlesOf))
  return decisions.map((decision) => placesOf(decision).flatMap((place) => meantAt(texts, place) ?? []))
}
