import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, formatDay, parseDay, partsOf } from '../../ingest/calendar.ts'
import { DateFile, toDateWords } from '../../ingest/date-words.ts'
import { readLexicon } from '../../ingest/lexicons.ts'
import { dateOfSaying } from '../../ingest/stages/date-of-saying.ts'
import { findDates } from '../../ingest/stages/dates.ts'
import type { Article, Cue, DateMention } from '../../schema/document.ts'
import { marked } from '../marked.ts'
import { dateLines, PUBLISHED } from './date-lines.ts'
import { layersOf } from './layers.ts'

const dates = toDateWords(readLexicon('dates', DateFile))

function datesIn(text: string, publishedOn: string | null = PUBLISHED, more: Partial<Article> = {}) {
  const layers = layersOf(text)
  return findDates({ ...layers, article: { ...layers.article, publishedOn, ...more } }, { dates })
}

test.each(dateLines)('%s', (line) => {
  const text = plain(line)
  expect(withDates(text, datesIn(text))).toBe(line)
})

test.each([
  ['en-US', '2031-09-10'],
  ['en-GB', '2031-10-09'],
])('in figures, %s tells the day from the month', (language, day) => {
  expect(datesIn('It is dated 9/10/2031.', PUBLISHED, { language })).toMatchObject([{ from: day, to: day }])
})

test('where the language does not tell the day from the month, figures are no date', () => {
  for (const language of ['en', 'en-CA']) expect(datesIn('It is dated 9/10/2031.', PUBLISHED, { language })).toEqual([])
})

test('days that no month has are no dates', () => {
  expect(
    datesIn('Due Feb. 30, 2031, or 2031-13-01, or 31/31/2031.').filter(({ precision }) => precision === 'day'),
  ).toEqual([])
})

test('without a day of publication only what names its year resolves', () => {
  const text =
    'On Tuesday, as on March 4, 2029, and last year, in June and in 1987, a day after, the deal of 2030-01-02 held.'
  expect(withDates(text, datesIn(text, null))).toBe(
    'On Tuesday, as on {March 4, 2029|2029-03-04}, and last year, in June and in {1987|1987}, a day after, ' +
      'the deal of {2030-01-02|2030-01-02} held.',
  )
})

test('labels and links of other pages have no dates of this article', () => {
  expect(datesIn('Ms. Orr spoke on Tuesday.\n\nRELATED: Harrow closed a mill on Monday\n\nShe left.')).toHaveLength(1)
})

test.each([
  'Ms. Orr [cue:said] on [date:Tuesday] [content:that it rained].',
  'Ms. Orr [cue:told] reporters in Lima on [date:Monday] [content:the pact was signed on Friday].',
  'On [date:Monday], Ms. Orr [cue:said] [content:prices would fall in June].',
  '[content:“It rained on Sunday,”] Ms. Orr [cue:said] in an interview [date:last week].',
  '[content:Prices will fall next year], Ms. Orr [cue:said] [date:Tuesday].',
  '[content:“It rained,”] Ms. Orr [cue:said] at the port [date:yesterday], [content:“and it snowed.”]',
  'The minister, who resigned on Monday, [cue:said] [content:it rained].',
  'Ms. Orr [cue:said] after Monday’s vote [content:that it rained].',
  'Ms. Orr [cue:said] [content:it rained on Tuesday].',
  'Ms. Orr will [cue:say] on Friday [content:that it rained].',
  'Ms. Orr [cue:said] of the law of 2019 [content:that it failed].',
  '[content:It rained on Tuesday].',
  'Mr. Bell left on Monday. Ms. Orr [cue:said] [content:it rained].',
])('%s', (line) => {
  const { text, spans } = marked(line)
  const layers = layersOf(text)
  const article = { ...layers.article, publishedOn: PUBLISHED }
  const found = findDates({ ...layers, article }, { dates })
  const [cue] = spans.cue ?? []
  const said = dateOfSaying(
    found,
    { cue: cue ? toCue(cue) : null, content: spans.content ?? [], source: null },
    { ...layers, article },
  )
  expect(said && { start: said.start, end: said.end }).toEqual(spans.date?.[0] ?? null)
})

const piece = fc.constantFrom(
  ...'Tuesday last next this the of in on by week month year March May 4 30th 2031 2029 - , . – ’s “ ” two days ago earlier'.split(
    ' ',
  ),
  ...'end early mid-June Q3 first quarter fall spring said will from to between and same later day 1990s Oct. 24/7 9/30/2031'.split(
    ' ',
  ),
  '2031-09-30',
  '\n\n',
)
const textOf = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary' }),
)
const someDay = fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2090, 1, 1) })
const runs = { numRuns: 200, seed: 7 }

test('dates lie in the text, in order, never overlapping, each from a day to the same or a later one', () => {
  fc.assert(
    fc.property(textOf, fc.option(someDay), (text, day) => {
      const found = datesIn(text, day === null ? null : formatDay(day))
      let end = 0
      for (const date of found) {
        expect(date.start).toBeGreaterThanOrEqual(end)
        expect(date.end).toBeGreaterThan(date.start)
        expect(date.from <= date.to).toBe(true)
        expect(parseDay(date.from)).not.toBeNull()
        expect(parseDay(date.to)).not.toBeNull()
        if (date.precision === 'day') expect(date.to).toBe(date.from)
        end = date.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
      expect(datesIn(text, day === null ? null : formatDay(day))).toEqual(found)
    }),
    runs,
  )
})

test('a week later, what counts from today is a week later', () => {
  const lines = dateLines.map(plain).filter((text) => !BY_MONTH_OR_YEAR.test(text))
  expect(lines.length).toBeGreaterThan(30)
  fc.assert(
    fc.property(fc.constantFrom(...lines), someDay, (text, day) => {
      const shifted = datesIn(text, formatDay(day + 7))
      const moved = datesIn(text, formatDay(day)).map(({ from, to, ...rest }) => ({
        from: weekOn(from),
        to: weekOn(to),
        ...rest,
      }))
      expect(shifted).toEqual(moved)
    }),
    runs,
  )
})

/** Words of what counts by months and years, not by weeks. */
const BY_MONTH_OR_YEAR =
  /\d|\b(?:Jan|Feb|March|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)|month|quarter|[Yy]ear|decade|spring|summer|fall|winter|Christmas|Labour/

test('any day is written and read back', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const { year, month, day: ofMonth } = partsOf(day)
      expect(parseDay(formatDay(day))).toBe(day)
      expect(dayOf(year, month, ofMonth)).toBe(day)
    }),
    runs,
  )
})

test.each([
  'Mr. ',
  '. . .',
  '.....',
  '“',
  '"',
  "''",
  '((((',
  'the last ',
  'Tuesday ',
  'the same ',
  '2031-',
  '1/1/',
  'May 4 to ',
  'end of the ',
  'said ',
  '7',
  '\u0000',
  '’s ',
  'first week of ',
])('%j repeated is read with a bounded look around each token', (unit) => {
  const layersIn = (times: number) => {
    const layers = layersOf(unit.repeat(times))
    let asked = 0
    const hash = new Proxy(layers.tokens.hash, {
      get(target, key) {
        asked++
        return Reflect.get(target, key)
      },
    })
    findDates(
      { ...layers, article: { ...layers.article, publishedOn: PUBLISHED }, tokens: { ...layers.tokens, hash } },
      { dates },
    )
    return asked
  }
  const once = layersIn(500)
  expect(layersIn(1000)).toBeLessThanOrEqual(2.1 * once)
})

function weekOn(day: string): string {
  return formatDay((parseDay(day) ?? 0) + 7)
}

function toCue({ start, end }: { readonly start: number; readonly end: number }): Cue {
  const known = {
    lemma: 'say',
    type: 'verb',
    illocution: 'say',
    coarseIllocution: 'ASSERT',
    factuality: 'NEUTRAL',
  } as const
  return { start, end, ...known, attitude: false, strength: 'strong' }
}

/** A line without its marks. */
function plain(line: string): string {
  return line.replace(/\{([^|}]+)\|[^}]+\}/g, '$1')
}

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
