import { afterAll, beforeAll, expect, test } from 'vitest'
import { mainPositions, positionsOf } from '../../src/answers/positions.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import { openStore } from '../../src/graph/open.ts'
import { patchOf, type Said } from '../graph/graph-of.ts'
import { NOON } from './world.ts'

const on = (by: string, polarity: 'SUPPORT' | 'OPPOSE' | 'NEUTRAL', day: string | null, index = 0): Said => ({
  words: `Line ${index} of ${by}`,
  by: [by],
  on: day,
  measures: ['m'],
  stances: [{ on: 'Measure', target: 'm', polarity }],
})

let store: GraphStore
beforeAll(async () => {
  store = await openStore('sqlite::memory:')
  await store.apply(
    [
      patchOf({
        id: 'few',
        says: [
          on('turned', 'SUPPORT', '2025-01-01', 1),
          on('turned', 'OPPOSE', '2025-02-01', 2),
          on('turned', 'NEUTRAL', '2025-03-01', 3),
          on('torn', 'SUPPORT', '2025-02-01', 1),
          on('torn', 'OPPOSE', '2025-02-01', 2),
          on('undated', 'SUPPORT', null, 1),
          on('undated', 'OPPOSE', '2020-01-01', 2),
          on('aside', 'NEUTRAL', '2025-02-01'),
        ],
      }),
      ...Array.from({ length: 51 }, (_, article) =>
        patchOf({
          id: `many-${article}`,
          on: '2024-01-01',
          says: Array.from({ length: 100 }, (_, index) => ({
            words: `Word ${index} again`,
            by: ['loud'],
            measures: ['m-loud'],
            stances: [{ on: 'Measure' as const, target: 'm-loud', polarity: 'SUPPORT' as const }],
          })),
        }),
      ),
    ],
    NOON,
  )
})
afterAll(() => store.close())

test.each([
  ['turned', 'OPPOSE', 'the latest that takes a side counts, not the latest of all'],
  ['torn', 'MIXED', 'one day with both sides is mixed'],
  ['undated', 'OPPOSE', 'an unknown day comes before all others'],
  ['aside', 'NEUTRAL', 'without a side, the latest counts'],
])('%s is %s: %s', async (actor, polarity) => {
  const [position] = await positionsOf(store, { actors: [actor] })
  expect(position?.polarity).toBe(polarity)
})

test('the main positions are those of who spoke most', async () => {
  const found = await mainPositions(store, 'm', 3)
  expect(found.map(({ actor, support, oppose, other }) => [actor.id, support, oppose, other])).toEqual([
    ['turned', 1, 1, 1],
    ['torn', 1, 1, 0],
    ['undated', 1, 1, 0],
  ])
})

test('too many statements are refused with how many, while a page takes the latest', async () => {
  await expect(positionsOf(store, { targets: ['m-loud'] })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('5100 statements'),
  })
  expect(await mainPositions(store, 'm-loud', 5)).toMatchObject([{ actor: { id: 'loud' }, support: 500 }])
})
