import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { OnRecordError } from '../../../schema/errors.ts'
import { Database } from './database.ts'
import { type Prepared, prepare, type Schema } from './migrate.ts'

/** What an address `sqlite::memory:` names: nothing is kept. */
export const IN_MEMORY = ':memory:'

/** Milliseconds that one attempt waits for a lock before it is told to the caller. */
const LOCK_WAIT = 250

/**
 * Opens a store file for reading and writing, makes its folders and tables where there are none, and brings an older
 * one up to date.
 */
export function openToWrite(path: string, schema: Schema): { readonly db: Database; readonly prepared: Prepared } {
  if (path !== IN_MEMORY) makeFolder(path)
  const db = new Database(path, { readOnly: false, busyTimeout: LOCK_WAIT })
  try {
    const prepared = prepare(db, schema)
    // A transaction that was committed survives a killed process, though perhaps not a power cut (sqlite.org/wal.html).
    db.run('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 10000')
    tune(db)
    return { db, prepared }
  } catch (error) {
    db.close()
    throw error
  }
}

/** Opens a store that is already open to write in this process, for another thread. */
export function openToRead(path: string): Database {
  const db = new Database(path, { readOnly: true, busyTimeout: LOCK_WAIT })
  tune(db)
  return db
}

function tune(db: Database): void {
  db.run('PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY')
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (cause) {
    throw new OnRecordError(
      'STORE_UNREACHABLE',
      `The folder of ${path} cannot be made: ${cause instanceof Error ? cause.message : cause}.`,
      'Name a file in a folder that may be written to.',
      { cause },
    )
  }
}
