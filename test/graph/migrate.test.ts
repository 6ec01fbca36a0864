import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { SCHEMA } from '../../src/graph/sqlite/migrate.ts'
import { openSqlite } from '../../src/graph/sqlite/store.ts'
import { dumpOf } from './dump.ts'
import { measureOf, patchOf, seedsOf } from './graph-of.ts'

/** The tables as version 1 had them. */
const TABLES_1 = readFileSync('test/graph/tables-1.sql', 'utf8')
const OURS = 0x4f6e5263
const NOON = '2025-04-01T12:00:00Z'
const newFile = () => join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'store.db')
const patches = [
  seedsOf([measureOf('m-duty', { title: 'A duty on steel', imposerIds: ['ana'] })]),
  patchOf({ id: 'a', says: [{ words: 'The “duty” will rise \\ 🚢', by: ['ana'], measures: ['m-duty'] }] }),
  patchOf({ id: 'b', outlet: null, on: null, says: [{ words: 'No', by: ['bruno'], sectors: ['steel'] }] }),
]

describe('a store of version 1', () => {
  test('gets the tables that a new one has', async () => {
    const old = newFile()
    const before = new DatabaseSync(old)
    before.exec(TABLES_1)
    before.exec(`PRAGMA application_id = ${OURS}; PRAGMA user_version = 1`)
    before.close()
    await (await openSqlite(old)).close()
    const fresh = newFile()
    await (await openSqlite(fresh)).close()
    expect(tablesOf(old)).toEqual(tablesOf(fresh))
  })

  test('keeps what it had, and takes what is new', async () => {
    const path = newFile()
    const store = await openSqlite(path)
    await store.apply(patches, NOON)
    const expected = await dumpOf(store)
    const stances = await store.countBy({}, 'stance', 9)
    await store.close()
    toVersion1(path)

    const migrated = await openSqlite(path)
    expect(await dumpOf(migrated)).toEqual(expected)
    expect(await migrated.countBy({}, 'stance', 9)).toEqual(stances)
    expect(await migrated.count('Measure', { imposers: ['ana'] })).toBe(1)
    const again = patchOf({
      id: 'a',
      run: 'run-2',
      says: [
        {
          words: 'The “duty” will rise \\ 🚢',
          agreements: ['agreement:pact'],
          stances: [{ on: 'Measure', target: 'm-duty', polarity: 'SUPPORT' }],
        },
      ],
    })
    expect(await migrated.apply([...patches, again], NOON)).toEqual({ added: 0, replaced: 1, unchanged: 2 })
    expect(await migrated.countBy({}, 'stance', 9)).toEqual([
      { value: 'SUPPORT', count: 1 },
      { value: null, count: 1 },
    ])
    expect(await migrated.count('Statement', { agreements: ['agreement:pact'] })).toBe(1)
    await migrated.close()
  })
})

/** Takes from a store what version 1 did not have, as far as its patches have nothing of it. */
function toVersion1(path: string): void {
  const db = new DatabaseSync(path)
  db.exec(`
    CREATE TABLE measure_of (
      role TEXT NOT NULL,
      id TEXT NOT NULL,
      measure INTEGER NOT NULL REFERENCES entity (key),
      PRIMARY KEY (role, id, measure)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO measure_of SELECT role, id, entity FROM entity_of;
    DROP TABLE entity_of;
    DROP TABLE decision_about;
    DROP TABLE decision;
    DROP TABLE touched;
    UPDATE version SET body = json_remove(body, '$.facts', '$.agreements', '$.events', '$.sketch');
    DROP TABLE sketch;
    DROP TABLE joining;
    DROP INDEX statement_act;
    ALTER TABLE statement DROP COLUMN act;
    DROP INDEX article_copy;
    ALTER TABLE article DROP COLUMN copy_of;
    DELETE FROM tally WHERE facet IN ('stance', 'ABOUT_AGREEMENT');
    UPDATE meta SET value = '1' WHERE name = 'schema';
    PRAGMA user_version = 1;
  `)
  db.close()
}

/** The tables and indexes of a file as they were made, without comments and blanks. */
function tablesOf(path: string): string[] {
  const db = new DatabaseSync(path)
  const rows = db.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').all()
  expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA.version })
  db.close()
  return rows.map(({ sql }) =>
    String(sql)
      .replaceAll(/--.*$/gm, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/ ?([(),]) ?/g, '$1'),
  )
}
