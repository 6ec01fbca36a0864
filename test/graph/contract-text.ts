import { describe, expect, test } from 'vitest'
import type { GraphStore } from '../../src/graph/store.ts'
import type { Stores } from './contract.ts'
import { errorOf } from './dump.ts'
import { patchOf } from './graph-of.ts'
import { Model } from './model.ts'
import { TEXT_QUERIES } from './stories.ts'
import { walk } from './walk.ts'

const NOON = '2025-04-01T12:00:00Z'
const corpus = [
  'The tariffs will close our steel mills',
  'A tariff is a tax on steel, steel, and more steel',
  'Élan vital, said nobody',
  'We sell a single ton of steel below cost',
  "It's the market’s 25th year",
  'Its markets: 25, 26',
  'NEAR the mill they text steel OR AND NOT',
  '🚢 ships',
  'Text: steel cost',
  'The mill will close',
].map((words, index) =>
  patchOf({
    id: `a${index}`,
    on: index % 4 === 0 ? null : `2025-03-0${(index % 3) + 1}`,
    title: `Line ${words.split(' ')[0]}`,
    says: [{ words, sectors: index % 2 ? ['steel'] : [] }],
  }),
)

/** Text search: the same queries find the same texts in every store. */
export function textLaws(stores: Stores): void {
  describe('text', () => {
    const model = new Model()
    model.apply(corpus)
    const filled = stores.filled(corpus)

    test.each(TEXT_QUERIES)('%j finds statements and articles', async (text) => {
      const store = filled()
      const filter = { text }
      const expected = model.statementsIn('NEWEST', filter)
      expect(await walk(store, { label: 'Statement', filter, order: 'NEWEST' }, 3)).toEqual(expected)
      expect(await store.count('Statement', filter)).toBe(expected.length)
      expect(await walk(store, { label: 'Article', filter, order: 'NEWEST' }, 3)).toEqual(
        model.articlesIn('NEWEST', filter),
      )
    })

    test.each(TEXT_QUERIES)('%j by relevance finds the same, each once', async (text) => {
      const store = filled()
      for (const filter of [{ text }, { text, sectors: ['steel'] }]) {
        const expected = model.statementsIn('NEWEST', filter).sort()
        const query = { label: 'Statement', filter, order: 'RELEVANCE' } as const
        const all = await walk(store, query)
        expect(all.toSorted()).toEqual(expected)
        for (const first of [1, 2]) expect(await walk(store, query, first)).toEqual(all)
      }
      const articles = await walk(store, { label: 'Article', filter: { text }, order: 'RELEVANCE' }, 2)
      expect(articles.sort()).toEqual(model.articlesIn('NEWEST', { text }).sort())
    })

    test('what is asked for often in a short text comes first', async () => {
      const store = filled()
      const [best] = await walk(store, { label: 'Statement', filter: { text: 'steel' }, order: 'RELEVANCE' })
      expect(best && (await store.load('Statement', [best])).get(best)?.text).toMatch(/steel, steel/)
    })

    test('relevance without words that could be relevant is refused', async () => {
      const store = filled()
      const ask = (label: 'Statement' | 'Article', filter: object): ReturnType<GraphStore['page']> =>
        store.page({ label, filter, order: 'RELEVANCE', first: 1, after: null } as never)
      expect(await errorOf(ask('Statement', {}))).toMatch(/^BAD_INPUT: .*RELEVANCE/)
      expect(await errorOf(ask('Article', {}))).toMatch(/^BAD_INPUT: .*RELEVANCE/)
    })
  })

  describe('text of what is replaced', () => {
    test('is found by its new words only', async () => {
      const store = await stores.empty()
      await store.apply(corpus, NOON)
      await store.apply([patchOf({ id: 'a3', says: [{ words: 'Copper now' }] })], NOON)
      expect(await store.count('Statement', { text: 'single ton' })).toBe(0)
      expect(await store.count('Article', { text: 'single ton' })).toBe(0)
      expect(await store.count('Statement', { text: 'copper' })).toBe(1)
      expect(await store.count('Article', { text: 'copper' })).toBe(1)
    })
  })
}
