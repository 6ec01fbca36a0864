import type { Actor } from '../../src/answers/actors.ts'
import type { Article } from '../../src/answers/articles.ts'
import type { StatementCard } from '../../src/answers/cards.ts'
import type { MeasureHistory, MeasureState } from '../../src/answers/measure-states.ts'
import type { Measure, MeasureReport } from '../../src/answers/measures.ts'
import type { Outlet } from '../../src/answers/outlets.ts'
import type { Position } from '../../src/answers/positions.ts'
import type { Statement } from '../../src/answers/statements.ts'
import {
  actorAddress,
  articleAddress,
  measureAddress,
  outletAddress,
  searchAddress,
  sectorAddress,
  statementAddress,
} from '../address.ts'
import { type Counted, countsList } from '../counts.ts'
import { type Html, html } from '../html.ts'
import { given, record } from '../record.ts'
import { type Named, saidList } from '../said.ts'
import { positionLines } from '../stance.ts'
import { codeWords, countWords, dayWords, periodWords, sentenceCase } from '../words.ts'
import { part } from './actor.ts'

/** What shows a state: words of an article, and whose they are. */
export interface Proof {
  readonly report: MeasureReport
  readonly article: Article
  /** Null where it is the outlet's own voice. */
  readonly statement: Statement | null
  /** The outlet, or who said so; null where nobody is named. */
  readonly voice: Actor | Outlet | null
}

/** A measure with all that its page shows. */
export interface WholeMeasure {
  readonly measure: Measure
  readonly kind: string
  readonly history: MeasureHistory
  /** By the report's id. */
  readonly proofs: ReadonlyMap<string, Proof>
  readonly imposedBy: readonly Named[]
  readonly targets: readonly Named[]
  readonly sectors: readonly Named[]
  readonly statementCount: number
  readonly latest: readonly StatementCard[]
  readonly positions: readonly Position[]
  readonly speakers: readonly Counted[]
  readonly outlets: readonly Counted[]
}

/** Pieces of evidence shown below a state; the rest is counted. */
const PROOFS = 3

export function measurePage(whole: WholeMeasure): Html {
  const { measure, history, proofs, latest, statementCount } = whole
  const { states } = history
  const all = searchAddress({ measure: [measure.id] })
  return html`<p class="kicker">${whole.kind}</p>
<h1>${measure.title}</h1>
<p class="lead">${standsWords(history)}</p>
${history.contested ? html`<p class="notice">Articles contradict each other about where it stands.</p>` : null}
<section aria-labelledby="states"><h2 id="states">Its states, each with what shows it</h2>
${
  states.length === 0
    ? html`<p class="quiet">No article says where it stands.</p>`
    : html`<ol class="strip">${states.map((state, index) => stateColumn(state, proofs, index === states.length - 1))}</ol>`
}</section>
<div class="sides">
<section aria-labelledby="said"><h2 id="said">What was said about it</h2>
${latest.length === 0 ? html`<p class="quiet">No statement about it was found.</p>` : saidList(latest.map((card) => ({ card })))}
${statementCount > latest.length ? html`<p><a class="more" href="${all}">All ${countWords(statementCount, 'statement')}</a></p>` : null}
</section>
<aside aria-label="About this measure">
<section aria-labelledby="scope"><h2 id="scope">Scope</h2>
${record([
  { name: 'Taken by', values: whole.imposedBy.map(actorLink) },
  { name: 'Touches', values: whole.targets.map(actorLink) },
  { name: 'Sectors', values: whole.sectors.map(({ id, name }) => html`<a href="${sectorAddress(id)}">${name}</a>`) },
])}</section>
${part('Where they stand', whole.positions.length, positionLines(whole.positions))}
${part('Who speaks of it', whole.speakers.length, countsList(whole.speakers, 'statements'))}
${part('Outlets', whole.outlets.length, countsList(whole.outlets, 'statements'))}
</aside>
</div>`
}

/** Where it stands in one line: status, rate, since when. */
function standsWords(measure: {
  readonly status: string
  readonly ratePercent: string | null
  readonly since: string | null
}): Html {
  const rate = measure.ratePercent === null ? '' : ` at ${measure.ratePercent} %`
  const since = measure.since === null ? '' : `, since ${dayWords(measure.since)}`
  return html`<strong>${sentenceCase(codeWords(measure.status))}</strong>${rate}${since}`
}

/** Measures in a margin, each with where it stands. */
export function measureLines(
  measures: readonly { readonly measure: Measure; readonly history: MeasureHistory }[],
): Html {
  return html`<ul class="rows">${measures.map(
    ({ measure, history }) =>
      html`<li><a href="${measureAddress(measure.id)}">${measure.title}</a><small>${standsWords(history)}</small></li>`,
  )}</ul>`
}

function stateColumn(state: MeasureState, proofs: WholeMeasure['proofs'], now: boolean): Html {
  const { status, ratePercent, from, to } = state
  const evidence = state.evidence.flatMap(({ id }) => proofs.get(id) ?? [])
  const rest = evidence.length - PROOFS
  return html`<li class="${now ? 'now' : ''}"><h3 class="status">${sentenceCase(codeWords(status))}${
    ratePercent === null ? null : html` <span class="rate">${ratePercent} %</span>`
  }</h3>
<p class="quiet">${periodWords(from, to) ?? 'day not known'}${now ? html`<span class="hidden">, the latest</span>` : null}</p>
${evidence.slice(0, PROOFS).map(proofLine)}
${rest > 0 ? html`<p class="proof quiet">and ${countWords(rest, 'more report')}</p>` : null}</li>`
}

function proofLine({ report, article, statement, voice }: Proof): Html {
  const address = statement === null ? articleAddress(article.id) : statementAddress(statement.id)
  return html`<p class="proof"><q lang="${article.language}" dir="auto"><a href="${address}">${report.evidence.exact}</a></q><br>
<span class="quiet">${voiceWords(voice, statement)}${given(report.asOf.from, (day) => html`, ${dayWords(day)}`)}</span></p>`
}

function voiceWords(voice: Proof['voice'], statement: Statement | null): Html {
  if (voice === null) return html`${statement?.source ? html`<bdi>${statement.source.exact}</bdi>` : 'nobody named'}`
  const address = voice.label === 'Actor' ? actorAddress(voice.id) : outletAddress(voice.id)
  return html`<a href="${address}"><bdi>${voice.name}</bdi></a>${voice.label === 'Outlet' ? ' itself' : ''}`
}

function actorLink({ id, name }: Named): Html {
  return html`<a href="${actorAddress(id)}"><bdi>${name}</bdi></a>`
}
