import type { MentionIndex } from '../mention-index.ts'
import type { TextLayers, TokenRange } from '../text-layers.ts'
import type { FoundCue } from './cues.ts'
import type { SpeechQuote } from './speech-quotes.ts'
import type { Units } from './units.ts'

/** An attribution by token places, before it is sorted and nested. */
export interface Draft {
  readonly pieces: readonly TokenRange[]
  readonly cue: FoundCue | null
  readonly source: TokenRange | null
  readonly addressee: TokenRange | null
  readonly continues: Draft | null
  readonly rule: string
  readonly confidence: number
}

/** What the rules of one article read, and what they have found so far. */
export interface Reading {
  readonly layers: TextLayers
  readonly index: MentionIndex
  readonly units: Units
  readonly cues: readonly FoundCue[]
  readonly speech: readonly SpeechQuote[]
  /** The draft that has taken a quotation, by place of the quote. */
  readonly owners: Map<number, Draft>
}

/** How sure a cue is by its word alone. (EXTRACTION, "Cues": the share of such words that are cues.) */
export const CUE_CONFIDENCE = { strong: 0.95, normal: 0.81, ambiguous: 0.49 } as const

/** The place of the first speech quotation that begins at a token or behind it. */
export function speechFrom(speech: readonly SpeechQuote[], place: number): number {
  let low = 0
  let high = speech.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((speech[middle]?.from ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

export function endOf({ pieces }: Draft): number {
  return pieces.at(-1)?.to ?? 0
}

export function holdsToken({ pieces }: Draft, place: number): boolean {
  return pieces.some(({ from, to }) => from <= place && place < to)
}
