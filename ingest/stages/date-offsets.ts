import { hashWord } from '../characters.ts'
import { type DateWords, hashes, NEIGHBOURS } from '../date-words.ts'
import type { ParsedDate } from './date-expressions.ts'
import { parseCalendarDate } from './date-forms.ts'
import { mayEnd } from './date-sides.ts'
import { near } from './near-dates.ts'
import type { TokenReader } from './token-reader.ts'
import { NUMBER } from './tokens.ts'

/** "the three months to August", "the year ended June 30". */
export function parseMonthsTo(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
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

/** "the next five years", "the past two months"; "the coming weeks" without a number is none. */
export function parseWindow(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash } = reader
  if (hash(start) !== THE) return null
  const direction = AHEAD.has(hash(start + 1)) ? 1 : BACK.has(hash(start + 1)) ? -1 : 0
  if (direction === 0) return null
  if (NEIGHBOURS.has(hash(start + 1)) && hash(start + 1) !== NEXT && numberAt(reader, words, start + 2) === null)
    return null
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

/** "two days ago", "a year earlier", "three weeks later", "in 10 days", "a day after". */
export function parseCount(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
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
    if (next === TIME || POSSESSIVES.has(next) || !mayEnd(reader, at + 2) || unit === 'year' || unit === 'decade')
      return null
    return { start, end: at + 2, expression: { kind: 'ahead', unit, count } }
  }
  if (next === AGO) {
    const back = unit === 'decade' ? ({ unit: 'year', shift: -10 * count } as const) : { unit, shift: -count }
    return { start, end, expression: { kind: 'unit', ...back } }
  }
  if (next === FROM && NOW.has(hash(at + 3)))
    return { start, end: end + 1, expression: { kind: 'unit', unit, shift: count } }
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

/** A mark or "and" follows, not another clause. */
function endsClause({ hash, word }: TokenReader, at: number): boolean {
  return word(at) === '' || !/^[\p{L}\p{N}]/u.test(word(at)) || hash(at) === AND
}

const THE = hashWord('the')
const IN = hashWord('in')
const AND = hashWord('and')
const FROM = hashWord('from')
const NEXT = hashWord('next')
const AGO = hashWord('ago')
const AFTER = hashWord('after')
const BEFORE = hashWord('before')
const LATER = hashWord('later')
const TIME = hashWord('time')
const ENDING = hashes('to ended ending through until')
const EARLIER = hashes('earlier previously')
const NOW = hashes('now today')
const POSSESSIVES = hashes("' 's")
const AHEAD = hashes('next coming following')
const BACK = hashes('past last previous preceding')
