import type { AnchorSpan } from '../../schema/graph.ts'
import { outletAddress, statementAddress } from '../address.ts'
import { type Html, html } from '../html.ts'
import { type Mark, marked } from '../marks.ts'
import { legend, type Paragraph } from '../passage.ts'
import { given, record } from '../record.ts'
import type { Named, Said } from '../said.ts'
import { countWords, dayWords, kindWords } from '../words.ts'
import { sourceLink } from './statement.ts'

/** A statement at its place in an article. */
export interface Placed {
  readonly said: Said
  readonly level: number
  readonly content: readonly AnchorSpan[]
  readonly cue: AnchorSpan | null
  readonly source: AnchorSpan | null
}

/** An article with all that its page shows. */
export interface WholeArticle {
  readonly id: string
  readonly title: string | null
  readonly outlet: Named | null
  readonly publishedOn: string | null
  readonly authors: readonly string[]
  readonly agency: string | null
  readonly language: string
  readonly sourceUrl: string | null
  readonly text: string
  readonly sha256: string
  readonly versions: readonly { readonly id: string; readonly seenAt: string }[]
  readonly blocks: readonly Paragraph[]
  /** In the order of the text. */
  readonly statements: readonly Placed[]
  readonly notes: readonly { readonly code: string; readonly message: string }[]
}

export function articlePage(article: WholeArticle): Html {
  const { text, blocks, statements, language } = article
  const marks = statements.flatMap((placed, index) => marksOf(placed, index + 1))
  return html`<p class="kicker">${bylineOf(article)}</p>
<h1 lang="${language}" dir="auto">${article.title ?? 'Article without a title'}</h1>
<p class="lead quiet">${countWords(statements.length, 'statement')} found in it. A number leads from the words to the statement with its receipt.</p>
<section class="text" aria-label="The article">
${legend({ nested: statements.some(({ level }) => level > 0) })}
${blocks.map((block) => {
  const begun = statements.flatMap((placed, index) => {
    const start = placed.content[0]?.start ?? -1
    return block.start <= start && start < block.end ? [{ placed, number: index + 1 }] : []
  })
  return html`<div class="block ${block.furniture ? 'furniture' : ''} ${block.type}">
<p lang="${language}" dir="auto">${marked(text, block, marks)}</p>
${begun.length === 0 ? null : html`<ul class="margin">${begun.map(marginLine)}</ul>`}
</div>`
})}
</section>
<section aria-labelledby="stored"><h2 id="stored">The stored text</h2>
${record([
  { name: 'Published at', values: given(article.sourceUrl, sourceLink) },
  { name: 'Hash (SHA-256)', values: [html`<code>${article.sha256}</code>`] },
  {
    name: 'Versions',
    values: article.versions.map(({ id, seenAt }) => html`<code>${id}</code>, first seen ${seenAt}`),
  },
  { name: 'Notes', values: article.notes.map(({ code, message }) => html`${message} <code>${code}</code>`) },
])}</section>`
}

function bylineOf({ outlet, publishedOn, authors, agency }: WholeArticle): Html {
  const parts = [
    outlet === null
      ? html`Outlet not known`
      : html`<a href="${outletAddress(outlet.id)}"><bdi>${outlet.name}</bdi></a>`,
    html`${publishedOn === null ? 'day not known' : dayWords(publishedOn)}`,
    ...(authors.length === 0 ? [] : [html`<bdi>${authors.join(', ')}</bdi>`]),
    ...(agency === null ? [] : [html`<bdi>${agency}</bdi>`]),
  ]
  return html`${parts.map((part, index) => html`${index > 0 ? ' · ' : ''}${part}`)}`
}

function marksOf({ said, level, content, cue, source }: Placed, number: number): readonly Mark[] {
  const nested = level > 0
  const note = html`<a class="ref" href="${statementAddress(said.id)}" aria-label="Statement ${number}">${number}</a>`
  const pieces = content.map(
    ({ start, end }, index): Mark => ({
      start,
      end,
      role: 'content',
      nested,
      ...(index === 0 ? { anchor: `s-${said.id}` } : {}),
      ...(index === content.length - 1 ? { note } : {}),
    }),
  )
  const others: readonly (readonly [AnchorSpan | null, Mark['role']])[] = [
    [cue, 'cue'],
    [source, 'speaker'],
  ]
  return [
    ...pieces,
    ...others.flatMap(([span, role]) => (span === null ? [] : [{ start: span.start, end: span.end, role }])),
  ]
}

function marginLine({ placed, number }: { readonly placed: Placed; readonly number: number }): Html {
  const { speakers, source, kind, id } = placed.said
  const who = speakers.map(({ name }) => name).join(', ') || source || 'speaker not told'
  return html`<li><a href="${statementAddress(id)}">${number} <bdi>${who}</bdi></a> <span class="quiet">${kindWords(kind).toLowerCase()}</span></li>`
}
