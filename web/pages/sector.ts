import type { StatementCard } from '../../src/answers/cards.ts'
import type { MeasureHistory } from '../../src/answers/measure-states.ts'
import type { Measure } from '../../src/answers/measures.ts'
import type { Sector } from '../../src/answers/sectors.ts'
import { searchAddress, sectorAddress } from '../address.ts'
import { type Counted, countsList } from '../counts.ts'
import { type Html, html } from '../html.ts'
import { type Named, saidList } from '../said.ts'
import { countWords } from '../words.ts'
import { part } from './actor.ts'
import { measureLines } from './measure.ts'

/** A sector with all that its page shows; what is said of its parts counts as said of it. */
export interface WholeSector {
  readonly sector: Sector
  readonly parent: Named | null
  readonly children: readonly Named[]
  readonly statementCount: number
  readonly latest: readonly StatementCard[]
  readonly measures: readonly { readonly measure: Measure; readonly history: MeasureHistory }[]
  readonly speakers: readonly Counted[]
  readonly outlets: readonly Counted[]
}

export function sectorPage({
  sector,
  parent,
  children,
  statementCount,
  latest,
  measures,
  speakers,
  outlets,
}: WholeSector): Html {
  const all = searchAddress({ sector: [sector.id] })
  return html`<p class="kicker">Sector${parent === null ? null : html`, part of <a href="${sectorAddress(parent.id)}">${parent.name}</a>`}</p>
<h1>${sector.name}</h1>
<p class="lead quiet">${countWords(statementCount, 'statement')}</p>
<div class="sides">
<section aria-labelledby="latest"><h2 id="latest">Latest statements</h2>
${latest.length === 0 ? html`<p class="quiet">Nothing that was said about it was found.</p>` : saidList(latest.map((card) => ({ card })))}
${statementCount > latest.length ? html`<p><a class="more" href="${all}">All ${countWords(statementCount, 'statement')}</a></p>` : null}
</section>
<aside aria-label="About ${sector.name}">
${part('Measures', measures.length, measureLines(measures))}
${part('Who speaks of it', speakers.length, countsList(speakers, 'statements'))}
${part('Outlets', outlets.length, countsList(outlets, 'statements'))}
${part(
  'Its parts',
  children.length,
  html`<ul class="rows">${children.map(({ id, name }) => html`<li><a href="${sectorAddress(id)}">${name}</a></li>`)}</ul>`,
)}
</aside>
</div>`
}
