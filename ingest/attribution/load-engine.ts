import type { CueLexicon } from '../cue-lexicon.ts'
import { loadWeights, PARSER, TAGGER } from '../grammar/load.ts'
import { unpackLearned } from './choices-weights.ts'
import type { Engine, Parsing } from './engine.ts'
import { makeEngine } from './make-engine.ts'

/** `full` asks the parser where a source or an end is in doubt; `fast` never does. */
export type Mode = 'full' | 'fast'

export const PARSING: Readonly<Record<Mode, Parsing>> = { full: 'doubtful', fast: 'never' }
/** The probability from which a candidate is a statement. */
export const THRESHOLD = 0.4

/** The engine that ships, for a cue lexicon. Made once for each lexicon and mode, then shared. */
export function loadEngine(cues: CueLexicon, mode: Mode): Engine {
  const known = engines[mode].get(cues)
  if (known) return known
  const learned = unpackLearned(loadWeights(choicesFile(mode)))
  const engine = makeEngine(cues, { ...learned, parsing: PARSING[mode], threshold: THRESHOLD, watch: null })
  engines[mode].set(cues, engine)
  return engine
}

/** The files of weights that reading takes. */
export function weightsFor(mode: Mode): readonly string[] {
  return [TAGGER, PARSER, choicesFile(mode)]
}

export function choicesFile(mode: Mode): string {
  return `choices-${mode}.bin.gz`
}

const engines = { full: new WeakMap<CueLexicon, Engine>(), fast: new WeakMap<CueLexicon, Engine>() }
