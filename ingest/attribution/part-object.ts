import { OBJECT_FOR, OBJECT_INFINITIVE, OBJECT_OF, OBJECT_THAT } from '../cue-lexicon.ts'
import type { Candidate } from './candidate.ts'
import { kindOfCue } from './cue-kind.ts'
import type { Engine } from './engine.ts'
import { phraseRight, trimPhrase } from './noun-phrase.ts'
import { firstOf, lastOf } from './phrase.ts'
import { WORDS } from './words.ts'

/** Which frame of the lexicon lets a word follow the object. */
const BEHIND_OBJECT = new Map<number, number>([
  [WORDS.of, OBJECT_OF],
  [WORDS.for, OBJECT_FOR],
  [WORDS.to, OBJECT_INFINITIVE],
  [WORDS.that, OBJECT_THAT],
])

/**
 * "accused X | of …", "urged X | to …", "praised X | for …": whom the cue's object names stands before the content, as
 * the one it is said of (`target`) or said to (`hearer`).
 */
export function partObject({ passage, vocabulary }: Engine, candidate: Candidate): void {
  const kind = vocabulary.kinds[kindOfCue(passage, candidate, vocabulary)]
  const [range] = candidate.ranges
  // "wants X to leave": there X is told nothing.
  if (!kind?.object || kind.attitude || range === undefined || range.first !== candidate.at + 1) return
  const object = phraseRight(passage, range.first)
  const next = objectEnd(candidate, object, kind.frames)
  if (object < 0 || firstOf(object) !== range.first || next < 0 || next >= range.last) return
  const whom = trimPhrase(passage, range.first, next - 1)
  if (kind.object === 'target') candidate.target = whom
  else candidate.hearer = whom
  range.first = next

  /** The place behind the object where its complement begins; the phrase may hold "of" and "for" itself. */
  function objectEnd({ at }: Candidate, phrase: number, frames: number): number {
    for (let i = at + 2; i <= lastOf(phrase) + 1; i++) {
      if (frames & (BEHIND_OBJECT.get(passage.word[i] ?? 0) ?? 0)) return i
    }
    return -1
  }
}
