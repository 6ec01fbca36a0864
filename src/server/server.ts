import { expressMiddleware } from '@as-integrations/express5'
import express, { type ErrorRequestHandler, type Express, type Request } from 'express'
import { OnRecordError } from '../../schema/errors.ts'
import type { Accuracy } from '../answers/corpus.ts'
import type { Corrections } from '../answers/decision-request.ts'
import type { Site } from '../answers/site.ts'
import type { GraphStore } from '../answers/store.ts'
import { makeApollo } from './apollo.ts'
import { readJson } from './body.ts'
import type { Context } from './context.ts'
import { toErrorBody, toProblem } from './errors.ts'
import { graphiql } from './graphiql.ts'
import { currentRequest, type Log, logBug, traceRequests } from './requests.ts'
import { type Asker, serveSite } from './site.ts'
import { type WriteKey, writerOf } from './writers.ts'

export interface AppOptions {
  readonly store: GraphStore
  /** The web explorer; without one there is the API alone. */
  readonly site?: Site
  /** True while the store is the one of invented sample articles. */
  readonly sample?: boolean
  /** What was measured of this extractor; empty unless given. */
  readonly accuracy?: readonly Accuracy[]
  /** Where corrections go; without one the server only reads. */
  readonly corrections?: Corrections
  /** Who may write from another machine; nobody unless given. */
  readonly writeKeys?: readonly WriteKey[]
  /** Scheme and host under which the site is seen; what the request names unless given. */
  readonly publicUrl?: string | null
  /** How long an operation may take; 10,000 ms unless given. */
  readonly timeLimitMs?: number
  /** Where log lines go; nowhere unless given. */
  readonly log?: Log
}

export interface App {
  /** Handles requests; it does not listen. */
  readonly handler: Express
  /** Ends what the app began. The store stays open. */
  stop(): Promise<void>
}

/** The whole server over a store: `/graphql`, `/graphiql`, `/health`, `/ready`, and the site. */
export async function createApp(options: AppOptions): Promise<App> {
  const { store, site, log = () => {} } = options
  const apollo = makeApollo(log)
  await apollo.start()
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.use(traceRequests(log))
  app.use((_asked, answer, next) => {
    answer.setHeader('x-content-type-options', 'nosniff')
    answer.setHeader('referrer-policy', 'same-origin')
    next()
  })
  app.get('/health', (_asked, answer) => {
    answer.json({ status: 'alive' })
  })
  app.get('/ready', async (_asked, answer) => {
    await store.ping().catch((cause: unknown) => {
      throw new OnRecordError('STORE_UNREACHABLE', 'The store does not answer', 'See that it runs.', { cause })
    })
    answer.json({ status: 'ready' })
  })
  app.post(
    '/graphql',
    async (asked, _answer, next) => {
      asked.body = await readJson(asked)
      next()
    },
    expressMiddleware(apollo, { context: async ({ req }) => contextOf(options, req) }),
  )
  app.all('/graphql', (_asked, answer) => {
    const problem = {
      status: 405,
      code: 'BAD_REQUEST',
      message: 'Operations are sent by POST.',
      hint: 'See /graphiql.',
    }
    answer.setHeader('allow', 'POST')
    answer.status(problem.status).type('json').send(toErrorBody(problem, currentRequest().id))
  })
  app.use('/graphiql', graphiql())
  const asker: Asker = {
    originOf: (asked) => originOf(options, asked),
    writerOf: (asked) => writerOf(asked, options.writeKeys ?? []),
  }
  if (site) app.use(serveSite(site, asker, log))
  else app.get('/', (_asked, answer) => answer.redirect('/graphiql'))
  const failed: ErrorRequestHandler = (error, _asked, answer, next) => {
    if (answer.headersSent) return next(error)
    const request = currentRequest()
    const problem = toProblem(error, request.id, (bug) => logBug(log, bug))
    request.code ??= problem.code
    answer.status(problem.status).type('json').send(toErrorBody(problem, request.id))
  }
  app.use(failed)
  return { handler: app, stop: () => apollo.stop() }
}

function contextOf(options: AppOptions, asked: Request): Context {
  const { store, sample = false, accuracy = [], timeLimitMs = 10_000 } = options
  const deadline = performance.now() + timeLimitMs
  const requestId = currentRequest().id
  const { corrections = null, writeKeys = [] } = options
  const writer = writerOf(asked, writeKeys)
  const origin = originOf(options, asked)
  return { store, sample, accuracy, corrections, writer, requestId, origin, deadline, timeLimitMs }
}

function originOf({ publicUrl }: AppOptions, asked: Request): string {
  const named = publicUrl ?? `${asked.protocol}://${asked.headers.host ?? ''}`
  return URL.canParse(named) ? new URL(named).origin : 'http://localhost'
}
