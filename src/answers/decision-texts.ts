import { hullOf, locate, meant } from '../../schema/anchors.ts'
import type { Quote } from '../../schema/decisions.ts'
import type { GraphStore, NodeOf } from '../graph/store.ts'
import { readAll } from './pages.ts'
import type { Statement } from './statements.ts'

/** An article's current text with all that is said in it. */
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
      return version ? [[id, { version, statements: byVersion.get(currentVersionId) ?? [] }] as const] : []
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

/** The statement that words and level mean in a text; null where the words are gone or nothing is said there. */
export function meantIn({ version, statements }: Text, anchor: Quote, level: number): Statement | null {
  const range = locate(version.text, anchor)
  if (range === null) return null
  const inOrder = statements.toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
  return (
    inOrder[
      meant(
        { ...range, level },
        inOrder.map((it) => hullOf(it.content, it.level)),
      )
    ] ?? null
  )
}
