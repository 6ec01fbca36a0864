import type { GraphStore, NodeOf } from '../graph/store.ts'
import type { Actor } from './actors.ts'
import { type Article, currentVersionsOf } from './articles.ts'
import { latestStatuses } from './dated-mentions.ts'
import { type EventAsk, toEventFilter } from './filters.ts'
import { followLinks, loadEach, loadLists, once } from './load.ts'
import { type List, type PageRequest, readPage } from './pages.ts'
import type { Statement } from './statements.ts'

export type Event = NodeOf['Event']

export interface EventRequest extends PageRequest {
  readonly filter?: EventAsk | null
}

export async function findEvent(store: GraphStore, id: string): Promise<Event | null> {
  return (await store.load('Event', [id])).get(id) ?? null
}

/** A page of events, the latest first, those without a day last. Throws BAD_INPUT, BAD_CURSOR. */
export async function listEvents(store: GraphStore, request: EventRequest): Promise<List<Event>> {
  return readPage(
    store,
    { label: 'Event', filter: await toEventFilter(store, request.filter), order: 'NEWEST' },
    request,
  )
}

export async function countEvents(store: GraphStore, filter: EventAsk | null | undefined): Promise<number> {
  return store.count('Event', await toEventFilter(store, filter))
}

/** Whether each has happened, by the article published last that tells. */
export const eventStatuses = once(async (store, events: readonly Event[]): Promise<readonly string[]> => {
  const told = await latestStatuses(
    store,
    'Event',
    events.map(({ id }) => id),
  )
  return events.map(({ id }) => told.get(id) ?? 'HAPPENED')
})

export async function participantsOf(
  store: GraphStore,
  events: readonly Event[],
): Promise<readonly (readonly Actor[])[]> {
  return loadLists(
    store,
    'Actor',
    events.map(({ participantIds }) => participantIds),
  )
}

/** The event that each is part of. */
export async function wholesOf(store: GraphStore, events: readonly Event[]): Promise<readonly (Event | null)[]> {
  return loadEach(
    store,
    'Event',
    events.map(({ withinId }) => withinId),
  )
}

/** The events that are named inside what was said. */
export async function eventsOf(
  store: GraphStore,
  statements: readonly Statement[],
): Promise<readonly (readonly Event[])[]> {
  return followLinks(store, 'ABOUT_EVENT', statements, 'Event')
}

/** The events that each article tells of, in the order in which it first does. */
export async function eventsIn(
  store: GraphStore,
  articles: readonly Article[],
): Promise<readonly (readonly Event[])[]> {
  const versions = await currentVersionsOf(store, articles)
  return loadLists(
    store,
    'Event',
    versions.map(({ events }) => [...new Set(events.map(({ eventId }) => eventId))]),
  )
}
