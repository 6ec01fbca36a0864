import { hashWord } from '../characters.ts'
import { type DateWords, hashes } from '../date-words.ts'
import { calendar, type DateExpression, isYear, type ParsedDate } from './date-expressions.ts'
import type { TokenReader } from './token-reader.ts'
import { CAPITAL, GLUED, NUMBER } from './tokens.ts'

/**
 * A date by its names and numbers: day, month, year, decade, in figures or words, with what of them is said. `led`: the
 * words before call for a date, so that a bare `May` is the month.
 */
export function parseCalendarDate(
  reader: TokenReader,
  words: DateWords,
  start: number,
  led = false,
): ParsedDate | null {
  const { hash, shape } = reader
  if (shape(start) & NUMBER) {
    return (
      inFigures(reader, start) ??
      dayFirst(reader, words, start, start) ??
      years(reader, words, start, start) ??
      decade(reader, start, start)
    )
  }
  if (words.months.has(hash(start))) return monthFirst(reader, words, start, led)
  if (hash(start) === THE) return behindThe(reader, words, start)
  if (hash(start) === FISCAL) {
    const at = hash(start + 1) === YEAR ? start + 2 : start + 1
    const year = reader.number(at)
    return isYear(year) ? { start, end: at + 1, expression: { kind: 'fiscal', year } } : null
  }
  return hash(start) === APOSTROPHE ? decade(reader, start, start) : null
}

/** `2031-09-30`, `9/30/2031`, `30.09.2031`. */
function inFigures({ number, hash, shape, word, dayFirst }: TokenReader, start: number): ParsedDate | null {
  const day = (year: number, month: number, day: number, end: number) => {
    const real = isYear(year) && 1 <= month && month <= 12 && 1 <= day && day <= 31
    return real ? { start, end, expression: calendar({ year, month, day }) } : null
  }
  const mark = hash(start + 1)
  const three = (mark === DASH || mark === SLASH) && hash(start + 3) === mark && shape(start + 4) & GLUED
  if (three && mark === DASH) return day(number(start), number(start + 2), number(start + 4), start + 5)
  if (three) {
    const [first, second] = [number(start), number(start + 2)]
    if (first > 12) return day(number(start + 4), second, first, start + 5)
    if (second > 12 || first === second) return day(number(start + 4), first, second, start + 5)
    if (dayFirst === null) return null
    return day(number(start + 4), dayFirst ? second : first, dayFirst ? first : second, start + 5)
  }
  if (word(start).length > 10) return null
  const [, first, second, year] = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(word(start)) ?? []
  return year === undefined ? null : day(Number(year), Number(second), Number(first), start + 1)
}

/** "30 September 2031", "4th of March", "7–9 October"; `at` is the place of the day. */
function dayFirst(reader: TokenReader, words: DateWords, start: number, at: number): ParsedDate | null {
  const { hash, shape } = reader
  const day = dayAt(reader, at)
  if (day < 0 || shape(at) & GLUED) return null
  const joined = hash(at + 1) === DASH || LINKS.has(hash(at + 1)) || (hash(at + 1) === AND && hash(at - 1) === BETWEEN)
  const second = joined ? dayAt(reader, at + 2) : -1
  const last = second > day ? at + 3 : at + 1
  const place = hash(last) === OF ? last + 1 : last
  const month = words.months.get(hash(place))
  if (month === undefined || !(shape(place) & CAPITAL)) return null
  const { year, end } = yearAt(reader, words, place + 1)
  return { start, end, expression: days(year, month, day, second > day ? second : null) }
}

/** "Sept. 30, 2031", "Oct. 7-8", "October 2031", "June last year", "June". */
function monthFirst(reader: TokenReader, words: DateWords, start: number, led: boolean): ParsedDate | null {
  const { hash, shape, word } = reader
  const month = words.months.get(hash(start))
  if (month === undefined || !(shape(start) & CAPITAL)) return null
  const at = hash(start + 1) === THE && shape(start + 2) & NUMBER ? start + 2 : start + 1
  const day = dayAt(reader, at)
  if (day > 0 && !counts(reader, words, at + 1)) {
    const second = secondDay(reader, words, at + 1, day)
    const { year, end } = yearAt(reader, words, second === null ? at + 1 : at + 3)
    return { start, end, expression: days(year, month, day, second) }
  }
  const { year, shift, end } = yearAt(reader, words, hash(start + 1) === OF ? start + 2 : start + 1)
  if (year !== null || shift !== null) return { start, end, expression: calendar({ year, month, yearShift: shift }) }
  const full = word(start).length > 4 || FULL.has(hash(start))
  if (!led && (!full || (words.doubtfulMonths.has(hash(start)) && !isLed(reader, words, start)))) return null
  return { start, end: start + 1, expression: calendar({ month }) }
}

/** Does a preposition call for a month, and no name follow? "In May", "March and May"; not "of April Orr". */
function isLed({ hash, shape }: TokenReader, { months }: DateWords, start: number): boolean {
  const before = hash(start - 1)
  if (hash(start + 1) === POSSESSIVE) return hash(start) !== MAY && !(shape(start - 1) & CAPITAL)
  if ((shape(start + 1) & (CAPITAL | GLUED)) === CAPITAL) return false
  if (hash(start + 1) === DASH && months.has(hash(start + 2))) return true
  return LEADS.has(before) || (JOINS.has(before) && months.has(hash(start - 2)))
}

/** "7-8", "7 and 8", "7 to 9": the second day behind a first; null where there is none. */
function secondDay(reader: TokenReader, words: DateWords, at: number, day: number): number | null {
  const { hash } = reader
  const second = dayAt(reader, at + 1)
  if (second <= day || counts(reader, words, at + 2) || words.months.has(hash(at + 2))) return null
  const joined = hash(at) === DASH || LINKS.has(hash(at)) || (hash(at) === AND && second === day + 1)
  return joined ? second : null
}

function days(year: number | null, month: number, day: number, second: number | null): DateExpression {
  const from = calendar({ year, month, day })
  return second === null ? from : { kind: 'range', from, to: calendar({ year, month, day: second }) }
}

/** "2031", ", 2031", "last year" behind a month or day. */
function yearAt(
  reader: TokenReader,
  words: DateWords,
  place: number,
): { readonly year: number | null; readonly shift: number | null; readonly end: number } {
  const { hash, number } = reader
  const at = hash(place) === COMMA ? place + 1 : place
  if (isYear(number(at)) && !counts(reader, words, at + 1)) return { year: number(at), shift: null, end: at + 1 }
  const shift = YEAR_SHIFTS.get(hash(place))
  if (shift !== undefined && hash(place + 1) === YEAR) return { year: null, shift, end: place + 2 }
  return { year: null, shift: null, end: place }
}

/** "2031", "2029–30"; not "2030 workers", "Room 2029", "$2031". */
function years(reader: TokenReader, words: DateWords, start: number, at: number): ParsedDate | null {
  const { hash, shape, number, word } = reader
  const year = number(at)
  if (!isYear(year) || counts(reader, words, at + 1) || !yearMayStand(reader, words, at)) return null
  if (hash(at + 1) === DASH && shape(at + 2) & GLUED) {
    const short = word(at + 2).length === 2 ? 100 * Math.floor(year / 100) + number(at + 2) : -1
    if (short > year && !(hash(at + 3) === DASH)) {
      return {
        start,
        end: at + 3,
        expression: { kind: 'range', from: calendar({ year }), to: calendar({ year: short }) },
      }
    }
    if (!isYear(number(at + 2))) return null
  }
  return { start, end: at + 1, expression: calendar({ year }) }
}

function yearMayStand({ hash, shape, word }: TokenReader, words: DateWords, at: number): boolean {
  const before = hash(at - 1)
  if (shape(at) & GLUED) {
    if (before === DASH) return PREFIXES.has(hash(at - 2)) || isYear(Number(word(at - 2)))
    return OPENING.test(word(at - 1)) && !(word(at - 1) === '/' && shape(at - 2) & NUMBER)
  }
  if (words.counting.has(before)) return false
  // A number below 1900 is seldom a year unless a preposition says so.
  if (Number(word(at)) < 1900 && !words.small.has(before)) return false
  const named = shape(at - 1) & (CAPITAL | NUMBER)
  return !named || words.small.has(before) || words.months.has(before) || words.seasons.has(before)
}

/** Does a token show that the number before it counts something? */
function counts({ hash, shape, word }: TokenReader, words: DateWords, at: number): boolean {
  return words.counted.has(hash(at)) || (word(at) === '%' && (shape(at) & GLUED) !== 0)
}

/** "the 30th", "the 4th of March", "the 1990s", "the ’90s". */
function behindThe(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash, word } = reader
  const at = start + 1
  const tens = decade(reader, start, at)
  if (tens) return tens
  const day = dayAt(reader, at)
  if (day < 0 || word(at).length < 3) return null
  const named = dayFirst(reader, words, start, at)
  if (named) return named
  if (
    !DAY_LEADS.has(hash(start - 1)) ||
    (word(at + 1) !== '' && /^\p{L}/u.test(word(at + 1)) && !words.small.has(hash(at + 1)))
  )
    return null
  return { start, end: at + 1, expression: calendar({ day }) }
}

/** "1990s", "’90s". */
function decade({ hash, word }: TokenReader, start: number, at: number): ParsedDate | null {
  const place = hash(at) === APOSTROPHE ? at + 1 : at
  const length = word(place).length
  if (length !== 3 && length !== 5) return null
  const [, century, tens] = /^(1[89]|20)?(\d0)s$/.exec(word(place)) ?? []
  if (tens === undefined || (century === undefined) !== place > at) return null
  const year = century === undefined ? (tens < '30' ? 2000 : 1900) + Number(tens) : Number(`${century}${tens}`)
  return { start, end: place + 1, expression: { kind: 'decade', year } }
}

/** A day of a month, 1 to 31: `7`, `7th`; -1 for any other token. */
function dayAt({ number, shape, word }: TokenReader, at: number): number {
  if (!(shape(at) & NUMBER)) return -1
  const written = word(at)
  if (written.length > 4) return -1
  const figure = number(at)
  const day =
    figure >= 0 ? (written.length < 3 ? figure : -1) : Number(/^(\d\d?)(?:st|nd|rd|th)$/.exec(written)?.[1] ?? -1)
  return 1 <= day && day <= 31 ? day : -1
}

const THE = hashWord('the')
const OF = hashWord('of')
const BETWEEN = hashWord('between')
const AND = hashWord('and')
const YEAR = hashWord('year')
const FISCAL = hashWord('fiscal')
const MAY = hashWord('May')
const DASH = hashWord('-')
const SLASH = hashWord('/')
const COMMA = hashWord(',')
const APOSTROPHE = hashWord("'")
const POSSESSIVE = hashWord("'s")
const LINKS = hashes('to through until till')
const JOINS = hashes('and or to -')
const FULL = hashes('May June July')
const PREFIXES = hashes('mid pre post early late')
const OPENING = /^[“"‘'([/]$/
const DAY_LEADS = hashes('on by until till from since before after for')
/** Before a month that is also a name. */
const LEADS = hashes(
  'after around as before between beginning by during early effective ended for from in into last late mid next of since starting than this through till to until',
)
const YEAR_SHIFTS: ReadonlyMap<number, number> = new Map([
  [hashWord('last'), -1],
  [hashWord('this'), 0],
  [hashWord('next'), 1],
])
