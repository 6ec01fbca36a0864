/**
 * How fast the stores are: `node bench/store.ts [--articles 20000] [--only sqlite]`. Both keep the same made-up corpus
 * and answer the same questions, in one run: times are in milliseconds (medians), and as how many times as long Neo4j
 * takes. Writes `bench/results/store.json`. Neo4j is the one of NEO4J_URI, which must be empty, else one is started.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { GraphPatch } from '../schema/graph.ts'
import { openStore } from '../src/graph/open.ts'
import type { GraphStore } from '../src/graph/store.ts'
import { Missing } from '../tools/neo4j/jars.ts'
import { startNeo4j } from '../tools/neo4j/server.ts'
import { syntheticPatches } from './corpus.ts'
import { QUESTIONS } from './store-questions.ts'

const RESULTS = join(import.meta.dirname, 'results')
/** Articles in one call of `apply`. */
const BATCH = 50

interface Figures {
  readonly articlesPerSecond: number
  readonly megabytes: number | null
  /** Median milliseconds by question. */
  readonly milliseconds: Readonly<Record<string, number>>
}

export async function measureStores(articles: number, only: string | null): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'))
  try {
    const sqlite = only === 'neo4j' ? null : await measureSqlite(join(folder, 'store.db'), articles)
    const neo4j = only === 'sqlite' ? null : await measureNeo4j(join(folder, 'neo4j'), articles)
    const ratio = (name: string, time: number) => round((neo4j?.milliseconds[name] ?? 0) / time)
    const ratios = Object.entries(sqlite?.milliseconds ?? {}).map(([name, time]) => [name, ratio(name, time)])
    const figures = {
      articles,
      neo4j,
      neo4jToSqlite: sqlite && neo4j ? Object.fromEntries(ratios) : null,
      sqlite,
    }
    mkdirSync(RESULTS, { recursive: true })
    if (only === null) writeFileSync(join(RESULTS, 'store.json'), `${JSON.stringify(figures, null, 2)}\n`)
    console.log(JSON.stringify(figures, null, 2))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureSqlite(file: string, articles: number): Promise<Figures> {
  const store = await openStore(`sqlite:${file}`)
  try {
    const articlesPerSecond = await fill(store, articles)
    const milliseconds = await ask(store)
    return { articlesPerSecond, megabytes: round((await stat(file)).size / 2 ** 20), milliseconds }
  } finally {
    await store.close()
  }
}

async function measureNeo4j(home: string, articles: number): Promise<Figures | null> {
  const server = process.env.NEO4J_URI ? null : await startNeo4j({ home, port: 0 }).catch(sayMissing)
  const uri = process.env.NEO4J_URI ?? server?.uri
  if (uri === undefined) return null
  const store = await openStore(uri)
  try {
    if ((await store.survey()).articles > 0) throw new Error('The Neo4j of NEO4J_URI is not empty.')
    const articlesPerSecond = await fill(store, articles)
    return { articlesPerSecond, megabytes: null, milliseconds: await ask(store) }
  } finally {
    await store.close()
    await server?.stop()
  }
}

function sayMissing(error: unknown): null {
  if (!(error instanceof Missing)) throw error
  console.error(`NOT MEASURED: ${error.message}`)
  return null
}

/** Gives articles a second, without the time it takes to make them up. */
async function fill(store: GraphStore, articles: number): Promise<number> {
  let spent = 0
  let done = 0
  const write = async (batch: readonly GraphPatch[]) => {
    const start = performance.now()
    await store.apply(batch, '2026-01-01T00:00:00Z')
    spent += performance.now() - start
    done += batch.length
    if (done % 1000 < BATCH) console.error(`${store.url}: ${done} articles, ${Math.round((done / spent) * 1000)}/s`)
  }
  let batch: GraphPatch[] = []
  for (const patch of syntheticPatches(articles)) {
    batch.push(patch)
    if (batch.length < BATCH) continue
    await write(batch)
    batch = []
  }
  await write(batch)
  return round((articles / spent) * 1000)
}

/** Each question is asked with several values in turns; the first round warms up and is not counted. */
async function ask(store: GraphStore): Promise<Record<string, number>> {
  const medians: Record<string, number> = {}
  for (const [name, { values, put }] of Object.entries(QUESTIONS).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const times: number[] = []
    for (let round = 0; round < 4; round += 1) {
      for (const value of values) {
        const start = performance.now()
        await put(store, value)
        if (round > 0) times.push(performance.now() - start)
      }
    }
    const median = times.sort((a, b) => a - b)[times.length >> 1] ?? 0
    medians[name] = round(median)
    console.error(`${store.url}: ${name} ${medians[name]} ms, at most ${round(times.at(-1) ?? 0)}`)
  }
  return medians
}

/** Three significant digits. */
function round(value: number): number {
  return Number(value.toPrecision(3))
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { articles: { type: 'string' }, only: { type: 'string' } } })
  await measureStores(Number(values.articles ?? 20_000), values.only ?? null)
}
