import type { Search } from '../address.ts'
import { type Html, html } from '../html.ts'
import { record } from '../record.ts'
import { searchForm } from './search.ts'

/** What went wrong, for people: what, what to do about it, and what to name when asking for help. */
export interface ShownProblem {
  readonly heading: string
  readonly message: string
  readonly hint: string | null
  readonly code: string
  readonly requestId: string
  /** What was asked, kept for another try. */
  readonly search: Search
}

/** An error as a page: code, hint, the request's id, and what was typed still in its box. */
export function problemPage({ heading, message, hint, code, requestId, search }: ShownProblem): Html {
  return html`<h1>${heading}</h1>
<p class="lead" dir="auto">${message}</p>
${hint === null ? null : html`<p class="lead" dir="auto">${hint}</p>`}
${searchForm({ ...search, after: '' })}
${record([
  { name: 'Code', values: [html`<code>${code}</code>`] },
  { name: 'Request', values: [html`<code>${requestId}</code>`] },
])}`
}
