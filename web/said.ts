import type { Span } from '../schema/document.ts'
import type { StatementNode, TimeSpan } from '../schema/graph.ts'
import {
  actorAddress,
  articleAddress,
  measureAddress,
  outletAddress,
  sectorAddress,
  statementAddress,
} from './address.ts'
import { type Html, html } from './html.ts'
import { marked } from './marks.ts'
import { kindWords, timeWords } from './words.ts'

export interface Named {
  readonly id: string
  readonly name: string
}
export interface Titled {
  readonly id: string
  readonly title: string
}

/** A statement as lists show it. */
export interface Said {
  readonly id: string
  readonly kind: StatementNode['kind']
  readonly text: string
  /** Empty where nobody is named or it could not be told. */
  readonly speakers: readonly Named[]
  /** The words of the article that name who speaks; null where it has none at this place. */
  readonly source: string | null
  readonly office: string | null
  readonly date: TimeSpan | null
  readonly sectors: readonly Named[]
  readonly measures: readonly Titled[]
  readonly outlet: Named | null
  readonly article: { readonly id: string; readonly title: string | null; readonly language: string }
}

/** A list of statements, each with its words first, then who, in which office, when, where, and what it is about. */
export function saidList(rows: readonly { readonly said: Said; readonly highlights?: readonly Span[] }[]): Html {
  return html`<ol class="list">${rows.map(({ said, highlights = [] }) => html`<li>${saidItem(said, highlights)}</li>`)}</ol>`
}

function saidItem(said: Said, highlights: readonly Span[]): Html {
  const { text, article } = said
  const marks = highlights.map(({ start, end }) => ({ start, end, role: 'match' as const }))
  return html`<article class="said">
<blockquote class="words" lang="${article.language}" dir="auto"><a href="${statementAddress(said.id)}">${marked(text, { start: 0, end: text.length }, marks)}</a></blockquote>
<p class="by">${byWords(said)}</p>
<p class="facts">${whenWords(said.date)}${whereWords(said)}<span>${kindWords(said.kind)}</span></p>
${aboutWords(said)}
</article>`
}

/** Who said it, in which office; where nobody is known, the article's own words for the source. */
export function byWords({ speakers, source, office }: Pick<Said, 'speakers' | 'source' | 'office'>): Html {
  const names = speakers.map(
    (speaker, index) =>
      html`${index > 0 ? ', ' : ''}<strong><a href="${actorAddress(speaker.id)}"><bdi>${speaker.name}</bdi></a></strong>`,
  )
  const who =
    names.length > 0
      ? names
      : html`<span class="quiet">${source === null ? 'Speaker not told' : html`Speaker not known: <bdi>${source}</bdi>`}</span>`
  return html`${who}${office === null ? null : html`, <bdi>${office}</bdi>`}`
}

export function whenWords(date: TimeSpan | null): Html {
  const words = date === null ? null : timeWords(date)
  return words === null ? html`<span>day not known</span>` : html`<span>${words}</span>`
}

/** The outlet and the article. */
export function whereWords({ outlet, article }: Pick<Said, 'outlet' | 'article'>): Html {
  const title = article.title ?? 'Article without a title'
  return html`${outlet === null ? null : html`<span><a href="${outletAddress(outlet.id)}"><bdi>${outlet.name}</bdi></a></span>`}<span lang="${article.language}"><a href="${articleAddress(article.id)}"><bdi>${title}</bdi></a></span>`
}

/** The sectors and measures it is about; nothing where there are none. */
export function aboutWords({ sectors, measures }: Pick<Said, 'sectors' | 'measures'>): Html | null {
  if (sectors.length + measures.length === 0) return null
  return html`<p class="facts"><span class="hidden">About: </span>${sectors.map(
    ({ id, name }) => html`<span><a href="${sectorAddress(id)}">${name}</a></span>`,
  )}${measures.map(({ id, title }) => html`<span><a href="${measureAddress(id)}">${title}</a></span>`)}</p>`
}
