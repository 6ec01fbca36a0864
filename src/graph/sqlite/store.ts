import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { checkDecision } from '../../../schema/check-decision.ts'
import type { Decision } from '../../../schema/decisions.ts'
import { OnRecordError } from '../../../schema/errors.ts'
import type { GraphPatch, Link, TenureNode } from '../../../schema/graph.ts'
import { checkPatch } from '../../../schema/provenance.ts'
import type { CountKey, DecisionQuery, LinkQuery, StatementFilter } from '../filter.ts'
import type { OpenOptions } from '../open.ts'
import type {
  Applied,
  Failure,
  GraphStore,
  Joining,
  Label,
  Listed,
  Lists,
  NodeOf,
  Page,
  PageQuery,
  Redirect,
  Survey,
} from '../store.ts'
import { joinActs } from './acts.ts'
import { applyPatches } from './apply.ts'
import { IN_MEMORY, openToWrite } from './connection.ts'
import { Counted, tallied } from './count.ts'
import type { Database } from './database.ts'
import { Found } from './day-list.ts'
import { decisionsOf, recordDecisions } from './decisions.ts'
import { findPage } from './find.ts'
import { Suggested } from './find-entities.ts'
import { loadNodes, scanNodes } from './load.ts'
import { linksOf, redirectsOf, surveyOf, tenuresOf } from './look-up.ts'
import { SCHEMA, type Schema } from './migrate.ts'
import * as acts from './queries/acts.ts'
import * as articles from './queries/articles.ts'
import * as decisions from './queries/decisions.ts'
import * as patches from './queries/patches.ts'
import { answer, isQuick, type Question } from './question.ts'
import { Readers } from './readers.ts'

export interface SqliteOptions extends OpenOptions {
  readonly schema?: Schema
  /** Milliseconds that a write waits for other processes. */
  readonly writeWait?: number
  /** Milliseconds that a search may take. */
  readonly readLimit?: number
}

/**
 * Opens a store in one SQLite file, or in memory for `:memory:`. Several processes may read it while one writes.
 * Throws BAD_FILE, STORE_NEWER, STORE_BUSY, STORE_UNREACHABLE.
 */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<GraphStore> {
  const { schema = SCHEMA, writeWait = 10_000, readLimit = 30_000, tell } = options
  const { db, prepared } = await patiently(() => openToWrite(path, schema), writeWait)
  if (prepared !== null) {
    const { from, to, backup } = prepared
    tell?.(`Brought ${path} from version ${from} of its tables to ${to}; as it was before, it lies in ${backup}.`)
  }
  return new SqliteStore(db, schema.version, writeWait, path === IN_MEMORY ? null : new Readers(path, readLimit))
}

class SqliteStore implements GraphStore {
  readonly url: string
  readonly #db: Database
  readonly #version: number
  readonly #writeWait: number
  /** Null where there is no file that another thread could read. */
  readonly #readers: Readers | null

  constructor(db: Database, version: number, writeWait: number, readers: Readers | null) {
    this.url = `sqlite:${db.path}`
    this.#db = db
    this.#version = version
    this.#writeWait = writeWait
    this.#readers = readers
  }

  async apply(come: readonly GraphPatch[], at: string): Promise<Applied> {
    for (const patch of come) checkPatch(patch)
    return this.#write(() => applyPatches(this.#db, come, at))
  }

  async known(versionIds: readonly string[]) {
    const known = this.#db.all(articles.knownVersions, { ids: JSON.stringify(versionIds) })
    return new Map(known.map(({ id, run, metadata }) => [id, { runId: run, metadata }]))
  }

  async page<L extends Listed>(query: PageQuery<L>): Promise<Page<NodeOf[L]>> {
    if (query.order === 'RELEVANCE' && !('text' in query.filter && query.filter.text !== undefined)) {
      throw new OnRecordError(
        'BAD_INPUT',
        'The order RELEVANCE needs a text.',
        'Give the filter a text, or ask for NEWEST.',
      )
    }
    const found = isQuick(query) ? findPage(this.#db, query) : await this.#ask({ kind: 'page', query }, z.array(Found))
    const shown = found.slice(0, query.first)
    const loaded = loadNodes(
      this.#db,
      query.label,
      shown.map(({ id }) => id),
    )
    // What was taken away between finding and loading is left out.
    const nodes = shown.flatMap(({ id }) => loaded.get(id) ?? [])
    const positions = shown.filter(({ id }) => loaded.has(id))
    return { nodes, positions, more: found.length > query.first }
  }

  async count<L extends Listed>(label: L, filter: Lists[L]['filter']): Promise<number> {
    const known = label === 'Statement' ? tallied(this.#db, filter) : null
    return known ?? this.#ask({ kind: 'count', label, filter }, z.number())
  }

  countBy(filter: StatementFilter, by: CountKey, first: number): Promise<readonly Counted[]> {
    return this.#ask({ kind: 'countBy', filter, by, first }, z.array(Counted))
  }

  async load<L extends Label>(label: L, ids: readonly string[]): Promise<ReadonlyMap<string, NodeOf[L]>> {
    return loadNodes(this.#db, label, ids)
  }

  async links(query: LinkQuery): Promise<readonly Link[]> {
    return linksOf(this.#db, query)
  }

  async tenuresOf(actorIds: readonly string[]): Promise<readonly TenureNode[]> {
    return tenuresOf(this.#db, actorIds)
  }

  async redirects(ids: readonly string[]): Promise<ReadonlyMap<string, Redirect>> {
    return redirectsOf(this.#db, ids)
  }

  async suggest(prefix: string, first: number) {
    const found = await this.#ask({ kind: 'suggest', prefix, first }, z.array(Suggested))
    return found.flatMap(({ label, id }) => loadNodes(this.#db, label, [id]).get(id) ?? [])
  }

  async join(joinings: readonly Joining[]): Promise<void> {
    await this.#write(() => joinActs(this.#db, joinings))
  }

  async joinings(ids?: readonly string[]): Promise<readonly Joining[]> {
    return ids === undefined
      ? this.#db.all(acts.allJoinings, {})
      : this.#db.all(acts.joiningsOf, { ids: JSON.stringify(ids) })
  }

  scan<L extends Label>(label: L): AsyncIterable<NodeOf[L]> {
    return scanNodes(this.#db, label)
  }

  async survey(): Promise<Survey> {
    return { schemaVersion: this.#version, ...surveyOf(this.#db) }
  }

  async recordFailures(failures: readonly Failure[]): Promise<void> {
    await this.#write(() => {
      for (const { source, at, code, message } of failures) {
        this.#db.write(patches.putFailure, { source, at, code, message })
      }
    })
  }

  async failures(first: number) {
    const total = this.#db.first(patches.countFailures, {})?.count ?? 0
    return { nodes: this.#db.all(patches.newestFailures, { first }), total }
  }

  async record(made: readonly Decision[], touched: readonly string[]): Promise<number> {
    const checked = made.map(checkDecision)
    return this.#write(() => recordDecisions(this.#db, checked, touched))
  }

  async decisions({ about }: DecisionQuery): Promise<readonly Decision[]> {
    return decisionsOf(this.#db, about)
  }

  async touched(): Promise<readonly string[]> {
    return this.#db.all(decisions.touchedVersions, {}).map(({ version }) => version)
  }

  async settle(versionIds: readonly string[]): Promise<void> {
    await this.#write(() => {
      for (const version of versionIds) this.#db.write(decisions.settle, { version })
    })
  }

  async ping(): Promise<void> {
    this.#db.pragma('user_version')
  }

  async close(): Promise<void> {
    await this.#readers?.close()
    this.#db.close()
  }

  async #ask<T>(question: Question, shape: z.ZodType<T>): Promise<T> {
    return this.#readers ? this.#readers.ask(question, shape) : shape.parse(answer(this.#db, question))
  }

  #write<T>(work: () => T): Promise<T> {
    return patiently(() => this.#db.transaction(work), this.#writeWait)
  }
}

/** Tries again while another process writes, without holding up this one; after `wait` milliseconds STORE_BUSY is thrown. */
async function patiently<T>(work: () => T, wait: number): Promise<T> {
  for (const end = Date.now() + wait; ; ) {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof OnRecordError && error.code === 'STORE_BUSY') || end <= Date.now()) throw error
      await pause(10)
    }
  }
}
