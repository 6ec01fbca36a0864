import type { Agreement } from '../../src/answers/agreements.ts'
import type { StatementCard } from '../../src/answers/cards.ts'
import type { DatedMention } from '../../src/answers/dated-mentions.ts'
import type { Position } from '../../src/answers/positions.ts'
import { actorAddress, agreementAddress } from '../address.ts'
import { type Html, html } from '../html.ts'
import { mentionLines } from '../mentions.ts'
import { record } from '../record.ts'
import { type Named, saidList } from '../said.ts'
import { positionLines } from '../stance.ts'
import { codeWords, countWords, sentenceCase } from '../words.ts'
import { part } from './actor.ts'

/** An agreement with all that its page shows. */
export interface WholeAgreement {
  readonly agreement: Agreement
  readonly status: string
  readonly parties: readonly Named[]
  readonly statementCount: number
  /** One page of what was said about it, latest first. */
  readonly said: readonly StatementCard[]
  /** The cursor of the next page; null on the last. */
  readonly next: string | null
  readonly positions: readonly Position[]
  /** The latest articles that name it. */
  readonly mentions: readonly DatedMention[]
  readonly mentionCount: number
}

export function agreementPage(whole: WholeAgreement): Html {
  const { agreement, status, said, next, positions, mentions } = whole
  const { id, name, kind, aliases, registry } = agreement
  return html`<p class="kicker">Agreement · ${codeWords(kind)}</p>
<h1><bdi>${name}</bdi></h1>
<p class="lead"><strong>${sentenceCase(codeWords(status))}</strong>${
    agreement.status === null ? ', by the latest article that tells' : ', as the registry has it'
  }</p>
<div class="sides">
<section aria-labelledby="said"><h2 id="said">What was said about it</h2>
${said.length === 0 ? html`<p class="quiet">No statement about it was found.</p>` : saidList(said.map((card) => ({ card })))}
${next === null ? null : html`<nav aria-label="Pages of statements"><a class="more" rel="next" href="${nextAddress(id, next)}">Earlier statements, of ${countWords(whole.statementCount, 'statement')}</a></nav>`}
</section>
<aside aria-label="About this agreement">
${part(
  'Between',
  whole.parties.length,
  html`<ul class="rows">${whole.parties.map((party) => html`<li><a href="${actorAddress(party.id)}"><bdi>${party.name}</bdi></a></li>`)}</ul>`,
)}
${part('Where they stand', positions.length, positionLines(positions))}
${part('Articles that name it', mentions.length, html`${mentionLines(mentions)}${restWords(whole)}`)}
<section aria-labelledby="entry"><h2 id="entry">Entry</h2>
<p class="quiet">${registry ? 'From the registry, which is kept by hand.' : 'Met in articles; not in the registry.'}</p>
${record([{ name: 'Also named', values: aliases.map((alias) => html`<bdi>${alias}</bdi>`) }])}</section>
</aside>
</div>`
}

function restWords({ mentions, mentionCount }: WholeAgreement): Html | null {
  const rest = mentionCount - mentions.length
  return rest === 0 ? null : html`<p class="quiet">and ${countWords(rest, 'more article')}</p>`
}

function nextAddress(id: string, after: string): string {
  return `${agreementAddress(id)}?after=${encodeURIComponent(after)}`
}
