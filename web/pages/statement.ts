import type { Span } from '../../schema/document.ts'
import type { RunNode as Run, StatementNode } from '../../schema/graph.ts'
import type { Version } from '../../src/answers/articles.ts'
import type { StatementCard } from '../../src/answers/cards.ts'
import type { DecisionView } from '../../src/answers/decision-status.ts'
import type { Receipt } from '../../src/answers/receipt.ts'
import { actorAddress, inContextAddress, statementAddress } from '../address.ts'
import { type Html, html, type Value } from '../html.ts'
import type { Mark } from '../marks.ts'
import { legend, passage } from '../passage.ts'
import { given, record } from '../record.ts'
import { aboutWords, byWords, type Named, printedWords, whenWords, whereWords, whoWords } from '../said.ts'
import { stanceWords } from '../stance.ts'
import { codeWords, countWords, kindWords, numberWords, timeWords } from '../words.ts'
import { correctionsPart } from './corrections.ts'

/** A statement with all that its page shows. */
export interface WholeStatement {
  readonly card: StatementCard
  readonly version: Version
  readonly addressees: readonly Named[]
  readonly relayedBy: readonly Named[]
  readonly receipt: Receipt
  readonly run: Run | null
  /** The statement it stands in, those that stand in it, and the one it continues. */
  readonly outer: readonly StatementCard[]
  readonly inner: readonly StatementCard[]
  readonly continued: readonly StatementCard[]
  /** How many statements report the same utterance, this one included; the first others, by publication. */
  readonly copies: number
  readonly reports: readonly StatementCard[]
  /** Whether none was published before it. */
  readonly isFirst: boolean
  readonly superseded: boolean
  /** What people decided about it, earliest first. */
  readonly decisions: readonly DecisionView[]
}

/** Paragraphs shown before and after. */
const AROUND = 2

/**
 * `origin` is the scheme and host that permalinks name, so that they can be copied and printed; `writes` says that who
 * asks may correct.
 */
export function statementPage(whole: WholeStatement, origin: string, writes: boolean): Html {
  const { card, version, inner, outer, continued } = whole
  const { statement, article } = card
  return html`<h1 class="hidden">${headingOf(card)}</h1>
${whole.superseded ? SUPERSEDED : null}
<blockquote class="evidence" lang="${article.language}" dir="auto">${statement.text}</blockquote>
<p class="by">${byWords(card)}${toWords(whole.addressees)}</p>
<p class="facts">${whenWords(statement.date)}${whereWords(card)}<span>${kindWords(statement.kind)}</span></p>
${aboutWords(card)}
<div class="sides">
<div>
<section aria-labelledby="in-article"><h2 id="in-article">In the article</h2>
${legend({ nested: inner.length > 0 })}
<div lang="${article.language}">${passage(version.text, version.blocks, statement.content, marksOf(statement, inner), AROUND)}</div>
<p><a class="more" href="${inContextAddress(article.id, statement.id)}">Read it in the whole article</a></p>
</section>
${related('Said inside it', inner)}
${related('It stands inside', outer)}
${related('It goes on from', continued)}
${reportsPart(whole)}
</div>
<aside aria-label="Receipt and reading">
${receiptPart(whole, origin)}
${stancePart(card)}
${readingPart(whole)}
${correctionsPart(statement.id, whole.decisions, writes)}
</aside>
</div>`
}

/** The title of the page: who and when, since the words may be long. */
export function headingOf(card: StatementCard): string {
  const day = card.statement.date === null ? null : timeWords(card.statement.date)
  return day === null ? whoWords(card) : `${whoWords(card)}, ${day}`
}

const SUPERSEDED = html`<p class="notice"><strong>Superseded.</strong> A newer reading of the article finds no statement
here any more. These are the words as they were found, at their place.</p>`

function marksOf(node: StatementNode, inner: readonly StatementCard[]): readonly Mark[] {
  const of = (spans: readonly (Span | null)[], role: Mark['role'], nested = false): Mark[] =>
    spans.flatMap((span) => (span === null ? [] : [{ start: span.start, end: span.end, role, nested }]))
  return [
    ...of(node.content, 'content'),
    ...of([node.source], 'speaker'),
    ...of([node.cue], 'cue'),
    ...inner.flatMap(({ statement }) => of(statement.content, 'content', true)),
  ]
}

function related(heading: string, rows: readonly StatementCard[]): Html | null {
  if (rows.length === 0) return null
  const id = heading.toLowerCase().replaceAll(' ', '-')
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
<ol class="list">${rows.map(
    (card) => html`<li><div class="said">
<blockquote class="words" lang="${card.article.language}" dir="auto"><a href="${statementAddress(card.statement.id)}">${card.statement.text}</a></blockquote>
<p class="by">${byWords(card)}</p></div></li>`,
  )}</ol></section>`
}

/** Where else the same utterance was printed, in these or other words. */
function reportsPart({ card, copies, reports, isFirst }: WholeStatement): Html | null {
  if (reports.length === 0) return null
  return html`<section aria-labelledby="reports"><h2 id="reports">Also reported</h2>
<p class="quiet">${isFirst ? 'This is its first mention.' : 'It was in print before.'} The same utterance stands in ${countWords(copies, 'statement')} and counts once.</p>
<ul class="rows">${reports.map(
    ({ statement, article, outlet }) =>
      html`<li><a href="${statementAddress(statement.id)}" lang="${article.language}" dir="auto">${statement.text}</a><small>${printedWords(outlet, article)}${statement.utteranceId === card.statement.utteranceId ? '' : ' · in other words'}</small></li>`,
  )}</ul></section>`
}

function toWords(addressees: readonly Named[]): Html | null {
  return addressees.length === 0 ? null : html`, to ${namesWords(addressees)}`
}

function namesWords(actors: readonly Named[]): readonly Html[] {
  return actors.map(
    ({ id, name }, index) => html`${index > 0 ? ', ' : ''}<a href="${actorAddress(id)}"><bdi>${name}</bdi></a>`,
  )
}

/** Where the words stand, and whether they were found there just now. */
function receiptPart(whole: WholeStatement, origin: string): Html {
  const { version, receipt, run } = whole
  const { statement, article } = whole.card
  const permalinks = [statementAddress(statement.id), inContextAddress(article.id, statement.id)]
  const { verified, sha256, articleVersion } = receipt
  const places = statement.content.map(
    ({ start, end }) => html`characters ${numberWords(start)} to ${numberWords(end)}`,
  )
  const checked = verified
    ? html`<span class="verified">✓ Verified just now:</span> the stored text has this hash, and every part reads exactly so at its place.`
    : html`<span class="verified">✗ Not verified:</span> the stored text does not read so any more. Do not cite it.`
  return html`<section aria-labelledby="receipt"><h2 id="receipt">Receipt</h2>
${record([
  { name: 'Check', values: [checked] },
  { name: 'Place', values: places },
  { name: 'Hash of the text (SHA-256)', values: [html`<code>${sha256}</code>`] },
  { name: 'Version of the article', values: [html`<code>${articleVersion}</code>`] },
  { name: 'Read by', values: given(run, ({ extractor, version: number }) => `${extractor} ${number}`) },
  {
    name: 'Permalinks: alone, and in its article',
    values: permalinks.map((address) => html`<a href="${address}"><bdi>${origin}${address}</bdi></a>`),
  },
  { name: 'Published at', values: given(version.sourceUrl, sourceLink) },
])}</section>`
}

/** Where the speaker stands, each time with why: the words that show it, the rule, and how sure it is. */
function stancePart({ stances, article }: StatementCard): Html | null {
  if (stances.length === 0) return null
  return html`<section aria-labelledby="stance"><h2 id="stance">Where the speaker stands</h2>
<ul class="rows">${stances.map(
    (
      stance,
    ) => html`<li>${stanceWords(stance)}<small>shown by <q lang="${article.language}" dir="auto">${stance.evidence.text}</q>,
${codeWords(stance.basis)}, ${sure(stance.confidence)}</small></li>`,
  )}</ul></section>`
}

/** How each thing that is not printed so was derived. */
function readingPart({ card: { statement }, relayedBy }: WholeStatement): Html {
  const { confidence, cue, source, date } = statement
  return html`<section aria-labelledby="reading"><h2 id="reading">How it was read</h2>
${record([
  { name: 'Speaker', values: [`found by ${codeWords(confidence.how)}, ${sure(confidence.speaker)}`] },
  { name: 'Named here as', values: given(source, ({ exact }) => html`<bdi>${exact}</bdi>`) },
  {
    name: 'Saying',
    values: given(
      cue,
      ({ exact, lemma }) =>
        html`<bdi>${exact}</bdi> (${[...new Set([lemma, codeWords(statement.illocution)])].join(': ')})`,
    ),
  },
  { name: 'Words', values: [sure(confidence.span)] },
  { name: 'Passed on by', values: relayedBy.length === 0 ? [] : [namesWords(relayedBy)] },
  { name: 'Day', values: given(date, ({ basis, text }) => dayBasis(basis, text)) },
  { name: 'Condition', values: given(statement.condition, (words) => html`<bdi>${words}</bdi>`) },
  { name: 'Also', values: alsoWords(statement) },
])}</section>`
}

function alsoWords({ negated, attitude, factuality, level }: StatementNode): readonly Value[] {
  return [
    negated && 'the saying itself is negated',
    attitude && 'a feeling or belief, not a saying',
    factuality !== 'NEUTRAL' && `${codeWords(factuality)} wording`,
    level > 0 && 'said inside another statement',
  ].filter((words) => words !== false)
}

function dayBasis(basis: string, text: string | null): Html {
  if (basis === 'publication') return html`the day of publication`
  return text === null ? html`${codeWords(basis)}` : html`${codeWords(basis)}, from <bdi>${text}</bdi>`
}

function sure(confidence: number): string {
  return `${Math.round(confidence * 100)} % sure`
}

/** A link where the address is one that a browser may follow safely, else its text. */
export function sourceLink(url: string): Html {
  return /^https?:\/\//i.test(url) && URL.canParse(url)
    ? html`<a href="${url}" rel="noopener nofollow external"><bdi>${url}</bdi></a>`
    : html`<bdi>${url}</bdi>`
}
