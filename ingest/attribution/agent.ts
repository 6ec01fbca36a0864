import { FRAME } from './frames.ts'
import { IS } from './function-words.ts'
import { phraseLeft } from './noun-phrase.ts'
import type { Passage } from './passage.ts'
import { MARK } from './punctuation.ts'
import { TRAIT } from './traits.ts'
import type { Vocabulary } from './vocabulary.ts'
import { WORDS } from './words.ts'

/** "a practice criticised by X", "the plan was rejected by X": the content is the phrase before; null elsewhere. */
export function agentContent(
  passage: Passage,
  cue: number,
  vocabulary: Vocabulary,
): { readonly frame: number; readonly content: number } | null {
  const { traits, flags, word, mark, count } = passage
  if (!((traits[cue] ?? 0) & (TRAIT.pastParticiple | TRAIT.past))) return null
  let by = cue + 1
  while (by < Math.min(count, cue + 4) && word[by] !== WORDS.by && (traits[by] ?? 0) & TRAIT.adverb) by++
  if (word[by] !== WORDS.by || by + 1 >= count) return null
  if ((traits[by + 1] ?? 0) & TRAIT.gerund || (flags[by + 1] ?? 0) & IS.time) return null
  if (passage.quotes.some(({ at }) => at >= cue - 2 && at <= cue + 1)) return null
  let before = cue - 1
  let be = false
  const inGroup = TRAIT.auxiliary | TRAIT.adverb
  while (before >= 0 && ((flags[before] ?? 0) & IS.auxiliary || (traits[before] ?? 0) & inGroup)) {
    if ((flags[before] ?? 0) & IS.be) be = true
    before--
  }
  const parted = before >= 0 && mark[before] === MARK.comma
  const content = phraseLeft(passage, parted ? before - 1 : before, vocabulary)
  if (content < 0) return null
  return { frame: be ? FRAME.agentBe : parted ? FRAME.agentComma : FRAME.agent, content }
}
