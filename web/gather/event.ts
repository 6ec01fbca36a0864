import { type Event, eventStatuses, participantsOf, wholesOf } from '../../src/answers/events.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import type { WholeEvent } from '../pages/event.ts'
import { gatherTold } from './told.ts'

/** All that the page of an event shows, with the page of statements behind this cursor. */
export async function gatherEvent(store: GraphStore, event: Event, after: string | null): Promise<WholeEvent> {
  const one = [event]
  const [[status = 'HAPPENED'], [participants = []], [within = null], told] = await Promise.all([
    eventStatuses(store, one),
    participantsOf(store, one),
    wholesOf(store, one),
    gatherTold(store, event, { events: [event.id] }, after),
  ])
  return { event, status, participants, within, told }
}
