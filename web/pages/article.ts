import type { Agreement } from '../../src/answers/agreements.ts'
import type { Article, Version } from '../../src/answers/articles.ts'
import type { StatementCard } from '../../src/answers/cards.ts'
import type { Event } from '../../src/answers/events.ts'
import type { Fact } from '../../src/answers/facts.ts'
import type { Measure } from '../../src/answers/measures.ts'
import { startOf } from '../../src/answers/statements.ts'
import {
  agreementAddress,
  articleAddress,
  eventAddress,
  measureAddress,
  outletAddress,
  sectorAddress,
  statementAddress,
} from '../address.ts'
import { type Html, html } from '../html.ts'
import { type Mark, marked } from '../marks.ts'
import { legend } from '../passage.ts'
import { given, record } from '../record.ts'
import { type Named, printedWords, whoWords } from '../said.ts'
import { codeWords, countWords, kindWords, publishedWords, quantityWords, timeWords } from '../words.ts'
import { sourceLink } from './statement.ts'

/** An article with all that its page shows. */
export interface WholeArticle {
  readonly article: Article
  readonly version: Version
  readonly versions: readonly Version[]
  readonly outlet: Named | null
  /** In the order of the text, of all levels. */
  readonly statements: readonly StatementCard[]
  readonly facts: readonly ArticleFact[]
  readonly agreements: readonly Agreement[]
  readonly events: readonly Event[]
  /** The same story elsewhere, earliest first. */
  readonly copies: readonly { readonly article: Article; readonly outlet: Named | null }[]
}

/** What the outlet says itself, with the measures and sectors it tells of. */
export interface ArticleFact {
  readonly fact: Fact
  readonly measures: readonly Measure[]
  readonly sectors: readonly Named[]
}

export function articlePage(whole: WholeArticle): Html {
  const { article, version, versions, statements } = whole
  const { text, blocks, notes } = version
  const { language } = article
  const marks = statements.flatMap((card, index) => marksOf(card, index + 1))
  return html`<p class="kicker">${bylineOf(whole)}</p>
<h1 lang="${language}" dir="auto">${article.title ?? 'Article without a title'}</h1>
<p class="lead quiet">${countWords(statements.length, 'statement')} found in it. A number leads from the words to the statement with its receipt.</p>
<section class="text" aria-label="The article">
${legend({ nested: statements.some(({ statement }) => statement.level > 0) })}
${blocks.map((block) => {
  const begun = statements.flatMap((card, index) => {
    const start = startOf(card.statement)
    return block.start <= start && start < block.end ? [{ card, number: index + 1 }] : []
  })
  return html`<div class="block ${block.furniture ? 'furniture' : ''} ${block.type}" id="p-${block.ordinal}">
<p lang="${language}" dir="auto">${marked(text, block, marks)}</p>
${begun.length === 0 ? null : html`<ul class="margin">${begun.map(marginLine)}</ul>`}
</div>`
})}
</section>
${factsPart(whole)}
${aboutPart(whole)}
${copiesPart(whole)}
<section aria-labelledby="stored"><h2 id="stored">The stored text</h2>
${record([
  { name: 'Published at', values: given(article.sourceUrl, sourceLink) },
  { name: 'Hash (SHA-256)', values: [html`<code>${article.sha256}</code>`] },
  {
    name: 'Versions',
    values: versions.map(({ id, seenAt }) => html`<code>${id}</code>, first seen ${seenAt}`),
  },
  { name: 'Notes', values: notes.map(({ code, message }) => html`${message} <code>${code}</code>`) },
])}</section>`
}

/** What the outlet says in its own voice, told apart from what it says that others said. */
function factsPart({ facts, outlet, article: { language } }: WholeArticle): Html | null {
  if (facts.length === 0) return null
  return html`<section aria-labelledby="itself"><h2 id="itself">What ${outlet === null ? 'the outlet' : html`<bdi>${outlet.name}</bdi>`} says itself</h2>
<ul class="rows">${facts.map(
    ({ fact, measures, sectors }) =>
      html`<li><a href="#p-${fact.block}"><q lang="${language}" dir="auto">${fact.text}</q></a><small>${[
        html`${codeWords(fact.type)}`,
        ...given(fact.date && timeWords(fact.date), (day) => html`${day}`),
        ...fact.quantities.map(
          ({ number, unit, approximate }) => html`${approximate ? 'about ' : ''}${quantityWords(number, unit)}`,
        ),
        ...measures.map(({ id, title }) => html`<a href="${measureAddress(id)}">${title}</a>`),
        ...sectors.map(({ id, name }) => html`<a href="${sectorAddress(id)}">${name}</a>`),
      ].map((words, index) => html`${index > 0 ? ' · ' : ''}${words}`)}</small></li>`,
  )}</ul></section>`
}

function aboutPart({ agreements, events }: WholeArticle): Html | null {
  if (agreements.length + events.length === 0) return null
  return html`<section aria-labelledby="about"><h2 id="about">What it tells of</h2>
${record([
  {
    name: 'Agreements',
    values: agreements.map(({ id, name }) => html`<a href="${agreementAddress(id)}"><bdi>${name}</bdi></a>`),
  },
  { name: 'Events', values: events.map(eventLine) },
])}</section>`
}

/** Where else the same story was printed, and which of them came first. */
function copiesPart({ article: { copyOf }, copies }: WholeArticle): Html | null {
  if (copies.length === 0) return null
  return html`<section aria-labelledby="copies"><h2 id="copies">The same story elsewhere</h2>
<p class="quiet">${copyOf === null ? 'This article was published first.' : 'This article is a copy: the first of these was published before it.'} What is quoted alike in all counts once.</p>
<ul class="rows">${copies.map(
    ({ article, outlet }) =>
      html`<li><a href="${articleAddress(article.id)}" lang="${article.language}" dir="auto">${article.title ?? 'Article without a title'}</a><small>${printedWords(outlet, article)}</small></li>`,
  )}</ul></section>`
}

function eventLine({ id, name, date }: Event): Html {
  const day = date && timeWords(date)
  return html`<a href="${eventAddress(id)}"><bdi>${name}</bdi></a>${day === null ? null : html` <span class="quiet">${day}</span>`}`
}

function bylineOf({ outlet, article: { publishedOn, authors, agency } }: WholeArticle): Html {
  const parts = [
    outlet === null
      ? html`Outlet not known`
      : html`<a href="${outletAddress(outlet.id)}"><bdi>${outlet.name}</bdi></a>`,
    html`${publishedWords(publishedOn)}`,
    ...(authors.length === 0 ? [] : [html`<bdi>${authors.join(', ')}</bdi>`]),
    ...(agency === null ? [] : [html`<bdi>${agency}</bdi>`]),
  ]
  return html`${parts.map((part, index) => html`${index > 0 ? ' · ' : ''}${part}`)}`
}

function marksOf({ statement }: StatementCard, number: number): readonly Mark[] {
  const { id, level, content, cue, source } = statement
  const nested = level > 0
  const note = html`<a class="ref" href="${statementAddress(id)}" aria-label="Statement ${number}">${number}</a>`
  const pieces = content.map(
    ({ start, end }, index): Mark => ({
      start,
      end,
      role: 'content',
      nested,
      ...(index === 0 ? { anchor: `s-${id}` } : {}),
      ...(index === content.length - 1 ? { note } : {}),
    }),
  )
  const others = [
    { span: cue, role: 'cue' },
    { span: source, role: 'speaker' },
  ] as const
  return [
    ...pieces,
    ...others.flatMap(({ span, role }) => (span === null ? [] : [{ start: span.start, end: span.end, role }])),
  ]
}

function marginLine({ card, number }: { readonly card: StatementCard; readonly number: number }): Html {
  const { id, kind } = card.statement
  return html`<li><a href="${statementAddress(id)}">${number} <bdi>${whoWords(card)}</bdi></a> <span class="quiet">${kindWords(kind).toLowerCase()}</span></li>`
}
