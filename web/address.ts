/** Where things are: every address of the explorer, and the search that an address holds. */

export const statementAddress = (id: string): string => `/s/${plainly(id)}`
export const articleAddress = (id: string): string => `/a/${plainly(id)}`
/** A statement where it stands in its article. */
export const inContextAddress = (articleId: string, id: string): string => `/a/${plainly(articleId)}#s-${plainly(id)}`
export const actorAddress = (id: string): string => `/actor/${plainly(id)}`
export const sectorAddress = (id: string): string => `/sector/${plainly(id)}`
export const measureAddress = (id: string): string => `/measure/${plainly(id)}`
export const agreementAddress = (id: string): string => `/agreement/${plainly(id)}`
export const eventAddress = (id: string): string => `/event/${plainly(id)}`
export const outletAddress = (id: string): string => `/outlet/${plainly(id)}`
/** A page's address with the cursor behind which its list goes on. */
export const nextAddress = (address: string, after: string): string => `${address}?after=${encodeURIComponent(after)}`

/** The fields of a search that name things; several values mean any of them. In the order of the address. */
export const LIST_FIELDS = ['speaker', 'sector', 'measure', 'outlet', 'kind', 'stance'] as const
export type ListField = (typeof LIST_FIELDS)[number]

/** What `/search` is asked, as its address says it. */
export interface Search {
  /** As typed: words, "phrases", prefix*, -without. */
  readonly q: string
  readonly speaker: readonly string[]
  readonly sector: readonly string[]
  readonly measure: readonly string[]
  readonly outlet: readonly string[]
  /** `direct`, `mixed`, `indirect`. */
  readonly kind: readonly string[]
  /** `support`, `oppose`, `neutral`, `mixed`, `unclear`: where the speaker stands, whatever on. */
  readonly stance: readonly string[]
  /** Days as typed, `YYYY-MM-DD`; empty where not asked. */
  readonly from: string
  readonly to: string
  /** The cursor of the page before; empty on the first page. */
  readonly after: string
}

export const EMPTY_SEARCH: Search = {
  q: '',
  speaker: [],
  sector: [],
  measure: [],
  outlet: [],
  kind: [],
  stance: [],
  from: '',
  to: '',
  after: '',
}

/** Reads a query string. What it names that is no field of a search is told, never silently left out. */
export function readSearch(query: URLSearchParams): { readonly search: Search; readonly unknown: readonly string[] } {
  const list = (field: ListField) => [...new Set(query.getAll(field).map((value) => value.trim()))].filter(Boolean)
  const one = (field: string) => query.get(field)?.trim() ?? ''
  const search: Search = {
    q: one('q'),
    speaker: list('speaker'),
    sector: list('sector'),
    measure: list('measure'),
    outlet: list('outlet'),
    kind: list('kind').map((kind) => kind.toLowerCase()),
    stance: list('stance').map((stance) => stance.toLowerCase()),
    from: one('from'),
    to: one('to'),
    after: one('after'),
  }
  return { search, unknown: [...new Set(query.keys())].filter((key) => !(key in EMPTY_SEARCH)) }
}

/** The address of a search: fields in a fixed order, what is empty left out. The same search has one address. */
export function searchAddress(search: Partial<Search>): string {
  const asked = { ...EMPTY_SEARCH, ...search }
  const pairs: [string, string][] = [['q', asked.q]]
  for (const field of LIST_FIELDS) for (const value of asked[field].toSorted()) pairs.push([field, value])
  pairs.push(['from', asked.from], ['to', asked.to], ['after', asked.after])
  const query = pairs.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${plainly(value)}`)
  return query.length === 0 ? '/search' : `/search?${query.join('&')}`
}

/** The same search with this value added to a field, or taken out where it is there; from its first page on. */
export function toggled(search: Search, field: ListField, value: string): Search {
  const values = search[field]
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  return { ...search, [field]: next, after: '' }
}

/** Percent-encoded, but for the signs that are allowed where we use them and keep an address readable. */
function plainly(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(/%(?:3A|2C)/g, decodeURIComponent)
}
