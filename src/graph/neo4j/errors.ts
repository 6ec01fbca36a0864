import { Neo4jError } from 'neo4j-driver'
import { OnRecordError } from '../../../schema/errors.ts'

/** What went wrong at the database, as one of ours where we foresaw it: the code, the address, what to do. */
export function toOnRecordError(error: unknown, shown: string): unknown {
  if (!(error instanceof Neo4jError)) return error
  const [code, message, hint] = explain(error, shown)
  return code === null ? error : new OnRecordError(code, message, hint, { cause: error })
}

type Explained = readonly ['STORE_UNREACHABLE' | 'STORE_BUSY' | 'TIMEOUT', string, string] | readonly [null, '', '']

function explain({ code, message }: Neo4jError, shown: string): Explained {
  if (code === 'Neo.ClientError.Security.Unauthorized') {
    return [
      'STORE_UNREACHABLE',
      `Neo4j at ${shown} refused the user name or password.`,
      'Set NEO4J_USER and NEO4J_PASSWORD, or put them into the address: neo4j://USER:PASSWORD@HOST.',
    ]
  }
  if (code.startsWith('Neo.ClientError.Security')) {
    return ['STORE_UNREACHABLE', `Neo4j at ${shown} refused: ${message}`, 'Wait a little, and check the account.']
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return [
      'STORE_UNREACHABLE',
      `Neo4j at ${shown} has no such database.`,
      'Name one that is there, or none for the default: neo4j://HOST/DATABASE.',
    ]
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code.includes('DatabaseUnavailable')) {
    return [
      'STORE_UNREACHABLE',
      `No Neo4j answers at ${shown}.`,
      'Start it (npm run neo4j starts one on this computer), or check the address.',
    ]
  }
  if (code.includes('TransactionTimedOut')) {
    return [
      'TIMEOUT',
      `Neo4j at ${shown} took longer than allowed.`,
      'Ask for less: a narrower filter, a shorter time.',
    ]
  }
  if (code.includes('LockAcquisitionTimeout') || code.includes('DeadlockDetected')) {
    return ['STORE_BUSY', `Another program is writing to Neo4j at ${shown}.`, 'Try again when it has finished.']
  }
  return [null, '', '']
}
