import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

/** Takes one line for the log. */
export type Log = (line: Readonly<Record<string, unknown>>) => void

/** A request under way, for the log and for whatever it breaks in. */
export interface Request {
  readonly id: string
  operation: string | null
  /** Of the first error told. */
  code: string | null
}

const under = new AsyncLocalStorage<Request>()

/** The request that this code runs for. */
export function currentRequest(): Request {
  return under.getStore() ?? { id: 'none', operation: null, code: null }
}

/** Gives each request an id, and logs it when it is answered: no text, no parameters, of a path only its first part. */
export function traceRequests(log: Log): RequestHandler {
  return (asked, answer, next) => {
    const request: Request = { id: randomUUID().slice(0, 13), operation: null, code: null }
    const start = performance.now()
    answer.setHeader('x-request-id', request.id)
    answer.once('close', () => {
      const { id, operation, code } = request
      const route = `/${asked.path.split('/')[1] ?? ''}`
      const ms = Math.round((performance.now() - start) * 10) / 10
      log({ id, method: asked.method, route, operation, status: answer.statusCode, ms, code })
    })
    under.run(request, next)
  }
}

/** Logs what broke in the current request, whole. */
export function logBug(log: Log, bug: unknown): void {
  const { id, operation } = currentRequest()
  const stack = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)
  const cause = bug instanceof Error && bug.cause !== undefined ? String(bug.cause) : null
  log({ id, operation, bug: stack, cause })
}
