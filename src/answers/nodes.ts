import type { GraphStore } from '../graph/store.ts'
import { type Actor, findActor } from './actors.ts'
import type { Agreement } from './agreements.ts'
import type { Article } from './articles.ts'
import type { DecisionView } from './decision-status.ts'
import { findDecision } from './decisions.ts'
import type { Event } from './events.ts'
import type { Measure } from './measures.ts'
import type { Outlet } from './outlets.ts'
import type { Sector } from './sectors.ts'
import { findStatement, type Statement } from './statements.ts'
import { findUtterances, type Utterance } from './utterances.ts'

/** What has a page of its own; `label` tells what it is. */
export type Node =
  | Statement
  | Utterance
  | Article
  | Actor
  | Outlet
  | Sector
  | Measure
  | Agreement
  | Event
  | DecisionView

/** Whatever has this id; null where nothing has. */
export async function findNode(store: GraphStore, id: string): Promise<Node | null> {
  const [statement, utterances, ...others] = await Promise.all([
    findStatement(store, id),
    findUtterances(store, [id]),
    store.load('Article', [id]),
    store.load('Actor', [id]),
    store.load('Outlet', [id]),
    store.load('Sector', [id]),
    store.load('Measure', [id]),
    store.load('Agreement', [id]),
    store.load('Event', [id]),
  ])
  const found = statement ?? utterances.get(id) ?? others.map((some) => some.get(id)).find((it) => it)
  return found ?? (await findDecision(store, id)) ?? (await findActor(store, id))
}
