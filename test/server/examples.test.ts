import { afterAll, beforeAll, expect, test } from 'vitest'
import { examples } from '../../src/server/graphiql.ts'
import { world } from '../answers/world.ts'
import { type Served, serve } from './serve.ts'

let served: Served
beforeAll(async () => {
  served = await serve(world)
})
afterAll(() => served[Symbol.asyncDispose]())

test('there are examples for every kind of question', () => {
  expect(examples().length).toBeGreaterThanOrEqual(8)
  expect(new Set(examples().map(({ query }) => /query (\w+)/.exec(query)?.[1])).size).toBe(examples().length)
})

test.each(examples().map(({ name, query }) => [name, query]))('the example %s is answered', async (_name, query) => {
  const { data, errors } = await served.ask(query)
  expect(errors).toBeUndefined()
  for (const answer of Object.values(data)) {
    expect(answer).not.toBeNull()
    expect(JSON.stringify(answer).length).toBeGreaterThan(40)
  }
})
