import {
  histogram,
  illocutionFacet,
  kindFacet,
  measureFacet,
  outletFacet,
  sectorFacet,
  speakerFacet,
  stanceFacet,
} from '../../answers/facets.ts'
import type { List } from '../../answers/pages.ts'
import { highlightsIn } from '../../answers/statements.ts'
import type { Table } from '../batch.ts'
import type { AnyList } from '../lists.ts'
import type { ApiPageInfo } from '../schema.generated.ts'

/** What every list answers alike. */
const anyList = {
  nodes: <N>(lists: readonly AnyList<N>[]) => Promise.all(lists.map(async (list) => (await list.page()).nodes)),
  pageInfo: <N>(lists: readonly AnyList<N>[]) => Promise.all(lists.map(async (list) => toPageInfo(await list.page()))),
  totalCount: <N>(lists: readonly AnyList<N>[]) => Promise.all(lists.map((list) => list.total())),
}

/** What a list answers that was read whole. */
const readList = {
  pageInfo: <N>(lists: readonly List<N>[]) => lists.map(toPageInfo),
  totalCount: (lists: readonly { readonly total: number }[]) => lists.map(({ total }) => total),
}

export const ArticleConnection: Table['ArticleConnection'] = anyList
export const ActorConnection: Table['ActorConnection'] = anyList
export const MeasureConnection: Table['MeasureConnection'] = anyList
export const MeasureReportConnection: Table['MeasureReportConnection'] = anyList
export const AgreementConnection: Table['AgreementConnection'] = anyList
export const EventConnection: Table['EventConnection'] = anyList
export const DatedMentionConnection: Table['DatedMentionConnection'] = anyList
export const OutletConnection: Table['OutletConnection'] = anyList

export const FailureConnection: Table['FailureConnection'] = readList
export const DecisionConnection: Table['DecisionConnection'] = readList
export const ReviewConnection: Table['ReviewConnection'] = readList

export const StatementConnection: Table['StatementConnection'] = {
  ...anyList,
  edges: (lists) =>
    Promise.all(
      lists.map(async ({ ask, page }) => {
        const { nodes, cursors } = await page()
        return nodes.map((node, at) => ({ node, cursor: cursors[at] ?? '', ask }))
      }),
    ),
  facets: (lists) => lists.map(({ ask }) => ({ ask })),
  histogram: (lists, { by }, { store }) =>
    Promise.all(
      lists.map(async ({ ask }) =>
        (await histogram(store, ask, by)).map(({ value, count }) => ({ from: value, count })),
      ),
    ),
}

export const StatementEdge: Table['StatementEdge'] = {
  highlights: (edges) => edges.map(({ node, ask }) => highlightsIn(node, ask)),
}

export const StatementFacets: Table['StatementFacets'] = {
  speakers: (facets, { first }, { store }) =>
    Promise.all(
      facets.map(async ({ ask }) =>
        (await speakerFacet(store, ask, first)).map(({ value, count }) => ({ actor: value, count })),
      ),
    ),
  sectors: (facets, { first }, { store }) =>
    Promise.all(
      facets.map(async ({ ask }) =>
        (await sectorFacet(store, ask, first)).map(({ value, count }) => ({ sector: value, count })),
      ),
    ),
  measures: (facets, { first }, { store }) =>
    Promise.all(
      facets.map(async ({ ask }) =>
        (await measureFacet(store, ask, first)).map(({ value, count }) => ({ measure: value, count })),
      ),
    ),
  outlets: (facets, { first }, { store }) =>
    Promise.all(
      facets.map(async ({ ask }) =>
        (await outletFacet(store, ask, first)).map(({ value, count }) => ({ outlet: value, count })),
      ),
    ),
  kinds: (facets, _args, { store }) => Promise.all(facets.map(({ ask }) => kindFacet(store, ask))),
  illocutions: (facets, _args, { store }) => Promise.all(facets.map(({ ask }) => illocutionFacet(store, ask))),
  stances: (facets, _args, { store }) => Promise.all(facets.map(({ ask }) => stanceFacet(store, ask))),
}

function toPageInfo<N>({ hasNextPage, endCursor }: List<N>): ApiPageInfo {
  return { hasNextPage, endCursor }
}
