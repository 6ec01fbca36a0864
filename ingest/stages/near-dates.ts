import { hashWord } from '../characters.ts'
import { DAYTIMES, type DateWords, hashes, NEIGHBOURS, type Unit } from '../date-words.ts'
import type { DateExpression, ParsedDate } from './date-expressions.ts'
import { parseCalendarDate } from './date-forms.ts'
import { mayEnd } from './date-sides.ts'
import type { TokenReader } from './token-reader.ts'

/** "the same day", "the previous week", "that month", "the day before", "later in the day". */
export function parseNear(reader: TokenReader, words: DateWords, start: number): ParsedDate | null {
  const { hash } = reader
  const nearTo = (end: number, unit: Unit, shift: number, base?: 'news' | undefined): ParsedDate => {
    return { start, end, expression: near(unit, shift, base) }
  }
  const here = hash(start)
  if ((EARLIER.has(here) || here === LATER) && (hash(start + 1) === IN || hash(start + 1) === THAT)) {
    const at = hash(start + 1) === IN ? start + 2 : start + 1
    const unit = words.units.get(hash(at + 1))
    if ((hash(at) !== THE && hash(at) !== THAT) || unit === undefined) return null
    return unit === 'day' || hash(at) === THAT
      ? nearTo(at + 2, unit, 0, hash(at) === THE ? 'news' : undefined)
      : { start, end: at + 2, expression: { kind: 'unit', unit, shift: 0 } }
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

/** Counted backwards from the day of the news, forwards from the date named last. */
export function near(unit: Unit, shift: number, base: 'news' | 'last' = shift < 0 ? 'news' : 'last'): DateExpression {
  return { kind: 'near', unit, shift, base }
}

const THE = hashWord('the')
const OF = hashWord('of')
const IN = hashWord('in')
const POSSESSIVE = hashWord("'s")
const NEXT = hashWord('next')
const THAT = hashWord('that')
const WHEN = hashWord('when')
const NEW = hashWord('new')
const AFTER = hashWord('after')
const BEFORE = hashWord('before')
const LATER = hashWord('later')
const YEAR = hashWord('year')
const WEEKEND = hashWord('weekend')
const EARLIER = hashes('earlier previously')
const AT_WEEKEND = hashes('at over on during this')
