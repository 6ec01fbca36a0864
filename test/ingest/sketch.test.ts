import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sketchOf } from '../../ingest/sketch.ts'
import { isCopy, SKETCH_SIZE } from '../../schema/sketch.ts'
import { layersOf } from './layers.ts'

const of = (text: string) => sketchOf(layersOf(text))
const word = fc.stringMatching(/^[a-z]{3,7}$/)
const paragraph = fc.array(word, { minLength: 20, maxLength: 40 }).map((words) => `${words.join(' ')}.`)
const body = fc.array(paragraph, { minLength: 8, maxLength: 14 })

test('a copy with other case, marks and headline has the same sketch', () => {
  fc.assert(
    fc.property(body, (paragraphs) => {
      const text = paragraphs.join('\n\n')
      const own = of(text)
      expect(own.length).toBeLessThanOrEqual(SKETCH_SIZE)
      expect(own).toEqual([...new Set(own)].sort((a, b) => a - b))
      expect(of(text.replaceAll(/^./gm, (letter) => letter.toUpperCase()).replaceAll(' ', ', '))).toEqual(own)
    }),
    { seed: 11, numRuns: 200 },
  )
})

test('an article cut by a third and put in another order is a copy, another article is none', () => {
  fc.assert(
    fc.property(body, body, fc.integer({ min: 1, max: 7 }), (one, other, at) => {
      const cut = [...one.slice(at), ...one.slice(0, at)].slice(0, Math.ceil((one.length * 2) / 3))
      expect(isCopy(of(one.join('\n\n')), of(cut.join('\n\n')))).toBe(true)
      expect(isCopy(of(cut.join('\n\n')), of(one.join('\n\n')))).toBe(true)
      expect(isCopy(of(one.join('\n\n')), of(other.join('\n\n')))).toBe(false)
    }),
    { seed: 12, numRuns: 200 },
  )
})

test('a short item has no sketch, and is no copy of what says the same', () => {
  expect(of('It rained in the valley all day.')).toEqual([])
  expect(isCopy([], [])).toBe(false)
})
