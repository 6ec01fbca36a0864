import { z } from 'zod'
import type { EventType } from '../schema/document.ts'
import { EventNode } from '../schema/graph.ts'
import type { Abbreviations } from './abbreviations.ts'
import { hashWord } from './characters.ts'
import { type Table, toMarks, toTable } from './phrase-table.ts'
import { type IrregularVerbs, type VerbForm, verbFormsOf } from './verb-forms.ts'

const words = z.array(z.string().min(1)).readonly()
const type = EventNode.shape.type
const nouns = z.array(z.strictObject({ type, nouns: words })).readonly()
/** The shape of `lexicons/events.yaml`. */
export const EventFile = z.strictObject({
  again: nouns,
  bare: words,
  cancelled: words,
  coming: words,
  each: words,
  nouns,
  verbs: z
    .array(
      z.strictObject({
        type,
        verbs: words,
        needs: z.enum(['person', 'agreement', 'event', 'outlet', 'place', 'nothing']),
      }),
    )
    .readonly(),
  wished: words,
})

export type EventNeed = z.infer<typeof EventFile>['verbs'][number]['needs']

/** What a word is that may tell of an event. */
export type EventWord =
  | { readonly is: 'noun'; readonly type: EventType; readonly bare: boolean }
  /** It only takes up one that was told. */
  | { readonly is: 'again'; readonly types: readonly EventType[] }
  | { readonly is: 'verb'; readonly type: EventType; readonly needs: EventNeed; readonly forms: ReadonlySet<VerbForm> }

export interface EventWords {
  /** Nouns, and verbs that are no noun too. */
  readonly heads: Table<readonly EventWord[]>
  readonly cancelled: Table<true>
  readonly coming: Table<true>
  readonly wished: Table<true>
  /** Hashes. */
  readonly each: ReadonlySet<number>
}

/** Compiles the lexicon. */
export function toEventWords(
  file: z.infer<typeof EventFile>,
  irregular: IrregularVerbs,
  abbreviations: Abbreviations,
): EventWords {
  const heads = new Map<string, EventWord[]>()
  const add = (word: string, entry: EventWord) => heads.set(word, [...(heads.get(word) ?? []), entry])
  for (const { type: kind, nouns: list } of file.nouns)
    for (const noun of list) add(noun, { is: 'noun', type: kind, bare: false })
  for (const noun of file.bare) add(noun, { is: 'noun', type: 'ParliamentarySession', bare: true })
  const again = new Map<string, EventType[]>()
  for (const { type: kind, nouns: list } of file.again)
    for (const noun of list) again.set(noun, [...(again.get(noun) ?? []), kind])
  for (const [noun, types] of again) add(noun, { is: 'again', types })
  for (const { type: kind, verbs, needs } of file.verbs)
    for (const [form, forms] of verbFormsOf(verbs, irregular)) add(form, { is: 'verb', type: kind, needs, forms })
  return {
    heads: toTable(heads, abbreviations),
    cancelled: toMarks(file.cancelled, abbreviations),
    coming: toMarks(file.coming, abbreviations),
    wished: toMarks(file.wished, abbreviations),
    each: new Set(file.each.map(hashWord)),
  }
}
