import { phraseLeft, phraseRight } from './noun-phrase.ts'
import type { Passage } from './passage.ts'
import { firstOf, holds, lastOf, phraseOf } from './phrase.ts'
import { MARK } from './punctuation.ts'
import { TRAIT } from './traits.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * A source that was cut beside a possessive or inside a bracket, made whole: "[the country]'s institute", "Peru's
 * [minister]", "[Ana Silva (R-Ohio])". Never across the cue.
 */
export function wholePhrase(passage: Passage, source: number, cue: number, vocabulary: Vocabulary): number {
  if (source < 0) return source
  const { traits, mark, count } = passage
  let first = firstOf(source)
  let last = lastOf(source)
  if (first > 1 && (traits[first - 1] ?? 0) & TRAIT.possessive) {
    const owner = phraseLeft(passage, first - 2, vocabulary)
    if (owner >= 0) first = firstOf(owner)
  }
  if (last + 2 < count && (traits[last + 1] ?? 0) & TRAIT.possessive) {
    const owned = phraseRight(passage, last + 2)
    if (owned >= 0) last = lastOf(owned)
  }
  if (mark[last + 1] === MARK.closeBracket && opensInside(passage, first, last)) last++
  const whole = phraseOf(first, last)
  return holds(whole, cue) && !holds(source, cue) ? source : whole
}

/** Does the last bracket of the phrase open? */
function opensInside({ mark }: Passage, first: number, last: number): boolean {
  for (let i = last; i >= first; i--) {
    if (mark[i] === MARK.closeBracket) return false
    if (mark[i] === MARK.openBracket) return true
  }
  return false
}
