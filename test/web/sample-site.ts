import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { readArticles } from '../../ingest/index.ts'
import { ingestInto } from '../../src/commands/ingest-into.ts'
import { proposeJoinings } from '../../src/commands/propose-joinings.ts'
import { SAMPLE_ARTICLES } from '../../src/commands/seeds.ts'
import { openStore } from '../../src/graph/open.ts'
import type { GraphStore } from '../../src/graph/store.ts'
import { createApp } from '../../src/server/server.ts'
import { createExplorer } from '../../web/explorer.ts'

export interface SampleSite {
  /** Scheme and host, without a slash at the end. */
  readonly origin: string
  readonly store: GraphStore
  close(): Promise<void>
}

/** An article that tries to break out of every page. */
export const HOSTILE = fileURLToPath(new URL('./hostile.md', import.meta.url))

/** The whole server on a free port, over a real store with the sample articles and these. */
export async function openSampleSite(more: readonly string[] = []): Promise<SampleSite> {
  const store = await openStore('sqlite::memory:', {})
  const told: string[] = []
  const io = { tell: (line: string) => void told.push(line), progress: () => {}, now: () => '2031-12-01T00:00:00Z' }
  const counts = await ingestInto(
    store,
    readArticles([SAMPLE_ARTICLES, ...more], { given: {}, stdin: process.stdin }),
    { engine: 'full', world: 'demo', rules: null },
    io,
  )
  if (counts.failed > 0) throw new Error(told.join('\n'))
  await store.join(await proposeJoinings(store))
  const app = await createApp({ store, sample: true, site: createExplorer(store, { sample: true }) })
  const server = createServer(app.handler)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    async close() {
      await new Promise((closed) => server.close(closed).closeAllConnections())
      await app.stop()
      await store.close()
    },
  }
}
