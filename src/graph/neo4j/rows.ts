import type { EntityNode, Link, ReportNode, RunNode, StatementNode, VersionNode } from '../../../schema/graph.ts'
import { searchWords } from '../../../schema/search-words.ts'
import { articleOf } from '../article.ts'
import { articleWords } from '../article-words.ts'
import { isListed } from '../listed.ts'
import { entityWords, sortName, suggestWords } from '../names.ts'
import { type Properties, toNative, toProperties } from './properties.ts'
import { padded } from './text.ts'

/** Properties with the node's id, as they are written. */
export type Row = Properties & { readonly id: string }

/**
 * What is kept of a node beside its own properties, for lists and searches:
 *
 * - `day`, and the same for sorting where an unknown day must come last: `dayOrFirst` downwards, `dayOrLast` upwards;
 * - `sketchWords`, the hashes of an article's sketch between blanks;
 * - `words`, the search words between blanks; `suggestWords`, the words that a name is completed from;
 * - `sortName`, which every entity has that somebody contributes;
 * - `clusterId`: the utterance that a statement counts as (acts.ts);
 * - `current`: of the version that is shown; `listed`: current and `isListed`;
 * - at entities, kept by tallies.ts: `statements`, how many listed ones are linked to it, and `latest`, a day; of an
 *   event it is the day on which it begins.
 */
export function statementRow(statement: StatementNode, current: boolean): Row {
  return {
    ...row(statement),
    ...days(statement.date?.from ?? null),
    words: padded(searchWords(statement.text)),
    confidenceOverall: statement.confidence.overall,
    clusterId: statement.utteranceId,
    current,
    listed: current && isListed(statement),
  }
}

export function reportRow(report: ReportNode, current: boolean): Row {
  return { ...row(report), ...days(report.asOf.from), current }
}

/** `place` counts the versions in the order in which they were first seen. */
export function versionRow(version: VersionNode, seenAt: string, place: number, current: boolean): Row {
  return { ...row(version), seenAt, place: toNative(place), current }
}

export function articleRow(current: VersionNode, versionIds: readonly string[]): Row {
  return {
    ...row(articleOf(current, versionIds)),
    ...days(current.publishedOn),
    words: padded(articleWords(current)),
    sketchWords: current.sketch.join(' '),
  }
}

export function runRow(run: RunNode, startedAt: string): Row {
  return { ...row(run), startedAt }
}

export function entityRow(entity: EntityNode): Row {
  return {
    ...row(entity),
    sortName: sortName(entity),
    words: padded(entityWords(entity)),
    suggestWords: suggestWords(entity).join(' '),
    ...(entity.label === 'Event' && { latest: entity.date?.from ?? '' }),
  }
}

/** A statement that is gone, as it was. */
export function supersededRow(statement: StatementNode, heirId: string | null): Row {
  return { ...row(statement), heirId }
}

export function linkRow({ from, to, properties }: Link) {
  const native = Object.entries(properties).map(([key, value]) => [key, toNative(value)])
  return { from, to, properties: Object.fromEntries(native) }
}

function row(node: { readonly label: string; readonly id: string }): Row {
  return { ...toProperties(node), id: node.id }
}

function days(day: string | null): Properties {
  return { day, dayOrFirst: day ?? '', dayOrLast: day ?? '~' }
}
