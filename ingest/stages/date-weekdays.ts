import { hashWord } from '../characters.ts'
import { DAYTIMES, type DateWords, hashes } from '../date-words.ts'
import type { ParsedDate } from './date-expressions.ts'
import { parseCalendarDate } from './date-forms.ts'
import { SHIFTS, SIDES, sideAt } from './date-sides.ts'
import type { TokenReader } from './token-reader.ts'
import { CAPITAL, GLUED } from './tokens.ts'

/** "Tuesday", "last Friday", "Monday of next week"; with a date behind it the date counts: "Tuesday, Sept. 30". */
export function parseWeekday(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
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

const THE = hashWord('the')
const OF = hashWord('of')
const ON = hashWord('on')
const COMMA = hashWord(',')
const WEEK = hashWord('week')
const A = hashes('a an')
const EVERY = hashes('every each most some any')
