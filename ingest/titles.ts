import { z } from 'zod'
import { normName } from '../schema/ids.ts'
import type { Abbreviations } from './abbreviations.ts'
import type { Gender } from './given-names.ts'
import { type Phrases, toPhrases } from './phrases.ts'

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

/** Values of the phrases are places in `entries`. All but abbreviations are met in any case. */
export interface Titles {
  readonly entries: readonly TitleEntry[]
  readonly phrases: Phrases
  readonly plurals: Phrases
  /** Of titles that tell it, as written. */
  readonly genders: ReadonlyMap<string, Gender>
  /** Abbreviations, as names are compared, to what they stand for: `sen` → `senator`. */
  readonly long: ReadonlyMap<string, string>
}

export function toTitles(entries: readonly TitleEntry[], abbreviations: Abbreviations): Titles {
  const phrase = (words: string, value: number) => ({
    words: words.endsWith('.') ? words : words.toLowerCase(),
    value,
    plural: false,
  })
  const plurals = entries.flatMap(({ title, plural }, value) =>
    plural !== undefined && plural !== title ? [phrase(plural, value)] : [],
  )
  return {
    entries,
    phrases: toPhrases(
      entries.map(({ title }, value) => phrase(title, value)),
      abbreviations,
    ),
    plurals: toPhrases(plurals, abbreviations),
    genders: new Map(entries.flatMap(({ title, gender }) => (gender === undefined ? [] : [[title, gender] as const]))),
    long: new Map(
      entries.flatMap(({ title, long }) => (long === undefined ? [] : [[normName(title), normName(long)] as const])),
    ),
  }
}

/** A title as titles are compared, its abbreviations written out: `Sen.` → `senator`. */
export function longTitle({ long }: Titles, title: string): string {
  return normName(title)
    .split(' ')
    .map((word) => long.get(word) ?? word)
    .join(' ')
}
