import type { Span } from '../../schema/document.ts'
import type { StatementCard } from '../../src/answers/cards.ts'
import type { Corpus } from '../../src/answers/corpus.ts'
import { EMPTY_SEARCH, LIST_FIELDS, type ListField, type Search, searchAddress, toggled } from '../address.ts'
import { type Counted, countsList } from '../counts.ts'
import { type Html, html } from '../html.ts'
import { saidList } from '../said.ts'
import { countWords, dayWords, numberWords } from '../words.ts'

/** What a search found. */
export interface Found {
  readonly search: Search
  /** Fields of the address that are no fields of a search. */
  readonly unknown: readonly string[]
  readonly total: number
  readonly rows: readonly { readonly card: StatementCard; readonly highlights: readonly Span[] }[]
  /** The cursor of the next page; null on the last. */
  readonly next: string | null
  readonly facets: readonly { readonly field: ListField; readonly rows: readonly Counted[] }[]
  /** How each value of the search's lists is named; the value itself where nothing has that id. */
  readonly names: ReadonlyMap<string, string>
  /** Actors, sectors, measures and agreements with a name like what was typed. */
  readonly named: readonly { readonly label: string; readonly hint: string; readonly address: string }[]
  /** When nothing was found: searches near this one that find something. */
  readonly nearby: readonly Counted[]
  readonly corpus: Corpus
}

const FIELD_HEADINGS: Readonly<Record<ListField, string>> = {
  speaker: 'Speaker',
  sector: 'Sector',
  measure: 'Measure',
  outlet: 'Outlet',
  kind: 'How it is given',
  stance: 'Where the speaker stands',
}

export function searchPage(found: Found): Html {
  const { search, total, rows, next, named, unknown } = found
  return html`<h1 class="hidden">${titleOf(search)}</h1>
${searchForm(search)}
${chosen(found)}
${unknown.length === 0 ? null : html`<p class="notice" role="status">Left out, since a search has no such field: <code>${unknown.join(', ')}</code>.</p>`}
${named.length === 0 ? null : html`<p class="hint">Of that name: ${named.map(({ label, hint, address }, index) => html`${index > 0 ? ', ' : ''}<a href="${address}"><bdi>${label}</bdi></a> (${hint})`)}</p>`}
<p class="jump"><a class="more" href="#narrow">Narrow the search</a></p>
<div class="sides">
<section aria-labelledby="results"><h2 id="results">${total === 0 ? 'Nothing found' : countWords(total, 'statement')}${search.after === '' ? null : ', continued'}</h2>
${total === 0 ? nothing(found) : saidList(rows)}
<nav aria-label="Pages of results">${
    search.after === ''
      ? null
      : html`<a class="more" href="${searchAddress({ ...search, after: '' })}">From the first</a> `
  }${next === null ? null : html`<a class="more" rel="next" href="${searchAddress({ ...search, after: next })}">Next statements</a>`}</nav>
</section>
<aside class="rail" aria-label="Narrow the search" id="narrow">
${days(search)}
${found.facets
  .filter((facet) => facet.rows.length > 0)
  .map(
    ({
      field,
      rows: counted,
    }) => html`<section aria-labelledby="by-${field}"><h2 id="by-${field}">${FIELD_HEADINGS[field]}</h2>
${countsList(counted, 'statements')}</section>`,
  )}
</aside>
</div>`
}

/** The page's title: what was asked, in words. */
export function titleOf({ q, from, to }: Search): string {
  const days = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
  return [q === '' ? 'Statements' : `Statements with ${q}`, days].filter(Boolean).join(', ')
}

/** The box at the top, with what was typed still in it; lists of the search go along. */
export function searchForm(search: Search): Html {
  return html`<form id="search" action="/search" method="get" role="search">
<div class="search large">
<input type="search" name="q" value="${search.q}" aria-label="Words of what was said" dir="auto" maxlength="500" enterkeyhint="search">
<button type="submit">Search</button>
</div>
<p class="hint">Words, <q>whole phrases</q>, begin* or -without.</p>
${LIST_FIELDS.flatMap((field) =>
  search[field].map((value) => html`<input type="hidden" name="${field}" value="${value}">`),
)}</form>`
}

/** The days belong to the same form; they stand with the other ways of narrowing. */
function days({ from, to }: Search): Html {
  return html`<section aria-labelledby="by-day"><h2 id="by-day">Day it was said</h2>
<label class="field"><span>From</span><input form="search" type="date" name="from" value="${from}"></label>
<label class="field"><span>To</span><input form="search" type="date" name="to" value="${to}"></label>
<button form="search" type="submit">Apply days</button></section>`
}

/** What narrows the search now, each a link that takes it out. */
function chosen({ search, names }: Found): Html | null {
  const lists = LIST_FIELDS.flatMap((field) =>
    search[field].map((value) => ({
      label: `${FIELD_HEADINGS[field]}: ${names.get(value) ?? value}`,
      address: searchAddress(toggled(search, field, value)),
    })),
  )
  const dates = (['from', 'to'] as const)
    .filter((end) => search[end] !== '')
    .map((end) => ({
      label: `${end === 'from' ? 'From' : 'To'} ${dayWords(search[end])}`,
      address: searchAddress({ ...search, [end]: '', after: '' }),
    }))
  const all = [...lists, ...dates]
  if (all.length === 0) return null
  return html`<ul class="chosen" aria-label="Narrowed by">${all.map(
    ({ label, address }) =>
      html`<li><a href="${address}"><bdi>${label}</bdi> <span aria-hidden="true">×</span><span class="hidden">: take out</span></a></li>`,
  )}</ul>`
}

function nothing({ search, nearby, corpus }: Found): Html {
  const { articles, statements, from, to } = corpus
  const span = from === null || to === null ? '' : `, ${dayWords(from)} to ${dayWords(to)}`
  return html`<p>${search.q === '' ? 'Nothing fits this search' : html`Nothing fits <bdi><strong>${search.q}</strong></bdi>`} among
${countWords(statements, 'statement')} in ${countWords(articles, 'article')}${span}.</p>
${
  nearby.length === 0
    ? html`<p><a class="more" href="${searchAddress(EMPTY_SEARCH)}">All ${numberWords(statements)} statements</a></p>`
    : html`<h3>Near it</h3>${countsList(nearby, 'statements')}`
}`
}
