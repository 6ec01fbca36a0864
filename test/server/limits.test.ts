import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { examples } from '../../src/server/graphiql.ts'
import { checkLimits, LIMITS } from '../../src/server/limits.ts'
import { world } from '../answers/world.ts'
import { serve } from './serve.ts'

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'))

function costOf(query: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const { definitions } = parse(query)
  const operation = definitions.find((it): it is OperationDefinitionNode => it.kind === 'OperationDefinition')
  const fragments = Object.fromEntries(
    definitions.flatMap((it) => (it.kind === 'FragmentDefinition' ? [[it.name.value, it]] : [])),
  )
  if (!operation) throw new Error('No operation')
  return checkLimits({ schema, operation, fragments, variables })
}

describe('an operation’s cost', () => {
  test.each([
    ['{ corpus { articles } }', 1],
    ['{ statement(id: "a") { text speaker { name } } }', 2],
    ['{ statements(first: 10) { nodes { text } } }', 11],
    ['{ statements { nodes { text } } }', 21],
    ['{ statements(first: 10) { edges { node { text } highlights { start } } } }', 1 + 10 * (1 + 1 + 2)],
    [
      '{ statements(first: 10) { nodes { speaker { statements(first: 5) { nodes { id } } } } } }',
      1 + 10 * (1 + 1 + 1 + 5),
    ],
    ['{ statements { totalCount } }', 2],
    ['{ statements { facets { speakers(first: 5) { actor { name } } } } }', 1 + 1 + 10 + 5 * 2],
    [
      '{ node(id: "a") { ... on Statement { article { title } } ... on Actor { country { name country { name } } } } }',
      9 + 2,
    ],
    ['{ a: corpus { articles } b: corpus { articles } }', 2],
    ['{ corpus { articles } corpus { statements } }', 1],
    ['query ($yes: Boolean = false) { corpus @include(if: $yes) { articles } sectors @skip(if: true) { id } }', 0],
    ['{ ...parts } fragment parts on Query { sectors { id } }', 40],
    ['{ __schema { types { fields { type { ofType { ofType { name } } } } } } }', 0],
  ])('of %s is %i', (query, cost) => {
    expect(costOf(query)).toBe(cost)
  })

  test('is summed with the sizes that come in variables', () => {
    const query = 'query ($n: Int) { statements(first: $n) { nodes { id } } }'
    expect(costOf(query, { n: 100 })).toBe(101)
    expect(() => costOf(query, { n: 100_000 })).toThrow('costs 100001 points; the limit is 5000')
  })

  test('does not shrink when more is asked for', () => {
    const pages = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(pages, pages, (a, b) => {
        const cost = (n: number) =>
          costOf(`{ actors(first: 20) { nodes { statements(first: ${n}) { nodes { id } } } } }`)
        const [small, large] = [Math.min(a, b), Math.max(a, b)]
        expect(cost(small)).toBeLessThanOrEqual(cost(large))
      }),
      { seed: 3, numRuns: 100 },
    )
  })

  test('of fragments that spread each other wide is found in no time', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, at) => `fragment f${at} on Statement { a: within { ...f${at + 1} } b: within { ...f${at + 1} } }`,
    )
    const query = `{ statement(id: "x") { ...f0 } } ${fragments.join(' ')} fragment f40 on Statement { id }`
    expect(() => costOf(query)).toThrow(/fields deep|points/)
  })

  test.each(examples().map(({ name, query }) => [name, query]))(
    'of the example %s is far from the limit',
    (_name, query) => {
      expect(costOf(query)).toBeLessThan(LIMITS.cost / 2)
    },
  )

  test('comes with the answer', async () => {
    await using served = await serve(world)
    const answer = await served.post('{ statements(first: 10) { nodes { text } } }')
    expect(answer.headers.get('x-graphql-cost')).toBe('11')
  })

  test('that is too high is refused with status 400', async () => {
    await using served = await serve(world)
    const answer = await served.post('{ actors(first: 100) { nodes { statements(first: 100) { nodes { id } } } } }')
    expect(answer.status).toBe(400)
    expect(((await answer.json()) as { errors: unknown[] }).errors).toMatchObject([{ extensions: { code: 'LIMIT' } }])
  })
})
