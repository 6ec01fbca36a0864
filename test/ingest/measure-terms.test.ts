import { describe, expect, test } from 'vitest'
import { analyse } from '../../ingest/analyse.ts'
import { loadLexicons } from '../../ingest/lexicons.ts'
import { termsOf } from '../../ingest/measure-terms.ts'
import { readRegistry } from '../../ingest/registry.ts'
import { indexRegistry } from '../../ingest/registry-index.ts'
import { articleOf } from '../marked.ts'

const lexicons = loadLexicons(indexRegistry(readRegistry('seeds')))

function termsIn(text: string) {
  const document = analyse(articleOf(text, { publishedOn: '2025-10-08' }), lexicons)
  const [measure] = document.measures
  expect(measure).toBeDefined()
  return measure && termsOf(document, measure)
}

describe('what the sentence of a measure adds to it', () => {
  test('a carve-out ends at the next mark', () => {
    const terms = termsIn('Ottawa put a 25 per cent tariff on American food except for baby formula, officials said.')
    expect(terms).toMatchObject({ carveOut: 'except for baby formula', condition: null, effective: null })
  })
  test('a condition stands behind it or before it', () => {
    expect(
      termsIn('Washington threatened to put a 30% tariff on Mexican steel unless the border is closed.'),
    ).toMatchObject({
      condition: 'unless the border is closed',
    })
    expect(termsIn('If the talks fail, Brussels will impose a 10% duty on American corn.')).toMatchObject({
      condition: 'If the talks fail',
    })
  })
  test('what is asked is no condition', () => {
    expect(
      termsIn('Asked if it was fair, the minister said Ottawa will impose a 10% duty on U.S. corn.')?.condition,
    ).toBeNull()
  })
  test('what is to come applies from a later day, not from that of its announcement', () => {
    const text = 'Beijing announced on Tuesday a 15% tariff on Australian barley from Nov. 1.'
    expect(termsIn(text)?.effective).toMatchObject({ from: '2025-11-01', precision: 'day', text: 'Nov. 1' })
    expect(termsIn('Beijing announced on Tuesday a 15% tariff on Australian barley.')?.effective).toBeNull()
  })
  test('what is in force applies from the day on which it took effect', () => {
    const text = 'The 50% U.S. tariff on Brazilian coffee took effect on Aug. 6.'
    expect(termsIn(text)?.effective).toMatchObject({ from: '2025-08-06' })
  })
})
