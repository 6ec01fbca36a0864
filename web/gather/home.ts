import { tenuresOf } from '../../src/answers/actors.ts'
import { listArticles, statementsIn } from '../../src/answers/articles.ts'
import { cardsOf, type StatementCard } from '../../src/answers/cards.ts'
import type { Corpus } from '../../src/answers/corpus.ts'
import { histogram, speakerFacet } from '../../src/answers/facets.ts'
import { historiesOf, listMeasures } from '../../src/answers/measures.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import { searchAddress } from '../address.ts'
import type { Counted } from '../counts.ts'
import type { Home } from '../pages/home.ts'
import { dayWords } from '../words.ts'
import { countedBy } from './facets.ts'

const LATEST = 8
/** Some articles quote nobody. */
const ARTICLES = 16
/** Characters beyond which a quotation tells no more for being longer. */
const LONG_ENOUGH = 200
const FACET = 8
const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS
/** Beyond these many weeks a bar would be too thin to see, and the bars are left out. */
const MOST_WEEKS = 120

/** A first look at the corpus: what was said last, by whom most, and where measures stand. */
export async function gatherHome(store: GraphStore, corpus: Corpus): Promise<Home> {
  const [latest, speakers, measures, sectors, outlets, weeks] = await Promise.all([
    latestQuotations(store),
    speakersWithOffice(store),
    listMeasures(store, { first: FACET }),
    countedBy(store, 'sector', {}, FACET, (sector) => ({ address: searchAddress({ sector: [sector] }) })),
    countedBy(store, 'outlet', {}, FACET, (outlet) => ({ address: searchAddress({ outlet: [outlet] }) })),
    histogram(store, null, 'WEEK'),
  ])
  const histories = await historiesOf(store, measures.nodes)
  return {
    corpus,
    latest,
    speakers,
    measures: measures.nodes.flatMap((measure, at) => {
      const history = histories[at]
      return history === undefined ? [] : [{ measure, history }]
    }),
    sectors,
    outlets,
    weeks: withoutGaps(weeks),
  }
}

/** From each of the latest articles the quotation that tells most: about a measure or sector, by somebody named. */
async function latestQuotations(store: GraphStore): Promise<readonly StatementCard[]> {
  const articles = await listArticles(store, { first: ARTICLES })
  const quoted = await statementsIn(store, articles.nodes, { kinds: ['DIRECT', 'MIXED'] })
  const cards = await cardsOf(store, quoted.flat())
  const byArticle = Map.groupBy(cards, ({ article }) => article.id)
  const best = articles.nodes.flatMap(({ id }) => byArticle.get(id)?.toSorted(mostTelling)[0] ?? [])
  return best.slice(0, LATEST)
}

function mostTelling(a: StatementCard, b: StatementCard): number {
  return tellingOf(b) - tellingOf(a) || (a.statement.id < b.statement.id ? -1 : 1)
}

function tellingOf({ statement: { text }, speakers, sectors, measures }: StatementCard): number {
  const topics = Math.min(measures.length, 1) * 400 + Math.min(sectors.length, 1) * 200
  const named = speakers.some(({ kind }) => kind !== 'UNNAMED' && kind !== 'GROUP') ? 400 : 0
  return topics + named + Math.min(text.length, LONG_ENOUGH)
}

async function speakersWithOffice(store: GraphStore): Promise<readonly Counted[]> {
  const rows = await speakerFacet(store, {}, FACET)
  const offices = await tenuresOf(
    store,
    rows.map(({ value }) => value),
  )
  return rows.map(({ value: { id, name }, count }, at) => ({
    name,
    count,
    address: searchAddress({ speaker: [id] }),
    detail: offices[at]?.[0]?.title ?? null,
  }))
}

/** Every week from the first to the last, those in which nothing was said included; none where they are too many. */
function withoutGaps(weeks: readonly { readonly value: string; readonly count: number }[]): readonly Counted[] {
  const counts = new Map(weeks.map(({ value, count }) => [value, count]))
  const days = weeks.map(({ value }) => Date.parse(`${value}T00:00:00Z`)).sort((a, b) => a - b)
  const [first = 0] = days
  const length = days.length === 0 ? 0 : ((days.at(-1) ?? first) - first) / WEEK_MS + 1
  if (length > MOST_WEEKS) return []
  return Array.from({ length }, (_, index) => {
    const from = isoDay(first + index * WEEK_MS)
    const to = isoDay(first + index * WEEK_MS + 6 * DAY_MS)
    return { name: dayWords(from), count: counts.get(from) ?? 0, address: searchAddress({ from, to }) }
  })
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
