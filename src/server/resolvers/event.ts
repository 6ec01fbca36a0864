import { eventStatuses, participantsOf, wholesOf } from '../../answers/events.ts'
import { narrowed } from '../../answers/filters.ts'
import type { Table } from '../batch.ts'
import { toMentions, toStatements } from './connections.ts'

export const Event: Table['Event'] = {
  status: (events, _args, { store }) => eventStatuses(store, events),
  participants: (events, _args, { store }) => participantsOf(store, events),
  within: (events, _args, { store }) => wholesOf(store, events),
  statements: (events, args, context, wants) =>
    Promise.all(
      events.map(({ id }) =>
        toStatements(context, { ...args, filter: narrowed(args.filter, { events: [id] }) }, wants),
      ),
    ),
  mentions: (events, args, context, wants) =>
    Promise.all(events.map((event) => toMentions(context, event, args, wants))),
  url: (events, _args, { origin }) => events.map(({ id }) => `${origin}/event/${encodeURIComponent(id)}`),
}
