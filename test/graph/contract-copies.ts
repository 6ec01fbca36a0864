import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SKETCH_SIZE } from '../../schema/sketch.ts'
import type { GraphStore } from '../../src/graph/store.ts'
import type { Stores } from './contract.ts'
import { patchOf, type Story } from './graph-of.ts'
import { Model } from './model.ts'

const NOON = '2025-04-01T12:00:00Z'
const WIRE = [2, 3, 5, 7, 11, 13, 17, 19]
/** Half of it is the wire's. */
const CUT = [2, 3, 5, 7, 101, 102, 103, 104]
/** Half of it is the cut's, and nothing the wire's. */
const RETOLD = [101, 102, 103, 104, 105, 106, 107, 108]

const wire = { id: 'wire', on: '2025-03-02', sketch: WIRE }
const early = { id: 'z-early', on: '2025-03-01', sketch: WIRE }
const sameDay = { id: 'a-same-day', on: '2025-03-02', sketch: WIRE }
const undated = { id: 'a-undated', on: null, sketch: WIRE }
const cut = { id: 'cut', on: '2025-03-03', sketch: CUT }
const retold = { id: 'retold', on: '2025-03-04', sketch: RETOLD }
const other = { id: 'other', on: '2025-03-01', sketch: [4, 6, 8, 9, 10, 12, 14, 15] }

async function originals(store: GraphStore): Promise<Record<string, string | null>> {
  const found: Record<string, string | null> = {}
  for await (const { id, copyOf } of store.scan('Article')) found[id] = copyOf
  return found
}

/** Which articles are copies of which. */
export function copyLaws(stores: Stores): void {
  describe('copies of articles', () => {
    test.each<[what: string, stories: readonly Story[], expected: Record<string, string | null>]>([
      [
        'the earliest published is the original',
        [wire, early, other],
        { 'z-early': null, wire: 'z-early', other: null },
      ],
      ['of one day the smaller id', [wire, sameDay], { 'a-same-day': null, wire: 'a-same-day' }],
      ['an unknown day comes last', [wire, undated], { 'a-undated': 'wire', wire: null }],
      ['each is of what it shares words with', [wire, cut, retold], { wire: null, cut: 'wire', retold: 'cut' }],
      [
        'a few shared words are none',
        [
          { ...wire, sketch: [2, 3, 5] },
          { ...early, sketch: [2, 3, 5] },
        ],
        {
          wire: null,
          'z-early': null,
        },
      ],
    ])('%s, whatever the order they come in', async (_what, stories, expected) => {
      const patches = stories.map(patchOf)
      for (const batches of [
        [patches],
        patches.map((patch) => [patch]),
        patches.toReversed().map((patch) => [patch]),
      ]) {
        const store = await stores.empty()
        for (const batch of batches) await store.apply(batch, NOON)
        expect(await originals(store)).toEqual(expected)
      }
    })

    test('are told anew when an article gets other words, another day, or another text', async () => {
      const store = await stores.empty()
      await store.apply([wire, cut, retold].map(patchOf), NOON)
      await store.apply([patchOf({ ...wire, on: '2025-03-09' })], NOON)
      expect(await originals(store)).toEqual({ wire: 'cut', cut: null, retold: 'cut' })
      await store.apply([patchOf({ ...cut, sketch: other.sketch })], NOON)
      expect(await originals(store)).toEqual({ wire: null, cut: null, retold: null })
      await store.apply([patchOf({ ...retold, correction: 'Corrected.', sketch: WIRE })], NOON)
      expect(await originals(store)).toEqual({ wire: 'retold', cut: null, retold: null })
      // What is written again as the older text was is no longer shown.
      await store.apply([patchOf({ ...retold, run: 'run-2', sketch: other.sketch })], NOON)
      expect(await originals(store)).toEqual({ wire: 'retold', cut: null, retold: null })
    })

    test('are right after each of many writes of several articles at once', { timeout: 300_000 }, async () => {
      const store = await stores.empty()
      const model = new Model()
      const whole = Array.from({ length: SKETCH_SIZE }, (_, place) => 1_000_003 * (place + 1))
      const other = whole.map((hash) => hash + 7)
      const mixed = whole.map((hash, place) => (place % 2 ? hash : hash + 7))
      const batch = fc.uniqueArray(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
          on: fc.constantFrom('2025-03-01', '2025-03-02', '2025-03-03'),
          sketch: fc.constantFrom(whole, other, mixed, whole.slice(0, 9)),
          run: fc.constantFrom('run-1', 'run-2'),
        }),
        { selector: ({ id }) => id },
      )
      for (const stories of fc.sample(batch, { seed: 48, numRuns: 60 })) {
        const patches = stories.map(patchOf)
        await store.apply(patches, NOON)
        model.apply(patches)
        const expected = model.articles.map(({ id, copyOf }) => [id, copyOf] as const)
        expect(await originals(store)).toEqual(Object.fromEntries(expected))
      }
    })

    test('are left out of lists, or listed as copies, when asked', async () => {
      const store = await stores.empty()
      await store.apply([wire, cut, early, other].map(patchOf), NOON)
      const list = async (filter: object) => {
        const page = await store.page({ label: 'Article', filter, order: 'OLDEST', first: 9, after: null })
        expect(await store.count('Article', filter)).toBe(page.nodes.length)
        return page.nodes.map(({ id }) => id)
      }
      expect(await list({ withoutCopies: true })).toEqual(['other', 'z-early'])
      expect(await list({ withoutCopies: false })).toHaveLength(4)
      expect(await list({ copiesOf: ['z-early'] })).toEqual(['wire', 'cut'])
      expect(await list({ copiesOf: [] })).toEqual([])
      expect(await list({ copiesOf: ['z-early'], to: '2025-03-02' })).toEqual(['wire'])
    })
  })
}
