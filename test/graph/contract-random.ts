import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Stores } from './contract.ts'
import { patchOf } from './graph-of.ts'
import { Model } from './model.ts'
import { countKey, filter, story } from './stories.ts'
import { walk } from './walk.ts'

const NOON = '2025-04-01T12:00:00Z'

/** Random histories of writes, then questions: the store answers as the model does. */
export function randomLaws(stores: Stores, runs: number): void {
  describe('random histories', () => {
    test('end in what the model has', { timeout: 600_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(story, { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
          fc.array(fc.tuple(filter, countKey), { minLength: 3, maxLength: 5 }),
          async (batches, questions) => {
            const store = await stores.empty()
            const model = new Model()
            for (const batch of batches) {
              const patches = batch.map(patchOf)
              expect(await store.apply(patches, NOON)).toEqual(model.apply(patches))
            }
            expect(await store.survey()).toMatchObject(model.survey())
            for (const [asked, by] of questions) {
              const expected = model.statementsIn('NEWEST', asked)
              expect(await walk(store, { label: 'Statement', filter: asked, order: 'NEWEST' }, 2)).toEqual(expected)
              expect(await store.count('Statement', asked)).toBe(expected.length)
              expect(await store.countBy(asked, by, 50)).toEqual(model.countBy(asked, by))
            }
            expect(await walk(store, { label: 'Actor', filter: {}, order: 'MOST_STATEMENTS' }, 3)).toEqual(
              model.actorsIn('MOST_STATEMENTS', {}),
            )
            expect(await walk(store, { label: 'Actor', filter: {}, order: 'LATEST' }, 3)).toEqual(
              model.actorsIn('LATEST', {}),
            )
            expect(await walk(store, { label: 'Measure', filter: {}, order: 'LATEST_CHANGE' }, 1)).toEqual(
              model.measuresIn('LATEST_CHANGE', {}),
            )
            const live = new Set(model.patches.flatMap(({ statements }) => statements.map(({ id }) => id)))
            const ever = batches.flat().flatMap((one) => patchOf(one).statements.map(({ id }) => id))
            const redirects = await store.redirects(ever)
            expect(new Set(redirects.keys())).toEqual(new Set(ever.filter((id) => !live.has(id))))
            for (const { to } of redirects.values()) expect(to === null || live.has(to)).toBe(true)
          },
        ),
        { numRuns: runs, seed: 2025 },
      )
    })
  })
}
