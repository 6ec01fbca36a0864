import { POLARITIES } from '../../schema/graph.ts'
import {
  kindFacet,
  measureFacet,
  outletFacet,
  sectorFacet,
  speakerFacet,
  stanceFacet,
} from '../../src/answers/facets.ts'
import type { StatementAsk } from '../../src/answers/filters.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import type { ListField } from '../address.ts'
import type { Counted } from '../counts.ts'
import { polarityLabel } from '../stance.ts'
import { kindWords } from '../words.ts'

/** Where a value of a field leads, and whether it is part of what is asked. */
type Lead = (value: string) => Pick<Counted, 'address' | 'chosen'>

/** The values of a field among the statements that fit, most first; `lead` says where each leads. */
export async function countedBy(
  store: GraphStore,
  field: ListField,
  ask: StatementAsk,
  first: number,
  lead: Lead,
): Promise<readonly Counted[]> {
  const rows = await valuesBy(store, field, ask, first)
  return rows.map(({ id, name, count }) => ({ name, count, ...lead(id) }))
}

async function valuesBy(store: GraphStore, field: ListField, ask: StatementAsk, first: number) {
  switch (field) {
    case 'speaker':
      return (await speakerFacet(store, ask, first)).map(({ value, count }) => ({
        id: value.id,
        name: value.name,
        count,
      }))
    case 'sector':
      return (await sectorFacet(store, ask, first)).map(({ value, count }) => ({
        id: value.id,
        name: value.name,
        count,
      }))
    case 'measure':
      return (await measureFacet(store, ask, first)).map(({ value, count }) => ({
        id: value.id,
        name: value.title,
        count,
      }))
    case 'outlet':
      return (await outletFacet(store, ask, first)).map(({ value, count }) => ({
        id: value.id,
        name: value.name,
        count,
      }))
    case 'kind':
      return (await kindFacet(store, ask)).map(({ value, count }) => ({
        id: value.toLowerCase(),
        name: kindWords(value),
        count,
      }))
    case 'stance':
      return (await stanceFacet(store, ask)).flatMap(({ value, count }) =>
        POLARITIES.filter((polarity) => polarity === value).map((polarity) => ({
          id: value.toLowerCase(),
          name: polarityLabel(polarity),
          count,
        })),
      )
  }
}
