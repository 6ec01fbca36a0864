import { type Html, html, type Value } from './html.ts'

/** A fact with its name; several values stand below each other, none leaves the row out. */
export interface Entry {
  readonly name: string
  readonly values: readonly Value[]
}

/** Names and values in rows. */
export function record(entries: readonly Entry[]): Html {
  return html`<dl class="record">${entries
    .filter(({ values }) => values.length > 0)
    .map(
      ({ name, values }) => html`<div><dt>${name}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`,
    )}</dl>`
}

/** The row's values where there is a value. */
export function given<V>(value: V | null, show: (value: V) => Value): readonly Value[] {
  return value === null ? [] : [show(value)]
}
