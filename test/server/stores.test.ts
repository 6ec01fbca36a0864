import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { proposeJoinings } from '../../src/commands/propose-joinings.ts'
import { openStore } from '../../src/graph/open.ts'
import { examples } from '../../src/server/graphiql.ts'
import { world } from '../answers/world.ts'
import { leaseNeo4j } from '../graph/lease-neo4j.ts'
import { type Json, type Served, serve } from './serve.ts'

const leased = await leaseNeo4j()

/** What leads from one page to the next is each store's own, and relevance is counted by each in its own way. */
function comparable(key: string, value: Json): Json {
  if (key === 'endCursor') return typeof value
  return key === 'edges' ? value.toSorted((a: Json, b: Json) => (a.node.text < b.node.text ? -1 : 1)) : value
}

describe.skipIf(leased === null)('SQLite and Neo4j give the same answers', () => {
  let served: readonly Served[]
  beforeAll(async () => {
    const options = { publicUrl: 'https://onrecord.example' }
    served = [
      await serve(world, options),
      await serve(world, { ...options, store: await openStore(leased?.uri ?? '') }),
    ]
    for (const { store } of served) await store.join(await proposeJoinings(store))
  })
  afterAll(async () => {
    for (const one of served ?? []) await one[Symbol.asyncDispose]()
  })

  const both = async (query: string, variables: object = {}) => {
    const answers = await Promise.all(served.map((one) => one.ask(query, variables)))
    return answers.map((answer) => JSON.parse(JSON.stringify(answer, comparable)) as Json)
  }

  test.each(examples().map(({ name, query }) => [name, query]))('to %s', async (_name, query) => {
    const [sqlite, neo4j] = await both(query)
    expect(sqlite.errors).toBeUndefined()
    expect(neo4j).toEqual(sqlite)
  })

  test.each([
    '{ statements(filter: { stanceOn: ["m-duty"] }) { totalCount facets { stances { value count } } nodes { stances { polarity target { id } } } } }',
    '{ statements { facets { sectors { count sector { id } } stances { value count } } } }',
    '{ statements(filter: { speakers: ["ana"], sectors: ["autos"] }) { facets { sectors { count sector { id } } } } }',
    '{ positions { polarity support oppose other actor { id } target { id } latest { id } } }',
    '{ articles(filter: { agreements: ["agr-deal"] }) { totalCount nodes { id facts { text } agreements { id } events { id } } } }',
    '{ articles(filter: { events: ["evt-summit"] }) { totalCount nodes { id } } }',
    '{ articles { nodes { id copyOf { id } copies { id } } } }',
    '{ articles(filter: { withoutCopies: true }) { totalCount nodes { id } } }',
    '{ statements(filter: { unique: true }) { totalCount nodes { id utterance { id copies variants joined { id method score } } } } corpus { utterances } }',
    '{ firstMention(words: "cross this border without any duty") { first { id } outlets { name } mentions { date kind statement { id } article { id } } } }',
    '{ reviewQueue { totalCount nodes { id kind why statement { id } article { id } actors { id } } } }',
    '{ suggest(prefix: "n") { label hint match { __typename } } }',
  ])('to %s', async (query) => {
    const [sqlite, neo4j] = await both(query)
    expect(sqlite.errors).toBeUndefined()
    expect(neo4j).toEqual(sqlite)
  })

  test.each([
    ['statements', 'orderBy: NEWEST'],
    ['statements', 'orderBy: OLDEST, filter: { allLevels: true }'],
    ['articles', 'orderBy: OLDEST'],
    ['actors', 'orderBy: MOST_STATEMENTS'],
    ['actors', 'orderBy: NAME'],
    ['actors', 'orderBy: LATEST'],
    ['measures', 'orderBy: LATEST_CHANGE'],
    ['outlets', ''],
    ['agreements', ''],
    ['events', ''],
  ])('to all pages of %s by %s', async (field, args) => {
    const walked = await Promise.all(
      served.map(async (one) => {
        const ids: string[] = []
        let after: string | null = null
        do {
          const query: string = `query ($after: String) { list: ${field}(first: 1, after: $after, ${args}) { nodes { id } pageInfo { hasNextPage endCursor } } }`
          const { data } = await one.ask(query, { after })
          ids.push(...data.list.nodes.map(({ id }: Json) => id))
          after = data.list.pageInfo.hasNextPage ? data.list.pageInfo.endCursor : null
        } while (after)
        return ids
      }),
    )
    expect(walked[0]?.length).toBeGreaterThan(1)
    expect(walked[1]).toEqual(walked[0])
  })
})
