import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { neo4jJars } from './jars.ts'

export interface Neo4jServer {
  /** Where it answers over Bolt; it listens on this computer only and asks for no password. */
  readonly uri: string
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>
  /** Shuts it down cleanly. */
  stop(): Promise<void>
}

const OPEN_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`)

/**
 * Starts a real Neo4j Community that keeps its files in `home`, and waits until it answers. Port 0 takes a free one.
 * It ends with this process, however that ends: it reads standard input, which then closes.
 * Throws Missing without Java or Maven, Error when the port or the folder is in use.
 */
export async function startNeo4j({ home, port }: { home: string; port: number }): Promise<Neo4jServer> {
  const jars = await neo4jJars()
  const bolt = await freePort(port)
  const folder = resolve(home)
  await mkdir(join(folder, 'conf'), { recursive: true })
  await writeFile(join(folder, 'conf', 'neo4j.conf'), settings(bolt))
  const java = spawn(
    'java',
    ['-Xmx1g', ...OPEN_PACKAGES, '-cp', join(jars, '*'), join(import.meta.dirname, 'Neo4jServer.java'), folder],
    // A group of its own: an interrupt from the terminal reaches us alone, and we stop it in order.
    { stdio: ['pipe', 'pipe', 'pipe'], detached: true },
  )
  const ended = once(java, 'exit').then(() => undefined)
  const said: string[] = []
  createInterface({ input: java.stderr }).on('line', (line) => said.push(line))
  const ready = new Promise<boolean>((yes) => {
    createInterface({ input: java.stdout }).on('line', (line) => line === 'ready' && yes(true))
    ended.then(() => yes(false))
  })
  if (!(await ready)) throw new Error(whyNot(folder, said))
  return {
    uri: `bolt://127.0.0.1:${bolt}`,
    ended,
    stop: () => {
      java.stdin.end()
      return ended
    },
  }
}

function settings(port: number): string {
  return [
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'dbms.security.auth_enabled=false',
    'dbms.usage_report.enabled=false',
    'server.memory.pagecache.size=256m',
    'db.tx_log.preallocate=false',
    'internal.server.bolt.thread_pool_shutdown_wait_time=0s',
    '',
  ].join('\n')
}

async function freePort(port: number): Promise<number> {
  const probe = createServer()
  probe.listen(port, '127.0.0.1')
  await once(probe, 'listening').catch((cause: unknown) => {
    throw new Error(`Port ${port} is in use; choose another with --port.`, { cause })
  })
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return address !== null && typeof address === 'object' ? address.port : port
}

function whyNot(home: string, said: readonly string[]): string {
  if (said.some((line) => line.includes('FileLockException'))) return `Another Neo4j is using ${home}.`
  const cause = said.findLast((line) => line.startsWith('Caused by')) ?? said[0] ?? 'it said nothing'
  return `Neo4j did not start: ${cause} (more in ${join(home, 'logs', 'debug.log')}).`
}
