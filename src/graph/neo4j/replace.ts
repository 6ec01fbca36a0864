import {
  type GraphPatch,
  LINK_TYPES,
  type Link,
  StanceProperties,
  type StatementNode,
  type VersionNode,
} from '../../../schema/graph.ts'
import { type Superseded, supersededAfter } from '../redirects.ts'
import { tellActs, wordingsOf } from './acts.ts'
import { linkCopies, sketchesOf } from './copies.ts'
import { contribute, pruneEntities } from './entities.ts'
import { readNode, readStatement } from './properties.ts'
import {
  articlesOf,
  deleteArticles,
  putArticles,
  putVersions,
  showVersions,
  versionsById,
  versionsOf,
} from './queries/articles.ts'
import { takeContributions } from './queries/entities.ts'
import { ARROWS, LABELS } from './queries/labels.ts'
import { putLinks } from './queries/links.ts'
import { putReports } from './queries/measures.ts'
import { clearVersions, deleteUnusedRuns, deleteVersions, putPatches, putRuns } from './queries/patches.ts'
import { joinStatements, putStatements, statementsOf } from './queries/statements.ts'
import { clearSuperseded, putSuperseded, supersededOf } from './queries/superseded.ts'
import { articleRow, linkRow, reportRow, runRow, statementRow, supersededRow, versionRow } from './rows.ts'
import type { Run } from './session.ts'
import { retally, tally } from './tallies.ts'

export interface Change {
  readonly patch: GraphPatch
  readonly hash: string
  /** The hash of the patch that the owner had. */
  readonly before: string | null
}

/** A version of an article, and its place among all versions in the order in which they were first seen. */
interface Seen {
  readonly id: string
  readonly articleId: string
  readonly seenAt: string
  readonly place: number
}

/**
 * Takes out what the owners of these patches had and puts in what they have now, one patch an owner. `places` is how
 * many versions were ever seen; gives how many it is after this.
 */
export async function replace(run: Run, changes: readonly Change[], at: string, places: number): Promise<number> {
  const patches = changes.map(({ patch }) => patch)
  const versions = patches.flatMap(({ version }) => version ?? [])
  const replaced = changes.filter(({ before }) => before !== null).map(({ patch }) => patch.owner)
  const articles = await articlesTouched(run, versions, replaced)
  const seenBefore = await run(versionsOf, { articles })
  const sketched = await sketchesOf(run, articles)
  const before = await tally(run, articles, idsOf(seenBefore))

  const gone = await run(takeContributions, { owners: replaced })
  const outdated = await takeStatements(run, replaced)
  const dropped = seenBefore.filter(({ id }) => replaced.includes(id) && !versions.some((version) => version.id === id))
  if (dropped.length > 0) await run(deleteVersions, { versions: idsOf(dropped) })

  const fresh = versions
    .filter(({ id }) => !seenBefore.some((seen) => seen.id === id))
    .map(({ id, articleId }, index): Seen => ({ id, articleId, seenAt: at, place: places + index }))
  const seen = [...seenBefore.filter(({ id }) => !dropped.some((it) => it.id === id)), ...fresh]
  const current = new Map(seen.map(({ id, articleId }) => [articleId, id]))

  await run(putPatches, { rows: changes.map(({ patch, hash }) => ({ owner: patch.owner, hash })) })
  await putArticlesOf(run, versions, seen, current, at, patches)
  await putObservations(run, patches, current)
  await contribute(
    run,
    gone.map(({ entity }) => entity),
    patches.flatMap(({ owner, entities }) => entities.map((entity) => ({ owner, entity }))),
  )
  await supersede(run, patches, outdated)
  await linkCopies(run, articles, sketched)
  const wordings = [...outdated.statements.map(({ utteranceId }) => utteranceId), ...(await wordingsOf(run, articles))]
  await tellActs(run, wordings)
  await retally(run, before, await tally(run, articles, idsOf(seen)))
  if (replaced.length > 0) {
    await run(deleteArticles, { ids: articles.filter((id) => !current.has(id)) })
    await run(deleteUnusedRuns, {})
    await pruneEntities(run)
  }
  return places + fresh.length
}

async function articlesTouched(
  run: Run,
  versions: readonly VersionNode[],
  replaced: readonly string[],
): Promise<string[]> {
  const before = await run(articlesOf, { versions: [...replaced] })
  return [...new Set([...versions, ...before].map(({ articleId }) => articleId))].sort()
}

/** What the owners had said and what of that was gone already; deleted with all that led away from their versions. */
async function takeStatements(run: Run, owners: readonly string[]) {
  if (owners.length === 0) return { statements: [], superseded: [] }
  const versions = [...owners]
  const statements = (await run(statementsOf, { versions })).map(({ node }) => readStatement(node))
  const superseded = (await run(supersededOf, { versions })).map(
    ({ node, heirId }): Superseded => ({ heirId, statement: readStatement(node) }),
  )
  await run(clearVersions, { versions })
  return { statements, superseded }
}

async function putArticlesOf(
  run: Run,
  versions: readonly VersionNode[],
  seen: readonly Seen[],
  current: ReadonlyMap<string, string>,
  at: string,
  patches: readonly GraphPatch[],
): Promise<void> {
  await run(putRuns, { rows: sorted(patches.flatMap((patch) => (patch.run ? runRow(patch.run, at) : []))) })
  const seenById = new Map(seen.map((it) => [it.id, it]))
  const rows = versions.map((version) => {
    const { seenAt, place } = seenById.get(version.id) ?? { seenAt: at, place: 0 }
    return versionRow(version, seenAt, place, current.get(version.articleId) === version.id)
  })
  await run(putVersions, { rows: sorted(rows) })
  const shown = await shownVersions(run, versions, current)
  const ofArticle = (id: string) => seen.filter(({ articleId }) => articleId === id)
  await run(putArticles, {
    rows: sorted(shown.map((version) => articleRow(version, idsOf(ofArticle(version.articleId))))),
  })
  const several = shown.filter(({ articleId }) => ofArticle(articleId).length > 1)
  await run(showVersions, { rows: several.map(({ articleId, id }) => ({ articleId, versionId: id })) })
}

/** The current versions, from the patches where they are there. */
async function shownVersions(
  run: Run,
  versions: readonly VersionNode[],
  current: ReadonlyMap<string, string>,
): Promise<readonly VersionNode[]> {
  const given = new Map(versions.map((version) => [version.id, version]))
  const shown: VersionNode[] = []
  const others: string[] = []
  for (const id of current.values()) {
    const version = given.get(id)
    if (version === undefined) others.push(id)
    else shown.push(version)
  }
  const rows = others.length === 0 ? [] : await run(versionsById, { ids: others })
  return [...shown, ...rows.map(({ node }) => readNode.Version(node))]
}

async function putObservations(
  run: Run,
  patches: readonly GraphPatch[],
  current: ReadonlyMap<string, string>,
): Promise<void> {
  const isCurrent = ({ articleId, versionId }: { readonly articleId: string; readonly versionId: string }) =>
    current.get(articleId) === versionId
  const statements = patches.flatMap((patch) => patch.statements)
  const reports = patches.flatMap((patch) => patch.reports)
  if (statements.length > 0) {
    await run(putStatements, { rows: sorted(statements.map((it) => statementRow(it, isCurrent(it)))) })
    await run(joinStatements, { versions: patches.map(({ owner }) => owner) })
  }
  if (reports.length > 0) await run(putReports, { rows: sorted(reports.map((it) => reportRow(it, isCurrent(it)))) })
  for (const type of LINK_TYPES) {
    const links = patches.flatMap((patch) => patch.links).filter((link) => link.type === type)
    for (const [label, some] of Map.groupBy(links, labelOfTarget)) {
      await run(putLinks(type, label === null ? ARROWS[type].to : LABELS[label]), { rows: some.map(linkRow) })
    }
  }
}

/** The label of what a stance is on; null for links of other types, which all end at one label. */
function labelOfTarget({ type, properties }: Link) {
  return type === 'STANCE' ? StanceProperties.parse(properties).on : null
}

async function supersede(
  run: Run,
  patches: readonly GraphPatch[],
  { statements, superseded }: { statements: readonly StatementNode[]; superseded: readonly Superseded[] },
): Promise<void> {
  if (statements.length + superseded.length === 0) return
  const rows = patches.flatMap((patch) => {
    const ofOwner = ({ versionId }: StatementNode) => versionId === patch.owner
    const before = superseded.filter(({ statement }) => ofOwner(statement))
    const after = supersededAfter(before, statements.filter(ofOwner), patch.statements)
    return after.map(({ statement, heirId }) => supersededRow(statement, heirId))
  })
  await run(clearSuperseded, { versions: patches.map(({ owner }) => owner) })
  await run(putSuperseded, { rows: sorted(rows) })
}

function idsOf(nodes: readonly { readonly id: string }[]): string[] {
  return nodes.map(({ id }) => id)
}

function sorted<R extends { readonly id: string }>(rows: readonly R[]): R[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
