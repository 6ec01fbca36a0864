/** A real server over a real store in memory, asked by real HTTP. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GraphPatch } from '../../schema/graph.ts'
import { openStore } from '../../src/graph/open.ts'
import type { GraphStore } from '../../src/graph/store.ts'
import { type AppOptions, createApp } from '../../src/server/server.ts'
import { NOON } from '../answers/world.ts'

/** What an operation answers has the shape it asked for: tests say what they expect. */
export type Json = ReturnType<typeof JSON.parse>

export interface Answer {
  readonly data: Json
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions: Readonly<Record<string, string>>
  }[]
}

export interface Served extends AsyncDisposable {
  readonly url: string
  readonly store: GraphStore
  /** Lines that the server logged. */
  readonly log: readonly Readonly<Record<string, unknown>>[]
  ask(query: string, variables?: object): Promise<Answer>
  /** As `ask`, with the whole HTTP answer. */
  post(query: string, variables?: object): Promise<Response>
}

export async function serve(patches: readonly GraphPatch[], options: Partial<AppOptions> = {}): Promise<Served> {
  const store = options.store ?? (await openStore('sqlite::memory:'))
  if (patches.length > 0) await store.apply(patches, NOON)
  const log: Readonly<Record<string, unknown>>[] = []
  const app = await createApp({ log: (line) => log.push(line), ...options, store })
  const server = createServer(app.handler).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const post = (query: string, variables: object = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
  return {
    url,
    store,
    log,
    post,
    ask: async (query, variables) => (await (await post(query, variables)).json()) as Answer,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await app.stop()
      await store.close()
    },
  }
}
