import { readFile } from 'node:fs/promises'
import { OnRecordError } from '../../../schema/errors.ts'
import { EMPTY_SNAPSHOT } from '../snapshot.ts'
import { createMeta, readMeta } from './queries/meta.ts'
import type { Connection } from './session.ts'

export const SCHEMA_VERSION = 1
const CONSTRAINTS = new URL('../../../schema/constraints.cypher', import.meta.url)

/** Makes an empty database a store, and refuses one that a newer version of this program has made. */
export async function prepare(connection: Connection, shown: string): Promise<void> {
  const [meta] = await connection.read(readMeta, {})
  if (meta === undefined) {
    await connection.define([...statementsIn(await readFile(CONSTRAINTS, 'utf8')), 'CALL db.awaitIndexes(300)'])
    await connection.write((run) => run(createMeta, { schemaVersion: SCHEMA_VERSION, snapshot: EMPTY_SNAPSHOT }))
  } else if (meta.schemaVersion > SCHEMA_VERSION) {
    throw new OnRecordError(
      'STORE_NEWER',
      `The store at ${shown} has schema version ${meta.schemaVersion}; this program knows up to ${SCHEMA_VERSION}.`,
      'Install the version of OnRecord that made it, or a newer one.',
    )
  }
}

/** The statements of a Cypher file, without comments. */
export function statementsIn(file: string): readonly string[] {
  return file
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
