import type { EventType } from '../../schema/document.ts'
import { normName } from '../../schema/ids.ts'
import { placeAt } from '../span.ts'
import type { EventDraft, EventNeeds } from './event-draft.ts'

/** Drafts that mean one event, in order. */
export interface Group {
  readonly type: EventType
  readonly drafts: EventDraft[]
  /** The days and people that they tell of. */
  readonly days: Set<string>
  readonly people: Set<number>
}

/** How many events back one is looked for that words take up, so that the time stays proportional to the text. */
const FARTHEST_GROUP = 60

/** Gathers drafts, which are in order, to events: each joins the last one that it may mean, or begins one. */
export function gather(document: EventNeeds, drafts: readonly EventDraft[]): readonly Group[] {
  const groups: Group[] = []
  for (const draft of drafts) {
    let group: Group | undefined
    for (let back = groups.length - 1; back >= Math.max(0, groups.length - FARTHEST_GROUP) && !group; back--) {
      const one = groups[back]
      if (one && mayBe(document, one, draft)) group = one
    }
    const [type] = draft.types
    if (group) join(document, group, draft)
    else if (!draft.again && type && isBeginning(draft)) {
      const begun: Group = { type, drafts: [], days: new Set(), people: new Set() }
      join(document, begun, draft)
      groups.push(begun)
    }
  }
  return groups
}

function join({ dates }: EventNeeds, { type, drafts, days, people }: Group, draft: EventDraft): void {
  drafts.push(draft)
  const day = draft.date === null ? undefined : dates[draft.date]?.from
  if (day !== undefined) days.add(day)
  for (const actor of peopleOf(type, draft)) people.add(actor)
}

/** It tells enough to be one event: a name, a day, a place or people. */
function isBeginning({ name, date, participants, subject, types, definite, about, mutual }: EventDraft): boolean {
  if (about !== null || name !== null || participants.length > 0) return true
  const [type] = types
  if (type === 'Conference') return date !== null || definite
  if (type === 'Meeting') return mutual || date !== null
  if (type === 'Negotiation' || type === 'Hearing' || type === 'Vote' || type === 'ParliamentarySession')
    return date !== null
  return subject !== null
}

/** Types in which who speaks is who takes part. */
const OF_ONE: ReadonlySet<EventType> = new Set(['Speech', 'Interview', 'PressConference', 'Travel'])

function mayBe({ dates }: EventNeeds, { type, drafts, days, people }: Group, draft: EventDraft): boolean {
  if (!draft.types.includes(type)) return false
  // "The remarks, made a day after …": what only takes one up has no day of its own.
  if (draft.definite && draft.name === null && draft.participants.length === 0 && draft.takesUp) return true
  const day = draft.date === null ? undefined : dates[draft.date]?.from
  const sameDay = day === undefined || days.size === 0 || days.has(day)
  const own =
    OF_ONE.has(type) && draft.participants.length === 0 && !(draft.definite && draft.again)
      ? peopleOf(type, draft)
      : draft.participants
  const samePeople = own.length === 0 || people.size === 0 || own.some((actor) => people.has(actor))
  if (type === 'Conference') {
    const names = drafts.flatMap(({ name }) => (name === null ? [] : [name]))
    if (draft.name !== null && names.length > 0 && !names.some((name) => sharesWord(name, draft.name ?? ''))) {
      return isPlaced(draft.name) && sameDay
    }
    return draft.definite || draft.name !== null
  }
  if (!sameDay || !samePeople) return false
  if (type === 'Negotiation' && draft.about !== null) return drafts.some(({ about }) => about === draft.about)
  if (OF_ONE.has(type)) return draft.definite || own.some((actor) => people.has(actor))
  return (
    draft.definite || draft.mutual || own.some((actor) => people.has(actor)) || (day !== undefined && days.has(day))
  )
}

export function peopleOf(type: EventType, { participants, subject }: EventDraft): readonly number[] {
  if (participants.length > 0 && OF_ONE.has(type)) return participants
  return subject === null ? participants : [...new Set([subject, ...participants])]
}

const PLAIN = new Set(['conference', 'summit', 'forum', 'convention', 'the', 'of', 'annual'])

function sharesWord(a: string, b: string): boolean {
  const words = new Set(normName(a).split(' '))
  return normName(b)
    .split(' ')
    .some((word) => words.has(word) && !PLAIN.has(word))
}

/** "the Toronto conference": the words before the noun are where the other one is. */
function isPlaced(name: string): boolean {
  return name.toLowerCase() !== name && /^[^ ]+ [a-z]+$/.test(name)
}

/** A group that tells who, when or what by name. */
export function isTold({ type, drafts }: Group): boolean {
  if (type !== 'Conference') return true
  return drafts.some(({ name, date, place }) => name !== null || date !== null || place !== null)
}

/**
 * By place of a group, that of the conference at which it took place: its words stand in the phrase, or right behind it.
 * -1 where there is none.
 */
export function hostsOf(groups: readonly Group[]): readonly number[] {
  const conferences = groups
    .flatMap(({ type, drafts }, group) =>
      type === 'Conference' ? drafts.map(({ start, end }) => ({ start, end, group })) : [],
    )
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return groups.map(({ type, drafts }) => {
    if (!OF_ONE.has(type) || type === 'Travel') return -1
    for (const { start, end } of drafts) {
      const host = conferences[placeAt(conferences, end + NEAR - 1)]
      if (host && host.end > start) return host.group
    }
    return -1
  })
}

/** Characters from the end of an event's words to those of the conference that it is part of. */
const NEAR = 60
