import type { Draft } from './reading.ts'

/** Statements that may overlap at one place; a text is not nested as deep. */
const MOST_OPEN = 48

/**
 * For each draft how deep it stands inside others, and in which: the smallest one whose content holds its cue and its
 * content. Drafts are sorted by start, then by longest.
 */
export function nest(drafts: readonly Draft[]): readonly { readonly level: number; readonly within: number }[] {
  const found: { level: number; within: number }[] = []
  const open: number[] = []
  drafts.forEach((draft, place) => {
    const start = draft.pieces[0]?.from ?? 0
    while (open.length > 0 && endOf(drafts[open.at(-1) ?? -1]) <= start) open.pop()
    const within = open.findLast((outer) => holds(drafts[outer], draft)) ?? -1
    found.push({ level: within < 0 ? 0 : (found[within]?.level ?? 0) + 1, within })
    open.push(place)
    if (open.length > MOST_OPEN) open.shift()
  })
  return found
}

function endOf(draft: Draft | undefined): number {
  return draft?.pieces.at(-1)?.to ?? 0
}

function holds(outer: Draft | undefined, inner: Draft): boolean {
  if (!outer) return false
  const at = inner.cue?.head ?? inner.pieces[0]?.from ?? 0
  const isInside = outer.pieces.some(({ from, to }) => from <= at && at < to)
  return (
    isInside && inner.pieces.every((piece) => outer.pieces.some(({ from, to }) => from <= piece.from && piece.to <= to))
  )
}
