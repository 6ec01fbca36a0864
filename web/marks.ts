import type { Span } from '../schema/document.ts'
import { type Html, html } from './html.ts'

/** Why words are marked: their part in a statement, or that a search asked for them. */
export type MarkRole = 'content' | 'cue' | 'speaker' | 'match'

export interface Mark extends Span {
  readonly role: MarkRole
  /** True where the words belong to a statement inside another one: an outline is added. */
  readonly nested?: boolean
  /** The fragment to land on; at the first piece of the mark. */
  readonly anchor?: string
  /** Put after the last piece of the mark, such as the number of a note. */
  readonly note?: Html
}

/**
 * The words of `span` with marks laid over them. Marks may overlap in any way and reach beyond the span: the text is
 * cut wherever one starts or ends, so each piece says all that it is, and no word is lost, added or moved.
 */
export function marked(text: string, span: Span, marks: readonly Mark[]): Html {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, span.start), end: Math.min(mark.end, span.end) }))
    .filter(({ start, end }) => start < end)
  const cuts = [...new Set([span.start, span.end, ...inside.flatMap(({ start, end }) => [start, end])])]
  cuts.sort((a, b) => a - b)
  return html`${cuts.slice(0, -1).map((start, index) => piece(text, { start, end: cuts[index + 1] ?? span.end }, inside))}`
}

function piece(text: string, { start, end }: Span, marks: readonly Mark[]): Html {
  const over = marks.filter((mark) => mark.start <= start && end <= mark.end)
  const words = text.slice(start, end)
  if (over.length === 0) return html`${words}`
  const starting = over.filter((mark) => mark.start === start && mark.anchor !== undefined)
  const classes = [...new Set<string>(over.map(({ role }) => role))].sort()
  if (over.some(({ nested }) => nested)) classes.push('nested')
  const [first, ...others] = starting
  // One element carries one id; statements that start together get theirs on empty elements before it.
  return html`${others.map(({ anchor }) => html`<span id="${anchor}"></span>`)}${
    first === undefined
      ? html`<mark class="${classes.join(' ')}">${words}</mark>`
      : html`<mark class="${classes.join(' ')}" id="${first.anchor}">${words}</mark>`
  }${over.filter((mark) => mark.end === end).map(({ note }) => note)}`
}
