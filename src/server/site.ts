import type { Request, RequestHandler, Response } from 'express'
import { OnRecordError } from '../../schema/errors.ts'
import type { Writer } from '../answers/decision-request.ts'
import type { Site, SiteResponse, Visit } from '../answers/site.ts'
import { readForm } from './body.ts'
import { toProblem } from './errors.ts'
import { currentRequest, type Log, logBug } from './requests.ts'

/** What a page may load: its own host's style sheets, scripts and pictures, nothing written into it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What the server knows of who asks for a page. */
export interface Asker {
  originOf(asked: Request): string
  writerOf(asked: Request): Writer
}

/** Answers GET, HEAD and forms from a site, and what went wrong with the site's page for it. */
export function serveSite(site: Site, { originOf, writerOf }: Asker, log: Log): RequestHandler {
  return async (asked, answer, next) => {
    if (!['GET', 'HEAD', 'POST'].includes(asked.method)) return next()
    const request = currentRequest()
    const { pathname, searchParams } = new URL(asked.originalUrl, 'http://site')
    const visit: Visit = {
      origin: originOf(asked),
      cookie: asked.headers.cookie ?? '',
      requestId: request.id,
      writer: writerOf(asked),
    }
    let response: SiteResponse
    try {
      const page =
        asked.method === 'POST'
          ? await site.post?.(pathname, await readOwnForm(asked, visit), visit)
          : await site.match(pathname, searchParams, visit)
      if (!page) throw new OnRecordError('NOT_FOUND', 'There is no such page', 'Look for it by its words.')
      response = page
    } catch (error) {
      const problem = toProblem(error, request.id, (bug) => logBug(log, bug))
      request.code ??= problem.code
      response = site.problem(problem, pathname, searchParams, visit)
    }
    send(answer, response)
  }
}

/** A form of one of our own pages: another site's page may lead here, but not write here. */
async function readOwnForm(asked: Request, { origin, writer }: Visit): Promise<URLSearchParams> {
  const own = asked.headers.origin === origin
  if (own && writer !== null) return readForm(asked)
  throw new OnRecordError(
    'FORBIDDEN',
    own ? 'Corrections are made at the machine that this runs on, or with a key' : 'The form is of another site',
    'Open the page at that machine and send it from there.',
  )
}

function send(answer: Response, { status, headers, body }: SiteResponse): void {
  answer.statusCode = status
  answer.setHeader('content-security-policy', POLICY)
  answer.setHeader('content-type', 'text/html; charset=utf-8')
  for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value)
  answer.end(body)
}
