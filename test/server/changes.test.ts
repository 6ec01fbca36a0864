import { expect, test } from 'vitest'
import { NOON } from '../answers/world.ts'
import { patchOf } from '../graph/graph-of.ts'
import { serve } from './serve.ts'

const LATER = '2025-04-02T12:00:00Z'
const says = (shorter: number, run: string) =>
  patchOf({ id: 'a', says: [{ words: 'The duty will rise in May', by: ['ana'], shorter }], run })

test('the id of a statement that a newer extraction replaced answers with its heir', async () => {
  const [before, after] = [says(0, 'run-1'), says(7, 'run-2')]
  await using served = await serve([before])
  const [old] = before.statements
  await served.store.apply([after], LATER)
  const { data } = await served.ask('query ($id: ID!) { statement(id: $id) { id superseded } node(id: $id) { id } }', {
    id: old?.id,
  })
  expect(data).toEqual({
    statement: { id: after.statements[0]?.id, superseded: false },
    node: { id: after.statements[0]?.id },
  })
})

test('one without an heir keeps its words, marked superseded, and its receipt', async () => {
  const before = says(0, 'run-1')
  await using served = await serve([before])
  await served.store.apply([patchOf({ id: 'a', says: [{ words: 'The duty will rise in May', shorter: 23 }] })], LATER)
  const { data, errors } = await served.ask(
    'query ($id: ID!) { statement(id: $id) { id text superseded speaker { id } receipt { verified } utterance { copies } article { id } } }',
    { id: before.statements[0]?.id },
  )
  expect(errors).toBeUndefined()
  expect(data.statement).toEqual({
    id: before.statements[0]?.id,
    text: 'The duty will rise in May',
    superseded: true,
    speaker: null,
    receipt: { verified: true },
    utterance: { copies: 1 },
    article: { id: 'a' },
  })
})

test('a corrected article is shown in its new text, with the old one among its versions', async () => {
  const first = patchOf({ id: 'a', says: [{ words: 'As first printed', by: ['ana'] }] })
  const second = patchOf({ id: 'a', correction: 'Corrected.', says: [{ words: 'As corrected', by: ['ana'] }] })
  await using served = await serve([first])
  await served.store.apply([second], LATER)
  const { data } = await served.ask(
    '{ article(id: "a") { text versions { id seenAt } statements { nodes { text } } } }',
  )
  expect(data.article).toEqual({
    text: second.version?.text,
    versions: [
      { id: first.owner, seenAt: NOON },
      { id: second.owner, seenAt: LATER },
    ],
    statements: { nodes: [{ text: 'As corrected' }] },
  })
  const old = await served.ask(
    'query ($id: ID!) { statement(id: $id) { text superseded receipt { verified articleVersion } } }',
    {
      id: first.statements[0]?.id,
    },
  )
  expect(old.data.statement).toEqual({
    text: 'As first printed',
    superseded: false,
    receipt: { verified: true, articleVersion: first.owner },
  })
})
