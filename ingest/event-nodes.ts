import type { Document } from '../schema/document.ts'
import type { EventNode, Link, VersionNode } from '../schema/graph.ts'

/** The events of a document, as it knows them. */
export function toEventNodes({ events, actors }: Pick<Document, 'events' | 'actors'>): EventNode[] {
  return events.map(({ id, name, type, date, place, participants, within }) => ({
    label: 'Event',
    id,
    name,
    type,
    date: date && { ...date, text: null },
    place,
    participantIds: [...new Set(participants.flatMap((at) => actors[at]?.id ?? []))].sort(),
    withinId: within === null ? null : (events[within]?.id ?? null),
  }))
}

/** Where the words of a text mean an event, in order. */
export function eventPlaces({ events }: Pick<Document, 'events'>): VersionNode['events'] {
  return events
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, eventId: id })))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.eventId < b.eventId ? -1 : 1))
}

/** Of which events a version tells, how often, and whether it says that they have happened. */
export function toEventLinks({ article, events }: Pick<Document, 'article' | 'events'>): Link[] {
  return events.map(({ id, status, mentions }) => ({
    type: 'TELLS_OF',
    from: article.versionId,
    to: id,
    properties: { count: mentions.length, status },
  }))
}
