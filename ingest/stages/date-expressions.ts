import type { HolidayDay, Unit } from '../date-words.ts'

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
  /** "In three weeks": the week then; behind a verb in the past it only tells how long something took. */
  | { readonly kind: 'ahead'; readonly unit: Unit; readonly count: number }
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
