import { OnRecordError } from '../../schema/errors.ts'
import type { GraphStore } from './store.ts'

export interface OpenOptions {
  /** For Neo4j, where the address has none. */
  readonly user?: string
  readonly password?: string
  /** Told in a sentence what opening did besides, such as where the copy lies that a migration made first. */
  readonly tell?: (message: string) => void
}

/**
 * Opens the store that an address names: `sqlite:FILE` (folders are made), `sqlite::memory:`, `neo4j://…`,
 * `neo4j+s://…`, `bolt://…` and their kin. Throws USAGE, BAD_FILE, STORE_NEWER, STORE_BUSY, STORE_UNREACHABLE.
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<GraphStore> {
  if (/^sqlite:./.test(url)) {
    const { openSqlite } = await import('./sqlite/store.ts')
    return openSqlite(url.slice('sqlite:'.length), options)
  }
  if (/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/./.test(url)) {
    const { openNeo4j } = await import('./neo4j/store.ts')
    return openNeo4j(url, options)
  }
  throw new OnRecordError(
    'USAGE',
    `${JSON.stringify(url)} is no address of a store.`,
    'Use sqlite:FILE, sqlite::memory:, neo4j://HOST, neo4j+s://HOST or bolt://HOST.',
  )
}
