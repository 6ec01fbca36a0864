import { describe, expect, test } from 'vitest'
import { type Decision, type DecisionDraft, toDecision } from '../../schema/decisions.ts'
import type { Stores } from './contract.ts'
import { dumpOf, errorOf } from './dump.ts'
import { patchOf } from './graph-of.ts'

const NOON = '2025-04-01T12:00:00Z'
const ANA = { id: 'ana', name: 'Ana Silva', kind: 'PERSON' } as const
const CARLA = { id: 'carla', name: 'Carla “C.” Ö\\n', kind: 'PERSON' } as const
const bare = { by: 'tester', reason: null, supersedes: null, undoes: null }
const at = (second: number) => `2025-04-01T12:00:0${second}.000Z`

const reject = toDecision({
  ...bare,
  kind: 'reject-statement',
  articleId: 'a',
  anchor: { exact: 'The duty will rise', prefix: '“', suffix: '”, it was said.' },
  at: at(3),
  payload: { level: 0 },
})
const merge = toDecision({
  ...bare,
  kind: 'merge-actors',
  articleId: null,
  anchor: null,
  at: at(1),
  payload: { keep: ANA, merge: [CARLA] },
})
const alias = toDecision({
  ...bare,
  kind: 'add-alias',
  articleId: null,
  anchor: null,
  at: at(1),
  reason: 'as in the gazette',
  payload: { actor: ANA, alias: 'A. Silva' },
})
const undo = toDecision(
  { ...bare, kind: 'undo', articleId: null, anchor: null, at: at(5), payload: {}, undoes: reject.id },
  reject,
)
const inOrder = [...[merge, alias].sort((a, b) => (a.id < b.id ? -1 : 1)), reject, undo]

/** The log of what people decided: appended, never changed. */
export function decisionLaws(stores: Stores): void {
  describe('decisions', () => {
    test('are kept as they were made, by time and then id, whatever the order they come in', async () => {
      for (const calls of [[[undo, alias, reject, merge]], [[reject], [merge, alias], [undo]]]) {
        const store = await stores.empty()
        expect(await store.decisions({})).toEqual([])
        for (const call of calls) expect(await store.record(call, [])).toBe(call.length)
        expect(await store.decisions({})).toEqual(inOrder)
      }
    })

    test('twice is once', async () => {
      const store = await stores.empty()
      await store.record([reject, merge], [])
      expect(await store.record([merge, undo, undo], [])).toBe(1)
      expect(await store.decisions({})).toEqual([merge, reject, undo])
    })

    test('are found by the articles and entities that they, or what they undo, are about', async () => {
      const store = await stores.empty()
      await store.record(inOrder, [])
      expect(await store.decisions({ about: ['a'] })).toEqual([reject, undo])
      expect(await store.decisions({ about: ['carla'] })).toEqual([merge])
      expect(await store.decisions({ about: ['ana', 'a', 'nobody'] })).toEqual(inOrder)
      expect(await store.decisions({ about: [] })).toEqual([])
    })

    test('leave the graph as it is, and the graph leaves them', async () => {
      const store = await stores.empty()
      const story = patchOf({ id: 'a', says: [{ words: 'The duty will rise', by: ['ana'] }] })
      await store.apply([story], NOON)
      const before = await dumpOf(store)
      await store.record(inOrder, [story.owner])
      expect(await dumpOf(store)).toEqual(before)
      await store.apply([patchOf({ id: 'a' })], NOON)
      expect(await store.decisions({})).toEqual(inOrder)
    })

    test('note which versions they touch, until those are settled', async () => {
      const store = await stores.empty()
      await store.record([reject], ['v2', 'v1'])
      await store.record([], ['v3', 'v1'])
      expect(await store.touched()).toEqual(['v1', 'v2', 'v3'])
      await store.settle(['v1', 'v3', 'unknown'])
      expect(await store.touched()).toEqual(['v2'])
    })

    test.each<[what: string, broken: unknown, told: RegExp]>([
      ['an id that is not its hash', { ...reject, payload: { level: 1 } }, /id is not the hash/],
      ['a kind that is none', { ...reject, kind: 'delete-statement' }, /kind/],
      ['a time that does not sort', { ...reject, at: '2025-04-01 12:00' }, /at: is no time/],
      ['an undo of nothing', toDecision({ ...undo, undoes: null } as DecisionDraft), /undoes nothing/],
    ])('%s is refused, and nothing of the call is kept', async (_what, broken, told) => {
      const store = await stores.empty()
      const refused = await errorOf(store.record([merge, broken as Decision], ['v1']))
      expect(refused).toMatch(/^BAD_DECISION: /)
      expect(refused).toMatch(told)
      expect([await store.decisions({}), await store.touched()]).toEqual([[], []])
    })
  })
}
