import { narrowed } from '../../answers/filters.ts'
import { childrenOf, parentsOf, statementCountsOfSectors } from '../../answers/sectors.ts'
import type { Table } from '../batch.ts'
import { toMeasures, toStatements } from './connections.ts'

export const Sector: Table['Sector'] = {
  parent: (sectors, _args, { store }) => parentsOf(store, sectors),
  children: (sectors, _args, { store }) => childrenOf(store, sectors),
  statements: (sectors, args, context, wants) =>
    Promise.all(
      sectors.map(({ id }) =>
        toStatements(context, { ...args, filter: narrowed(args.filter, { sectors: [id] }) }, wants),
      ),
    ),
  measures: (sectors, args, context, wants) =>
    Promise.all(sectors.map(({ id }) => toMeasures(context, { ...args, filter: { sectors: [id] } }, wants))),
  statementCount: (sectors, _args, { store }) => statementCountsOfSectors(store, sectors),
  url: (sectors, _args, { origin }) => sectors.map(({ id }) => `${origin}/sector/${encodeURIComponent(id)}`),
}
