import { z } from 'zod'
import type { Abbreviations } from './abbreviations.ts'
import { type PhraseTable, toPhraseTable } from './phrase-table.ts'

export const TitleEntry = z.strictObject({
  title: z.string().min(1),
  kind: z.enum(['military', 'office', 'corporate', 'clergy', 'academic', 'honorific']),
  position: z.enum(['before', 'after', 'both']),
  plural: z.string().min(1).optional(),
  gender: z.enum(['m', 'f']).optional(),
  /** What an abbreviation stands for. */
  long: z.string().min(1).optional(),
})
export type TitleEntry = z.infer<typeof TitleEntry>

export interface Titles {
  readonly entries: readonly TitleEntry[]
  readonly phrases: PhraseTable
  /** Plural forms; the values are those of `phrases`. */
  readonly plurals: PhraseTable
}

export function toTitles(entries: readonly TitleEntry[], lexicons: { readonly abbreviations: Abbreviations }): Titles {
  const phrases = entries.map(({ title }, place) => [title, place] as const)
  const plurals = entries.flatMap(({ plural }, place) =>
    plural && plural !== entries[place]?.title ? [[plural, place] as const] : [],
  )
  return { entries, phrases: toPhraseTable(phrases, lexicons), plurals: toPhraseTable(plurals, lexicons) }
}
