import type { Attribution } from '../../schema/document.ts'

/** Statements that may overlap at one place; a text is not nested as deep. */
const MOST_OPEN = 48

/**
 * For each attribution how deep it stands inside others, and in which: the smallest one whose content holds its cue and
 * its content. Attributions are sorted by start, then by longest.
 */
export function nest(
  attributions: readonly Attribution[],
): readonly { readonly level: number; readonly within: number }[] {
  const found: { level: number; within: number }[] = []
  const open: number[] = []
  attributions.forEach((attribution, place) => {
    const start = attribution.content[0]?.start ?? 0
    while (open.length > 0 && endOf(attributions[open.at(-1) ?? -1]) <= start) open.pop()
    const within = open.findLast((outer) => holds(attributions[outer], attribution)) ?? -1
    found.push({ level: within < 0 ? 0 : (found[within]?.level ?? 0) + 1, within })
    open.push(place)
    if (open.length > MOST_OPEN) open.shift()
  })
  return found
}

function endOf(attribution: Attribution | undefined): number {
  return attribution?.content.at(-1)?.end ?? 0
}

function holds(outer: Attribution | undefined, { cue, content }: Attribution): boolean {
  const pieces = outer?.content ?? []
  return [...(cue ? [cue] : []), ...content].every((inner) =>
    pieces.some(({ start, end }) => start <= inner.start && inner.end <= end),
  )
}
