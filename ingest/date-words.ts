import { z } from 'zod'
import { hashWord } from './characters.ts'

const Words = z.string().min(1)
const month = z.int().min(1).max(12)

/** The shape of `lexicons/dates.yaml`. Strings are words parted by blanks; lists are in the order of what they number. */
export const DateFile = z.strictObject({
  months: z.array(Words).length(12),
  doubtfulMonths: Words,
  weekdays: z.array(Words).length(7),
  namedWeekdays: Words,
  units: z.strictObject({
    day: Words,
    week: Words,
    weekend: Words,
    month: Words,
    quarter: Words,
    year: Words,
    decade: Words,
  }),
  numbers: z.array(Words),
  ordinals: z.array(Words),
  seasons: z.array(Words).length(4),
  holidays: z.array(
    z.union([
      z.strictObject({ name: Words, month, day: z.int().min(1).max(31) }),
      z.strictObject({ name: Words, month, weekday: z.int().min(1).max(7), nth: z.int().min(1).max(4) }),
    ]),
  ),
  counted: Words,
  counting: Words,
  small: Words,
  past: Words,
  participles: Words,
  notPast: Words,
  modals: Words,
  ahead: Words,
  present: Words,
  bases: Words,
  purpose: Words,
  done: Words,
  doneOrDue: Words,
  lasting: Words,
  moving: Words,
  saying: Words,
  times: Words,
})

type File = z.output<typeof DateFile>
export type Unit = keyof File['units']
type Holiday = File['holidays'][number]
export type HolidayDay =
  | Omit<Extract<Holiday, { day: number }>, 'name'>
  | Omit<Extract<Holiday, { nth: number }>, 'name'>

/** A set of word hashes. */
export type Hashes = ReadonlySet<number>
/** Numbers from 1 by the hash of their word. */
export type Numbered = ReadonlyMap<number, number>

/** The words of `lexicons/dates.yaml`, by hash. */
export interface DateWords {
  readonly months: Numbered
  /** `mid-June`, which the tokens keep as one word. */
  readonly midMonths: Numbered
  readonly weekdays: Numbered
  readonly numbers: Numbered
  readonly ordinals: Numbered
  readonly seasons: Numbered
  readonly units: ReadonlyMap<number, Unit>
  /** By the first word; the longest name first. `words` are the hashes of the whole name. */
  readonly holidays: ReadonlyMap<number, readonly { readonly words: readonly number[]; readonly on: HolidayDay }[]>
  readonly doubtfulMonths: Hashes
  readonly namedWeekdays: Hashes
  readonly counted: Hashes
  readonly counting: Hashes
  readonly small: Hashes
  readonly past: Hashes
  readonly participles: Hashes
  readonly notPast: Hashes
  readonly modals: Hashes
  readonly ahead: Hashes
  readonly present: Hashes
  readonly bases: Hashes
  readonly purpose: Hashes
  readonly done: Hashes
  readonly doneOrDue: Hashes
  readonly lasting: Hashes
  readonly moving: Hashes
  readonly saying: Hashes
  readonly times: Hashes
}

export function toDateWords(file: File): DateWords {
  return {
    months: numbered(file.months),
    midMonths: numbered(
      file.months.map((names) =>
        split(names)
          .map((name) => `mid-${name}`)
          .join(' '),
      ),
    ),
    weekdays: numbered(file.weekdays),
    numbers: numbered(file.numbers),
    ordinals: numbered(file.ordinals),
    seasons: numbered(file.seasons),
    units: new Map(UNITS.flatMap((unit) => split(file.units[unit]).map((word) => [hashWord(word), unit] as const))),
    holidays: byFirstWord(file.holidays),
    doubtfulMonths: hashes(file.doubtfulMonths),
    namedWeekdays: hashes(file.namedWeekdays),
    counted: hashes(file.counted),
    counting: hashes(file.counting),
    small: hashes(file.small),
    past: hashes(file.past),
    participles: hashes(file.participles),
    notPast: hashes(file.notPast),
    modals: hashes(file.modals),
    ahead: hashes(file.ahead),
    present: hashes(file.present),
    bases: hashes(file.bases),
    purpose: hashes(file.purpose),
    done: hashes(file.done),
    doneOrDue: hashes(file.doneOrDue),
    lasting: hashes(file.lasting),
    moving: hashes(file.moving),
    saying: hashes(file.saying),
    times: hashes(file.times),
  }
}

/** How far a unit lies from another that is told ("the |following| week"). */
export const NEIGHBOURS: ReadonlyMap<number, number> = new Map([
  [hashWord('same'), 0],
  [hashWord('previous'), -1],
  [hashWord('preceding'), -1],
  [hashWord('prior'), -1],
  [hashWord('following'), 1],
  [hashWord('next'), 1],
])
/** Parts of a day that stand behind its name ("Tuesday |morning|"). */
export const DAYTIMES: Hashes = hashes('morning afternoon evening night')

/** The hashes of words parted by blanks. */
export function hashes(words: string): Hashes {
  return new Set(split(words).map(hashWord))
}

function split(words: string): readonly string[] {
  return words.split(' ').filter((word) => word !== '')
}

function numbered(lists: readonly string[]): Numbered {
  return new Map(lists.flatMap((words, i) => split(words).map((word) => [hashWord(word), i + 1] as const)))
}

function byFirstWord(holidays: readonly Holiday[]): DateWords['holidays'] {
  const found = new Map<number, { words: readonly number[]; on: HolidayDay }[]>()
  for (const { name, ...on } of holidays) {
    const words = split(name.replace("'s", " 's")).map(hashWord)
    const first = words[0] ?? 0
    found.set(
      first,
      [...(found.get(first) ?? []), { words, on }].sort((a, b) => b.words.length - a.words.length),
    )
  }
  return found
}

const UNITS: readonly Unit[] = ['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade']
