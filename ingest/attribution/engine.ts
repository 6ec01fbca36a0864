import type { Parser } from '../grammar/parser.ts'
import type { Tagger } from '../grammar/tagger.ts'
import type { Calibration } from './calibration.ts'
import type { Linear } from './linear.ts'
import type { Passage } from './passage.ts'
import type { Priors } from './priors.ts'
import type { TagSet } from './tag-set.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Watch } from './watch.ts'

/** The learned choices. Each may be missing while the others are learned. */
export interface Choices {
  /** Is a word worth a look, before any tag? */
  readonly spot: Linear | null
  /** Where does content begin and end? */
  readonly end: Linear | null
  /** Which phrase is the source? */
  readonly source: Linear | null
  /** Is the candidate, as it stands, something said? */
  readonly cue: Linear | null
  /** If it is not: is it what somebody thinks or wants? */
  readonly attitude: Linear | null
}

/** When a sentence is parsed: `always`, or where a source or an end is `doubtful`, or `never` (the fast engine). */
export type Parsing = 'always' | 'doubtful' | 'never'

/** All that attribution works with. Made once; the sentence in work changes. */
export interface Engine {
  readonly vocabulary: Vocabulary
  readonly tagger: Tagger
  readonly tagSet: TagSet
  readonly parser: Parser | null
  readonly parsing: Parsing
  readonly priors: Priors
  readonly choices: Choices
  /** From how sure a statement is to the share that is right. */
  readonly calibration: Calibration
  /** Candidates of at least this probability become attributions. */
  readonly threshold: number
  readonly passage: Passage
  /** Who looks on: the training and `--explain`. */
  readonly watch: Watch | null
  readonly work: Work
}

/** How much was done: sentences and words, all, tagged and parsed. */
export interface Work {
  sentences: number
  words: number
  taggedSentences: number
  taggedWords: number
  parsedSentences: number
  parsedWords: number
}
