import type { Agreement } from '../../src/answers/agreements.ts'
import type { Position } from '../../src/answers/positions.ts'
import { actorAddress, agreementAddress } from '../address.ts'
import { type Html, html } from '../html.ts'
import { record } from '../record.ts'
import type { Named } from '../said.ts'
import { positionLines } from '../stance.ts'
import { mentionLines, saidPart, type Told } from '../told.ts'
import { codeWords, sentenceCase } from '../words.ts'
import { part } from './actor.ts'

/** An agreement with all that its page shows. */
export interface WholeAgreement {
  readonly agreement: Agreement
  readonly status: string
  readonly parties: readonly Named[]
  readonly positions: readonly Position[]
  readonly told: Told
}

export function agreementPage(whole: WholeAgreement): Html {
  const { agreement, status, parties, positions, told } = whole
  const { id, name, kind, aliases, registry } = agreement
  return html`<p class="kicker">Agreement · ${codeWords(kind)}</p>
<h1><bdi>${name}</bdi></h1>
<p class="lead"><strong>${sentenceCase(codeWords(status))}</strong>${
    agreement.status === null ? ', by the latest article that tells' : ', as the registry has it'
  }</p>
<div class="sides">
${saidPart(told, 'What was said about it', 'No statement about it was found.', agreementAddress(id))}
<aside aria-label="About this agreement">
${part(
  'Between',
  parties.length,
  html`<ul class="rows">${parties.map((party) => html`<li><a href="${actorAddress(party.id)}"><bdi>${party.name}</bdi></a></li>`)}</ul>`,
)}
${part('Where they stand', positions.length, positionLines(positions))}
${part('Articles that name it', told.mentions.length, mentionLines(told))}
<section aria-labelledby="entry"><h2 id="entry">Entry</h2>
<p class="quiet">${registry ? 'From the registry, which is kept by hand.' : 'Met in articles; not in the registry.'}</p>
${record([{ name: 'Also named', values: aliases.map((alias) => html`<bdi>${alias}</bdi>`) }])}</section>
</aside>
</div>`
}
