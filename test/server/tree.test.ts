import { readFileSync } from 'node:fs'
import { buildSchema, execute, isAbstractType, isObjectType, isScalarType, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/graph/open.ts'
import type { GraphStore } from '../../src/graph/store.ts'
import type { AnyTable } from '../../src/server/batch.ts'
import { table } from '../../src/server/resolvers/index.ts'
import { scalars } from '../../src/server/scalars.ts'
import { world } from '../answers/world.ts'
import { type Served, serve } from './serve.ts'

/** A real store that writes down which verbs are asked. */
function counted(store: GraphStore): { readonly store: GraphStore; readonly calls: Map<string, number> } {
  const calls = new Map<string, number>()
  const watching = new Proxy(store, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      if (typeof found !== 'function') return found
      return (...args: unknown[]) => {
        calls.set(String(name), (calls.get(String(name)) ?? 0) + 1)
        return found.apply(target, args)
      }
    },
  })
  return { store: watching, calls }
}

async function callsOf(query: string, variables: object = {}) {
  const { store, calls } = counted(await openStore('sqlite::memory:'))
  await using served = await serve(world, { store })
  calls.clear()
  const { data, errors } = await served.ask(query, variables)
  expect(errors).toBeUndefined()
  return { data, calls: Object.fromEntries(calls) }
}

describe('the store is asked once a level', () => {
  const CARD = 'text speaker { name } article { outlet { name } } sectors { name } receipt { verified }'

  test('as often for seven statements as for one', async () => {
    const one = await callsOf(`{ statements(first: 1) { nodes { ${CARD} } } }`)
    const seven = await callsOf(`{ statements(first: 7) { nodes { ${CARD} } } }`)
    expect(seven.data.statements.nodes).toHaveLength(7)
    expect(seven.calls).toEqual(one.calls)
    expect(one.calls).toEqual({ page: 1, links: 2, load: 5 })
  })

  test('only for what is selected', async () => {
    expect((await callsOf('{ statements { nodes { text } } }')).calls).toEqual({ page: 1 })
    expect((await callsOf('{ statements { totalCount } }')).calls).toEqual({ count: 1 })
    expect((await callsOf('{ statements { facets { kinds { value } } } }')).calls).toEqual({ countBy: 1 })
    expect((await callsOf('{ statements { nodes { id } totalCount histogram { count } } }')).calls).toEqual({
      page: 1,
      count: 1,
      countBy: 1,
    })
    expect(
      (await callsOf('{ statements { nodes { __typename } edges { cursor } pageInfo { endCursor } } }')).calls,
    ).toEqual({ page: 1 })
  })

  test('once for all that is folded from the same reports', async () => {
    const one = await callsOf('{ measures { nodes { status } } }')
    const all = await callsOf(
      '{ measures { nodes { status ratePercent since contested states { status } amount { amount } episodes } } }',
    )
    expect(all.calls).toEqual(one.calls)
  })
})

describe('answers are those of GraphQL', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve(world)
  })
  afterAll(() => served[Symbol.asyncDispose]())

  test.each<[string, string, object?]>([
    ['aliases', '{ a: actor(id: "ana") { n: name } b: actor(id: "bruno") { n: name } }'],
    [
      'aliases of one list with other arguments',
      '{ actor(id: "ana") { one: statements(first: 1) { nodes { text } } two: statements(first: 2, orderBy: OLDEST) { nodes { text } } } }',
    ],
    ['fields asked twice', '{ actor(id: "ana") { name country { id } } actor(id: "ana") { kind country { name } } }'],
    ['fragments', 'query { actor(id: "ana") { ...a } } fragment a on Actor { name ...b } fragment b on Node { id }'],
    [
      'an interface',
      '{ node(id: "ana") { id __typename ... on Actor { name } ... on Statement { text } ... on Node { same: id } } }',
    ],
    ['a union', '{ suggest(prefix: "s") { match { __typename ... on Node { id } ... on Sector { name } } } }'],
    [
      'skip and include',
      'query ($no: Boolean!) { actor(id: "ana") { name @include(if: $no) kind @skip(if: $no) ... @include(if: $no) { registry } } }',
      { no: false },
    ],
    [
      'variables and defaults',
      'query ($id: ID = "bruno", $first: Int) { actor(id: $id) { statements(first: $first) { nodes { text } } } }',
    ],
    ['an explicit null for a default', '{ statements(first: null, orderBy: null, filter: null) { nodes { text } } }'],
    ['names of things', '{ __typename corpus { __typename articles } }'],
    [
      'things below themselves',
      '{ statements(first: 3) { nodes { speaker { statements(first: 2) { nodes { speaker { name } utterance { first { text } } } } } } } }',
    ],
  ])('with %s', async (_name, query, variables = {}) => {
    const { data, errors } = await served.ask(query, variables)
    expect(errors).toBeUndefined()
    expect(data).toEqual(await slowly(served.store, query, { ...variables }))
  })

  test('keys stand in the order in which they are asked for', async () => {
    const answer = await served.post(
      '{ actor(id: "ana") { kind statements(first: 1) { totalCount nodes { text } } name id } }',
    )
    expect(await answer.text()).toMatch(/"kind".*"statements":\{"totalCount".*"nodes".*\},"name".*"id"/)
  })
})

/**
 * The same, walked by graphql-js alone: every function of the table is a resolver that is asked for one parent at a
 * time, so aliases, fragments, directives and types are done by the reference implementation.
 */
async function slowly(store: GraphStore, query: string, variables: Readonly<Record<string, unknown>>) {
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'))
  const functions: AnyTable = table
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) Object.assign(type, scalars[type.name])
    if (isAbstractType(type)) type.resolveType = ({ label }: { label: string }) => label
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const resolve = functions[type.name]?.[field.name]
      if (resolve)
        field.resolve = async (parent, args, context) => (await resolve([parent], args, context, () => true))[0]
    }
  }
  const deadline = performance.now() + 60_000
  const contextValue = {
    store,
    requestId: 'r',
    origin: 'http://host',
    sample: false,
    accuracy: [],
    deadline,
    timeLimitMs: 60_000,
  }
  const result = await execute({
    schema,
    document: parse(query),
    contextValue,
    variableValues: variables,
    rootValue: {},
  })
  expect(result.errors).toBeUndefined()
  return JSON.parse(JSON.stringify(result.data))
}
