import type { Quote, Tokens } from '../../schema/document.ts'
import { SHAPES, wordOf } from '../grammar/word.ts'
import { WORD } from '../stages/tokens.ts'
import { lookUp } from '../word-table.ts'
import type { Narration } from './narration.ts'
import { MARK, markOf } from './punctuation.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The narration's words as parallel arrays. */
export interface Words {
  readonly tokens: Tokens
  /** Place in the tokens. */
  readonly token: Int32Array
  readonly word: Int32Array
  readonly shape: Int32Array
  /** In the vocabulary; 0 where the word is unknown. */
  readonly entry: Int32Array
  /** Kind of punctuation; 0 for words. */
  readonly mark: Int32Array
}

/** Looks up every word of the narration, once. */
export function toWords(
  text: string,
  tokens: Tokens,
  quotes: readonly Quote[],
  { token, count }: Narration,
  vocabulary: Vocabulary,
): Words {
  const word = new Int32Array(count)
  const shape = new Int32Array(count)
  const entry = new Int32Array(count)
  const mark = new Int32Array(count)
  let quote = 0
  for (let place = 0; place < count; place++) {
    const at = token[place] ?? 0
    const start = tokens.start[at] ?? 0
    const end = tokens.end[at] ?? 0
    const form = (tokens.shape[at] ?? 0) & SHAPES
    const hash = wordOf(tokens.hash[at] ?? 0, form, end - start)
    word[place] = hash
    shape[place] = form
    entry[place] = lookUp(vocabulary.table, hash) + 1
    while ((quotes[quote]?.end ?? start + 1) <= start) quote++
    if (!(form & WORD)) mark[place] = quoteMark(quotes[quote], start, end) || markOf(text, start, end)
  }
  return { tokens, token, word, shape, entry, mark }
}

/** The kind of a mark that opens or closes a quotation of the layer, of whatever sign; else 0. */
function quoteMark(quote: Quote | undefined, start: number, end: number): number {
  if (quote === undefined) return 0
  if (start === quote.start) return MARK.openQuote
  return end === quote.end && quote.inner.end < quote.end ? MARK.closeQuote : 0
}
