import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Joining } from '../../src/graph/store.ts'
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
          fc.array(fc.nat(1000), { maxLength: 2 }),
          async (batches, questions, joins) => {
            const store = await stores.empty()
            const model = new Model()
            for (const batch of batches) {
              const patches = batch.map(patchOf)
              expect(await store.apply(patches, NOON)).toEqual(model.apply(patches))
              if (joins.length > 0) {
                const joinings = joins.map((place) => toJoining(model, place)).filter((one) => one !== null)
                model.joinings = onePerUtterance(joinings)
                await store.join(model.joinings)
              }
            }
            const counted = model.statements.map((it) => [it.id, model.clusterOf(it)] as const)
            const kept = await store.load(
              'Statement',
              counted.map(([id]) => id),
            )
            expect([...kept.values()].map(({ id, clusterId }) => [id, clusterId]).sort()).toEqual(counted.sort())
            expect(await store.survey()).toMatchObject(model.survey())
            for (const [asked, by] of questions) {
              const expected = model.statementsIn('NEWEST', asked)
              expect(await walk(store, { label: 'Statement', filter: asked, order: 'NEWEST' }, 2)).toEqual(expected)
              expect(await store.count('Statement', asked)).toBe(expected.length)
              expect(await store.countBy(asked, by, 50)).toEqual(model.countBy(asked, by))
            }
            for (const filter of [{ withoutCopies: true }, { copiesOf: ['a1', 'a3'] }]) {
              expect(await walk(store, { label: 'Article', filter, order: 'NEWEST' }, 2)).toEqual(
                model.articlesIn('NEWEST', filter),
              )
            }
            const articles = model.articles.map((article) => [article.id, article] as const)
            expect(await store.load('Article', [...model.current.keys()])).toEqual(new Map(articles))
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

/** An utterance that counts as the one said before it, of those there are. */
function toJoining({ statements }: Model, place: number): Joining | null {
  const wordings = [...new Set(statements.map(({ utteranceId }) => utteranceId))].sort()
  const at = place % Math.max(1, wordings.length)
  const [into, utterance] = [wordings[0], wordings[at]]
  if (into === undefined || utterance === undefined || into === utterance) return null
  return { utterance, wording: utterance, into, method: 'test', score: 0.9 }
}

function onePerUtterance(joinings: readonly Joining[]): readonly Joining[] {
  return [...new Map(joinings.map((joining) => [joining.utterance, joining])).values()]
}
