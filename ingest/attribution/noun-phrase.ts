import { CAPITAL } from '../stages/tokens.ts'
import { IS } from './function-words.ts'
import type { Passage } from './passage.ts'
import { NOBODY, phraseOf } from './phrase.ts'
import { MARK } from './punctuation.ts'
import { TRAIT } from './traits.ts'
import type { Vocabulary } from './vocabulary.ts'
import { WORDS } from './words.ts'

/** Without punctuation at its ends, but with the signs that names begin with. */
export function trimPhrase({ mark }: Passage, first: number, last: number): number {
  let a = first
  let b = last
  while (a <= b && mark[a] && !BEGINS.has(mark[a] ?? 0)) a++
  while (b >= a && mark[b]) b--
  return a <= b ? phraseOf(a, b) : NOBODY
}
const BEGINS = new Set<number>([MARK.dollar, MARK.numberSign, MARK.at])

/** The noun phrase that begins at word `i`. */
export function phraseRight(passage: Passage, i: number): number {
  const { traits, flags, word, count } = passage
  let last = -1
  for (let j = i; j < count; j++) {
    const trait = traits[j] ?? 0
    // A determiner or a pronoun behind a noun begins another phrase: "told Mr. Bell | that Canada", "told them | he".
    const another = trait & BEGINS_ANOTHER || word[j] === WORDS.that
    if (last >= 0 && another && !((flags[j - 1] ?? 0) & IS.linkRight)) break
    if (trait & TRAIT.nominal) {
      last = j
      if (trait & TRAIT.pronoun) break
    } else if (!(trait & TRAIT.modifier) && !(last > 0 && (flags[j] ?? 0) & IS.linkRight)) break
  }
  return last < 0 ? NOBODY : trimPhrase(passage, i, last)
}

const BEGINS_ANOTHER = TRAIT.determiner | TRAIT.whPronoun | TRAIT.pronoun | TRAIT.possessivePronoun

/** The noun phrase that ends at word `i`. */
export function phraseLeft(passage: Passage, i: number, { verb }: Vocabulary): number {
  const { traits, flags, shape, entry, count } = passage
  if (i < 0) return NOBODY
  const trait = traits[i] ?? 0
  const flag = flags[i] ?? 0
  if (flag & IS.who || (flag & IS.quantity && i + 1 < count)) return phraseOf(i, i)
  if (!(trait & TRAIT.nominal)) {
    const capital = (shape[i] ?? 0) & CAPITAL && i + 1 < count && (verb[entry[i] ?? 0] ?? -1) < 0
    if (!capital || trait & (TRAIT.adverb | TRAIT.auxiliary)) return NOBODY
  }
  if (trait & TRAIT.pronoun) return phraseOf(i, i)
  let first = i
  for (let j = i - 1; j >= 0; j--) {
    const before = traits[j] ?? 0
    const linked = (flags[j] ?? 0) & IS.linkLeft && j > 0 && (traits[j - 1] ?? 0) & TRAIT.nominal
    if (before & TRAIT.inPhrase) first = j
    else if (!linked) break
    if (before & TRAIT.determiner && !(j > 0 && (flags[j - 1] ?? 0) & IS.beforeDeterminer)) break
  }
  return trimPhrase(passage, first, i)
}
