import type { Candidate } from './candidate.ts'
import type { NarrationBlock } from './narration.ts'
import type { Passage } from './passage.ts'

/** Which of the content's ends is chosen: of what follows the cue, of what goes on behind it, or where it starts. */
export type EndChoice = 'end' | 'more' | 'start'

/** Somebody who looks on while the choices are made: the training, and whoever asks for reasons. */
export interface Watch {
  /** Are the features of each candidate wanted, as bucket numbers? Else the arrays are empty. */
  readonly wantsFeatures: boolean
  /** Every candidate as the counts judge it. */
  readonly onCandidate?: (passage: Passage, candidate: Candidate) => void
  /** `spans` are first and last words, null for "nothing"; `ruled` is the place of what the rules propose, or -1. */
  readonly onEnd?: (
    choice: EndChoice,
    passage: Passage,
    candidate: Candidate,
    spans: readonly (readonly [number, number] | null)[],
    features: readonly Int32Array[],
    chances: readonly number[],
    ruled: number,
  ) => void
  /** `phrases` as `phrase.ts` packs them; the first is what the rules propose. */
  readonly onSource?: (
    passage: Passage,
    candidate: Candidate,
    phrases: readonly number[],
    features: readonly Int32Array[],
    chances: readonly number[],
  ) => void
  /** All candidates of a passage once judged; features are null where a candidate was hopeless. */
  readonly onJudged?: (
    passage: Passage,
    block: NarrationBlock,
    candidates: readonly Candidate[],
    features: readonly (Int32Array | null)[],
  ) => void
  /** Whom the pronoun that starts at an offset could mean: places in `actors` with their scores, the best first. */
  readonly onPronoun?: (pronoun: number, ranked: readonly (readonly [actor: number, score: number])[]) => void
}
