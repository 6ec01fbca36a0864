import type { StatementFilter } from '../filter.ts'
import { type Cypher, cypher, joined, name, value } from './cypher.ts'
import { fitsText } from './text.ts'

/** A test of the node that a name stands for. */
type Test = (node: Cypher) => Cypher
type Field = keyof StatementFilter

/**
 * That a statement fits what a list was asked for: it is of a current version, and where the filter says nothing else
 * it is of level 0, no furniture, and not rejected. `tested` is a field that need not be tested again.
 */
export function isAskedFor(filter: StatementFilter, s: Cypher, tested: Field | null = null): Cypher {
  const { level = 0, review, includeFurniture = false } = filter
  if (asksForListed(filter)) {
    const { level: _level, includeFurniture: _furniture, ...rest } = filter
    return fits(rest, s, (node) => cypher`${node}.listed = true`, tested)
  }
  const among: Test = (node) =>
    review === undefined ? all([isCurrent(node), cypher`${node}.review <> 'REJECTED'`]) : isCurrent(node)
  return fits({ ...filter, level, includeFurniture }, s, among, tested)
}

/** Whether a filter leaves it at the defaults of a list. */
export function asksForListed({ level = 0, review, includeFurniture = false }: StatementFilter): boolean {
  return level === 0 && review === undefined && !includeFurniture
}

/** All of these; with none, everything. */
export function all(tests: readonly Cypher[]): Cypher {
  return tests.length === 0 ? cypher`true` : joined(tests, cypher` AND `)
}

/** Any of these; with none, nothing. */
export function any(tests: readonly Cypher[]): Cypher {
  return tests.length === 0 ? cypher`false` : cypher`(${joined(tests, cypher` OR `)})`
}

/** That a property is one of these; no test without a list. */
export function anyOf(list: readonly string[] | undefined, property: Cypher): Cypher | null {
  return list === undefined ? null : cypher`${property} IN ${value(list)}`
}

/** That a day lies between two, both included; where neither is given no test. An unknown day lies nowhere. */
export function between(from: string | undefined, to: string | undefined, day: Cypher): Cypher | null {
  if (from === undefined && to === undefined) return null
  const after = cypher`${day} >= ${value(from ?? '0')}`
  return to === undefined ? after : cypher`${after} AND ${day} <= ${value(to)}`
}

/** That a path from the node leads to a node of one of these ids; no test without a list. */
export function linked(list: readonly string[] | undefined, path: Cypher, label: Cypher): Cypher | null {
  const target = name()
  return list === undefined
    ? null
    : cypher`EXISTS { MATCH ${path}(${target}:${label}) WHERE ${target}.id IN ${value(list)} }`
}

const isCurrent: Test = (node) => cypher`${node}.current = true`

/** That a statement is among those of `among`, fits what the filter names, and, if asked, is its utterance's first. */
function fits(filter: StatementFilter, s: Cypher, among: Test, tested: Field | null = null): Cypher {
  const passes: Test = (node) => all([among(node), ...testsOf(filter, node)])
  const own = tested === null ? passes(s) : all([among(s), ...testsOf(without(filter, tested), s)])
  return filter.unique ? cypher`${own} AND ${isFirst(s, passes)}` : own
}

function without(filter: StatementFilter, field: Field): StatementFilter {
  return Object.fromEntries(Object.entries(filter).filter(([key]) => key !== field))
}

function testsOf(filter: StatementFilter, s: Cypher): Cypher[] {
  const nested = (inner: StatementFilter) => closed(fits(inner, s, isCurrent))
  const tests: (Cypher | null)[] = [
    anyOf(filter.ids, cypher`${s}.id`),
    filter.text === undefined ? null : fitsText(filter.text, cypher`${s}.words`),
    linked(filter.speakers, cypher`(${s})-[:SAID_BY]->`, cypher`Actor`),
    linked(filter.addressees, cypher`(${s})-[:SAID_TO]->`, cypher`Actor`),
    linked(filter.mentions, cypher`(${s})-[:MENTIONS]->`, cypher`Actor`),
    linked(filter.sectors, cypher`(${s})-[:ABOUT_SECTOR]->`, cypher`Sector`),
    linked(filter.measures, cypher`(${s})-[:ABOUT_MEASURE]->`, cypher`Measure`),
    linked(filter.agreements, cypher`(${s})-[:ABOUT_AGREEMENT]->`, cypher`Agreement`),
    linked(filter.events, cypher`(${s})-[:ABOUT_EVENT]->`, cypher`Event`),
    ofKind(filter.measureKinds, s),
    withStance(filter.stance, s),
    anyOf(filter.outlets, cypher`${s}.outletId`),
    anyOf(filter.articles, cypher`${s}.articleId`),
    anyOf(filter.utterances, cypher`${s}.clusterId`),
    anyOf(filter.within, cypher`${s}.withinId`),
    anyOf(filter.kinds, cypher`${s}.kind`),
    anyOf(filter.illocutions, cypher`${s}.coarseIllocution`),
    anyOf(filter.review, cypher`${s}.review`),
    between(filter.from, filter.to, cypher`${s}.dayOrFirst`),
    between(filter.publishedFrom, filter.publishedTo, cypher`${s}.publishedOn`),
    filter.level === undefined || filter.level === null ? null : cypher`${s}.level = ${value(filter.level)}`,
    filter.minConfidence === undefined ? null : cypher`${s}.confidenceOverall >= ${value(filter.minConfidence)}`,
    filter.includeFurniture === false ? cypher`${s}.furniture = false` : null,
    filter.and === undefined ? null : all(filter.and.map(nested)),
    filter.or === undefined ? null : any(filter.or.map(nested)),
    filter.not === undefined ? null : cypher`${nested(filter.not)} = false`,
  ]
  return tests.filter((test) => test !== null)
}

/** A test that is true or false, also where it asks for a property that is not there. */
function closed(test: Cypher): Cypher {
  return cypher`CASE WHEN ${test} THEN true ELSE false END`
}

function ofKind(kinds: readonly string[] | undefined, s: Cypher): Cypher | null {
  const measure = name()
  return kinds === undefined
    ? null
    : cypher`EXISTS {
        MATCH (${s})-[:ABOUT_MEASURE]->(${measure}:Measure) WHERE ${measure}.kindId IN ${value(kinds)}
      }`
}

function withStance(stance: StatementFilter['stance'], s: Cypher): Cypher | null {
  if (stance === undefined) return null
  const [link, target] = [name(), name()]
  const tests = [anyOf(stance.targets, cypher`${target}.id`), anyOf(stance.polarities, cypher`${link}.polarity`)]
  return cypher`EXISTS {
    MATCH (${s})-[${link}:STANCE]->(${target}) WHERE ${all(tests.filter((test) => test !== null))}
  }`
}

/** That of the statements of the utterance that pass none comes before: published earlier (unknown last), smaller id. */
function isFirst(s: Cypher, passes: Test): Cypher {
  const rival = name()
  const day = (node: Cypher) => cypher`coalesce(${node}.publishedOn, '~')`
  return cypher`NOT EXISTS {
    MATCH (${rival}:Statement)
    WHERE ${rival}.clusterId = ${s}.clusterId AND ${passes(rival)}
      AND (${day(rival)} < ${day(s)} OR ${day(rival)} = ${day(s)} AND ${rival}.id < ${s}.id)
  }`
}
