import { hashWord } from '../characters.ts'
import { charAt, type TextLayers } from '../text-layers.ts'
import { AUXILIARY, NEGATION, PRONOUN } from '../word-classes.ts'
import type { FoundCue } from './cues.ts'
import type { Units } from './units.ts'

const AND = hashWord('and')
const BUT = hashWord('but')
const WHILE = hashWord('while')

/** Tokens; no sentence of news comes near it. */
export const LONGEST_CLAUSE = 200

/**
 * Where content that begins at `from` ends, at the latest at the end of its unit: before another cue of the same
 * subject, before words of the reporter behind it. `later` are the cues behind the content's own, in order.
 */
export function clauseEnd(layers: TextLayers, units: Units, from: number, later: Iterable<FoundCue>): number {
  const { tokens, words } = layers
  let to = Math.min(units.end[from] ?? 0, from + LONGEST_CLAUSE)
  for (const other of later) {
    if (other.from >= to) break
    if (other.from <= from + 1 || words.quote[other.head] !== -1) continue
    const cut = cutBefore(other)
    if (cut > from) to = cut
  }
  for (let i = from + 2; i < to - 1; i++) {
    if (words.quote[i] !== -1 || charAt(layers, i) !== ',') continue
    const next = tokens.hash[i + 1]
    const isDid = next === BUT && (words.classes[i + 2] ?? 0) & (AUXILIARY | NEGATION)
    if (isDid || (next === WHILE && i - from > 4)) to = i
  }
  return to

  function cutBefore(other: FoundCue): number {
    const before = other.from - 1
    const mark = charAt(layers, before)
    if (other.form === 'phrase' || other.form === 'gerund') return mark === ',' ? before : 0
    const joint = tokens.hash[before]
    if (joint !== AND && joint !== BUT) return 0
    if (other.form === 'infinitive' || other.modal) return 0
    // A plain past or present form behind "and" goes on with the subject of the cue, not of the content.
    if ((words.classes[other.from] ?? 0) & PRONOUN) return 0
    return charAt(layers, before - 1) === ',' ? before - 1 : before
  }
}
