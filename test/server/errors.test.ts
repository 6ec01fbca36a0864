import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/graph/open.ts'
import type { GraphStore } from '../../src/graph/store.ts'
import { world } from '../answers/world.ts'
import { patchOf } from '../graph/graph-of.ts'
import { type Served, serve } from './serve.ts'

let served: Served
beforeAll(async () => {
  served = await serve(world)
})
afterAll(() => served[Symbol.asyncDispose]())

const cursorOf = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')

describe('what was foreseen has a code, a message that says what was wrong, and a hint', () => {
  test.each([
    ['first of 0', '{ statements(first: 0) { nodes { id } } }', 'BAD_INPUT', /^first is 0$/, /1 to 100/],
    ['first of 101', '{ actors(first: 101) { nodes { id } } }', 'BAD_INPUT', /^first is 101$/, /1 to 100/],
    [
      'a nested first',
      '{ actors { nodes { statements(first: 1000) { nodes { id } } } } }',
      'LIMIT',
      /costs \d+ points; the limit is 5000/,
      /smaller pages/,
    ],
    [
      'a cursor that is none',
      '{ statements(after: "nonsense") { nodes { id } } }',
      'BAD_CURSOR',
      /"nonsense".*cannot be read/,
      /endCursor/,
    ],
    [
      'a cursor without parts',
      `{ statements(after: "${cursorOf({ a: 1 })}") { nodes { id } } }`,
      'BAD_CURSOR',
      /cannot be read/,
      /endCursor/,
    ],
    [
      'a cursor of another order',
      `{ statements(orderBy: OLDEST, after: "${cursorOf(['Statement NEWEST', '2025-01-01', 'st_a'])}") { nodes { id } } }`,
      'BAD_CURSOR',
      /of the list Statement NEWEST, not of Statement OLDEST/,
      /endCursor/,
    ],
    [
      'a cursor of another list',
      `{ articles(after: "${cursorOf(['Statement NEWEST', '2025-01-01', 'st_a'])}") { nodes { id } } }`,
      'BAD_CURSOR',
      /not of Article NEWEST/,
      /endCursor/,
    ],
    [
      'a cursor into another article',
      `{ article(id: "art-wire") { statements(after: "${cursorOf(['Statement TEXT', '1', 'st_a'])}") { nodes { id } } } }`,
      'BAD_CURSOR',
      /not in this list/,
      /endCursor/,
    ],
    [
      'relevance to nothing',
      '{ statements(orderBy: RELEVANCE) { nodes { id } } }',
      'BAD_INPUT',
      /filter.text is not given/,
      /filter.text/,
    ],
    [
      'a text without words',
      '{ statements(filter: { text: "…" }) { nodes { id } } }',
      'BAD_INPUT',
      /names no word/,
      /one word/,
    ],
    [
      'a text that only leaves out',
      '{ statements(filter: { text: "-steel" }) { nodes { id } } }',
      'BAD_INPUT',
      /names no word/,
      /one word/,
    ],
    [
      'days the wrong way round',
      '{ articles(filter: { from: "2025-02-02", to: "2025-01-01" }) { nodes { id } } }',
      'BAD_INPUT',
      /2025-02-02, after to/,
      /Swap/,
    ],
    [
      'unique inside',
      '{ statements(filter: { or: [{ unique: true }] }) { nodes { id } } }',
      'BAD_INPUT',
      /unique stands inside/,
      /top/,
    ],
    ['a long prefix', `{ suggest(prefix: "${'a'.repeat(101)}") { label } }`, 'BAD_INPUT', /101 characters/, /100/],
    [
      'many aliases',
      `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: sector(id: "x") { id }`).join(' ')} }`,
      'LIMIT',
      /31 aliases; the limit is 30/,
      /filter/,
    ],
    [
      'many levels',
      `{ statements(first: 1) { nodes { ${'within { '.repeat(13)} id ${'} '.repeat(13)} } } }`,
      'LIMIT',
      /more than 14 fields deep/,
      /steps/,
    ],
  ])('%s', async (_name, query, code, message, hint) => {
    const { errors } = await served.ask(query)
    expect(errors?.[0]?.extensions.code).toBe(code)
    expect(errors?.[0]?.message).toMatch(message)
    expect(errors?.[0]?.extensions.hint).toMatch(hint)
    expect(Object.keys(errors?.[0]?.extensions ?? {}).toSorted()).toEqual(['code', 'hint'])
  })

  test('a filter that nests too deep', async () => {
    let filter: object = { speakers: ['ana'] }
    for (let depth = 0; depth < 6; depth++) filter = { and: [filter] }
    const { errors } = await served.ask(
      'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }',
      { filter },
    )
    expect(errors?.[0]).toMatchObject({ message: 'The filter nests deeper than 5', extensions: { code: 'BAD_INPUT' } })
  })

  test('an error of a list stands at the list, and the rest is answered', async () => {
    const { data, errors } = await served.ask(
      '{ actor(id: "ana") { name statements(first: 0) { totalCount nodes { id } } } corpus { articles } }',
    )
    expect(errors).toMatchObject([{ path: ['actor', 'statements'] }])
    expect(data).toEqual({ actor: null, corpus: { articles: 4 } })
  })
})

describe('what GraphQL foresees is told as it is', () => {
  test.each([
    [
      'a typo in a field',
      '{ statements { nodes { speeker { name } } } }',
      'GRAPHQL_VALIDATION_FAILED',
      /Did you mean "speaker"/,
    ],
    [
      'a filter that is none',
      '{ statements(filter: { sector: ["a"] }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
      /"sector" is not defined.*"sectors"/,
    ],
    ['broken syntax', '{ statements', 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    [
      'a day that is none',
      '{ statements(filter: { from: "2025-02-30" }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
      /Date cannot be "2025-02-30"/,
    ],
    [
      'more tokens than are read',
      `{ ${'statement(id: "a") { id } '.repeat(400)} }`,
      'GRAPHQL_PARSE_FAILED',
      /2000 tokens/,
    ],
  ])('%s', async (_name, query, code, message) => {
    const answer = await served.post(query)
    const { errors } = (await answer.json()) as Awaited<ReturnType<typeof served.ask>>
    expect(answer.status).toBe(400)
    expect(errors?.[0]?.message).toMatch(message)
    expect(errors?.[0]?.extensions).toEqual({ code })
  })

  test('a variable that does not fit', async () => {
    const query = 'query ($from: Date) { statements(filter: { from: $from }) { totalCount } }'
    for (const from of ['yesterday', 5, '2025-13-01']) {
      const { errors } = await served.ask(query, { from })
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
      expect(errors?.[0]?.message).toContain('give a day as YYYY-MM-DD')
    }
  })
})

describe('a bug', () => {
  const broken = patchOf({ id: 'broken', says: [{ words: 'A secret word', by: ['ana'], act: 'NONSENSE' }] })

  test('is masked, and logged whole under the request’s id', async () => {
    await using served = await serve([broken])
    const answer = await served.post('query Listing { statements { nodes { coarseIllocution } } }')
    const text = await answer.text()
    const { errors, data } = JSON.parse(text)
    const { requestId } = errors[0].extensions
    expect(data).toBeNull()
    expect(errors).toHaveLength(1)
    expect(errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId })
    expect(errors[0].message).toContain(requestId)
    expect(text).not.toMatch(/NONSENSE|stack|node_modules/)
    expect(answer.headers.get('x-request-id')).toBe(requestId)
    const bug = served.log.find((line) => 'bug' in line)
    expect(bug).toMatchObject({ id: requestId, operation: 'Listing' })
    expect(String(bug?.bug)).toMatch(/NONSENSE[\s\S]*\n\s+at /)
  })

  test('of a row that cannot be read is masked too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-'))
    try {
      await using served = await serve(world, { store: await openStore(`sqlite:${folder}/graph.db`) })
      const database = new DatabaseSync(`${folder}/graph.db`)
      database.exec(`UPDATE statement_body SET body = '{"label":"Statement","text":"half'`)
      database.close()
      const { data, errors } = await served.ask('{ statements { nodes { text } } corpus { articles } }')
      expect(errors).toMatchObject([{ path: ['statements'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
      expect(data).toBeNull()
      expect(JSON.stringify(errors)).not.toMatch(/half|JSON/)
      expect(served.log.filter((line) => 'bug' in line)).toHaveLength(1)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('in one field leaves the others alone', async () => {
    await using served = await serve([broken])
    const store = breaking(served.store, 'tenuresOf')
    await using through = await serve([], { store })
    const { data, errors } = await through.ask(
      '{ a: actor(id: "ana") { name } b: actor(id: "ana") { tenures { title } } }',
    )
    expect(data).toEqual({ a: { name: 'ana' }, b: null })
    expect(errors).toMatchObject([{ path: ['b', 'tenures'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
    expect(errors?.[0]?.message).not.toContain('boom')
  })
})

describe('time', () => {
  test('that is up before a field is asked ends the operation', async () => {
    await using served = await serve(world, { timeLimitMs: -1 })
    const { errors } = await served.ask('{ statements { nodes { id } } }')
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'TIMEOUT', hint: expect.stringContaining('smaller first') },
    })
  })

  test('that runs out while a store does not answer ends it too', async () => {
    const store = replacing(await openStore('sqlite::memory:'), 'survey', () => new Promise(() => {}))
    await using served = await serve([], { store, timeLimitMs: 20 })
    const { errors } = await served.ask('{ corpus { articles } }')
    expect(errors?.[0]).toMatchObject({
      message: 'The operation took longer than 20 ms',
      extensions: { code: 'TIMEOUT' },
    })
  })
})

/** A real store of which one verb breaks. */
function breaking(store: GraphStore, verb: keyof GraphStore): GraphStore {
  return replacing(store, verb, async () => {
    throw new Error('boom')
  })
}

function replacing(store: GraphStore, verb: keyof GraphStore, by: () => Promise<unknown>): GraphStore {
  return new Proxy(store, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name)
      return name === verb ? by : typeof found === 'function' ? found.bind(target) : found
    },
  })
}
