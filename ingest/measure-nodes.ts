import type { Document, MeasureMention } from '../schema/document.ts'
import type { MeasureNode, ReportNode } from '../schema/graph.ts'
import { hashId } from '../schema/ids.ts'
import { termsOf } from './measure-terms.ts'
import { anchorOf } from './statement-nodes.ts'
import { publicationOf } from './time-span.ts'

/** What is known of names beyond the document: the registry's, by id. */
export interface Names {
  /** An actor's name, for the title of a measure; null where the registry does not have it. */
  actorName(id: string): string | null
  kindName(id: string): string
  sectorName(id: string): string
}

/**
 * The measure a mention reports: kind, whose law, against whom, on what. A report that names no imposer gets a measure
 * of its own, which only a rule or a person links to another.
 */
export function toMeasureNode(
  document: Pick<Document, 'article' | 'actors'>,
  mention: MeasureMention,
  names: Names,
): MeasureNode {
  if (mention.linked) return { label: 'Measure', ...mention.linked }
  const { kind, imposer: by, target: against, start, end } = mention
  const sectors = [...new Set(mention.sectors)].sort()
  const id =
    by === null ? hashId('mea', [document.article.versionId, start, end, kind]) : measureId(kind, by, against, sectors)
  const nameOf = (actor: string) =>
    names.actorName(actor) ?? document.actors.find((known) => known.id === actor)?.name ?? actor
  const on = sectors.map((sector) => names.sectorName(sector).toLowerCase()).join(', ')
  return {
    label: 'Measure',
    id,
    title: [
      names.kindName(kind),
      on && ` on ${on}`,
      by ? `, by ${nameOf(by)}` : '',
      against ? ` against ${nameOf(against)}` : '',
    ].join(''),
    kindId: kind,
    imposerIds: by ? [by] : [],
    targetIds: against ? [against] : [],
    sectorIds: sectors,
  }
}

/** The id of a measure whose imposer is known: `sectors` sorted, each once. */
export function measureId(kind: string, by: string, against: string | null, sectors: readonly string[]): string {
  return hashId('mea', [kind, by, against ?? '*', sectors.join(',')])
}

/** The dated report that a mention is, on the day of publication, in the outlet's or a speaker's voice. */
export function toReportNode(
  document: Pick<Document, 'article' | 'sentences' | 'dates'>,
  mention: MeasureMention,
  measureId: string,
  statementId: string | null,
): ReportNode {
  const { article } = document
  const { start, end, status, ratePercent, amount, kind } = mention
  return {
    label: 'Report',
    id: hashId('rep', [article.versionId, start, end, kind]),
    measureId,
    versionId: article.versionId,
    articleId: article.id,
    statementId,
    status,
    ratePercent,
    amount,
    ...termsOf(document, mention),
    asOf: publicationOf(document),
    evidence: anchorOf(article.text, { start, end }),
  }
}
