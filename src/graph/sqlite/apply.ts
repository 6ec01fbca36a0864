import type { GraphPatch, StatementNode, VersionNode } from '../../../schema/graph.ts'
import { articleOf } from '../article.ts'
import { articleWords } from '../article-words.ts'
import { isListed } from '../listed.ts'
import { supersededAfter } from '../redirects.ts'
import { nextSnapshot, patchHash } from '../snapshot.ts'
import type { Applied } from '../store.ts'
import { readNode, readStatement } from './body.ts'
import type { Database } from './database.ts'
import { contribute } from './entities.ts'
import { Ledger } from './ledger.ts'
import { deleteObservations, insertObservations, shelveObservations } from './observations.ts'
import * as articles from './queries/articles.ts'
import * as patches from './queries/patches.ts'
import * as statements from './queries/statements.ts'

type Outcome = keyof Applied

/** Writes patches that were checked, inside a transaction of the caller. */
export function applyPatches(db: Database, checked: readonly GraphPatch[], at: string): Applied {
  const ledger = new Ledger()
  const gone: string[] = []
  const come: string[] = []
  const applied = { added: 0, replaced: 0, unchanged: 0 }
  for (const patch of checked) {
    const { outcome, before, hash } = applyPatch(db, ledger, patch, at)
    if (patch.version !== null) applied[outcome] += 1
    if (outcome === 'unchanged') continue
    if (before !== null) gone.push(before)
    come.push(hash)
  }
  if (come.length > 0) {
    const snapshot = db.first(patches.metaValue, { name: 'snapshot' })?.value ?? ''
    db.write(patches.setMeta, { name: 'snapshot', value: nextSnapshot(snapshot, gone, come) })
  }
  ledger.write(db)
  return applied
}

function applyPatch(
  db: Database,
  ledger: Ledger,
  patch: GraphPatch,
  at: string,
): { readonly outcome: Outcome; readonly before: string | null; readonly hash: string } {
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

  if (patch.version !== null) applyVersion(db, ledger, key, { ...patch, version: patch.version }, at)
  contribute(db, ledger, key, patch.entities)
  return { outcome: known === null ? 'added' : 'replaced', before: known?.hash ?? null, hash }
}

type VersionPatch = GraphPatch & { readonly version: VersionNode }

function applyVersion(db: Database, ledger: Ledger, key: number, patch: VersionPatch, at: string): void {
  const { version } = patch
  const [old] = db.all(articles.versionByKey, { key })
  const replaced = old ? db.all(statements.statementBodiesOfVersion, { key }) : []
  const replacedStatements = replaced.map(({ body }) => readStatement(body))
  const article = db.first(articles.articleById, { id: version.articleId })
  const current = old === undefined || article?.version === key

  if (article !== null && article.version !== key && current) shelve(db, ledger, article.version)

  const utterances = JSON.stringify(utterancesOf([...replacedStatements, ...patch.statements]))
  const before = db.first(statements.countUtterances, { ids: utterances })?.count ?? 0
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
  const after = db.first(statements.countUtterances, { ids: utterances })?.count ?? 0
  ledger.total('utterances', after - before)

  if (current) showArticle(db, ledger, key, version, article)
  supersede(db, key, replacedStatements, patch.statements)
}

function shelve(db: Database, ledger: Ledger, key: number): void {
  const [old] = db.all(articles.versionByKey, { key })
  if (old === undefined) return
  const listed = db.all(statements.statementBodiesOfVersion, { key }).map(({ body }) => readStatement(body))
  const utterances = JSON.stringify(utterancesOf(listed))
  const before = db.first(statements.countUtterances, { ids: utterances })?.count ?? 0
  shelveObservations(db, ledger, key, placeOf(readNode('Version', old.body)))
  const after = db.first(statements.countUtterances, { ids: utterances })?.count ?? 0
  ledger.total('utterances', after - before)
}

function showArticle(
  db: Database,
  ledger: Ledger,
  key: number,
  version: VersionNode,
  before: { readonly key: number; readonly outlet: string | null } | null,
): void {
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

function utterancesOf(of: readonly StatementNode[]): string[] {
  return [...new Set(of.filter(isListed).map(({ utteranceId }) => utteranceId))]
}

function placeOf({ publishedOn, articleId }: VersionNode): { day: string; id: string } {
  return { day: publishedOn ?? '', id: articleId }
}
