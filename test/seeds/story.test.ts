import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Json } from '../server/serve.ts'
import { openSampleSite, type SampleSite } from '../web/sample-site.ts'

/** What the samples tell when they are read, kept and asked for as a reader does. */
const Story = z.looseObject({
  measure: z.looseObject({
    imposer: z.string(),
    target: z.string(),
    kind: z.string(),
    states: z.array(z.looseObject({ status: z.string(), file: z.string(), evidence: z.string() })),
  }),
  wire: z.looseObject({
    files: z.array(z.string()),
    quotes: z.array(z.strictObject({ speaker: z.string(), words: z.string(), files: z.array(z.string()) })),
  }),
})
const { measure, wire } = Story.parse(parse(readFileSync('seeds/demo/story.yaml', 'utf8')))
const urls = new Map(
  readdirSync('seeds/articles').map((file) => [
    file,
    /^url: (\S+)$/m.exec(readFileSync(`seeds/articles/${file}`, 'utf8'))?.[1] ?? '',
  ]),
)

let site: SampleSite
beforeAll(async () => {
  site = await openSampleSite()
})
afterAll(() => site.close())

async function ask(query: string, variables: object = {}): Promise<Json> {
  const answer = await fetch(`${site.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors }: Json = await answer.json()
  expect(errors).toBeUndefined()
  return data
}

test('the measure goes through its states, each shown by the words that the story names', async () => {
  const { measures } = await ask(
    `query ($filter: MeasureFilter) { measures(filter: $filter) { nodes {
      states { status from evidence { text article { sourceUrl } } }
    } } }`,
    { filter: { kinds: [measure.kind], imposers: [measure.imposer], targets: [measure.target], sectors: ['steel'] } },
  )
  expect(measures.nodes).toHaveLength(1)
  // What is announced and scheduled on one day is scheduled, and what others tell of a plan moves no state.
  const told = measure.states.filter(({ status }) => status !== 'ANNOUNCED' && status !== 'CONSIDERED')
  expect(new Set(told.map(({ status }) => status)).size).toBeGreaterThanOrEqual(5)
  let place = -1
  for (const { status, file } of told) {
    place = measures.nodes[0].states.findIndex(
      (state: Json, at: number) =>
        at > place &&
        state.status === status &&
        state.evidence.some((report: Json) => report.article.sourceUrl === urls.get(file)),
    )
    expect(place, `${status} by ${file}`).toBeGreaterThanOrEqual(0)
  }
  const evidence = measures.nodes[0].states.map((state: Json) => state.evidence.length)
  expect(Math.min(...evidence)).toBeGreaterThan(0)
})

test('the wire story is one story in three outlets, the first of them its original', async () => {
  const { articles } = await ask(
    '{ articles(first: 100) { nodes { sourceUrl copyOf { sourceUrl } copies { sourceUrl } } } }',
  )
  const [original, ...copies] = wire.files.map((file) => urls.get(file))
  const linked = articles.nodes.filter((article: Json) => article.copies.length > 1)
  expect(linked.map((article: Json) => article.sourceUrl).sort()).toEqual([original, ...copies].sort())
  for (const { sourceUrl, copyOf, copies: all } of linked) {
    expect(copyOf?.sourceUrl ?? null).toBe(sourceUrl === original ? null : original)
    expect(all.map((copy: Json) => copy.sourceUrl)).toEqual([original, ...copies])
  }
  const { all, once } = await ask(
    '{ all: articles { totalCount } once: articles(filter: { withoutCopies: true }) { totalCount } }',
  )
  expect(once.totalCount).toBe(all.totalCount - copies.length)
})

test.each(wire.quotes)('“$words” counts once', async ({ words, speaker, files }) => {
  const { all, once, firstMention } = await ask(
    `query ($text: String!, $words: String!) {
      all: statements(filter: { text: $text }) { totalCount nodes { speaker { id } utterance { id copies } } }
      once: statements(filter: { text: $text, unique: true }) { totalCount nodes { article { sourceUrl } } }
      firstMention(words: $words) { first { id } mentions { kind article { sourceUrl } } outlets { name } }
    }`,
    { text: `"${words}"`, words },
  )
  expect(all.totalCount).toBe(files.length)
  expect(new Set(all.nodes.map((it: Json) => it.utterance.id)).size).toBe(1)
  expect(all.nodes.map((it: Json) => [it.speaker.id, it.utterance.copies])).toEqual(
    files.map(() => [speaker, files.length]),
  )
  const sources = files.map((file) => urls.get(file))
  // Of one day, the one with the smaller id is listed.
  expect(once.totalCount).toBe(1)
  expect(sources).toContain(once.nodes[0].article.sourceUrl)
  expect(firstMention.first).not.toBeNull()
  expect(firstMention.mentions.map((it: Json) => [it.kind, it.article.sourceUrl])).toEqual(
    sources.map((url, at) => [at === 0 ? 'ORIGINAL' : 'COPY', url]),
  )
  expect(firstMention.outlets).toHaveLength(files.length)
})

test('the pages of the wire story lead to its copies, and those of its quotes to each other', async () => {
  const { statements } = await ask(
    'query ($text: String!) { statements(filter: { text: $text }, orderBy: OLDEST) { nodes { id article { id } } } }',
    { text: `"${wire.quotes[0]?.words}"` },
  )
  const page = async (path: string) => (await fetch(`${site.origin}${path}`)).text()
  const [first, second] = statements.nodes
  const article = await page(`/a/${first.article.id}`)
  expect(article).toContain('The same story elsewhere')
  expect(article).toContain(`href="/a/${second.article.id}"`)
  const statement = await page(`/s/${first.id}`)
  expect(statement).toContain('Also reported')
  expect(statement).toContain(`href="/s/${second.id}"`)
})
