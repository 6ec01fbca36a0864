import type { VersionNode } from '../../schema/graph.ts'
import { searchWords } from '../../schema/search-words.ts'

/** The words under which text filters find an article: title, then text, phrases never over both. */
export function articleWords({ title, text }: VersionNode): string {
  return `${searchWords(title ?? '')} · ${searchWords(text)}`.trim()
}
