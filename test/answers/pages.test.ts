import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointsIn } from '../../src/answers/code-points.ts'
import { type List, pageOf } from '../../src/answers/pages.ts'

const place = (id: string) => ({ key: id, id })

test('pages of a whole list, put together, are the list', () => {
  const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 })
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 7 }), (all, first) => {
      const seen: string[] = []
      let after: string | null = null
      for (;;) {
        const page: List<string> = pageOf('Words ABC', all, place, { first, after })
        expect(page.nodes.length).toBeLessThanOrEqual(first)
        expect(page.cursors).toHaveLength(page.nodes.length)
        seen.push(...page.nodes)
        if (!page.hasNextPage) break
        after = page.endCursor
      }
      expect(seen).toEqual(all)
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('a cursor leads on behind each entry', () => {
  const all = ['a', 'b', 'c']
  const { cursors } = pageOf('Words ABC', all, place, {})
  expect(cursors.map((after) => pageOf('Words ABC', all, place, { after }).nodes)).toEqual([['b', 'c'], ['c'], []])
})

test.each([
  ['of another list', Buffer.from('["Words CBA","a","a"]').toString('base64url')],
  ['to what is not there', Buffer.from('["Words ABC","z","z"]').toString('base64url')],
  ['that is a number', Buffer.from('[1,2,3]').toString('base64url')],
  ['that is empty', ''],
])('a cursor %s is BAD_CURSOR', (_name, after) => {
  expect(() => pageOf('Words ABC', ['a'], place, { after })).toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }))
})

test('whatever is given as a cursor, it fits or is BAD_CURSOR', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json().map((it) => Buffer.from(it).toString('base64url')),
      ),
      (after) => {
        expect(() => pageOf('Words ABC', ['a'], place, { after })).toThrow(
          expect.objectContaining({ code: 'BAD_CURSOR' }),
        )
      },
    ),
    { seed: 2, numRuns: 200 },
  )
})

test('code points count as Python does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(codePointsIn(a + b)(a.length)).toBe([...a].length)
    }),
    { seed: 3, numRuns: 200 },
  )
})
