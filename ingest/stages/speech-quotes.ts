import type { Quote } from '../../schema/document.ts'
import { tokensIn } from '../span.ts'
import { charAt, type TextLayers, type TokenRange } from '../text-layers.ts'
import { CAPITAL, WORD } from './tokens.ts'

/** A quotation that is speech by itself, not words set apart in a sentence of the reporter's. */
export interface SpeechQuote extends TokenRange {
  /** Place in `quotes`. */
  readonly quote: number
  readonly continued: boolean
  /** Does it begin its block? */
  readonly opensBlock: boolean
}

/** Tokens. */
const LONG = 14

/** The quotations of the body that are speech by themselves, in order. */
export function findSpeechQuotes(layers: TextLayers): readonly SpeechQuote[] {
  const { blocks, quotes, tokens, words } = layers
  const found: SpeechQuote[] = []
  quotes.forEach((quote, place) => {
    const range = tokensIn(tokens, quote)
    const block = blocks[words.block[range.from] ?? -1]
    if (!block || block.furniture || quote.scare) return
    if (!isSpeech(layers, quote, range)) return
    found.push({ ...range, quote: place, continued: quote.continued, opensBlock: block.start === quote.start })
  })
  return found
}

function isSpeech(layers: TextLayers, quote: Quote, { from, to }: TokenRange): boolean {
  const { article, tokens } = layers
  if (quote.continued) return true
  const last = article.text.slice(quote.inner.start, quote.inner.end).trimEnd().at(-1) ?? ''
  const ends = ',.?!…—–-'.includes(last)
  const capital = ((tokens.shape[from + 1] ?? 0) & CAPITAL) !== 0
  const long = to - from > LONG
  const before = beforeMark(layers, from)
  const closed = charAt(layers, to - 1) !== charAt(layers, from) || to - from > 1
  if (!closed) return false
  if (before === '' || before === 'mark') return ends || capital || long
  if (before === ',' || before === ':') return capital || ends || long
  return capital && ends && to - from > 5
}

/** The mark before a quotation; empty at the start of its sentence's block, `mark` behind a sentence. */
function beforeMark(layers: TextLayers, from: number): string {
  const { tokens, words } = layers
  const before = from - 1
  if (before < 0 || words.block[before] !== words.block[from]) return ''
  if ((tokens.shape[before] ?? 0) & WORD) return 'word'
  if (words.sentence[before] !== words.sentence[from]) return 'mark'
  return charAt(layers, before)
}
