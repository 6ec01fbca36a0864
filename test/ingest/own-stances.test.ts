import { expect, test } from 'vitest'
import type { GoldStance, OwnArticle } from '../../bench/own-articles.ts'
import { countOwn } from '../../bench/own-stances.ts'
import { analyse } from '../../ingest/analyse.ts'
import { toArticle } from '../../ingest/article.ts'
import { loadLexicons } from '../../ingest/lexicons.ts'
import { readRegistry } from '../../ingest/registry.ts'
import { indexRegistry } from '../../ingest/registry-index.ts'

const lexicons = loadLexicons(indexRegistry(readRegistry('seeds')))
const text =
  'Canada put a tariff on American steel.\n\n"We oppose the Canadian tariff," Ann Pell said. She urged Ottawa to join the CPTPP.'
const article = toArticle({ text, published: '2026-01-09' })
const document = analyse(article, lexicons)

const opposes = held('Ann Pell', 'oppose', 'measure', 'tariff:Canada', 'We oppose the Canadian tariff')
const joins = held('Ann Pell', 'support', 'agreement', 'Trans-Pacific pact', 'to join the CPTPP')
const pact = { names: ['Trans-Pacific pact', 'CPTPP'], statuses: ['in_force'] }

test('what is found counts as right by target, polarity, words and any name', () => {
  const counts = count({ stances: [opposes, joins], agreements: [pact] })
  const all = { asked: 2, given: 2, right: 2 }
  expect(counts).toMatchObject({ stances: all, stanceTargets: all, holders: all })
  expect(counts?.agreementsWithStatus).toEqual({ asked: 1, given: 1, right: 1 })
})

test.each([
  ['another polarity', { ...opposes, polarity: 'support' }, 1, 0],
  ['another imposer', { ...opposes, target: 'tariff:China' }, 0, 0],
  ['another kind', { ...opposes, kind: 'actor', target: 'Canada' }, 0, 0],
  ['words of another statement', { ...opposes, start: joins.start, end: joins.end }, 0, 0],
])('%s is wrong', (_, gold, targets, right) => {
  const counts = count({ stances: [gold], agreements: [] })
  expect(counts?.stanceTargets.right).toBe(targets)
  expect(counts?.stances).toEqual({ asked: 1, given: 2, right })
})

test('another holder and another status are told apart from the rest', () => {
  const counts = count({
    stances: [{ ...opposes, holder: 'Bea Quill' }],
    agreements: [{ ...pact, statuses: ['expired'] }],
  })
  expect(counts?.stances.right).toBe(1)
  expect(counts?.holders.right).toBe(0)
  expect(counts?.agreements.right).toBe(1)
  expect(counts?.agreementsWithStatus.right).toBe(0)
})

test('an article without the annotations is not counted', () => {
  expect(count({ stances: null, agreements: null })).toBeNull()
})

function count(gold: Pick<OwnArticle, 'stances' | 'agreements'>) {
  return countOwn({ article, measures: [], sectors: null, ...gold }, document, lexicons.registry)
}

function held(holder: string, polarity: string, kind: string, target: string, words: string): GoldStance {
  const start = text.indexOf(words)
  return { holder, polarity, kind, target, start, end: start + words.length }
}
