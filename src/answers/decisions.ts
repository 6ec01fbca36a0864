import type { Decision, Quote } from '../../schema/decisions.ts'
import { articlesOf } from '../../schema/rulings.ts'
import type { GraphStore } from '../graph/store.ts'
import { type DecisionView, viewsOf } from './decision-status.ts'
import { meantIn, type Texts, textsOf } from './decision-texts.ts'
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
  const of = statement ? (await decisionsOnStatements(store, [statement], log))[0] : log
  const views = await viewsOf(store, (of ?? []).toReversed(), log)
  const shown = orphaned === null || orphaned === undefined ? views : views.filter((it) => it.orphaned === orphaned)
  return { ...pageOf('Decision LATEST', shown, ({ at, id }) => ({ key: at, id }), page), total: shown.length }
}

export async function findDecision(store: GraphStore, id: string): Promise<DecisionView | null> {
  if (!id.startsWith('dec_')) return null
  const log = await store.decisions({})
  return (
    (
      await viewsOf(
        store,
        log.filter((decision) => decision.id === id),
        log,
      )
    )[0] ?? null
  )
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
  const places = (decision: Decision): readonly { articleId: string; anchor: Quote; level: number }[] => {
    const undone = decision.undoes === null ? undefined : byId.get(decision.undoes)
    if (undone !== undefined) return places(undone)
    if (decision.kind === 'split-actor') return decision.payload.statements
    if (decision.articleId === null || decision.kind === 'link-measure') return []
    const { articleId, anchor, payload } = decision
    return [{ articleId, anchor, level: 'level' in payload ? payload.level : 0 }]
  }
  const found = log.map((decision) => ({
    decision,
    ids: places(decision).map(({ articleId, anchor, level }) => {
      const text = texts.get(articleId)
      return text && meantIn(text, anchor, level)?.id
    }),
  }))
  return statements.map(({ id }) => found.flatMap(({ decision, ids }) => (ids.includes(id) ? [decision] : [])))
}

/** What it is about, as it is called now: articles and statements first. */
export async function subjectsOf(store: GraphStore, views: readonly DecisionView[]) {
  const texts = await textsOf(
    store,
    views.flatMap(({ decision }) => articlesOf(decision)),
  )
  const ids = [...new Set(views.flatMap(({ decision }) => decision.about))]
  const [articles, actors, sectors, measures] = await Promise.all([
    store.load('Article', ids),
    store.load('Actor', ids),
    store.load('Sector', ids),
    store.load('Measure', ids),
  ])
  return views.map(({ decision }) => {
    const said = statementsMeant(decision, texts)
    const others = decision.about.flatMap(
      (id) => articles.get(id) ?? actors.get(id) ?? sectors.get(id) ?? measures.get(id) ?? [],
    )
    return [...said, ...others]
  })
}

function statementsMeant(decision: Decision, texts: Texts): readonly Statement[] {
  const places = decision.kind === 'split-actor' ? decision.payload.statements : []
  const own =
    decision.articleId === null || decision.kind === 'link-measure'
      ? []
      : [
          {
            articleId: decision.articleId,
            anchor: decision.anchor,
            level: 'level' in decision.payload ? decision.payload.level : 0,
          },
        ]
  return [...places, ...own].flatMap(({ articleId, anchor, level }) => {
    const text = texts.get(articleId)
    return (text && meantIn(text, anchor, level)) ?? []
  })
}
