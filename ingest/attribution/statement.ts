import type { Span } from '../../schema/document.ts'
import type { Candidate } from './candidate.ts'
import type { NarrationBlock } from './narration.ts'

/** A candidate that became a statement, as offsets of the text. Its content grows while quotations go on. */
export interface Statement {
  readonly content: Span[]
  readonly cue: Span
  readonly source: Span | null
  readonly hearer: Span | null
  readonly target: Span | null
  readonly candidate: Candidate
  /** Place of the cue's word in the lexicon; -1 for colons and "according to". */
  readonly kind: number
  readonly negated: boolean
  /** The last word of the source, which tells one speaker from another inside an article; 0 without one. */
  readonly spoke: number
  /** Does the content hold a whole quotation, which may go on? */
  readonly quoted: boolean
  readonly block: NarrationBlock
  /** Was it found inside the words of another? */
  readonly nested: boolean
}
