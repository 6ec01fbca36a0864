import type { CueKind } from '../cue-lexicon.ts'
import { atomOf } from './atom.ts'

/** What the features see of each cue kind, by its place in the lexicon, as atoms. */
export interface CueAtoms {
  readonly lemma: Int32Array
  readonly strength: Int32Array
  readonly illocution: Int32Array
  readonly polarity: Int32Array
  readonly factuality: Int32Array
  readonly attitude: Int32Array
}

export function toCueAtoms(kinds: readonly CueKind[]): CueAtoms {
  const column = (name: (kind: CueKind) => string) => Int32Array.from(kinds, (kind) => atomOf(name(kind)))
  return {
    lemma: column(({ lemma, type }) => (type === 'noun' ? `N ${lemma}` : lemma)),
    strength: column(({ strength, type }) => (type === 'noun' ? 'N' : strength)),
    illocution: column(({ illocution }) => illocution),
    polarity: column(({ polarity }) => polarity),
    factuality: column(({ factuality }) => factuality),
    attitude: column(({ attitude }) => String(attitude)),
  }
}
