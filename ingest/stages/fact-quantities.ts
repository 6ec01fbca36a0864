import type { Document, Quantity } from '../../schema/document.ts'
import type { FactWords } from '../fact-words.ts'
import { phraseAt } from '../phrases.ts'
import { overlaps, spansIn, tokensIn } from '../span.ts'
import { type Amount, amountsIn, shifted } from './amounts.ts'
import { NUMBER } from './tokens.ts'

const SCALES: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 }
const LONGEST_UNIT = 4
const LONGEST_ABOUT = 3

/**
 * Numbers with their units in a range of tokens, in order: shares, sums of money (unit: ISO 4217, or "$" where the text
 * gives no more), and things that are counted, with the noun as printed. Dates are none. `tagAt` gives the Penn tag.
 */
export function quantitiesIn(
  document: Pick<Document, 'article' | 'tokens' | 'dates'>,
  from: number,
  to: number,
  tagAt: (place: number) => string,
  words: FactWords,
): readonly Quantity[] {
  const { article, tokens, dates } = document
  const { text } = article
  const word = (place: number) => text.slice(tokens.start[place], tokens.end[place])
  const range = { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 }
  const days = spansIn(dates, range)
  const isApproximate = (place: number) => {
    for (let at = Math.max(from, place - LONGEST_ABOUT); at < place; at++) {
      if (phraseAt(words.about, document, at, place)?.to === place) return true
    }
    return false
  }
  const found: Quantity[] = amountsIn(document, from, to).map((amount) => ({
    start: amount.start,
    end: amount.end,
    number: amount.value,
    unit: unitOf(amount),
    approximate: isApproximate(tokensIn(tokens, amount).from),
  }))
  for (let place = from; place < to; place++) {
    // "17.20 Shares are up": the hour before an entry of a live page.
    if (((tokens.shape[place] ?? 0) & NUMBER) === 0 || isHour(place)) continue
    const number = numberOf(word(place))
    const scale = SCALES[word(place + 1).toLowerCase()]
    const last = scale === undefined ? place : place + 1
    const span = { start: tokens.start[place] ?? 0, end: tokens.end[last] ?? 0 }
    if (number === null || found.some((other) => overlaps(other, span)) || days.some((day) => overlaps(day, span)))
      continue
    // "Local 88", "Section 232": the name of something.
    if (place > from && tagAt(place - 1).startsWith('NNP')) continue
    const unit = nounBehind(last + 1)
    if (unit === null) continue
    found.push({
      ...span,
      number: scale === undefined ? number : shifted(number, scale),
      unit,
      approximate: isApproximate(place),
    })
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)

  function isHour(place: number): boolean {
    const start = tokens.start[place] ?? 0
    return /^\d{1,2}[.:]\d\d$/.test(word(place)) && (start === 0 || text[start - 1] === '\n')
  }

  /** The plural noun that is counted, behind adjectives and nouns; null for what makes no statistic. */
  function nounBehind(first: number): string | null {
    for (let place = first; place < Math.min(to, first + LONGEST_UNIT); place++) {
      const tag = tagAt(place)
      if (words.aside.has(tokens.hash[place] ?? 0)) return null
      if (tag === 'NNS') return word(place).toLowerCase()
      if (tag !== 'JJ' && tag !== 'NN' && tag !== 'VBN' && word(place) !== '-') return null
    }
    return null
  }
}

function unitOf({ unit, currency }: Amount): string {
  return unit === 'percent' ? 'percent' : (currency ?? '$')
}

/** "1,300.5" → "1300.5"; null for "20th", "25-year". */
function numberOf(word: string): string | null {
  const plain = word.replace(/,(?=\d{3})/g, '')
  return /^\d+(?:\.\d+)?$/.test(plain) ? plain : null
}
