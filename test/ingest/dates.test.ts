import { expect, test } from 'vitest'
import { DateFile, toDateWords } from '../../ingest/date-words.ts'
import { readLexicon } from '../../ingest/lexicons.ts'
import { findDates } from '../../ingest/stages/dates.ts'
import type { Article, DateMention } from '../../schema/document.ts'
import { dateLines, PUBLISHED } from './date-lines.ts'
import { layersOf } from './layers.ts'

const dates = toDateWords(readLexicon('dates', DateFile))

function datesIn(text: string, publishedOn: string | null = PUBLISHED, more: Partial<Article> = {}) {
  const layers = layersOf(text)
  return findDates({ ...layers, article: { ...layers.article, publishedOn, ...more } }, { dates })
}

test.each(dateLines)('%s', (line) => {
  const text = line.replace(/\{([^|}]+)\|[^}]+\}/g, '$1')
  expect(withDates(text, datesIn(text))).toBe(line)
})

/** The text with its dates marked as in the lines. */
function withDates(text: string, mentions: readonly DateMention[]): string {
  return mentions.toReversed().reduce((marked, mention) => {
    const { start, end, basis } = mention
    const words = `{${text.slice(start, end)}|${timeOf(mention)}${basis === 'inferred' ? '?' : ''}}`
    return marked.slice(0, start) + words + marked.slice(end)
  }, text)
}

/** ISO 8601, as short as its precision. */
function timeOf({ from, to, precision }: DateMention): string {
  switch (precision) {
    case 'day':
      return from
    case 'month':
      return from.slice(0, 7)
    case 'year':
      return from.slice(0, 4)
    case 'interval':
      return `${from}/${to}`
  }
}
