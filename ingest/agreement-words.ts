import { z } from 'zod'
import type { RegistryAgreement } from '../schema/registry.ts'
import type { Abbreviations } from './abbreviations.ts'
import { hashWord } from './characters.ts'
import { ACTS, type Act, type VerbEntry } from './measure-words.ts'
import { type Table, toMarks, toTable } from './phrase-table.ts'
import { pluralsOf } from './phrases.ts'
import { type IrregularVerbs, verbFormsOf } from './verb-forms.ts'

const words = z.array(z.string().min(1)).readonly()
/** The shape of `lexicons/agreements.yaml`. */
export const AgreementFile = z.strictObject({
  acts: z
    .array(z.strictObject({ act: z.enum(ACTS), verbs: words.optional(), adjectives: words.optional() }))
    .readonly(),
  apart: words,
  blocs: words,
  context: words,
  heads: words,
  hopes: words,
  other: words,
  pending: words,
  scopes: words,
  shared: words,
  talks: words,
  trade: words,
})

/** What a word before a head says of the agreement. */
export type AgreementWord = 'trade' | 'scope' | 'other' | 'shared'

/** A noun that is an agreement, talks about one, or the name of one of the registry. */
export type AgreementHead =
  | { readonly is: 'deal' | 'talks'; readonly plural: boolean }
  | { readonly is: 'known'; readonly agreement: RegistryAgreement }

export interface AgreementWords {
  readonly heads: Table<AgreementHead>
  readonly modifiers: Table<AgreementWord>
  readonly adjectives: Table<Act>
  readonly hopes: Table<true>
  readonly pending: Table<true>
  /** Hashes of words that show that an article speaks of trade. */
  readonly context: ReadonlySet<number>
  /** Hashes of words beside a deal that is no one of trade. */
  readonly apart: ReadonlySet<number>
  readonly verbs: Table<VerbEntry>
  readonly blocs: ReadonlySet<string>
  readonly registry: readonly RegistryAgreement[]
}

/** Compiles the lexicon's words and the names of the registry's agreements. */
export function toAgreementWords(
  registry: readonly RegistryAgreement[],
  file: z.infer<typeof AgreementFile>,
  irregular: IrregularVerbs,
  abbreviations: Abbreviations,
): AgreementWords {
  const heads = new Map<string, AgreementHead>()
  for (const word of file.talks) heads.set(word, { is: 'talks', plural: false })
  for (const word of file.heads) {
    heads.set(word, { is: 'deal', plural: false })
    if (word.includes(' of ')) continue
    for (const plural of pluralsOf(word)) heads.set(plural, { is: 'deal', plural: true })
  }
  for (const agreement of registry) {
    for (const name of [agreement.name, ...(agreement.aliases ?? [])]) heads.set(name, { is: 'known', agreement })
  }
  const modifiers = new Map<string, AgreementWord>()
  for (const word of file.trade) modifiers.set(word, 'trade')
  for (const word of file.scopes) modifiers.set(word, 'scope')
  for (const word of file.other) modifiers.set(word, 'other')
  for (const word of file.shared) modifiers.set(word, 'shared')
  const adjectives = new Map<string, Act>()
  const verbs = new Map<string, VerbEntry>()
  for (const { act, verbs: lemmas = [], adjectives: told = [] } of file.acts) {
    for (const adjective of told) adjectives.set(adjective, act)
    for (const [form, forms] of verbFormsOf(lemmas, irregular)) verbs.set(form, { act, forms })
  }
  return {
    heads: toTable(heads, abbreviations),
    modifiers: toTable(modifiers, abbreviations),
    adjectives: toTable(adjectives, abbreviations),
    hopes: toMarks(file.hopes, abbreviations),
    pending: toMarks(file.pending, abbreviations),
    context: new Set(file.context.map(hashWord)),
    apart: new Set(file.apart.map(hashWord)),
    verbs: toTable(verbs, abbreviations),
    blocs: new Set(file.blocs),
    registry,
  }
}
