import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import neo4j from 'neo4j-driver'
import { afterAll, inject } from 'vitest'
import { canRun } from '../required.ts'
import type { Lease } from './neo4j-server.ts'

/** A Neo4j that is this test file's alone until the file ends. */
export interface LeasedNeo4j {
  readonly uri: string
  /** Deletes all nodes; constraints and indexes stay. */
  empty(): Promise<void>
}

/**
 * Waits for the run's Neo4j and empties it; null where none can be started, which is said loudly.
 * To be awaited at the top of a test file: `describe.skipIf(leased === null)`. A database named by `NEO4J_URI` that
 * holds anything is refused, since the suites delete everything.
 */
export async function leaseNeo4j(): Promise<LeasedNeo4j | null> {
  const socket = connect(inject('neo4jLeases'), '127.0.0.1')
  const lease = await new Promise<Lease>((yes, no) => {
    socket.on('error', no)
    createInterface({ input: socket }).once('line', (line) => yes(JSON.parse(line) as Lease))
  })
  if ('failed' in lease) throw new Error(lease.failed)
  if ('missing' in lease) {
    socket.destroy()
    canRun('neo4j', lease.missing)
    return null
  }
  const { origin, username, password } = parts(lease.uri)
  const driver = neo4j.driver(origin, username ? neo4j.auth.basic(username, password) : undefined)
  const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes')
  const nodes = Number(records[0]?.get('nodes'))
  if (nodes > 0) throw new Error(`The database of NEO4J_URI holds ${nodes} nodes; the suites need an empty one.`)
  const empty = async () => {
    await driver.executeQuery('MATCH (n) DETACH DELETE n')
  }
  afterAll(async () => {
    await empty()
    await driver.close()
    socket.destroy()
  })
  return { uri: lease.uri, empty }
}

/** The address as the driver takes it, without the credentials in it. */
function parts(uri: string): { origin: string; username: string; password: string } {
  const url = new URL(uri)
  const username = decodeURIComponent(url.username)
  const password = decodeURIComponent(url.password)
  url.username = ''
  url.password = ''
  return { origin: url.href, username, password }
}
