import { parentPort, workerData } from 'node:worker_threads'
import { adoptWeights } from '../../ingest/index.ts'
import type { ToExtract, WorkerStart } from './extraction.ts'
import { openExtractor } from './extractor.ts'

const { options, weights }: WorkerStart = workerData
adoptWeights(weights)
const extract = await openExtractor(options)
parentPort?.on('message', (batch: readonly ToExtract[]) => parentPort?.postMessage(batch.map(extract)))
