import { z } from 'zod'
import type { CueLexicon } from '../cue-lexicon.ts'
import { loadParser, loadTagger } from '../grammar/load.ts'
import { readLexicon } from '../lexicons.ts'
import type { Calibration } from './calibration.ts'
import type { Choices, Engine, Parsing } from './engine.ts'
import { IS } from './function-words.ts'
import { newPassage } from './passage.ts'
import { type Counts, toPriors } from './priors.ts'
import { toTagSet } from './tag-set.ts'
import { toVocabulary } from './vocabulary.ts'
import type { Watch } from './watch.ts'

/** What may differ from one engine to another. */
export interface Setup {
  readonly parsing: Parsing
  readonly counts: Counts
  readonly choices: Choices
  readonly calibration?: Calibration
  readonly threshold: number
  readonly watch: Watch | null
}

export const NO_CHOICES: Choices = { spot: null, end: null, source: null, cue: null, attitude: null }

/** An engine with the grammar that ships. */
export function makeEngine(cues: CueLexicon, setup: Setup): Engine {
  const { tagger, tags } = loadTagger()
  const grammar = setup.parsing === 'never' ? null : loadParser()
  const words = readLexicon('function-words', z.record(z.enum(NAMES), z.array(z.string().min(1))))
  const vocabulary = toVocabulary(tagger.dictionary, words, cues)
  return {
    vocabulary,
    tagger: { ...tagger, dictionary: vocabulary.dictionary },
    tagSet: toTagSet(tags, grammar?.relations ?? []),
    parser: grammar?.parser ?? null,
    passage: newPassage(),
    work: { sentences: 0, words: 0, taggedSentences: 0, taggedWords: 0, parsedSentences: 0, parsedWords: 0 },
    priors: toPriors(setup.counts, vocabulary),
    parsing: setup.parsing,
    choices: setup.choices,
    calibration: setup.calibration ?? [],
    threshold: setup.threshold,
    watch: setup.watch,
  }
}

/** The same engine with another setup. */
export function withSetup(engine: Engine, setup: Partial<Setup>): Engine {
  const { counts, ...rest } = setup
  return { ...engine, ...rest, priors: counts ? toPriors(counts, engine.vocabulary) : engine.priors }
}

const NAMES = Object.keys(IS).filter((name): name is keyof typeof IS => name in IS)
