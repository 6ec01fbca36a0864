import type { GraphPatch, Link, ReportNode, StatementNode } from '../../../schema/graph.ts'
import { searchWords } from '../../../schema/search-words.ts'
import { isListed } from '../listed.ts'
import type { Database } from './database.ts'
import type { Ledger } from './ledger.ts'
import * as links from './queries/links.ts'
import * as statements from './queries/statements.ts'

/** 0 listed; 1 of the current version, but listed only when asked for; 2 of an older version. */
type Shelf = 0 | 1 | 2

/** Where a link starts: its key, and the day and id that lists of its target are ordered by. */
interface Start {
  readonly key: number
  readonly day: string
  readonly id: string
  readonly shelf: Shelf
}

/** Writes the statements, reports and links of a version. */
export function insertObservations(
  db: Database,
  ledger: Ledger,
  version: number,
  patch: GraphPatch,
  current: boolean,
): void {
  const linksFrom = Map.groupBy(patch.links, ({ from }) => from)
  for (const statement of patch.statements) {
    const shelf = current ? (isListed(statement) ? 0 : 1) : 2
    insertStatement(db, ledger, version, statement, linksFrom.get(statement.id) ?? [], shelf)
  }
  for (const report of patch.reports) insertReport(db, ledger, version, report, current)
  if (patch.version !== null) {
    const { articleId, publishedOn, id } = patch.version
    const start: Start = { key: version, day: publishedOn ?? '', id: articleId, shelf: current ? 0 : 2 }
    insertLinks(db, start, linksFrom.get(id) ?? [])
  }
}

function insertStatement(
  db: Database,
  ledger: Ledger,
  version: number,
  statement: StatementNode,
  linksOf: readonly Link[],
  shelf: Shelf,
): void {
  const day = statement.date?.from ?? ''
  const key = db.write(statements.insertStatement, {
    id: statement.id,
    version,
    shelf,
    day,
    published: statement.publishedOn ?? '',
    outlet: statement.outletId,
    utterance: statement.utteranceId,
    within: statement.withinId,
    kind: statement.kind,
    illocution: statement.coarseIllocution,
    level: statement.level,
    furniture: Number(statement.furniture),
    review: statement.review,
    confidence: statement.confidence.overall,
  })
  db.write(statements.insertStatementBody, { key, body: JSON.stringify(statement) })
  db.write(statements.insertStatementText, { key, words: searchWords(statement.text) })
  insertLinks(db, { key, day, id: statement.id, shelf }, linksOf)
  if (shelf === 0) {
    const { kind, coarseIllocution: illocution, outletId: outlet } = statement
    const targets = linksOf.map(({ type, to, properties }) => ({
      type,
      target: to,
      polarity: polarityOf(type, properties),
    }))
    ledger.statement({ kind, illocution, outlet, day, links: targets }, 1)
  }
}

function polarityOf(type: Link['type'], { polarity }: Link['properties']): string | null {
  return type === 'STANCE' && typeof polarity === 'string' ? polarity : null
}

function insertLinks(db: Database, { key, day, id, shelf }: Start, linksOf: readonly Link[]): void {
  for (const { type, to, properties } of linksOf) {
    db.write(links.insertLink, { source: key, type, target: to, properties: JSON.stringify(properties) })
    db.write(links.insertLinkIn, { type, target: to, day, id, source: key, shelf })
  }
}

function insertReport(db: Database, ledger: Ledger, version: number, report: ReportNode, current: boolean): void {
  db.write(statements.insertReport, {
    id: report.id,
    version,
    measure: report.measureId,
    current: Number(current),
    day: report.asOf.from ?? '',
    body: JSON.stringify(report),
  })
  ledger.date(report.measureId)
}

/** Takes a version's statements, reports and links away. `published` is the day that its own links were filed under. */
export function deleteObservations(db: Database, ledger: Ledger, version: number, article: ArticlePlace): void {
  for (const statement of db.all(statements.statementsOfVersion, { key: version })) {
    const { key, day, id, shelf } = statement
    const linksOf = db.all(links.linksOfStatement, { source: key })
    if (shelf === 0) ledger.statement({ ...statement, links: linksOf }, -1)
    deleteLinks(db, { key, day, id }, linksOf)
    db.write(statements.deleteStatementText, { key })
    db.write(statements.deleteStatementBody, { key })
    db.write(statements.deleteStatement, { key })
  }
  for (const { measure } of db.all(statements.measuresReportedIn, { key: version })) ledger.date(measure)
  db.write(statements.deleteReports, { key: version })
  deleteLinks(db, { ...article, key: version }, db.all(links.linksOfVersion, { source: version }))
}

/** The day and id under which links of a version are filed. */
export interface ArticlePlace {
  readonly day: string
  readonly id: string
}

function deleteLinks(
  db: Database,
  { key: source, day, id }: Omit<Start, 'shelf'>,
  linksOf: readonly { readonly type: string; readonly target: string }[],
): void {
  for (const { type, target } of linksOf) {
    db.write(links.deleteLinkIn, { type, target, day, id, source })
    db.write(links.deleteLink, { source, type, target })
  }
}

/** Takes a version out of lists, because a newer one of its article is shown. */
export function shelveObservations(db: Database, ledger: Ledger, version: number, article: ArticlePlace): void {
  for (const statement of db.all(statements.statementsOfVersion, { key: version })) {
    const { key, day, id, shelf } = statement
    const linksOf = db.all(links.linksOfStatement, { source: key })
    if (shelf === 0) ledger.statement({ ...statement, links: linksOf }, -1)
    for (const { type, target } of linksOf) db.write(links.shelveLinkIn, { type, target, day, id, source: key })
  }
  db.write(statements.shelveStatements, { key: version })
  for (const { measure } of db.all(statements.measuresReportedIn, { key: version })) ledger.date(measure)
  db.write(statements.shelveReports, { key: version })
  for (const { type, target } of db.all(links.linksOfVersion, { source: version })) {
    db.write(links.shelveLinkIn, { type, target, ...article, source: version })
  }
}
