import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StatementNode } from '../../schema/graph.ts'
import { endOfChain, type Superseded, supersededAfter } from '../../src/graph/redirects.ts'
import { patchOf } from './graph-of.ts'

const [pattern] = patchOf({ id: 'a', says: [{ words: 'abc' }] }).statements
const statement = (id: string, start: number, end: number): StatementNode => ({
  ...(pattern as StatementNode),
  id,
  content: [{ start, end, exact: 'x'.repeat(end - start) }],
})

test.each([
  ['the same span', [0, 10], [0, 10], true],
  ['exactly half of both', [0, 10], [5, 15], true],
  ['less than half of the old', [0, 11], [6, 11], false],
  ['less than half of the new', [0, 5], [0, 11], false],
  ['side by side', [0, 10], [10, 20], false],
] as const)('%s: heir %s', (_name, [from, to], [start, end], inherits) => {
  const [one] = supersededAfter([], [statement('old', from, to)], [statement('new', start, end)])
  expect(one?.heirId).toBe(inherits ? 'new' : null)
})

test('the larger share inherits, of equals the smaller id', () => {
  const live = [statement('c', 0, 9), statement('b', 0, 10), statement('a', 0, 10)]
  expect(supersededAfter([], [statement('old', 0, 10)], live)).toMatchObject([{ heirId: 'a' }])
  expect(supersededAfter([], [statement('old', 0, 9)], live)).toMatchObject([{ heirId: 'a' }])
})

test('pieces are counted together', () => {
  const pieces = (id: string, ...spans: [number, number][]) => ({
    ...statement(id, 0, 1),
    content: spans.map(([start, end]) => ({ start, end, exact: 'x'.repeat(end - start) })),
  })
  const old = pieces('old', [0, 4], [10, 14])
  expect(supersededAfter([], [old], [pieces('new', [2, 12])])).toMatchObject([{ heirId: null }])
  expect(supersededAfter([], [old], [pieces('new', [0, 3], [11, 14])])).toMatchObject([{ heirId: 'new' }])
})

test('whatever readings follow each other, ids are either live or lead to a live one or nowhere, never in a circle', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  // An id is always the same span, as its hash says.
  const spans = new Map(ids.map((id, place) => [id, statement(id, place * 3, place * 3 + 10)]))
  const reading = fc.subarray(ids).map((some) => some.map((id) => spans.get(id) as StatementNode))
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 8 }), (readings) => {
      let superseded: readonly Superseded[] = []
      let before: readonly StatementNode[] = []
      const ever = new Set<string>()
      for (const live of readings) {
        superseded = supersededAfter(
          superseded,
          before.filter(({ id }) => !live.some((one) => one.id === id)),
          live,
        )
        before = live
        for (const { id } of live) ever.add(id)
        const liveIds = new Set(live.map(({ id }) => id))
        expect(superseded.map((one) => one.statement.id)).toEqual([...ever].filter((id) => !liveIds.has(id)).sort())
        const heirs = new Map(superseded.map((one) => [one.statement.id, one.heirId]))
        for (const id of heirs.keys()) {
          const end = endOfChain(id, heirs)
          expect(end === null || liveIds.has(end)).toBe(true)
        }
      }
    }),
    { numRuns: 200, seed: 5 },
  )
})
