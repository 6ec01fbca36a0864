import { OnRecordError } from '../schema/errors.ts'
import { findActor } from '../src/answers/actors.ts'
import { findAgreement } from '../src/answers/agreements.ts'
import { findArticle } from '../src/answers/articles.ts'
import { type Corpus, corpusOf } from '../src/answers/corpus.ts'
import type { Corrections } from '../src/answers/decision-request.ts'
import { findEvent } from '../src/answers/events.ts'
import { findMeasure } from '../src/answers/measures.ts'
import { findOutlet } from '../src/answers/outlets.ts'
import { reviewQueue } from '../src/answers/review.ts'
import { findSector } from '../src/answers/sectors.ts'
import type { Site, SiteResponse } from '../src/answers/site.ts'
import { findStatement } from '../src/answers/statements.ts'
import type { GraphStore } from '../src/answers/store.ts'
import {
  actorAddress,
  EMPTY_SEARCH,
  nextAddress,
  outletAddress,
  readSearch,
  searchAddress,
  statementAddress,
} from './address.ts'
import { correct } from './correct.ts'
import { gatherActor } from './gather/actor.ts'
import { gatherAgreement } from './gather/agreement.ts'
import { gatherArticle } from './gather/article.ts'
import { gatherEvent } from './gather/event.ts'
import { gatherHome } from './gather/home.ts'
import { gatherMeasure } from './gather/measure.ts'
import { gatherOutlet } from './gather/outlet.ts'
import { gatherSearch } from './gather/search.ts'
import { gatherSector } from './gather/sector.ts'
import { gatherStatement } from './gather/statement.ts'
import { layout, type Page } from './layout.ts'
import { actorPage } from './pages/actor.ts'
import { agreementPage } from './pages/agreement.ts'
import { articlePage } from './pages/article.ts'
import { eventPage } from './pages/event.ts'
import { homePage } from './pages/home.ts'
import { measurePage } from './pages/measure.ts'
import { outletPage } from './pages/outlet.ts'
import { problemPage } from './pages/problem.ts'
import { reviewPage } from './pages/review.ts'
import { searchPage, titleOf } from './pages/search.ts'
import { sectorPage } from './pages/sector.ts'
import { headingOf, statementPage } from './pages/statement.ts'
import { staticFile } from './static.ts'
import { sentenceCase } from './words.ts'

export interface ExplorerOptions {
  /** True while the store is the one of invented sample articles: every page says so. */
  readonly sample: boolean
  /** Where corrections go; null where the pages only show. */
  readonly corrections?: Corrections | null
}

/** What a page is asked with. */
interface Asked {
  readonly store: GraphStore
  readonly query: URLSearchParams
  readonly corpus: Corpus
  /** Scheme and host under which the site is seen. */
  readonly origin: string
  /** Whether who asks may correct. */
  readonly writes: boolean
}
type Answer = (Omit<Page, 'colophon' | 'sample'> & { readonly status?: number }) | SiteResponse
type Route = (asked: Asked) => Promise<Answer>

/**
 * The pages of the explorer. They need no script and ask no other host. What goes wrong becomes a page with the code,
 * what to do, and what was typed still in its box.
 */
export function createExplorer(store: GraphStore, { sample, corrections = null }: ExplorerOptions): Site {
  return {
    async match(path, query, { origin, writer }) {
      const file = staticFile(path, query)
      if (file !== null) return file
      const route = routeOf(path)
      if (route === null) return null
      const corpus = await corpusOf(store)
      const answer = await route({ store, query, corpus, origin, writes: corrections !== null && writer !== null })
      return 'body' in answer ? answer : pageResponse({ ...answer, sample, colophon: corpus }, answer.status ?? 200)
    },
    async post(path, form, { writer }) {
      const id = decoded(/^\/s\/([^/]+)$/.exec(path)?.[1] ?? '')
      if (id === null || corrections === null || writer === null) return null
      await correct(store, corrections, id, form, writer)
      const location = `${statementAddress(id)}#corrections`
      return { status: 303, headers: { location, 'cache-control': 'no-store' }, body: '' }
    },
    problem({ status, code, message, hint }, path, query, { requestId }) {
      const search = path === '/search' ? readSearch(query).search : EMPTY_SEARCH
      const heading = status === 404 ? 'Not found' : status < 500 ? 'That cannot be asked so' : 'No answer just now'
      const main = problemPage({ heading, message, hint, code, requestId, search })
      return pageResponse({ title: heading, main, typed: null, sample, colophon: null }, status)
    },
  }
}

const PLACES: Readonly<Record<string, (id: string) => Route>> = {
  s: (id) => (asked) => statement(id, asked),
  a:
    (id) =>
    async ({ store }) => {
      const whole = await gatherArticle(store, sure(await findArticle(store, id), 'article', id))
      return { title: whole.article.title ?? 'Article without a title', main: articlePage(whole) }
    },
  actor:
    (id) =>
    async ({ store }) => {
      const found = sure(await findActor(store, id), 'person or body', id)
      if (found.id !== id) return elsewhere(actorAddress(found.id))
      const whole = await gatherActor(store, found)
      return { title: whole.actor.name, main: actorPage(whole) }
    },
  measure:
    (id) =>
    async ({ store }) => {
      const whole = await gatherMeasure(store, sure(await findMeasure(store, id), 'measure', id))
      return { title: whole.measure.title, main: measurePage(whole) }
    },
  agreement:
    (id) =>
    async ({ store, query }) => {
      const found = sure(await findAgreement(store, id), 'agreement', id)
      const whole = await gatherAgreement(store, found, query.get('after'))
      return { title: whole.agreement.name, main: agreementPage(whole) }
    },
  event:
    (id) =>
    async ({ store, query }) => {
      const whole = await gatherEvent(store, sure(await findEvent(store, id), 'event', id), query.get('after'))
      return { title: sentenceCase(whole.event.name), main: eventPage(whole) }
    },
  sector:
    (id) =>
    async ({ store }) => {
      const whole = await gatherSector(store, sure(await findSector(store, id), 'sector', id))
      return { title: whole.sector.name, main: sectorPage(whole) }
    },
  outlet:
    (id) =>
    async ({ store, query }) => {
      const whole = await gatherOutlet(store, sure(await findOutlet(store, id), 'outlet', id), query.get('after'))
      const next = whole.next === null ? null : nextAddress(outletAddress(id), whole.next)
      return { title: whole.outlet.name, main: outletPage(whole), next }
    },
}

/** Which page has this path: `/`, `/search`, `/review`, or one of `PLACES` with an id. Null where none has. */
function routeOf(path: string): Route | null {
  if (path === '/') return home
  if (path === '/search') return search
  if (path === '/review') return review
  const [, place = '', encoded = ''] = /^\/([a-z]+)\/([^/]+)$/.exec(path) ?? []
  const id = decoded(encoded)
  return id === null || !Object.hasOwn(PLACES, place) ? null : (PLACES[place]?.(id) ?? null)
}

async function home({ store, corpus }: Asked): Promise<Answer> {
  const main = homePage(await gatherHome(store, corpus))
  return { title: 'OnRecord', main, typed: null }
}

async function search({ store, query, corpus }: Asked): Promise<Answer> {
  const { search: asked, unknown } = readSearch(query)
  const found = await gatherSearch(store, asked, unknown, corpus)
  const next = found.next === null ? null : searchAddress({ ...asked, after: found.next })
  return { title: titleOf(asked), main: searchPage(found), typed: null, next }
}

async function review({ store, query }: Asked): Promise<Answer> {
  const found = await reviewQueue(store, { after: query.get('after') })
  const next = found.endCursor !== null && found.hasNextPage ? nextAddress('/review', found.endCursor) : null
  return { title: 'To be looked at', main: reviewPage(found, next), next }
}

/** A statement that has an heir leads there; one without is gone, and its page shows the words as they were. */
async function statement(id: string, { store, origin, writes }: Asked): Promise<Answer> {
  const found = sure(await findStatement(store, id), 'statement', id)
  if (found.id !== id) return elsewhere(statementAddress(found.id))
  const whole = await gatherStatement(store, found)
  return {
    title: headingOf(whole.card),
    main: statementPage(whole, origin, writes),
    status: whole.superseded ? 410 : 200,
  }
}

/** What has another id now. A merge can be undone, so nobody may remember where it led. */
function elsewhere(location: string): SiteResponse {
  return { status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' }
}

function sure<N>(found: N | null, what: string, id: string): N {
  if (found !== null) return found
  throw new OnRecordError('NOT_FOUND', `No ${what} has the id ${id}.`, 'Look it up by its words or name:')
}

function decoded(encoded: string): string | null {
  try {
    return encoded === '' ? null : decodeURIComponent(encoded)
  } catch {
    return null
  }
}

function pageResponse(page: Page, status: number): SiteResponse {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    body: layout(page),
  }
}
