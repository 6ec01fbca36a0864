import type { List } from '../../src/answers/pages.ts'
import type { ReviewItem } from '../../src/answers/review.ts'
import { actorAddress, articleAddress, statementAddress } from '../address.ts'
import { type Html, html } from '../html.ts'
import { codeWords, countWords } from '../words.ts'

/** What a person should look at, each leading to where it is corrected. */
export function reviewPage({ nodes, total }: List<ReviewItem> & { readonly total: number }, next: string | null): Html {
  return html`<h1>To be looked at</h1>
<p class="lead quiet">${countWords(total, 'item')}: what was read with doubt, and decisions whose words are gone. Nothing here is changed by itself.</p>
<ul class="rows">${nodes.map(line)}</ul>
${next === null ? null : html`<nav aria-label="Pages of items"><a class="more" rel="next" href="${next}">More</a></nav>`}`
}

function line({ id, kind, why, statement, article, actors, decision }: ReviewItem): Html {
  const links = [
    ...(statement ? [html`<a href="${statementAddress(statement.id)}" dir="auto">${statement.text}</a>`] : []),
    ...(article
      ? [html`<a href="${articleAddress(article.id)}" dir="auto">${article.title ?? 'Article without a title'}</a>`]
      : []),
    ...actors.map((actor) => html`<a href="${actorAddress(actor.id)}"><bdi>${actor.name}</bdi></a>`),
    ...(decision ? [html`<code>${decision.id}</code>`] : []),
  ]
  return html`<li id="${id}">${links.map((link, at) => html`${at > 0 ? ' · ' : ''}${link}`)}<small>${codeWords(kind)} · <bdi>${why}</bdi> · <code>${id}</code></small></li>`
}
