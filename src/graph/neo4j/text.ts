import { readTextQuery } from '../../../schema/search-words.ts'
import { type Cypher, cypher, joined, value } from './cypher.ts'

const AND = cypher` AND `

/**
 * That a property of padded search words (`padded`) has what a query asks for, word by word; null where the query
 * asks nothing.
 */
export function fitsText(query: string, words: Cypher): Cypher | null {
  const { words: whole, phrases, prefixes, without } = readTextQuery(query)
  const has = (part: string) => cypher`${words} CONTAINS ${value(part)}`
  const tests = [
    ...[...whole, ...phrases.map((phrase) => phrase.join(' '))].map((part) => has(` ${part} `)),
    ...prefixes.map((prefix) => has(` ${prefix}`)),
    ...without.map((word) => cypher`NOT ${has(` ${word} `)}`),
  ]
  return tests.length === 0 ? null : joined(tests, AND)
}

/** Search words as they are kept: with a blank on both sides, so that a whole word can be found in them. */
export function padded(words: string): string {
  return ` ${words} `
}

/**
 * A query for a full-text index of search words, in Lucene's language; null where it has nothing that must be there,
 * which an index can't answer. Search words are lower-case letters and digits, so none of them means anything in it.
 */
export function toLucene(query: string): string | null {
  const { words, phrases, prefixes, without } = readTextQuery(query)
  const must = [
    ...words,
    ...phrases.map((phrase) => `"${phrase.join(' ')}"`),
    ...prefixes.map((prefix) => `${prefix}*`),
  ]
  if (must.length === 0) return null
  return [...must.map((part) => `+${part}`), ...without.map((word) => `-${word}`)].join(' ')
}
