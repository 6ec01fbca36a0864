import type { Span } from '../schema/document.ts'
import { type Html, html } from './html.ts'
import { type Mark, marked } from './marks.ts'

export interface Paragraph extends Span {
  readonly type: string
  readonly furniture: boolean
}

/**
 * The paragraphs in which marked words stand, with `around` paragraphs before and after; page furniture is skipped
 * unless the words themselves stand in it.
 */
export function passage(
  text: string,
  blocks: readonly Paragraph[],
  words: readonly Span[],
  marks: readonly Mark[],
  around: number,
): Html {
  const stands = ({ start, end }: Span) => words.some((span) => start < span.end && span.start < end)
  const read = blocks.filter((block) => !block.furniture || stands(block))
  const first = read.findIndex(stands)
  const last = read.findLastIndex(stands)
  const shown = first === -1 ? [] : read.slice(Math.max(0, first - around), last + 1 + around)
  return html`<div class="passage" dir="auto">${shown.map((block) =>
    stands(block)
      ? html`<p class="here" dir="auto">${marked(text, block, marks)}</p>`
      : html`<p dir="auto">${text.slice(block.start, block.end)}</p>`,
  )}</div>`
}

/** What the marks mean, each shown as itself: told apart by their lines, not by their tint alone. */
export function legend(roles: { readonly nested: boolean }): Html {
  return html`<p class="legend"><span><mark class="content">What is said</mark></span>
<span><mark class="speaker">Who says it</mark></span>
<span><mark class="cue">What marks the saying</mark></span>${
    roles.nested
      ? html`
<span><mark class="content nested">Said inside another statement</mark></span>`
      : null
  }</p>`
}
