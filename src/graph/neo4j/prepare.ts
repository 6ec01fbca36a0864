import { readFileSync } from 'node:fs'
import { OnRecordError } from '../../../schema/errors.ts'
import { EMPTY_SNAPSHOT } from '../snapshot.ts'
import { backUp } from './backup.ts'
import { type Cypher, cypher } from './cypher.ts'
import { createMeta, readMeta, stampMeta, step } from './queries/meta.ts'
import type { Connection } from './session.ts'

/** What brings a store of the version before to `to`. */
export interface Migration {
  readonly to: number
  readonly steps: readonly Cypher[]
  /** Statements that take away indexes which nobody reads any more; run behind the steps, and may be run again. */
  readonly drops: readonly string[]
}

/** Constraints and indexes as they are now, and the way there from each older version, in order. */
export interface Schema {
  readonly version: number
  /** Statements that may be run again. */
  readonly constraints: readonly string[]
  readonly migrations: readonly Migration[]
}

export const SCHEMA: Schema = {
  version: 4,
  constraints: statementsIn(readFileSync(new URL('../../../schema/constraints.cypher', import.meta.url), 'utf8')),
  migrations: [
    {
      to: 2,
      // Agreements, events and facts, of which a version has none until it is read again.
      steps: [cypher`MATCH (version:Version) SET version.facts = [], version.agreements = [], version.events = []`],
      drops: ['DROP INDEX name_words IF EXISTS'],
    },
    // Decisions, which need constraints alone.
    { to: 3, steps: [], drops: [] },
    // Copies of articles, which are told once an article is read again, and utterances as acts of somebody on a day.
    {
      to: 4,
      steps: [
        cypher`MATCH (version:Version) SET version.sketch = []`,
        cypher`MATCH (article:Article) SET article.sketchWords = ''`,
        cypher`MATCH (statement:Statement) SET statement.clusterId = statement.utteranceId`,
      ],
      drops: [],
    },
  ],
}

export interface PrepareOptions {
  /** Where the copy is written that comes before a migration. */
  readonly folder: string
  readonly tell: (message: string) => void
}

/**
 * Makes an empty database a store, and brings an older one up to date: first a copy of all nodes and relationships in
 * a file, since Community makes none while it runs, then all steps in one transaction. Throws STORE_NEWER.
 */
export async function prepare(
  connection: Connection,
  shown: string,
  schema: Schema,
  { folder, tell }: PrepareOptions,
): Promise<void> {
  const [meta] = await connection.read(readMeta, {})
  if (meta?.schemaVersion === schema.version) return
  if (meta !== undefined && meta.schemaVersion > schema.version) {
    throw new OnRecordError(
      'STORE_NEWER',
      `The store at ${shown} has schema version ${meta.schemaVersion}; this program knows up to ${schema.version}.`,
      'Install the version of OnRecord that made it, or a newer one.',
    )
  }
  await connection.define([...schema.constraints, 'CALL db.awaitIndexes(300)'])
  if (meta === undefined) {
    await connection.write((run) => run(createMeta, { schemaVersion: schema.version, snapshot: EMPTY_SNAPSHOT }))
    return
  }
  const file = await backUp(connection, folder, meta)
  tell(
    `The store at ${shown} goes from schema version ${meta.schemaVersion} to ${schema.version}; a copy is in ${file}.`,
  )
  await connection.write(async (run) => {
    for (const { to, steps } of schema.migrations) {
      if (meta.schemaVersion < to) for (const it of steps) await run(step(it), {})
    }
    await run(stampMeta, { schemaVersion: schema.version })
  })
  await connection.define(schema.migrations.flatMap(({ to, drops }) => (meta.schemaVersion < to ? drops : [])))
}

/** The statements of a Cypher file, without comments. */
function statementsIn(file: string): readonly string[] {
  return file
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
