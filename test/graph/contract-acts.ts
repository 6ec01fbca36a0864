import { describe, expect, test } from 'vitest'
import type { GraphPatch } from '../../schema/graph.ts'
import type { GraphStore } from '../../src/graph/store.ts'
import type { Stores } from './contract.ts'
import { patchOf, type Story } from './graph-of.ts'

const NOON = '2025-04-01T12:00:00Z'
const WORDS = 'we will not sell a single ton of steel below cost'
const OTHER = 'nobody sells a ton of steel below what it costs us'
const says = (id: string, on: string | null, by: readonly string[], words = WORDS) =>
  patchOf({ id, on, says: [{ words, by }] })

/** By article: what its one statement counts as, numbered in the order of articles. */
async function countedAs(store: GraphStore): Promise<Record<string, number>> {
  const found: (readonly [string, string])[] = []
  for await (const { articleId, clusterId, versionId } of store.scan('Statement')) {
    const article = (await store.load('Article', [articleId])).get(articleId)
    if (article?.currentVersionId === versionId) found.push([articleId, clusterId])
  }
  const ids = [...new Set(found.toSorted().map(([, id]) => id))]
  return Object.fromEntries(found.map(([article, id]) => [article, ids.indexOf(id)]))
}

/** Which statements count as one utterance. */
export function actLaws(stores: Stores): void {
  describe('utterances', () => {
    test.each<[what: string, patches: readonly GraphPatch[], expected: Record<string, number>]>([
      [
        'the same words of one speaker within 14 days are one',
        [says('a', '2025-03-01', ['ana']), says('b', '2025-03-15', ['ana'])],
        { a: 0, b: 0 },
      ],
      [
        'fifteen days later they are said again',
        [says('a', '2025-03-01', ['ana']), says('b', '2025-03-08', ['ana']), says('c', '2025-03-16', ['ana'])],
        { a: 0, b: 0, c: 1 },
      ],
      [
        'another speaker says them himself',
        [says('a', '2025-03-01', ['ana']), says('b', '2025-03-01', ['bruno']), says('c', '2025-03-02', ['ana'])],
        { a: 0, b: 1, c: 0 },
      ],
      [
        'together with others is the same',
        [says('a', '2025-03-01', ['ana', 'bruno']), says('b', '2025-03-02', ['bruno'])],
        { a: 0, b: 0 },
      ],
      [
        'who is not told goes with the first that the day allows',
        [says('a', '2025-03-01', []), says('b', '2025-03-02', ['ana']), says('c', '2025-04-20', [])],
        { a: 0, b: 0, c: 1 },
      ],
      [
        'an unknown day is no reason against',
        [says('a', '2025-03-01', ['ana']), says('b', null, ['ana']), says('c', null, ['bruno'])],
        { a: 0, b: 0, c: 1 },
      ],
      [
        'a few words alike are none',
        [says('a', '2025-03-01', ['ana'], 'We will see'), says('b', '2025-03-01', ['ana'], 'We will see')],
        { a: 0, b: 1 },
      ],
    ])('%s, whatever the order they come in', async (_what, patches, expected) => {
      for (const order of [patches, patches.toReversed()]) {
        const store = await stores.empty()
        for (const patch of order) await store.apply([patch], NOON)
        expect(await countedAs(store)).toEqual(expected)
        expect((await store.survey()).utterances).toBe(new Set(Object.values(expected)).size)
        expect(await store.count('Statement', { unique: true })).toBe(new Set(Object.values(expected)).size)
      }
    })

    test('follow a corrected speaker, day and text, and the first keeps the id of the wording', async () => {
      const store = await stores.empty()
      const [first] = says('a', '2025-03-01', ['ana']).statements
      await store.apply([says('a', '2025-03-01', ['ana']), says('b', '2025-03-02', ['bruno'])], NOON)
      expect(await countedAs(store)).toEqual({ a: 0, b: 1 })
      await store.apply([says('b', '2025-03-02', ['ana'])], NOON)
      expect(await countedAs(store)).toEqual({ a: 0, b: 0 })
      await store.apply([says('b', '2025-05-02', ['ana'])], NOON)
      expect(await countedAs(store)).toEqual({ a: 0, b: 1 })
      expect((await store.load('Statement', [first?.id ?? ''])).get(first?.id ?? '')?.clusterId).toBe(
        first?.utteranceId,
      )
      // The text of an article that is not shown any more counts as nothing else.
      await store.apply([patchOf({ id: 'a', correction: 'Taken back.' })], NOON)
      expect(await store.survey()).toMatchObject({ utterances: 1, statements: 1 })
      expect((await store.load('Statement', [first?.id ?? ''])).get(first?.id ?? '')?.clusterId).toBe(
        first?.utteranceId,
      )
    })

    test('count as others when they are joined, until they are joined no more', async () => {
      const store = await stores.empty()
      const stories: readonly Story[] = [
        { id: 'a', on: '2025-03-01', says: [{ words: WORDS, by: ['ana'] }] },
        { id: 'b', on: '2025-03-02', says: [{ words: OTHER, by: ['ana'] }] },
      ]
      const [a, b] = stories.map(patchOf)
      await store.apply(
        [a, b].flatMap((patch) => patch ?? []),
        NOON,
      )
      const [into = '', utterance = ''] = [a, b].map((patch) => patch?.statements[0]?.utteranceId ?? '')
      const joining = { utterance, wording: utterance, into, method: 'containment', score: 0.8125 }
      await store.join([joining])
      expect(await countedAs(store)).toEqual({ a: 0, b: 0 })
      expect((await store.survey()).utterances).toBe(1)
      expect(await store.count('Statement', { unique: true })).toBe(1)
      expect(await store.count('Statement', { utterances: [into] })).toBe(2)
      expect(await store.count('Statement', { utterances: [utterance] })).toBe(0)
      expect([await store.joinings(), await store.joinings([into]), await store.joinings([utterance])]).toEqual([
        [joining],
        [joining],
        [joining],
      ])
      expect([await store.joinings([]), await store.joinings(['utt_none'])]).toEqual([[], []])
      // What comes later with these words counts as the other, too.
      await store.apply([says('c', '2025-03-03', ['ana'], OTHER)], NOON)
      expect(await countedAs(store)).toEqual({ a: 0, b: 0, c: 0 })
      await store.join([])
      expect(await countedAs(store)).toEqual({ a: 0, b: 1, c: 1 })
      expect((await store.survey()).utterances).toBe(2)
      expect(await store.joinings()).toEqual([])
    })
  })
}
