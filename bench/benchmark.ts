import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { toArticle } from '../ingest/article.ts'
import { type Lexicons, loadLexicons } from '../ingest/lexicons.ts'
import { readRegistry } from '../ingest/registry.ts'
import { indexRegistry } from '../ingest/registry-index.ts'
import type { Article } from '../schema/document.ts'
import { canonicalJson } from '../schema/graph.ts'

export const ROOT = resolve(import.meta.dirname, '..')
/** Predictions and differences quote articles: git ignores them. */
export const OUT = join(ROOT, 'bench/out')
export const RESULTS = join(ROOT, 'bench/results')

export type ArticleSet = 'tune' | 'check' | 'trade' | 'acceptance'

/**
 * The folder with `benchmark/` and `acceptance/`: ONRECORD_SHARED, else `../shared`. Null, and said so loudly, where it
 * is not there: the articles in it may not be passed on.
 */
export function sharedFolder(): string | null {
  const folder = resolve(ROOT, process.env.ONRECORD_SHARED ?? '../shared')
  if (existsSync(join(folder, 'benchmark/score.mjs'))) return folder
  console.error(
    `NOT MEASURED: ${folder} has no benchmark/score.mjs. Set ONRECORD_SHARED to the folder with the benchmark.`,
  )
  return null
}

export function benchmarkLexicons(): Lexicons {
  return loadLexicons(indexRegistry(readRegistry(join(ROOT, 'seeds'))))
}

interface Row {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly publisher?: string
  readonly date?: string
  readonly publishedAt?: string
}

/** The articles of a set, each with the benchmark's own id. */
export function readArticleSet(shared: string, set: ArticleSet): readonly Article[] {
  const lines =
    set === 'acceptance'
      ? execFileSync(process.execPath, [join(shared, 'acceptance/score.mjs'), '--articles'], { encoding: 'utf8' })
      : readFileSync(join(shared, 'benchmark', set, 'articles.jsonl'), 'utf8')
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const row: Row = JSON.parse(line)
      const published = row.publishedAt ?? row.date ?? null
      const { text, title = null, outlet = row.publisher ?? null } = row
      return { ...toArticle({ text, title, outlet, published }), id: row.id }
    })
}

/** Runs a scorer of the benchmark and reads the JSON it prints. */
export function score(script: string, options: readonly string[]): unknown {
  const printed = execFileSync(process.execPath, [script, ...options], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return JSON.parse(printed)
}

/** One decimal of a hundred. */
export function percent(share: number | null | undefined): number | null {
  return share === null || share === undefined ? null : Math.round(share * 1000) / 10
}

/** JSON with its keys in order, to be read and compared. */
export function pretty(value: unknown): string {
  return JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)
}

export function makeFolders(): void {
  mkdirSync(OUT, { recursive: true })
  mkdirSync(RESULTS, { recursive: true })
}
