import { Buffer } from 'node:buffer'
import { z } from 'zod'
import type { Failure, GraphStore, Survey } from '../graph/store.ts'
import { type CoverageRow, coverageOf } from './coverage.ts'
import { type List, type PageRequest, pageOf } from './pages.ts'

/** What is in the store: counts of current versions, and the id of this state of it. */
export type Corpus = Survey

/** How well a kind of statement is found, as a bench measured it. */
export const AccuracyShape = z.strictObject({
  kind: z.string(),
  precision: z.number().min(0).max(1),
  recall: z.number().min(0).max(1),
  measuredOn: z.string(),
})
export type Accuracy = Readonly<z.infer<typeof AccuracyShape>>

export async function corpusOf(store: GraphStore): Promise<Corpus> {
  return store.survey()
}

/** Name and version of what read the articles last; `none` while nothing was read. */
export async function extractorOf(store: GraphStore): Promise<string> {
  let latest = { startedAt: '', shown: 'none' }
  for await (const { startedAt, extractor, version } of store.scan('Run')) {
    if (startedAt >= latest.startedAt) latest = { startedAt, shown: `${extractor} ${version}` }
  }
  return latest.shown
}

/** Articles by outlet and month, in order of month, then outlet. */
export async function coverageRows(store: GraphStore): Promise<readonly CoverageRow[]> {
  return (await coverageOf(store)).months
}

/** A page of what could not be read, latest first, with how many there are. */
export async function listFailures(
  store: GraphStore,
  request: PageRequest,
): Promise<List<Failure> & { readonly total: number }> {
  const { nodes, total } = await store.failures(MOST_FAILURES)
  const page = pageOf('Failure LATEST', nodes, (failure) => ({ key: failure.at, id: idOf(failure) }), request)
  return { ...page, total }
}

/** Of these that many are listed; the count is of all. */
const MOST_FAILURES = 10_000

function idOf({ source, at, code }: Failure): string {
  return Buffer.from(JSON.stringify([source, at, code])).toString('base64url')
}
