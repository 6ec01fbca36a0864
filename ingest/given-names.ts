import { hashWord } from './characters.ts'
import { toWordTable, type WordTable } from './word-table.ts'

export type Gender = 'm' | 'f'

/** The names of `lexicons/given-names.yaml`, parted by blanks. */
export interface GivenNameList {
  readonly f: string
  readonly m: string
  readonly u: string
}

/** Hash → 0 feminine, 1 masculine, 2 either. */
export type GivenNames = WordTable

export function toGivenNames({ f, m, u }: GivenNameList): GivenNames {
  return toWordTable(
    [f, m, u].flatMap((names, gender) => names.split(/\s+/).map((name) => [hashWord(name), gender] as const)),
  )
}
