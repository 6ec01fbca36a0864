import type { StatementCard } from '../../src/answers/cards.ts'
import type { Corpus } from '../../src/answers/corpus.ts'
import type { MeasureHistory } from '../../src/answers/measure-states.ts'
import type { Measure } from '../../src/answers/measures.ts'
import { searchAddress } from '../address.ts'
import { bars } from '../bars.ts'
import { type Counted, countsList } from '../counts.ts'
import { type Html, html } from '../html.ts'
import { searchBox } from '../layout.ts'
import { saidList } from '../said.ts'
import { countWords, dayWords } from '../words.ts'
import { part } from './actor.ts'
import { measureLines } from './measure.ts'

/** A first look at the corpus. */
export interface Home {
  readonly corpus: Corpus
  /** One a recent article. */
  readonly latest: readonly StatementCard[]
  readonly speakers: readonly Counted[]
  readonly measures: readonly { readonly measure: Measure; readonly history: MeasureHistory }[]
  readonly sectors: readonly Counted[]
  readonly outlets: readonly Counted[]
  /** In order of time, without gaps. */
  readonly weeks: readonly Counted[]
}

export function homePage(home: Home): Html {
  const { corpus, latest, measures } = home
  if (corpus.articles === 0) return emptyPage()
  return html`<h1>Who said what, word for word</h1>
<p class="lead quiet">${sizeWords(corpus)}</p>
${searchBox('', 'Words of what was said', 'large')}
<p class="hint">Words, <q>whole phrases</q>, begin* or -without.</p>
<div class="sides">
<section aria-labelledby="latest"><h2 id="latest">Latest words, one quotation an article</h2>
${saidList(latest.map((card) => ({ card })))}
<p><a class="more" href="${searchAddress({})}">All ${countWords(corpus.statements, 'statement')}</a></p>
</section>
<aside aria-label="The corpus at a glance">
${part('Statements by week', home.weeks.length > 1 ? home.weeks.length : 0, bars(home.weeks, 'Statements by week'))}
${part('Where measures stand', measures.length, measureLines(measures))}
${part('Who speaks most', home.speakers.length, countsList(home.speakers, 'statements'))}
${part('Sectors', home.sectors.length, countsList(home.sectors, 'statements'))}
${part('Outlets', home.outlets.length, countsList(home.outlets, 'statements'))}
</aside>
</div>`
}

/** How much there is; the number leads to its rows. */
function sizeWords({ articles, statements, from, to }: Corpus): Html {
  const days = from === null || to === null ? '' : `, ${dayWords(from)} to ${dayWords(to)}`
  return html`<a href="${searchAddress({})}">${countWords(statements, 'statement')}</a> in ${countWords(articles, 'article')}${days}`
}

function emptyPage(): Html {
  return html`<h1>Who said what, word for word</h1>
<p class="lead">There are no articles yet. Read some in, and they show here:</p>
<p class="lead"><code>npm run onrecord -- ingest my-articles/*.txt --outlet "The Harbour Ledger" --date 2031-09-03</code></p>`
}
