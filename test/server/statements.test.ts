import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copy, idOf, start, threat, WIRE, wire, world } from '../answers/world.ts'
import { type Json, type Served, serve } from './serve.ts'

let served: Served
beforeAll(async () => {
  served = await serve(world)
})
afterAll(() => served[Symbol.asyncDispose]())

const texts = async (filter: object, more = '') => {
  const { data, errors } = await served.ask(
    `query ($filter: StatementFilter) { statements(filter: $filter ${more}) { nodes { text } } }`,
    { filter },
  )
  expect(errors).toBeUndefined()
  return data.statements.nodes.map(({ text }: { text: string }) => text)
}
const THREAT = 'Suland will face a duty of 25 per cent on steel'
const CALM = 'Metals need calm'
const NOBODY = 'Nobody asked us'
const FINE = 'The minister said it would all be fine'
const INNER = 'it would all be fine'
const NEXT = 'The duty is here, and Autos are next'
const FURNITURE = 'Read more: no steel today'

describe('a statement', () => {
  test('has all that was found', async () => {
    const { data, errors } = await served.ask(
      `query ($id: ID!) { statement(id: $id) {
        __typename id kind text level attitude negated conditional condition illocution coarseIllocution factuality
        review superseded url
        speaker { id name } speakers { name }
        spokenAs { title post from to acting basis source asOf organization { name } holder { name } }
        addressees { name } relayedBy { name }
        cue { text lemma type }
        date { from to precision basis text }
        mentions { text start end actor { id } }
        sectors { id } measures { id } within { id } inner { id } continues { id }
        utterance { id copies }
        article { id title }
        block { ordinal type furniture start end }
        confidence { span speaker class overall how }
      } }`,
      { id: idOf(threat, THREAT) },
    )
    expect(errors).toBeUndefined()
    expect(data.statement).toEqual({
      __typename: 'Statement',
      id: idOf(threat, THREAT),
      kind: 'DIRECT',
      text: THREAT,
      level: 0,
      attitude: false,
      negated: false,
      conditional: false,
      condition: null,
      illocution: 'threaten',
      coarseIllocution: 'THREATEN',
      factuality: 'NEUTRAL',
      review: 'AUTO',
      superseded: false,
      url: `${served.url}/s/${idOf(threat, THREAT)}`,
      speaker: { id: 'ana', name: 'Ana Silva' },
      speakers: [{ name: 'Ana Silva' }],
      spokenAs: {
        title: 'Minister of Trade',
        post: 'post:trade',
        from: '2024-01-01',
        to: null,
        acting: false,
        basis: 'registry',
        source: 'https://example.org/cabinet',
        asOf: '2025-01-01',
        organization: { name: 'Ministry of Trade' },
        holder: { name: 'Ana Silva' },
      },
      addressees: [{ name: 'Bruno Costa' }],
      relayedBy: [],
      cue: { text: 'said', lemma: 'say', type: 'verb' },
      date: { from: '2025-03-01', to: '2025-03-01', precision: 'day', basis: 'publication', text: null },
      mentions: [{ text: 'Suland', start: 14, end: 20, actor: { id: 'suland' } }],
      sectors: [{ id: 'steel' }],
      measures: [{ id: 'm-duty' }],
      within: null,
      inner: [],
      continues: null,
      utterance: { id: expect.stringMatching(/^utt_/), copies: 1 },
      article: { id: 'art-threat', title: 'Story art-threat' },
      block: { ordinal: 1, type: 'paragraph', furniture: false, start: 13, end: 76 },
      confidence: { span: 1, speaker: 1, class: 1, overall: 0.9, how: 'test' },
    })
  })

  test('that nobody is known to have said has no speaker', async () => {
    const { data } = await served.ask(
      'query ($id: ID!) { statement(id: $id) { speaker { id } speakers { id } spokenAs { title } } }',
      {
        id: idOf(threat, NOBODY),
      },
    )
    expect(data.statement).toEqual({ speaker: null, speakers: [], spokenAs: null })
  })

  test('stands in another, and holds others', async () => {
    const { data } = await served.ask(
      'query ($outer: ID!, $inner: ID!) { outer: statement(id: $outer) { inner { text level } } inner: statement(id: $inner) { within { text } } }',
      { outer: idOf(copy, FINE), inner: idOf(copy, INNER) },
    )
    expect(data).toEqual({ outer: { inner: [{ text: INNER, level: 1 }] }, inner: { within: { text: FINE } } })
  })

  test('of an unknown id is null', async () => {
    expect(await served.ask('{ statement(id: "st_never") { text } }')).toEqual({ data: { statement: null } })
  })
})

describe('an utterance', () => {
  test('is one for a wire copy, with its first statement, outlets and wordings', async () => {
    const { data, errors } = await served.ask(
      `query ($id: ID!) { statement(id: $id) { utterance {
        text copies variants date { from } speakers { name } outlets { name } first { article { id } }
        statements(first: 1) { totalCount nodes { article { id } } pageInfo { hasNextPage } }
      } } }`,
      { id: idOf(copy, WIRE) },
    )
    expect(errors).toBeUndefined()
    expect(data.statement.utterance).toEqual({
      text: WIRE,
      copies: 2,
      variants: [WIRE],
      date: { from: '2025-03-10' },
      speakers: [{ name: 'Ana Silva' }],
      outlets: [{ name: 'The Courier' }, { name: 'The Gazette' }],
      first: { article: { id: 'art-wire' } },
      statements: { totalCount: 2, nodes: [{ article: { id: 'art-wire' } }], pageInfo: { hasNextPage: true } },
    })
  })

  test('is a node with the id that statements name', async () => {
    const { data } = await served.ask('query ($id: ID!) { statement(id: $id) { utterance { id } } }', {
      id: idOf(wire, WIRE),
    })
    const { id } = data.statement.utterance
    const found = await served.ask('query ($id: ID!) { node(id: $id) { __typename id ... on Utterance { copies } } }', {
      id,
    })
    expect(found.data.node).toEqual({ __typename: 'Utterance', id, copies: 2 })
  })
})

describe('statements are filtered', () => {
  const everything = [NEXT, WIRE, FINE, WIRE, THREAT, CALM, NOBODY]

  test('by nothing: the newest first, level 0, no furniture', async () => {
    expect((await texts({})).toSorted()).toEqual(everything.toSorted())
    const { data } = await served.ask('{ statements { nodes { date { from } } } }')
    const days = data.statements.nodes.map(({ date }: { date: { from: string } }) => date.from)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  test.each<[string, object, readonly string[]]>([
    ['speakers', { speakers: ['ana'] }, [WIRE, WIRE, THREAT]],
    ['several speakers', { speakers: ['union', 'bruno'] }, [NEXT, FINE, CALM]],
    ['addressees', { addressees: ['bruno'] }, [THREAT]],
    ['mentions', { mentions: ['suland'] }, [THREAT]],
    ['a sector', { sectors: ['autos'] }, [NEXT]],
    ['a sector with its parts', { sectors: ['metals'] }, [NEXT, WIRE, WIRE, THREAT, CALM]],
    ['measures', { measures: ['m-duty'] }, [WIRE, THREAT]],
    ['measure kinds', { measureKinds: ['tariff'] }, [WIRE, THREAT]],
    ['outlets', { outlets: ['courier'] }, [WIRE]],
    ['kinds', { kinds: ['INDIRECT'] }, [NOBODY]],
    ['illocutions', { illocutions: ['THREATEN', 'DEMAND'] }, [THREAT, CALM]],
    ['the day it was said', { from: '2025-03-11', to: '2025-04-02' }, [NEXT, FINE, WIRE]],
    ['the day it was published', { publishedFrom: '2025-04-03', publishedTo: '2025-04-03' }, [NEXT]],
    ['a level', { level: 1 }, [INNER]],
    ['all levels', { allLevels: true, speakers: ['ana'] }, [WIRE, WIRE, THREAT, INNER]],
    ['confidence', { minConfidence: 0.5, outlets: ['gazette'] }, [NEXT, FINE, WIRE, THREAT, CALM]],
    ['review', { review: ['REJECTED'] }, []],
    ['one an utterance', { unique: true, speakers: ['ana'] }, [WIRE, THREAT]],
    ['furniture too', { includeFurniture: true, speakers: ['bruno'] }, [NEXT, CALM, FURNITURE]],
    ['words', { text: 'duty steel' }, [WIRE, WIRE, THREAT]],
    ['a phrase', { text: '"duty of 25"' }, [THREAT]],
    ['a beginning', { text: 'bord*' }, [WIRE, WIRE]],
    ['words without others', { text: 'duty -steel' }, [NEXT]],
    ['and', { and: [{ speakers: ['ana'] }, { sectors: ['metals'] }], outlets: ['courier'] }, [WIRE]],
    ['or', { or: [{ speakers: ['union'] }, { text: 'calm' }] }, [FINE, CALM]],
    ['not', { not: { speakers: ['ana', 'bruno'] } }, [FINE, NOBODY]],
    ['nothing but a blank text', { text: ' ', outlets: ['courier'] }, [WIRE]],
    ['nulls, which ask nothing', { text: null, speakers: null, outlets: ['courier'] }, [WIRE]],
    ['an empty list, which nobody is in', { speakers: [] }, []],
  ])('by %s', async (_name, filter, expected) => {
    expect((await texts(filter)).toSorted()).toEqual([...expected].toSorted())
  })

  test('and ordered by relevance, with the words marked', async () => {
    const { data } = await served.ask(
      '{ statements(filter: { text: "duties cross*" }, orderBy: RELEVANCE) { edges { node { text } highlights { start end } } } }',
    )
    const [edge] = data.statements.edges
    expect(edge.highlights.map(({ start: from, end }: Json) => edge.node.text.slice(from, end))).toEqual([
      'cross',
      'duty',
    ])
  })
})

describe('a page of statements', () => {
  test.each(['NEWEST', 'OLDEST'])('leads to the end of %s, each once', async (orderBy) => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const { data, errors } = await served.ask(
        `query ($after: String) { statements(first: 2, after: $after, orderBy: ${orderBy}, filter: { allLevels: true }) {
          nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
      expect(errors).toBeUndefined()
      const { nodes, edges, pageInfo } = data.statements
      seen.push(...nodes.map(({ id }: { id: string }) => id))
      expect(pageInfo.endCursor).toBe(edges.at(-1).cursor)
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    expect(seen).toHaveLength(8)
    expect(new Set(seen).size).toBe(8)
  })

  test('of nothing ends at once', async () => {
    const { data } = await served.ask(
      '{ statements(filter: { speakers: ["nobody"] }) { nodes { id } totalCount pageInfo { hasNextPage endCursor } facets { kinds { value } } histogram { count } } }',
    )
    expect(data.statements).toEqual({
      nodes: [],
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
      facets: { kinds: [] },
      histogram: [],
    })
  })
})

describe('what is counted beside a list', () => {
  test('facets, each without its own field', async () => {
    const { data, errors } = await served.ask(
      `{ statements(filter: { speakers: ["ana"], kinds: [DIRECT] }) {
        totalCount
        facets {
          speakers { count actor { name } }
          sectors { count sector { id } }
          measures(first: 1) { count measure { title } }
          outlets { count outlet { name } }
          kinds { value count }
          illocutions { value count }
        }
      } }`,
    )
    expect(errors).toBeUndefined()
    expect(data.statements.totalCount).toBe(3)
    expect(data.statements.facets).toEqual({
      speakers: [
        { count: 3, actor: { name: 'Ana Silva' } },
        { count: 2, actor: { name: 'Bruno Costa' } },
      ],
      sectors: [
        { count: 3, sector: { id: 'metals' } },
        { count: 3, sector: { id: 'steel' } },
      ],
      measures: [{ count: 2, measure: { title: 'Norland tariff on steel of Suland' } }],
      outlets: [
        { count: 2, outlet: { name: 'The Gazette' } },
        { count: 1, outlet: { name: 'The Courier' } },
      ],
      kinds: [{ value: 'DIRECT', count: 3 }],
      illocutions: [
        { value: 'PROMISE', count: 2 },
        { value: 'THREATEN', count: 1 },
      ],
    })
  })

  test.each([
    '{}',
    '{ speakers: ["ana"] }',
    '{ sectors: ["steel"] }',
    '{ allLevels: true, includeFurniture: true }',
    '{ not: { speakers: ["ana"] } }',
    '{ stanceOn: ["metals", "autos", "m-duty"] }',
  ])('sectors of %s: each number is that of the list which the filter gives', async (filter) => {
    const { data } = await served.ask(
      `{ statements(filter: ${filter}) { facets { sectors { count sector { id } } } } }`,
    )
    const { sectors } = data.statements.facets
    expect(sectors.length).toBeGreaterThan(0)
    for (const { sector, count } of sectors) {
      const own = filter.replace(/^\{( sectors: \["steel"\])?/, `{ sectors: ["${sector.id}"], `)
      const list = await served.ask(`{ statements(filter: ${own}) { totalCount } }`)
      expect([sector.id, list.data.statements.totalCount]).toEqual([sector.id, count])
    }
    expect(sectors).toEqual(sectors.toSorted((a: Json, b: Json) => b.count - a.count))
  })

  test.each([
    ['DAY', ['2025-03-01', 3], ['2025-03-10', 1], ['2025-03-11', 2], ['2025-04-02', 1]],
    ['WEEK', ['2025-02-24', 3], ['2025-03-10', 3], ['2025-03-31', 1]],
    ['MONTH', ['2025-03-01', 6], ['2025-04-01', 1]],
    ['YEAR', ['2025-01-01', 7]],
  ])('a histogram by %s', async (by, ...bars) => {
    const { data } = await served.ask(`{ statements { histogram(by: ${by}) { from count } } }`)
    expect(data.statements.histogram).toEqual(bars.map(([from, count]) => ({ from, count })))
  })
})

test('the words around a statement, with its place in them', async () => {
  const { data } = await served.ask(
    'query ($id: ID!) { statement(id: $id) { context(paragraphs: 1) { before text after marks { start end } } } }',
    {
      id: idOf(threat, CALM),
    },
  )
  const { before, text, after, marks } = data.statement.context
  expect(before).toBe(`“${THREAT}”, it was said.`)
  expect(text).toBe(`“${CALM}”, it was said.`)
  expect(after).toBe(`“${NOBODY}”, it was said.`)
  expect(marks.map(({ start: from, end }: Json) => text.slice(from, end))).toEqual([CALM])
  expect(
    (
      await served.ask('query ($id: ID!) { statement(id: $id) { context(paragraphs: 11) { text } } }', {
        id: idOf(start, NEXT),
      })
    ).errors?.[0]?.extensions.code,
  ).toBe('BAD_INPUT')
})
