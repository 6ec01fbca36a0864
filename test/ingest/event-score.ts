import type { Document } from '../../schema/document.ts'

/** An event as a case tells it; '-' where a part is not told. */
export interface ExpectedEvent {
  readonly type: string
  readonly status: string
  readonly day: string
  readonly people: string
  readonly mentions: readonly string[]
}

/** `Meeting HAPPENED 2025-10-07 Ana Silva + Jon Kern = met / the meeting` */
export function toExpectedEvent(line: string): ExpectedEvent {
  const [, type = '', status = '', day = '', people = '', words = ''] =
    /^(\w+) (\w+) (\S+) (.*?) = (.*)$/.exec(line) ?? []
  return { type, status, day, people, mentions: words.split(' / ') }
}

export function toFoundEvents({ article: { text }, actors, events }: Document): readonly ExpectedEvent[] {
  return events.map(({ type, status, date, participants, mentions }) => ({
    type,
    status,
    day: date?.from ?? '-',
    people: participants
      .map((place) => actors[place]?.name ?? '')
      .sort()
      .join(' + '),
    mentions: mentions.map(({ start, end }) => text.slice(start, end)),
  }))
}

/** Same type and a mention in common, which is in the other or holds it. */
export function isSameEvent(expected: ExpectedEvent, found: ExpectedEvent): boolean {
  return (
    expected.type === found.type &&
    expected.mentions.some((words) => found.mentions.some((other) => other.includes(words) || words.includes(other)))
  )
}

/** Status, day (as far as told) and people are right too. */
export function isWhole(expected: ExpectedEvent, found: ExpectedEvent): boolean {
  return (
    expected.status === found.status &&
    (expected.day === '-' || found.day.startsWith(expected.day)) &&
    (expected.people === '-' || expected.people === found.people)
  )
}
