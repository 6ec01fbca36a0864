import type { Document } from '../schema/document.ts'
import type { Lexicons } from './lexicons.ts'
import { tokenAt } from './span.ts'
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
  const placesOf = (spans: readonly { start: number; end: number }[]): Int32Array => {
    const places = new Int32Array(count).fill(-1)
    spans.forEach(({ start, end }, place) => {
      places.fill(place, tokenAt(tokens, start), tokenAt(tokens, end))
    })
    return places
  }
  return { classes, verb, block: placesOf(blocks), sentence: placesOf(sentences), quote: placesOf(quotes) }
}
