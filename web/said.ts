import type { Span } from '../schema/document.ts'
import type { TimeSpan } from '../schema/graph.ts'
import type { StatementCard } from '../src/answers/cards.ts'
import {
  actorAddress,
  agreementAddress,
  articleAddress,
  eventAddress,
  measureAddress,
  outletAddress,
  sectorAddress,
  statementAddress,
} from './address.ts'
import { type Html, html } from './html.ts'
import { marked } from './marks.ts'
import { stanceWords } from './stance.ts'
import { kindWords, publishedWords, timeWords } from './words.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/** A list of statements, each with its words first, then who, in which office, when, where, and what it is about. */
export function saidList(
  rows: readonly { readonly card: StatementCard; readonly highlights?: readonly Span[] }[],
): Html {
  return html`<ol class="list">${rows.map(({ card, highlights = [] }) => html`<li>${saidItem(card, highlights)}</li>`)}</ol>`
}

function saidItem(card: StatementCard, highlights: readonly Span[]): Html {
  const { statement, article } = card
  const { text } = statement
  const marks = highlights.map(({ start, end }) => ({ start, end, role: 'match' as const }))
  return html`<article class="said">
<blockquote class="words" lang="${article.language}" dir="auto"><a href="${statementAddress(statement.id)}">${marked(text, { start: 0, end: text.length }, marks)}</a></blockquote>
<p class="by">${byWords(card)}</p>
<p class="facts">${whenWords(statement.date)}${whereWords(card)}<span class="whole">${kindWords(statement.kind)}</span></p>
${aboutWords(card)}
</article>`
}

/** How a speaker is named where no name is at hand. */
export function whoWords({ statement: { source }, speakers }: StatementCard): string {
  return speakers.map(({ name }) => name).join(', ') || source?.exact || 'speaker not told'
}

/** Who said it, in which office; where nobody is known, the article's own words for the source. */
export function byWords({ statement: { source }, speakers, spokenAs }: StatementCard): Html {
  const names = speakers.map(
    (speaker, index) =>
      html`${index > 0 ? ', ' : ''}<strong><a href="${actorAddress(speaker.id)}"><bdi>${speaker.name}</bdi></a></strong>`,
  )
  const who =
    names.length > 0
      ? names
      : html`<span class="quiet">${source === null ? 'Speaker not told' : html`Speaker not known: <bdi>${source.exact}</bdi>`}</span>`
  return html`${who}${spokenAs === null ? null : html`, <bdi>${spokenAs.title}</bdi>`}`
}

export function whenWords(date: TimeSpan | null): Html {
  const words = date === null ? null : timeWords(date)
  return words === null ? html`<span>day not known</span>` : html`<span>${words}</span>`
}

/** The outlet and the article. */
export function whereWords({ outlet, article }: StatementCard): Html {
  const title = article.title ?? 'Article without a title'
  return html`${outlet === null ? null : html`<span><a href="${outletAddress(outlet.id)}"><bdi>${outlet.name}</bdi></a></span>`}<span lang="${article.language}"><a href="${articleAddress(article.id)}"><bdi>${title}</bdi></a></span>`
}

/** Who printed something, and when. */
export function printedWords(outlet: Named | null, { publishedOn }: { readonly publishedOn: string | null }): Html {
  return html`${outlet === null ? 'outlet not known' : html`<bdi>${outlet.name}</bdi>`} · ${publishedWords(publishedOn)}`
}

/** What it is about, and where its speaker stands; nothing where there is nothing. */
export function aboutWords(card: StatementCard): Html {
  const { sectors, measures, agreements, events, stances } = card
  const links = [
    ...sectors.map(({ id, name }) => html`<a href="${sectorAddress(id)}">${name}</a>`),
    ...measures.map(({ id, title }) => html`<a href="${measureAddress(id)}">${title}</a>`),
    ...agreements.map(({ id, name }) => html`<a href="${agreementAddress(id)}"><bdi>${name}</bdi></a>`),
    ...events.map(({ id, name }) => html`<a href="${eventAddress(id)}"><bdi>${name}</bdi></a>`),
  ]
  const about = links.map((link, index) => html`<span>${index === 0 ? 'About ' : null}${link}</span>`)
  return html`${about.length === 0 ? null : html`<p class="facts">${about}</p>`}${
    stances.length === 0
      ? null
      : html`<p class="facts">${stances.map((stance) => html`<span>${stanceWords(stance)}</span>`)}</p>`
  }`
}
