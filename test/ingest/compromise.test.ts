import { expect, test } from 'vitest'
import { analyseWithCompromise } from '../../ingest/compromise.ts'
import { ENGINES, loadEngine } from '../../ingest/engines.ts'
import { articleOf, wordsOf } from '../marked.ts'
import { lexicons } from './read.ts'

test('the baseline finds quotations and reported clauses, and the nearest name', () => {
  const article = articleOf('“It rained all day,” said Mary Smith.\n\nJohn Brown said that it snowed.')
  const { attributions, actors, speakers } = analyseWithCompromise(article, lexicons)
  expect(attributions.map(({ content }) => wordsOf(article.text, content))).toEqual([
    ['“It rained all day,”'],
    ['that it snowed'],
  ])
  expect(speakers.map((speaker) => actors[speaker.actors[0] ?? -1]?.name)).toEqual(['Mary Smith', 'John Brown'])
})

test('its spans are exact, also behind collapsed marks', () => {
  const article = articleOf('Well...... “It rained,” said Mary Smith!!! :-)  “It snowed,” said Mary Smith.')
  for (const { content } of analyseWithCompromise(article, lexicons).attributions) {
    expect(wordsOf(article.text, content)[0]).toMatch(/^“.*”$/)
  }
})

test.each([
  ['quotes in one sentence', '“a” '.repeat(10_000)],
  ['abbreviations', 'Mr. '.repeat(5_000)],
  ['dots', '. '.repeat(50_000)],
  ['words with dots', 'word....'.repeat(2_000)],
])('it ends on %s', (_, text) => {
  expect(analyseWithCompromise(articleOf(text), lexicons).tokens.count).toBeGreaterThan(0)
})

test('each engine can be loaded by name', async () => {
  for (const engine of ENGINES) {
    const document = (await loadEngine(engine))(articleOf('“It rained,” said Mary Smith.'), lexicons)
    expect(document.attributions).toHaveLength(1)
  }
})
