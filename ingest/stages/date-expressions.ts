import { hashWord } from '../characters.ts'
import { type DateWords, type HolidayDay, hashes, type Unit } from '../date-words.ts'
import { parseCalendarDate } from './date-forms.ts'
import type { TokenReader } from './token-reader.ts'
import { CAPITAL, GLUED, NUMBER } from './tokens.ts'

/** What words of the calendar say, before it is known when they were written. Months and weekdays count from 1. */
export type DateExpression =
  /** What is null is not said: `June` has a month only. `yearShift`: "June last year" has -1. */
  | {
      readonly kind: 'calendar'
      readonly year: number | null
      readonly month: number | null
      readonly day: number | null
      readonly yearShift: number | null
    }
  /** `side`: last, this, next; `weekShift`: "Monday next week" has 1. */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly side: Side | null
      readonly weekShift: number | null
    }
  | { readonly kind: 'month'; readonly month: number; readonly side: Side }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly shift: number }
  | { readonly kind: 'weekend' }
  /**
   * Counted from another date of the article. From the day of the news: "a day earlier" (-1), "later in the day" (0);
   * from the date named last: "the same day" (0), "two weeks later" (2).
   */
  | { readonly kind: 'near'; readonly unit: Unit; readonly shift: number; readonly base: 'news' | 'last' }
  | { readonly kind: 'season'; readonly season: number; readonly year: number | null; readonly side: Side | null }
  /** A half (2 parts) or quarter (4) of a year, or its first `months` months. */
  | { readonly kind: 'portion'; readonly parts: number; readonly part: number; readonly year: YearOf }
  | { readonly kind: 'first-months'; readonly count: number; readonly year: YearOf }
  | { readonly kind: 'holiday'; readonly on: HolidayDay; readonly year: number | null; readonly side: Side | null }
  | { readonly kind: 'edge'; readonly of: DateExpression; readonly edge: 'start' | 'end' }
  | { readonly kind: 'part'; readonly of: DateExpression; readonly part: 'early' | 'middle' | 'late' }
  /** The n-th seven days of a month; 0 = the last seven. */
  | { readonly kind: 'week-of'; readonly week: number; readonly of: DateExpression }
  /** The week or weekend that holds a day: "the week of Nov. 3". */
  | { readonly kind: 'around'; readonly unit: Unit; readonly of: DateExpression }
  /** So many months that end with a day or month: "the three months to August". */
  | { readonly kind: 'months-to'; readonly count: number; readonly until: DateExpression }
  | { readonly kind: 'new-year' }
  | { readonly kind: 'range'; readonly from: DateExpression; readonly to: DateExpression }
  /** So many units on from today, or back to today where negative. */
  | { readonly kind: 'window'; readonly unit: Unit; readonly count: number }
  | { readonly kind: 'decade'; readonly year: number }
  | { readonly kind: 'fiscal'; readonly year: number }

export type Side = 'last' | 'this' | 'next'
/** A year by number, or by its distance from today's; null where none is said. */
export type YearOf = { readonly year: number } | { readonly shift: number } | null

/** An expression on the tokens `[start, end)`. */
export interface ParsedDate {
  readonly start: number
  readonly end: number
  readonly expression: DateExpression
}

/** The longest calendar expression that begins at a place; null where none does. Looks at most some 16 tokens ahead. */
export function parseDate(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  if (!mayBegin(reader, words, start)) return null
  const first = parseOne(reader, words, start)
  return first && (parseRange(reader, words, first) ?? first)
}

function mayBegin({ hash, shape }: TokenReader, words: DateWords, i: number): boolean {
  const here = hash(i)
  return (
    (shape(i) & NUMBER) !== 0 ||
    OPENERS.has(here) ||
    words.months.has(here) ||
    words.weekdays.has(here) ||
    words.seasons.has(here) ||
    words.holidays.has(here) ||
    words.numbers.has(here) ||
    words.ordinals.has(here) ||
    words.midMonths.has(here)
  )
}

type Rule = (reader: TokenReader, words: DateWords, start: number) => ParsedDate | null

function parseOne(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  for (const rule of RULES) {
    const found = rule(reader, words, start)
    if (found) return found
  }
  return null
}

/** The order matters only where one rule's words begin another's. */
const RULES: readonly Rule[] = [
  parseCalendarDate,
  parseWeekday,
  parseEdge,
  parsePart,
  parsePortion,
  parseMonthsTo,
  parseWindow,
  parseCount,
  parseNear,
  parseSide,
  parseSeason,
  parseHoliday,
  parseRelativeDay,
]

/** "March 4 to April 2", "2026–29", "Monday through Friday"; "between … and …". */
function parseRange(reader: TokenReader, words: DateWords, first: ParsedDate): ParsedDate | null {
  const { hash } = reader
  const link = hash(first.end)
  const opener = hash(first.start - 1)
  const dash = link === DASH
  const joined = dash || LINKS.has(link) || (link === AND && opener === BETWEEN)
  if (!joined || !mayRange(first.expression)) return null
  if (!dash && link === TO && opener === FROM && movesBefore(reader, words, first.start)) return null
  const second = parseOne(reader, words, hash(first.end + 1) === THE ? first.end + 2 : first.end + 1)
  if (!second || !mayRange(second.expression) || !alike(first.expression, second.expression)) return null
  if (!dash && link === TO && opener !== FROM && opener !== BETWEEN && first.expression.kind === 'weekday') return null
  return { start: first.start, end: second.end, expression: { kind: 'range', from: first.expression, to: second.expression } }
}

function mayRange({ kind }: DateExpression): boolean {
  return kind === 'calendar' || kind === 'weekday' || kind === 'season'
}

/** Both name a day, or both a month, or both a year. */
function alike(a: DateExpression, b: DateExpression): boolean {
  if (a.kind !== 'calendar' || b.kind !== 'calendar') return a.kind === b.kind
  return (a.day === null) === (b.day === null) && (a.month === null) === (b.month === null)
}

function movesBefore({ hash }: TokenReader, { moving }: DateWords, start: number): boolean {
  for (let i = start - 1; i >= start - 10; i--) if (moving.has(hash(i))) return true
  return false
}

/** "Tuesday", "last Friday", "Monday of next week"; with a date behind it the date counts: "Tuesday, Sept. 30". */
function parseWeekday(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash, shape } = reader
  const { side, end: at } = sideAt(reader, start)
  const weekday = words.weekdays.get(hash(at))
  if (weekday === undefined || !(shape(at) & CAPITAL)) return null
  const date = parseCalendarDate(reader, words, hash(at + 1) === COMMA ? at + 2 : at + 1)
  if (date && date.expression.kind === 'calendar' && date.expression.day !== null && date.expression.month !== null)
    return { ...date, start }
  // "Sun." and "Sat." are words of their own.
  if (reader.word(at).length < 6 || isNamed(reader, words, at)) return null
  let end = at + 1
  if (DAYTIMES.has(hash(end))) end++
  const inWeek = weekShiftAt(reader, end)
  return {
    start,
    end: inWeek?.end ?? end,
    expression: { kind: 'weekday', weekday, side, weekShift: inWeek?.shift ?? null },
  }
}

/** "Black Friday", "the Sunday Herald", "Every Monday": no day of the week's news. */
function isNamed({ hash, shape }: TokenReader, { namedWeekdays }: DateWords, at: number): boolean {
  const before = hash(at - 1)
  if (namedWeekdays.has(before) && shape(at - 1) & CAPITAL) return true
  if (EVERY.has(before) || (A.has(before) && hash(at - 2) === ON)) return true
  return before === THE && (shape(at + 1) & (CAPITAL | GLUED)) === CAPITAL
}

/** "of last week", "next week". */
function weekShiftAt({ hash }: TokenReader, place: number): { readonly shift: number; readonly end: number } | null {
  const at = hash(place) === OF ? place + 1 : place
  const side = SIDES.get(hash(at))
  return side && hash(at + 1) === WEEK ? { shift: SHIFTS[side], end: at + 2 } : null
}

function sideAt({ hash }: TokenReader, start: number): { readonly side: Side | null; readonly end: number } {
  const side = SIDES.get(hash(start)) ?? null
  if (side === null) return { side, end: start }
  if (side !== 'this') return { side, end: start + 1 }
  if (hash(start + 1) === PAST) return { side: 'last', end: start + 2 }
  return { side, end: hash(start + 1) === COMING ? start + 2 : start + 1 }
}

/** "the end of March", "year-end", "year’s end", "the start of next year". */
function parseEdge(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash, shape, number } = reader
  const at = hash(start) === THE ? start + 1 : start
  const edge = START.has(hash(at)) ? 'start' : END.has(hash(at)) ? 'end' : MIDDLE.has(hash(at)) ? 'middle' : null
  if (edge !== null && hash(at + 1) === OF) {
    const of = parseWhole(reader, words, at + 2)
    if (!of) return null
    if (edge === 'middle') return { start, end: of.end, expression: { kind: 'part', of: of.expression, part: 'middle' } }
    return { start, end: of.end, expression: { kind: 'edge', of: of.expression, edge } }
  }
  const year = isYear(number(at)) ? number(at) : null
  const unitPlace = year === null ? at : at + 1
  const unit = words.units.get(hash(unitPlace))
  if (unit === undefined || unit === 'day') return null
  const mark = hash(unitPlace + 1)
  if ((mark !== DASH && mark !== POSSESSIVE) || !END.has(hash(unitPlace + 2))) return null
  if (mark === DASH && !(shape(unitPlace + 2) & GLUED)) return null
  const of: DateExpression = year === null ? { kind: 'unit', unit, shift: 0 } : calendar({ year })
  return { start, end: unitPlace + 3, expression: { kind: 'edge', of, edge: 'end' } }
}

/** "early 2031", "late last month", "mid-June". "Late Tuesday" is the Tuesday: the rule leaves it to the next place. */
function parsePart(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash } = reader
  // The tokens keep `mid-June` as one word.
  const mid = words.midMonths.get(hash(start))
  if (mid !== undefined) {
    const year = reader.number(start + 1)
    const named = isYear(year)
    const expression = calendar({ month: mid, year: named ? year : null })
    return { start, end: start + (named ? 2 : 1), expression: { kind: 'part', of: expression, part: 'middle' } }
  }
  const part = PARTS.get(hash(start))
  if (part === undefined) return null
  let at = start + 1
  if (hash(at) === DASH || hash(at) === IN) at++
  const of = parseWhole(reader, words, at)
  return of && { start, end: of.end, expression: { kind: 'part', of: of.expression, part } }
}

/** What may have a start, a middle and an end: a month, a season, a year, a decade, "the year", "next month". */
function parseWhole(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash } = reader
  const at = hash(start) === THE ? start + 1 : start
  const unit = words.units.get(hash(at))
  if (unit !== undefined && unit !== 'day' && !(reader.shape(at) & CAPITAL))
    return { start, end: at + 1, expression: { kind: 'unit', unit, shift: 0 } }
  const season = words.seasons.get(hash(at))
  if (season !== undefined && !isYear(reader.number(at + 1)))
    return { start, end: at + 1, expression: { kind: 'season', season, year: null, side: null } }
  const found =
    parseCalendarDate(reader, words, at, true) ?? parsePortion(reader, words, at) ?? parseSide(reader, words, at) ??
    parseSeason(reader, words, at)
  if (!found) return null
  const { expression } = found
  return expression.kind === 'calendar' && expression.day !== null ? null : { ...found, start }
}

/** "the third quarter of 2031", "the first half of the year", "Q2", "the first three months", "the first week of May". */
function parsePortion(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash, word } = reader
  const short = word(start).length === 2 ? /^Q([1-4])$/.exec(word(start)) : null
  if (short) return ofYear(reader, start, start + 1, (year) => ({ kind: 'portion', parts: 4, part: Number(short[1]), year }))
  const at = hash(start) === THE ? start + 1 : start
  const ordinal = words.ordinals.get(hash(at))
  if (ordinal === undefined) return null
  const noun = hash(at + 1) === DASH ? at + 2 : at + 1
  if (hash(noun) === QUARTER && ordinal <= 4) {
    if (hash(at) === LAST) return null
    return ofYear(reader, start, noun + 1, (year) => ({ kind: 'portion', parts: 4, part: ordinal, year }))
  }
  if (hash(noun) === HALF && (ordinal <= 2 || hash(at) === FINAL)) {
    const part = Math.min(ordinal, 2)
    const found = ofYear(reader, start, noun + 1, (year) => ({ kind: 'portion', parts: 2, part, year }))
    return found.end > noun + 1 ? found : null
  }
  const count = words.numbers.get(hash(noun))
  if (ordinal === 1 && count !== undefined && words.units.get(hash(noun + 1)) === 'month') {
    const found = ofYear(reader, start, noun + 2, (year) => ({ kind: 'first-months', count, year }))
    return found.end > noun + 2 ? found : null
  }
  if (hash(noun) !== WEEK || hash(noun + 1) !== OF) return null
  const of = parseCalendarDate(reader, words, noun + 2, true) ?? parseSide(reader, words, noun + 2)
  if (!of || !isMonth(of.expression)) return null
  const week = hash(at) === LAST || hash(at) === FINAL ? 0 : ordinal
  return { start, end: of.end, expression: { kind: 'week-of', week, of: of.expression } }
}

function isMonth(expression: DateExpression): boolean {
  if (expression.kind === 'calendar') return expression.month !== null && expression.day === null
  return expression.kind === 'month' || (expression.kind === 'unit' && expression.unit === 'month')
}

/** With the year that may follow: "of 2031", "2031", "of last year", "of the year". */
function ofYear(
  { hash, number }: TokenReader,
  start: number,
  end: number,
  toExpression: (year: YearOf) => DateExpression,
): ParsedDate {
  const at = hash(end) === OF ? end + 1 : end
  if (isYear(number(at))) return { start, end: at + 1, expression: toExpression({ year: number(at) }) }
  const side = SIDES.get(hash(at))
  if (side && hash(at + 1) === YEAR) return { start, end: at + 2, expression: toExpression({ shift: SHIFTS[side] }) }
  if (at > end && hash(at) === THE && hash(at + 1) === YEAR)
    return { start, end: at + 2, expression: toExpression({ shift: 0 }) }
  return { start, end, expression: toExpression(null) }
}

/** "the next five years", "the past two months"; "the coming weeks" without a number is none. */
function parseWindow(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash } = reader
  if (hash(start) !== THE) return null
  const direction = AHEAD.has(hash(start + 1)) ? 1 : BACK.has(hash(start + 1)) ? -1 : 0
  if (direction === 0) return null
  if (NEIGHBOURS.has(hash(start + 1)) && hash(start + 1) !== NEXT && numberAt(reader, words, start + 2) === null) return null
  const number = numberAt(reader, words, start + 2)
  const unit = words.units.get(hash(number === null ? start + 2 : start + 3))
  if (unit === undefined || unit === 'weekend') return null
  // "The next day" is counted from another date; "the next year" and "the past week" from today.
  if (number === null && unit === 'day') return null
  const window = { kind: 'window', unit, count: direction * (number ?? 1) } as const
  return { start, end: number === null ? start + 3 : start + 4, expression: window }
}

/** A count of at most three digits, in words or figures. */
function numberAt(reader: TokenReader, words: DateWords, at: number): number | null {
  const figure = reader.number(at)
  if (1 <= figure && figure < 1000) return figure
  return words.numbers.get(reader.hash(at)) ?? null
}

/** "the three months to August", "the year ended June 30". */
function parseMonthsTo(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash } = reader
  if (hash(start) !== THE) return null
  const number = numberAt(reader, words, start + 1)
  const at = number === null ? start + 1 : start + 2
  const unit = words.units.get(hash(at))
  const months = unit === 'month' ? (number ?? 0) : unit === 'year' ? 12 * (number ?? 1) : 0
  if (months < 2 || !ENDING.has(hash(at + 1))) return null
  const until = parseCalendarDate(reader, words, at + 2, true)
  if (until?.expression.kind !== 'calendar' || until.expression.month === null) return null
  return { start, end: until.end, expression: { kind: 'months-to', count: months, until: until.expression } }
}

/** "two days ago", "a year earlier", "three weeks later", "in 10 days", "a day after". */
function parseCount(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash, shape } = reader
  const within = hash(start) === IN
  const at = within ? start + 1 : start
  const count = numberAt(reader, words, at)
  const unit = words.units.get(hash(at + 1))
  if (count === null || unit === undefined || unit === 'weekend') return null
  const end = at + 3
  const next = hash(at + 2)
  if (within) {
    // A year or more is mostly "for the first time in two years".
    if (next === TIME || POSSESSIVES.has(next) || !mayEnd(reader, at + 2) || unit === 'year' || unit === 'decade') return null
    return { start, end: at + 2, expression: { kind: 'unit', unit, shift: count } }
  }
  if (next === AGO) {
    const back = unit === 'decade' ? ({ unit: 'year', shift: -10 * count } as const) : { unit, shift: -count }
    return { start, end, expression: { kind: 'unit', ...back } }
  }
  if (next === FROM && NOW.has(hash(at + 3))) return { start, end: end + 1, expression: { kind: 'unit', unit, shift: count } }
  if (EARLIER.has(next)) return { start, end, expression: near(unit, -count) }
  if (next === BEFORE && unit !== 'day' && endsClause(reader, at + 3))
    return { start, end, expression: near(unit, -count) }
  if (next === LATER) return { start, end, expression: near(unit, count) }
  if (unit !== 'day' || (shape(at + 3) & NUMBER) !== 0) return null
  if (next === AFTER) return { start, end, expression: near(unit, -count) }
  if (next !== BEFORE) return null
  // "Two days before" looks back; "two days before the vote" is said of the vote, which lies behind the news.
  return { start, end, expression: endsClause(reader, at + 3) ? near(unit, -count) : near(unit, count, 'news') }
}

/** Does a phrase end before this token: at a mark, a small word, the end of the block? */
function mayEnd({ hash, word }: TokenReader, at: number): boolean {
  return word(at) === '' || !/^[\p{L}\p{N}]/u.test(word(at)) || JOINS.has(hash(at))
}

/** A mark or "and" follows, not another clause. */
function endsClause({ hash, word }: TokenReader, at: number): boolean {
  return word(at) === '' || !/^[\p{L}\p{N}]/u.test(word(at)) || hash(at) === AND
}

/** "the same day", "the previous week", "that month", "the day before", "later in the day". */
function parseNear(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash } = reader
  const nearTo = (end: number, unit: Unit, shift: number, base?: 'news' | undefined): ParsedDate => {
    return { start, end, expression: near(unit, shift, base) }
  }
  const here = hash(start)
  if ((EARLIER.has(here) || here === LATER) && (hash(start + 1) === IN || hash(start + 1) === THAT)) {
    const at = hash(start + 1) === IN ? start + 2 : start + 1
    const unit = words.units.get(hash(at + 1))
    if ((hash(at) !== THE && hash(at) !== THAT) || unit === undefined) return null
    return unit === 'day' || hash(at) === THAT ? nearTo(at + 2, unit, 0, hash(at) === THE ? 'news' : undefined) : { start, end: at + 2, expression: { kind: 'unit', unit, shift: 0 } }
  }
  const that = here === THAT
  if (!that && here !== THE) return null
  const direction = that ? 0 : NEIGHBOURS.get(hash(start + 1))
  const at = that ? start + 1 : start + 2
  if (direction !== undefined) {
    if (that && DAYTIMES.has(hash(at))) return nearTo(at + 1, 'day', 0)
    const unit = words.units.get(hash(at))
    if (unit === undefined || (that && (hash(at + 1) === WHEN || hash(at + 1) === OF))) return null
    if (hash(start + 1) === NEXT && unit !== 'day') return null
    if (unit === 'quarter' && direction === 0) return null
    return nearTo(at + 1, unit, direction)
  }
  if (hash(start + 1) === NEW && hash(start + 2) === YEAR && hash(start + 3) !== POSSESSIVE)
    return { start, end: start + 3, expression: { kind: 'new-year' } }
  const unit = words.units.get(hash(start + 1))
  if ((unit === 'week' || unit === 'weekend') && hash(start + 2) === OF) {
    const of = parseCalendarDate(reader, words, start + 3)
    if (of?.expression.kind === 'calendar' && of.expression.day !== null)
      return { ...of, start, expression: { kind: 'around', unit, of: of.expression } }
  }
  if (unit === undefined || unit === 'weekend') return weekendAt(reader, start)
  if (hash(start + 2) === BEFORE || EARLIER.has(hash(start + 2)))
    return mayEnd(reader, start + 3) ? nearTo(start + 3, unit, -1) : null
  return hash(start + 2) === AFTER && mayEnd(reader, start + 3) ? nearTo(start + 3, unit, 1) : null
}

/** "at the weekend", "over the weekend". */
function weekendAt({ hash }: TokenReader, start: number): ParsedDate | null {
  if (hash(start + 1) !== WEEKEND || !AT_WEEKEND.has(hash(start - 1))) return null
  return { start, end: start + 2, expression: { kind: 'weekend' } }
}

/** "last year", "this fall", "next June", "earlier this week", "last Christmas". */
function parseSide(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash, shape } = reader
  const open = (EARLIER.has(hash(start)) || hash(start) === LATER) && SIDES.has(hash(start + 1)) ? start + 1 : start
  const { side, end: at } = sideAt(reader, open)
  if (side === null) return null
  const unit = words.units.get(hash(at))
  // "The last year", "at last day": counted elsewhere or not at all.
  if (unit !== undefined && unit !== 'day' && hash(start - 1) !== THE)
    return { start, end: at + 1, expression: { kind: 'unit', unit, shift: SHIFTS[side] } }
  const month = words.months.get(hash(at))
  if (month !== undefined && shape(at) & CAPITAL) return { start, end: at + 1, expression: { kind: 'month', month, side } }
  const season = words.seasons.get(hash(at))
  if (season !== undefined && !(shape(at) & GLUED))
    return { start, end: at + 1, expression: { kind: 'season', season, year: null, side } }
  const holiday = holidayAt(reader, words, at)
  if (holiday) return { start, end: holiday.end, expression: { kind: 'holiday', on: holiday.on, year: null, side } }
  if (side === 'last' && hash(at) === NIGHT) return { start, end: at + 1, expression: { kind: 'unit', unit: 'day', shift: -1 } }
  if (side === 'this' && DAYTIMES.has(hash(at))) return { start, end: at + 1, expression: { kind: 'unit', unit: 'day', shift: 0 } }
  return null
}

/** "spring 2031", "the fall of 2031", "in the spring", "by summer". */
function parseSeason(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash, number } = reader
  const at = hash(start) === THE ? start + 1 : start
  const season = words.seasons.get(hash(at))
  if (season === undefined) return null
  const yearPlace = hash(at + 1) === OF ? at + 2 : at + 1
  if (isYear(number(yearPlace)))
    return { start, end: yearPlace + 1, expression: { kind: 'season', season, year: number(yearPlace), side: null } }
  if (!SEASON_LEADS.has(hash(start - 1)) || !mayEnd(reader, at + 1) || hash(at + 1) === OF || hash(at + 1) === IN) return null
  return { start, end: at + 1, expression: { kind: 'season', season, year: null, side: null } }
}

/** A holiday behind a preposition and before no noun: "by Christmas", not "Christmas sales". */
function parseHoliday(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const found = holidayAt(reader, words, start)
  if (!found) return null
  const year = reader.number(found.end)
  if (isYear(year)) return { start, end: found.end + 1, expression: { kind: 'holiday', on: found.on, year, side: null } }
  if (!LEADS.has(reader.hash(start - 1)) || !mayEnd(reader, found.end)) return null
  return { start, end: found.end, expression: { kind: 'holiday', on: found.on, year: null, side: null } }
}

function holidayAt({ hash, shape }: TokenReader, { holidays }: DateWords, at: number): { readonly on: HolidayDay; readonly end: number } | null {
  if (!(shape(at) & CAPITAL)) return null
  const found = holidays.get(hash(at))?.find(({ words }) => words.every((word, i) => hash(at + i) === word))
  return found ? { on: found.on, end: at + found.words.length } : null
}

/** "yesterday", "today", "tonight", "tomorrow". "Today’s economy" is no day. */
function parseRelativeDay(reader: TokenReader, { times }: DateWords, start: number): ParsedDate | null {
  const { hash } = reader
  const shift = RELATIVE_DAYS.get(hash(start))
  if (shift === undefined || (hash(start + 1) === POSSESSIVE && times.has(hash(start + 2)))) return null
  if (hash(start - 1) === OF || (shift === 0 && isNowadays(reader, start))) return null
  const end = DAYTIMES.has(hash(start + 1)) ? start + 2 : start + 1
  return { start, end, expression: { kind: 'unit', unit: 'day', shift } }
}

/** "Today, one mill in three is foreign-owned": at the head of its sentence and with no verb of news behind it. */
function isNowadays({ hash, word, shape }: TokenReader, start: number): boolean {
  if (!(shape(start) & CAPITAL) || hash(start) === TONIGHT || hash(start + 1) === POSSESSIVE) return false
  for (let i = start + 1; i < start + 10 && !/^[.;:]$/.test(word(i)); i++) {
    if (NEWS_VERBS.has(hash(i)) || (word(i).endsWith('ed') && !PRESENT.has(hash(i - 1)))) return false
  }
  return true
}

/** Counted backwards from the day of the news, forwards from the date named last. */
function near(unit: Unit, shift: number, base: 'news' | 'last' = shift < 0 ? 'news' : 'last'): DateExpression {
  return { kind: 'near', unit, shift, base }
}

/** A calendar expression with what is said of it. */
export function calendar(said: {
  readonly year?: number | null
  readonly month?: number | null
  readonly day?: number | null
  readonly yearShift?: number | null
}): Extract<DateExpression, { kind: 'calendar' }> {
  return { kind: 'calendar', year: null, month: null, day: null, yearShift: null, ...said }
}

export function isYear(number: number): boolean {
  return 1800 <= number && number < 2100
}

const THE = hashWord('the')
const OF = hashWord('of')
const IN = hashWord('in')
const ON = hashWord('on')
const AND = hashWord('and')
const TO = hashWord('to')
const FROM = hashWord('from')
const BETWEEN = hashWord('between')
const DASH = hashWord('-')
const COMMA = hashWord(',')
const POSSESSIVE = hashWord("'s")
const PAST = hashWord('past')
const COMING = hashWord('coming')
const NEXT = hashWord('next')
const LAST = hashWord('last')
const FINAL = hashWord('final')
const THAT = hashWord('that')
const WHEN = hashWord('when')
const NEW = hashWord('new')
const TONIGHT = hashWord('tonight')
const PRESENT = hashes('is are be -')
const NEWS_VERBS = hashes('will would was were said met took began rose fell made went cut won lost')
const AGO = hashWord('ago')
const AFTER = hashWord('after')
const BEFORE = hashWord('before')
const LATER = hashWord('later')
const TIME = hashWord('time')
const NIGHT = hashWord('night')
const YEAR = hashWord('year')
const WEEK = hashWord('week')
const WEEKEND = hashWord('weekend')
const QUARTER = hashWord('quarter')
const HALF = hashWord('half')
const A = hashes('a an')
const EVERY = hashes('every each most some any')
const ENDING = hashes('to ended ending through until')
const EARLIER = hashes('earlier previously')
const NOW = hashes('now today')
const POSSESSIVES = hashes("' 's")
const LINKS = hashes('to through until till thru')
const START = hashes('start beginning')
const END = hashes('end close')
const MIDDLE = hashes('middle')
const AHEAD = hashes('next coming following')
const BACK = hashes('past last previous preceding')
const AT_WEEKEND = hashes('at over on during this')
const DAYTIMES = hashes('morning afternoon evening night')
/** May follow a noun that ends its phrase. */
const JOINS = hashes(
  'a after and as at because before but by during for from had has he her his if in is it or she that the they to was when which while will with would',
)
const LEADS = hashes('after around at before by during for from on over past since till until')
const SEASON_LEADS = hashes('by in the until since during over through this')
const SIDES: ReadonlyMap<number, Side> = new Map([
  [LAST, 'last'],
  [hashWord('this'), 'this'],
  [NEXT, 'next'],
])
const SHIFTS: Readonly<Record<Side, number>> = { last: -1, this: 0, next: 1 }
const PARTS: ReadonlyMap<number, 'early' | 'middle' | 'late'> = new Map([
  [hashWord('early'), 'early'],
  [hashWord('mid'), 'middle'],
  [hashWord('late'), 'late'],
])
const NEIGHBOURS: ReadonlyMap<number, number> = new Map([
  [hashWord('same'), 0],
  [hashWord('previous'), -1],
  [hashWord('preceding'), -1],
  [hashWord('prior'), -1],
  [hashWord('following'), 1],
  [NEXT, 1],
])
const RELATIVE_DAYS: ReadonlyMap<number, number> = new Map([
  [hashWord('yesterday'), -1],
  [hashWord('today'), 0],
  [hashWord('tonight'), 0],
  [hashWord('tomorrow'), 1],
])
/** Words with which an expression may begin, beside months, weekdays, numbers, seasons and holidays. */
const OPENERS = hashes(
  "the last this next end start beginning close middle year month week quarter early mid late earlier later previously in over within during for that yesterday today tonight tomorrow Q1 Q2 Q3 Q4 fiscal ' ’",
)
