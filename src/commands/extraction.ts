import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type SharedWeights, weightsOf } from '../../ingest/index.ts'
import type { Article, Note } from '../../schema/document.ts'
import type { GraphPatch } from '../../schema/graph.ts'
import type { Rulings } from '../../schema/rulings.ts'
import { type ExtractorOptions, openExtractor } from './extractor.ts'

export interface ToExtract {
  readonly article: Article
  /** What the reader noted. */
  readonly notes: readonly Note[]
  /** What people decided about it. */
  readonly rulings: Rulings
}
/** The patch of an article, or what went wrong with it: a fault in one never stops the others. */
export type Extracted = { readonly patch: GraphPatch } | { readonly fault: string }

/** Reads batches of articles into patches, in the order asked. */
export interface Extraction {
  extract(batch: readonly ToExtract[]): Promise<readonly Extracted[]>
  close(): Promise<void>
}

/** A message costs 30 to 50 µs, so a worker is given this many articles at a time (EXTRACTION, section 5). */
export const BATCH = 32

/** Extraction in this thread, for a few articles. */
export function openExtraction(options: ExtractorOptions): Extraction {
  const opened = openExtractor(options)
  return { extract: async (batch) => batch.map(await opened), close: async () => {} }
}

/** What a worker starts with: weights are read once and shared by all. */
export interface WorkerStart {
  readonly options: ExtractorOptions
  readonly weights: SharedWeights
}

/** Most of what a worker allocates is dropped with its article: a larger young generation is memory for nothing, MB. */
const YOUNG_GENERATION = 16

/** Extraction in other threads, on all cores unless `threads` says otherwise: each loads the lexicons once. */
export function openParallelExtraction(options: ExtractorOptions, threads = availableParallelism()): Extraction {
  const file = new URL(`./extraction-worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url)
  const start: WorkerStart = { options, weights: weightsOf(options.engine) }
  const workers = Array.from({ length: threads }, () => ({
    worker: new Worker(file, { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION } }),
    busy: Promise.resolve(),
  }))
  let next = 0
  return {
    extract(batch) {
      const turn = workers[next++ % workers.length]
      if (!turn) return Promise.resolve([])
      const answer = turn.busy.then(() => ask(turn.worker, batch))
      turn.busy = answer.then(
        () => {},
        () => {},
      )
      return answer
    },
    async close() {
      await Promise.all(workers.map(({ worker }) => worker.terminate()))
    },
  }
}

function ask(worker: Worker, batch: readonly ToExtract[]): Promise<readonly Extracted[]> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      worker.off('message', answered)
      worker.off('error', failed)
      settle()
    }
    const answered = (answer: readonly Extracted[]) => done(() => resolve(answer))
    const failed = (error: Error) => done(() => reject(error))
    worker.on('message', answered)
    worker.on('error', failed)
    worker.postMessage(batch)
  })
}
