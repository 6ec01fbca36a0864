import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, describe, expect, test } from 'vitest'
import { readAddress } from '../../src/graph/neo4j/address.ts'
import { cypher } from '../../src/graph/neo4j/cypher.ts'
import { SCHEMA } from '../../src/graph/neo4j/prepare.ts'
import { openNeo4j } from '../../src/graph/neo4j/store.ts'
import { openStore } from '../../src/graph/open.ts'
import { storeContract } from './contract.ts'
import { dumpOf, errorOf } from './dump.ts'
import { agreementOf, eventOf, measureOf, patchOf, seedsOf } from './graph-of.ts'
import { killTest } from './kill.ts'
import { leaseNeo4j } from './lease-neo4j.ts'

const leased = await leaseNeo4j()
const uri = leased?.uri ?? ''
const NOON = '2025-04-01T12:00:00Z'
const sketch = [1, 2, 3, 4, 5]
const copy = patchOf({ id: 'later', on: '2025-03-02', sketch })
const story = patchOf({
  id: 'duty',
  sketch,
  says: [
    {
      words: 'The duty will rise',
      by: ['ana'],
      measures: ['m-duty'],
      agreements: ['pact'],
      stances: [
        { on: 'Measure', target: 'm-duty', polarity: 'OPPOSE' },
        { on: 'Actor', target: 'bruno', polarity: 'SUPPORT' },
      ],
    },
    { words: 'will rise', by: ['bruno'], level: 1, within: 0 },
  ],
  reports: [{ measure: 'm-duty', status: 'THREATENED', asOf: '2025-03-01' }],
  agreements: [{ id: 'pact', status: 'NEGOTIATING' }],
  entities: [
    agreementOf('pact', { name: 'The pact', partyIds: ['ana'] }),
    eventOf('evt-part', { participantIds: ['ana'], withinId: 'evt-whole' }),
  ],
})

describe.skipIf(leased === null)('Neo4j', () => {
  const openEmpty = async () => {
    await leased?.empty()
    return openStore(uri)
  }
  storeContract('keeps the contract', openEmpty, { runs: 20 })
  killTest('Neo4j', async () => {
    await leased?.empty()
    return uri
  })

  describe('as somebody sees it in Neo4j Browser', () => {
    const driver = neo4j.driver(readAddress(uri === '' ? 'bolt://127.0.0.1' : uri).url)
    afterAll(() => driver.close())

    test.each([
      '(:Statement)-[:SAID_BY]->(:Actor {id: "ana"})',
      '(:Statement {level: 1})-[:NESTED_IN]->(:Statement {level: 0})-[:REPORTED_IN]->(:Article)-[:HAS_VERSION]->(:Version)',
      '(:Article)-[:PUBLISHED_BY]->(:Outlet {name: "The gazette"})',
      '(:Version)-[:PROCESSED_IN]->(:Run)',
      '(:Report {status: "THREATENED"})-[:REPORTS_ON]->(:Measure)-[:OF_KIND]->(:MeasureKind)',
      '(:Measure)-[:IMPOSED_BY]->(:Actor {id: "ana"})',
      '(:Measure)-[:TARGETS]->(:Actor {id: "nobody-contributed"})',
      '(:Statement)-[:STANCE {polarity: "OPPOSE"}]->(:Measure {id: "m-duty"})',
      '(:Statement)-[:STANCE {polarity: "SUPPORT"}]->(:Actor {id: "bruno"})',
      '(:Statement)-[:ABOUT_AGREEMENT]->(:Agreement)<-[:NAMES_AGREEMENT {status: "NEGOTIATING"}]-(:Version)',
      '(:Article {id: "later"})-[:COPY_OF]->(:Article {id: "duty"})',
      '(:Actor {id: "ana"})-[:PARTY_TO]->(:Agreement {name: "The pact"})',
      '(:Actor {id: "ana"})-[:PARTICIPATED_IN]->(:Event)-[:SUB_EVENT_OF]->(:Event {id: "evt-whole"})',
    ])('%s', async (path) => {
      const store = await openEmpty()
      const measure = measureOf('m-duty', { title: 'The duty', imposerIds: ['ana'], targetIds: ['nobody-contributed'] })
      await store.apply([story, copy, seedsOf([measure])], NOON)
      await store.close()
      const { records } = await driver.executeQuery(`MATCH ${path} RETURN count(*) AS found`)
      expect(Number(records[0]?.get('found'))).toBeGreaterThan(0)
    })
  })

  test('two writers at once lose nothing', async () => {
    const first = await openEmpty()
    const second = await openStore(uri)
    const stories = Array.from({ length: 8 }, (_, index) =>
      patchOf({ id: `a${index}`, says: [{ words: `Line ${index}`, by: ['ana'], sectors: ['steel'] }] }),
    )
    await Promise.all(stories.map((patch, index) => (index % 2 ? first : second).apply([patch], NOON)))
    const dump = await dumpOf(first)
    await Promise.all([first.close(), second.close()])
    const fresh = await openEmpty()
    await fresh.apply(stories, NOON)
    expect({ ...dump.survey, links: dump.links }).toEqual({
      ...(await dumpOf(fresh)).survey,
      links: (await dumpOf(fresh)).links,
    })
    await fresh.close()
  })

  test('an older store is migrated after a copy, a newer one refused', async () => {
    const store = await openEmpty()
    await store.apply([story], NOON)
    const before = await dumpOf(store)
    await store.close()

    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
    const told: string[] = []
    const steps = [cypher`MATCH (outlet:Outlet) SET outlet.name = outlet.name + '!'`]
    const to = SCHEMA.version + 1
    const schema = { ...SCHEMA, version: to, migrations: [{ to, steps, drops: [] }] }
    const migrated = await openNeo4j(uri, { schema, folder, tell: (message) => told.push(message) })
    expect((await migrated.load('Outlet', ['gazette'])).get('gazette')?.name).toBe('The gazette!')
    expect(await migrated.survey()).toEqual({ ...before.survey, schemaVersion: to })
    await migrated.close()

    const [file = ''] = readdirSync(folder)
    expect(told.join()).toContain(file)
    const copy = readFileSync(join(folder, file), 'utf8').trim().split('\n')
    const lines = copy.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toContainEqual(
      expect.objectContaining({ label: 'Outlet', properties: expect.objectContaining({ name: 'The gazette' }) }),
    )
    expect(lines.filter(({ type }) => type === 'SAID_BY')).toHaveLength(2)

    expect(await errorOf(openStore(uri))).toContain(
      `has schema version ${to}; this program knows up to ${SCHEMA.version}.`,
    )
  })

  test('a store of version 1 keeps what it had, and finds names by the index that now has agreements, too', async () => {
    const store = await openEmpty()
    const before = patchOf({ id: 'old', says: [{ words: 'The duty will rise', by: ['ana'] }] })
    await store.apply([before], NOON)
    const expected = await dumpOf(store)
    await store.close()
    const driver = neo4j.driver(readAddress(uri).url)
    await driver.executeQuery('MATCH (version:Version) REMOVE version.facts, version.agreements, version.events')
    await driver.executeQuery('MATCH (version:Version) REMOVE version.sketch')
    await driver.executeQuery('MATCH (article:Article) REMOVE article.sketchWords')
    await driver.executeQuery('MATCH (statement:Statement) REMOVE statement.clusterId')
    await driver.executeQuery('MATCH (meta:Meta) SET meta.schemaVersion = 1')
    await driver.executeQuery(
      'CREATE FULLTEXT INDEX name_words IF NOT EXISTS FOR (n:Actor|Sector|Measure) ON EACH [n.suggestWords]',
    )

    const migrated = await openNeo4j(uri, { folder: mkdtempSync(join(tmpdir(), 'onrecord-')) })
    expect(await dumpOf(migrated)).toEqual(expected)
    await migrated.apply([story], NOON)
    expect((await migrated.suggest('pact', 5)).map(({ id }) => id)).toEqual(['pact'])
    await migrated.close()
    const { records } = await driver.executeQuery("SHOW INDEXES YIELD name WHERE name = 'name_words' RETURN name")
    expect(records).toEqual([])
    await driver.close()
  })

  test('a database that is not there is unreachable', async () => {
    expect(await errorOf(openStore(`${uri}/nowhere`))).toMatch(/^STORE_UNREACHABLE: .*nowhere has no such database/)
  })
})

test('a server that is not there is unreachable, and the error shows no password', async () => {
  const refused = await errorOf(openStore('bolt://ana:secret@127.0.0.1:1'))
  expect(refused).toBe('STORE_UNREACHABLE: No Neo4j answers at bolt://127.0.0.1:1.')
})

test.each([
  ['neo4j://host', { url: 'neo4j://host', database: null, shown: 'neo4j://host' }],
  ['neo4j+s://u%40x:p%2Fw@host:7/db', { url: 'neo4j+s://host:7', database: 'db', shown: 'neo4j+s://host:7/db' }],
])('the address %s', (address, expected) => {
  expect(readAddress(address)).toMatchObject(expected)
})

test('credentials of the address come before those given', () => {
  const given = { user: 'a', password: 'b' }
  expect(readAddress('bolt://u%40x:p%2Fw@host', given).credentials).toEqual({ user: 'u@x', password: 'p/w' })
  expect(readAddress('bolt://host', given).credentials).toEqual(given)
})
