import type { Decision } from '../../schema/decisions.ts'
import type {
  ActorNode,
  AgreementNode,
  EventNode,
  GraphPatch,
  Link,
  MeasureKindNode,
  MeasureNode,
  OutletNode,
  ReportNode,
  RunNode,
  SectorNode,
  StatementNode,
  TenureNode,
  VersionNode,
} from '../../schema/graph.ts'
import type {
  ActorFilter,
  ArticleFilter,
  CountKey,
  DecisionQuery,
  EventFilter,
  LinkQuery,
  MeasureFilter,
  StatementFilter,
} from './filter.ts'
import type { SUGGESTED } from './names.ts'

/** An article: what its current version (the one first seen last) says of it. Older versions stay, out of lists. */
export interface ArticleNode {
  readonly label: 'Article'
  readonly id: string
  readonly currentVersionId: string
  readonly versionIds: readonly string[]
  readonly title: string | null
  readonly sourceUrl: string | null
  readonly outletId: string | null
  readonly publishedOn: string | null
  readonly publishedAt: string | null
  readonly publishedBasis: 'metadata' | 'given' | null
  readonly authors: readonly string[]
  readonly agency: string | null
  readonly language: string
  readonly sha256: string
  /** The article that this one is a copy of: the earliest that shares its words (schema/sketch.ts). */
  readonly copyOf: string | null
}

export interface NodeOf {
  /** `clusterId`: the utterance it counts as (`actsOf`, then `GraphStore.join`). */
  readonly Statement: StatementNode & { readonly clusterId: string }
  readonly Article: ArticleNode
  readonly Version: VersionNode & { readonly seenAt: string }
  readonly Actor: ActorNode
  readonly Tenure: TenureNode
  readonly Outlet: OutletNode
  readonly Sector: SectorNode
  readonly MeasureKind: MeasureKindNode
  readonly Measure: MeasureNode
  readonly Agreement: AgreementNode
  readonly Event: EventNode
  readonly Report: ReportNode
  readonly Run: RunNode & { readonly startedAt: string }
}
export type Label = keyof NodeOf

/** What can be listed, how it is filtered, and the orders it has. Every order ends in the id. */
export interface Lists {
  /** NEWEST and OLDEST by the day it was said, unknown days last; RELEVANCE needs `text`. */
  readonly Statement: { readonly filter: StatementFilter; readonly order: 'NEWEST' | 'OLDEST' | 'RELEVANCE' }
  readonly Article: { readonly filter: ArticleFilter; readonly order: 'NEWEST' | 'OLDEST' | 'RELEVANCE' }
  readonly Actor: { readonly filter: ActorFilter; readonly order: 'MOST_STATEMENTS' | 'NAME' | 'LATEST' }
  /** LATEST_CHANGE by the latest day a report of it stands for. */
  readonly Measure: { readonly filter: MeasureFilter; readonly order: 'LATEST_CHANGE' | 'TITLE' }
  readonly Agreement: { readonly filter: Record<never, never>; readonly order: 'NAME' }
  /** By the day on which it begins, unknown days last. */
  readonly Event: { readonly filter: EventFilter; readonly order: 'NEWEST' }
  readonly Report: { readonly filter: { readonly measures?: readonly string[] }; readonly order: 'OLDEST' }
  readonly Outlet: { readonly filter: Record<never, never>; readonly order: 'NAME' }
  readonly Sector: { readonly filter: Record<never, never>; readonly order: 'NAME' }
  readonly MeasureKind: { readonly filter: Record<never, never>; readonly order: 'NAME' }
}
export type Listed = keyof Lists

export interface PageQuery<L extends Listed> {
  readonly label: L
  readonly filter: Lists[L]['filter']
  readonly order: Lists[L]['order']
  /** 1 or more. */
  readonly first: number
  /** A position of an earlier page of the same order; null for the start. */
  readonly after: Position | null
}
/** A place in an order: the sort key, written by the store, and the id. */
export interface Position {
  readonly key: string
  readonly id: string
}
export interface Page<N> {
  readonly nodes: readonly N[]
  /** One a node. */
  readonly positions: readonly Position[]
  readonly more: boolean
}

/** What applying patches did: articles whose version was new, rebuilt, or already there as it is. */
export interface Applied {
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
}

/** An utterance that counts as another, whose words are not quite the same. */
export interface Joining {
  readonly utterance: string
  /** The id of its wording (`StatementNode.utteranceId`). */
  readonly wording: string
  readonly into: string
  /** How it was found. */
  readonly method: string
  /** How alike the words are, 0 to 1. */
  readonly score: number
}

/** A file or article that could not be read, kept aside and shown. */
export interface Failure {
  readonly source: string
  readonly at: string
  readonly code: string
  readonly message: string
}

export interface Survey {
  readonly schemaVersion: number
  /**
   * The sum modulo 2^256 of the hashes of all applied patches, hex. Without times, so any order of ingest gives the
   * same. Kept up to date by `apply`.
   */
  readonly snapshot: string
  readonly articles: number
  /** Of current versions, level 0, without furniture. */
  readonly statements: number
  readonly utterances: number
  readonly actors: number
  readonly measures: number
  /** Outlets that published an article here. */
  readonly outlets: number
  readonly from: string | null
  readonly to: string | null
}

/**
 * Keeps the graph. A few generic verbs, no Cypher and no SQL; what people ask is composed above it, in
 * `src/answers/`, once for every store. Reads see current versions only, unless they ask by id.
 */
export interface GraphStore {
  /** The address it was opened by, without secrets. */
  readonly url: string
  /**
   * Writes patches, all or none of this call: checks provenance first, replaces what the same owner had, leaves what
   * is equal alone, maps vanished statement ids to their heirs. `at` is the time of now, RFC 3339.
   * Throws BAD_PROVENANCE, STORE_BUSY, STORE_UNREACHABLE.
   */
  apply(patches: readonly GraphPatch[], at: string): Promise<Applied>
  /** For each known version of these, the run that read it and the hash of its metadata (`VersionNode.metadata`). */
  known(versionIds: readonly string[]): Promise<ReadonlyMap<string, { runId: string; metadata: string }>>
  page<L extends Listed>(query: PageQuery<L>): Promise<Page<NodeOf[L]>>
  count<L extends Listed>(label: L, filter: Lists[L]['filter']): Promise<number>
  /** The most frequent values first, then by value; at most `first`. */
  countBy(
    filter: StatementFilter,
    by: CountKey,
    first: number,
  ): Promise<readonly { readonly value: string | null; readonly count: number }[]>
  /** What these ids are, also of older versions; ids that name nothing are missing from the map. */
  load<L extends Label>(label: L, ids: readonly string[]): Promise<ReadonlyMap<string, NodeOf[L]>>
  /** Links of current and old versions, sorted by from, to. */
  links(query: LinkQuery): Promise<readonly Link[]>
  tenuresOf(actorIds: readonly string[]): Promise<readonly TenureNode[]>
  /**
   * Where statement ids went: to their heir, or to nothing. Only ids that are no longer live are in the map; chains
   * are followed to their end.
   */
  redirects(ids: readonly string[]): Promise<ReadonlyMap<string, Redirect>>
  /** Actors, sectors, measures, agreements with a name or alias word that starts so; most statements first, name, id. */
  suggest(prefix: string, first: number): Promise<readonly NodeOf[(typeof SUGGESTED)[number]][]>
  /**
   * Says which utterances count as others, in place of all that was said before. An utterance that another is joined
   * into is joined into none itself.
   */
  join(joinings: readonly Joining[]): Promise<void>
  /** Those that join one of these utterances to another, or another to one of these; all without ids. Sorted by utterance. */
  joinings(ids?: readonly string[]): Promise<readonly Joining[]>
  /** Everything of a kind in id order, also of older versions. */
  scan<L extends Label>(label: L): AsyncIterable<NodeOf[L]>
  /**
   * Appends to the log of decisions, all or none of this call; those that are there are left alone. In the same
   * transaction it notes the versions that they touch. Gives how many were new. Throws BAD_DECISION.
   */
  record(decisions: readonly Decision[], touched: readonly string[]): Promise<number>
  /** Of the log, by time, then id. */
  decisions(query: DecisionQuery): Promise<readonly Decision[]>
  /** Ids of the versions that decisions touch and that were not settled since, sorted. */
  touched(): Promise<readonly string[]>
  /** Says that these versions were read again with all that was decided. */
  settle(versionIds: readonly string[]): Promise<void>
  survey(): Promise<Survey>
  recordFailures(failures: readonly Failure[]): Promise<void>
  failures(first: number): Promise<{ readonly nodes: readonly Failure[]; readonly total: number }>
  /** Throws STORE_UNREACHABLE when it does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** A statement that a newer extraction no longer finds, with its words as they were. */
export interface Redirect {
  readonly to: string | null
  readonly statement: NodeOf['Statement']
}
