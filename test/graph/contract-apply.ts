import { describe, expect, test } from 'vitest'
import type { GraphPatch } from '../../schema/graph.ts'
import type { Stores } from './contract.ts'
import { dumpOf, errorOf } from './dump.ts'
import { actorOf, patchOf, sectorOf, seedsOf, versionOf } from './graph-of.ts'
import { Model } from './model.ts'
import { walk } from './walk.ts'

const NOON = '2025-04-01T12:00:00Z'
const LATER = '2025-04-02T12:00:00Z'

const duty = patchOf({
  id: 'duty',
  on: '2025-03-01',
  says: [{ words: 'The duty will rise', by: ['ana'], to: ['bruno'], sectors: ['steel'], measures: ['m-duty'] }],
  reports: [{ measure: 'm-duty', status: 'THREATENED', asOf: '2025-03-01', rate: '25' }],
  names: ['ana'],
  sectors: ['steel'],
})
const quota = patchOf({ id: 'quota', outlet: 'courier', says: [{ words: 'No quota', by: ['bruno'] }], run: 'run-2' })
const seeds = seedsOf([sectorOf('steel'), actorOf('ana', { name: 'Ana Silva', registry: true })])

/** What writing patches does and leaves alone. */
export function applyLaws(stores: Stores): void {
  describe('apply', () => {
    test('keeps all parts of the patches, and says what it did', async () => {
      const store = await stores.empty()
      expect(await store.apply([seeds, duty, quota], NOON)).toEqual({ added: 2, replaced: 0, unchanged: 0 })
      const { nodes, links } = await dumpOf(store)
      expect(nodes.Statement).toHaveLength(2)
      expect(nodes.Report).toEqual(duty.reports)
      expect(nodes.Version).toEqual(
        [duty.version, quota.version].sort((a, b) => ((a?.id ?? '') < (b?.id ?? '') ? -1 : 1)),
      )
      expect(nodes.Run).toEqual([duty.run, quota.run])
      expect(nodes.Sector).toEqual([sectorOf('steel')])
      expect(links).toHaveLength(duty.links.length + quota.links.length)
    })

    test('an empty store is empty, and applying nothing leaves it so', async () => {
      const store = await stores.empty()
      const before = await dumpOf(store)
      expect(await store.apply([], NOON)).toEqual({ added: 0, replaced: 0, unchanged: 0 })
      expect(await dumpOf(store)).toEqual(before)
      expect(before.survey).toMatchObject({ ...new Model().survey(), snapshot: '0'.repeat(64) })
    })

    test('twice is once', async () => {
      const store = await stores.empty()
      await store.apply([seeds, duty, quota], NOON)
      const before = await dumpOf(store)
      expect(await store.apply([seeds, duty, quota], LATER)).toEqual({ added: 0, replaced: 0, unchanged: 2 })
      expect(await dumpOf(store)).toEqual(before)
    })

    test('articles in any order and any batches give the same graph and the same snapshot', async () => {
      const dumps: unknown[] = []
      for (const batches of [[[seeds, duty, quota]], [[quota], [seeds], [duty]], [[duty, quota], [seeds]]]) {
        const store = await stores.empty()
        for (const batch of batches) await store.apply(batch, NOON)
        dumps.push(await dumpOf(store))
      }
      expect(dumps[1]).toEqual(dumps[0])
      expect(dumps[2]).toEqual(dumps[0])
    })

    test('a patch replaces all that its owner had', async () => {
      const store = await stores.empty()
      await store.apply([duty], NOON)
      const bare = patchOf({ id: 'duty', on: '2025-03-01', run: 'run-2' })
      expect(bare.owner).toBe(duty.owner)
      expect(await store.apply([{ ...bare, version: { ...duty.version, ...bare.version } as never }], LATER)).toEqual({
        added: 0,
        replaced: 1,
        unchanged: 0,
      })
      const { nodes, links } = await dumpOf(store)
      expect(nodes).toMatchObject({ Statement: [], Report: [], Actor: [], Measure: [], Run: [bare.run] })
      expect(links).toEqual([])
      expect(await store.count('Statement', { level: null })).toBe(0)
    })

    test('a replaced graph is the same as one that was never otherwise', async () => {
      const fresh = await stores.empty()
      await fresh.apply([quota, duty], NOON)
      const expected = await dumpOf(fresh)
      const store = await stores.empty()
      await store.apply([patchOf({ id: 'duty', says: [{ words: 'Another reading', by: ['carla'] }] })], NOON)
      await store.apply([duty, quota], LATER)
      expect(await dumpOf(store)).toEqual(expected)
    })

    test('of one owner twice in a call the last counts', async () => {
      const store = await stores.empty()
      const first = patchOf({ id: 'duty', says: [{ words: 'Something else', by: ['carla'] }] })
      expect(await store.apply([first, duty], NOON)).toEqual({ added: 1, replaced: 1, unchanged: 0 })
      const dump = await dumpOf(store)
      const fresh = await stores.empty()
      await fresh.apply([duty], NOON)
      expect(dump).toEqual(await dumpOf(fresh))
    })

    test('corrected metadata reach the article, its statements and the lists', async () => {
      const store = await stores.empty()
      await store.apply([duty, quota], NOON)
      const corrected = patchOf({
        id: 'duty',
        on: '2025-02-01',
        title: 'Corrected',
        says: [{ words: 'The duty will rise', by: ['ana'] }],
      })
      await store.apply([corrected], LATER)
      const known = await store.known([duty.owner, 'nothing'])
      expect([...known]).toEqual([[duty.owner, { runId: 'run-1', metadata: corrected.version?.metadata }]])
      expect((await store.load('Article', ['duty'])).get('duty')).toMatchObject({
        title: 'Corrected',
        publishedOn: '2025-02-01',
      })
      expect(await walk(store, { label: 'Article', filter: {}, order: 'NEWEST' })).toEqual(['quota', 'duty'])
      expect(await walk(store, { label: 'Statement', filter: {}, order: 'NEWEST' })).toEqual([
        quota.statements[0]?.id,
        corrected.statements[0]?.id,
      ])
    })

    test('the version first seen last is shown; older ones stay, out of lists', async () => {
      const store = await stores.empty()
      const first = patchOf({ id: 'a', says: [{ words: 'As first printed', by: ['ana'] }] })
      const second = patchOf({ id: 'a', correction: 'Corrected.', says: [{ words: 'As corrected', by: ['bruno'] }] })
      await store.apply([first], NOON)
      await store.apply([second], LATER)
      // Reading the old text again, by another run, does not bring it back.
      const again = patchOf({ id: 'a', says: [{ words: 'As first printed', by: ['ana'] }], run: 'run-2' })
      await store.apply([first, again], LATER)

      const shown = { currentVersionId: second.owner, versionIds: [first.owner, second.owner] }
      expect((await store.load('Article', ['a'])).get('a')).toMatchObject(shown)
      expect(await walk(store, { label: 'Statement', filter: {}, order: 'NEWEST' })).toEqual([second.statements[0]?.id])
      expect(await store.count('Statement', { speakers: ['ana'] })).toBe(0)
      expect(await store.countBy({}, 'speaker', 9)).toEqual([{ value: 'bruno', count: 1 }])
      expect(await store.count('Statement', { text: 'printed' })).toBe(0)
      expect(await store.count('Article', { text: 'corrected' })).toBe(1)
      const oldId = first.statements[0]?.id ?? ''
      expect((await store.load('Statement', [oldId])).get(oldId)).toMatchObject(first.statements[0] ?? {})
      expect(await store.links({ type: 'SAID_BY', ids: ['ana'], direction: 'in' })).toEqual(first.links)
      const version = (await store.load('Version', [first.owner])).get(first.owner)
      expect(version).toEqual({ ...again.version, seenAt: NOON })
      expect(await store.survey()).toMatchObject({ articles: 1, statements: 1 })
    })

    test('of two versions new in one call the later in the list is shown', async () => {
      const store = await stores.empty()
      const [a, b] = [patchOf({ id: 'a', correction: 'One.' }), patchOf({ id: 'a', correction: 'Two.' })]
      await store.apply([a, b], NOON)
      expect((await store.load('Article', ['a'])).get('a')?.currentVersionId).toBe(
        versionOf({ id: 'a', correction: 'Two.' }),
      )
    })

    test('an entity is the preferred of all contributions, and is dropped with the last', async () => {
      const store = await stores.empty()
      const named = (name: string, id: string) =>
        patchOf({ id, says: [{ words: 'Yes', by: ['ana'] }], entities: [actorOf('ana', { name })] })
      const ana = async () => (await store.load('Actor', ['ana'])).get('ana')
      await store.apply([named('Ana Silva', 'one')], NOON)
      await store.apply([named('Ana', 'two')], NOON)
      expect((await ana())?.name).toBe('Ana Silva')
      await store.apply([seedsOf([actorOf('ana', { name: 'A.', registry: true, aliases: ['Silva'] })])], NOON)
      expect(await ana()).toMatchObject({ name: 'A.', registry: true })
      expect(await walk(store, { label: 'Actor', filter: { text: 'silva' }, order: 'NAME' })).toEqual(['ana'])
      await store.apply([seedsOf([])], NOON)
      await store.apply([patchOf({ id: 'one' })], NOON)
      expect(await ana()).toMatchObject({ name: 'Ana', registry: false })
      expect(await walk(store, { label: 'Actor', filter: { text: 'silva' }, order: 'NAME' })).toEqual([])
      await store.apply([patchOf({ id: 'two' })], NOON)
      expect(await ana()).toBeUndefined()
      expect(await store.suggest('a', 9)).toEqual([])
    })

    test('a link may name an entity that a later patch brings', async () => {
      const store = await stores.empty()
      await store.apply([{ ...duty, entities: duty.entities.filter(({ label }) => label !== 'Actor') }], NOON)
      expect(await walk(store, { label: 'Actor', filter: {}, order: 'NAME' })).toEqual([])
      await store.apply([seeds], NOON)
      expect(await walk(store, { label: 'Actor', filter: {}, order: 'MOST_STATEMENTS' })).toEqual(['ana'])
      expect(await store.count('Statement', { speakers: ['ana'] })).toBe(1)
    })

    test('a patch whose words do not stand in its text is refused, and nothing of the call is kept', async () => {
      const store = await stores.empty()
      await store.apply([quota], NOON)
      const before = await dumpOf(store)
      const [statement] = duty.statements
      const [content] = statement?.content ?? []
      const broken = { ...duty, statements: [{ ...statement, content: [{ ...content, exact: 'never printed' }] }] }
      const refused = await errorOf(store.apply([seeds, patchOf({ id: 'fine' }), broken as GraphPatch], NOON))
      expect(refused).toMatch(/^BAD_PROVENANCE: .*never printed/)
      expect(await dumpOf(store)).toEqual(before)
    })

    test.each([
      ['words that do not stand there', { exact: 'X' }, /claims "X"/],
      ['no polarity', { polarity: 'ANGRY' }, /the stance of .* is wrong/],
      ['nothing that shows it', { end: -1 }, /the stance of .* is wrong/],
    ])('a stance with %s is refused with its article', async (_name, wrong, message) => {
      const store = await stores.empty()
      const patch = patchOf({
        id: 'a',
        says: [{ words: 'Yes', stances: [{ on: 'Measure', target: 'm-duty', polarity: 'SUPPORT' }] }],
      })
      const links = patch.links.map((link) => ({ ...link, properties: { ...link.properties, ...wrong } }))
      expect(await errorOf(store.apply([{ ...patch, links }], NOON))).toMatch(message)
      expect(await store.survey()).toMatchObject({ articles: 0 })
    })

    test('stances on all kinds of things are kept with their evidence', async () => {
      const store = await stores.empty()
      const stances = [
        { on: 'Measure', target: 'm-duty', polarity: 'OPPOSE' },
        { on: 'Sector', target: 'steel', polarity: 'SUPPORT' },
        { on: 'Agreement', target: 'agreement:pact', polarity: 'MIXED' },
        { on: 'Actor', target: 'bruno', polarity: 'UNCLEAR' },
      ] as const
      const patch = patchOf({ id: 'a', says: [{ words: 'Yes', stances }] })
      await store.apply([patch], NOON)
      const from = patch.statements.map(({ id }) => id)
      const kept = await store.links({ type: 'STANCE', ids: from, direction: 'out' })
      expect(kept).toEqual(patch.links)
      expect(kept.map(({ properties }) => properties.exact)).toEqual(['Y', 'Y', 'Y', 'Y'])
      expect(await store.links({ type: 'STANCE', ids: ['bruno', 'steel'], direction: 'in' })).toHaveLength(2)
      expect(await store.countBy({}, 'stance', 2)).toEqual([
        { value: 'MIXED', count: 1 },
        { value: 'OPPOSE', count: 1 },
      ])
    })

    test.each([
      ['quotes and backslashes', `it's "so" \\ \`so\` $x {y} -- ; DROP TABLE statement`],
      ['accents, marks and scripts', 'Łódź é e\u0301 中文字 русский שלום ﬁ'],
      ['characters beyond 16 bits', '🚢🇨🇦 𝒜 family: 👩‍👩‍👧'],
      ['controls and line ends', 'a\tb\r\nc\u2028d\u0007e'],
      ['a very long word', 'x'.repeat(100_000)],
      ['very many words', 'steel mill '.repeat(20_000).trim()],
    ])('keeps %s as they are', async (_name, words) => {
      const store = await stores.empty()
      const name = words.slice(0, 80)
      const patch = patchOf({
        id: `id ${name}`,
        title: name,
        says: [{ words, by: [name] }],
        entities: [actorOf(name, { name, aliases: [name] })],
      })
      await store.apply([patch], NOON)
      const page = await store.page({
        label: 'Statement',
        filter: { speakers: [name] },
        order: 'NEWEST',
        first: 5,
        after: null,
      })
      expect(page.nodes).toMatchObject(patch.statements)
      expect((await store.load('Actor', [name])).get(name)?.aliases).toEqual([name])
      expect((await store.load('Version', [patch.owner])).get(patch.owner)?.text).toBe(patch.version?.text)
    })
  })
}
