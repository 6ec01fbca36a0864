import type { Block, Document, Quote } from '../../schema/document.ts'
import { DIGIT, kindOf, LETTER, UPPER } from '../characters.ts'
import { tokensIn } from '../span.ts'
import { findDatelines } from '../stages/datelines.ts'
import { WORD } from '../stages/tokens.ts'

/** A quotation that is a clause of its own, taken out of its sentence as one thing. */
export interface ApartQuote {
  readonly start: number
  readonly end: number
  /** Has it a closing mark? */
  readonly closed: boolean
  /** How many words and marks of the sentence stand before it. */
  readonly at: number
}

/** What the article's own voice says in a sentence: places `from` to `to` of `Narration.token`, and quotations. */
export interface NarrationSentence {
  readonly from: number
  readonly to: number
  readonly quotes: readonly ApartQuote[]
}

export interface NarrationBlock {
  readonly block: Block
  /** All quotations of the block, set apart or not. */
  readonly quotes: readonly Quote[]
  readonly sentences: readonly NarrationSentence[]
}

/**
 * The article as its author tells it: the words of each sentence without the quotations that are clauses of their own,
 * so that `“…,” she said, “…”` is the sentence `she said`. Words and phrases in quotation marks stay; a dateline is told
 * by nobody.
 */
export interface Narration {
  /** Places in the document's tokens; `count` of them. */
  readonly token: Int32Array
  readonly count: number
  readonly blocks: readonly NarrationBlock[]
}

export function narrate(document: Pick<Document, 'article' | 'blocks' | 'tokens' | 'sentences' | 'quotes'>): Narration {
  const { article, blocks, tokens, sentences, quotes } = document
  const { text } = article
  const token = new Int32Array(tokens.count)
  let count = 0
  let nextSentence = 0
  let nextQuote = 0
  const datelines = findDatelines(document)
  const told = blocks.flatMap((block, place) => (block.furniture ? [] : [narrateBlock(block, datelines[place] ?? 0)]))
  return { blocks: told, token, count }

  function narrateBlock(block: Block, first: number): NarrationBlock {
    while ((quotes[nextQuote]?.start ?? block.start) < block.start) nextQuote++
    const firstQuote = nextQuote
    while ((quotes[nextQuote]?.start ?? block.end) < block.end) nextQuote++
    const own = quotes.slice(firstQuote, nextQuote)
    const done: NarrationSentence[] = []
    let from = count
    let apart: ApartQuote[] = []
    let atQuote = 0
    const range = tokensIn(tokens, block)
    for (let i = first; i < range.to; i++) {
      const start = tokens.start[i] ?? 0
      if (beginsSentence(start)) flush()
      const quote = own[atQuote]
      if (quote === undefined || start < quote.start) {
        token[count++] = i
        continue
      }
      atQuote++
      const before = beforeQuote()
      if (!standsApart(quote, before)) {
        token[count++] = i
        continue
      }
      if (before === AFTER_QUOTE) flush()
      apart.push({ start: quote.start, end: quote.end, closed: quote.inner.end < quote.end, at: count - from })
      while (i + 1 < range.to && (tokens.start[i + 1] ?? 0) < quote.end) i++
    }
    flush()
    return { block, quotes: own, sentences: done }

    function flush(): void {
      if (count > from || apart.length > 0) done.push({ from, to: count, quotes: apart })
      from = count
      apart = []
    }

    /** What stands before a quotation in its sentence: nothing, another quotation, or the token's last character. */
    function beforeQuote(): string {
      if (apart.at(-1)?.at === count - from) return AFTER_QUOTE
      return count === from ? '' : text.charAt((tokens.end[token[count - 1] ?? 0] ?? 1) - 1)
    }

    function standsApart(quote: Quote, before: string): boolean {
      const words = wordsIn(quote)
      if (words > 6 && holdsSentence(quote)) return true
      const first = firstLetter(quote)
      const closed = quote.inner.end < quote.end
      if (words < 2)
        return (before === '' || before === ':') && (kindOf(first) & UPPER) !== 0 && endsWith(quote, ',.?!')
      if (before === ':' && words > 2) return true
      const ends = !closed || endsWith(quote, ',.?!…—–-')
      // “…”, she said: the comma behind the mark, as British houses set it, ends a clause too.
      if (before === '') return words > 12 || ends || (words > 2 && text.charAt(quote.end) === ',')
      const lower = (kindOf(first) & LETTER) !== 0 && (kindOf(first) & UPPER) === 0
      if (!lower && ends && words > 2) return true
      if (!lower && before === ',' && words > 4) return true
      return apart.length > 0 && before === ',' && ends
    }
  }

  /** Does a sentence start here? Starts before `start` are passed. */
  function beginsSentence(start: number): boolean {
    while ((sentences[nextSentence]?.start ?? start) < start) nextSentence++
    return sentences[nextSentence]?.start === start
  }

  function holdsSentence({ inner }: Quote): boolean {
    let at = nextSentence
    while (at < sentences.length && (sentences[at]?.start ?? 0) <= inner.start) at++
    return (sentences[at]?.start ?? inner.end) < inner.end
  }

  function wordsIn({ inner }: Quote): number {
    const { from, to } = tokensIn(tokens, inner)
    let words = 0
    for (let i = from; i < to; i++) if ((tokens.shape[i] ?? 0) & WORD) words++
    return words
  }

  function firstLetter({ inner }: Quote): number {
    for (let i = inner.start; i < inner.end; i++) {
      const code = text.charCodeAt(i)
      if (kindOf(code) & (LETTER | DIGIT)) return code
    }
    return Number.NaN
  }

  /** Does the quotation end, but for closing marks and blanks, with one of the marks? */
  function endsWith({ inner }: Quote, marks: string): boolean {
    let i = inner.end
    while (i > inner.start && /[’')\]\s]/.test(text.charAt(i - 1))) i--
    return i > inner.start && marks.includes(text.charAt(i - 1))
  }
}

const AFTER_QUOTE = 'quote'
