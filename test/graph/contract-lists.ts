import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphPatch } from '../../schema/graph.ts'
import type { GraphStore, Listed, Lists } from '../../src/graph/store.ts'
import type { Stores } from './contract.ts'
import { errorOf } from './dump.ts'
import { actorOf, agreementOf, eventOf, measureOf, patchOf, sectorOf, seedsOf } from './graph-of.ts'
import { Model } from './model.ts'
import { story } from './stories.ts'
import { walk } from './walk.ts'

const NOON = '2025-04-01T12:00:00Z'
const seeds = seedsOf([
  ...['zoe', 'Émile', 'emil', 'Bo'].map((id) => actorOf(id, { registry: true, kind: 'ORGANIZATION' })),
  ...['steel', 'dairy', 'Autos'].map((id) => sectorOf(id)),
  measureOf('m-ban', {
    title: 'Ban',
    kindId: 'ban',
    imposerIds: ['ana'],
    targetIds: ['zoe', 'Bo'],
    sectorIds: ['steel'],
  }),
  measureOf('m-duty', { title: 'A duty', targetIds: ['Bo'], sectorIds: ['dairy'] }),
  agreementOf('agreement:pact', { name: 'Émile pact', registry: true, status: 'IN_FORCE', partyIds: ['zoe'] }),
  ...['2025-03-01', '2025-03-01', '2024-12-31', null].map((from, index) =>
    eventOf(`evt-${index}`, {
      name: index === 0 ? 'The longest summit of all' : 'Vote',
      date: from === null ? null : { from, to: from, precision: 'day', basis: 'explicit', text: null },
      participantIds: index % 2 === 0 ? ['ana', 'zoe'] : ['bruno'],
    }),
  ),
])
/** Many stories that share days, outlets, speakers and measures. */
const corpus: readonly GraphPatch[] = [
  seeds,
  ...fc
    .sample(story, { seed: 7, numRuns: 40 })
    .map((made, index) => patchOf({ ...made, id: `${made.id}-${index % 23}` })),
]

/** Orders, and pages that are walked to the end. */
export function listLaws(stores: Stores): void {
  describe('lists', () => {
    const model = new Model()
    model.apply(corpus)
    const filled = stores.filled(corpus)
    const lists: readonly (readonly [label: Listed, order: string, expected: readonly string[]])[] = [
      ['Statement', 'NEWEST', model.statementsIn('NEWEST', {})],
      ['Statement', 'OLDEST', model.statementsIn('OLDEST', {})],
      ['Article', 'NEWEST', model.articlesIn('NEWEST', {})],
      ['Article', 'OLDEST', model.articlesIn('OLDEST', {})],
      ['Actor', 'MOST_STATEMENTS', model.actorsIn('MOST_STATEMENTS', {})],
      ['Actor', 'NAME', model.actorsIn('NAME', {})],
      ['Actor', 'LATEST', model.actorsIn('LATEST', {})],
      ['Measure', 'LATEST_CHANGE', model.measuresIn('LATEST_CHANGE', {})],
      ['Measure', 'TITLE', model.measuresIn('TITLE', {})],
      ['Report', 'OLDEST', model.reportsIn({})],
      ['Outlet', 'NAME', model.named('Outlet')],
      ['Sector', 'NAME', model.named('Sector')],
      ['MeasureKind', 'NAME', model.named('MeasureKind')],
      ['Agreement', 'NAME', model.named('Agreement')],
      ['Event', 'NEWEST', model.eventsIn({})],
    ]

    test.each(lists)('%s in order %s, by pages of 1, 2, 7 and all', async (label, order, expected) => {
      expect(expected.length).toBeGreaterThan(0)
      const store = filled()
      const query = { label, order, filter: {} } as { label: Listed; order: Lists[Listed]['order']; filter: object }
      for (const first of [1, 2, 7, 1000]) expect(await walk(store, query, first)).toEqual(expected)
      expect(await store.count(label, {})).toBe(expected.length)
    })

    test.each(['NEWEST', 'OLDEST'] as const)('a filtered list in order %s loses and repeats nothing', async (order) => {
      const store = filled()
      for (const filter of [
        { speakers: ['ana'] },
        { speakers: ['ana', 'bruno', 'Édith'] },
        { sectors: ['steel', 'dairy', 'ports'], outlets: ['gazette', 'courier'] },
        { text: 'steel', level: null },
        { unique: true },
      ]) {
        const expected = model.statementsIn(order, filter)
        expect(expected.length).toBeGreaterThan(3)
        for (const first of [1, 3])
          expect(await walk(store, { label: 'Statement', filter, order }, first)).toEqual(expected)
      }
    })

    test.each([
      [{ text: 'words of title' }],
      [{ outlets: ['gazette'] }],
      [{ outlets: [] }],
      [{ actors: ['ana', 'bruno'] }],
      [{ sectors: ['steel'] }],
      [{ agreements: ['agreement:pact'] }],
      [{ events: ['evt-vote', 'evt-summit'], actors: ['ana'] }],
      [{ from: '2025-03-01' }],
      [{ to: '2025-03-01' }],
      [{ language: 'en' }],
      [{ language: 'e' }],
      [{ text: 'steel', outlets: ['gazette', 'courier'], actors: ['ana'], from: '2025-01-01', language: 'en' }],
    ])('articles that fit %j', async (filter) => {
      const store = filled()
      const expected = model.articlesIn('NEWEST', filter)
      expect(await walk(store, { label: 'Article', filter, order: 'NEWEST' }, 2)).toEqual(expected)
      expect(await walk(store, { label: 'Article', filter, order: 'OLDEST' }, 2)).toEqual(
        model.articlesIn('OLDEST', filter),
      )
      expect(await store.count('Article', filter)).toBe(expected.length)
    })

    test.each([
      [{ text: 'emil*' }],
      [{ kinds: ['ORGANIZATION'] }],
      [{ kinds: [] }],
      [{ registry: true }],
      [{ registry: false }],
      [{ spokeIn: { sectors: ['steel'] } }],
      [{ spokeIn: { level: 1, illocutions: ['THREATEN'] } }],
      [{ spokeIn: {}, registry: false, text: 'ana' }],
    ])('actors that fit %j', async (filter) => {
      const store = filled()
      for (const order of ['NAME', 'MOST_STATEMENTS', 'LATEST'] as const) {
        const expected = model.actorsIn(order, filter)
        expect(await walk(store, { label: 'Actor', filter, order }, 2)).toEqual(expected)
        expect(await store.count('Actor', filter)).toBe(expected.length)
      }
    })

    test.each([
      [{ text: 'duty' }],
      [{ kinds: ['ban'] }],
      [{ kinds: [] }],
      [{ imposers: ['ana'] }],
      [{ targets: ['Bo', 'zoe'] }],
      [{ sectors: ['steel', 'dairy'], targets: ['Bo'] }],
    ])('measures that fit %j', async (filter) => {
      const store = filled()
      for (const order of ['TITLE', 'LATEST_CHANGE'] as const) {
        const expected = model.measuresIn(order, filter)
        expect(await walk(store, { label: 'Measure', filter, order }, 1)).toEqual(expected)
        expect(await store.count('Measure', filter)).toBe(expected.length)
      }
    })

    test.each([
      [{ text: 'summit' }],
      [{ actors: ['ana', 'bruno'] }],
      [{ actors: [] }],
      [{ from: '2025-01-01' }],
      [{ to: '2025-03-01', actors: ['zoe'] }],
    ])('events that fit %j', async (filter) => {
      const store = filled()
      const expected = model.eventsIn(filter)
      expect(await walk(store, { label: 'Event', filter, order: 'NEWEST' }, 1)).toEqual(expected)
      expect(await store.count('Event', filter)).toBe(expected.length)
    })

    test('reports of one measure', async () => {
      const store = filled()
      const filter = { measures: ['m-duty'] }
      const expected = model.reportsIn(filter)
      expect(expected.length).toBeGreaterThan(2)
      expect(await walk(store, { label: 'Report', filter, order: 'OLDEST' }, 2)).toEqual(expected)
      expect(await store.count('Report', filter)).toBe(expected.length)
    })

    test('a position that this order never gave is refused', async () => {
      const store = filled()
      const refused = (query: Parameters<GraphStore['page']>[0]) => errorOf(store.page(query))
      const after = { key: 'not a key', id: 'x' }
      expect(
        await refused({ label: 'Statement', filter: { text: 'steel' }, order: 'RELEVANCE', first: 1, after }),
      ).toMatch(/^BAD_CURSOR/)
      expect(await refused({ label: 'Actor', filter: {}, order: 'MOST_STATEMENTS', first: 1, after })).toMatch(
        /^BAD_CURSOR/,
      )
    })
  })

  describe('lists that change', () => {
    const model = new Model()
    model.apply(corpus)
    const changing = async () => {
      const store = await stores.empty()
      await store.apply(corpus, NOON)
      return store
    }

    test('pages go on across writes: nothing that was there all the time is lost or repeated', async () => {
      const store = await changing()
      const query = { label: 'Statement', filter: {}, order: 'NEWEST' } as const
      const before = model.statementsIn('NEWEST', {})
      const start = await store.page({ ...query, first: 5, after: null })
      const added = ['2026-01-01', '2025-03-01', '1999-01-01', null].map((on, index) =>
        patchOf({ id: `new-${index}`, on, says: [{ words: 'Something new' }, { words: 'Something newer' }] }),
      )
      await store.apply(added, NOON)
      const rest: string[] = []
      for (let after = start.positions.at(-1) ?? null, more = start.more; more; ) {
        const page = await store.page({ ...query, first: 5, after })
        rest.push(...page.nodes.map(({ id }) => id))
        after = page.positions.at(-1) ?? null
        more = page.more
      }
      const fresh = new Set(added.flatMap(({ statements }) => statements.map(({ id }) => id)))
      const seen = [...start.nodes.map(({ id }) => id), ...rest]
      expect(seen.filter((id) => !fresh.has(id))).toEqual(before)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.some((id) => fresh.has(id))).toBe(true)
    })

    test('a position whose row is gone still holds its place', async () => {
      const store = await changing()
      const query = { label: 'Article', filter: {}, order: 'OLDEST', first: 3 } as const
      const start = await store.page({ ...query, after: null })
      const last = start.nodes.at(-1)
      const next = await store.page({ ...query, after: start.positions.at(-1) ?? null })
      const patch = corpus.find(({ version }) => version?.id === last?.currentVersionId)
      await store.apply([{ ...patch, version: { ...patch?.version, publishedOn: '2030-01-01' } } as GraphPatch], NOON)
      const again = await store.page({ ...query, after: start.positions.at(-1) ?? null })
      expect(again.nodes.map(({ id }) => id)).toEqual(next.nodes.map(({ id }) => id))
    })
  })
}
