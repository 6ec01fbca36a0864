import { readTextQuery } from '../../../schema/search-words.ts'
import { type Fragment, fragment } from './fragment.ts'

/** A text query for FTS5: what must occur (with what must not, if both are asked), or only what must not. */
export type Match =
  | { readonly kind: 'anything' }
  | { readonly kind: 'with'; readonly expression: string }
  | { readonly kind: 'without'; readonly expression: string }

/** Words are quoted, so that nothing typed is read as FTS5 syntax. (sqlite.org/fts5.html, section 3) */
export function matchOf(text: string): Match {
  const { words, phrases, prefixes, without } = readTextQuery(text)
  const wanted = [
    ...words.map((word) => `"${word}"`),
    ...phrases.map((phrase) => `"${phrase.join(' ')}"`),
    ...prefixes.map((prefix) => `"${prefix}" *`),
  ].join(' AND ')
  const unwanted = without.map((word) => `"${word}"`).join(' OR ')
  if (wanted === '') return unwanted === '' ? { kind: 'anything' } : { kind: 'without', expression: unwanted }
  return { kind: 'with', expression: unwanted === '' ? wanted : `(${wanted}) NOT (${unwanted})` }
}

/** The keys that a text query finds in a full-text table; null where it asks for no word. */
export function matchingKeys(table: TextTable, text: string): Fragment | null {
  const match = matchOf(text)
  return match.kind === 'with' ? fragment(SELECT[table], match.expression) : null
}

/** A condition on a key column. It is not used to find rows (`+`), only to check them. */
export function matches(table: TextTable, key: string, text: string): Fragment {
  const match = matchOf(text)
  if (match.kind === 'anything') return fragment('TRUE')
  const not = match.kind === 'without' ? 'NOT ' : ''
  return fragment(`+${key} ${not}IN (${SELECT[table]})`, match.expression)
}

const SELECT = {
  statement_text: 'SELECT rowid AS key FROM statement_text WHERE statement_text MATCH ?',
  article_text: 'SELECT rowid AS key FROM article_text WHERE article_text MATCH ?',
  entity_text: 'SELECT rowid AS key FROM entity_text WHERE entity_text MATCH ?',
} as const
export type TextTable = keyof typeof SELECT
