import { Worker } from 'node:worker_threads'
import type { z } from 'zod'
import { type ErrorCode, OnRecordError } from '../../../schema/errors.ts'
import type { Question } from './question.ts'

/** What a worker sends back. */
export type Reply =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly code: ErrorCode; readonly message: string; readonly hint: string }
  | { readonly kind: 'bug'; readonly message: string }

/** At most so many reads run beside the main thread. */
const MOST_WORKERS = 2

interface Job {
  readonly question: Question
  readonly settle: (reply: Reply) => void
}

/** A worker thread and the job it is at; `break` settles that job when it takes too long. */
interface Reader {
  readonly worker: Worker
  job: (Job & { readonly break: NodeJS.Timeout }) | null
}

/**
 * Worker threads that read one store file, started when first needed; further questions wait in line. A read that takes
 * longer than `limit` milliseconds is broken off with its worker and refused as TIMEOUT.
 */
export class Readers {
  readonly #path: string
  readonly #limit: number
  readonly #readers = new Set<Reader>()
  readonly #waiting: Job[] = []
  #closed = false

  constructor(path: string, limit: number) {
    this.#path = path
    this.#limit = limit
  }

  async ask<T>(question: Question, shape: z.ZodType<T>): Promise<T> {
    if (this.#closed) throw new Error('The store is closed.')
    const reply = await new Promise<Reply>((settle) => {
      this.#waiting.push({ question, settle })
      this.#next()
    })
    if (reply.kind === 'refusal') throw new OnRecordError(reply.code, reply.message, reply.hint)
    if (reply.kind === 'bug') throw new Error(`A reader failed: ${reply.message}`)
    return shape.parse(reply.value)
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const { settle } of this.#waiting.splice(0)) settle(CLOSED)
    await Promise.all([...this.#readers].map((reader) => this.#end(reader, CLOSED)))
  }

  #next(): void {
    const [job] = this.#waiting
    if (job === undefined) return
    const idle = [...this.#readers].find((reader) => reader.job === null)
    if (idle === undefined && this.#readers.size >= MOST_WORKERS) return
    this.#waiting.shift()
    this.#give(idle ?? this.#start(), job)
  }

  #start(): Reader {
    const worker = new Worker(READER, { workerData: this.#path })
    const reader: Reader = { worker, job: null }
    worker.on('message', (reply: Reply) => {
      this.#settle(reader, reply)
      this.#next()
    })
    worker.on('error', (error) => this.#end(reader, { kind: 'bug', message: String(error) }))
    worker.on('exit', () => this.#end(reader, { kind: 'bug', message: 'its thread ended' }))
    this.#readers.add(reader)
    return reader
  }

  #give(reader: Reader, job: Job): void {
    reader.job = { ...job, break: setTimeout(() => this.#end(reader, tooLong(this.#limit)), this.#limit) }
    // A process may end while its readers are idle, not while it waits for one.
    reader.worker.ref()
    reader.worker.postMessage(job.question)
  }

  #settle(reader: Reader, reply: Reply): void {
    const { job } = reader
    reader.job = null
    reader.worker.unref()
    if (job === null) return
    clearTimeout(job.break)
    job.settle(reply)
  }

  async #end(reader: Reader, reply: Reply): Promise<void> {
    if (!this.#readers.delete(reader)) return
    this.#settle(reader, reply)
    this.#next()
    await reader.worker.terminate()
  }
}

const CLOSED: Reply = { kind: 'bug', message: 'the store was closed' }

/** Beside this file, as TypeScript in a checkout and as JavaScript in the packed program. */
const READER = new URL(import.meta.url.endsWith('.ts') ? './reader.ts' : './reader.js', import.meta.url)

function tooLong(limit: number): Reply {
  return {
    kind: 'refusal',
    code: 'TIMEOUT',
    message: `The search took longer than ${limit / 1000} seconds.`,
    hint: 'Ask for less at once: name a speaker, a sector or a span of days.',
  }
}
