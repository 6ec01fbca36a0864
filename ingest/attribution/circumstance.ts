import { IS } from './function-words.ts'
import type { Passage } from './passage.ts'
import { endsSentence, MARK, partsClauses } from './punctuation.ts'
import { TRAIT } from './traits.ts'
import type { Vocabulary } from './vocabulary.ts'
import { WORDS } from './words.ts'

/** "said on Tuesday in an interview": the first word behind what tells when and where it was said. */
export function skipCircumstance(passage: Passage, from: number, cue: number, vocabulary: Vocabulary): number {
  const { flags, traits, count } = passage
  let i = from
  for (let rounds = 0; rounds < 4 && i < count; rounds++) {
    const flag = flags[i] ?? 0
    if (flag & IS.time) i++
    else if ((traits[i] ?? 0) & TRAIT.adverb && !(flag & IS.noSkip) && i === from) i++
    else if (flag & IS.circumstance) {
      const behind = behindPhrase(passage, i, cue, vocabulary)
      if (behind === i) break
      i = behind
    } else break
  }
  return i
}

/** The place behind the prepositional phrase at `i` if it is a circumstance; else `i`. */
function behindPhrase(passage: Passage, i: number, cue: number, { verb, say }: Vocabulary): number {
  const { flags, traits, mark, word, entry, count } = passage
  let circumstance = i > 0 && ((flags[i - 1] ?? 0) & IS.time) !== 0
  let j = i + 1
  let noun = false
  for (; j < count; j++) {
    const kind = mark[j] ?? 0
    const partner = word[j] === WORDS.with && (flags[j - 1] ?? 0) & IS.withPartner
    const quotes = kind >= MARK.quote && kind <= MARK.closeQuote
    const inside = (traits[j] ?? 0) & (TRAIT.nominal | TRAIT.modifier) || word[j] === WORDS.of || partner || quotes
    // "on Monday | the mill", "last week | he", "on Monday | Canada": these begin what was said.
    if (!inside || word[j] === WORDS.that || (noun && (traits[j] ?? 0) & BEGINS_PHRASE)) break
    if (j === i + 2 && circumstance && (traits[j] ?? 0) & TRAIT.properNoun && !((flags[j] ?? 0) & IS.time)) break
    noun = ((traits[j] ?? 0) & TRAIT.nominal) !== 0
    if ((flags[j] ?? 0) & (IS.time | IS.occasion)) circumstance = true
  }
  if (circumstance || word[i] === WORDS.during || j >= count || word[j] === WORDS.that) return j
  const kind = mark[j] ?? 0
  const ends = kind === MARK.comma || kind === MARK.stop || kind === MARK.colon
  return ends && word[i] !== WORDS.over && verb[entry[cue] ?? 0] === say ? j : i
}

const BEGINS_PHRASE = TRAIT.determiner | TRAIT.pronoun | TRAIT.possessivePronoun

/** "criticised the plan [in a speech before the vote]": the last word of an object without circumstances behind it. */
export function trimCircumstance(passage: Passage, first: number, last: number): number {
  const { mark, flags, word } = passage
  let end = last
  const final = (kind: number) => partsClauses(kind) || (endsSentence(kind) && kind !== MARK.dots)
  while (end > first && final(mark[end] ?? 0)) end--
  for (let rounds = 0; rounds < 3; rounds++) {
    let start = -1
    for (let i = end; i > Math.max(first, end - 7) && start < 0; i--) if ((flags[i] ?? 0) & IS.circumstance) start = i
    if ((flags[end] ?? 0) & IS.time && (start < 0 || end - start > 3) && end > first + 1) {
      end--
      continue
    }
    if (start <= first) break
    let told = word[start] === WORDS.during
    for (let i = start; i <= end && !told; i++) told = ((flags[i] ?? 0) & (IS.time | IS.occasion)) !== 0
    if (!told) break
    end = start - 1
  }
  return end
}

/** A preposition with a time (1) or an occasion (2) soon behind it; else 0. */
export function tellsCircumstance({ flags, mark, count }: Passage, i: number): number {
  if (i >= count || !((flags[i] ?? 0) & IS.circumstance)) return 0
  for (let j = i + 1; j < count && j < i + 5; j++) {
    if ((flags[j] ?? 0) & IS.time) return 1
    if ((flags[j] ?? 0) & IS.occasion) return 2
    if (mark[j] === MARK.comma) break
  }
  return 0
}
