import type { ArticleNode, GraphStore, NodeOf } from '../graph/store.ts'
import { type ArticleAsk, checkOrder, type StatementAsk, toArticleFilter, toStatementFilter } from './filters.ts'
import { loadEach, loadLists, loadSure, once } from './load.ts'
import type { Outlet } from './outlets.ts'
import { type List, type PageRequest, pageOf, readAll, readPage } from './pages.ts'
import { byPublication } from './publication.ts'
import { byPlace, type Statement, startOf, versionsOf } from './statements.ts'

export type Article = ArticleNode
export type Version = NodeOf['Version']
export type Block = Version['blocks'][number]
export type Note = Version['notes'][number]
/** A place in a text that names an actor, with its words. */
export type Mention = Version['mentions'][number] & { readonly text: string }

export interface ArticleRequest extends PageRequest {
  readonly filter?: ArticleAsk | null
  /** NEWEST unless given. */
  readonly orderBy?: 'NEWEST' | 'OLDEST' | 'RELEVANCE' | null
}

export async function findArticle(store: GraphStore, id: string): Promise<Article | null> {
  return (await store.load('Article', [id])).get(id) ?? null
}

/** A page of articles. Throws BAD_INPUT, BAD_CURSOR. */
export async function listArticles(store: GraphStore, request: ArticleRequest): Promise<List<Article>> {
  const order = request.orderBy ?? 'NEWEST'
  checkOrder(order, request.filter?.text)
  return readPage(store, { label: 'Article', filter: await toArticleFilter(store, request.filter), order }, request)
}

export async function countArticles(store: GraphStore, filter: ArticleAsk | null | undefined): Promise<number> {
  return store.count('Article', await toArticleFilter(store, filter))
}

export async function outletsOf(
  store: GraphStore,
  published: readonly { readonly outletId: string | null }[],
): Promise<readonly (Outlet | null)[]> {
  return loadEach(
    store,
    'Outlet',
    published.map(({ outletId }) => outletId),
  )
}

/** What each is a copy of: the first that the story was published as; null for what is no copy. */
export const originalsOf = once(async (store, articles: readonly Article[]): Promise<readonly (Article | null)[]> => {
  const known = new Map(articles.map((article) => [article.id, article]))
  for (let missing = articles; missing.length > 0; ) {
    const ids = missing.flatMap(({ copyOf }) => (copyOf === null || known.has(copyOf) ? [] : [copyOf]))
    missing = [...(await store.load('Article', ids)).values()]
    for (const article of missing) known.set(article.id, article)
  }
  const firstOf = (article: Article): Article => {
    const before = article.copyOf === null ? undefined : known.get(article.copyOf)
    return before === undefined ? article : firstOf(before)
  }
  return articles.map((article) => (article.copyOf === null ? null : firstOf(article)))
})

/** All copies of the story of each, itself included, earliest first; one without copies alone. */
export const copiesOf = once(async (store, articles: readonly Article[]): Promise<readonly (readonly Article[])[]> => {
  const originals = await originalsOf(store, articles)
  const firsts = articles.map((article, at) => originals[at] ?? article)
  const stories = new Map(firsts.map((first) => [first.id, [first]]))
  const storyOf = new Map(firsts.map(({ id }) => [id, id]))
  for (let found: readonly Article[] = firsts; found.length > 0; ) {
    const filter = { copiesOf: [...new Set(found.map(({ id }) => id))] }
    found = await readAll(store, 'Article', filter, 'OLDEST')
    for (const article of found) {
      const story = storyOf.get(article.copyOf ?? '') ?? ''
      storyOf.set(article.id, story)
      stories.get(story)?.push(article)
    }
  }
  return firsts.map(({ id }) => (stories.get(id) ?? []).toSorted(byPublication))
})

/** The current text of each, with its blocks, mentions and notes. */
export const currentVersionsOf = once(
  async (store, articles: readonly Article[]): Promise<readonly Version[]> =>
    loadSure(
      store,
      'Version',
      articles.map(({ currentVersionId }) => currentVersionId),
    ),
)

/** All texts of each, in the order in which they were seen. */
export async function allVersionsOf(
  store: GraphStore,
  articles: readonly Article[],
): Promise<readonly (readonly Version[])[]> {
  const versions = await loadLists(
    store,
    'Version',
    articles.map(({ versionIds }) => versionIds),
  )
  const bySeen = (a: Version, b: Version) =>
    a.seenAt === b.seenAt ? (a.id < b.id ? -1 : 1) : a.seenAt < b.seenAt ? -1 : 1
  return versions.map((list) => list.toSorted(bySeen))
}

/** The statements of each article that fit, in the order of the text. One question for all articles. */
export async function statementsIn(
  store: GraphStore,
  articles: readonly Article[],
  ask: StatementAsk | null | undefined,
): Promise<readonly (readonly Statement[])[]> {
  if (articles.length === 0) return []
  const filter = { ...(await toStatementFilter(store, ask)), articles: articles.map(({ id }) => id) }
  const byArticle = Map.groupBy(await readAll(store, 'Statement', filter, 'OLDEST'), ({ articleId }) => articleId)
  return articles.map(({ id }) => (byArticle.get(id) ?? []).toSorted(byPlace))
}

/** A page of one article's statements, which are at hand whole. */
export function pageOfStatements(statements: readonly Statement[], request: PageRequest): List<Statement> {
  return pageOf('Statement TEXT', statements, (it) => ({ key: String(startOf(it)), id: it.id }), request)
}

/** Each place that names an actor, with its words, in the order of the text. */
export async function mentionsIn(
  store: GraphStore,
  articles: readonly Article[],
): Promise<readonly (readonly Mention[])[]> {
  return (await currentVersionsOf(store, articles)).map(withWords)
}

/** Each place inside what was said that names an actor, with its words, in the order of the text. */
export async function mentionsInStatements(
  store: GraphStore,
  statements: readonly Statement[],
): Promise<readonly (readonly Mention[])[]> {
  const versions = await versionsOf(store, statements)
  return statements.map(({ content }, at) => {
    const version = versions[at]
    if (!version) return []
    return withWords(version).filter((mention) =>
      content.some(({ start, end }) => start <= mention.start && mention.end <= end),
    )
  })
}

export async function actorsOfMentions(
  store: GraphStore,
  mentions: readonly Mention[],
): Promise<readonly NodeOf['Actor'][]> {
  return loadSure(
    store,
    'Actor',
    mentions.map(({ actorId }) => actorId),
  )
}

function withWords({ text, mentions }: Version): readonly Mention[] {
  return mentions.map((mention) => ({ ...mention, text: text.slice(mention.start, mention.end) }))
}
