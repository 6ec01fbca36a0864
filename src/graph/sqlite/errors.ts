import { OnRecordError } from '../../../schema/errors.ts'

/** What SQLite says, as an error with a way out where we know one; else the error as it is. (sqlite.org/rescode.html) */
export function fromSqlite(error: unknown, path: string): unknown {
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return error
  const options = { cause: error }
  switch (error.errcode & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return new OnRecordError(
        'STORE_BUSY',
        `Another process is writing to ${path}.`,
        'Wait until it is done and try again; nothing of this call was written.',
        options,
      )
    case 8: // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 13: // SQLITE_FULL
    case 14: // SQLITE_CANTOPEN
      return new OnRecordError(
        'STORE_UNREACHABLE',
        `${path} cannot be used: ${error.message}.`,
        'Check that the folder exists, may be written to, and has room.',
        options,
      )
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return new OnRecordError(
        'BAD_FILE',
        `${path} is no database, or a broken one: ${error.message}.`,
        'Name another file, or bring the store back from a copy.',
        options,
      )
    default:
      return error
  }
}
