import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAlike, type Uttered } from '../../src/answers/alike.ts'

const LONG = 'we sold no lanterns abroad since the spring and we will sell none before the winter'
const uttered = (id: string, quoted: string, more: Partial<Uttered> = {}): Uttered => ({
  id,
  wording: id,
  quoted,
  day: '2031-03-01',
  speakers: ['ivo'],
  ...more,
})
const long = uttered('long', LONG)
const joined = (...utterances: readonly Uttered[]) =>
  findAlike(utterances).map(({ utterance, into }) => `${utterance.id} is ${into.id}`)

test.each<[what: string, utterance: Uttered, expected: readonly string[]]>([
  ['a part of a longer quotation', uttered('part', '“We sold no lanterns abroad since the spring”'), ['part is long']],
  ['a part with a word changed', uttered('part', 'we sold no lanterns abroad in the spring'), []],
  [
    'a long part with a word left out',
    uttered('part', 'we sold no lanterns abroad since the spring and we will sell none before winter'),
    ['part is long'],
  ],
  ['five words', uttered('part', 'we sold no lanterns abroad'), []],
  [
    'the same said by another',
    uttered('part', 'we sold no lanterns abroad since the spring', { speakers: ['oda'] }),
    [],
  ],
  ['who is not told', uttered('part', 'we sold no lanterns abroad since the spring', { speakers: [] }), []],
  [
    'the same said with another',
    uttered('part', 'we sold no lanterns abroad since the spring', { speakers: ['oda', 'ivo'] }),
    ['part is long'],
  ],
  [
    'a fortnight later',
    uttered('part', 'we sold no lanterns abroad since the spring', { day: '2031-03-15' }),
    ['part is long'],
  ],
  ['fifteen days later', uttered('part', 'we sold no lanterns abroad since the spring', { day: '2031-03-16' }), []],
  ['on an unknown day', uttered('part', 'we sold no lanterns abroad since the spring', { day: '' }), []],
])('%s', (_what, utterance, expected) => {
  expect(joined(long, utterance)).toEqual(expected)
  expect(joined(utterance, long)).toEqual(expected)
})

test('what is part of two goes to the one that has more of it, then to the nearer, and joins no two others', () => {
  const part = uttered('part', 'no lanterns abroad since the spring', { day: '2031-03-08' })
  const early = uttered('early', `${LONG} or so they say`, { day: '2031-02-25' })
  const late = uttered('late', `as ever no lanterns abroad since the spring of last year I fear for us all`, {
    day: '2031-03-10',
  })
  expect(joined(part, early, late)).toEqual(['part is late'])
  const cut = uttered('cut', 'no lanterns abroad since the spring and we will sell none before', { day: '2031-03-08' })
  expect(joined(part, cut, long)).toEqual(['cut is long', 'part is long'])
})

const word = fc.constantFrom('we', 'will', 'sell', 'no', 'more', 'glass', 'abroad', 'this', 'year')
const some = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{4}$/),
    quoted: fc.array(word, { minLength: 4, maxLength: 14 }).map((words) => words.join(' ')),
    day: fc.constantFrom('2031-03-01', '2031-03-10', '2031-03-20', ''),
    speakers: fc.uniqueArray(fc.constantFrom('ivo', 'oda'), { maxLength: 2 }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)

test('any order gives the same, each once, into what is joined to nothing itself', () => {
  fc.assert(
    fc.property(
      some.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const of = (utterances: typeof list) =>
          findAlike(utterances.map(({ id, quoted, day, speakers }) => uttered(id, quoted, { day, speakers })))
        const found = of(list)
        expect(of(shuffled)).toEqual(found)
        const ids = found.map(({ utterance }) => utterance.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { utterance, into, score } of found) {
          expect(ids).not.toContain(into.id)
          expect(score).toBeGreaterThanOrEqual(0.8)
          expect(utterance.speakers.some((id) => into.speakers.includes(id))).toBe(true)
        }
      },
    ),
    { numRuns: 200, seed: 14 },
  )
})
