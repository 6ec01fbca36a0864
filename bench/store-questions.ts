import type { StatementFilter } from '../src/graph/filter.ts'
import type { GraphStore, Position } from '../src/graph/store.ts'
import { corpusWords } from './corpus.ts'

/** A question that is put to a store with each of some values. */
export interface Question {
  readonly values: readonly string[]
  readonly put: (store: GraphStore, value: string) => Promise<unknown>
}

/** From the most talkative actor to one of few words. */
const ACTORS = ['actor-0', 'actor-1', 'actor-5', 'actor-20', 'actor-100', 'actor-500']
const SECTORS = ['sector-0', 'sector-1', 'sector-4', 'sector-12', 'sector-30']
const ARTICLES = ['article-1', 'article-77', 'article-500', 'article-901', 'article-1400']
/** Words from every second text and from few, two together, a phrase, and a beginning. */
const WORDS = textQueries(corpusWords())

export const QUESTIONS: Readonly<Record<string, Question>> = {
  article: {
    values: ARTICLES,
    put: async (store, id) => {
      const article = (await store.load('Article', [id])).get(id)
      await store.load('Version', [article?.currentVersionId ?? ''])
      const { nodes } = await store.page({
        label: 'Statement',
        filter: { articles: [id], level: null, includeFurniture: true },
        order: 'OLDEST',
        first: 100,
        after: null,
      })
      await store.links({ type: 'SAID_BY', ids: nodes.map((node) => node.id), direction: 'out' })
    },
  },
  actorPage: { values: ACTORS, put: (store, id) => page(store, { speakers: [id] }) },
  actorsByStatements: {
    values: ['0', '1'],
    put: (store) => store.page({ label: 'Actor', filter: {}, order: 'MOST_STATEMENTS', first: 20, after: null }),
  },
  countOfText: { values: WORDS, put: (store, text) => store.count('Statement', { text }) },
  countOfFilter: {
    values: ACTORS,
    put: (store, id) => store.count('Statement', { speakers: [id], kinds: ['DIRECT'], from: '2024-01-01' }),
  },
  deepPage: { values: ['actor-0', 'sector-0'], put: deepPage },
  facetsOfAll: { values: ['0'], put: (store) => store.countBy({}, 'speaker', 10) },
  facetsOfSector: { values: SECTORS, put: (store, id) => store.countBy({ sectors: [id] }, 'speaker', 10) },
  facetsOfText: { values: WORDS, put: (store, text) => store.countBy({ text }, 'sector', 10) },
  filteredPage: {
    values: ACTORS,
    put: (store, id) =>
      page(store, { speakers: [id], sectors: ['sector-0', 'sector-2'], kinds: ['DIRECT'], from: '2023-06-01' }),
  },
  histogram: { values: ACTORS, put: (store, id) => store.countBy({ speakers: [id] }, 'month', 100) },
  newest: { values: ['0'], put: (store) => page(store, {}) },
  rareKindPage: {
    values: ['CRITICIZE', 'PRAISE'],
    put: (store, act) => page(store, { illocutions: [act], kinds: ['MIXED'], minConfidence: 0.9 }),
  },
  sectorPage: {
    values: SECTORS,
    put: (store, id) => page(store, { sectors: [id, 'sector-7', 'sector-9', 'sector-33'] }),
  },
  suggest: { values: ['actor', 'ba', 'm', 'measure 1'], put: (store, prefix) => store.suggest(prefix, 10) },
  survey: { values: ['0'], put: (store) => store.survey() },
  textNewest: { values: WORDS, put: (store, text) => page(store, { text }) },
  textRelevance: {
    values: WORDS,
    put: (store, text) =>
      store.page({ label: 'Statement', filter: { text }, order: 'RELEVANCE', first: 20, after: null }),
  },
  uniquePage: { values: ACTORS, put: (store, id) => page(store, { speakers: [id], unique: true }) },
}

function textQueries(words: readonly string[]): readonly string[] {
  const [most = '', second = '', third = ''] = words
  const [common = '', seldom = '', rare = ''] = [words[30], words[300], words[3000]]
  return [most, third, common, seldom, rare, `${second} ${common}`, `"${most} ${second}"`, `${seldom.slice(0, 3)}*`]
}

function page(store: GraphStore, filter: StatementFilter, after: Position | null = null, first = 20) {
  return store.page({ label: 'Statement', filter, order: 'NEWEST', first, after })
}

/** The page after 2,000 statements; the way there is gone once. */
async function deepPage(store: GraphStore, id: string): Promise<void> {
  const filter = id.startsWith('actor') ? { speakers: [id] } : { sectors: [id] }
  const after = DEEP.get(`${store.url} ${id}`) ?? (await positionAt(store, filter, 2000))
  DEEP.set(`${store.url} ${id}`, after)
  await page(store, filter, after)
}
const DEEP = new Map<string, Position | null>()

async function positionAt(store: GraphStore, filter: StatementFilter, depth: number): Promise<Position | null> {
  let after: Position | null = null
  for (let seen = 0; seen < depth; seen += 100) {
    const { positions } = await page(store, filter, after, 100)
    after = positions.at(-1) ?? after
  }
  return after
}
