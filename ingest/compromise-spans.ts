import type { Span } from '../schema/document.ts'

/** What compromise has read or matched: terms with what stands around them. */
interface View {
  readonly docs: readonly (readonly Term[])[]
}
interface Term {
  readonly id?: string
  readonly pre: string
  readonly text: string
  readonly post: string
}

/** Where the runs of terms of a view stand, for views of one document, which begins at an offset. In order. */
export function spansOfViews({ docs }: View, offset: number): (view: View) => Span[] {
  const places = new Map<string, Span>()
  let at = offset
  for (const { id, pre, text, post } of docs.flat()) {
    at += pre.length
    if (id !== undefined) places.set(id, { start: at, end: at + text.length })
    at += text.length + post.length
  }
  return (view) =>
    view.docs.flatMap((terms) => {
      const first = places.get(terms[0]?.id ?? '')
      const last = places.get(terms.at(-1)?.id ?? '')
      return first && last && first.start < last.end ? [{ start: first.start, end: last.end }] : []
    })
}
