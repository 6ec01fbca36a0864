import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CountKey, StatementFilter } from '../../src/graph/filter.ts'
import type { Stores } from './contract.ts'
import { measureOf, patchOf, seedsOf } from './graph-of.ts'
import { Model } from './model.ts'
import { story } from './stories.ts'
import { walk } from './walk.ts'

const corpus = [
  seedsOf([measureOf('m-quota', { title: 'A longer title', kindId: 'ban' })]),
  ...fc
    .sample(story, { seed: 11, numRuns: 40 })
    .map((made, index) => patchOf({ ...made, id: `${made.id}-${index % 23}` })),
  // One utterance in two papers.
  ...['wire-1', 'wire-2'].map((id) =>
    patchOf({ id, says: [{ words: 'we will not sell a single ton of steel below cost', by: ['ana'] }] }),
  ),
]
const statements = corpus.flatMap((patch) => patch.statements)
const inside = statements.find(({ withinId }) => withinId !== null)

const alone: Required<Pick<StatementFilter, Exclude<keyof StatementFilter, 'and' | 'or' | 'not'>>> = {
  ids: statements.filter((_, index) => index % 3 === 0).map(({ id }) => id),
  text: 'steel',
  speakers: ['ana', 'Édith'],
  addressees: ['bruno'],
  mentions: ['the-mill', 'ana'],
  sectors: ['steel'],
  measures: ['m-duty'],
  measureKinds: ['ban'],
  agreements: ['agreement:pact'],
  events: ['evt-vote'],
  stance: { targets: ['m-duty', 'bruno', 'agr-hoped'], polarities: ['SUPPORT', 'UNCLEAR'] },
  outlets: ['courier'],
  articles: [
    'a1-0',
    'a1-1',
    'a2-2',
    'a3-3',
    'a4-4',
    'a5-5',
    'a6-6',
    ...statements.slice(9, 20).map((one) => one.articleId),
  ],
  utterances: statements.filter((_, index) => index % 2 === 0).map(({ utteranceId }) => utteranceId),
  within: statements.map(({ id }) => id),
  kinds: ['DIRECT', 'MIXED'],
  illocutions: ['THREATEN'],
  from: '2025-03-01',
  to: '2025-03-01',
  publishedFrom: '2025-02-28',
  publishedTo: '2025-03-02',
  level: null,
  minConfidence: 0.75,
  review: ['REJECTED', 'CONFIRMED'],
  unique: true,
  includeFurniture: true,
}
const fields = Object.entries(alone)
const pairs = fields.flatMap((one, index) => fields.slice(index + 1).map((other) => Object.fromEntries([one, other])))

/** Each way of asking for statements, alone and with every other, as lists, counts and facets. */
export function filterLaws(stores: Stores): void {
  describe('statement filters', () => {
    const model = new Model()
    model.apply(corpus)
    const filled = stores.filled(corpus)

    test.each(fields)('%s alone', async (field, value) => {
      const store = filled()
      // What stands in another statement is of a deeper level.
      const filter: StatementFilter = {
        [field]: value,
        ...(field === 'within' && { level: null, includeFurniture: true }),
      }
      expect(inside).toBeDefined()
      const expected = model.statementsIn('NEWEST', filter)
      expect(expected.length).toBeGreaterThan(0)
      expect(expected).not.toEqual(model.statementsIn('NEWEST', {}))
      expect(await walk(store, { label: 'Statement', filter, order: 'NEWEST' }, 4)).toEqual(expected)
      expect(await store.count('Statement', filter)).toBe(expected.length)
    })

    test('every field with every other', { timeout: 300_000 }, async () => {
      const store = filled()
      for (const filter of pairs) {
        const page = await store.page({ label: 'Statement', filter, order: 'OLDEST', first: 200, after: null })
        const ids = page.nodes.map(({ id }) => id)
        expect(ids, JSON.stringify(filter)).toEqual(model.statementsIn('OLDEST', filter))
        expect(await store.count('Statement', filter), JSON.stringify(filter)).toBe(ids.length)
      }
    })

    test.each<[StatementFilter]>([
      [{ speakers: [] }],
      [{ ids: ['nothing', "it's"] }],
      [{ or: [] }],
      [{ and: [] }],
      [{ not: {} }],
      [{ not: { speakers: ['ana'] }, level: null }],
      [{ not: { text: 'steel' } }],
      [{ and: [{ speakers: ['ana'] }, { speakers: ['bruno'] }] }],
      [
        {
          or: [
            { speakers: ['ana'], sectors: ['steel'] },
            { text: '-steel', not: { outlets: ['gazette'] } },
          ],
        },
      ],
      [{ or: [{ level: 1 }, { review: ['REJECTED'] }], level: null, review: ['AUTO', 'REJECTED'] }],
      [
        {
          and: [{ or: [{ illocutions: ['THREATEN'] }, { unique: true }] }, { not: { includeFurniture: false } }],
          includeFurniture: true,
        },
      ],
      [{ not: { not: { not: { measures: ['m-duty'] } } }, unique: true }],
      [{ unique: true, level: null, includeFurniture: true, or: [{ outlets: ['courier'] }, { utterances: [] }] }],
      [{ stance: {} }],
      [{ stance: { targets: [] } }],
      [{ stance: { targets: ['steel'] }, unique: true }],
      [{ not: { stance: { polarities: ['OPPOSE'] } }, level: null }],
      [{ and: [{ stance: { targets: ['m-duty'] } }, { stance: { polarities: ['OPPOSE', 'SUPPORT'] } }] }],
      [{ from: '2025-03-02', to: '2025-02-28' }],
    ])('%j', async (filter) => {
      const store = filled()
      const expected = model.statementsIn('NEWEST', filter)
      expect(await walk(store, { label: 'Statement', filter, order: 'NEWEST' }, 3)).toEqual(expected)
      expect(await store.count('Statement', filter)).toBe(expected.length)
    })

    test.each<CountKey>([
      'speaker',
      'sector',
      'measure',
      'outlet',
      'kind',
      'illocution',
      'stance',
      'day',
      'month',
      'year',
    ])('counts by %s are what the list has', async (by) => {
      const store = filled()
      for (const filter of [
        {},
        { speakers: ['ana'] },
        { text: 'steel' },
        { unique: true, level: null },
        { not: { sectors: ['steel'] } },
      ]) {
        const expected = model.countBy(filter, by)
        expect(await store.countBy(filter, by, 100)).toEqual(expected)
        expect(await store.countBy(filter, by, 2)).toEqual(expected.slice(0, 2))
      }
    })
  })
}
