import type { Corpus } from '../src/answers/corpus.ts'
import { searchAddress } from './address.ts'
import { type Html, html, toMarkup } from './html.ts'
import { STYLESHEET } from './static.ts'
import { countWords, dayWords } from './words.ts'

export interface Page {
  readonly title: string
  readonly main: Html
  /** What is typed in the search box at the top; null where the page has a box of its own. */
  readonly typed?: string | null
  /** The address of the next page of a list. */
  readonly next?: string | null
  /** True while the store shown is the one of invented sample articles. */
  readonly sample: boolean
  /** What the page is made from; null where it could not be asked. */
  readonly colophon: Corpus | null
}

/** A whole page: skip link, masthead, the notice over invented samples, the page itself, and what it was made from. */
export function layout({ title, main, typed = '', next = null, sample, colophon }: Page): string {
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
${sample ? SAMPLE : null}
<main id="main" tabindex="-1">
${main}
</main>
<footer class="colophon">
${colophon === null ? null : colophonWords(colophon)}
<p><a href="${searchAddress({})}">All statements</a> · <a href="/review">To be looked at</a> · <a href="/graphiql">Ask in GraphQL</a></p>
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
The countries, people and companies in them do not exist. They make way for your own as soon as
<code>onrecord ingest</code> reads some.</p></aside>`

function colophonWords({ articles, statements, from, to, snapshot }: Corpus): Html {
  const days = from === null || to === null ? '' : `, ${dayWords(from)} to ${dayWords(to)}`
  return html`<p>${countWords(statements, 'statement')} in ${countWords(articles, 'article')}${days}.
Snapshot <code>${snapshot.slice(0, 16)}</code></p>`
}
