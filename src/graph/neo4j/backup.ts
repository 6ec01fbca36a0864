import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { everyNode, everyRelationship } from './queries/backup.ts'
import type { Connection } from './session.ts'

/**
 * Copies the whole graph into a new file, one node or relationship a line: `{label, properties}`, then
 * `{type, from, to, properties}` with the places of the nodes in the database. Gives the file's path.
 */
export async function backUp(
  connection: Connection,
  folder: string,
  { schemaVersion, snapshot }: { readonly schemaVersion: number; readonly snapshot: string },
): Promise<string> {
  const file = join(folder, `onrecord-neo4j-v${schemaVersion}-${snapshot.slice(0, 12)}.jsonl`)
  await pipeline(Readable.from(linesOf(connection)), createWriteStream(file, { flags: 'wx' }))
  return file
}

async function* linesOf({ stream }: Connection): AsyncIterable<string> {
  for await (const row of stream(everyNode, {})) yield `${JSON.stringify(row)}\n`
  for await (const row of stream(everyRelationship, {})) yield `${JSON.stringify(row)}\n`
}
