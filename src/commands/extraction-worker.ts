import { parentPort, workerData } from 'node:worker_threads'
import type { ToExtract } from './extraction.ts'
import { openExtractor } from './extractor.ts'

const extract = await openExtractor(workerData)
parentPort?.on('message', (batch: readonly ToExtract[]) => parentPort?.postMessage(batch.map(extract)))
