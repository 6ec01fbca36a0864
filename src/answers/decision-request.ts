import type { Decision } from '../../schema/decisions.ts'

/** What somebody asks to decide: things of the graph by their ids, as the API and the command line name them. */
export type DecisionRequest =
  | { readonly kind: 'set-speaker'; readonly statement: string; readonly speaker: string }
  | { readonly kind: 'reject-statement' | 'confirm-statement'; readonly statement: string }
  | {
      readonly kind: 'add-statement'
      readonly article: string
      /** UTF-16 code units of the article's current text. */
      readonly start: number
      readonly end: number
      readonly speaker: string
    }
  | { readonly kind: 'tag-sector' | 'untag-sector'; readonly statement: string; readonly sector: string }
  | { readonly kind: 'set-stance'; readonly statement: string; readonly target: string; readonly polarity: string }
  | { readonly kind: 'link-measure'; readonly report: string; readonly measure: string }
  | {
      readonly kind: 'set-measure-state'
      readonly measure: string
      readonly status: string
      readonly from: string
    }
  | {
      readonly kind: 'set-tenure'
      readonly actor: string
      readonly post: string
      readonly from: string | null
      readonly to: string | null
    }
  | { readonly kind: 'add-alias'; readonly actor: string; readonly alias: string }
  | { readonly kind: 'merge-actors'; readonly keep: string; readonly merge: readonly string[] }
  | { readonly kind: 'different-actors'; readonly actors: readonly string[] }
  | {
      readonly kind: 'split-actor'
      readonly actor: string
      readonly statements: readonly string[]
      /** An existing actor; null for a new one of `newName`. */
      readonly into: string | null
      readonly newName: string | null
    }
  | {
      readonly kind: 'judge-change'
      readonly before: string
      readonly after: string
      readonly judgement: string
    }
  | {
      readonly kind: 'reanchor'
      readonly decision: string
      /** UTF-16 code units of the article's current text. */
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'dismiss'; readonly item: string }
  | { readonly kind: 'undo'; readonly decision: string }

/** Who decides, when (RFC 3339, UTC with milliseconds), and why. */
export interface Author {
  readonly by: string
  readonly at: string
  readonly reason: string | null
}

/** What a person can mend in a request. */
export interface Mistake {
  readonly code: 'NOT_FOUND' | 'BAD_INPUT'
  /** The argument that is wrong. */
  readonly field: string
  readonly message: string
}

/** Who asks, as far as writing goes: by the name of their key, as somebody at this machine, or not at all. */
export type Writer = { readonly name: string | null } | null

/** Under which name somebody writes: that of their key, else the one they give. */
export function nameOf({ name }: NonNullable<Writer>, given: string | null): string {
  return name ?? given ?? 'somebody at this machine'
}

/** Writes decisions and brings the graph up to them, before it answers. */
export interface Corrections {
  write(decisions: readonly Decision[]): Promise<void>
}
