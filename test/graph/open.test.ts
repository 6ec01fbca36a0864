import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openStore } from '../../src/graph/open.ts'
import { SCHEMA, type Schema } from '../../src/graph/sqlite/migrate.ts'
import { openSqlite } from '../../src/graph/sqlite/store.ts'
import { dumpOf, errorOf } from './dump.ts'
import { patchOf } from './graph-of.ts'

const NOON = '2025-04-01T12:00:00Z'
const patch = patchOf({ id: 'a', says: [{ words: 'The duty will rise', by: ['ana'] }] })
const newFile = (name = 'store.db') => join(mkdtempSync(join(tmpdir(), 'onrecord-')), name)
/** A made-up next version of the tables. */
const next: Schema = {
  version: SCHEMA.version + 1,
  tables: `${SCHEMA.tables}\nCREATE TABLE outlet_note (outlet TEXT) STRICT;`,
  migrations: [
    ...SCHEMA.migrations,
    {
      to: SCHEMA.version + 1,
      script: 'CREATE TABLE outlet_note (outlet TEXT) STRICT; INSERT INTO outlet_note VALUES (1)',
    },
  ],
}

test.each(['', 'sqlite:', 'postgres://x', 'store.db', 'neo4j:', 'http://localhost:7687'])(
  '%j is no address, and the refusal lists the forms',
  async (url) => {
    const refused = openStore(url)
    expect(await errorOf(refused)).toMatch(/^USAGE: /)
    await expect(refused).rejects.toMatchObject({ hint: expect.stringMatching(/sqlite:FILE.*neo4j:\/\//) })
  },
)

test('a store makes its folders, and is there when it is opened again', async () => {
  const path = newFile('deep/er/store.db')
  const store = await openStore(`sqlite:${path}`)
  await store.apply([patch], NOON)
  const before = await dumpOf(store)
  await store.close()
  const again = await openStore(`sqlite:${path}`)
  expect(await dumpOf(again)).toEqual(before)
  expect(again.url).toBe(`sqlite:${path}`)
  await again.close()
})

test('a store may be opened twice at once', async () => {
  const path = newFile()
  const stores = await Promise.all([openSqlite(path), openSqlite(path)])
  for (const store of stores) await store.apply([patch], NOON)
  expect((await stores[0].survey()).statements).toBe(1)
  for (const store of stores) await store.close()
})

test('an older store is brought up to date after a copy was made, and keeps what it had', async () => {
  const path = newFile()
  const old = await openSqlite(path)
  await old.apply([patch], NOON)
  const before = await dumpOf(old)
  await old.close()

  const told: string[] = []
  const migrated = await openSqlite(path, { schema: next, tell: (message) => told.push(message) })
  const { survey, ...kept } = await dumpOf(migrated)
  expect(kept).toEqual({ nodes: before.nodes, links: before.links })
  expect(survey).toEqual({ ...before.survey, schemaVersion: next.version })
  await migrated.close()
  const db = new DatabaseSync(path)
  expect(db.prepare('SELECT outlet FROM outlet_note').all()).toMatchObject([{ outlet: '1' }])
  expect(db.prepare("SELECT value FROM meta WHERE name = 'schema'").get()).toMatchObject({
    value: String(next.version),
  })
  db.close()

  const copy = `${path}.v${SCHEMA.version}.backup`
  expect(told).toEqual([expect.stringContaining(copy)])
  const fromCopy = await openSqlite(copy)
  expect(await dumpOf(fromCopy)).toEqual(before)
  await fromCopy.close()

  const once = await openSqlite(path, { schema: next, tell: (message) => told.push(message) })
  await once.close()
  expect(told).toHaveLength(1)
})

test('a migration that fails leaves the store as it was', async () => {
  const path = newFile()
  const old = await openSqlite(path)
  await old.apply([patch], NOON)
  const before = await dumpOf(old)
  await old.close()
  const broken: Schema = {
    ...next,
    migrations: [
      { to: next.version, script: 'DELETE FROM statement_text; CREATE TABLE half (x TEXT)' },
      { to: next.version, script: 'INSERT INTO nowhere VALUES (1)' },
    ],
  }
  await expect(openSqlite(path, { schema: broken })).rejects.toThrow(/nowhere/)
  const again = await openSqlite(path)
  expect(await dumpOf(again)).toEqual(before)
  expect(await again.count('Statement', { text: 'duty' })).toBe(1)
  await again.close()
  expect(existsSync(`${path}.v${SCHEMA.version}.backup`)).toBe(true)
})

test('a newer store is refused and left as it is', async () => {
  const path = newFile()
  await (await openSqlite(path)).close()
  await (await openSqlite(path, { schema: next })).close()
  const bytes = readFileSync(path)
  expect(await errorOf(openSqlite(path))).toContain(
    `has version ${next.version} of the tables; this program knows versions up to ${SCHEMA.version}.`,
  )
  expect(readFileSync(path)).toEqual(bytes)
})

test('a file that is no database, and one of another program, are refused and left as they are', async () => {
  const text = newFile('notes.txt')
  writeFileSync(text, 'Not a database, but long enough to look like a header of one.'.repeat(20))
  const bytes = readFileSync(text)
  expect(await errorOf(openSqlite(text))).toMatch(/^BAD_FILE: .*notes\.txt is no database/)
  expect(readFileSync(text)).toEqual(bytes)

  const other = newFile('other.db')
  const db = new DatabaseSync(other)
  db.exec('CREATE TABLE theirs (x TEXT)')
  db.close()
  const theirs = readFileSync(other)
  expect(await errorOf(openSqlite(other))).toMatch(/^BAD_FILE: .*another program/)
  expect(readFileSync(other)).toEqual(theirs)
})

test('a folder, and a folder that cannot be made, are refused', async () => {
  expect(await errorOf(openSqlite(mkdtempSync(join(tmpdir(), 'onrecord-'))))).toMatch(/^STORE_UNREACHABLE/)
  const file = newFile('file')
  writeFileSync(file, '')
  expect(await errorOf(openSqlite(join(file, 'store.db')))).toMatch(/^STORE_UNREACHABLE/)
})

test('a write waits for another process, and is refused when that takes too long; reads go on meanwhile', async () => {
  const path = newFile()
  const store = await openSqlite(path, { writeWait: 50 })
  await store.apply([patch], NOON)
  const other = new DatabaseSync(path)
  other.exec('BEGIN IMMEDIATE')
  const second = patchOf({ id: 'b' })
  const refused = store.apply([second], NOON)
  await expect(refused).rejects.toMatchObject({ code: 'STORE_BUSY', hint: expect.stringContaining('try again') })
  expect(await store.count('Statement', { text: 'duty' })).toBe(1)
  expect((await store.survey()).articles).toBe(1)

  const patient = await openSqlite(path, { writeWait: 30_000 })
  const waiting = patient.apply([second], NOON)
  other.exec('COMMIT')
  expect(await waiting).toEqual({ added: 1, replaced: 0, unchanged: 0 })
  other.close()
  await patient.close()
  await store.close()
})

test('a search that takes too long is broken off, and so is the next', async () => {
  const store = await openSqlite(newFile(), { readLimit: 0 })
  await store.apply([patch], NOON)
  for (const text of ['duty', 'rise']) expect(await errorOf(store.count('Statement', { text }))).toMatch(/^TIMEOUT/)
  expect(await store.count('Statement', { speakers: ['ana'] })).toBe(1)
  await store.close()
})
