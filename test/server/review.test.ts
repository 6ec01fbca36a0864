import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { prepareDecision } from '../../src/answers/prepare.ts'
import { ingest } from '../commands/decided-world.ts'
import { actorOf, patchOf } from '../graph/graph-of.ts'
import type { Json, Served } from './serve.ts'
import { serveCorrections } from './serve-corrections.ts'

let served: Served
beforeEach(async () => {
  await served?.[Symbol.asyncDispose]()
  served = await serveCorrections(2)
})
afterAll(() => served[Symbol.asyncDispose]())

async function ask(query: string, variables: object = {}): Promise<Json> {
  const { data, errors } = await served.ask(query, variables)
  expect(errors).toBeUndefined()
  return data
}
const queue = async (kinds: string): Promise<Json> =>
  (
    await ask(`{ reviewQueue(kinds: [${kinds}], first: 100) { totalCount nodes {
      id kind why statement { id text } article { id } note { code } actors { id } decision { id kind }
    } } }`)
  ).reviewQueue
const said = async (text: string): Promise<Json> =>
  (await ask('query ($text: String!) { statements(filter: { text: $text }) { nodes { id text } } }', { text }))
    .statements.nodes[0]

describe('a decision whose words are gone', () => {
  test('waits in the queue, stands on other words when somebody says so, and an undo brings the old one back', async () => {
    const { id } = await said('"abroad since the spring" lanterns')
    const { rejectStatement } = await ask(
      'mutation ($id: ID!) { rejectStatement(statement: $id) { decision { id } } }',
      {
        id,
      },
    )
    const decision: string = rejectStatement.decision.id
    expect((await queue('ORPHANED_DECISION')).nodes).toEqual([])
    await ingest(served.store, [{ article: 0, variant: 2, engine: 'fast' }])
    expect((await queue('ORPHANED_DECISION')).nodes).toMatchObject([{ decision: { id: decision } }])

    const now = await said('"hardly any lanterns"')
    const { statement } = await ask(
      'query ($id: ID!) { statement(id: $id) { article { text } receipt { parts { role start end } } } }',
      { id: now.id },
    )
    const { start, end } = statement.receipt.parts.find((part: Json) => part.role === 'CONTENT')
    const reanchor = (more = ''): Promise<Json> =>
      ask(
        `mutation ($decision: ID!, $start: Int!, $end: Int!) { reanchor(decision: $decision, start: $start, end: $end${more}) {
          errors { field message } changed decision { id kind active orphaned } statement { id review } } }`,
        { decision, start, end },
      )
    expect((await reanchor(', preview: true')).reanchor).toMatchObject({ errors: [], changed: 1, decision: null })
    const made = (await reanchor()).reanchor
    expect(made).toMatchObject({
      errors: [],
      decision: { kind: 'reject-statement', active: true, orphaned: false },
      statement: { id: now.id, review: 'REJECTED' },
    })
    expect((await queue('ORPHANED_DECISION')).nodes).toEqual([])
    expect((await reanchor()).reanchor.errors).toMatchObject([{ field: 'decision' }])

    await ask('mutation ($id: ID!) { undo(decision: $id) { errors { code } } }', { id: made.decision.id })
    expect((await queue('ORPHANED_DECISION')).nodes).toMatchObject([{ decision: { id: decision } }])
    expect((await said('"hardly any lanterns"')).id).toBe(now.id)
  })

  test('is not pointed at words where nothing is said, nor one that stands on no words', async () => {
    const { id } = await said('"abroad since the spring" lanterns')
    const { rejectStatement, differentActors } = await ask(
      `mutation ($id: ID!) {
        rejectStatement(statement: $id) { decision { id } }
        differentActors(actors: ["person:edda-marlowe", "person:thaddeus-crowle"]) { decision { id } }
      }`,
      { id },
    )
    const told = async (decision: string, start: number, end: number): Promise<Json> =>
      (
        await ask(
          'mutation ($decision: ID!, $start: Int!, $end: Int!) { reanchor(decision: $decision, start: $start, end: $end) { errors { code field } } }',
          { decision, start, end },
        )
      ).reanchor.errors
    const { article } = await ask('query ($id: ID!) { article: statement(id: $id) { article { text } } }', { id })
    const start = article.article.text.indexOf('Warehouses')
    expect(await told(rejectStatement.decision.id, start, start + 10)).toEqual([{ code: 'BAD_INPUT', field: 'start' }])
    expect(await told(rejectStatement.decision.id, 5, 5)).toEqual([{ code: 'BAD_INPUT', field: 'start' }])
    expect(await told(differentActors.decision.id, 0, 4)).toEqual([{ code: 'BAD_INPUT', field: 'decision' }])
    expect(await told('dec_none', 0, 4)).toEqual([{ code: 'NOT_FOUND', field: 'decision' }])
  })
})

describe('two sides taken one after the other', () => {
  const day = (id: string, on: string, words: string, polarity: 'SUPPORT' | 'OPPOSE') =>
    patchOf({
      id,
      on,
      says: [{ words, by: ['ana'], stances: [{ on: 'Actor', target: 'bruno', polarity }] }],
      entities: [actorOf('ana'), actorOf('bruno')],
    })

  test('wait for a judgement, which stands beside them until it is undone', async () => {
    const before = day('one', '2031-01-01', 'I am for him', 'SUPPORT')
    const after = day('two', '2031-02-01', 'I am against him', 'OPPOSE')
    await served.store.apply([before, after], '2031-03-01T00:00:00Z')
    const ids = [before, after].map((patch) => patch.statements[0]?.id)
    expect((await queue('POSSIBLE_CHANGE')).nodes).toMatchObject([
      { why: 'ana took one side on bruno, then the other', statement: { id: ids[1] }, actors: [{ id: 'ana' }] },
    ])
    const timeline = async (): Promise<Json> =>
      (
        await ask(
          '{ positionTimeline(actor: "ana", target: "bruno") { possibleChanges { before { id } after { id } judgement } } }',
        )
      ).positionTimeline.possibleChanges
    expect(await timeline()).toEqual([{ before: { id: ids[0] }, after: { id: ids[1] }, judgement: null }])
    // The two were never read from a text of this corpus, so the decision is written without reading them again.
    await served.store.record([await judged(ids)], [])
    expect(await timeline()).toMatchObject([{ judgement: 'changed her mind' }])
    expect((await queue('POSSIBLE_CHANGE')).nodes).toEqual([])
  })

  async function judged([before, after]: readonly (string | undefined)[]) {
    const prepared = await prepareDecision(
      served.store,
      { kind: 'judge-change', before: before ?? '', after: after ?? '', judgement: 'changed her mind' },
      { by: 'Ben', at: '2031-03-02T00:00:00.000Z', reason: null },
    )
    if ('errors' in prepared) throw new Error(prepared.errors[0]?.message)
    return prepared.decision
  }

  test('are judged by the API as two statements of two articles, or not at all', async () => {
    const [one, other] = [await said('lanterns winter'), await said('barley winter')]
    const judge = (after: string, judgement: string): Promise<Json> =>
      ask(
        `mutation ($before: ID!, $after: ID!, $judgement: String!) {
          judgeChange(before: $before, after: $after, judgement: $judgement) { errors { field } changed decision { summary about { id } } } }`,
        { before: one.id, after, judgement },
      )
    expect((await judge(one.id, 'none')).judgeChange.errors).toEqual([{ field: 'after' }])
    expect((await judge(other.id, '  ')).judgeChange.errors).toEqual([{ field: 'judgement' }])
    const { judgeChange } = await judge(other.id, 'no change')
    expect(judgeChange).toMatchObject({
      errors: [],
      changed: 2,
      decision: { summary: expect.stringMatching(/: no change$/) },
    })
    expect(judgeChange.decision.about.map(({ id }: Json) => id)).toEqual(expect.arrayContaining([one.id, other.id]))
  })
})

test('actors that may be one are proposed and never merged, until somebody tells them apart', async () => {
  const names = [
    actorOf('act-full', { name: 'Ottilie Brandt' }),
    actorOf('act-initial', { name: 'O. Brandt' }),
    actorOf('act-other', { name: 'Rosa Brandt' }),
    actorOf('act-org', { name: 'Brandt', kind: 'ORGANIZATION' }),
  ]
  await served.store.apply(
    [patchOf({ id: 'names', names: names.map(({ id }) => id), entities: names })],
    '2031-03-01T00:00:00Z',
  )
  const pairs = async () =>
    (await queue('POSSIBLE_DUPLICATE_ACTOR')).nodes
      .map(({ actors }: Json) => actors.map(({ id }: Json) => id))
      .filter((ids: string[]) => ids.every((id) => id.startsWith('act-')))
  expect(await pairs()).toEqual([['act-full', 'act-initial']])
  await ask('mutation { differentActors(actors: ["act-full", "act-initial"]) { errors { code } } }')
  expect(await pairs()).toEqual([])
})

test('what is dismissed is off the queue until that is undone, and the page shows the rest', async () => {
  const says = [0.2, 0.3, 0.9].map((confidence, at) => ({ words: `Line ${at}`, by: ['ana'], confidence }))
  await served.store.apply([patchOf({ id: 'doubt', says })], '2031-03-01T00:00:00Z')
  const before = await queue('UNSURE_SPEAKER')
  const texts = before.nodes.map(({ statement }: Json) => statement.text)
  expect(texts).toEqual(expect.arrayContaining(['Line 0', 'Line 1']))
  expect(texts).not.toContain('Line 2')
  const [first] = before.nodes
  const page = async () => (await fetch(`${served.url}/review`)).text()
  expect(await page()).toContain(first.id)
  const { dismiss } = await ask(
    'mutation ($id: ID!) { dismiss(item: $id, by: "Ben") { errors { code } decision { id kind } } }',
    {
      id: first.id,
    },
  )
  expect(dismiss).toMatchObject({ errors: [], decision: { kind: 'dismiss' } })
  const after = await queue('UNSURE_SPEAKER')
  expect(after.totalCount).toBe(before.totalCount - 1)
  expect(after.nodes.map(({ id }: Json) => id)).not.toContain(first.id)
  expect(await page()).not.toContain(first.id)
  const again = await ask('mutation ($id: ID!) { dismiss(item: $id) { errors { code field } } }', { id: first.id })
  expect(again.dismiss.errors).toEqual([{ code: 'NOT_FOUND', field: 'item' }])
  await ask('mutation ($id: ID!) { undo(decision: $id) { errors { code } } }', { id: dismiss.decision.id })
  expect(await queue('UNSURE_SPEAKER')).toEqual(before)
})
