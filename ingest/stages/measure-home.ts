import type { Parties } from '../parties.ts'
import { phraseAt } from '../phrases.ts'
import type { RegistryIndex } from '../registry-index.ts'
import { tokensIn } from '../span.ts'
import { statesIn } from './clause.ts'
import type { MeasureNeeds } from './measure-draft.ts'

/**
 * The country whose "government" an article means where it says no more and its outlet's country is not known: of the
 * dateline, else the one that the article names most, first of all in its lead, with its provinces, towns and institutions.
 */
export function homeOf(
  document: MeasureNeeds,
  datelines: Int32Array,
  parties: Parties,
  { actorById }: Pick<RegistryIndex, 'actorById'>,
): string | null {
  const countryOf = (id: string) => {
    const actor = actorById.get(id)
    return actor?.kind === 'REGION' ? (actor.country ?? id) : id
  }
  const isHome = (id: string) => {
    const kind = actorById.get(id)?.kind
    return kind === 'COUNTRY' || kind === 'ORGANIZATION' || kind === 'PUBLIC_BODY'
  }
  const { article, blocks, tokens } = document
  for (const [place, block] of blocks.entries()) {
    const { from } = tokensIn(tokens, block)
    const behind = datelines[place] ?? from
    if (behind === from) continue
    const line = article.text.slice(block.start, tokens.start[behind])
    for (const part of line.split(/[^\p{L}. ]+/u)) {
      const id = parties.places.get(part.trim().toLowerCase())
      if (id !== undefined) return countryOf(id)
    }
  }
  const counts = new Map<string, number>()
  const lead = blocks.findIndex(({ furniture }) => !furniture)
  for (const [place, block] of blocks.entries()) {
    if (block.furniture) continue
    const worth = place === lead ? 2 : 1
    const { from, to } = tokensIn(tokens, block)
    for (const { id, adjective } of statesIn(document, parties, from, to)) {
      const country = countryOf(id)
      if (!isHome(country)) continue
      counts.set(country, (counts.get(country) ?? 0) + (adjective ? worth / 4 : worth))
    }
    for (let place = from; place < to; place++) {
      const hit = phraseAt(parties.homes.phrases, document, place, to)
      const country = hit && parties.homes.countries[hit.value]
      if (country) counts.set(country, (counts.get(country) ?? 0) + worth)
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? null
}
