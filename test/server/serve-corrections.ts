import { openCorrections } from '../../src/commands/corrections.ts'
import { openStore } from '../../src/graph/open.ts'
import type { AppOptions } from '../../src/server/server.ts'
import { createExplorer } from '../../web/explorer.ts'
import { ingest } from '../commands/decided-world.ts'
import { type Served, serve } from './serve.ts'

/** A server, with its pages, of so many articles of the world that people decide about, which can be corrected. */
export async function serveCorrections(articles: number, options: Partial<AppOptions> = {}): Promise<Served> {
  const store = await openStore('sqlite::memory:')
  const batch = Array.from({ length: articles }, (_, article) => ({ article, variant: 0, engine: 'fast' as const }))
  await ingest(store, batch)
  const now = () => new Date().toISOString()
  const corrections = openCorrections(store, { world: 'demo', rules: null, apart: false, now })
  return serve([], { store, corrections, site: createExplorer(store, { sample: false, corrections }), ...options })
}
