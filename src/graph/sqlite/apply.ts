import type { GraphPatch, StatementNode, VersionNode } from '../../../schema/graph.ts'
import { articleOf } from '../article.ts'
import { articleWords } from '../article-words.ts'
import { supersededAfter } from '../redirects.ts'
import { nextSnapshot, patchHash } from '../snapshot.ts'
import type { Applied } from '../store.ts'
import { Acts } from './acts.ts'
import { readNode, readStatement } from './body.ts'
import { Copies } from './copies.ts'
import type { Database } from './database.ts'
import { contribute } from './entities.ts'
import { Ledger } from './ledger.ts'
import { deleteObservations, insertObservations, shelveObservations } from './observations.ts'
import * as articles from './queries/articles.ts'
import * as patches from './queries/patches.ts'
import * as statements from './queries/statements.ts'

type Outcome = keyof Applied

/** What a transaction writes with; all but the database is written at its end. */
interface Writing {
  readonly db: Database
  readonly ledger: Ledger
  readonly copies: Copies
  readonly acts: Acts
}

/** Writes patches that were checked, inside a transaction of the caller. */
export function applyPatches(db: Database, checked: readonly GraphPatch[], at: string): Applied {
  const ledger = new Ledger()
  const copies = new Copies(db)
  const acts = new Acts(db)
  const writing: Writing = { db, ledger, copies, acts }
  const gone: string[] = []
  const come: string[] = []
  const applied = { added: 0, replaced: 0, unchanged: 0 }
  for (const patch of checked) {
    const { outcome, before, hash } = applyPatch(writing, patch, at)
    if (patch.version !== null) applied[outcome] += 1
    if (outcome === 'unchanged') continue
    if (before !== null) gone.push(before)
    come.push(hash)
  }
  if (come.length > 0) {
    const snapshot = db.first(patches.metaValue, { name: 'snapshot' })?.value ?? ''
    db.write(patches.setMeta, { name: 'snapshot', value: nextSnapshot(snapshot, gone, come) })
  }
  ledger.total('utterances', acts.write())
  ledger.write(db)
  copies.write()
  return applied
}

function applyPatch(
  writing: Writing,
  patch: GraphPatch,
  at: string,
): { readonly outcome: Outcome; readonly before: string | null; readonly hash: string } {
  const { db, ledger } = writing
  const hash = patchHash(patch)
  const known = db.first(patches.patchByOwner, { owner: patch.owner })
  if (known?.hash === hash) return { outcome: 'unchanged', before: hash, hash }

  const run = patch.run?.id ?? null
  if (patch.run !== null) {
    db.write(patches.insertRun, { id: patch.run.id, body: JSON.stringify({ ...patch.run, startedAt: at }) })
  }
  if (known !== null) db.write(patches.updatePatch, { key: known.key, hash, run })
  const key = known?.key ?? db.write(patches.insertPatch, { owner: patch.owner, hash, run })
  if (known !== null && known.run !== null) db.write(patches.deleteUnusedRun, { id: known.run })

  if (patch.version !== null) applyVersion(writing, key, { ...patch, version: patch.version }, at)
  contribute(db, ledger, key, patch.entities)
  return { outcome: known === null ? 'added' : 'replaced', before: known?.hash ?? null, hash }
}

type VersionPatch = GraphPatch & { readonly version: VersionNode }

function applyVersion({ db, ledger, copies, acts }: Writing, key: number, patch: VersionPatch, at: string): void {
  const { version } = patch
  const [old] = db.all(articles.versionByKey, { key })
  const replaced = old ? db.all(statements.statementBodiesOfVersion, { key }) : []
  const replacedStatements = replaced.map(({ body }) => readStatement(body))
  const article = db.first(articles.articleById, { id: version.articleId })
  const current = old === undefined || article?.version === key
  if (current) copies.change(version.articleId)

  if (article !== null && article.version !== key && current) shelve(db, ledger, acts, article.version)

  acts.touch([...replacedStatements, ...patch.statements])
  if (old) deleteObservations(db, ledger, key, placeOf(readNode('Version', old.body)))
  db.write(articles.insertVersion, {
    key,
    id: version.id,
    article: version.articleId,
    run: version.runId,
    metadata: version.metadata,
    at,
    body: JSON.stringify(version),
  })
  insertObservations(db, ledger, key, patch, current)
  if (current) copies.put(showArticle(db, ledger, key, version, article), version)
  supersede(db, key, replacedStatements, patch.statements)
}

function shelve(db: Database, ledger: Ledger, acts: Acts, key: number): void {
  const [old] = db.all(articles.versionByKey, { key })
  if (old === undefined) return
  acts.touch(db.all(statements.statementBodiesOfVersion, { key }).map(({ body }) => readStatement(body)))
  shelveObservations(db, ledger, key, placeOf(readNode('Version', old.body)))
}

/** Gives the article's key. */
function showArticle(
  db: Database,
  ledger: Ledger,
  key: number,
  version: VersionNode,
  before: { readonly key: number; readonly outlet: string | null } | null,
): number {
  const versions = db.all(articles.versionsOfArticle, { article: version.articleId })
  db.write(articles.putArticle, {
    id: version.articleId,
    version: key,
    day: version.publishedOn ?? '',
    outlet: version.outletId,
    language: version.language,
    body: JSON.stringify(
      articleOf(
        version,
        versions.map(({ id }) => id),
      ),
    ),
  })
  const article = before?.key ?? db.first(articles.articleById, { id: version.articleId })?.key ?? 0
  db.write(articles.putArticleText, { key: article, words: articleWords(version) })
  if (before === null) ledger.total('articles', 1)
  if (before !== null && before.outlet !== null) ledger.add('articles', before.outlet, -1)
  if (version.outletId !== null) ledger.add('articles', version.outletId, 1)
  return article
}

function supersede(
  db: Database,
  key: number,
  replaced: readonly StatementNode[],
  live: readonly StatementNode[],
): void {
  const before = db
    .all(patches.supersededOfVersion, { key })
    .map(({ heir, body }) => ({ heirId: heir, statement: readStatement(body) }))
  if (replaced.length + before.length === 0) return
  db.write(patches.deleteSuperseded, { key })
  for (const { heirId, statement } of supersededAfter(before, replaced, live)) {
    db.write(patches.insertSuperseded, {
      id: statement.id,
      version: key,
      heir: heirId,
      body: JSON.stringify(statement),
    })
  }
}

function placeOf({ publishedOn, articleId }: VersionNode): { day: string; id: string } {
  return { day: publishedOn ?? '', id: articleId }
}
