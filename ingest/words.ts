import type { Document, Span, Tokens } from '../schema/document.ts'
import type { Lexicons } from './lexicons.ts'
import { lookUp } from './word-table.ts'

/**
 * What the lexicons know of each token and where each stands: a working layer, found once and read by many rules. All
 * arrays are as long as the tokens.
 */
export interface Words {
  /** Bits of `word-classes.ts`. */
  readonly classes: Int32Array
  /** Place of the verb in `CueLexicon.kinds`; -1 where the token is no form of one. */
  readonly verb: Int16Array
  /** Places of block, sentence and quote that hold the token; -1 where none does. */
  readonly block: Int32Array
  readonly sentence: Int32Array
  readonly quote: Int32Array
}

export function findWords(
  { blocks, sentences, quotes, tokens }: Pick<Document, 'blocks' | 'sentences' | 'quotes' | 'tokens'>,
  { words, cues }: Pick<Lexicons, 'words' | 'cues'>,
): Words {
  const { count, hash } = tokens
  const classes = new Int32Array(count)
  const verb = new Int16Array(count).fill(-1)
  for (let i = 0; i < count; i++) {
    const place = lookUp(words.table, hash[i] ?? 0)
    if (place >= 0) classes[i] = words.bits[place] ?? 0
    verb[i] = lookUp(cues.verbs, hash[i] ?? 0)
  }
  return {
    classes,
    verb,
    block: placesOf(tokens, blocks),
    sentence: placesOf(tokens, sentences),
    quote: placesOf(tokens, quotes),
  }
}

/** For each token the place of the span that holds it, -1 where none does. Spans are sorted and do not overlap. */
function placesOf({ count, end: ends }: Tokens, spans: readonly Span[]): Int32Array {
  const places = new Int32Array(count).fill(-1)
  let i = 0
  for (let place = 0; place < spans.length; place++) {
    const { start, end } = spans[place] ?? NOWHERE
    while (i < count && (ends[i] ?? 0) <= start) i++
    while (i < count && (ends[i] ?? 0) <= end) places[i++] = place
  }
  return places
}
const NOWHERE: Span = { start: 0, end: 0 }
