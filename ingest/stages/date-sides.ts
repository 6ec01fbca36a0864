import { hashWord } from '../characters.ts'
import { DAYTIMES, type DateWords, type HolidayDay, hashes } from '../date-words.ts'
import { isYear, type ParsedDate, type Side } from './date-expressions.ts'
import type { TokenReader } from './token-reader.ts'
import { CAPITAL, GLUED } from './tokens.ts'

/** "last year", "this fall", "next June", "earlier this week", "last Christmas". */
export function parseSide(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash, shape } = reader
  const open = (EARLIER.has(hash(start)) || hash(start) === LATER) && SIDES.has(hash(start + 1)) ? start + 1 : start
  const { side, end: at } = sideAt(reader, open)
  if (side === null) return null
  const unit = words.units.get(hash(at))
  // "The last year", "at last day": counted elsewhere or not at all.
  if (unit !== undefined && unit !== 'day' && hash(start - 1) !== THE)
    return { start, end: at + 1, expression: { kind: 'unit', unit, shift: SHIFTS[side] } }
  const month = words.months.get(hash(at))
  if (month !== undefined && shape(at) & CAPITAL)
    return { start, end: at + 1, expression: { kind: 'month', month, side } }
  const season = words.seasons.get(hash(at))
  if (season !== undefined && !(shape(at) & GLUED))
    return { start, end: at + 1, expression: { kind: 'season', season, year: null, side } }
  const holiday = holidayAt(reader, words, at)
  if (holiday) return { start, end: holiday.end, expression: { kind: 'holiday', on: holiday.on, year: null, side } }
  if (side === 'last' && hash(at) === NIGHT)
    return { start, end: at + 1, expression: { kind: 'unit', unit: 'day', shift: -1 } }
  if (side === 'this' && DAYTIMES.has(hash(at)))
    return { start, end: at + 1, expression: { kind: 'unit', unit: 'day', shift: 0 } }
  return null
}

/** "spring 2031", "the fall of 2031", "in the spring", "by summer". */
export function parseSeason(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash, number } = reader
  const at = hash(start) === THE ? start + 1 : start
  const season = words.seasons.get(hash(at))
  if (season === undefined) return null
  const yearPlace = hash(at + 1) === OF ? at + 2 : at + 1
  if (isYear(number(yearPlace)))
    return { start, end: yearPlace + 1, expression: { kind: 'season', season, year: number(yearPlace), side: null } }
  if (!SEASON_LEADS.has(hash(start - 1)) || !mayEnd(reader, at + 1) || hash(at + 1) === OF || hash(at + 1) === IN)
    return null
  return { start, end: at + 1, expression: { kind: 'season', season, year: null, side: null } }
}

/** A holiday behind a preposition and before no noun: "by Christmas", not "Christmas sales". */
export function parseHoliday(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const found = holidayAt(reader, words, start)
  if (!found) return null
  const year = reader.number(found.end)
  if (isYear(year))
    return { start, end: found.end + 1, expression: { kind: 'holiday', on: found.on, year, side: null } }
  if (!LEADS.has(reader.hash(start - 1)) || !mayEnd(reader, found.end)) return null
  return { start, end: found.end, expression: { kind: 'holiday', on: found.on, year: null, side: null } }
}

function holidayAt(
  { hash, shape }: TokenReader,
  { holidays }: DateWords,
  at: number,
): { readonly on: HolidayDay; readonly end: number } | null {
  if (!(shape(at) & CAPITAL)) return null
  const found = holidays.get(hash(at))?.find(({ words }) => words.every((word, i) => hash(at + i) === word))
  return found ? { on: found.on, end: at + found.words.length } : null
}

export function sideAt({ hash }: TokenReader, start: number): { readonly side: Side | null; readonly end: number } {
  const side = SIDES.get(hash(start)) ?? null
  if (side === null) return { side, end: start }
  if (side !== 'this') return { side, end: start + 1 }
  if (hash(start + 1) === PAST) return { side: 'last', end: start + 2 }
  return { side, end: hash(start + 1) === COMING ? start + 2 : start + 1 }
}

/** Does a phrase end before this token: at a mark, a small word, the end of the block? */
export function mayEnd({ hash, word }: TokenReader, at: number): boolean {
  return word(at) === '' || !/^[\p{L}\p{N}]/u.test(word(at)) || JOINS.has(hash(at))
}

const THE = hashWord('the')
const OF = hashWord('of')
const IN = hashWord('in')
const PAST = hashWord('past')
const COMING = hashWord('coming')
const NEXT = hashWord('next')
const LAST = hashWord('last')
const LATER = hashWord('later')
const NIGHT = hashWord('night')
const EARLIER = hashes('earlier previously')
/** May follow a noun that ends its phrase. */
const JOINS = hashes(
  'a after and as at because before but by during for from had has he her his if in is it or she that the they to was when which while will with would',
)
const LEADS = hashes('after around at before by during for from on over past since till until')
const SEASON_LEADS = hashes('by in the until since during over through this')
export const SIDES: ReadonlyMap<number, Side> = new Map([
  [LAST, 'last'],
  [hashWord('this'), 'this'],
  [NEXT, 'next'],
])
export const SHIFTS: Readonly<Record<Side, number>> = { last: -1, this: 0, next: 1 }
