import { kindFacet, measureFacet, outletFacet, sectorFacet, speakerFacet } from '../../src/answers/facets.ts'
import type { StatementAsk } from '../../src/answers/filters.ts'
import { childrenOf } from '../../src/answers/sectors.ts'
import { countStatements } from '../../src/answers/statements.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import type { ListField } from '../address.ts'
import type { Counted } from '../counts.ts'
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
      return sectorsWithParts(store, ask, first)
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
  }
}

/** A sector counts what is said of its parts too, as a search for it finds them. */
async function sectorsWithParts(store: GraphStore, ask: StatementAsk, first: number) {
  const rows = await sectorFacet(store, ask, first)
  const parts = await childrenOf(
    store,
    rows.map(({ value }) => value),
  )
  const counted = await Promise.all(
    rows.map(async ({ value: { id, name }, count }, at) => {
      const whole = parts[at]?.length === 0 ? count : await countStatements(store, { ...ask, sectors: [id] })
      return { id, name, count: whole }
    }),
  )
  return counted.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}
