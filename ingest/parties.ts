import type { Abbreviations } from './abbreviations.ts'
import { jurisdictionOf } from './jurisdiction.ts'
import { type Phrase, type Phrases, toPhrases } from './phrases.ts'
import type { RegistryIndex } from './registry-index.ts'

/** Who can take a measure or be touched by one: the words for states, provinces, unions and their governments. */
export interface Parties {
  readonly phrases: Phrases
  readonly entries: readonly Party[]
}

export interface Party {
  /** A country, region or union. */
  readonly id: string
  /** "Canadian": needs a noun to be somebody. */
  readonly adjective: boolean
}

/** Offices pass, so people come from the document's actors, not from here. */
export function toParties(index: RegistryIndex, abbreviations: Abbreviations): Parties {
  const entries = new Map<string, Party>()
  for (const actor of index.registry.actors) {
    if (actor.kind === 'PERSON' || actor.kind === 'GROUP') continue
    const id = jurisdictionOf(index, actor.id, null)
    if (id === null) continue
    const governs = actor.kind === 'PUBLIC_BODY'
    for (const { name, kind } of [{ name: actor.name, kind: 'name' as const }, ...(actor.aliases ?? [])]) {
      if (kind === 'surname' || kind === 'former' || (kind === 'short' && !name.includes(' '))) continue
      // A government goes by its country's name, but the country has it first.
      if (governs && kind === 'metonym' && entries.has(name)) continue
      if (!entries.has(name)) entries.set(name, { id, adjective: kind === 'adjective' })
    }
  }
  const phrases: Phrase[] = [...entries.keys()].map((words, value) => ({ words, value, plural: false }))
  return { phrases: toPhrases(phrases, abbreviations), entries: [...entries.values()] }
}
