import { searchAddress } from './address.ts'
import { type Html, html, toMarkup } from './html.ts'
import { STYLESHEET } from './static.ts'
import { countWords, dayWords } from './words.ts'

/** What every page says of the corpus it is made from. */
export interface Colophon {
  readonly articles: number
  readonly statements: number
  readonly from: string | null
  readonly to: string | null
  readonly snapshot: string
  /** True while the store shown is the one of invented sample articles. */
  readonly sample: boolean
}

export interface Page {
  readonly title: string
  readonly main: Html
  /** What is typed in the search box at the top; null where the page has a box of its own. */
  readonly typed?: string | null
  /** The address of the next page of a list. */
  readonly next?: string | null
  /** Null where the corpus could not be asked. */
  readonly colophon: Colophon | null
}

/** A whole page: skip link, masthead, the notice over invented samples, the page itself, and what it was made from. */
export function layout({ title, main, typed = '', next = null, colophon }: Page): string {
  return toMarkup(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === 'OnRecord' ? title : `${title} – OnRecord`}</title>
<link rel="stylesheet" href="${STYLESHEET}">
<link rel="icon" href="data:,">
${next === null ? null : html`<link rel="next" href="${next}">`}
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header class="masthead">
<a class="name" href="/">OnRecord</a>
${typed === null ? null : searchBox(typed, 'Search what was said')}
</header>
${colophon?.sample ? SAMPLE : null}
<main id="main" tabindex="-1">
${main}
</main>
<footer class="colophon">
${colophon === null ? null : colophonWords(colophon)}
<p><a href="${searchAddress({})}">All statements</a> · <a href="/graphiql">Ask in GraphQL</a></p>
</footer>
</body>
</html>
`)
}

/** The form that leads to `/search`. Its label is read out, not shown; the button says what it does. */
export function searchBox(typed: string, label: string, size: 'small' | 'large' = 'small'): Html {
  return html`<form class="search ${size}" action="/search" method="get" role="search">
<input type="search" name="q" value="${typed}" aria-label="${label}" placeholder="${label}" dir="auto" maxlength="500" enterkeyhint="search">
<button type="submit">Search</button>
</form>`
}

const SAMPLE = html`<aside class="sample" aria-label="About these articles"><p><strong>These are invented sample articles.</strong>
The countries, people and companies in them do not exist. They make way for yours as soon as you
run <code>onrecord ingest</code> on some.</p></aside>`

function colophonWords({ articles, statements, from, to, snapshot }: Colophon): Html {
  const days = from === null || to === null ? '' : `, ${dayWords(from)} to ${dayWords(to)}`
  return html`<p>${countWords(statements, 'statement')} in ${countWords(articles, 'article')}${days}.
Snapshot <code>${snapshot.slice(0, 16)}</code></p>`
}
