import { describe, expect, test } from 'vitest'
import type { GraphPatch } from '../../schema/graph.ts'
import type { Stores } from './contract.ts'
import { patchOf, type Said } from './graph-of.ts'

const NOON = '2025-04-01T12:00:00Z'
const WORDS = 'We will close the mill unless the duty goes'
/** One article as different extractors read it: `shorter` cuts characters off the content's end. */
const reading = (...shorter: (number | null)[]): GraphPatch =>
  patchOf({
    id: 'mill',
    says: shorter.map((cut): Said => ({ words: WORDS, level: cut === null ? 1 : 0, shorter: cut ?? WORDS.length - 3 })),
  })
const idOf = (patch: GraphPatch) => patch.statements[0]?.id ?? ''

/** Where statement ids go when a newer extraction no longer has them. */
export function redirectLaws(stores: Stores): void {
  describe('redirects', () => {
    const [whole, cut, stub] = [reading(0), reading(10), reading(null)]

    test('a vanished id goes to the statement that shares at least half of the words, both ways', async () => {
      const store = await stores.empty()
      await store.apply([whole], NOON)
      expect(await store.redirects([idOf(whole)])).toEqual(new Map())
      await store.apply([cut], NOON)
      const redirects = await store.redirects([idOf(whole), idOf(cut), 'nothing'])
      expect([...redirects]).toMatchObject([[idOf(whole), { to: idOf(cut), statement: whole.statements[0] }]])
      expect(await store.load('Statement', [idOf(whole)])).toEqual(new Map())
    })

    test('without one it is superseded, with its words as they were', async () => {
      const store = await stores.empty()
      await store.apply([whole], NOON)
      await store.apply([stub], NOON)
      expect((await store.redirects([idOf(whole)])).get(idOf(whole))).toMatchObject({
        to: null,
        statement: whole.statements[0],
      })
      // A later reading that has it again, nearly, becomes its heir.
      await store.apply([cut], NOON)
      expect((await store.redirects([idOf(whole)])).get(idOf(whole))?.to).toBe(idOf(cut))
    })

    test('chains are followed, also back to an id that is live again', async () => {
      const store = await stores.empty()
      const [a, b, c] = [reading(0), reading(12), reading(22)]
      for (const patch of [a, b, c]) await store.apply([patch], NOON)
      const to = async () =>
        new Map([...(await store.redirects([a, b, c].map(idOf)))].map(([id, redirect]) => [id, redirect.to]))
      expect(await to()).toEqual(
        new Map([
          [idOf(a), idOf(c)],
          [idOf(b), idOf(c)],
        ]),
      )
      await store.apply([a], NOON)
      expect(await to()).toEqual(
        new Map([
          [idOf(b), idOf(a)],
          [idOf(c), null],
        ]),
      )
      await store.apply([stub], NOON)
      expect(await to()).toEqual(
        new Map([
          [idOf(a), null],
          [idOf(b), null],
          [idOf(c), null],
        ]),
      )
    })

    test('another version of the article redirects nothing', async () => {
      const store = await stores.empty()
      await store.apply([whole], NOON)
      await store.apply([patchOf({ id: 'mill', correction: 'New.', says: [{ words: WORDS }] })], NOON)
      expect(await store.redirects([idOf(whole)])).toEqual(new Map())
    })
  })
}
