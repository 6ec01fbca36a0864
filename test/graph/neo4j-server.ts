import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { Missing } from '../../tools/neo4j/jars.ts'
import { type Neo4jServer, startNeo4j } from '../../tools/neo4j/server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The port where `leaseNeo4j` asks for the database. */
    neo4jLeases: number
  }
}

/** What a lease says: the database, or why there is none. */
export type Lease = { readonly uri: string } | { readonly missing: string } | { readonly failed: string }

/**
 * One Neo4j for the whole run, lent to one test file at a time, since Community has one database. It is the one of
 * `NEO4J_URI`, else one is started when the first file asks, so that runs without such files do not wait for it.
 * A connection is a lease: it is answered when the database is free, and ends when it closes.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let lease: Promise<Lease> | null = null
  let started: { server: Neo4jServer; home: string } | null = null
  const waiting: Socket[] = []
  let holder: Socket | null = null

  const leases = createServer((socket) => {
    waiting.push(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      if (waiting.includes(socket)) waiting.splice(waiting.indexOf(socket), 1)
      if (holder === socket) holder = null
      lend()
    })
    lend()
  })

  function lend(): void {
    if (holder !== null) return
    const next = waiting.shift()
    if (next === undefined) return
    holder = next
    lease ??= open()
    lease.then((answer) => next.write(`${JSON.stringify(answer)}\n`))
  }

  async function open(): Promise<Lease> {
    if (process.env.NEO4J_URI) return { uri: process.env.NEO4J_URI }
    const home = await mkdtemp(join(tmpdir(), 'onrecord-neo4j-'))
    try {
      started = { home, server: await startNeo4j({ home, port: 0 }) }
      return { uri: started.server.uri }
    } catch (error) {
      await rm(home, { recursive: true, force: true })
      const why = error instanceof Error ? error.message : String(error)
      return error instanceof Missing ? { missing: why } : { failed: why }
    }
  }

  leases.listen(0, '127.0.0.1')
  await once(leases, 'listening')
  const address = leases.address()
  if (address === null || typeof address === 'string') throw new Error('The leases got no port.')
  project.provide('neo4jLeases', address.port)

  return async () => {
    await lease
    leases.close()
    for (const socket of [holder, ...waiting]) socket?.destroy()
    if (started === null) return
    await started.server.stop()
    await rm(started.home, { recursive: true, force: true })
  }
}
