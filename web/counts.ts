import { type Html, html } from './html.ts'
import { numberWords } from './words.ts'

/** One row of a list with counts: a name, how many, and the address of exactly those. */
export interface Counted {
  readonly name: string
  readonly count: number
  readonly address: string
  /** A second line. */
  readonly detail?: string | null
  /** True where this row is part of the present search: following the link takes it out. */
  readonly chosen?: boolean
}

/** Names with counts; each row is one link. `unit` is what is counted, read out with each number. */
export function countsList(rows: readonly Counted[], unit: string): Html {
  return html`<ul class="counts">${rows.map(({ name, count, address, detail = null, chosen = false }) => {
    const line = html`<span><bdi>${name}</bdi>${chosen ? html`<span class="hidden">, chosen: take out</span>` : null}${
      detail === null ? null : html`<small>${detail}</small>`
    }</span><span class="number">${numberWords(count)}<span class="hidden"> ${unit}</span></span>`
    return chosen
      ? html`<li><a href="${address}" aria-current="true">${line}</a></li>`
      : html`<li><a href="${address}">${line}</a></li>`
  })}</ul>`
}
