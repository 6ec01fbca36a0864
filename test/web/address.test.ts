import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_SEARCH, readSearch, type Search, searchAddress, statementAddress, toggled } from '../../web/address.ts'

const typed = fc.string({ unit: 'grapheme' }).map((value) => value.trim())
const several = fc.uniqueArray(typed.filter(Boolean), { maxLength: 3 }).map((values) => values.toSorted())
const searches: fc.Arbitrary<Search> = fc.record({
  q: typed,
  speaker: several,
  sector: several,
  measure: several,
  outlet: several,
  kind: fc.subarray(['direct', 'indirect', 'mixed']),
  stance: fc.subarray(['mixed', 'oppose', 'support']),
  from: typed,
  to: typed,
  after: typed,
})
const queryOf = (address: string) => new URL(address, 'https://onrecord.example').searchParams

test('an address holds the whole search', () => {
  fc.assert(
    fc.property(searches, (search) => {
      expect(readSearch(queryOf(searchAddress(search)))).toEqual({ search, unknown: [] })
    }),
    { numRuns: 200, seed: 1 },
  )
})

test('fields come in one order, and what is empty is left out', () => {
  expect(searchAddress({})).toBe('/search')
  expect(
    searchAddress({ to: '2031-05-01', kind: ['direct'], speaker: ['person:b', 'person:a'], q: 'steel "a b"' }),
  ).toBe('/search?q=steel%20%22a%20b%22&speaker=person:a&speaker=person:b&kind=direct&to=2031-05-01')
})

test('an unknown field is told', () => {
  expect(readSearch(queryOf('/search?q=a&speeker=b'))).toEqual({
    search: { ...EMPTY_SEARCH, q: 'a' },
    unknown: ['speeker'],
  })
})

test('a value goes in and out of a field, and the list starts anew', () => {
  const search = { ...EMPTY_SEARCH, q: 'steel', after: 'x' }
  const narrowed = toggled(search, 'sector', 'steel')
  expect(narrowed).toEqual({ ...search, sector: ['steel'], after: '' })
  expect(toggled(narrowed, 'sector', 'steel')).toEqual({ ...search, after: '' })
})

test('an id cannot leave its place in an address', () => {
  expect(statementAddress('../../x?y#z')).toBe('/s/..%2F..%2Fx%3Fy%23z')
  expect(statementAddress('person:~a')).toBe('/s/person:~a')
  expect(statementAddress('\ud800')).toBe('/s/%EF%BF%BD')
})
