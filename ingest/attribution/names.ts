import type { Tokens } from '../../schema/document.ts'
import { kindOf, LETTER, UPPER } from '../characters.ts'
import { CAPITAL, CAPITALS, GLUED, MIXED, WORD } from '../stages/tokens.ts'
import { lookUp } from '../word-table.ts'
import type { Vocabulary } from './vocabulary.ts'
import { empty, has, newWordSet, put, type WordSet } from './word-set.ts'

/**
 * Words that are names by the article's own evidence: capitalised inside a sentence and nowhere in lower case. The set
 * is the same object for every article.
 */
export function findNames(text: string, tokens: Tokens, vocabulary: Vocabulary): WordSet {
  empty(lower)
  empty(names)
  const { count, hash, shape, start, end } = tokens
  for (let i = 0; i < count; i++) {
    const form = shape[i] ?? 0
    if ((form & (WORD | CAPITAL | CAPITALS | MIXED)) === WORD) put(lower, hash[i] ?? 0)
  }
  for (let i = 1; i < count; i++) {
    const form = shape[i] ?? 0
    const word = hash[i] ?? 0
    if ((form & (CAPITAL | GLUED)) !== CAPITAL || has(lower, word) || (end[i] ?? 0) - (start[i] ?? 0) < 2) continue
    if (vocabulary.neverName[lookUp(vocabulary.table, word) + 1]) continue
    if (isInside(text, end[i - 1] ?? 0) && goesOn(text, end[i] ?? 0)) put(names, word)
  }
  return names
}

/** Does a comma or a word in lower case end there? */
function isInside(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1)
  return code === COMMA || isLower(code)
}

/** Do a comma, a stop, an apostrophe or a word in lower case follow? */
function goesOn(text: string, end: number): boolean {
  const code = text.charCodeAt(end)
  if (code === COMMA || code === STOP || code === APOSTROPHE || code === CURLY) return true
  return code === BLANK && isLower(text.charCodeAt(end + 1))
}

function isLower(code: number): boolean {
  return (kindOf(code) & (LETTER | UPPER)) === LETTER
}

const BLANK = 32
const COMMA = 44
const STOP = 46
const APOSTROPHE = 39
const CURLY = 0x2019
const lower = newWordSet()
const names = newWordSet()
