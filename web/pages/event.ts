import type { StatementCard } from '../../src/answers/cards.ts'
import type { DatedMention } from '../../src/answers/dated-mentions.ts'
import type { Event } from '../../src/answers/events.ts'
import { actorAddress, eventAddress } from '../address.ts'
import { type Html, html } from '../html.ts'
import { mentionLines } from '../mentions.ts'
import { given, record } from '../record.ts'
import { type Named, saidList } from '../said.ts'
import { codeWords, countWords, sentenceCase, splitWords, timeWords } from '../words.ts'
import { part } from './actor.ts'

/** An event with all that its page shows. */
export interface WholeEvent {
  readonly event: Event
  readonly status: string
  readonly participants: readonly Named[]
  readonly within: Named | null
  readonly statementCount: number
  /** One page of what was said in which it is named, latest first. */
  readonly said: readonly StatementCard[]
  /** The cursor of the next page; null on the last. */
  readonly next: string | null
  /** The latest articles that tell of it. */
  readonly mentions: readonly DatedMention[]
  readonly mentionCount: number
}

export function eventPage(whole: WholeEvent): Html {
  const { event, status, participants, within, said, next, mentions } = whole
  const { id, name, type, date, place } = event
  return html`<p class="kicker">${splitWords(type)}${within === null ? null : html` · part of <a href="${eventAddress(within.id)}"><bdi>${within.name}</bdi></a>`}</p>
<h1><bdi>${sentenceCase(name)}</bdi></h1>
<p class="lead"><strong>${sentenceCase(codeWords(status))}</strong>, ${(date && timeWords(date)) ?? 'day not known'}${place === null ? null : html`, <bdi>${place}</bdi>`}</p>
<div class="sides">
<section aria-labelledby="said"><h2 id="said">What was said of it</h2>
${said.length === 0 ? html`<p class="quiet">No statement that names it was found.</p>` : saidList(said.map((card) => ({ card })))}
${next === null ? null : html`<nav aria-label="Pages of statements"><a class="more" rel="next" href="${nextAddress(id, next)}">Earlier statements, of ${countWords(whole.statementCount, 'statement')}</a></nav>`}
</section>
<aside aria-label="About this event">
${part(
  'Who takes part',
  participants.length,
  html`<ul class="rows">${participants.map((actor) => html`<li><a href="${actorAddress(actor.id)}"><bdi>${actor.name}</bdi></a></li>`)}</ul>`,
)}
${part('Articles that tell of it', mentions.length, html`${mentionLines(mentions)}${restWords(whole)}`)}
<section aria-labelledby="reading"><h2 id="reading">How it was read</h2>
${record([{ name: 'Day', values: given(date, ({ basis }) => codeWords(basis)) }])}
<p class="quiet">Met in articles; events have no registry.</p></section>
</aside>
</div>`
}

function restWords({ mentions, mentionCount }: WholeEvent): Html | null {
  const rest = mentionCount - mentions.length
  return rest === 0 ? null : html`<p class="quiet">and ${countWords(rest, 'more article')}</p>`
}

function nextAddress(id: string, after: string): string {
  return `${eventAddress(id)}?after=${encodeURIComponent(after)}`
}
