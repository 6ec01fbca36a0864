import { describe, expect, test } from 'vitest'
import { measureOwn } from '../../bench/own-measures.ts'
import { loadLexicons } from '../../ingest/lexicons.ts'
import { readRegistry } from '../../ingest/registry.ts'
import { indexRegistry } from '../../ingest/registry-index.ts'

const lexicons = loadLexicons(indexRegistry(readRegistry('seeds')))

// Floors a few points below what was measured (bench/results/own-measures.json): a rule may trade one line for another.
describe('articles and sentences of our own', () => {
  test.each([
    ['articles-read', 69, 88],
    ['articles-more', 72, 80],
    ['parties-more', 59, 85],
    ['articles-scored', 54, 80],
    ['sentences-read', 76, 85],
    ['sentences-more', 58, 87],
    ['sentences-scored', 61, 82],
    ['fresh-read', 58, 79],
    ['fresh-scored', 41, 58],
  ] as const)('%s: measures of at least %i, statuses of at least %i', (set, f1, status) => {
    const found = measureOwn(set, lexicons)
    expect(found.f1).toBeGreaterThanOrEqual(f1)
    expect(found.status).toBeGreaterThanOrEqual(status)
  })
})
