import { OnRecordError } from '../../../schema/errors.ts'

export interface Credentials {
  readonly user: string
  readonly password: string
}

/** Where a Neo4j is and how to get in, from `SCHEME://[USER:PASSWORD@]HOST[:PORT][/DATABASE]`. */
export interface Address {
  /** What the driver connects to. */
  readonly url: string
  /** The server's default unless named. */
  readonly database: string | null
  readonly credentials: Credentials | null
  /** The address as it may be shown: without user and password. */
  readonly shown: string
}

/** Credentials in the address come before those given. Throws USAGE. */
export function readAddress(address: string, given: Credentials | null = null): Address {
  const url = URL.parse(address)
  if (url === null || !/^(neo4j|bolt)(\+s|\+ssc)?:$/.test(url.protocol) || url.host === '') {
    throw new OnRecordError(
      'USAGE',
      `${JSON.stringify(address.replace(/\/\/[^@/]*@/, '//'))} is no address of a Neo4j.`,
      'Use neo4j://HOST, neo4j+s://HOST or bolt://HOST, with /DATABASE behind it for another than the default.',
    )
  }
  const inAddress =
    url.username === '' ? null : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
  const server = `${url.protocol}//${url.host}`
  const database = decodeURIComponent(url.pathname.slice(1)) || null
  return {
    url: server,
    database,
    credentials: inAddress ?? given,
    shown: database === null ? server : `${server}/${database}`,
  }
}
