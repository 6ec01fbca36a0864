import type { Article, Document, Span } from '../schema/document.ts'
import { analyseWith } from './analyse.ts'
import type { Candidate } from './attribution/candidate.ts'
import { leastChance } from './attribution/emit.ts'
import { FRAME_NAMES } from './attribution/frames.ts'
import { loadEngine, type Mode } from './attribution/load-engine.ts'
import type { Passage } from './attribution/passage.ts'
import { firstOf, lastOf } from './attribution/phrase.ts'
import type { Watch } from './attribution/watch.ts'
import type { Lexicons } from './lexicons.ts'

/** One answer that was weighed, and how likely it was held to be. A null span is "none". */
export interface Choice {
  readonly span: Span | null
  readonly chance: number
}

/** A word that may say that something is said, and what was made of it. */
export interface CueReasons {
  /** The word itself, without its verb group. */
  readonly cue: Span
  /** The construction: a form (`verb`, `noun`, `according`, `colon`) and how content stands beside it. */
  readonly rule: string
  /** How often such words with such a construction are a cue, by the counts; and as it stands here, by the learned choice. */
  readonly counted: number
  readonly chance: number
  /** The least chance with which it becomes a statement. */
  readonly needed: number
  /** What could be its source and its content, likeliest first. */
  readonly sources: readonly Choice[]
  readonly contents: readonly Choice[]
  readonly parsed: boolean
}

/** A document with every cue that was looked at, in order, those that became nothing too. */
export interface Explanation {
  readonly document: Document
  readonly threshold: number
  readonly cues: readonly CueReasons[]
  /** By where a pronoun starts: places in the document's `actors` that it could mean, likeliest first. */
  readonly pronouns: ReadonlyMap<number, readonly number[]>
}

/** Reads an article as `analyse` does, and keeps what was considered on the way. */
export function explain(article: Article, lexicons: Lexicons, mode: Mode = 'full'): Explanation {
  const engine = loadEngine(lexicons.cues, mode)
  const cues = new Map<number, CueReasons>()
  const pronouns = new Map<number, readonly number[]>()
  const weighed = new Map<number, { sources: readonly Choice[]; contents: readonly Choice[] }>()
  const at = (passage: Passage, { at: word }: Candidate) => passage.start[word] ?? 0
  const put = (place: number, more: { sources?: readonly Choice[]; contents?: readonly Choice[] }) =>
    weighed.set(place, { ...(weighed.get(place) ?? { sources: [], contents: [] }), ...more })
  const watch: Watch = {
    wantsFeatures: false,
    onSource(passage, candidate, phrases, _features, chances) {
      const span = (phrase: number) => (phrase < 0 ? null : spanOf(passage, firstOf(phrase), lastOf(phrase)))
      put(at(passage, candidate), { sources: ranked(phrases.map(span), chances) })
    },
    onEnd(_choice, passage, candidate, spans, _features, chances) {
      const found = spans.map((span) => span && spanOf(passage, span[0], span[1]))
      put(at(passage, candidate), { contents: ranked(found, chances) })
    },
    onJudged(passage, _block, candidates) {
      for (const candidate of candidates) {
        const start = at(passage, candidate)
        cues.set(start, {
          cue: spanOf(passage, candidate.at, candidate.at),
          rule: `${candidate.form} ${FRAME_NAMES[candidate.frame] ?? ''}`,
          counted: candidate.counted,
          chance: candidate.chance,
          needed: leastChance(passage, candidate, engine.threshold),
          parsed: passage.parsed,
          ...(weighed.get(start) ?? { sources: [], contents: [] }),
        })
      }
    },
    onPronoun(pronoun, found) {
      pronouns.set(
        pronoun,
        found.map(([actor]) => actor),
      )
    },
  }
  const document = analyseWith(article, lexicons, { ...engine, watch })
  return {
    document,
    threshold: engine.threshold,
    cues: [...cues.values()].sort((a, b) => a.cue.start - b.cue.start),
    pronouns,
  }
}

function spanOf({ start, end }: Passage, first: number, last: number): Span {
  return { start: start[first] ?? 0, end: end[last] ?? 0 }
}

function ranked(spans: readonly (Span | null)[], chances: readonly number[]): readonly Choice[] {
  return spans.map((span, place) => ({ span, chance: chances[place] ?? 0 })).sort((a, b) => b.chance - a.chance)
}
