import { describe, expect, test } from 'vitest'
import type { Failure } from '../../src/graph/store.ts'
import type { Stores } from './contract.ts'
import { actorOf, agreementOf, measureOf, patchOf, sectorOf, seedsOf } from './graph-of.ts'
import { Model } from './model.ts'

const NOON = '2025-04-01T12:00:00Z'
const seeds = seedsOf([
  sectorOf('steel', { name: 'Steel', aliases: ['Iron and steel', 'mills'] }),
  actorOf('ana', { name: 'Ana Müller', aliases: ['the Minister', "O'Hara"], registry: true }),
  actorOf('mill', { name: 'Mill & Sons', kind: 'ORGANIZATION' }),
  actorOf('anna', { name: 'Anna Bell' }),
  measureOf('m-duty', { title: 'Duty on steel' }),
  agreementOf('agreement:pact', { name: 'Steel and Mill Pact', aliases: ['SMP'], registry: true }),
  ...['t2', 't1'].map((id) => ({
    label: 'Tenure' as const,
    id,
    holderId: 'ana',
    title: 'Minister',
    postId: null,
    organizationId: null,
    from: '2024-01-01',
    to: null,
    acting: false,
    basis: 'registry' as const,
    source: 'test',
    asOf: '2025-01-01',
  })),
])
const a = patchOf({
  id: 'a',
  says: [
    { words: 'Yes', by: ['mill', 'anna'], tenures: ['t1'] },
    { words: 'No', by: ['mill'] },
  ],
})
const b = patchOf({
  id: 'b',
  outlet: null,
  on: null,
  says: [{ words: 'Maybe', by: ['mill'], sectors: ['steel'], agreements: ['agreement:pact'] }],
})

/** What is read by id, by name, or whole. */
export function readLaws(stores: Stores): void {
  describe('read', () => {
    const filled = stores.filled([seeds, a, b])

    test('load gives what ids are, each once, and nothing for others', async () => {
      const store = filled()
      const found = await store.load('Actor', ['mill', 'ana', 'mill', 'steel', '', "'"])
      expect(new Set(found.keys())).toEqual(new Set(['mill', 'ana']))
      expect(found.get('ana')).toEqual(seeds.entities.find(({ id }) => id === 'ana'))
      expect([...(await store.load('Sector', ['steel'])).values()]).toMatchObject([{ label: 'Sector', name: 'Steel' }])
      expect((await store.load('Version', [b.owner])).get(b.owner)).toEqual({ ...b.version, seenAt: NOON })
      expect((await store.load('Run', ['run-1'])).get('run-1')).toEqual({ ...a.run, startedAt: NOON })
      expect((await store.load('Outlet', ['gazette'])).get('gazette')).toMatchObject({ name: 'The gazette' })
      expect(await store.load('Statement', [])).toEqual(new Map())
    })

    test('links are followed both ways, with their properties, sorted by from and to', async () => {
      const store = filled()
      const said = [...a.links, ...b.links]
        .filter(({ type }) => type === 'SAID_BY')
        .sort((x, y) => (x.from + x.to < y.from + y.to ? -1 : 1))
      const from = said.map((link) => link.from)
      expect(await store.links({ type: 'SAID_BY', ids: from, direction: 'out' })).toEqual(said)
      expect(await store.links({ type: 'SAID_BY', ids: ['mill', 'anna'], direction: 'in' })).toEqual(said)
      expect(await store.links({ type: 'SAID_BY', ids: ['anna'], direction: 'in' })).toHaveLength(1)
      expect(await store.links({ type: 'SAID_TO', ids: [...from, 'mill'], direction: 'in' })).toEqual([])
      expect(await store.links({ type: 'SPOKEN_AS', ids: ['t1'], direction: 'in' })).toHaveLength(1)
    })

    test('tenures are found by holder, sorted by id', async () => {
      const store = filled()
      expect((await store.tenuresOf(['ana', 'mill'])).map(({ id }) => id)).toEqual(['t1', 't2'])
      expect(await store.tenuresOf(['mill'])).toEqual([])
    })

    test.each([
      'a',
      'AN',
      'mü',
      'mu',
      'minister',
      'the min',
      'min the',
      'ana b',
      'ohara',
      "o'h",
      'mills',
      'st',
      'duty st',
      '',
      ' ',
      '!',
      'z',
      '%',
      '*',
      'iron and steel',
      'smp',
      'pact',
    ])('suggest completes %j as the names say', async (prefix) => {
      const store = filled()
      const model = new Model()
      model.apply([seeds, a, b])
      const ids = (await store.suggest(prefix, 10)).map(({ id }) => id)
      expect(ids).toEqual(model.suggest(prefix))
      expect((await store.suggest(prefix, 1)).map(({ id }) => id)).toEqual(ids.slice(0, 1))
    })

    test('suggest puts first who said most', async () => {
      const store = filled()
      expect((await store.suggest('m', 10)).map(({ id }) => id)).toEqual(['mill', 'steel', 'agreement:pact', 'ana'])
    })

    test('the survey counts what is listed', async () => {
      const store = filled()
      const model = new Model()
      model.apply([seeds, a, b])
      expect(await store.survey()).toMatchObject(model.survey())
    })

    test('answers a ping and shows its address without secrets', async () => {
      const store = filled()
      await store.ping()
      expect(store.url).toMatch(/^(sqlite|neo4j|bolt)[+a-z]*:/)
      expect(store.url).not.toContain('@')
    })
  })

  describe('read what was just written', () => {
    test('scan gives everything of a kind in the order of ids', async () => {
      const store = await stores.empty()
      const many = Array.from({ length: 700 }, (_, index) => actorOf(`person:${index}`))
      await store.apply([seeds, seedsOf(many)], NOON)
      const ids: string[] = []
      for await (const { id } of store.scan('Actor')) ids.push(id)
      expect(ids).toEqual(many.map(({ id }) => id).sort())
    })

    test('failures are kept, the newest first, each source once', async () => {
      const store = await stores.empty()
      const failed = (source: string, at: string): Failure => ({
        source,
        at,
        code: 'BAD_ENCODING',
        message: 'No UTF-8.',
      })
      const [x, y] = [failed('x.txt', NOON), failed('a.md', '2025-04-02T12:00:00Z')]
      await store.recordFailures([y, x])
      expect(await store.failures(9)).toEqual({ nodes: [y, x], total: 2 })
      expect(await store.failures(1)).toEqual({ nodes: [y], total: 2 })
      const later = failed('x.txt', '2025-04-03T12:00:00Z')
      await store.recordFailures([later])
      expect(await store.failures(9)).toEqual({ nodes: [later, y], total: 2 })
    })
  })
}
