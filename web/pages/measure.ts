import {
  actorAddress,
  articleAddress,
  outletAddress,
  searchAddress,
  sectorAddress,
  statementAddress,
} from '../address.ts'
import { type Counted, countsList } from '../counts.ts'
import { type Html, html } from '../html.ts'
import { given, record } from '../record.ts'
import { type Named, type Said, saidList } from '../said.ts'
import { codeWords, countWords, dayWords, periodWords } from '../words.ts'
import { part } from './actor.ts'

/** What shows a state: words of an article, and whose they are. */
export interface Proof {
  readonly text: string
  readonly day: string | null
  /** Who says so; null where it is the outlet itself. */
  readonly speakers: readonly Named[] | null
  readonly statementId: string | null
  readonly outlet: Named | null
  readonly article: { readonly id: string; readonly language: string }
}

export interface State {
  readonly status: string
  readonly ratePercent: string | null
  readonly from: string | null
  readonly to: string | null
  readonly evidence: readonly Proof[]
}

/** A measure with all that its page shows. */
export interface WholeMeasure {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly imposedBy: readonly Named[]
  readonly targets: readonly Named[]
  readonly sectors: readonly Named[]
  readonly status: string
  readonly ratePercent: string | null
  readonly since: string | null
  readonly contested: boolean
  /** In order. */
  readonly states: readonly State[]
  readonly statementCount: number
  readonly latest: readonly Said[]
  readonly speakers: readonly Counted[]
  readonly outlets: readonly Counted[]
}

/** Pieces of evidence shown below a state; the rest is counted. */
const PROOFS = 3

export function measurePage(measure: WholeMeasure): Html {
  const { states, latest, statementCount } = measure
  const all = searchAddress({ measure: [measure.id] })
  return html`<p class="kicker">${measure.kind}</p>
<h1>${measure.title}</h1>
<p class="lead">${standsWords(measure)}</p>
${measure.contested ? html`<p class="notice">Articles contradict each other about where it stands.</p>` : null}
<section aria-labelledby="states"><h2 id="states">Its states, each with what shows it</h2>
${
  states.length === 0
    ? html`<p class="quiet">No article says where it stands.</p>`
    : html`<ol class="strip">${states.map((state, index) => stateColumn(state, index === states.length - 1))}</ol>`
}</section>
<div class="sides">
<section aria-labelledby="said"><h2 id="said">What was said about it</h2>
${latest.length === 0 ? html`<p class="quiet">No statement about it was found.</p>` : saidList(latest.map((said) => ({ said })))}
${statementCount > latest.length ? html`<p><a class="more" href="${all}">All ${countWords(statementCount, 'statement')}</a></p>` : null}
</section>
<aside aria-label="About this measure">
<section aria-labelledby="scope"><h2 id="scope">Scope</h2>
${record([
  { name: 'Taken by', values: measure.imposedBy.map(actorLink) },
  { name: 'Touches', values: measure.targets.map(actorLink) },
  { name: 'Sectors', values: measure.sectors.map(({ id, name }) => html`<a href="${sectorAddress(id)}">${name}</a>`) },
])}</section>
${part('Who speaks of it', measure.speakers.length, countsList(measure.speakers, 'statements'))}
${part('Outlets', measure.outlets.length, countsList(measure.outlets, 'statements'))}
</aside>
</div>`
}

/** Where it stands in one line: status, rate, since when. */
export function standsWords(measure: {
  readonly status: string
  readonly ratePercent: string | null
  readonly since: string | null
}): Html {
  const rate = measure.ratePercent === null ? '' : ` at ${measure.ratePercent} %`
  const since = measure.since === null ? '' : `, since ${dayWords(measure.since)}`
  return html`<strong>${sentenceCase(codeWords(measure.status))}</strong>${rate}${since}`
}

function stateColumn({ status, ratePercent, from, to, evidence }: State, now: boolean): Html {
  const rest = evidence.length - PROOFS
  return html`<li class="${now ? 'now' : ''}"><h3 class="status">${sentenceCase(codeWords(status))}${
    ratePercent === null ? null : html` <span class="rate">${ratePercent} %</span>`
  }</h3>
<p class="quiet">${periodWords(from, to) ?? 'day not known'}${now ? html`<span class="hidden">, the latest</span>` : null}</p>
${evidence.slice(0, PROOFS).map(proofLine)}
${rest > 0 ? html`<p class="proof quiet">and ${countWords(rest, 'more report')}</p>` : null}</li>`
}

function proofLine({ text, day, speakers, statementId, outlet, article }: Proof): Html {
  const address = statementId === null ? articleAddress(article.id) : statementAddress(statementId)
  const voice =
    speakers === null
      ? html`${outlet === null ? 'the outlet itself' : html`<a href="${outletAddress(outlet.id)}"><bdi>${outlet.name}</bdi></a>`}`
      : speakers.length === 0
        ? html`a source that is not known`
        : html`${speakers.map(({ id, name }, index) => html`${index > 0 ? ', ' : ''}<a href="${actorAddress(id)}"><bdi>${name}</bdi></a>`)}`
  return html`<p class="proof"><q lang="${article.language}" dir="auto"><a href="${address}">${text}</a></q><br>
<span class="quiet">${voice}${given(day, (known) => html`, ${dayWords(known)}`)}</span></p>`
}

function actorLink({ id, name }: Named): Html {
  return html`<a href="${actorAddress(id)}"><bdi>${name}</bdi></a>`
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
