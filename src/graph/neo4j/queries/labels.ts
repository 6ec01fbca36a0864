import { type EntityNode, type LinkType, STANCE_TARGETS } from '../../../../schema/graph.ts'
import type { Label } from '../../store.ts'
import { type Cypher, cypher, joined } from '../cypher.ts'

export type EntityLabel = EntityNode['label']

/** Labels as Cypher, since a query can't be put together from strings. */
export const LABELS: Readonly<Record<Label, Cypher>> = {
  Statement: cypher`Statement`,
  Article: cypher`Article`,
  Version: cypher`Version`,
  Actor: cypher`Actor`,
  Tenure: cypher`Tenure`,
  Outlet: cypher`Outlet`,
  Sector: cypher`Sector`,
  MeasureKind: cypher`MeasureKind`,
  Measure: cypher`Measure`,
  Agreement: cypher`Agreement`,
  Event: cypher`Event`,
  Report: cypher`Report`,
  Run: cypher`Run`,
}

export const ENTITY_LABELS = [
  'Actor',
  'Agreement',
  'Event',
  'MeasureKind',
  'Measure',
  'Outlet',
  'Sector',
  'Tenure',
] as const satisfies readonly EntityLabel[]

const STANCE_LABELS = STANCE_TARGETS.map((label) => LABELS[label])

/** The ends of each type of link; a stance may be on any of several. */
export const ARROWS: Readonly<Record<LinkType, { readonly from: Cypher; readonly type: Cypher; readonly to: Cypher }>> =
  {
    SAID_BY: { from: LABELS.Statement, type: cypher`SAID_BY`, to: LABELS.Actor },
    SAID_TO: { from: LABELS.Statement, type: cypher`SAID_TO`, to: LABELS.Actor },
    RELAYED_BY: { from: LABELS.Statement, type: cypher`RELAYED_BY`, to: LABELS.Actor },
    SPOKEN_AS: { from: LABELS.Statement, type: cypher`SPOKEN_AS`, to: LABELS.Tenure },
    MENTIONS: { from: LABELS.Statement, type: cypher`MENTIONS`, to: LABELS.Actor },
    ABOUT_SECTOR: { from: LABELS.Statement, type: cypher`ABOUT_SECTOR`, to: LABELS.Sector },
    ABOUT_MEASURE: { from: LABELS.Statement, type: cypher`ABOUT_MEASURE`, to: LABELS.Measure },
    ABOUT_AGREEMENT: { from: LABELS.Statement, type: cypher`ABOUT_AGREEMENT`, to: LABELS.Agreement },
    ABOUT_EVENT: { from: LABELS.Statement, type: cypher`ABOUT_EVENT`, to: LABELS.Event },
    STANCE: { from: LABELS.Statement, type: cypher`STANCE`, to: joined(STANCE_LABELS, cypher`|`) },
    NAMES: { from: LABELS.Version, type: cypher`NAMES`, to: LABELS.Actor },
    IN_SECTOR: { from: LABELS.Version, type: cypher`IN_SECTOR`, to: LABELS.Sector },
    NAMES_AGREEMENT: { from: LABELS.Version, type: cypher`NAMES_AGREEMENT`, to: LABELS.Agreement },
    TELLS_OF: { from: LABELS.Version, type: cypher`TELLS_OF`, to: LABELS.Event },
  }
