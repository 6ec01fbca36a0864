import type { VersionNode } from '../../../schema/graph.ts'
import { LEAST_SHARED } from '../../../schema/sketch.ts'
import { likeArticle, originalOf, type Sketched } from '../copies.ts'
import type { Database } from './database.ts'
import * as copies from './queries/copies.ts'

interface Kept extends Sketched {
  readonly key: number
}

/** Collects the articles that a transaction changes, and says at its end which of them, and of those like them, are copies. */
export class Copies {
  readonly #db: Database
  /** By id: each changed article as it was when the transaction began; null for a new one. */
  readonly #before = new Map<string, Kept | null>()
  /** By id: the hashes that are kept of it now. */
  readonly #hashes = new Map<string, readonly number[]>()

  constructor(db: Database) {
    this.#db = db
  }

  /** To be told before an article changes. */
  change(id: string): void {
    if (this.#before.has(id)) return
    const before = this.#load(id)
    this.#before.set(id, before)
    this.#hashes.set(id, before?.sketch ?? [])
  }

  /** To be told after it changed, with the version that is shown now. */
  put(article: number, { articleId, sketch }: VersionNode): void {
    for (const hash of this.#hashes.get(articleId) ?? []) this.#db.write(copies.deleteHash, { hash, article })
    for (const hash of sketch) this.#db.write(copies.insertHash, { hash, article })
    this.#hashes.set(articleId, sketch)
  }

  write(): void {
    const affected = new Map<string, Kept>()
    const alike = new Map<string, readonly Kept[]>()
    for (const [id, before] of this.#before) {
      const now = this.#load(id)
      if (now === null || (before !== null && sameAs(before, now))) continue
      const likeNow = this.#like(now)
      alike.set(id, likeNow)
      for (const article of [now, ...likeNow, ...(before ? this.#like(before) : [])]) affected.set(article.id, article)
    }
    for (const article of affected.values()) {
      const original = originalOf(article, alike.get(article.id) ?? this.#like(article))
      this.#db.write(copies.setOriginal, { key: article.key, original })
    }
  }

  #load(id: string): Kept | null {
    return toKept(this.#db.all(copies.articleWithSketch, { id }))[0] ?? null
  }

  #like(article: Sketched): readonly Kept[] {
    if (article.sketch.length < LEAST_SHARED) return []
    const hashes = JSON.stringify(article.sketch)
    return likeArticle(article, toKept(this.#db.all(copies.articlesSharing, { hashes, least: LEAST_SHARED })))
  }
}

type Row = Omit<Kept, 'sketch'> & { readonly sketch: string }

function toKept(rows: readonly Row[]): readonly Kept[] {
  return rows.map(({ sketch, ...article }) => {
    const hashes: readonly number[] = JSON.parse(sketch)
    return { ...article, sketch: hashes }
  })
}

function sameAs(a: Sketched, b: Sketched): boolean {
  return a.day === b.day && a.sketch.join() === b.sketch.join()
}
