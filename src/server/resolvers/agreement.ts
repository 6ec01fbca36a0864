import { agreementStatuses, partiesOf } from '../../answers/agreements.ts'
import { narrowed } from '../../answers/filters.ts'
import type { Table } from '../batch.ts'
import { toMentions, toStatements } from './connections.ts'

export const Agreement: Table['Agreement'] = {
  status: (agreements, _args, { store }) => agreementStatuses(store, agreements),
  parties: (agreements, _args, { store }) => partiesOf(store, agreements),
  statements: (agreements, args, context, wants) =>
    Promise.all(
      agreements.map(({ id }) =>
        toStatements(context, { ...args, filter: narrowed(args.filter, { agreements: [id] }) }, wants),
      ),
    ),
  mentions: (agreements, args, context, wants) =>
    Promise.all(agreements.map((agreement) => toMentions(context, agreement, args, wants))),
  url: (agreements, _args, { origin }) => agreements.map(({ id }) => `${origin}/agreement/${encodeURIComponent(id)}`),
}
