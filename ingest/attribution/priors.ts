import { FRAME_NAMES, FRAMES } from './frames.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * How often a lemma in a frame was a cue of speech, of how many times it was seen: `say clause` → [hits, all]. Noun cues
 * and colons are counted as `N lemma frame`, `N frame`, `: frame`; verbs of a kind as `strength attitude frame`.
 */
export type Counts = Readonly<Record<string, readonly [hits: number, all: number]>>

/** Chances from counts, worked out when they are first asked for. */
export interface Priors {
  readonly counts: Counts
  /** False before anything was counted. */
  readonly counted: boolean
  readonly vocabulary: Vocabulary
  /** By place in `kinds`: that the verb is a cue at all. */
  readonly anywhere: Float64Array
  readonly byFrame: Float64Array
  readonly colons: Float64Array
}

export function toPriors(counts: Counts, vocabulary: Vocabulary): Priors {
  const { kinds } = vocabulary
  return {
    counts,
    counted: Object.keys(counts).length > 0,
    vocabulary,
    anywhere: Float64Array.from(kinds, ({ lemma, strength }) => {
      const [hits, all] = counts[`${lemma} quote`] ?? NONE
      return all >= 8 ? hits / all : STRENGTH[strength]
    }),
    byFrame: new Float64Array(kinds.length * FRAMES).fill(-1),
    colons: new Float64Array(FRAMES).fill(-1),
  }
}

/** P(cue | lemma, frame), with the rates of the lemma and of the frame behind it where the pair is rare. */
export function frameChance(priors: Priors, kind: number, frame: number): number {
  const at = kind * FRAMES + frame
  const known = priors.byFrame[at] ?? -1
  if (known >= 0) return known
  const type = priors.vocabulary.kinds[kind]?.type
  const chance = type === 'noun' ? nounChance(priors, kind, frame) : verbChance(priors, kind, frame)
  priors.byFrame[at] = chance
  return chance
}

export function colonChance({ counts, colons }: Priors, frame: number): number {
  const known = colons[frame] ?? -1
  if (known >= 0) return known
  const [hits, all] = counts[`: ${FRAME_NAMES[frame]}`] ?? NONE
  colons[frame] = hits / (all + 2)
  return colons[frame] ?? 0
}

function verbChance({ counts, counted, vocabulary }: Priors, place: number, frame: number): number {
  const kind = vocabulary.kinds[place]
  if (kind === undefined) return 0
  const name = FRAME_NAMES[frame]
  if (!counted) return UNCOUNTED[kind.strength]
  const [hits, all] = counts[`${kind.lemma} ${name}`] ?? NONE
  const [frameHits, frameAll] = counts[`${kind.strength} ${Number(kind.attitude)} ${name}`] ?? NONE
  const [lemmaHits, lemmaAll] = counts[kind.lemma] ?? NONE
  const ofFrame = frameAll > 5 ? frameHits / frameAll : 0.1
  const ofLemma = (lemmaHits + 4 * ofFrame) / (lemmaAll + 4)
  return (hits + 3 * (0.5 * ofFrame + 0.5 * ofLemma)) / (all + 3)
}

function nounChance({ counts, vocabulary }: Priors, place: number, frame: number): number {
  const name = FRAME_NAMES[frame]
  const [hits, all] = counts[`N ${vocabulary.kinds[place]?.lemma} ${name}`] ?? NONE
  const [frameHits, frameAll] = counts[`N ${name}`] ?? [0, 1]
  return (hits + (2 * frameHits) / frameAll) / (all + 2)
}

/** The keys under which a candidate is counted. */
export function countKeys(
  vocabulary: Vocabulary,
  form: 'verb' | 'noun' | 'colon',
  kind: number,
  frame: number,
): readonly string[] {
  const name = FRAME_NAMES[frame]
  if (form === 'colon') return [`: ${name}`, `N ${name}`]
  const known = vocabulary.kinds[kind]
  if (known === undefined) return []
  if (form === 'noun') return [`N ${known.lemma} ${name}`, `N ${name}`]
  return [`${known.lemma} ${name}`, `${known.strength} ${Number(known.attitude)} ${name}`, known.lemma]
}

const NONE = [0, 0] as const
/** How likely a verb is a cue that was hardly seen beside a quotation. */
const STRENGTH = { strong: 1, normal: 0.6, ambiguous: 0.3 } as const
/** How likely a verb is a cue while nothing is counted yet. */
const UNCOUNTED = { strong: 0.9, normal: 0.5, ambiguous: 0.3 } as const
