import type { Attribution } from '../schema/document.ts'

/** By the start of the content, the longer first. */
export function byContent(a: Attribution, b: Attribution): number {
  return startOf(a) - startOf(b) || endOf(b) - endOf(a)
}

/**
 * A document's attributions with others among them, each before the first that comes behind it in that order. The places
 * that they keep of each other are moved along; `placeOf` tells where one of the document's own stands now.
 */
export function withAttributions(
  known: readonly Attribution[],
  added: readonly Attribution[],
): { readonly attributions: readonly Attribution[]; readonly placeOf: (place: number) => number } {
  const waiting = added.toSorted(byContent)
  const places: number[] = []
  const all: Attribution[] = []
  let next = 0
  for (const one of known) {
    for (let it = waiting[next]; it && byContent(it, one) < 0; it = waiting[++next]) all.push(it)
    places.push(all.length)
    all.push(one)
  }
  const placeOf = (place: number) => places[place] ?? place
  const moved = (place: number | null) => (place === null ? null : placeOf(place))
  for (const [place, one] of known.entries()) {
    all[placeOf(place)] = { ...one, within: moved(one.within), continues: moved(one.continues) }
  }
  return { attributions: [...all, ...waiting.slice(next)], placeOf }
}

function startOf({ content }: Attribution): number {
  return content[0]?.start ?? 0
}

function endOf({ content }: Attribution): number {
  return content.at(-1)?.end ?? 0
}
