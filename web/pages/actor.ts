import type { Actor } from '../../src/answers/actors.ts'
import type { StatementCard } from '../../src/answers/cards.ts'
import type { Tenure } from '../../src/answers/statements.ts'
import { actorAddress, searchAddress } from '../address.ts'
import { type Counted, countsList } from '../counts.ts'
import { type Html, html } from '../html.ts'
import { type Named, saidList } from '../said.ts'
import { codeWords, countWords, periodWords } from '../words.ts'

/** An actor with all that its page shows. */
export interface WholeActor {
  readonly actor: Actor
  readonly country: Named | null
  /** Latest first. */
  readonly offices: readonly Office[]
  readonly statementCount: number
  /** The days of the first and the last article that names it. */
  readonly seen: { readonly first: string | null; readonly last: string | null }
  readonly latest: readonly StatementCard[]
  readonly sectors: readonly Counted[]
  readonly measures: readonly Counted[]
  readonly outlets: readonly Counted[]
}
interface Office {
  readonly tenure: Tenure
  readonly organization: Named | null
}

export function actorPage(whole: WholeActor): Html {
  const { actor, country, latest, statementCount } = whole
  const { id, name } = actor
  const all = searchAddress({ speaker: [id] })
  return html`<p class="kicker">${codeWords(actor.kind)}${country === null ? null : html` · <a href="${actorAddress(country.id)}">${country.name}</a>`}</p>
<h1 dir="auto">${name}</h1>
${actor.description === null ? null : html`<p class="lead">${actor.description}</p>`}
<p class="lead quiet">${spokeWords(whole)}</p>
<div class="sides">
<section aria-labelledby="latest"><h2 id="latest">Latest statements</h2>
${latest.length === 0 ? html`<p class="quiet">No statement of theirs was found; they are named in what others say.</p>` : saidList(latest.map((card) => ({ card })))}
${statementCount > latest.length ? html`<p><a class="more" href="${all}">All ${countWords(statementCount, 'statement')}</a></p>` : null}
</section>
<aside aria-label="About ${name}">
${part('Offices', whole.offices.length, html`<ul class="rows">${whole.offices.map(officeLine)}</ul>`)}
${part('Sectors', whole.sectors.length, countsList(whole.sectors, 'statements'))}
${part('Measures', whole.measures.length, countsList(whole.measures, 'statements'))}
${part('Outlets', whole.outlets.length, countsList(whole.outlets, 'statements'))}
<section aria-labelledby="entry"><h2 id="entry">Entry</h2>
<p class="quiet">${actor.registry ? 'From the registry, which is kept by hand.' : 'Met in articles; not in the registry.'}${actor.aliases.length === 0 ? null : html` Also named <bdi>${actor.aliases.join(', ')}</bdi>.`}</p>
</section>
</aside>
</div>`
}

function spokeWords({ statementCount, seen }: WholeActor): string {
  const when = periodWords(seen.first, seen.last)
  return `${countWords(statementCount, 'statement')}${when === null ? '' : `; named in articles ${when}`}`
}

function officeLine({ tenure, organization }: Office): Html {
  const { title, from, to, acting, basis } = tenure
  const of =
    organization === null
      ? null
      : html`, <a href="${actorAddress(organization.id)}"><bdi>${organization.name}</bdi></a>`
  return html`<li><bdi>${title}</bdi>${acting ? ' (acting)' : ''}${of}<small>${periodWords(from, to) ?? 'days not known'}, ${
    basis === 'registry' ? 'from the registry' : 'as articles show it'
  }</small></li>`
}

/** A headed part of the margin; nothing where it would be empty. */
export function part(heading: string, size: number, content: Html): Html | null {
  if (size === 0) return null
  const id = heading.toLowerCase().replaceAll(' ', '-')
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${content}</section>`
}
