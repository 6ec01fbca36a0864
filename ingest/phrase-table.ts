import type { Tokens } from '../schema/document.ts'
import type { Abbreviations } from './abbreviations.ts'
import { hashNext } from './characters.ts'
import { findTokens } from './stages/tokens.ts'
import { lookUp, toWordTable, type WordTable } from './word-table.ts'

/** Phrases of one word or more, by the hashes of their tokens, as `findTokens` cuts them. */
export interface PhraseTable {
  /** Hash of the tokens so far → PREFIX, or the phrase's value + 1. */
  readonly table: WordTable
}

const PREFIX = 0

/** Values are 0 or more. Of two phrases with the same words the later counts. */
export function toPhraseTable(
  phrases: readonly (readonly [phrase: string, value: number])[],
  { abbreviations }: { readonly abbreviations: Abbreviations },
): PhraseTable {
  const entries = new Map<number, number>()
  for (const [phrase, value] of phrases) {
    const { hash, count } = findTokens({ article: { text: phrase } }, { abbreviations })
    let sum = 0
    for (let i = 0; i < count; i++) {
      sum = hashNext(sum, hash[i] ?? 0)
      if (i === count - 1) entries.set(sum, value + 1)
      else if (!entries.has(sum)) entries.set(sum, PREFIX)
    }
  }
  return { table: toWordTable([...entries]) }
}

/** The longest phrase that begins at a token: its value and the place behind it; null where none does. */
export function phraseAt(
  { table }: PhraseTable,
  { hash }: Tokens,
  from: number,
  to: number,
): { readonly value: number; readonly to: number } | null {
  let sum = 0
  let found: { value: number; to: number } | null = null
  for (let i = from; i < to; i++) {
    sum = hashNext(sum, hash[i] ?? 0)
    const value = lookUp(table, sum)
    if (value < 0) break
    if (value > PREFIX) found = { value: value - 1, to: i + 1 }
  }
  return found
}
