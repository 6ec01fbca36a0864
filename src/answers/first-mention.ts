import { OnRecordError } from '../../schema/errors.ts'
import { readTextQuery, searchWords } from '../../schema/search-words.ts'
import type { GraphStore } from '../graph/store.ts'
import { type Article, originalsOf } from './articles.ts'
import { type Outlet, publishersOf } from './outlets.ts'
import { readAll } from './pages.ts'
import { byPublication } from './publication.ts'
import { articlesOf, type Statement } from './statements.ts'

/** Where some words were first in print, and how they went on. Earliest published first, unknown days last. */
export interface Spread {
  /** The first statement with these words; null where they stand in no statement. */
  readonly first: Statement | null
  readonly mentions: readonly SpreadMention[]
}
export interface SpreadMention {
  readonly date: string | null
  /**
   * ORIGINAL: the first; COPY: in a copy of an article before it; VARIANT: the same utterance in other words; REPEAT: the
   * same words elsewhere.
   */
  readonly kind: 'ORIGINAL' | 'COPY' | 'VARIANT' | 'REPEAT'
  /** Null where the words stand outside of statements. */
  readonly statement: Statement | null
  readonly article: Article
}

/** Fewer words than this stand anywhere. */
const LEAST_WORDS = 3
/** More articles than these are not gone through for one question. */
const MOST_ARTICLES = 1000

/**
 * The first mention of some words, given as they were printed, and every article that has them or another wording of
 * what was said with them, one mention an article. Throws BAD_INPUT.
 */
export async function firstMention(store: GraphStore, words: string): Promise<Spread> {
  const text = phraseOf(words)
  const count = await store.count('Article', { text })
  if (count > MOST_ARTICLES) {
    throw new OnRecordError(
      'BAD_INPUT',
      `${count} articles have these words, more than ${MOST_ARTICLES}`,
      'Give more of the words.',
    )
  }
  const [articles, said] = await Promise.all([
    readAll(store, 'Article', { text }, 'OLDEST'),
    readAll(store, 'Statement', { text, ...PRINTED }, 'OLDEST'),
  ])
  const utterances = [...new Set(said.map(({ clusterId }) => clusterId))]
  const alike = utterances.length === 0 ? [] : await readAll(store, 'Statement', { utterances, ...PRINTED }, 'OLDEST')
  const exact = new Set(said.map(({ id }) => id))
  const statements = [...said, ...alike.filter(({ id }) => !exact.has(id))]
  const all = new Map([...articles, ...(await articlesOf(store, alike))].map((article) => [article.id, article]))
  const byArticle = Map.groupBy(statements, ({ articleId }) => articleId)
  const mentioned = [...all.values()].sort(byPublication)
  const originals = await originalsOf(store, mentioned)
  const stories = new Set<string>()
  const mentions = mentioned.map((article, at): SpreadMention => {
    const statement = byArticle.get(article.id)?.[0] ?? null
    const story = originals[at]?.id ?? article.id
    const kind = kindOf(at, stories.has(story), statement !== null && !exact.has(statement.id))
    stories.add(story)
    return { date: article.publishedOn, kind, statement, article }
  })
  return { first: mentions.find(({ statement }) => statement && exact.has(statement.id))?.statement ?? null, mentions }
}

/** Who published each, by name. */
export async function outletsOfSpreads(
  store: GraphStore,
  spreads: readonly Spread[],
): Promise<readonly (readonly Outlet[])[]> {
  return publishersOf(
    store,
    spreads.map(({ mentions }) => mentions.map(({ article }) => article)),
  )
}

/** It was printed, whatever its level and wherever it stands. */
const PRINTED = { level: null, includeFurniture: true } as const

function kindOf(place: number, ofStory: boolean, varies: boolean): SpreadMention['kind'] {
  if (place === 0) return 'ORIGINAL'
  if (ofStory) return 'COPY'
  return varies ? 'VARIANT' : 'REPEAT'
}

/** Words as one phrase; whatever else was typed is no query. */
function phraseOf(words: string): string {
  const phrase = searchWords(words)
  if (phrase.split(' ').length < LEAST_WORDS || readTextQuery(`"${phrase}"`).phrases.length !== 1) {
    throw new OnRecordError(
      'BAD_INPUT',
      `words is ${JSON.stringify(words.slice(0, 80))}, which are fewer than ${LEAST_WORDS}`,
      `Give ${LEAST_WORDS} words at least, as they were printed.`,
    )
  }
  if (words.length > 1000) {
    throw new OnRecordError('BAD_INPUT', `words is ${words.length} characters long`, 'Give 1000 at most.')
  }
  return `"${phrase}"`
}
