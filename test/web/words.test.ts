import { expect, test } from 'vitest'
import {
  codeWords,
  countWords,
  dayWords,
  kindWords,
  periodWords,
  quantityWords,
  sentenceCase,
  splitWords,
  timeWords,
} from '../../web/words.ts'

test('days read as the calendar says them', () => {
  expect(dayWords('2031-05-04')).toBe('4 May 2031')
  expect(dayWords('2031-12')).toBe('December 2031')
  expect(dayWords('2031-13-01')).toBe('2031-13-01')
})

test.each([
  [{ from: '2031-05-04', to: '2031-05-04', precision: 'day' }, '4 May 2031'],
  [{ from: '2031-05-01', to: '2031-05-31', precision: 'month' }, 'May 2031'],
  [{ from: '2031-01-01', to: '2031-12-31', precision: 'year' }, '2031'],
  [{ from: '2031-05-04', to: '2031-05-06', precision: 'interval' }, '4 May 2031 to 6 May 2031'],
  [{ from: null, to: '2031-05-06', precision: 'interval' }, 'until 6 May 2031'],
  [{ from: null, to: null, precision: 'day' }, null],
])('%j reads in the precision it has', (time, words) => expect(timeWords(time)).toBe(words))

test('a period may be open at either end', () => {
  expect(periodWords('2031-05-04', null)).toBe('since 4 May 2031')
  expect(periodWords(null, '2031-05-04')).toBe('until 4 May 2031')
  expect(periodWords('2031-05-04', '2032-01-01')).toBe('4 May 2031 to 1 January 2032')
  expect(periodWords(null, null)).toBeNull()
})

test('counts and codes read as words', () => {
  expect(countWords(1, 'article')).toBe('1 article')
  expect(countWords(1_234_567, 'article')).toBe('1,234,567 articles')
  expect(countWords(2, 'country', 'countries')).toBe('2 countries')
  expect(kindWords('mixed')).toBe('Partly quoted')
  expect(codeWords('IN_FORCE')).toBe('in force')
  expect(splitWords('PressConference')).toBe('press conference')
  expect(sentenceCase('in force')).toBe('In force')
})

test.each([
  ['14.6', 'percent', '14.6 %'],
  ['4200000000', '$', '$4,200,000,000'],
  ['46000', 'people', '46,000 people'],
  ['-1234.50', 'tonnes', '-1,234.50 tonnes'],
  ['10', 'USD', '10 USD'],
])('%s of %s reads as %s', (number, unit, words) => expect(quantityWords(number, unit)).toBe(words))
