import { actorAddress, searchAddress } from '../address.ts'
import { type Counted, countsList } from '../counts.ts'
import { type Html, html } from '../html.ts'
import { type Named, type Said, saidList } from '../said.ts'
import { codeWords, countWords, periodWords } from '../words.ts'

export interface Office {
  readonly title: string
  readonly organization: Named | null
  readonly from: string | null
  readonly to: string | null
  readonly acting: boolean
  /** `registry` or `observed`. */
  readonly basis: string
}

/** An actor with all that its page shows. */
export interface WholeActor {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly registry: boolean
  readonly description: string | null
  readonly aliases: readonly string[]
  readonly country: Named | null
  readonly offices: readonly Office[]
  readonly statementCount: number
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly latest: readonly Said[]
  readonly sectors: readonly Counted[]
  readonly measures: readonly Counted[]
  readonly outlets: readonly Counted[]
}

export function actorPage(actor: WholeActor): Html {
  const { id, name, latest, statementCount } = actor
  const all = searchAddress({ speaker: [id] })
  return html`<p class="kicker">${codeWords(actor.kind)}${actor.country === null ? null : html` · <a href="${actorAddress(actor.country.id)}">${actor.country.name}</a>`}</p>
<h1 dir="auto">${name}</h1>
${actor.description === null ? null : html`<p class="lead">${actor.description}</p>`}
<p class="lead quiet">${spokeWords(actor)}</p>
<div class="sides">
<section aria-labelledby="latest"><h2 id="latest">Latest statements</h2>
${latest.length === 0 ? html`<p class="quiet">No statement of theirs was found; they are named in what others say.</p>` : saidList(latest.map((said) => ({ said })))}
${statementCount > latest.length ? html`<p><a class="more" href="${all}">All ${countWords(statementCount, 'statement')}</a></p>` : null}
</section>
<aside aria-label="About ${name}">
${part('Offices', actor.offices.length, html`<ul class="offices">${actor.offices.map(officeLine)}</ul>`)}
${part('Sectors', actor.sectors.length, countsList(actor.sectors, 'statements'))}
${part('Measures', actor.measures.length, countsList(actor.measures, 'statements'))}
${part('Outlets', actor.outlets.length, countsList(actor.outlets, 'statements'))}
<section aria-labelledby="entry"><h2 id="entry">Entry</h2>
<p class="quiet">${actor.registry ? 'From the registry, which is kept by hand.' : 'Met in articles; not in the registry.'}${actor.aliases.length === 0 ? null : html` Also named <bdi>${actor.aliases.join(', ')}</bdi>.`}</p>
</section>
</aside>
</div>`
}

function spokeWords({ statementCount, firstSeen, lastSeen }: WholeActor): string {
  const when = statementCount === 0 ? null : firstSeen === lastSeen ? null : periodWords(firstSeen, lastSeen)
  return `${countWords(statementCount, 'statement')}${when === null ? '' : `, ${when}`}`
}

function officeLine({ title, organization, from, to, acting, basis }: Office): Html {
  const when = periodWords(from, to)
  return html`<li><bdi>${title}</bdi>${acting ? ' (acting)' : ''}${
    organization === null
      ? null
      : html`, <a href="${actorAddress(organization.id)}"><bdi>${organization.name}</bdi></a>`
  }<small>${when ?? 'days not known'}, ${basis === 'registry' ? 'from the registry' : 'as articles show it'}</small></li>`
}

/** A headed part of the margin; nothing where it would be empty. */
export function part(heading: string, size: number, content: Html): Html | null {
  if (size === 0) return null
  const id = heading.toLowerCase().replaceAll(' ', '-')
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${content}</section>`
}
