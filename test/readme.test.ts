import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSampleSite, type SampleSite } from './web/sample-site.ts'

const readme = readFileSync('README.md', 'utf8')
let site: SampleSite
beforeAll(async () => {
  site = await openSampleSite()
})
afterAll(() => site.close())

test.each([...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => query))(
  'the query that the README shows is answered: %s',
  async (query) => {
    const answer = await fetch(`${site.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const found = await answer.json()
    expect(found).not.toHaveProperty('errors')
    expect(found).toMatchObject({ data: { statements: { nodes: [{ receipt: { verified: true } }] } } })
  },
)

test('every script that the README names is one', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const named = [...readme.matchAll(/npm run (?:--silent )?(\w+)/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(3)
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
})

test('every file that the README names is there', () => {
  const named = [...readme.matchAll(/`((?:[\w.-]+\/)*[\w-]*(?:\.md|\.example|\/))`/g)].map(([, path]) => path ?? '')
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('the figures in the README are those that were measured', () => {
  const { full, fast, compromise } = JSON.parse(readFileSync('bench/results/quality.json', 'utf8'))
  const shown = [full, fast, compromise].map(({ check }) => check.attribution)
  expect(readme).toContain(`| attribution F1, speech | ${shown.join(' | ')} |`)
})
