import {
  type Actor,
  countriesOf,
  organizationsOf,
  seenOf,
  statementCountsOfActors,
  tenuresOf,
} from '../../src/answers/actors.ts'
import { cardsOf } from '../../src/answers/cards.ts'
import { listStatements } from '../../src/answers/statements.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import { searchAddress } from '../address.ts'
import type { WholeActor } from '../pages/actor.ts'
import { countedBy } from './facets.ts'

const LATEST = 10
const FACET = 10

/** All that the page of an actor shows. */
export async function gatherActor(store: GraphStore, actor: Actor): Promise<WholeActor> {
  const one = [actor]
  const speaker = [actor.id]
  const ask = { speakers: speaker }
  const [[country = null], [offices = []], [statementCount = 0], [seen], latest, sectors, measures, outlets] =
    await Promise.all([
      countriesOf(store, one),
      tenuresOf(store, one),
      statementCountsOfActors(store, one),
      seenOf(store, one),
      listStatements(store, { filter: ask, first: LATEST }),
      countedBy(store, 'sector', ask, FACET, (sector) => ({ address: searchAddress({ speaker, sector: [sector] }) })),
      countedBy(store, 'measure', ask, FACET, (measure) => ({
        address: searchAddress({ speaker, measure: [measure] }),
      })),
      countedBy(store, 'outlet', ask, FACET, (outlet) => ({ address: searchAddress({ speaker, outlet: [outlet] }) })),
    ])
  const organizations = await organizationsOf(store, offices)
  return {
    actor,
    country,
    offices: offices.map((tenure, at) => ({ tenure, organization: organizations[at] ?? null })),
    statementCount,
    seen: seen ?? { first: null, last: null },
    latest: await cardsOf(store, latest.nodes),
    sectors,
    measures,
    outlets,
  }
}
