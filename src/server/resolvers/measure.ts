import { narrowed } from '../../answers/filters.ts'
import {
  countMeasureReports,
  historiesOf,
  imposersOf,
  kindsOf,
  listMeasureReports,
  measuresOfReports,
  namedVoicesOf,
  scopesOf,
  statementsOfReports,
  targetsOf,
} from '../../answers/measures.ts'
import { articlesOf } from '../../answers/statements.ts'
import type { Table } from '../batch.ts'
import { lazily, openList } from '../lists.ts'
import { toStatements } from './connections.ts'

export const Measure: Table['Measure'] = {
  kind: (measures, _args, { store }) => kindsOf(store, measures),
  imposedBy: (measures, _args, { store }) => imposersOf(store, measures),
  targets: (measures, _args, { store }) => targetsOf(store, measures),
  sectors: (measures, _args, { store }) => scopesOf(store, measures),
  status: async (measures, _args, { store }) => (await historiesOf(store, measures)).map(({ status }) => status),
  ratePercent: async (measures, _args, { store }) =>
    (await historiesOf(store, measures)).map(({ ratePercent }) => ratePercent),
  amount: async (measures, _args, { store }) => (await historiesOf(store, measures)).map(({ amount }) => amount),
  since: async (measures, _args, { store }) => (await historiesOf(store, measures)).map(({ since }) => since),
  contested: async (measures, _args, { store }) =>
    (await historiesOf(store, measures)).map(({ contested }) => contested),
  episodes: async (measures, _args, { store }) => (await historiesOf(store, measures)).map(({ episodes }) => episodes),
  states: async (measures, _args, { store }) => (await historiesOf(store, measures)).map(({ states }) => states),
  reports: (measures, args, { store }, wants) =>
    Promise.all(
      measures.map((measure) => {
        const page = lazily(() => listMeasureReports(store, measure, args))
        return openList({ page, total: () => countMeasureReports(store, measure) }, wants)
      }),
    ),
  statements: (measures, args, context, wants) =>
    Promise.all(
      measures.map(({ id }) =>
        toStatements(context, { ...args, filter: narrowed(args.filter, { measures: [id] }) }, wants),
      ),
    ),
  url: (measures, _args, { origin }) => measures.map(({ id }) => `${origin}/measure/${encodeURIComponent(id)}`),
}

export const MeasureReport: Table['MeasureReport'] = {
  text: (reports) => reports.map(({ evidence }) => evidence.exact),
  start: (reports) => reports.map(({ evidence }) => evidence.start),
  end: (reports) => reports.map(({ evidence }) => evidence.end),
  voice: (reports, _args, { store }) => namedVoicesOf(store, reports),
  statement: (reports, _args, { store }) => statementsOfReports(store, reports),
  article: (reports, _args, { store }) => articlesOf(store, reports),
  measure: (reports, _args, { store }) => measuresOfReports(store, reports),
}
