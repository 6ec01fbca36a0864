import type { BlockType, DateMention, Document } from '../../schema/document.ts'
import { type Day, formatDay, type Interval, parseDay, partsOf } from '../calendar.ts'
import { hashWord } from '../characters.ts'
import { type DateWords, hashes } from '../date-words.ts'
import { placeAt, tokensIn } from '../span.ts'
import type { DateExpression, ParsedDate } from './date-expressions.ts'
import { parseDate } from './date-parser.ts'
import { type Lead, resolveDate } from './date-resolution.ts'
import { quotesOfTokens, tenseAt } from './date-tense.ts'
import { type TokenReader, toReader } from './token-reader.ts'

/**
 * Every calendar expression of an article, resolved against its day of publication, in order and never overlapping.
 * Without that day only what names its year resolves. In a quotation the day counts on which the same paragraph says
 * that it was spoken, else the day of publication. Durations, ages, scores and names of papers are no dates.
 */
export function findDates(
  {
    article,
    blocks,
    tokens,
    sentences,
    quotes,
  }: Pick<Document, 'article' | 'blocks' | 'tokens' | 'sentences' | 'quotes'>,
  { dates: words }: { readonly dates: DateWords },
): readonly DateMention[] {
  const published = article.publishedOn === null ? null : parseDay(article.publishedOn)
  const quoteOf = quotesOfTokens(tokens, quotes)
  const found: DateMention[] = []
  let news: Day | null = null
  let last: Interval | null = null
  for (const block of blocks) {
    if (ELSEWHERE.has(block.type)) continue
    const { from, to } = tokensIn(tokens, block)
    const reader = toReader(article, tokens, from, to)
    const parsed = parseAll(reader, words)
    let here: Interval | null = null
    const resolve = (date: ParsedDate, today: Day | null) => {
      const quote = quoteOf[date.start]
      const clause = { ...sentenceAt(date), visible: (place: number) => quoteOf[place] === quote }
      const tense = tenseAt(reader, words, clause, date.start, date.end)
      const lead = leadOf(reader, words, date.start)
      return resolveDate(date.expression, { today, news, here, last, tense, lead })
    }
    const spoken =
      published === null ? null : dayOfSpeaking(reader, words, parsed, quoteOf, (date) => resolve(date, published))
    for (const date of parsed) {
      const quoted = (quoteOf[date.start] ?? -1) >= 0
      const leans = quoted && spoken !== null && leansOnToday(date.expression)
      const interval = resolve(date, leans ? spoken : published)
      if (!interval || !isWritable(interval)) continue
      const moved = leans && resolve(date, published)?.from !== interval.from
      found.push(mentionOf(date, interval, moved || isInferred(date.expression)))
      last = interval
      // "A day after they met": the day of the meeting, not of what is told.
      if (quoted || leansOnNews(date.expression)) continue
      here = interval
      if (isNews(date.expression) && published !== null && interval.from <= published) news = interval.from
    }
  }
  return found

  function sentenceAt(date: ParsedDate): { readonly from: number; readonly to: number } {
    const sentence = sentences[placeAt(sentences, tokens.start[date.start] ?? 0)]
    return sentence ? tokensIn(tokens, sentence) : { from: date.start, to: date.end }
  }

  function mentionOf({ start, end }: ParsedDate, { from, to, precision }: Interval, inferred: boolean): DateMention {
    return {
      start: tokens.start[start] ?? 0,
      end: tokens.end[end - 1] ?? 0,
      from: formatDay(from),
      to: formatDay(to),
      precision,
      basis: inferred ? 'inferred' : 'explicit',
    }
  }
}

function parseAll(reader: TokenReader, words: DateWords): readonly ParsedDate[] {
  const parsed: ParsedDate[] = []
  for (let i = reader.from; i < reader.to; i++) {
    const date = parseDate(reader, words, i)
    if (!date) continue
    parsed.push(date)
    i = date.end - 1
  }
  return parsed
}

/** The last past day outside quotations that stands within three tokens behind a word of saying: "said on Monday". */
function dayOfSpeaking(
  { hash }: TokenReader,
  { saying }: DateWords,
  parsed: readonly ParsedDate[],
  quoteOf: Int32Array,
  resolve: (date: ParsedDate) => Interval | null,
): Day | null {
  let found: Day | null = null
  for (const date of parsed) {
    if ((quoteOf[date.start] ?? -1) >= 0 || !isNews(date.expression)) continue
    if (![1, 2, 3].some((back) => saying.has(hash(date.start - back)))) continue
    found = resolve(date)?.from ?? found
  }
  return found
}

/** Does it change with the day of speaking by days or weeks, not by years? */
function leansOnToday({ kind }: DateExpression): boolean {
  return kind === 'unit' || kind === 'ahead' || kind === 'weekday' || kind === 'window'
}

/** A weekday or a day counted from today: what a report hangs on. */
function isNews(expression: DateExpression): boolean {
  return expression.kind === 'weekday' || (expression.kind === 'unit' && expression.unit === 'day')
}

function leansOnNews(expression: DateExpression): boolean {
  return expression.kind === 'near' && expression.base === 'news'
}

function isInferred({ kind }: DateExpression): boolean {
  return kind === 'near' || kind === 'fiscal'
}

function leadOf({ hash }: TokenReader, { lasting }: DateWords, start: number): Lead {
  let at = start - 1
  while (at > start - 4 && SKIPPED.has(hash(at))) at--
  if (COMPARED.has(hash(at - 1))) return null
  const lead = LEADS.get(hash(at)) ?? null
  return lead === 'until' && lasting.has(hash(at - 1)) ? 'since' : lead
}

/** Years that are written with four digits. */
function isWritable({ from, to }: Interval): boolean {
  return partsOf(from).year >= 1000 && partsOf(to).year <= 9999
}

/** Labels and links of other pages: their days are not this article's. */
const ELSEWHERE: ReadonlySet<BlockType> = new Set(['ui-label', 'related-link'])
/** "No later than" is no "than". */
const COMPARED = hashes('later sooner earlier')
/** Between a lead and its date. */
const SKIPPED = hashes('on the of early late mid')
const LEADS: ReadonlyMap<number, Lead> = new Map([
  [hashWord('until'), 'until'],
  [hashWord('till'), 'until'],
  [hashWord('through'), 'until'],
  [hashWord('deadline'), 'until'],
  [hashWord('by'), 'by'],
  [hashWord('starting'), 'starting'],
  [hashWord('beginning'), 'starting'],
  [hashWord('effective'), 'starting'],
  [hashWord('from'), 'from'],
  [hashWord('since'), 'since'],
  [hashWord('than'), 'since'],
])
