import type { DatePrecision } from '../schema/document.ts'
import type { HolidayDay, Unit } from './date-words.ts'

/** A day as the count of days from 1970-01-01; negative before. The calendar is the Gregorian one. */
export type Day = number

/** A closed interval of days. */
export interface Interval {
  readonly from: Day
  readonly to: Day
  readonly precision: DatePrecision
}

const MILLISECONDS = 86_400_000

/** Months count from 1 and may run over: month 13 is January of the next year. Day 0 is the last of the month before. */
export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MILLISECONDS
}

/** A day written `YYYY-MM-DD`; null where it is none of the calendar. */
export function parseDay(written: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? []
  const found = dayOf(Number(year), Number(month), Number(day))
  return Number.isNaN(found) || formatDay(found) !== written ? null : found
}

/** `YYYY-MM-DD`, for years 0 to 9999. */
export function formatDay(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10)
}

/** Year, month from 1, day from 1, weekday from 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export function partsOf(day: Day): {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
} {
  const date = new Date(day * MILLISECONDS)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  }
}

export function oneDay(day: Day): Interval {
  return { from: day, to: day, precision: 'day' }
}

export function between(from: Day, to: Day): Interval {
  return { from, to, precision: 'interval' }
}

/** A day of a month; null where the month has no such day. */
export function dayOfMonth(year: number, month: number, day: number): Interval | null {
  return day >= 1 && day <= partsOf(dayOf(year, month + 1, 0)).day ? oneDay(dayOf(year, month, day)) : null
}

export function monthOf(year: number, month: number): Interval {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0), precision: 'month' }
}

export function yearOf(year: number): Interval {
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), precision: 'year' }
}

/** The part of a year cut in `parts` (2 = halves, 4 = quarters), from 1. */
export function portionOf(year: number, parts: number, part: number): Interval {
  const months = 12 / parts
  return between(dayOf(year, months * (part - 1) + 1, 1), dayOf(year, months * part + 1, 0))
}

/** Meteorological: 1 = spring, March to May; 4 = winter, December to the February of the next year. */
export function seasonOf(year: number, season: number): Interval {
  return between(dayOf(year, 3 * season, 1), dayOf(year, 3 * season + 3, 0))
}

export function holidayOf(year: number, on: HolidayDay): Interval {
  if ('day' in on) return oneDay(dayOf(year, on.month, on.day))
  const first = dayOf(year, on.month, 1)
  return oneDay(first + ((on.weekday - partsOf(first).weekday + 7) % 7) + 7 * (on.nth - 1))
}

export function mondayOf(day: Day): Day {
  return day - partsOf(day).weekday + 1
}

/** The whole day, week, month … that lies `shift` such units from the one that holds a day. Weeks begin on Monday. */
export function unitAt(unit: Unit, day: Day, shift: number): Interval {
  const { year, month } = partsOf(day)
  const week = mondayOf(day) + 7 * shift
  switch (unit) {
    case 'day':
      return oneDay(day + shift)
    case 'week':
      return between(week, week + 6)
    case 'weekend':
      return between(week + 5, week + 6)
    case 'month':
      return monthOf(year, month + shift)
    case 'quarter':
      return portionOf(year, 4, Math.ceil(month / 3) + shift)
    case 'year':
      return yearOf(year + shift)
    case 'decade': {
      const first = 10 * (Math.floor(year / 10) + shift)
      return between(dayOf(first, 1, 1), dayOf(first + 9, 12, 31))
    }
  }
}

/** The same day of another week, month or year: five years from 15 October is 15 October. Clipped to the month's end. */
export function dayAfter(day: Day, unit: Unit, count: number): Day {
  const { year, month, day: ofMonth } = partsOf(day)
  const inMonth = (months: number) => Math.min(dayOf(year, month + months, ofMonth), dayOf(year, month + months + 1, 0))
  switch (unit) {
    case 'day':
      return day + count
    case 'week':
    case 'weekend':
      return day + 7 * count
    case 'month':
      return inMonth(count)
    case 'quarter':
      return inMonth(3 * count)
    case 'year':
      return inMonth(12 * count)
    case 'decade':
      return inMonth(120 * count)
  }
}
