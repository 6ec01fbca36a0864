import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locate, meant, quoteAt } from '../../schema/anchors.ts'

/** Few letters, so that words come again. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '”', '🚢'), minLength: 1, maxLength: 80 })

test('words that stand in a text once are found where they stand', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, from, size) => {
      const start = from % whole.length
      const end = Math.min(whole.length, start + 1 + (size % 12))
      const quote = quoteAt(whole, { start, end })
      const found = locate(whole, quote)
      const around = placesOf(whole, quote.exact).filter((at) => {
        const other = quoteAt(whole, { start: at, end: at + end - start })
        return other.prefix === quote.prefix && other.suffix === quote.suffix
      })
      // The place itself is always one that fits; a text of repeated letters may have more.
      expect(around).toContain(start)
      if (around.length === 1) expect(found).toEqual({ start, end })
      if (found !== null) expect(whole.slice(found.start, found.end)).toBe(quote.exact)
    }),
    { numRuns: 500, seed: 7 },
  )
})

test.each<[what: string, text: string, quote: { prefix: string; suffix: string }, found: number | null]>([
  ['once, whatever stands around', 'Later she said no to all.', { prefix: 'x', suffix: 'y' }, 10],
  ['nowhere', 'He said so.', { prefix: 'He ', suffix: '.' }, null],
  ['in another case', 'He Said No.', { prefix: 'He ', suffix: '.' }, null],
  ['twice, once with the prefix', 'He said no. She said no', { prefix: 'He ', suffix: 'y' }, 3],
  ['twice, once with the suffix', 'He said no. She said no', { prefix: 'x', suffix: '' }, 16],
  ['twice, with neither', 'He said no. She said no', { prefix: 'e ', suffix: '. She' }, null],
  ['twice, at one the prefix, at the other the suffix', 'He said no. She said no', { prefix: 'He ', suffix: '' }, null],
])('words that stand %s', (_what, where, around, found) => {
  expect(locate(where, { exact: 'said no', ...around })?.start ?? null).toBe(found)
})

test('of many places the one with both prefix and suffix is meant', () => {
  const line = (a: string, b: string) => `${a}${'-'.repeat(31)}said no${'-'.repeat(31)}${b}`
  const whole = [line('a', 'b'), line('a', 'c'), line('d', 'b')].join('\n\n')
  const quote = quoteAt(whole, { start: 32, end: 39 })
  expect(locate(whole, quote)).toEqual({ start: 32, end: 39 })
  expect(locate(`${whole}\n\n${line('a', 'b')}`, quote)).toBeNull()
})

test('a decision means the statement that shares most of its words, at least half of both', () => {
  const range = { start: 10, end: 30, level: 0 }
  expect(meant(range, [{ start: 10, end: 30, level: 1 }, range])).toBe(1)
  expect(meant({ ...range, level: 1 }, [{ ...range, level: 2 }, range])).toBe(0)
  expect(meant(range, [{ start: 0, end: 41, level: 0 }])).toBe(-1)
  expect(meant(range, [{ start: 0, end: 40, level: 0 }])).toBe(0)
  expect(meant(range, [{ start: 21, end: 30, level: 0 }])).toBe(-1)
  expect(
    meant(range, [
      { start: 12, end: 30, level: 0 },
      { start: 11, end: 30, level: 3 },
    ]),
  ).toBe(1)
  expect(meant(range, [])).toBe(-1)
})

function placesOf(whole: string, words: string): number[] {
  return Array.from({ length: whole.length }, (_, at) => at).filter((at) => whole.startsWith(words, at))
}
