import type { LinkType } from '../../schema/graph.ts'

/**
 * What statements are asked for, as every store understands it. Lists mean any of; fields mean and.
 * Sector filters name each sector to match (answers add the children); days are `YYYY-MM-DD`, both ends included.
 */
export interface StatementFilter {
  readonly ids?: readonly string[]
  /** As typed: words, "phrases", prefix*, -without (`readTextQuery`). */
  readonly text?: string
  readonly speakers?: readonly string[]
  readonly addressees?: readonly string[]
  readonly mentions?: readonly string[]
  readonly sectors?: readonly string[]
  readonly measures?: readonly string[]
  readonly measureKinds?: readonly string[]
  readonly agreements?: readonly string[]
  readonly events?: readonly string[]
  /** Some stance of it: on one of these targets, with one of these polarities; what is absent asks nothing. */
  readonly stance?: { readonly targets?: readonly string[]; readonly polarities?: readonly string[] }
  readonly outlets?: readonly string[]
  readonly articles?: readonly string[]
  /** Ids of what statements count as (`clusterId`). */
  readonly utterances?: readonly string[]
  readonly within?: readonly string[]
  readonly kinds?: readonly string[]
  readonly illocutions?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly publishedFrom?: string
  readonly publishedTo?: string
  /** 0 unless given; `null` asks for all levels. */
  readonly level?: number | null
  readonly minConfidence?: number
  /** All but REJECTED unless given. */
  readonly review?: readonly string[]
  /** One statement an utterance: the earliest published, then the smallest id. */
  readonly unique?: boolean
  readonly includeFurniture?: boolean
  readonly and?: readonly StatementFilter[]
  readonly or?: readonly StatementFilter[]
  readonly not?: StatementFilter
}

export interface ArticleFilter {
  /** Words of the title or the text. */
  readonly text?: string
  readonly outlets?: readonly string[]
  readonly actors?: readonly string[]
  readonly sectors?: readonly string[]
  readonly agreements?: readonly string[]
  readonly events?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly language?: string
  /** Only what is a copy of one of these. */
  readonly copiesOf?: readonly string[]
  /** Only what is a copy of nothing. */
  readonly withoutCopies?: boolean
}

export interface ActorFilter {
  /** Words of a name or alias. */
  readonly text?: string
  readonly kinds?: readonly string[]
  readonly registry?: boolean
  /** Only who made a statement that fits. */
  readonly spokeIn?: StatementFilter
}

export interface MeasureFilter {
  readonly text?: string
  readonly kinds?: readonly string[]
  readonly imposers?: readonly string[]
  readonly targets?: readonly string[]
  readonly sectors?: readonly string[]
}

export interface EventFilter {
  /** Words of the name. */
  readonly text?: string
  /** Who takes part. */
  readonly actors?: readonly string[]
  /** The day on which it begins. */
  readonly from?: string
  readonly to?: string
}

/**
 * What a filter can be counted by; a statement without a value counts under `null`. A statement with several stances of
 * one polarity counts once under it.
 */
export type CountKey =
  | 'speaker'
  | 'sector'
  | 'measure'
  | 'outlet'
  | 'kind'
  | 'illocution'
  | 'stance'
  | 'day'
  | 'month'
  | 'year'

/** Links of one type, followed from these ids, in either direction. */
export interface LinkQuery {
  readonly type: LinkType
  readonly ids: readonly string[]
  readonly direction: 'out' | 'in'
}

/** Which part of the log of decisions: all of it, or what is about any of these articles and entities. */
export interface DecisionQuery {
  readonly about?: readonly string[]
}
