/**
 * The words by which text is found: one function for what is indexed and what is asked, in every store, so that text
 * search agrees. Folded (lower case, no accents, straight apostrophes), split at everything that is no letter or digit,
 * and lightly stemmed (plural endings only). (MODEL, section 9.)
 */

/** A text as the words it is indexed under, separated by single blanks, in the text's order. */
export function searchWords(text: string): string {
  return wordsOf(text).map(stem).join(' ')
}

/** A query: all of `words`, `phrases` and `prefixes` must occur, none of `without`. */
export interface TextQuery {
  readonly words: readonly string[]
  readonly phrases: readonly (readonly string[])[]
  readonly prefixes: readonly string[]
  readonly without: readonly string[]
}

/** Reads `words and "phrases", prefix*, -without`. What holds no letter or digit asks nothing. */
export function readTextQuery(query: string): TextQuery {
  const words: string[] = []
  const phrases: string[][] = []
  const prefixes: string[] = []
  const without: string[] = []
  for (const [, minus, phrase, word = ''] of query.matchAll(/(-)?(?:["“]([^"”]*)["”]|([^\s"“]+))/g)) {
    const found = wordsOf(phrase ?? word)
    if (found.length === 0) continue
    if (phrase === undefined && !minus && word.endsWith('*')) {
      prefixes.push(found.pop() ?? '')
      words.push(...found.map(stem))
    } else if (minus) without.push(...found.map(stem))
    else if (found.length > 1) phrases.push(found.map(stem))
    else words.push(...found.map(stem))
  }
  return { words, phrases, prefixes, without }
}

/** Where the query's words stand in a text, for marking: ranges in UTF-16 code units, sorted, not overlapping. */
export function highlightsOf(text: string, query: TextQuery): { start: number; end: number }[] {
  const asked = new Set([...query.words, ...query.phrases.flat()])
  const ranges: { start: number; end: number }[] = []
  for (const match of text.matchAll(WORD)) {
    const folded = fold(match[0])
    if (asked.has(stem(folded)) || query.prefixes.some((prefix) => folded.startsWith(prefix))) {
      ranges.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  return ranges
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(fold).filter((word) => word !== '')
}

/** What needs no more folding than lower case: nearly every word, so that indexing is quick. */
const PLAIN = /^[a-z0-9]+$/i

function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '')
}

function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}
