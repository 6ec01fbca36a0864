import type { Counted } from './counts.ts'
import { type Html, html } from './html.ts'
import { numberWords } from './words.ts'

const HEIGHT = 40
const STEP = 10

/**
 * Counts over time as bars, drawn on the server, with the same numbers as a table of links below it. Rows are in order
 * of time and without gaps.
 */
export function bars(rows: readonly Counted[], caption: string): Html {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const first = rows[0]
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return html``
  return html`<figure><svg class="bars" viewBox="0 0 ${rows.length * STEP} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${caption}, at most ${most}; the numbers are in the table below">${rows.map(
    ({ name, count }, index) => {
      const height = Math.round((count / most) * HEIGHT * 100) / 100
      return html`<rect x="${index * STEP + 1}" y="${HEIGHT - height}" width="${STEP - 2}" height="${height}"><title>${name}: ${numberWords(count)}</title></rect>`
    },
  )}</svg>
<div class="axis" aria-hidden="true"><span>${first.name}</span><span>${last.name}</span></div>
<details><summary>The numbers</summary>
<table><caption class="hidden">${caption}</caption><thead><tr><th scope="col">From</th><th scope="col">Statements</th></tr></thead>
<tbody>${rows.map(({ name, count, address }) => html`<tr><th scope="row">${name}</th><td><a href="${address}">${numberWords(count)}</a></td></tr>`)}</tbody></table>
</details></figure>`
}
