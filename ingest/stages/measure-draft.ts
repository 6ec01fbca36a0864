import type { Document, Span } from '../../schema/document.ts'
import type { RegistryMeasureKind } from '../../schema/registry.ts'
import type { AmountHit, Clause, VerbHit } from './clause.ts'
import type { Grammar } from './measure-grammar.ts'
import type { MeasurePhrase } from './measure-phrase.ts'
import type { Outcome, Reading } from './measure-status.ts'
import type { Referents } from './measure-subjects.ts'

/** The layers that measures are read from. */
export type MeasureNeeds = Pick<
  Document,
  'article' | 'blocks' | 'tokens' | 'sentences' | 'mentions' | 'actors' | 'sectors' | 'attributions' | 'speakers'
>

/** A place whose words name or are a measure. */
export interface Trigger {
  readonly from: number
  readonly to: number
  readonly kind: RegistryMeasureKind
  /** The verb that is the measure; null where a noun names it. */
  readonly verb: VerbHit | null
  /** A noun that needed one of its words behind it ("a ban on … contracts"). */
  readonly held: boolean
  /** It stands for a tariff only where the article speaks of measures at the border: "lifting them", "a 15% rate". */
  readonly elided: boolean
}

/** A measure as found in its sentence, before the article fills in what the sentence leaves out. */
export interface Draft extends Span {
  readonly trigger: Trigger
  readonly clause: Clause
  readonly phrase: MeasurePhrase
  readonly grammar: Grammar
  readonly referents: Referents
  readonly inner: Reading | null
  readonly outer: Reading | null
  readonly outcome: Outcome
  /** It stands in an if-clause, or is only said to do something ("a 20% duty would add …"). */
  readonly supposed: boolean
  readonly imposer: string | null
  /** The sentence itself tells the imposer. */
  readonly stated: boolean
  readonly target: string | null
  /** A sector or another kind of measure is named in its sentence, or the article speaks of measures at the border. */
  readonly accompanied: boolean
  /** Sectors that its words name, sorted. */
  readonly sectors: readonly string[]
  /** Place of the statement that says so. */
  readonly voice: number | null
  /** The party that its speaker belongs to. */
  readonly speaker: string | null
}

/** The rate it has or gets: "to 25% from 16%" is 25. */
export function rateOf({ amounts }: MeasurePhrase): AmountHit | null {
  return amounts.find(({ unit }) => unit === 'percent') ?? null
}

/** How many measures back or forth what the sentence leaves out is looked for. */
export const FARTHEST_DRAFT = 100

export function isSameKind(a: Draft, b: Draft): boolean {
  return a.trigger.kind.id === b.trigger.kind.id && a.imposer === b.imposer
}

/** "a tariff", not "the tariff". */
export function isIndefinite({ clause, phrase }: Draft): boolean {
  return clause.word(phrase.from) === 'a' || clause.word(phrase.from) === 'an'
}
