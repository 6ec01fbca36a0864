import { openStore } from '../graph/open.ts'
import type { GraphStore } from '../graph/store.ts'
import type { Io } from './command.ts'

/** The store that a command works on: `--db`, else the setting. What opening did besides is told. */
export function storeOf(db: string | undefined, { config, tell }: Pick<Io, 'config' | 'tell'>): Promise<GraphStore> {
  return openStore(db ?? config.db, { user: config.neo4jUser, password: config.neo4jPassword, tell })
}
