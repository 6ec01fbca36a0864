import type { z } from 'zod'
import type { Abbreviations } from './abbreviations.ts'
import { jurisdictionOf } from './jurisdiction.ts'
import type { MeasureFile } from './measure-words.ts'
import { type Phrase, type Phrases, toPhrases } from './phrases.ts'
import type { RegistryIndex } from './registry-index.ts'

/** Who can take a measure or be touched by one: the words for states, provinces, unions and their governments. */
export interface Parties {
  readonly phrases: Phrases
  readonly entries: readonly Party[]
  /** By name in lower case, adjectives left out: for datelines in capitals. */
  readonly places: ReadonlyMap<string, string>
  /** Words of a country's public life, and the country that each value stands for. */
  readonly homes: { readonly phrases: Phrases; readonly countries: readonly string[] }
  /** Names of bodies that many countries have, in lower case. */
  readonly anyBodies: ReadonlySet<string>
}

export interface Party {
  /** A country, region or union. */
  readonly id: string
  /** "Canadian": needs a noun to be somebody. */
  readonly adjective: boolean
  /** "Ankara": a capital, which stands for its government, or is only a place. */
  readonly seat?: boolean
}

/** Offices pass, so people come from the document's actors, not from here. */
export function toParties(
  index: RegistryIndex,
  abbreviations: Abbreviations,
  file: Pick<z.infer<typeof MeasureFile>, 'names' | 'demonyms' | 'seats' | 'homes' | 'anyBodies'>,
): Parties {
  const { names, demonyms, seats, homes } = file
  const anyBodies = new Set(file.anyBodies)
  const entries = new Map<string, Party>()
  for (const actor of index.registry.actors) {
    if (actor.kind === 'PERSON' || actor.kind === 'GROUP') continue
    const id = jurisdictionOf(index, actor.id, null)
    if (id === null) continue
    const governs = actor.kind === 'PUBLIC_BODY'
    for (const { name, kind } of [{ name: actor.name, kind: 'name' as const }, ...(actor.aliases ?? [])]) {
      // Which one that is, the article tells.
      if (isAnyBody(name, { anyBodies })) continue
      if (kind === 'surname' || kind === 'former' || (kind === 'short' && !name.includes(' '))) continue
      // A government goes by its country's name, but the country has it first.
      if (governs && kind === 'metonym' && entries.has(name)) continue
      if (!entries.has(name)) entries.set(name, { id, adjective: kind === 'adjective' })
    }
  }
  // "the Americans": a people that stands for its state.
  for (const [name, { id, adjective }] of [...entries])
    if (adjective && /(?:[ai]n|i)$/.test(name) && !entries.has(`the ${name}s`))
      entries.set(`the ${name}s`, { id, adjective: false })
  addAll(names, { adjective: false })
  addAll(demonyms, { adjective: true })
  addAll(seats, { adjective: false, seat: true })
  const phrases: Phrase[] = [...entries.keys()].map((words, value) => ({ words, value, plural: false }))
  const places = new Map([
    ...Object.entries(homes).flatMap(([id, words]) => words.map((name) => [name.toLowerCase(), id] as const)),
    ...[...entries].flatMap(([name, { id, adjective }]) => (adjective ? [] : [[name.toLowerCase(), id] as const])),
  ])
  return {
    phrases: toPhrases(phrases, abbreviations),
    entries: [...entries.values()],
    places,
    homes: toHomes(),
    anyBodies,
  }

  function addAll(lists: Readonly<Record<string, readonly string[]>>, party: Omit<Party, 'id'>): void {
    for (const [id, words] of Object.entries(lists)) {
      if (!index.actorById.has(id)) continue
      for (const name of words) if (!entries.has(name)) entries.set(name, { id, ...party })
    }
  }

  function toHomes(): Parties['homes'] {
    const known = Object.entries(homes).filter(([country]) => index.actorById.has(country))
    const words = known.flatMap(([, list], value) => list.map((text) => ({ words: text, value, plural: false })))
    return { phrases: toPhrases(words, abbreviations), countries: known.map(([country]) => country) }
  }
}

/** A body that many countries have by that name: which one it is, an article's home tells. */
export function isAnyBody(name: string, { anyBodies }: Pick<Parties, 'anyBodies'>): boolean {
  return anyBodies.has(name.toLowerCase().replace(/^(?:the )?(?:federal )?/, ''))
}
