import { type Article, allVersionsOf, currentVersionsOf, outletsOf, statementsIn } from '../../src/answers/articles.ts'
import { cardsOf } from '../../src/answers/cards.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import type { WholeArticle } from '../pages/article.ts'

/** All that the page of an article shows: its current text with the statements of all levels in it. */
export async function gatherArticle(store: GraphStore, article: Article): Promise<WholeArticle> {
  const one = [article]
  const [[version], [versions = []], [outlet = null], [statements = []]] = await Promise.all([
    currentVersionsOf(store, one),
    allVersionsOf(store, one),
    outletsOf(store, one),
    statementsIn(store, one, { allLevels: true, includeFurniture: true }),
  ])
  if (!version) throw new Error(`Article ${article.id} was asked for and has no text`)
  return { article, version, versions, outlet, statements: await cardsOf(store, statements) }
}
