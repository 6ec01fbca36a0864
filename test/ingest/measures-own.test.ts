import { describe, expect, test } from 'vitest'
import { measureOwn } from '../../bench/own-measures.ts'
import { loadLexicons } from '../../ingest/lexicons.ts'
import { readRegistry } from '../../ingest/registry.ts'
import { indexRegistry } from '../../ingest/registry-index.ts'

const lexicons = loadLexicons(indexRegistry(readRegistry('seeds')))

// Floors a few points below what was measured (bench/results/own-measures.json): a rule may trade one line for another.
describe('articles and sentences of our own', () => {
  test.each([
    ['articles-read', 66, 85],
    ['articles-more', 69, 78],
    ['parties-more', 58, 85],
    ['articles-scored', 53, 80],
    ['sentences-read', 74, 82],
    ['sentences-more', 48, 85],
    ['sentences-scored', 58, 85],
  ] as const)('%s: measures of at least %i, statuses of at least %i', (set, f1, status) => {
    const found = measureOwn(set, lexicons)
    expect(found.f1).toBeGreaterThanOrEqual(f1)
    expect(found.status).toBeGreaterThanOrEqual(status)
  })
})
