import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf, registry, threat, WIRE, world } from '../answers/world.ts'
import { patchOf, seedsOf } from '../graph/graph-of.ts'
import { type Json, type Served, serve } from './serve.ts'

let served: Served
beforeAll(async () => {
  served = await serve(world, {
    sample: true,
    publicUrl: 'https://onrecord.example',
    accuracy: [{ kind: 'DIRECT', precision: 0.9, recall: 0.8, measuredOn: 'the benchmark' }],
  })
  await served.store.recordFailures([
    { source: 'a.md', at: '2025-04-01T10:00:00Z', code: 'BAD_FILE', message: 'It is empty' },
    { source: 'b.md', at: '2025-04-01T11:00:00Z', code: 'BAD_FILE', message: 'It is empty too' },
    { source: 'c.md', at: '2025-04-01T12:00:00Z', code: 'BAD_ENCODING', message: 'It is no text' },
  ])
})
afterAll(() => served[Symbol.asyncDispose]())

const ask = async (query: string, variables?: object) => {
  const { data, errors } = await served.ask(query, variables)
  expect(errors).toBeUndefined()
  return data
}

describe('actors', () => {
  test('one, with offices, country, counts, days and lists', async () => {
    const { actor } = await ask(`{ actor(id: "ana") {
      id name kind description aliases wikidataId registry url
      country { name }
      tenures { title organization { country { name } } }
      statementCount firstSeen lastSeen
      statements(first: 1, filter: { sectors: ["metals"] }) { totalCount nodes { text } facets { speakers { count } } }
      statementsAbout { totalCount }
      measuresImposed { nodes { title } }
      articles(first: 5) { nodes { id } totalCount }
      mentions(article: "art-threat") { text }
    } }`)
    expect(actor).toEqual({
      id: 'ana',
      name: 'Ana Silva',
      kind: 'PERSON',
      description: 'politician of Norland',
      aliases: ['Silva'],
      wikidataId: 'Q1',
      registry: true,
      url: 'https://onrecord.example/actor/ana',
      country: { name: 'Norland' },
      tenures: [{ title: 'Minister of Trade', organization: { country: { name: 'Norland' } } }],
      statementCount: 3,
      firstSeen: '2025-03-01',
      lastSeen: '2025-03-11',
      statements: { totalCount: 3, nodes: [{ text: WIRE }], facets: { speakers: [{ count: 3 }] } },
      statementsAbout: { totalCount: 0 },
      measuresImposed: { nodes: [] },
      articles: { nodes: [{ id: 'art-copy' }, { id: 'art-wire' }, { id: 'art-threat' }], totalCount: 3 },
      mentions: [],
    })
  })

  test('one that is named and touched', async () => {
    const { actor } = await ask(`{ actor(id: "suland") {
      statementsAbout { nodes { text } }
      measuresAgainst { nodes { id } totalCount }
      measuresImposed { nodes { id } }
      mentions(article: "art-threat") { text start end form method confidence }
    } }`)
    expect(actor.statementsAbout.nodes).toHaveLength(1)
    expect(actor.measuresAgainst).toEqual({ nodes: [{ id: 'm-duty' }], totalCount: 1 })
    expect(actor.measuresImposed.nodes).toEqual([{ id: 'm-quota' }])
    expect(actor.mentions).toEqual([
      { text: 'Suland', start: 14, end: 20, form: 'full-name', method: 'full-name', confidence: 0.9 },
    ])
  })

  test.each([
    ['MOST_STATEMENTS', {}, ['ana', 'bruno', 'union', 'ministry', 'norland', 'suland']],
    ['NAME', { kinds: ['PERSON'] }, ['ana', 'bruno']],
    ['LATEST', { registry: false }, ['bruno', 'union']],
    ['NAME', { text: 'silva' }, ['ana']],
    ['NAME', { spokeIn: { sectors: ['autos'] } }, ['bruno']],
  ])('listed by %s with %j', async (orderBy, filter, ids) => {
    const { actors } = await ask(
      'query ($filter: ActorFilter, $orderBy: ActorOrder) { actors(filter: $filter, orderBy: $orderBy) { nodes { id } totalCount } }',
      { filter, orderBy },
    )
    expect(actors).toEqual({ nodes: ids.map((id) => ({ id })), totalCount: ids.length })
  })
})

describe('articles', () => {
  test('one, with its text, blocks, mentions, notes and statements in the order of the text', async () => {
    const { article } = await ask(`{ article(id: "art-threat") {
      id title sourceUrl authors agency language publishedOn publishedAt publishedBasis text sha256 url
      outlet { id name country domains agency registry articleCount }
      blocks { ordinal furniture start end }
      versions { id sha256 seenAt }
      statements { nodes { text } totalCount histogram { count } }
      mentions { text actor { name } }
      notes { code message start end stage }
    } }`)
    const { version } = threat
    expect(article).toMatchObject({
      id: 'art-threat',
      text: version?.text,
      sha256: version?.sha256,
      publishedOn: '2025-03-01',
      publishedAt: null,
      publishedBasis: 'given',
      url: 'https://onrecord.example/a/art-threat',
      outlet: { id: 'gazette', name: 'The Gazette', country: 'NL', articleCount: 3, agency: false, registry: true },
      versions: [{ id: version?.id, sha256: version?.sha256 }],
      mentions: [{ text: 'Suland', actor: { name: 'Suland' } }],
      notes: [{ code: 'no-byline', message: 'No author is named.', start: 0, end: 2, stage: 'blocks' }],
    })
    expect(article.blocks).toHaveLength(version?.blocks.length ?? 0)
    const words = article.statements.nodes.map(({ text }: { text: string }) => text)
    const places = words.map((it: string) => article.text.indexOf(it))
    expect(places).toEqual(places.toSorted((a: number, b: number) => a - b))
    expect(article.statements).toMatchObject({ totalCount: 3, histogram: [{ count: 3 }] })
  })

  test('the statements of one are paged in the order of the text', async () => {
    const page =
      'query ($after: String) { article(id: "art-copy") { statements(first: 2, after: $after, filter: { allLevels: true }) { nodes { id } pageInfo { hasNextPage endCursor } } } }'
    const first = (await ask(page)).article.statements
    const second = (await ask(page, { after: first.pageInfo.endCursor })).article.statements
    expect(first.pageInfo.hasNextPage).toBe(true)
    expect(second).toMatchObject({ nodes: [{ id: expect.any(String) }], pageInfo: { hasNextPage: false } })
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id)).size).toBe(3)
  })

  test.each([
    [{}, ['art-start', 'art-copy', 'art-wire', 'art-threat']],
    [{ outlets: ['courier'] }, ['art-wire']],
    [{ actors: ['ana'], to: '2025-03-10' }, ['art-wire', 'art-threat']],
    [{ sectors: ['metals'] }, ['art-threat']],
    [{ text: 'autos' }, ['art-start']],
    [{ from: '2025-03-11', language: 'en' }, ['art-start', 'art-copy']],
  ])('listed with %j', async (filter, ids) => {
    const { articles } = await ask(
      'query ($filter: ArticleFilter) { articles(filter: $filter) { nodes { id } totalCount } }',
      { filter },
    )
    expect(articles).toEqual({ nodes: ids.map((id) => ({ id })), totalCount: ids.length })
  })
})

describe('measures', () => {
  test('one, with its states folded from reports, each with its evidence and voice', async () => {
    const { measure } = await ask(`{ measure(id: "m-duty") {
      title url kind { id name mast } imposedBy { id } targets { id } sectors { id }
      status ratePercent since contested episodes amount { amount }
      states { status ratePercent from to evidence { text voice { __typename id } statement { text } article { id } measure { id } } }
      reports(first: 2) { totalCount nodes { status asOf { from } effective { from } start end carveOut condition } pageInfo { hasNextPage } }
      statements { totalCount }
    } }`)
    expect(measure).toMatchObject({
      title: 'Norland tariff on steel of Suland',
      url: 'https://onrecord.example/measure/m-duty',
      kind: { id: 'tariff', name: 'Tariff', mast: null },
      imposedBy: [{ id: 'norland' }],
      targets: [{ id: 'suland' }],
      sectors: [{ id: 'steel' }],
      status: 'IN_FORCE',
      ratePercent: '25',
      since: '2025-04-03',
      contested: false,
      episodes: 1,
      amount: null,
      statements: { totalCount: 2 },
    })
    expect(measure.states.map(({ status, from, to }: Json) => [status, from, to])).toEqual([
      ['THREATENED', '2025-03-01', '2025-03-10'],
      ['ANNOUNCED', '2025-03-10', '2025-04-03'],
      ['IN_FORCE', '2025-04-03', null],
    ])
    expect(measure.states[0].evidence).toEqual([
      {
        text: 'The m-duty is THREATENED.',
        voice: { __typename: 'Actor', id: 'ana' },
        statement: { text: 'Suland will face a duty of 25 per cent on steel' },
        article: { id: 'art-threat' },
        measure: { id: 'm-duty' },
      },
    ])
    expect(measure.states[1].evidence[0].voice).toEqual({ __typename: 'Outlet', id: 'courier' })
    expect(measure.reports).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    expect(measure.reports.nodes[0]).toMatchObject({ status: 'THREATENED', asOf: { from: '2025-03-01' } })
  })

  test.each([
    [{}, 'LATEST_CHANGE', ['m-quota', 'm-duty']],
    [{}, 'TITLE', ['m-duty', 'm-quota']],
    [{ imposers: ['suland'] }, 'TITLE', ['m-quota']],
    [{ targets: ['suland'] }, 'TITLE', ['m-duty']],
    [{ sectors: ['metals'] }, 'TITLE', ['m-duty']],
    [{ kinds: ['tariff'], text: 'quota' }, 'TITLE', ['m-quota']],
  ])('listed with %j by %s', async (filter, orderBy, ids) => {
    const { measures } = await ask(
      'query ($filter: MeasureFilter, $orderBy: MeasureOrder) { measures(filter: $filter, orderBy: $orderBy) { nodes { id } totalCount } }',
      { filter, orderBy },
    )
    expect(measures).toEqual({ nodes: ids.map((id) => ({ id })), totalCount: ids.length })
  })

  test('kinds', async () => {
    expect(await ask('{ measureKinds { id name mast } }')).toEqual({
      measureKinds: [{ id: 'tariff', name: 'Tariff', mast: null }],
    })
  })
})

describe('sectors', () => {
  test('all, by name, a parent with what is said of its parts', async () => {
    const { sectors } = await ask(
      '{ sectors { id statementCount parent { id } children { id } statements { totalCount } } }',
    )
    expect(sectors).toEqual([
      { id: 'autos', statementCount: 1, parent: null, children: [], statements: { totalCount: 1 } },
      { id: 'metals', statementCount: 5, parent: null, children: [{ id: 'steel' }], statements: { totalCount: 5 } },
      { id: 'steel', statementCount: 4, parent: { id: 'metals' }, children: [], statements: { totalCount: 4 } },
    ])
  })

  test('one, with its codes and measures', async () => {
    const { sector } = await ask('{ sector(id: "steel") { name aliases naics hs iptc url measures { nodes { id } } } }')
    expect(sector).toEqual({
      name: 'Steel',
      aliases: [],
      naics: ['3311'],
      hs: ['72'],
      iptc: ['04011002'],
      url: 'https://onrecord.example/sector/steel',
      measures: { nodes: [{ id: 'm-duty' }] },
    })
  })
})

test('outlets, by name', async () => {
  expect(
    await ask(
      '{ outlets(first: 1) { nodes { id articleCount } totalCount pageInfo { hasNextPage } } outlet(id: "gazette") { name } }',
    ),
  ).toEqual({
    outlets: { nodes: [{ id: 'courier', articleCount: 1 }], totalCount: 2, pageInfo: { hasNextPage: true } },
    outlet: { name: 'The Gazette' },
  })
})

test('what a search box suggests, with what each is', async () => {
  const query =
    'query ($prefix: String!) { suggest(prefix: $prefix) { label hint match { __typename ... on Actor { id } ... on Sector { id } ... on Measure { id status } } } }'
  expect((await ask(query, { prefix: 'sil' })).suggest).toEqual([
    { label: 'Ana Silva', hint: 'Minister of Trade', match: { __typename: 'Actor', id: 'ana' } },
  ])
  expect((await ask(query, { prefix: 'stee' })).suggest).toEqual([
    { label: 'Steel', hint: 'sector, part of Metals', match: { __typename: 'Sector', id: 'steel' } },
    {
      label: 'Norland tariff on steel of Suland',
      hint: 'measure: Tariff',
      match: { __typename: 'Measure', id: 'm-duty', status: 'IN_FORCE' },
    },
    { label: 'Steel deal', hint: 'sectoral deal', match: { __typename: 'Agreement' } },
  ])
  expect((await ask(query, { prefix: ' ' })).suggest).toEqual([])
})

describe('the corpus', () => {
  test('says what is in it, how it was read and what could not be', async () => {
    const { corpus } = await ask(`{ corpus {
      articles statements utterances actors measures outlets from to snapshot extractor sample
      coverage { month articles outlet { id } }
      accuracy { kind precision recall measuredOn }
      failures(first: 2) { totalCount nodes { source at code message } pageInfo { hasNextPage endCursor } }
    } }`)
    expect(corpus).toMatchObject({
      articles: 4,
      statements: 7,
      utterances: 6,
      actors: 6,
      measures: 2,
      outlets: 2,
      from: '2025-03-01',
      to: '2025-04-03',
      snapshot: expect.stringMatching(/^[0-9a-f]{64}$/),
      extractor: 'test 1',
      sample: true,
      coverage: [
        { month: '2025-03-01', articles: 1, outlet: { id: 'courier' } },
        { month: '2025-03-01', articles: 2, outlet: { id: 'gazette' } },
        { month: '2025-04-01', articles: 1, outlet: { id: 'gazette' } },
      ],
      accuracy: [{ kind: 'DIRECT', precision: 0.9, recall: 0.8, measuredOn: 'the benchmark' }],
      failures: { totalCount: 3, pageInfo: { hasNextPage: true } },
    })
    const rest = await ask(
      'query ($after: String) { corpus { failures(after: $after) { nodes { source } pageInfo { hasNextPage } } } }',
      {
        after: corpus.failures.pageInfo.endCursor,
      },
    )
    const sources = [...corpus.failures.nodes, ...rest.corpus.failures.nodes].map(({ source }: Json) => source)
    expect(sources.toSorted()).toEqual(['a.md', 'b.md', 'c.md'])
  })

  test('that is empty says so', async () => {
    await using empty = await serve([])
    const { data } = await empty.ask(
      '{ corpus { articles extractor sample from coverage { month } accuracy { kind } failures { totalCount } } }',
    )
    expect(data.corpus).toEqual({
      articles: 0,
      extractor: 'none',
      sample: false,
      from: null,
      coverage: [],
      accuracy: [],
      failures: { totalCount: 0 },
    })
  })

  test('is counted anew when it has changed', async () => {
    await using growing = await serve([seedsOf(registry), threat])
    const count = async () => (await growing.ask('{ outlet(id: "gazette") { articleCount } }')).data.outlet.articleCount
    expect(await count()).toBe(1)
    await growing.store.apply([patchOf({ id: 'another' })], '2025-04-02T00:00:00Z')
    expect(await count()).toBe(2)
  })
})

describe('node', () => {
  test.each([
    ['Statement', () => idOf(threat, 'Metals')],
    ['Article', () => 'art-wire'],
    ['Actor', () => 'ana'],
    ['Outlet', () => 'courier'],
    ['Sector', () => 'steel'],
    ['Measure', () => 'm-duty'],
  ])('finds a %s', async (type, id) => {
    expect((await ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id: id() })).node).toEqual({
      __typename: type,
      id: id(),
    })
  })

  test.each(['node', 'statement', 'article', 'actor', 'sector', 'measure', 'outlet'])(
    '%s of an unknown id is null',
    async (field) => {
      expect(await ask(`{ ${field}(id: "nothing") { id } }`)).toEqual({ [field]: null })
    },
  )
})

describe('copies of articles', () => {
  test('say which they are of, and are left out when asked', async () => {
    const { article, articles } = await ask(`{
      article(id: "art-copy") { copyOf { id } copies { id } }
      articles(filter: { withoutCopies: true }) { totalCount nodes { copyOf { id } } }
    }`)
    expect(article).toEqual({ copyOf: { id: 'art-wire' }, copies: [{ id: 'art-wire' }, { id: 'art-copy' }] })
    const { articles: all } = await ask('{ articles { totalCount } }')
    expect(articles.totalCount).toBe(all.totalCount - 1)
    expect(new Set(articles.nodes.map(({ copyOf }: Json) => copyOf))).toEqual(new Set([null]))
    const alone = await ask('{ article(id: "art-threat") { copyOf { id } copies { id } } }')
    expect(alone.article).toEqual({ copyOf: null, copies: [{ id: 'art-threat' }] })
  })
})

describe('the first mention of words', () => {
  const spread = async (words: string) =>
    (
      await ask(
        'query ($words: String!) { firstMention(words: $words) { first { article { id } } outlets { name } mentions { date kind statement { text } article { id } } } }',
        { words },
      )
    ).firstMention

  test('is the earliest published, and what follows is told apart', async () => {
    expect(await spread('cross this border, without any DUTY')).toEqual({
      first: { article: { id: 'art-wire' } },
      outlets: [{ name: 'The Courier' }, { name: 'The Gazette' }],
      mentions: [
        { date: '2025-03-10', kind: 'ORIGINAL', statement: { text: WIRE }, article: { id: 'art-wire' } },
        { date: '2025-03-11', kind: 'COPY', statement: { text: WIRE }, article: { id: 'art-copy' } },
      ],
    })
  })

  test('may stand outside of statements, or nowhere', async () => {
    const { first, mentions } = await spread('m-duty is threatened')
    expect(first).toBeNull()
    expect(mentions).toMatchObject([{ kind: 'ORIGINAL', statement: null, article: { id: 'art-threat' } }])
    expect(await spread('words that nobody printed')).toEqual({ first: null, outlets: [], mentions: [] })
  })

  test('of two words is refused with what to do', async () => {
    const { errors } = await served.ask('{ firstMention(words: "any duty") { first { id } } }')
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      hint: expect.stringContaining('3 words at least'),
    })
  })
})
