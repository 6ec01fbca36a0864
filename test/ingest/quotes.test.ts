import { expect, test } from 'vitest'
import { marked, wordsOf } from '../marked.ts'
import { layersOf } from './layers.ts'

test.each([
  '[q:“It rained,”] she said. [q:“It snowed.”]',
  '[q:"It rained,"] she said. [q:"It snowed."]',
  "[q:''It rained,''] she said.",
  '[q:«It rained»], she said.',
  'He called it [q:“mad “and bad” and sad”] today.',
  'It [q:“rained“] and [q:”snowed”].',
  '[q:‘It rained,’] said the workers’ union. [q:‘It’s ’90s rain.’]',
  "The ‘90s were the workers’ years, and rock 'n' roll wasn't [q:'dead'] yet.",
  '[q:“He said ‘no’ to the workers’ union,”] she said.',
  'The [q:‘deal we expect to get.’]',
  "The unions' and bosses' fight",
  "The 6' man’s dogs’ bowl",
])('%s', (line) => {
  const { text, spans } = marked(line)
  expect(layersOf(text).quotes.map(({ start, end }) => ({ start, end }))).toEqual(spans.q ?? [])
})

test('a house that quotes with single marks nests double ones', () => {
  const line = '[q:‘It “rained” here,’] she said. [q:‘It snowed.’]\n[q:‘Then “he” left.’]'
  const { text, spans } = marked(line)
  expect(layersOf(text).quotes.map(({ start, end }) => ({ start, end }))).toEqual(spans.q)
})

test('a mark left open goes on if the next body block opens with one', () => {
  const { article, quotes } = layersOf('“One.\n\nOpinion: Two\n\n“Three.”\n\n“Four.\n\nFive.')
  expect(wordsOf(article.text, quotes)).toEqual(['“One.', '“Three.”', '“Four.'])
  expect(quotes.map(({ continued }) => continued)).toEqual([true, false, false])
  expect(
    wordsOf(
      article.text,
      quotes.map(({ inner }) => inner),
    ),
  ).toEqual(['One.', 'Three.', 'Four.'])
})

test('a stray opening mark does not swallow the quotations behind it', () => {
  const { article, quotes } = layersOf('The “mill closed. “It rained,” she said. “It snowed.”')
  expect(wordsOf(article.text, quotes)).toEqual(['“It rained,”', '“It snowed.”'])
})

test.each([
  ['“second”', true],
  ['“natural conflict”', true],
  ['“The Long Way to Port Aven”', true],
  ['“No.”', false],
  ['“Never,”', false],
  ['“we will not go back”', false],
])('%s set apart, not speech: %s', (quote, scare) => {
  expect(layersOf(`The mill is ${quote} here`).quotes[0]?.scare).toBe(scare)
})
