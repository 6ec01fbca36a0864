import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf, start, threat, WIRE, wire, world } from '../answers/world.ts'
import { patchOf } from '../graph/graph-of.ts'
import { type Json, type Served, serve } from './serve.ts'

const THREAT = 'Suland will face a duty of 25 per cent on steel'
const HERE = 'The duty is here, and Autos are next'
const CALM = 'Metals need calm'

let served: Served
beforeAll(async () => {
  served = await serve(world, { publicUrl: 'https://onrecord.example' })
})
afterAll(() => served[Symbol.asyncDispose]())

const ask = async (query: string, variables?: object) => {
  const { data, errors } = await served.ask(query, variables)
  expect(errors).toBeUndefined()
  return data
}

describe('agreements', () => {
  test('one of the registry, with its own status, parties, and what articles say', async () => {
    const { agreement, node } = await ask(`{
      agreement(id: "agreement:pact") {
        name aliases kind registry status url
        parties { name }
        statements { totalCount nodes { text agreements { id } } }
        mentions { totalCount nodes { status count article { id } } }
      }
      node(id: "agreement:pact") { id ... on Agreement { name } }
    }`)
    expect(agreement).toEqual({
      name: 'Norland-Suland Pact',
      aliases: ['NSP'],
      kind: 'trade-agreement',
      registry: true,
      status: 'IN_FORCE',
      url: 'https://onrecord.example/agreement/agreement%3Apact',
      parties: [{ name: 'Norland' }, { name: 'Suland' }],
      statements: { totalCount: 1, nodes: [{ text: CALM, agreements: [{ id: 'agreement:pact' }] }] },
      mentions: { totalCount: 1, nodes: [{ status: 'SUSPENDED', count: 1, article: { id: 'art-wire' } }] },
    })
    expect(node).toEqual({ id: 'agreement:pact', name: 'Norland-Suland Pact' })
  })

  test('one met in articles has the status of the latest that tells', async () => {
    const { agreement } = await ask(
      '{ agreement(id: "agr-deal") { registry status mentions(first: 1) { nodes { status } pageInfo { hasNextPage } } } }',
    )
    expect(agreement).toEqual({
      registry: false,
      status: 'NEGOTIATING',
      mentions: { nodes: [{ status: 'UNKNOWN' }], pageInfo: { hasNextPage: true } },
    })
  })

  test('the status is by publication, whatever was read first, and stays when an older article is read again', async () => {
    const told = (id: string, on: string, status: string) =>
      patchOf({ id, on, agreements: [{ id: 'agr-deal', status }] })
    const stories = [
      told('x', '2025-05-01', 'AGREED'),
      told('y', '2025-06-01', 'REJECTED'),
      told('z', '2025-04-20', 'IN_FORCE'),
    ]
    const read = '{ agreement(id: "agr-deal") { status } corpus { snapshot } }'
    const answers: Json[] = []
    for (const order of [stories, stories.toReversed(), [...stories, ...stories]]) {
      await using one = await serve([])
      for (const story of order) await one.store.apply([story], '2025-07-01T00:00:00Z')
      answers.push((await one.ask(read)).data)
    }
    expect(answers[0].agreement).toEqual({ status: 'REJECTED' })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('of a list each has its own latest, however far back it is told', async () => {
    const told = (id: string, on: string, statuses: Record<string, string>) =>
      patchOf({ id, on, agreements: Object.entries(statuses).map(([name, status]) => ({ id: `agr-${name}`, status })) })
    const silent = Array.from({ length: 45 }, (_, at) =>
      told(`silent-${at}`, `2025-05-${String((at % 28) + 1).padStart(2, '0')}`, { far: 'UNKNOWN', never: 'UNKNOWN' }),
    )
    await using one = await serve([
      told('older', '2025-03-01', { far: 'PROPOSED', near: 'PROPOSED' }),
      told('old', '2025-04-01', { far: 'AGREED' }),
      told('new', '2025-06-01', { near: 'REJECTED' }),
      ...silent,
    ])
    const { data } = await one.ask('{ agreements { nodes { name status } } }')
    expect(data.agreements.nodes).toEqual([
      { name: 'agr-far', status: 'AGREED' },
      { name: 'agr-near', status: 'REJECTED' },
      { name: 'agr-never', status: 'UNKNOWN' },
    ])
  })

  test('the list goes on by cursor, in the order of names', async () => {
    const first = await ask('{ agreements(first: 1) { totalCount nodes { name } pageInfo { endCursor } } }')
    expect(first.agreements).toMatchObject({ totalCount: 2, nodes: [{ name: 'Norland-Suland Pact' }] })
    const { agreements } = await ask(
      'query ($after: String) { agreements(after: $after) { nodes { name } pageInfo { hasNextPage } } }',
      { after: first.agreements.pageInfo.endCursor },
    )
    expect(agreements).toEqual({ nodes: [{ name: 'Steel deal' }], pageInfo: { hasNextPage: false } })
  })

  test('a search box suggests them', async () => {
    const { suggest } = await ask('{ suggest(prefix: "nsp") { label hint match { ... on Agreement { id } } } }')
    expect(suggest).toEqual([
      { label: 'Norland-Suland Pact', hint: 'trade agreement', match: { id: 'agreement:pact' } },
    ])
  })
})

describe('events', () => {
  test('one, with when, where, who, and what was said of it', async () => {
    const { event } = await ask(`{ event(id: "evt-summit") {
      name type status place url
      date { from to precision basis text }
      participants { name }
      within { name }
      statements { totalCount nodes { text events { name } } }
      mentions { nodes { status article { id } } }
    } }`)
    expect(event).toEqual({
      name: 'Border summit',
      type: 'Conference',
      status: 'HAPPENED',
      place: 'Portavel',
      url: 'https://onrecord.example/event/evt-summit',
      date: { from: '2025-04-10', to: '2025-04-12', precision: 'interval', basis: 'explicit', text: null },
      participants: [{ name: 'Ana Silva' }, { name: 'Bruno Costa' }],
      within: null,
      statements: { totalCount: 1, nodes: [{ text: HERE, events: [{ name: 'Border summit' }] }] },
      mentions: {
        nodes: [
          { status: 'HAPPENED', article: { id: 'art-start' } },
          { status: 'SCHEDULED', article: { id: 'art-wire' } },
        ],
      },
    })
  })

  test.each([
    ['', ['Border summit', 'Address to the summit']],
    ['filter: { actors: ["bruno"] }', ['Border summit']],
    ['filter: { text: "address" }', ['Address to the summit']],
    ['filter: { from: "2025-04-11" }', []],
    ['filter: { from: "2025-04-01", to: "2025-04-10" }', ['Border summit']],
  ])('events(%s)', async (args, names) => {
    const { events } = await ask(`{ events${args && `(${args})`} { totalCount nodes { name within { name } } } }`)
    expect(events.totalCount).toBe(names.length)
    expect(events.nodes.map(({ name }: Json) => name)).toEqual(names)
  })
})

test('an article shows what its outlet says itself, and which agreements and events it tells of', async () => {
  const { article } = await ask(`{ article(id: "art-start") {
    text
    facts { id type text start end date { from } values { number unit approximate } measures { id } sectors { id } confidence basis }
    agreements { name }
    events { name status }
  } }`)
  const [fact] = article.facts
  expect(fact).toMatchObject({
    type: 'background',
    text: '25 per cent of steel crosses the border at Portavel.',
    date: null,
    values: [{ number: '25', unit: 'percent', approximate: false }],
    measures: [],
    sectors: [],
    confidence: 0.9,
    basis: 'test',
  })
  expect(article.text.slice(fact.start, fact.end)).toBe(fact.text)
  expect(article.agreements).toEqual([{ name: 'Steel deal' }])
  expect(article.events).toEqual([
    { name: 'Address to the summit', status: 'CANCELLED' },
    { name: 'Border summit', status: 'HAPPENED' },
  ])
})

describe('stances', () => {
  test('a statement has them with target, polarity, sureness, rule and the words that show them', async () => {
    const { statement } = await ask(
      `query ($id: ID!) { statement(id: $id) { article { text } stances {
        target { __typename id } polarity confidence basis evidence { text start end }
      } } }`,
      { id: idOf(start, HERE) },
    )
    expect(statement.stances.map(({ target, polarity }: Json) => [target.__typename, target.id, polarity])).toEqual([
      ['Sector', 'autos', 'UNCLEAR'],
      ['Measure', 'm-duty', 'OPPOSE'],
      ['Actor', 'norland', 'MIXED'],
      ['Actor', 'union', 'SUPPORT'],
    ])
    expect(statement.stances.map(({ confidence, basis }: Json) => [confidence, basis])).toEqual(
      [0.8, 0.8, 0.8, 0.5].map((confidence) => [confidence, 'test']),
    )
    for (const { evidence } of statement.stances) {
      expect(statement.article.text.slice(evidence.start, evidence.end)).toBe(evidence.text)
    }
  })

  test.each([
    ['stances: [OPPOSE]', [WIRE, HERE]],
    ['stanceOn: ["m-duty"]', [THREAT, WIRE, HERE]],
    ['stanceOn: ["m-duty"], stances: [SUPPORT, UNCLEAR]', [THREAT]],
    ['stanceOn: ["autos", "norland"], stances: [OPPOSE]', []],
    ['stanceOn: ["nothing"]', []],
    ['agreements: ["agreement:pact"]', [CALM]],
    ['events: ["evt-summit"]', [HERE]],
    ['not: { stances: [OPPOSE] }, measures: ["m-duty"]', [THREAT]],
  ])('statements(filter: { %s })', async (filter, texts) => {
    const { statements } = await ask(
      `{ statements(orderBy: OLDEST, filter: { ${filter} }) { totalCount nodes { text } } }`,
    )
    expect(statements.nodes.map(({ text }: Json) => text)).toEqual(texts)
    expect(statements.totalCount).toBe(texts.length)
  })

  test('a facet counts statements by polarity, without its own field', async () => {
    const { statements } = await ask(
      '{ statements(filter: { stances: [SUPPORT] }) { totalCount facets { stances { value count } } } }',
    )
    expect(statements).toEqual({
      totalCount: 2,
      facets: {
        stances: [
          { value: 'OPPOSE', count: 2 },
          { value: 'SUPPORT', count: 2 },
          { value: 'MIXED', count: 1 },
          { value: 'UNCLEAR', count: 1 },
        ],
      },
    })
  })
})

describe('positions', () => {
  const cells = `{ actor { id } target { id } polarity support oppose other latest { id } }`

  test('one cell an actor and a target, by the latest day that takes a side', async () => {
    const { positions } = await ask(`{ positions(targets: ["m-duty"]) ${cells} }`)
    expect(positions).toEqual([
      {
        actor: { id: 'ana' },
        target: { id: 'm-duty' },
        polarity: 'OPPOSE',
        support: 1,
        oppose: 1,
        other: 0,
        latest: { id: idOf(wire, WIRE) },
      },
      {
        actor: { id: 'bruno' },
        target: { id: 'm-duty' },
        polarity: 'OPPOSE',
        support: 0,
        oppose: 1,
        other: 0,
        latest: { id: idOf(start, HERE) },
      },
    ])
  })

  // What is less than 0.6 sure, such as where bruno stands on the union, is left out.
  test.each([
    ['targets: ["m-duty"], at: "2025-03-05"', [['ana', 'm-duty', 'SUPPORT']]],
    [
      'actors: ["bruno"]',
      [
        ['bruno', 'autos', 'UNCLEAR'],
        ['bruno', 'norland', 'MIXED'],
        ['bruno', 'm-duty', 'OPPOSE'],
      ],
    ],
    ['filter: { sectors: ["metals"] }, actors: ["ana"]', [['ana', 'm-duty', 'OPPOSE']]],
    ['targets: []', []],
  ])('positions(%s)', async (args, expected) => {
    const { positions } = await ask(`{ positions(${args}) ${cells} }`)
    expect(positions.map(({ actor, target, polarity }: Json) => [actor.id, target.id, polarity])).toEqual(expected)
  })

  test('a timeline shows each stance, and pairs that may be a change', async () => {
    const { positionTimeline } = await ask(`{ positionTimeline(actor: "ana", target: "m-duty") {
      actor { name } target { ... on Measure { title } }
      points { date polarity statement { id } }
      possibleChanges { before { id } after { id } }
    } }`)
    const [before, after] = [{ id: idOf(threat, THREAT) }, { id: idOf(wire, WIRE) }]
    expect(positionTimeline).toEqual({
      actor: { name: 'Ana Silva' },
      target: { title: 'Norland tariff on steel of Suland' },
      points: [
        { date: '2025-03-01', polarity: 'SUPPORT', statement: before },
        { date: '2025-03-10', polarity: 'OPPOSE', statement: after },
      ],
      possibleChanges: [{ before, after }],
    })
  })
})

test.each([
  '{ it: agreement(id: "agreement:typo") { id } }',
  '{ it: event(id: "evt-typo") { id } }',
  '{ it: positionTimeline(actor: "typo", target: "m-duty") { actor { id } } }',
  '{ it: positionTimeline(actor: "ana", target: "typo") { actor { id } } }',
  '{ it: positionTimeline(actor: "ana", target: "evt-summit") { actor { id } } }',
])('an unknown id is null: %s', async (query) => {
  expect(await ask(query)).toEqual({ it: null })
})

test.each([
  ['{ events(filter: { from: "2025-02-01", to: "2025-01-01" }) { totalCount } }', 'BAD_INPUT'],
  ['{ agreements(first: 101) { nodes { id } } }', 'BAD_INPUT'],
  ['{ events(after: "broken") { nodes { id } } }', 'BAD_CURSOR'],
  ['{ agreement(id: "agr-deal") { mentions(first: 0) { nodes { count } } } }', 'BAD_INPUT'],
])('%s is refused with a code and what to do', async (query, code) => {
  const { errors } = await served.ask(query)
  expect(errors?.[0]?.extensions.code).toBe(code)
  expect(errors?.[0]?.extensions.hint).toBeTruthy()
})
