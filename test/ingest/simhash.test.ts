import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingBits, simhash } from '../../ingest/simhash.ts'
import { findBlocks } from '../../ingest/stages/blocks.ts'
import { findTokens } from '../../ingest/stages/tokens.ts'
import { articleOf } from '../marked.ts'
import { lexicons } from './layers.ts'

const of = (text: string) => {
  const article = articleOf(text)
  return simhash({ blocks: findBlocks({ article }, lexicons), tokens: findTokens({ article }, lexicons) })
}
const word = fc.stringMatching(/^[a-z]{3,7}$/)
const paragraph = fc.array(word, { minLength: 12, maxLength: 30 }).map((words) => `${words.join(' ')}.`)
const body = fc.array(paragraph, { minLength: 8, maxLength: 14 })

test('a copy with other case and marks has the same fingerprint, one with a paragraph less a near one', () => {
  fc.assert(
    fc.property(body, (paragraphs) => {
      const text = paragraphs.join('\n\n')
      const own = of(text) ?? ''
      expect(own).toMatch(/^[0-9a-f]{16}$/)
      expect(of(text.replaceAll(/^./gm, (letter) => letter.toUpperCase()).replaceAll(' ', ', '))).toBe(own)
      expect(differingBits(own, of(paragraphs.slice(0, -1).join('\n\n')) ?? '')).toBeLessThan(20)
    }),
    { seed: 11, numRuns: 200 },
  )
})

test('another article differs in about half of the bits', () => {
  fc.assert(
    fc.property(body, body, (one, other) => {
      expect(differingBits(of(one.join('\n\n')) ?? '', of(other.join('\n\n')) ?? '')).toBeGreaterThan(12)
    }),
    { seed: 12, numRuns: 200 },
  )
})

test('bits that differ are counted, and a short text has no fingerprint', () => {
  expect(differingBits('0000000000000000', 'f00000000000000f')).toBe(8)
  expect(differingBits('ffffffffffffffff', '0000000000000000')).toBe(64)
  expect(of('It rained.')).toBeNull()
})
