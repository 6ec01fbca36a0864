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

/**
 * Worker threads that read one store file, started when first needed; further questions wait in line. A read that takes
 * longer than `limit` milliseconds is broken off with its worker and refused as TIMEOUT.
 */
export class Readers {
  readonly #path: string
  readonly #limit: number
  readonly #idle: Worker[] = []
  readonly #busy = new Set<Worker>()
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
    for (const { settle } of this.#waiting.splice(0)) settle({ kind: 'bug', message: 'the store was closed' })
    const workers = [...this.#busy, ...this.#idle.splice(0)]
    await Promise.all(workers.map((worker) => worker.terminate()))
  }

  #next(): void {
    if (this.#waiting.length === 0) return
    if (this.#idle.length === 0 && this.#busy.size >= MOST_WORKERS) return
    const job = this.#waiting.shift()
    if (job) this.#run(this.#idle.pop() ?? new Worker(READER, { workerData: this.#path }), job)
  }

  #run(worker: Worker, { question, settle }: Job): void {
    this.#busy.add(worker)
    worker.ref()
    const done = (reply: Reply, isAlive: boolean) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      this.#busy.delete(worker)
      if (isAlive) {
        worker.unref()
        this.#idle.push(worker)
      }
      settle(reply)
      this.#next()
    }
    const timer = setTimeout(() => {
      worker.terminate()
      done(tooLong(this.#limit), false)
    }, this.#limit)
    worker.once('message', (reply: Reply) => done(reply, true))
    worker.once('error', (error) => done({ kind: 'bug', message: String(error) }, false))
    worker.once('exit', () => done({ kind: 'bug', message: 'its thread ended' }, false))
    worker.postMessage(question)
  }
}

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
