import { Buffer } from 'node:buffer'
import { timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import { OnRecordError } from '../../schema/errors.ts'
import { sha256 } from '../../schema/ids.ts'
import { type Corrections, nameOf, type Writer } from '../answers/decision-request.ts'
import type { Context } from './context.ts'

/** Somebody who may write from elsewhere: a name, and the SHA-256 of their key, hex. */
export interface WriteKey {
  readonly name: string
  readonly hash: string
}

/** Who asks. A key that is wrong is worse than none: it is refused on this machine, too. */
export function writerOf(asked: Request, keys: readonly WriteKey[]): Writer {
  const given = /^Bearer (.+)$/i.exec(asked.headers.authorization ?? '')?.[1]
  if (given === undefined) return isLocal(asked) ? { name: null } : null
  const hash = Buffer.from(sha256(given), 'hex')
  // All are compared, so that the time tells nothing of which.
  const found = keys.filter((key) => timingSafeEqual(Buffer.from(key.hash, 'hex'), hash))
  return found[0] ? { name: found[0].name } : null
}

/**
 * From this machine, to this machine by name: a page of another site that has its own name lead here is not, and neither
 * is what a proxy hands on.
 */
function isLocal({ socket, headers }: Request): boolean {
  const from = socket.remoteAddress ?? ''
  const host = (headers.host ?? '').replace(/:\d+$/, '')
  const handedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  return (
    ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(from) &&
    ['localhost', '127.0.0.1', '[::1]'].includes(host.toLowerCase()) &&
    !handedOn
  )
}

/** Where corrections go, and under which name. Throws FORBIDDEN for who may not write, or where nobody can. */
export function writerIn(
  { corrections, writer }: Pick<Context, 'corrections' | 'writer'>,
  by: string | null,
): { readonly corrections: Corrections; readonly by: string } {
  if (corrections === null) {
    throw new OnRecordError(
      'FORBIDDEN',
      'This server only reads',
      'Correct with onrecord decide, or where it was started to be written to.',
    )
  }
  if (writer === null) {
    throw new OnRecordError(
      'FORBIDDEN',
      'Corrections from elsewhere need a key',
      'Send one as Authorization: Bearer KEY; ONRECORD_WRITE_KEYS names those that are known.',
    )
  }
  return { corrections, by: nameOf(writer, by) }
}
