import type { ApartQuote } from './narration.ts'
import { NOBODY } from './phrase.ts'

/** What kind of thing marks the saying: a verb, a noun, "according to", or a colon behind a name or before a quotation. */
export type CueForm = 'verb' | 'noun' | 'according' | 'colon'

/** A run of words of the passage, both ends included. Ends move while they are decided. */
export interface Range {
  first: number
  last: number
}

/**
 * A cue that may be one, with its source and its content as far as they are decided. All candidates have one shape, so
 * that the machine keeps them in one layout.
 */
export interface Candidate {
  readonly at: number
  readonly form: CueForm
  frame: number
  /** Words of the content: one range, or one on each side of the cue. */
  ranges: Range[]
  /** Quotations set apart that belong to it. */
  near: readonly ApartQuote[]
  source: number
  /** Whom it is told, where the text says so behind the cue. */
  hearer: number
  /** Whom it is said of, where the cue's object names them before the content: the accused, blamed, praised. */
  target: number
  passive: boolean
  /** P(it is a statement): by the counts, then by the learned choice. */
  chance: number
  counted: number
  /** P(it is no speech, but an attitude that somebody is said to have). */
  attitude: number
  /** How sure the choices of source and end are. */
  sourceChance: number
  endChance: number
  /** Where the content ends by the scan and after the parse had its say; where it may go on behind the cue. */
  scanned: number
  refined: number
  more: number
  parsedFrame: number
  /** What the rules read without a parse. */
  ruled: Ruled | null
}

export interface Ruled {
  readonly asked: number
  readonly source: number
  readonly frame: number
  readonly more: number
  readonly hearer: number
  readonly ranges: readonly Range[]
}

export function newCandidate(at: number, form: CueForm): Candidate {
  return {
    at,
    form,
    frame: 0,
    ranges: [],
    near: [],
    source: NOBODY,
    hearer: NOBODY,
    target: NOBODY,
    passive: false,
    chance: 0.5,
    counted: 0.5,
    attitude: 0,
    sourceChance: 0.99,
    endChance: 0.99,
    scanned: -1,
    refined: -1,
    more: -1,
    parsedFrame: 0,
    ruled: null,
  }
}

/** The last word of the content so far; -1 where there is none. */
export function lastWordOf({ ranges }: Candidate): number {
  return ranges.at(-1)?.last ?? -1
}
