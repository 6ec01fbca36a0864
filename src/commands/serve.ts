import { createServer, type Server } from 'node:http'
import { OnRecordError } from '../../schema/errors.ts'
import { createExplorer } from '../../web/explorer.ts'
import type { GraphStore } from '../graph/store.ts'
import { createLog } from '../log.ts'
import { createApp } from '../server/server.ts'
import { readAccuracy } from './accuracy.ts'
import { type Command, type Io, readFlags } from './command.ts'
import { openCorrections } from './corrections.ts'
import { openSample } from './sample.ts'
import { storeOf } from './store-of.ts'

const USAGE = 'onrecord serve [--port N] [--db URL] [--sample]'

export const serve: Command = {
  name: 'serve',
  summary: 'answer GraphQL and show the explorer, on what the store holds',
  usage: USAGE,
  async run(argv, io) {
    const flags = { port: { type: 'string' }, db: { type: 'string' }, sample: { type: 'boolean' } } as const
    const { values, positionals } = readFlags(argv, flags, USAGE)
    if (positionals.length > 0)
      throw new OnRecordError('USAGE', `serve takes no path, but got ${positionals.join(' ')}`, USAGE)
    const { host, publicUrl, timeLimitMs } = io.config
    const port = values.port === undefined ? io.config.port : readPort(values.port)
    const { store, sample } = await openServed(values.db, values.sample ?? false, io)
    const corrections = openCorrections(store, {
      world: sample ? 'demo' : 'real',
      rules: sample ? null : io.config.rules,
      apart: true,
      now: io.now,
    })
    try {
      await corrections.catchUp()
      const app = await createApp({
        store,
        sample,
        corrections,
        writeKeys: io.config.writeKeys,
        site: createExplorer(store, { sample, corrections }),
        accuracy: readAccuracy(),
        publicUrl,
        timeLimitMs,
        log: createLog(
          (line) => io.print(line.trimEnd()),
          () => new Date(io.now()),
        ),
      })
      const server = createServer(app.handler)
      const address = await listen(server, host, port)
      io.tell(`OnRecord is at ${address} (GraphQL at ${address}/graphql, its console at ${address}/graphiql).`)
      if (sample) io.tell('These are invented sample articles. Read your own with: npm run onrecord -- ingest PATH…')
      await io.stopped
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeIdleConnections()
        // An answer under way gets a moment to end; then the connection is cut.
        setTimeout(() => server.closeAllConnections(), 2_000).unref()
      })
      await app.stop()
      return 0
    } finally {
      await corrections.close()
      await store.close()
    }
  },
}

/** The user's store, or while that is empty and samples are wanted, theirs. */
async function openServed(
  db: string | undefined,
  samples: boolean,
  io: Io,
): Promise<{ store: GraphStore; sample: boolean }> {
  const store = await storeOf(db, io)
  if (!samples || (await store.survey()).articles > 0) return { store, sample: false }
  await store.close()
  return { store: await openSample(db ?? io.config.db, io), sample: true }
}

function readPort(given: string): number {
  const port = Number(given)
  if (/^\d+$/.test(given) && port <= 65_535) return port
  throw new OnRecordError(
    'USAGE',
    `The port is ${JSON.stringify(given)}`,
    'Give a number from 0 (any free one) to 65535.',
  )
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(notListening(cause, host, port)))
    server.listen(port, host, () => {
      const address = server.address()
      const named = host === '127.0.0.1' || host === '::1' ? 'localhost' : host
      resolve(`http://${named}:${address !== null && typeof address === 'object' ? address.port : port}`)
    })
  })
}

function notListening(cause: Error, host: string, port: number): Error {
  const code = 'code' in cause ? cause.code : ''
  if (code === 'EADDRINUSE') {
    return new OnRecordError(
      'PORT_IN_USE',
      `Port ${port} is in use`,
      'Stop what uses it, or take another: --port 4001 or PORT=4001.',
      { cause },
    )
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new OnRecordError(
      'PORT_IN_USE',
      `${host}:${port} cannot be listened on (${code})`,
      'Take a port above 1023 and an address of this machine.',
      { cause },
    )
  }
  return cause
}
