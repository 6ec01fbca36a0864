import {
  between,
  type Day,
  dayAfter,
  dayOf,
  dayOfMonth,
  holidayOf,
  type Interval,
  mondayOf,
  monthOf,
  oneDay,
  partsOf,
  portionOf,
  seasonOf,
  unitAt,
  yearOf,
} from '../calendar.ts'
import type { Unit } from '../date-words.ts'
import type { DateExpression, Side, YearOf } from './date-expressions.ts'
import type { Tense } from './date-tense.ts'

/** The words straight before an expression: until, by; from, starting; since. */
export type Lead = 'until' | 'by' | 'starting' | 'from' | 'since' | null

/** What an expression is resolved against. */
export interface DateContext {
  /** The day of publication, or in a quotation the day of speaking; null where none is known. */
  readonly today: Day | null
  /** The day of the article's news so far: the last weekday or day counted from today that is past. */
  readonly news: Day | null
  /** The time that this paragraph named last in the outlet's voice. */
  readonly here: Interval | null
  /** The time that the article named last. */
  readonly last: Interval | null
  readonly tense: Tense
  readonly lead: Lead
}

/** The time that an expression names; null where what it leans on is not known, or no such day exists. */
export function resolveDate(expression: DateExpression, context: DateContext): Interval | null {
  if (expression.kind === 'calendar') return resolveCalendar(expression, context)
  if (expression.kind === 'decade') return between(dayOf(expression.year, 1, 1), dayOf(expression.year + 9, 12, 31))
  if (expression.kind === 'fiscal') return yearOf(expression.year)
  if (expression.kind === 'range') return resolveRange(expression, context)
  if (expression.kind === 'edge') return resolveEdge(expression, context)
  if (expression.kind === 'part') return resolvePart(expression, context)
  if (expression.kind === 'week-of') return resolveWeekOf(expression, context)
  if (expression.kind === 'season' && expression.year !== null) return seasonOf(expression.year, expression.season)
  if (expression.kind === 'holiday' && expression.year !== null) return holidayOf(expression.year, expression.on)
  if (expression.kind === 'portion' || expression.kind === 'first-months') return resolvePortion(expression, context)
  if (expression.kind === 'around') {
    const day = resolveDate(expression.of, context)
    return day && unitAt(expression.unit, day.from, 0)
  }
  if (expression.kind === 'months-to') {
    const until = resolveDate(expression.until, { ...context, tense: context.tense ?? 'past' })
    if (!until) return null
    const first = partsOf(until.to + 1)
    return between(dayOf(first.year, first.month - expression.count, first.day), until.to)
  }
  const { today, tense } = context
  if (today === null) return null
  switch (expression.kind) {
    case 'unit': {
      const over = expression.unit === 'weekend' && expression.shift === 0 && tense === 'past'
      return unitAt(expression.unit, today, over && partsOf(today).weekday < 6 ? -1 : expression.shift)
    }
    case 'ahead':
      return tense === 'future' ? unitAt(expression.unit, today, expression.count) : null
    case 'new-year': {
      const { year, month } = partsOf(today)
      return yearOf(month > 6 ? year + 1 : year)
    }
    case 'weekday':
      return resolveWeekday(expression, today, context)
    case 'weekend': {
      const saturday = partsOf(today).weekday >= 6
      return unitAt('weekend', today, saturday ? 0 : tense === 'future' || tense === 'present' ? 0 : -1)
    }
    case 'month':
      return onSide((year) => monthOf(year, expression.month), expression.side, today)
    case 'season':
      return (
        onSide((year) => seasonOf(year, expression.season), expression.side, today) ??
        yearly((year) => seasonOf(year, expression.season), context)
      )
    case 'holiday':
      return (
        onSide((year) => holidayOf(year, expression.on), expression.side, today) ??
        yearly((year) => holidayOf(year, expression.on), context)
      )
    case 'near': {
      const base = baseOf(expression, today, context)
      const found = base === null ? null : unitAt(expression.unit, base, expression.shift)
      // "Was freed a day before they fled" leans on a flight whose day is not told.
      return found && expression.base === 'news' && tense === 'past' && today < found.from ? null : found
    }
    case 'window': {
      const other = dayAfter(today, expression.unit, expression.count)
      return between(Math.min(today, other), Math.max(today, other))
    }
  }
}

/** The day from which a near date counts; a time wider than the unit is no place to count from. */
function baseOf(
  { unit, base }: Extract<DateExpression, { kind: 'near' }>,
  today: Day,
  { news, here, last }: DateContext,
): Day | null {
  const fits = (time: Interval | null) => time !== null && time.to - time.from < LONGEST[unit]
  if (base === 'last') return last !== null && fits(last) ? last.from : null
  return here !== null && fits(here) ? here.from : (news ?? today)
}

/** Days at most. */
const LONGEST: Readonly<Record<Unit, number>> = {
  day: 1,
  week: 7,
  weekend: 7,
  month: 31,
  quarter: 92,
  year: 366,
  decade: 3653,
}

function resolveCalendar(
  { year, month, day, yearShift }: Extract<DateExpression, { kind: 'calendar' }>,
  context: DateContext,
): Interval | null {
  const said = year ?? (yearShift === null || context.today === null ? null : partsOf(context.today).year + yearShift)
  if (said !== null) {
    if (month === null) return yearOf(said)
    return day === null ? monthOf(said, month) : dayOfMonth(said, month, day)
  }
  if (context.today === null || yearShift !== null) return null
  if (month === null) return day === null ? null : monthly(day, context.today, context)
  if (day !== null) return yearly((of) => dayOfMonth(of, month, day), context)
  return yearly((of) => monthOf(of, month), { ...context, tense: context.tense ?? 'past' })
}

/** "Monday" by tense; "last Friday" lies before this week or is the latest; "next Tuesday" is in the next week. */
function resolveWeekday(
  { weekday, side, weekShift }: Extract<DateExpression, { kind: 'weekday' }>,
  today: Day,
  context: DateContext,
): Interval {
  if (weekShift !== null) return oneDay(mondayOf(today) + 7 * weekShift + weekday - 1)
  const back = (partsOf(today).weekday - weekday + 7) % 7
  const ahead = (7 - back) % 7
  if (side === 'last') return oneDay(today - back >= mondayOf(today) ? today - back - 7 : today - back)
  if (side === 'next') return oneDay(mondayOf(today) + 7 + weekday - 1)
  const tense = tenseOf(context)
  if (side === 'this') return oneDay(tense === 'past' ? today - back : today + ahead)
  if (tense === 'future' || tense === 'present' || context.lead === 'starting') return oneDay(today + ahead)
  if (tense === 'either') return oneDay(back <= ahead ? today - back : today + ahead)
  return oneDay(today - back)
}

/** A day by its number alone, in this month or the one before or after. */
function monthly(day: number, today: Day, context: DateContext): Interval | null {
  const { year, month } = partsOf(today)
  return choose(
    [-1, 0, 1].map((shift) => dayOfMonth(year, month + shift, day)),
    today,
    tenseOf(context),
  )
}

/** What comes once a year, in this year or the one before or after. */
function yearly(make: (year: number) => Interval | null, context: DateContext): Interval | null {
  const { today, lead, tense } = context
  if (today === null) return null
  const { year } = partsOf(today)
  const found = [year - 1, year, year + 1].map(make)
  const ahead = choose(found, today, 'future')
  // "Gave them until March 31": mostly ahead, whatever the tense; more than nine months ahead it is over.
  if (lead === 'until' && ahead && ahead.from - today < 270) return ahead
  return choose(found, today, lead === 'from' && tense !== 'future' ? 'either' : tenseOf(context))
}

/** `by` and `until` look ahead even behind a verb in the past, unless that is the nearer reading. */
function tenseOf({ tense, lead }: DateContext): Tense {
  if (lead === 'since') return 'past'
  if (lead === 'starting') return tense === 'past' ? 'either' : 'future'
  if (lead === 'until') return tense === 'either' ? 'either' : 'future'
  if (lead === 'by') return tense === 'past' ? 'either' : 'future'
  return tense
}

/** The latest that has begun, the first that is not over, or the nearest of candidates in order. */
function choose(candidates: readonly (Interval | null)[], today: Day, tense: Tense): Interval | null {
  const real = candidates.filter((candidate) => candidate !== null)
  if (tense === 'past') return real.findLast(({ from }) => from <= today) ?? null
  if (tense === 'future') return real.find(({ to }) => to >= today) ?? null
  let nearest: Interval | null = null
  for (const candidate of real) {
    if (nearest === null || Math.abs(candidate.from - today) < Math.abs(nearest.from - today)) nearest = candidate
  }
  return nearest
}

/** The last that is over, the one that holds or is nearest to today in its year, or the next that has not begun. */
function onSide(make: (year: number) => Interval, side: Side | null, today: Day): Interval | null {
  if (side === null) return null
  const { year } = partsOf(today)
  const found = [year - 2, year - 1, year, year + 1].map(make)
  if (side === 'last') return found.findLast(({ to }) => to < today) ?? null
  if (side === 'next') return found.find(({ from }) => from > today) ?? null
  return found.find(({ from, to }) => from <= today && today <= to) ?? make(year)
}

function resolvePortion(
  expression: Extract<DateExpression, { kind: 'portion' | 'first-months' }>,
  context: DateContext,
): Interval | null {
  const make = (year: number) =>
    expression.kind === 'portion'
      ? portionOf(year, expression.parts, expression.part)
      : between(dayOf(year, 1, 1), dayOf(year, expression.count + 1, 0))
  const year = yearIn(expression.year, context)
  return year === null ? yearly(make, { ...context, tense: context.tense ?? 'past' }) : make(year)
}

function yearIn(year: YearOf, { today }: DateContext): number | null {
  if (year === null) return null
  if ('year' in year) return year.year
  return today === null ? null : partsOf(today).year + year.shift
}

/** The first or last day of what is named. A month without a year is the next, unless the verb is in the past. */
function resolveEdge({ of, edge }: Extract<DateExpression, { kind: 'edge' }>, context: DateContext): Interval | null {
  const tense = context.tense === 'present' ? 'future' : (context.tense ?? 'future')
  const whole = resolveDate(of, { ...context, tense })
  return whole && oneDay(edge === 'start' ? whole.from : whole.to)
}

/** Early, middle and late: a third of a month, season or week; of a year the first quarter, May to August, the last;
 * of a decade the first four years, the next three, the last three. */
function resolvePart({ of, part }: Extract<DateExpression, { kind: 'part' }>, context: DateContext): Interval | null {
  const whole = resolveDate(of, context)
  if (!whole) return null
  const { from, to } = whole
  if (whole.precision === 'year') {
    const { year } = partsOf(from)
    if (part === 'middle') return between(dayOf(year, 5, 1), dayOf(year, 9, 0))
    return portionOf(year, 4, part === 'early' ? 1 : 4)
  }
  if (to - from > 3000) {
    const { year } = partsOf(from)
    const [first, last] = part === 'early' ? [0, 3] : part === 'late' ? [7, 9] : [4, 6]
    return between(dayOf(year + first, 1, 1), dayOf(year + last, 12, 31))
  }
  const third = Math.round((to - from + 1) / 3)
  if (part === 'early') return between(from, from + third - 1)
  return part === 'late' ? between(to - third + 1, to) : between(from + third, from + 2 * third - 1)
}

function resolveWeekOf(
  { week, of }: Extract<DateExpression, { kind: 'week-of' }>,
  context: DateContext,
): Interval | null {
  const month = resolveDate(of, context)
  if (!month) return null
  return week === 0
    ? between(month.to - 6, month.to)
    : between(month.from + 7 * (week - 1), Math.min(month.from + 7 * week - 1, month.to))
}

/** The first takes the year, or the month's side of the year, from the second where it names none. */
function resolveRange({ from, to }: Extract<DateExpression, { kind: 'range' }>, context: DateContext): Interval | null {
  const last = resolveDate(to, context)
  if (!last) return null
  const first = firstOf(from, to, last, context)
  return first && first.from <= last.to ? between(first.from, last.to) : null
}

/** The latest reading of a range's first part that lies before its last. */
function firstOf(from: DateExpression, to: DateExpression, last: Interval, context: DateContext): Interval | null {
  if (from.kind === 'weekday') return resolveDate(from, { ...context, today: last.to, tense: 'past', lead: null })
  if (from.kind !== 'calendar' || from.year !== null || from.yearShift !== null) return resolveDate(from, context)
  if (to.kind === 'calendar' && to.year === null && to.yearShift !== null)
    return resolveDate({ ...from, yearShift: to.yearShift }, context)
  return resolveDate(from, { ...context, today: last.from, tense: 'past', lead: null })
}
