import { atomOf } from './atom.ts'
import { IS } from './function-words.ts'
import type { Passage } from './passage.ts'
import { MARK } from './punctuation.ts'
import type { TagSet } from './tag-set.ts'
import { TRAIT } from './traits.ts'

/** Stands for the word beyond either end. */
export const EDGE = atomOf('#')

/** Once a passage is tagged: neighbours, gaps, depth of quotation marks and brackets, verbs and commas so far. */
export function layOut(passage: Passage, { atom }: TagSet): void {
  const { count, mark, traits, flags, form, word, tag, isWord, previous, verbs, commas } = passage
  let quoted = 0
  let bracketed = 0
  let last = -1
  let verbCount = 0
  let commaCount = 0
  for (let i = 0; i < count; i++) {
    const kind = mark[i] ?? 0
    if (kind === MARK.openQuote) quoted = 1
    else if (kind === MARK.closeQuote) quoted = 0
    else if (kind === MARK.quote) quoted ^= 1
    else if (kind === MARK.openBracket) bracketed++
    else if (kind === MARK.closeBracket && bracketed > 0) bracketed--
    if ((traits[i] ?? 0) & TRAIT.finite) verbCount++
    if (kind === MARK.comma) commaCount++
    passage.quoted[i] = quoted
    passage.bracketed[i] = Math.min(2, bracketed)
    verbs[i + 1] = verbCount
    commas[i + 1] = commaCount
    previous[i] = last
    isWord[i] = kind === MARK.word || kind === MARK.dollar ? 1 : 0
    if (isWord[i]) last = i
    form[i] = (flags[i] ?? 0) & IS.closed ? (word[i] ?? 0) : (atom[tag[i] ?? 0] ?? 0)
    passage.finite[i] = -1
  }
  previous[count] = last
  isWord[count] = 0
  form[count] = EDGE
  form[count + 1] = EDGE
  passage.quoted[count] = 0
  passage.bracketed[count] = 0
  passage.finite[count] = -1
  setNext(passage)
}

function setNext({ count, mark, isWord, next, gap, nextComma, start, end }: Passage): void {
  next[count] = count
  gap[count] = 0
  nextComma[count] = count
  let word = count
  let comma = count
  let between = 0
  for (let i = count - 1; i >= 0; i--) {
    next[i] = word
    // A hyphen inside a compound parts nothing.
    gap[i] = between === MARK.hyphen && word < count && start[word] === end[i + 1] ? 0 : between
    nextComma[i] = comma
    if (isWord[i]) {
      word = i
      between = 0
    } else {
      const kind = mark[i] ?? 0
      const quote = kind === MARK.openQuote || kind === MARK.closeQuote ? MARK.quote : kind
      between = quote | ((between & 1023) << 5)
    }
    if (mark[i] === MARK.comma) comma = i
  }
}

/** The word itself where it is a function word, else its tag; `EDGE` beyond the ends. */
export function formAt({ form, count }: Passage, i: number): number {
  return i < 0 || i >= count ? EDGE : (form[i] ?? 0)
}

/** The word at or before a place; -1 where there is none. */
export function wordAtOrBefore({ isWord, previous }: Passage, i: number): number {
  return i < 0 ? -1 : isWord[i] ? i : (previous[i] ?? -1)
}
