import type { EntityNode } from '../../schema/graph.ts'
import { normName } from '../../schema/ids.ts'
import { searchWords } from '../../schema/search-words.ts'

/** What a search box can suggest. */
export const SUGGESTED = ['Actor', 'Sector', 'Measure', 'Agreement'] as const

/** All names of an entity, the main one first. */
export function namesOf(entity: EntityNode): readonly string[] {
  const main = 'name' in entity ? entity.name : entity.title
  return 'aliases' in entity ? [main, ...entity.aliases] : [main]
}

/** What lists by name are ordered by, as code points, before the id. */
export function sortName(entity: EntityNode): string {
  return normName(namesOf(entity)[0] ?? '')
}

/** The words under which text filters find an entity. The dot between names keeps phrases inside one name. */
export function entityWords(entity: EntityNode): string {
  return namesOf(entity).map(searchWords).join(' · ')
}

/** The words of all names, folded but whole, sorted, each once: what `suggest` completes. */
export function suggestWords(entity: EntityNode): readonly string[] {
  return [...new Set(namesOf(entity).flatMap(foldedWords))].sort()
}

/** What somebody has typed so far: whole words that a name must have, and the beginning of one more. */
export interface Typed {
  readonly whole: readonly string[]
  readonly beginning: string
}

/** Null where nothing was typed that a name could begin with. */
export function readTyped(prefix: string): Typed | null {
  const words = foldedWords(prefix)
  const beginning = words.pop()
  return beginning === undefined ? null : { whole: words, beginning }
}

function foldedWords(text: string): string[] {
  return normName(text)
    .replaceAll("'", '')
    .split(' ')
    .filter((word) => word !== '')
}
