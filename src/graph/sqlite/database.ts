import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { z } from 'zod'
import { fromSqlite } from './errors.ts'
import type { Fragment } from './fragment.ts'
import type { Command, Named, Query } from './query.ts'

/** How many prepared statements are kept; filters make new ones. */
const KEPT = 300

/** One connection to a SQLite file, with typed rows and prepared statements that are kept. */
export class Database {
  readonly path: string
  readonly #connection: DatabaseSync
  readonly #prepared = new Map<string, StatementSync>()

  constructor(path: string, { readOnly, busyTimeout }: { readonly readOnly: boolean; readonly busyTimeout: number }) {
    this.path = path
    this.#connection = this.#guard(() => new DatabaseSync(path, { readOnly, timeout: busyTimeout }))
  }

  /** Runs statements without parameters or rows. */
  run(script: string): void {
    this.#guard(() => this.#connection.exec(script))
  }

  all<P extends Named, R>(query: Query<P, R>, params: P): R[] {
    return this.#guard(() => this.#prepare(query.sql).all(params)).map((row) => query.row.parse(row))
  }

  first<P extends Named, R>(query: Query<P, R>, params: P): R | null {
    const row = this.#guard(() => this.#prepare(query.sql).get(params))
    return row === undefined ? null : query.row.parse(row)
  }

  /** The rows of a query that was put together. */
  find<R>({ sql, values }: Fragment, row: z.ZodType<R>): R[] {
    return this.#guard(() => this.#prepare(sql).all(...values)).map((found) => row.parse(found))
  }

  /** Gives the key of a row that was inserted. */
  write<P extends Named>(command: Command<P>, params: P): number {
    return Number(this.#guard(() => this.#prepare(command.sql).run(params)).lastInsertRowid)
  }

  /** True for a file without tables. */
  isEmpty(): boolean {
    return this.#guard(() => this.#connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get()) === undefined
  }

  /** Writes a copy, as it is between two transactions, to a file that does not exist yet. */
  copyTo(path: string): void {
    this.#guard(() => this.#connection.prepare('VACUUM INTO ?').run(path))
  }

  /** The value of a PRAGMA. */
  pragma(name: 'user_version' | 'application_id' | 'journal_mode'): SQLInputValue {
    return Object.values(this.#guard(() => this.#connection.prepare(`PRAGMA ${name}`).get()) ?? {})[0] ?? null
  }

  /** All or nothing. Throws STORE_BUSY when another process writes for longer than `busyTimeout`. */
  transaction<T>(work: () => T): T {
    this.run('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.run('COMMIT')
      return result
    } catch (error) {
      if (this.#connection.isTransaction) this.run('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.#prepared.clear()
    if (this.#connection.isOpen) this.#connection.close()
  }

  #prepare(sql: string): StatementSync {
    const kept = this.#prepared.get(sql)
    if (kept) {
      this.#prepared.delete(sql)
      this.#prepared.set(sql, kept)
      return kept
    }
    const prepared = this.#connection.prepare(sql)
    this.#prepared.set(sql, prepared)
    if (this.#prepared.size > KEPT) this.#prepared.delete(this.#prepared.keys().next().value ?? '')
    return prepared
  }

  #guard<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw fromSqlite(error, this.path)
    }
  }
}
