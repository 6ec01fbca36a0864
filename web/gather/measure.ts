import { cardsOf } from '../../src/answers/cards.ts'
import {
  historiesOf,
  imposersOf,
  kindsOf,
  type Measure,
  type MeasureReport,
  namedVoicesOf,
  scopesOf,
  statementsOfReports,
  targetsOf,
} from '../../src/answers/measures.ts'
import { mainPositions } from '../../src/answers/positions.ts'
import { articlesOf, countStatements, listStatements } from '../../src/answers/statements.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import { searchAddress } from '../address.ts'
import type { Proof, WholeMeasure } from '../pages/measure.ts'
import { countedBy } from './facets.ts'

const LATEST = 10
const FACET = 10

/** All that the page of a measure shows. */
export async function gatherMeasure(store: GraphStore, measure: Measure): Promise<WholeMeasure> {
  const one = [measure]
  const only = [measure.id]
  const ask = { measures: only }
  const [
    [history],
    [kind],
    [imposedBy = []],
    [targets = []],
    [sectors = []],
    latest,
    statementCount,
    speakers,
    outlets,
    positions,
  ] = await Promise.all([
    historiesOf(store, one),
    kindsOf(store, one),
    imposersOf(store, one),
    targetsOf(store, one),
    scopesOf(store, one),
    listStatements(store, { filter: ask, first: LATEST }),
    countStatements(store, ask),
    countedBy(store, 'speaker', ask, FACET, (speaker) => ({
      address: searchAddress({ measure: only, speaker: [speaker] }),
    })),
    countedBy(store, 'outlet', ask, FACET, (outlet) => ({
      address: searchAddress({ measure: only, outlet: [outlet] }),
    })),
    mainPositions(store, measure.id, FACET),
  ])
  if (!history || !kind) throw new Error(`Measure ${measure.id} was asked for and not answered`)
  const proofs = await proofsOf(
    store,
    history.states.flatMap(({ evidence }) => evidence),
  )
  return {
    measure,
    kind: kind.name,
    history,
    proofs,
    imposedBy,
    targets,
    sectors,
    statementCount,
    latest: await cardsOf(store, latest.nodes),
    positions,
    speakers,
    outlets,
  }
}

/** Each report with who says so, by its id. */
async function proofsOf(store: GraphStore, reports: readonly MeasureReport[]): Promise<ReadonlyMap<string, Proof>> {
  const [articles, statements, voices] = await Promise.all([
    articlesOf(store, reports),
    statementsOfReports(store, reports),
    namedVoicesOf(store, reports),
  ])
  return new Map(
    reports.flatMap((report, at) => {
      const article = articles[at]
      if (article === undefined) return []
      return [[report.id, { report, article, statement: statements[at] ?? null, voice: voices[at] ?? null }]]
    }),
  )
}
