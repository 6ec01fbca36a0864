import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LINK_TYPES } from '../../schema/graph.ts'
import type { StatementFilter } from '../../src/graph/filter.ts'
import { type Cypher, render } from '../../src/graph/neo4j/cypher.ts'
import { LISTS } from '../../src/graph/neo4j/lists.ts'
import * as actors from '../../src/graph/neo4j/queries/actors.ts'
import * as acts from '../../src/graph/neo4j/queries/acts.ts'
import * as articles from '../../src/graph/neo4j/queries/articles.ts'
import * as backup from '../../src/graph/neo4j/queries/backup.ts'
import * as copies from '../../src/graph/neo4j/queries/copies.ts'
import * as decisions from '../../src/graph/neo4j/queries/decisions.ts'
import * as entities from '../../src/graph/neo4j/queries/entities.ts'
import * as events from '../../src/graph/neo4j/queries/events.ts'
import * as failures from '../../src/graph/neo4j/queries/failures.ts'
import { ARROWS, ENTITY_LABELS, LABELS } from '../../src/graph/neo4j/queries/labels.ts'
import * as links from '../../src/graph/neo4j/queries/links.ts'
import * as measures from '../../src/graph/neo4j/queries/measures.ts'
import * as meta from '../../src/graph/neo4j/queries/meta.ts'
import * as nodes from '../../src/graph/neo4j/queries/nodes.ts'
import * as patches from '../../src/graph/neo4j/queries/patches.ts'
import * as statements from '../../src/graph/neo4j/queries/statements.ts'
import * as suggest from '../../src/graph/neo4j/queries/suggest.ts'
import * as superseded from '../../src/graph/neo4j/queries/superseded.ts'
import * as survey from '../../src/graph/neo4j/queries/survey.ts'
import * as tallies from '../../src/graph/neo4j/queries/tallies.ts'
import type { AnyQuery } from '../../src/graph/neo4j/query.ts'
import type { Label } from '../../src/graph/store.ts'

const FILES = {
  backup,
  actors,
  acts,
  articles,
  copies,
  decisions,
  entities,
  events,
  failures,
  links,
  measures,
  meta,
  nodes,
  patches,
  statements,
  suggest,
  superseded,
  survey,
  tallies,
}
const schema = readFileSync('schema/constraints.cypher', 'utf8')
/** `(:A)-[:T]->(:B)` of the picture at the top of the constraints. */
const picture = [...schema.matchAll(/\(:(\w+)\)-\[:(\w+)\]->\(:(\w+)\)/g)].map(([, from, type, to]) => ({
  from,
  type,
  to,
}))
const types = new Set(picture.map(({ type }) => type))
const labels = new Set([...schema.matchAll(/\(:(\w+)\)/g)].map(([, label]) => label))

const nested: StatementFilter = {
  ids: ['a'],
  text: 'words "and phrases" pre* -not',
  speakers: ['a'],
  addressees: ['a'],
  mentions: ['a'],
  sectors: ['a'],
  measures: ['a'],
  measureKinds: ['a'],
  agreements: ['a'],
  events: ['a'],
  stance: { targets: ['a'], polarities: ['ASSERT'] },
  outlets: ['a'],
  articles: ['a'],
  utterances: ['a'],
  within: ['a'],
  kinds: ['DIRECT'],
  illocutions: ['ASSERT'],
  from: '2025-01-01',
  to: '2025-02-01',
  publishedFrom: '2025-01-01',
  publishedTo: '2025-02-01',
  level: 1,
  minConfidence: 0.5,
  review: ['AUTO'],
  unique: true,
  includeFurniture: true,
}
const filter: StatementFilter = { ...nested, and: [nested], or: [nested, {}], not: nested }
const position = (...key: (string | number)[]) => ({ key: JSON.stringify(key), id: 'a' })
const page = { first: 2 } as const
const statementOrders = [
  ['NEWEST', position('2025')],
  ['OLDEST', position('2025')],
  ['RELEVANCE', position(1.5, '2025')],
] as const

/** Every query there is: those that are values, and those that are made for a label, an order or a filter. */
const queries: [name: string, query: AnyQuery][] = [
  ...Object.entries(FILES).flatMap(([file, exports]) =>
    Object.entries(exports).flatMap(([name, it]) =>
      isQuery(it) ? [[`${file}.${name}`, it] as [string, AnyQuery]] : [],
    ),
  ),
  ...Object.entries(entities.JOIN_ENTITIES).flatMap(([label, it]) =>
    it === null ? [] : [[`entities.JOIN_ENTITIES.${label}`, it] as [string, AnyQuery]],
  ),
  ...LINK_TYPES.flatMap((type): [string, AnyQuery][] => [
    [`put ${type}`, links.putLinks(type, ARROWS[type].to)],
    [`${type} out`, links.linksOf({ type, direction: 'out' })],
    [`${type} in`, links.linksOf({ type, direction: 'in' })],
  ]),
  ...(Object.keys(LABELS) as Label[]).flatMap((label): [string, AnyQuery][] => [
    [`${label} by id`, nodes.nodesById(label)],
    [`${label} after`, nodes.nodesAfter(label)],
  ]),
  ...ENTITY_LABELS.flatMap((label): [string, AnyQuery][] =>
    Object.entries({
      contributions: entities.putContributions(label),
      contributionsTo: entities.contributionsTo(label),
      put: entities.putEntities(label),
      fade: entities.fadeEntities(label),
      deleteUnlinked: entities.deleteUnlinked(label),
      shown: entities.shownEntities(label),
    }).map(([name, it]) => [`${label} ${name}`, it]),
  ),
  ...tallies.TALLIED_LABELS.flatMap((label): [string, AnyQuery][] => [
    [`${label} tallies`, tallies.talliesOf(label)],
    [`${label} add`, tallies.addTallies(label)],
  ]),
  ...statementOrders.flatMap(([order, after]): [string, AnyQuery][] => [
    [`statements ${order}`, LISTS.Statement.page({ ...page, label: 'Statement', filter, order, after })],
    [`articles ${order}`, LISTS.Article.page({ ...page, label: 'Article', filter: articleFilter(), order, after })],
  ]),
  ...(['NAME', 'LATEST', 'MOST_STATEMENTS'] as const).map((order): [string, AnyQuery] => [
    `actors ${order}`,
    LISTS.Actor.page({ ...page, label: 'Actor', filter: actorFilter(), order, after: null }),
  ]),
  ...(['LATEST_CHANGE', 'TITLE'] as const).map((order): [string, AnyQuery] => [
    `measures ${order}`,
    LISTS.Measure.page({ ...page, label: 'Measure', filter: measureFilter(), order, after: position('a') }),
  ]),
  [
    'reports',
    LISTS.Report.page({ ...page, label: 'Report', filter: { measures: ['a'] }, order: 'OLDEST', after: null }),
  ],
  [
    'events',
    LISTS.Event.page({ ...page, label: 'Event', filter: eventFilter(), order: 'NEWEST', after: position('2025') }),
  ],
  ['event count', LISTS.Event.count(eventFilter())],
  ['agreement count', LISTS.Agreement.count({})],
  ['sectors', LISTS.Sector.page({ ...page, label: 'Sector', filter: {}, order: 'NAME', after: position('a') })],
  ['statement count', LISTS.Statement.count(filter)],
  ['article count', LISTS.Article.count(articleFilter())],
  ['actor count', LISTS.Actor.count(actorFilter())],
  ['measure count', LISTS.Measure.count(measureFilter())],
  ['report count', LISTS.Report.count({ measures: ['a'] })],
  ['outlet count', LISTS.Outlet.count({})],
  ...(['speaker', 'sector', 'measure', 'outlet', 'kind', 'illocution', 'stance', 'day', 'month', 'year'] as const).map(
    (by): [string, AnyQuery] => [`statements by ${by}`, statements.statementCounts(filter, by)],
  ),
]

describe('each query', () => {
  test.each(queries)('%s names the parameters that it declares', (_name, { cypher, params }) => {
    const { text, parameters } = render(cypher)
    const named = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name))
    expect(named).toEqual(new Set([...Object.keys(params.shape), ...Object.keys(parameters)]))
  })

  test.each(queries)('%s speaks of labels and relationships that the schema declares', (_name, { cypher }) => {
    const text = textOf(cypher)
    for (const label of labelsIn(text)) expect(labels).toContain(label)
    for (const type of typesIn(text)) expect(types).toContain(type)
  })

  test.each(queries)('%s holds no value of a filter in its text', (_name, { cypher }) => {
    expect(textOf(cypher)).not.toMatch(/2025|phrase|'ASSERT'/)
  })
})

test('the picture of the graph has every type of link and every label', () => {
  for (const type of LINK_TYPES) expect(types).toContain(type)
  for (const label of Object.keys(LABELS)) expect(labels).toContain(label)
})

test('every label of the picture has ids that are unique', () => {
  const constrained = new Set(
    [...schema.matchAll(/FOR \(n:(\w+)\) REQUIRE n\.\w+ IS UNIQUE/g)].map(([, label]) => label),
  )
  expect(constrained).toEqual(labels)
})

function isQuery(it: unknown): it is AnyQuery {
  return typeof it === 'object' && it !== null && 'cypher' in it && 'params' in it
}

function textOf(cypher: Cypher): string {
  return render(cypher).text.replace(/'[^']*'/g, "''")
}

/** After the colon inside round brackets, as in `(n:Actor {id: $id})`. */
function labelsIn(text: string): string[] {
  return [...text.matchAll(/\((?:\w+)?:([A-Z]\w*)/g)].map(([, label]) => label ?? '')
}

/** After the colon inside square brackets, as in `-[link:SAID_BY|SAID_TO]->`. */
function typesIn(text: string): string[] {
  return [...text.matchAll(/\[(?:\w+)?:([A-Z_|]+)/g)].flatMap(([, names]) => (names ?? '').split('|'))
}

function articleFilter() {
  return {
    text: 'words',
    outlets: ['a'],
    actors: ['a'],
    sectors: ['a'],
    agreements: ['a'],
    events: ['a'],
    from: '2025-01-01',
    to: '2025-02-01',
    language: 'en',
    copiesOf: ['a'],
    withoutCopies: true,
  }
}

function eventFilter() {
  return { text: 'words', actors: ['a'], from: '2025-01-01', to: '2025-02-01' }
}

function actorFilter() {
  return { text: 'words', kinds: ['PERSON'], registry: true, spokeIn: filter }
}

function measureFilter() {
  return { text: 'words', kinds: ['a'], imposers: ['a'], targets: ['a'], sectors: ['a'] }
}
