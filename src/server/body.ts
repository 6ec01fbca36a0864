import { Buffer } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { OnRecordError } from '../../schema/errors.ts'
import { LIMITS } from './limits.ts'

/** A request's JSON body. Throws TOO_LARGE as soon as it is, BAD_INPUT where it is no JSON object. */
export async function readJson(request: IncomingMessage): Promise<object> {
  return parseObject(await readText(request))
}

/** The fields of a form that a page sent. Throws TOO_LARGE, BAD_INPUT where it is none. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers['content-type'] ?? 'nothing'
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(await readText(request))
  throw new OnRecordError('BAD_INPUT', `The body is ${type.slice(0, 80)}, no form`, 'Send it from the page.')
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  // The connection must outlive the body, or nobody hears what was wrong with it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > LIMITS.bodyBytes) {
      throw new OnRecordError(
        'TOO_LARGE',
        `The body is larger than ${LIMITS.bodyBytes} bytes`,
        'Send a shorter operation or smaller variables.',
      )
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseObject(text: string): object {
  const hint = 'Send {"query": "{ corpus { articles } }"} with content-type: application/json.'
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new OnRecordError('BAD_INPUT', 'The body is not JSON', hint, { cause })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new OnRecordError('BAD_INPUT', 'The body is not a JSON object', hint)
}
