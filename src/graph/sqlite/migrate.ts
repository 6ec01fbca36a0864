import { existsSync, readFileSync } from 'node:fs'
import { OnRecordError } from '../../../schema/errors.ts'
import { EMPTY_SNAPSHOT } from '../snapshot.ts'
import type { Database } from './database.ts'
import * as patches from './queries/patches.ts'

/** "OnRc" in the file's header says that it is ours. (sqlite.org/pragma.html#pragma_application_id) */
const OURS = 0x4f6e5263

/** What brings a store of the version before to `to`. */
export interface Migration {
  readonly to: number
  readonly script: string
}

/** The tables as they are now, and the way there from each older version, in order. */
export interface Schema {
  readonly version: number
  readonly tables: string
  readonly migrations: readonly Migration[]
}

/** Agreements, events, facts and stances, of which an older store has none until its articles are read again. */
const TO_2 = `
  CREATE TABLE entity_of (
    role TEXT NOT NULL,
    id TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (key),
    PRIMARY KEY (role, id, entity)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO entity_of SELECT role, id, measure FROM measure_of;
  DROP TABLE measure_of;
  UPDATE version SET
    body = json_set(body, '$.facts', json('[]'), '$.agreements', json('[]'), '$.events', json('[]'));
  INSERT INTO tally SELECT new.value, '', tally.count
  FROM tally, json_each('["stance", "ABOUT_AGREEMENT"]') AS new
  WHERE facet = 'total' AND tally.value = 'statements';
`

/** The log of what people decided. */
const TO_3 = `
  CREATE TABLE decision (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX decision_at ON decision (at, id);
  CREATE TABLE decision_about (
    about TEXT NOT NULL,
    decision INTEGER NOT NULL REFERENCES decision (key),
    PRIMARY KEY (about, decision)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE touched (
    version TEXT PRIMARY KEY
  ) STRICT, WITHOUT ROWID;
`

/** Copies of articles, which are told once an article is read again, and utterances as acts of somebody on a day. */
const TO_4 = `
  ALTER TABLE article ADD COLUMN copy_of TEXT;
  CREATE INDEX article_copy ON article (copy_of, day, id) WHERE copy_of IS NOT NULL;
  CREATE TABLE sketch (
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article (key),
    PRIMARY KEY (hash, article)
  ) STRICT, WITHOUT ROWID;
  UPDATE version SET body = json_set(body, '$.sketch', json('[]'));
  ALTER TABLE statement ADD COLUMN act TEXT NOT NULL DEFAULT '';
  UPDATE statement SET act = utterance;
  CREATE INDEX statement_act ON statement (act, shelf);
  CREATE TABLE joining (
    utterance TEXT PRIMARY KEY,
    wording TEXT NOT NULL,
    into_id TEXT NOT NULL,
    method TEXT NOT NULL,
    score REAL NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX joining_wording ON joining (wording);
  CREATE INDEX joining_into ON joining (into_id);
`

/** A migration adds one and `tables.sql` changes with it; a test compares what both ways lead to. */
export const SCHEMA: Schema = {
  version: 4,
  tables: readFileSync(new URL('../../../schema/tables.sql', import.meta.url), 'utf8'),
  migrations: [
    { to: 2, script: TO_2 },
    { to: 3, script: TO_3 },
    { to: 4, script: TO_4 },
  ],
}

/** What opening did: nothing where the file was as it should be. */
export type Prepared = { readonly from: number; readonly to: number; readonly backup: string } | null

/**
 * Makes the tables in an empty file, and brings older ones up to date: first a copy beside the file, then all steps in
 * one transaction. Throws BAD_FILE when the file belongs to something else, STORE_NEWER when a newer version wrote it.
 */
export function prepare(db: Database, schema: Schema): Prepared {
  const state = stateOf(db, schema)
  if (state === 'ready') return null
  if (state === 'empty') {
    db.transaction(() => {
      // Another process may have made them while this one waited.
      if (stateOf(db, schema) === 'empty') create(db, schema)
    })
    return null
  }
  const backup = copyPath(db.path, state.from)
  db.copyTo(backup)
  db.transaction(() => {
    const now = stateOf(db, schema)
    if (now === 'ready' || now === 'empty') return
    for (const { to, script } of schema.migrations) if (now.from < to) db.run(script)
    stamp(db, schema)
  })
  return { from: state.from, to: schema.version, backup }
}

function stateOf(db: Database, schema: Schema): 'empty' | 'ready' | { readonly from: number } {
  const owner = db.pragma('application_id')
  const version = db.pragma('user_version')
  if (owner === 0 && version === 0 && db.isEmpty()) return 'empty'
  if (owner !== OURS || typeof version !== 'number') {
    throw new OnRecordError(
      'BAD_FILE',
      `${db.path} is a database of another program.`,
      'Name another file for the store; this one was left as it is.',
    )
  }
  if (version > schema.version) {
    throw new OnRecordError(
      'STORE_NEWER',
      `${db.path} has version ${version} of the tables; this program knows versions up to ${schema.version}.`,
      'Use the newer program that wrote it, or name another file.',
    )
  }
  return version === schema.version ? 'ready' : { from: version }
}

function create(db: Database, schema: Schema): void {
  db.run(schema.tables)
  db.write(patches.setMeta, { name: 'snapshot', value: EMPTY_SNAPSHOT })
  stamp(db, schema)
}

function stamp(db: Database, { version }: Schema): void {
  db.write(patches.setMeta, { name: 'schema', value: String(version) })
  db.run(`PRAGMA application_id = ${OURS}; PRAGMA user_version = ${version}`)
}

/** A name beside the file that is still free. */
function copyPath(path: string, version: number): string {
  for (let number = 1; ; number += 1) {
    const copy = `${path}.v${version}${number === 1 ? '' : `-${number}`}.backup`
    if (!existsSync(copy)) return copy
  }
}
