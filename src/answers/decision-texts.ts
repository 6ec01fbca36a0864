import { hullOf, locate, meant } from '../../schema/anchors.ts'
import type { Decision, Quote } from '../../schema/decisions.ts'
import type { GraphStore, NodeOf } from '../graph/store.ts'
import { readAll } from './pages.ts'
import { byPlace, type Statement } from './statements.ts'

/** Where a statement that somebody decided about stands: its words, and its level. */
export interface Place {
  readonly articleId: string
  readonly anchor: Quote
  readonly level: number
}

/** An article's current text with all that is said in it, in its order. */
export interface Text {
  readonly version: NodeOf['Version']
  readonly statements: readonly Statement[]
}
export type Texts = ReadonlyMap<string, Text>

/** The texts of these articles; those that are not here are missing. */
export async function textsOf(store: GraphStore, articleIds: readonly string[]): Promise<Texts> {
  const articles = [...(await store.load('Article', [...new Set(articleIds)])).values()]
  const versions = await store.load(
    'Version',
    articles.map(({ currentVersionId }) => currentVersionId),
  )
  const said = await statementsOfArticle(
    store,
    articles.map(({ id }) => id),
  )
  const byVersion = Map.groupBy(said, ({ versionId }) => versionId)
  return new Map(
    articles.flatMap(({ id, currentVersionId }) => {
      const version = versions.get(currentVersionId)
      const statements = (byVersion.get(currentVersionId) ?? []).toSorted(byPlace)
      return version ? [[id, { version, statements }] as const] : []
    }),
  )
}

/** Everything said in the current versions of articles: of all levels, in furniture, and rejected too. */
export async function statementsOfArticle(
  store: GraphStore,
  articles: readonly string[],
): Promise<readonly Statement[]> {
  if (articles.length === 0) return []
  const review = ['AUTO', 'CONFIRMED', 'EDITED', 'REJECTED', 'ADDED']
  return readAll(store, 'Statement', { articles, level: null, includeFurniture: true, review }, 'OLDEST')
}

/** The places of the statements that a decision stands on. */
export function placesOf(decision: Decision): readonly Place[] {
  if (decision.kind === 'split-actor') return decision.payload.statements
  if (decision.kind === 'judge-change') return [decision.payload.before, decision.payload.after]
  if (decision.articleId === null || decision.kind === 'link-measure') return []
  const { articleId, anchor, payload } = decision
  return [{ articleId, anchor, level: 'level' in payload ? payload.level : 0 }]
}

/** The statement that is meant by a place; null where its words are gone or nothing is said there. */
export function meantAt(texts: Texts, { articleId, anchor, level }: Place): Statement | null {
  const text = texts.get(articleId)
  const range = text ? locate(text.version.text, anchor) : null
  if (!text || range === null) return null
  const hulls = text.statements.map((it) => hullOf(it.content, it.level))
  return text.statements[meant({ ...range, level }, hulls)] ?? null
}
