import { hashWord } from './characters.ts'
import { toWordTable, type WordTable } from './word-table.ts'

/** What a full stop behind an abbreviation may be; the values of `Abbreviations.kinds`. */
export const TITLED = 0
export const NUMBERED = 1
export const OTHER = 2

export interface Abbreviations {
  /** Folded word without its stop → TITLED (a name follows, never the end of a sentence), NUMBERED (only before a number), OTHER. */
  readonly kinds: WordTable
  /** Those that are also written without a capital (`vs.`, `etc.`). */
  readonly small: WordTable
  /** Words that begin a sentence when they stand capitalised behind an abbreviation that may end one. */
  readonly starters: WordTable
}

/** The words of `lexicons/abbreviations.yaml`, each abbreviation with its stop. */
export interface AbbreviationList {
  readonly titled: readonly string[]
  readonly numbered: readonly string[]
  readonly other: readonly string[]
  readonly starters: readonly string[]
}

export function toAbbreviations({ titled, numbered, other, starters }: AbbreviationList): Abbreviations {
  const all = [...titled, ...numbered, ...other]
  const kind = (words: readonly string[], value: number) => words.map((word) => [hashWord(word), value] as const)
  return {
    kinds: toWordTable([...kind(titled, TITLED), ...kind(numbered, NUMBERED), ...kind(other, OTHER)]),
    small: toWordTable(
      kind(
        all.filter((word) => word === word.toLowerCase()),
        0,
      ),
    ),
    starters: toWordTable(kind(starters, 0)),
  }
}
