import { hashWord } from '../characters.ts'
import { type DateWords, hashes } from '../date-words.ts'
import { calendar, type DateExpression, isYear, type ParsedDate, type YearOf } from './date-expressions.ts'
import { parseCalendarDate } from './date-forms.ts'
import { parseSeason, parseSide, SHIFTS, SIDES } from './date-sides.ts'
import type { TokenReader } from './token-reader.ts'
import { CAPITAL, GLUED } from './tokens.ts'

/** "the end of March", "year-end", "year’s end", "the start of next year". */
export function parseEdge(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash, shape, number } = reader
  const at = hash(start) === THE ? start + 1 : start
  const edge = START.has(hash(at)) ? 'start' : END.has(hash(at)) ? 'end' : MIDDLE.has(hash(at)) ? 'middle' : null
  if (edge !== null && hash(at + 1) === OF) {
    const of = parseWhole(reader, words, at + 2)
    if (!of) return null
    if (edge === 'middle')
      return { start, end: of.end, expression: { kind: 'part', of: of.expression, part: 'middle' } }
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
export function parsePart(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
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
    parseCalendarDate(reader, words, at, true) ??
    parsePortion(reader, words, at) ??
    parseSide(reader, words, at) ??
    parseSeason(reader, words, at)
  if (!found) return null
  const { expression } = found
  return expression.kind === 'calendar' && expression.day !== null ? null : { ...found, start }
}

/** "the third quarter of 2031", "the first half of the year", "Q2", "the first three months", "the first week of May". */
export function parsePortion(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash, word } = reader
  const short = word(start).length === 2 ? /^Q([1-4])$/.exec(word(start)) : null
  if (short)
    return ofYear(reader, start, start + 1, (year) => ({ kind: 'portion', parts: 4, part: Number(short[1]), year }))
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

const THE = hashWord('the')
const OF = hashWord('of')
const IN = hashWord('in')
const DASH = hashWord('-')
const POSSESSIVE = hashWord("'s")
const LAST = hashWord('last')
const FINAL = hashWord('final')
const YEAR = hashWord('year')
const WEEK = hashWord('week')
const QUARTER = hashWord('quarter')
const HALF = hashWord('half')
const START = hashes('start beginning')
const END = hashes('end close')
const MIDDLE = hashes('middle')
const PARTS: ReadonlyMap<number, 'early' | 'middle' | 'late'> = new Map([
  [hashWord('early'), 'early'],
  [hashWord('mid'), 'middle'],
  [hashWord('late'), 'late'],
])
