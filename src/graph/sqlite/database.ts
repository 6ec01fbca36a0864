import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { z } from 'zod'
import { fromSqlite } from './errors.ts'
import type { Fragment } from './fragment.ts'
import type { Command, Named, Query } from './query.ts'

/** How many prepared statements of filters are kept. */
const KEPT = 200

/** A constant query, prepared: the values of its parameters are handed over in this order, which is quicker than by name. */
interface Prepared {
  readonly statement: StatementSync
  readonly names: readonly string[]
}

interface HasSql {
  readonly sql: string
}

/** One connection to a SQLite file, with typed rows and prepared statements that are kept. */
export class Database {
  readonly path: string
  readonly #connection: DatabaseSync
  readonly #constant = new Map<HasSql, Prepared>()
  readonly #composed = new Map<string, StatementSync>()

  constructor(path: string, { readOnly, busyTimeout }: { readonly readOnly: boolean; readonly busyTimeout: number }) {
    this.path = path
    // References are kept by whoever writes; checking them would go through whole tables at each delete.
    const options = { readOnly, timeout: busyTimeout, enableForeignKeyConstraints: false }
    this.#connection = this.#guard(() => new DatabaseSync(path, options))
  }

  /** Runs statements without parameters or rows. */
  run(script: string): void {
    this.#guard(() => this.#connection.exec(script))
  }

  all<P extends Named, R>(query: Query<P, R>, params: P): R[] {
    return this.#guard(() => {
      const { statement, names } = this.#prepare(query)
      return statement.all(...valuesOf(names, params))
    }).map((row) => query.row.parse(row))
  }

  first<P extends Named, R>(query: Query<P, R>, params: P): R | null {
    const row = this.#guard(() => {
      const { statement, names } = this.#prepare(query)
      return statement.get(...valuesOf(names, params))
    })
    return row === undefined ? null : query.row.parse(row)
  }

  /** Gives the key of a row that was inserted. */
  write<P extends Named>(command: Command<P>, params: P): number {
    return this.#guard(() => {
      const { statement, names } = this.#prepare(command)
      return Number(statement.run(...valuesOf(names, params)).lastInsertRowid)
    })
  }

  /** The rows of a query that was put together. */
  find<R>(query: Fragment, row: z.ZodType<R>): R[] {
    return this.#guard(() => this.#compose(query.sql).all(...query.values)).map((found) => row.parse(found))
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
    this.#constant.clear()
    this.#composed.clear()
    if (this.#connection.isOpen) this.#connection.close()
  }

  #prepare(command: HasSql): Prepared {
    const kept = this.#constant.get(command)
    if (kept) return kept
    const names = [...command.sql.matchAll(NAME)].map(([, name = '']) => name)
    const prepared = { statement: this.#connection.prepare(command.sql.replaceAll(NAME, '?')), names }
    this.#constant.set(command, prepared)
    return prepared
  }

  #compose(sql: string): StatementSync {
    const statement = this.#composed.get(sql) ?? this.#connection.prepare(sql)
    // The one that was used least lately goes first.
    this.#composed.delete(sql)
    this.#composed.set(sql, statement)
    if (this.#composed.size > KEPT) this.#composed.delete(this.#composed.keys().next().value ?? '')
    return statement
  }

  #guard<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw fromSqlite(error, this.path)
    }
  }
}

/** A parameter's name in SQL; a path of JSON ('$.name') is none. */
const NAME = /\$([a-z]\w*)/gi

function valuesOf(names: readonly string[], params: Named): SQLInputValue[] {
  return names.map((name) => {
    const value = params[name]
    if (value === undefined) throw new Error(`A value for $${name} is missing.`)
    return value
  })
}
