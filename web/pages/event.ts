import type { Event } from '../../src/answers/events.ts'
import { actorAddress, eventAddress } from '../address.ts'
import { type Html, html } from '../html.ts'
import { given, record } from '../record.ts'
import type { Named } from '../said.ts'
import { mentionLines, saidPart, type Told } from '../told.ts'
import { codeWords, sentenceCase, splitWords, timeWords } from '../words.ts'
import { part } from './actor.ts'

/** An event with all that its page shows. */
export interface WholeEvent {
  readonly event: Event
  readonly status: string
  readonly participants: readonly Named[]
  readonly within: Named | null
  readonly told: Told
}

export function eventPage(whole: WholeEvent): Html {
  const { event, status, participants, within, told } = whole
  const { id, name, type, date, place } = event
  return html`<p class="kicker">${splitWords(type)}${within === null ? null : html` · part of <a href="${eventAddress(within.id)}"><bdi>${within.name}</bdi></a>`}</p>
<h1><bdi>${sentenceCase(name)}</bdi></h1>
<p class="lead"><strong>${sentenceCase(codeWords(status))}</strong>, ${(date && timeWords(date)) ?? 'day not known'}${place === null ? null : html`, <bdi>${place}</bdi>`}</p>
<div class="sides">
${saidPart(told, 'What was said of it', 'No statement that names it was found.', eventAddress(id))}
<aside aria-label="About this event">
${part(
  'Who takes part',
  participants.length,
  html`<ul class="rows">${participants.map((actor) => html`<li><a href="${actorAddress(actor.id)}"><bdi>${actor.name}</bdi></a></li>`)}</ul>`,
)}
${part('Articles that tell of it', told.mentions.length, mentionLines(told))}
<section aria-labelledby="reading"><h2 id="reading">How it was read</h2>
${record([{ name: 'Day', values: given(date, ({ basis }) => codeWords(basis)) }])}
<p class="quiet">Met in articles; events have no registry.</p></section>
</aside>
</div>`
}
