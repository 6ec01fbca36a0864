import { OnRecordError } from '../../schema/errors.ts'
import { POLARITIES } from '../../schema/graph.ts'
import { cardsOf } from '../../src/answers/cards.ts'
import type { Corpus } from '../../src/answers/corpus.ts'
import { isDay } from '../../src/answers/days.ts'
import type { StatementAsk } from '../../src/answers/filters.ts'
import { loadEach } from '../../src/answers/load.ts'
import { countStatements, highlightsIn, listStatements } from '../../src/answers/statements.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import { suggest } from '../../src/answers/suggest.ts'
import {
  actorAddress,
  agreementAddress,
  LIST_FIELDS,
  measureAddress,
  type Search,
  searchAddress,
  sectorAddress,
  toggled,
} from '../address.ts'
import type { Found } from '../pages/search.ts'
import { polarityLabel } from '../stance.ts'
import { kindWords } from '../words.ts'
import { countedBy } from './facets.ts'
import { gatherNearby } from './nearby.ts'

const KINDS: readonly string[] = ['direct', 'mixed', 'indirect']
const STANCES: readonly string[] = POLARITIES.map((polarity) => polarity.toLowerCase())
const PAGE = 20
const FACET = 10
const NAMED = 3

/** A search as the answers understand it. Throws BAD_INPUT for days, kinds and stances that do not exist. */
export function toAsk(search: Search): StatementAsk {
  checkEach('kind', search.kind, KINDS)
  checkEach('stance', search.stance, STANCES)
  const some = <V>(field: string, values: readonly V[]) => (values.length === 0 ? {} : { [field]: values })
  return {
    ...(search.q === '' ? {} : { text: search.q }),
    ...some('speakers', search.speaker),
    ...some('sectors', search.sector),
    ...some('measures', search.measure),
    ...some('outlets', search.outlet),
    ...some(
      'kinds',
      search.kind.map((kind) => kind.toUpperCase()),
    ),
    ...some(
      'stances',
      search.stance.map((stance) => stance.toUpperCase()),
    ),
    ...(search.from === '' ? {} : { from: checkedDay('from', search.from) }),
    ...(search.to === '' ? {} : { to: checkedDay('to', search.to) }),
  }
}

/** What a search finds: one page of it, with the counts by which it can be narrowed. */
export async function gatherSearch(
  store: GraphStore,
  search: Search,
  unknown: readonly string[],
  corpus: Corpus,
): Promise<Found> {
  const ask = toAsk(search)
  const after = search.after === '' ? null : search.after
  const [page, total, facets, names, named] = await Promise.all([
    listStatements(store, { filter: ask, first: PAGE, after }),
    countStatements(store, ask),
    Promise.all(
      LIST_FIELDS.map(async (field) => ({
        field,
        rows: await countedBy(store, field, ask, FACET, (value) => ({
          address: searchAddress(toggled(search, field, value)),
          chosen: search[field].includes(value),
        })),
      })),
    ),
    namesOf(store, search),
    namedSo(store, search),
  ])
  const cards = await cardsOf(store, page.nodes)
  return {
    search,
    unknown,
    total,
    rows: cards.map((card) => ({ card, highlights: highlightsIn(card.statement, ask) })),
    next: page.hasNextPage ? page.endCursor : null,
    facets,
    names,
    named,
    nearby: total === 0 ? await gatherNearby(store, search) : [],
    corpus,
  }
}

/** How each value that narrows the search is called. */
async function namesOf(store: GraphStore, search: Search): Promise<ReadonlyMap<string, string>> {
  const [actors, sectors, measures, outlets] = await Promise.all([
    loadEach(store, 'Actor', search.speaker),
    loadEach(store, 'Sector', search.sector),
    loadEach(store, 'Measure', search.measure),
    loadEach(store, 'Outlet', search.outlet),
  ])
  const named = [...actors, ...sectors, ...outlets].flatMap((node) =>
    node === null ? [] : [[node.id, node.name] as const],
  )
  const titled = measures.flatMap((node) => (node === null ? [] : [[node.id, node.title] as const]))
  return new Map([
    ...named,
    ...titled,
    ...KINDS.map((kind) => [kind, kindWords(kind)] as const),
    ...POLARITIES.map((polarity) => [polarity.toLowerCase(), polarityLabel(polarity)] as const),
  ])
}

/** Actors, sectors, measures and agreements that are called what was typed. */
async function namedSo(store: GraphStore, { q, after }: Search): Promise<Found['named']> {
  if (after !== '' || !/^[\p{L}\p{N}\s.'’-]{2,60}$/u.test(q)) return []
  return (await suggest(store, q, NAMED)).map(({ label, hint, match }) => {
    const addresses = {
      Actor: actorAddress,
      Sector: sectorAddress,
      Measure: measureAddress,
      Agreement: agreementAddress,
    }
    const addressOf = addresses[match.label]
    return { label, hint, address: addressOf(match.id) }
  })
}

function checkEach(field: string, values: readonly string[], known: readonly string[]): void {
  const wrong = values.find((value) => !known.includes(value))
  if (wrong === undefined) return
  throw new OnRecordError('BAD_INPUT', `${field} is ${JSON.stringify(wrong)}.`, `It can be ${known.join(', ')}.`)
}

function checkedDay(field: string, day: string): string {
  if (isDay(day)) return day
  throw new OnRecordError('BAD_INPUT', `${field} is ${JSON.stringify(day)}.`, 'Give a day as YYYY-MM-DD.')
}
