import { expect, test } from 'vitest'
import { jurisdictionOf } from '../../ingest/jurisdiction.ts'
import { readRegistry } from '../../ingest/registry.ts'
import { indexRegistry } from '../../ingest/registry-index.ts'

const index = indexRegistry(readRegistry('seeds'))

test.each([
  ['country:CA', '2025-10-08', 'country:CA'],
  ['org:us-administration', '2025-10-08', 'country:US'],
  ['org:white-house', '2025-10-08', 'country:US'],
  ['org:government-of-ontario', '2025-10-08', 'place:CA-ON'],
  ['org:european-commission', '2025-10-08', 'org:european-union'],
  ['person:donald-trump', '2025-10-08', 'country:US'],
  ['person:donald-trump', '2022-10-08', null],
  ['person:mark-carney', '2025-10-08', 'country:CA'],
  ['person:mark-carney', '2024-10-08', null],
  ['person:doug-ford', '2025-10-08', 'place:CA-ON'],
  ['org:bmo', '2025-10-08', null],
  ['person:nobody', '2025-10-08', null],
])('%s on %s is %s', (actor, day, expected) => {
  expect(jurisdictionOf(index, actor, day)).toBe(expected)
})
