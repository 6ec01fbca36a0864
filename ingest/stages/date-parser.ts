import { hashWord } from '../characters.ts'
import { type DateWords, hashes } from '../date-words.ts'
import type { DateExpression, ParsedDate } from './date-expressions.ts'
import { parseCalendarDate } from './date-forms.ts'
import { parseCount, parseMonthsTo, parseWindow } from './date-offsets.ts'
import { parseEdge, parsePart, parsePortion } from './date-parts.ts'
import { parseHoliday, parseSeason, parseSide } from './date-sides.ts'
import { parseWeekday } from './date-weekdays.ts'
import { parseNear } from './near-dates.ts'
import { parseRelativeDay } from './relative-days.ts'
import type { TokenReader } from './token-reader.ts'
import { NUMBER } from './tokens.ts'

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
  return {
    start: first.start,
    end: second.end,
    expression: { kind: 'range', from: first.expression, to: second.expression },
  }
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

const THE = hashWord('the')
const AND = hashWord('and')
const TO = hashWord('to')
const FROM = hashWord('from')
const BETWEEN = hashWord('between')
const DASH = hashWord('-')
const LINKS = hashes('to through until till thru')
/** Words with which an expression may begin, beside months, weekdays, numbers, seasons and holidays. */
const OPENERS = hashes(
  "the last this next end start beginning close middle year month week quarter early mid late earlier later previously in that yesterday today tonight tomorrow Q1 Q2 Q3 Q4 fiscal ' ’",
)
