import type { Article } from '../../src/answers/articles.ts'
import type { Outlet } from '../../src/answers/outlets.ts'
import { articleAddress, nextAddress, outletAddress, searchAddress } from '../address.ts'
import { type Counted, countsList } from '../counts.ts'
import { type Html, html } from '../html.ts'
import { countWords, publishedWords } from '../words.ts'
import { part } from './actor.ts'

/** An outlet with all that its page shows. */
export interface WholeOutlet {
  readonly outlet: Outlet
  readonly articleCount: number
  readonly statementCount: number
  /** One page of its articles, latest first. */
  readonly articles: readonly Article[]
  /** The cursor of the next page; null on the last. */
  readonly next: string | null
  readonly speakers: readonly Counted[]
  readonly sectors: readonly Counted[]
}

export function outletPage({
  outlet,
  articleCount,
  statementCount,
  articles,
  next,
  speakers,
  sectors,
}: WholeOutlet): Html {
  const all = searchAddress({ outlet: [outlet.id] })
  return html`<p class="kicker">${outlet.agency ? 'News agency' : 'Outlet'}${outlet.domains.length === 0 ? null : html` · ${outlet.domains.join(', ')}`}</p>
<h1><bdi>${outlet.name}</bdi></h1>
<p class="lead quiet">${countWords(articleCount, 'article')} with <a href="${all}">${countWords(statementCount, 'statement')}</a></p>
<div class="sides">
<section aria-labelledby="articles"><h2 id="articles">Articles</h2>
<ul class="rows">${articles.map(
    ({ id, title, language, publishedOn }) =>
      html`<li lang="${language}"><a href="${articleAddress(id)}"><bdi>${title ?? 'Article without a title'}</bdi></a><small>${publishedWords(publishedOn)}</small></li>`,
  )}</ul>
${next === null ? null : html`<nav aria-label="Pages of articles"><a class="more" rel="next" href="${nextAddress(outletAddress(outlet.id), next)}">Earlier articles</a></nav>`}
</section>
<aside aria-label="About ${outlet.name}">
${part('Who speaks in it', speakers.length, countsList(speakers, 'statements'))}
${part('Sectors', sectors.length, countsList(sectors, 'statements'))}
</aside>
</div>`
}
