import { IS } from './function-words.ts'
import { phraseLeft, phraseRight } from './noun-phrase.ts'
import { type Passage, UNASKED } from './passage.ts'
import { NOBODY } from './phrase.ts'
import { MARK } from './punctuation.ts'
import { TRAIT } from './traits.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The source of a cue as its neighbours and their tags give it; looked for once a cue. */
export function tagSource(passage: Passage, cue: number, vocabulary: Vocabulary): number {
  const known = passage.tagSource[cue] ?? UNASKED
  if (known !== UNASKED) return known
  const found = findTagSource(passage, cue, vocabulary)
  passage.tagSource[cue] = found
  return found
}

function findTagSource(passage: Passage, cue: number, vocabulary: Vocabulary): number {
  const { traits, mark } = passage
  const before = beforeGroup(passage, cue)
  const quoteBefore = passage.quotes.some(({ at }) => at > before && at <= cue)
  const participle = ((traits[cue] ?? 0) & TRAIT.gerund) !== 0
  if (!quoteBefore && before >= 0) {
    const left = phraseLeft(passage, before, vocabulary)
    if (left >= 0) return left
    const behind = mark[before] ?? 0
    if (!participle && (behind === MARK.comma || behind === MARK.dash || behind === MARK.closeBracket)) {
      const far = beforeParenthesis(passage, before, vocabulary)
      if (far >= 0) return far
    }
  }
  if (!participle && (quoteBefore || before < 0 || mark[before] === MARK.comma)) {
    const right = phraseRight(passage, cue + 1)
    if (right >= 0) return right
  }
  return fartherLeft(passage, cue, vocabulary)
}

/** The word before the verb group and before the time that may stand between it and its subject. */
function beforeGroup({ flags, traits, mark }: Passage, cue: number): number {
  let i = cue - 1
  const inGroup = TRAIT.auxiliary | TRAIT.adverb | TRAIT.particle
  while (i >= 0 && ((flags[i] ?? 0) & IS.auxiliary || (traits[i] ?? 0) & inGroup)) i--
  for (let times = 0; times < 3 && i > 1 && (flags[i] ?? 0) & IS.time; times++) {
    i--
    if ((flags[i] ?? 0) & IS.beforeTime) i--
    if (i > 0 && mark[i] === MARK.comma && (flags[i - 1] ?? 0) & IS.time) i--
  }
  return i
}

/** "Ana Silva, the minister, said": the phrase before the parenthesis that ends at `end`. */
function beforeParenthesis(passage: Passage, end: number, vocabulary: Vocabulary): number {
  const { mark } = passage
  let i = end - 1
  while (i >= 0 && mark[i] !== MARK.comma && mark[i] !== MARK.dash && mark[i] !== MARK.openBracket) i--
  return i > 0 ? phraseLeft(passage, i - 1, vocabulary) : NOBODY
}

/** The source of an earlier cue, else the first phrase that looks like a subject. */
function fartherLeft(passage: Passage, cue: number, vocabulary: Vocabulary): number {
  const { source, traits, count } = passage
  for (let i = cue - 1; i >= 0; i--) {
    const earlier = source[i] ?? NOBODY
    if (earlier >= 0) return earlier
  }
  for (let i = 0; i < cue && i + 1 < count; i++) {
    const subject = (traits[i] ?? 0) & TRAIT.nominal && (traits[i + 1] ?? 0) & (TRAIT.verb | TRAIT.auxiliary)
    if (subject) return phraseLeft(passage, i, vocabulary)
  }
  return NOBODY
}
