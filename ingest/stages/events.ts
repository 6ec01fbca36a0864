import type { Document, DocumentEvent, EventType } from '../../schema/document.ts'
import { hashId, normName } from '../../schema/ids.ts'
import type { Lexicons } from '../lexicons.ts'
import { holderOf } from '../span.ts'
import type { EventDraft, EventNeeds } from './event-draft.ts'
import { eventsIn } from './event-drafts.ts'
import { type Group, gather, hostsOf, isTold, peopleOf } from './event-groups.ts'
import { eventName } from './event-names.ts'
import { actorsByMention } from './event-people.ts'

/**
 * Meetings, conferences, speeches, interviews, sittings, hearings, negotiations, journeys and votes that the body tells of:
 * one event for all words that mean it ("the talk", "their meeting"), with its day, place and people, and the conference
 * at which a speech or interview took place. What is only imagined, and meetings at large, are none.
 */
export function findEvents(
  document: EventNeeds,
  { events: words }: Pick<Lexicons, 'events'>,
): readonly DocumentEvent[] {
  const byMention = actorsByMention(document)
  const drafts = document.sentences.flatMap((sentence) =>
    document.blocks[holderOf(document.blocks, sentence.start)]?.furniture
      ? []
      : eventsIn(document, sentence, words, byMention),
  )
  const groups = gather(document, drafts)
  const hosts = hostsOf(groups)
  const guests = groups.map((): EventDraft[] => [])
  hosts.forEach((host, place) => {
    guests[host]?.push(...(groups[place]?.drafts ?? []))
  })
  const places = new Map<number, number>()
  groups.forEach((group, place) => {
    if (isTold(group)) places.set(place, places.size)
  })
  return [...places.keys()].flatMap((place) => {
    const group = groups[place]
    const host = hosts[place] ?? -1
    if (!group) return []
    const around = { host: groups[host]?.drafts ?? [], guests: guests[place] ?? [], others: guests[host] ?? [] }
    return toEvent(document, group, around, places.get(host) ?? null)
  })
}

/** The conference that an event is part of, what took place at it, and what else took place at its own. */
interface Around {
  readonly host: readonly EventDraft[]
  readonly guests: readonly EventDraft[]
  readonly others: readonly EventDraft[]
}

function toEvent(
  document: EventNeeds,
  { type, drafts }: Group,
  { host, guests, others }: Around,
  within: number | null,
): DocumentEvent {
  const participants = [
    ...new Set([
      ...drafts.flatMap((draft) => peopleIn(type, draft)),
      ...guests.flatMap((draft) => peopleOf(draft.types[0] ?? type, draft)),
    ]),
  ].sort((a, b) => a - b)
  const date = dateOf(document, drafts) ?? inferredDate(document, [...host, ...guests, ...others])
  const status =
    drafts.find((draft) => draft.status === 'CANCELLED')?.status ??
    drafts.find(({ date: own }) => own !== null)?.status ??
    drafts[0]?.status ??
    'HAPPENED'
  const name = eventName(document, type, drafts, participants, host)
  const people = participants.map((actor) => document.actors[actor]?.id ?? '').sort()
  const proper = drafts.some((draft) => draft.name !== null || draft.about !== null)
  const year = (date?.from ?? document.article.publishedOn ?? document.article.versionId).slice(0, 4)
  const id =
    proper || people.length === 0 || date === null
      ? hashId('evt', [normName(name), year])
      : hashId('evt', [type, date.from, ...people])
  const placed = [...drafts, ...host].find(({ place }) => place !== null)
  const mentions = drafts.map(({ start, end }) => ({ start, end }))
  return { id, name, type, status, date, place: placed?.place ?? null, participants, within, mentions }
}

function peopleIn(type: EventType, draft: EventDraft): readonly number[] {
  return type === 'Conference' || type === 'Vote' ? draft.participants : peopleOf(type, draft)
}

function dateOf({ dates }: Pick<Document, 'dates'>, drafts: readonly EventDraft[]): DocumentEvent['date'] {
  for (const { date } of drafts) {
    const found = date === null ? undefined : dates[date]
    if (found) return { from: found.from, to: found.to, precision: found.precision, basis: found.basis }
  }
  return null
}

/** The day of what took place at the same conference. */
function inferredDate(document: Pick<Document, 'dates'>, drafts: readonly EventDraft[]): DocumentEvent['date'] {
  const found = dateOf(document, drafts)
  return found && { ...found, basis: 'inferred' }
}
