/** How codes, days and numbers read on a page. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `2031-05-04` as `4 May 2031`, `2031-05` as `May 2031`; anything else as it is. */
export function dayWords(day: string): string {
  const [, year = '', month = '', date] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(day) ?? []
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return day
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`
}

/** The day on which something was published. */
export function publishedWords(day: string | null): string {
  return day === null ? 'day not known' : dayWords(day)
}

/** A day or an interval of days, to the precision in which it is known. Null where no day is known at all. */
export function timeWords(time: {
  readonly from: string | null
  readonly to: string | null
  readonly precision: string
}): string | null {
  const { from, to, precision } = time
  const first = from ?? to
  if (first === null) return null
  if (precision === 'year') return first.slice(0, 4)
  if (precision === 'month') return dayWords(first.slice(0, 7))
  if (from === to || to === null) return dayWords(first)
  return from === null ? `until ${dayWords(to)}` : `${dayWords(from)} to ${dayWords(to)}`
}

/** From when to when, where either end may be unknown. */
export function periodWords(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) return `${dayWords(from)} to ${dayWords(to)}`
  if (from !== null) return `since ${dayWords(from)}`
  return to === null ? null : `until ${dayWords(to)}`
}

/** `12431` as `12,431`. */
export function numberWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 article`, `12,431 articles`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`
}

const KINDS: Readonly<Record<string, string>> = {
  DIRECT: 'Quoted',
  MIXED: 'Partly quoted',
  INDIRECT: 'Reported',
}
/** How the words were said to be said: `Quoted` for words in quotation marks, `Reported` for indirect speech. */
export function kindWords(kind: string): string {
  return KINDS[kind.toUpperCase()] ?? codeWords(kind)
}

/** A number with its unit: `12 %`, `$4,200,000,000`, `46,000 people`. */
export function quantityWords(number: string, unit: string): string {
  const [whole = '', rest] = number.split('.')
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest === undefined ? '' : `.${rest}`}`
  if (unit === 'percent') return `${grouped} %`
  return /^\p{Sc}$/u.test(unit) ? `${unit}${grouped}` : `${grouped} ${unit}`
}

/** The first letter as a sentence begins. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `PressConference` as `press conference`. */
export function splitWords(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}

/** `IN_FORCE` and `in_force` as `in force`. */
export function codeWords(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ').replaceAll('-', ' ')
}
