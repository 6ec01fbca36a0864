import { expect, test } from 'vitest'
import { findMeasure, historiesOf, namedVoicesOf } from '../../src/answers/measures.ts'
import { openStore } from '../../src/graph/open.ts'
import { patchOf, type Said } from '../graph/graph-of.ts'
import { NOON, seeds, voiced } from './world.ts'

/** What the tariff's history is when one statement alone demands it. */
async function demandedBy(said: Partial<Said>) {
  const store = await openStore('sqlite::memory:')
  const patch = patchOf({
    id: 'a',
    says: [{ words: 'The duty must come', ...said }],
    reports: [{ measure: 'm-duty', status: 'DEMANDED', asOf: '2025-03-01' }],
  })
  await store.apply([seeds, voiced(patch, [0])], NOON)
  const measure = await findMeasure(store, 'm-duty')
  const [history] = measure ? await historiesOf(store, [measure]) : []
  const [voice] = await namedVoicesOf(store, voiced(patch, [0]).reports)
  await store.close()
  return { status: history?.status, voice: voice?.id ?? null }
}

test.each<[string, Partial<Said>, string, string | null]>([
  ['its imposer', { by: ['norland'] }, 'DEMANDED', 'norland'],
  ['a body of its imposer', { by: ['ministry'] }, 'DEMANDED', 'ministry'],
  ['somebody in an office of its imposer', { by: ['ana'], tenures: ['tenure:ana-minister'] }, 'DEMANDED', 'ana'],
  ['a citizen of its imposer', { by: ['ana'] }, 'UNKNOWN', 'ana'],
  ['an outsider', { by: ['union'] }, 'UNKNOWN', 'union'],
  ['nobody known', {}, 'UNKNOWN', null],
])('a call by %s', async (_name, said, status, voice) => {
  expect(await demandedBy(said)).toEqual({ status, voice })
})
