import { IS } from './function-words.ts'
import type { Passage } from './passage.ts'
import { TRAIT } from './traits.ts'
import { WORDS } from './words.ts'

/** Where a cue's verb group begins: its auxiliaries, negation and adverbs stand before it. */
export function groupStart(passage: Passage, cue: number): number {
  let i = cue
  while (i > 0 && isAuxiliary(passage, i - 1)) i--
  return i
}

/** By its tag or by itself. */
export function isAuxiliary({ flags, traits }: Passage, word: number): boolean {
  return ((flags[word] ?? 0) & IS.auxiliary) !== 0 || ((traits[word] ?? 0) & TRAIT.auxiliary) !== 0
}

/** A passive without "by": "was told", and "Asked whether …" at the head of a sentence. */
export function isPassive({ count, word, traits, flags }: Passage, cue: number): boolean {
  if (cue === 0 && word[cue] === WORDS.asked) return true
  if (!((traits[cue] ?? 0) & TRAIT.pastParticiple)) return false
  let i = cue - 1
  while (i >= 0 && (traits[i] ?? 0) & (TRAIT.adverb | TRAIT.particle)) i--
  if (i < 0 || !((flags[i] ?? 0) & IS.be)) return false
  for (let j = cue + 1; j < Math.min(count, cue + 10); j++) if (word[j] === WORDS.by) return false
  return true
}
