import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const VERSION = '5.26.25'
const OLDEST_JAVA = 17

/** Something that this computer must have first; the message is one line that says what. */
export class Missing extends Error {
  override readonly name = 'Missing'
}

/** Where downloads are kept for all checkouts of one user: `ONRECORD_CACHE`, else the user's cache folder. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.ONRECORD_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'onrecord')
}

/**
 * The folder with the jars of Neo4j Community (116 MB), fetched by Maven the first time. Whole or not there: it is
 * filled beside its place and then renamed, so that two that fetch at once do no harm. Throws Missing.
 */
export async function neo4jJars(cache = cacheFolder()): Promise<string> {
  await needJava()
  const jars = join(cache, 'neo4j', VERSION)
  if (existsSync(jars)) return jars
  const filling = `${jars}.${process.pid}`
  await mkdir(filling, { recursive: true })
  try {
    await fetchInto(filling)
    await rename(filling, jars)
  } catch (error) {
    await rm(filling, { recursive: true, force: true })
    if (!existsSync(jars)) throw error
  }
  return jars
}

async function needJava(): Promise<void> {
  const need = `Neo4j needs a Java ${OLDEST_JAVA} or newer JDK (on Debian: apt-get install openjdk-17-jdk-headless)`
  const output = await run('javac', ['-version']).catch((cause: unknown) => {
    throw new Missing(`${need}; there is no javac here.`, { cause })
  })
  const version = /javac (\d+)/.exec(output.stdout + output.stderr)?.[1] ?? 'unknown'
  if (!(Number(version) >= OLDEST_JAVA)) throw new Missing(`${need}; the one here is ${version}.`)
}

async function fetchInto(folder: string): Promise<void> {
  const pom = join(import.meta.dirname, 'pom.xml')
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${folder}`, '-DincludeScope=runtime']
  await run('mvn', ['-q', '-B', '-f', pom, ...goal]).catch((cause: NodeJS.ErrnoException & { stdout?: string }) => {
    if (cause.code === 'ENOENT') {
      throw new Missing('Neo4j is fetched by Maven (on Debian: apt-get install maven); there is no mvn here.', {
        cause,
      })
    }
    const why = cause.stdout?.split('\n').find((line) => line.includes('ERROR')) ?? cause.message
    throw new Missing(`Maven could not fetch Neo4j ${VERSION}: ${why}`, { cause })
  })
}
