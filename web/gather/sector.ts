import { cardsOf } from '../../src/answers/cards.ts'
import { historiesOf, listMeasures } from '../../src/answers/measures.ts'
import { childrenOf, parentsOf, type Sector, statementCountsOfSectors } from '../../src/answers/sectors.ts'
import { listStatements } from '../../src/answers/statements.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import { searchAddress } from '../address.ts'
import type { WholeSector } from '../pages/sector.ts'
import { countedBy } from './facets.ts'

const LATEST = 10
const FACET = 10

/** All that the page of a sector shows. */
export async function gatherSector(store: GraphStore, sector: Sector): Promise<WholeSector> {
  const one = [sector]
  const only = [sector.id]
  const ask = { sectors: only }
  const [[parent = null], [children = []], [statementCount = 0], latest, measures, speakers, outlets] =
    await Promise.all([
      parentsOf(store, one),
      childrenOf(store, one),
      statementCountsOfSectors(store, one),
      listStatements(store, { filter: ask, first: LATEST }),
      listMeasures(store, { filter: ask, first: FACET }),
      countedBy(store, 'speaker', ask, FACET, (speaker) => ({
        address: searchAddress({ sector: only, speaker: [speaker] }),
      })),
      countedBy(store, 'outlet', ask, FACET, (outlet) => ({
        address: searchAddress({ sector: only, outlet: [outlet] }),
      })),
    ])
  const histories = await historiesOf(store, measures.nodes)
  return {
    sector,
    parent,
    children,
    statementCount,
    latest: await cardsOf(store, latest.nodes),
    measures: measures.nodes.flatMap((measure, at) => {
      const history = histories[at]
      return history === undefined ? [] : [{ measure, history }]
    }),
    speakers,
    outlets,
  }
}
