import { charAt, type TextLayers } from '../text-layers.ts'
import { WORD } from './tokens.ts'

/**
 * For each token where the unit that holds it begins and ends (half-open): its sentence, and where a sentence ends
 * inside a quotation, all of that up to the end of the sentence behind. Final marks outside quotations are left out.
 */
export interface Units {
  readonly start: Int32Array
  readonly end: Int32Array
}

export function findUnits(layers: TextLayers): Units {
  const { tokens, words } = layers
  const { count } = tokens
  const start = new Int32Array(count)
  const end = new Int32Array(count)
  let from = 0
  for (let i = 1; i <= count; i++) {
    const block = words.block[i] === words.block[i - 1]
    const sentence = words.sentence[i] === words.sentence[i - 1]
    const quote = words.quote[i] !== -1 && words.quote[i] === words.quote[i - 1]
    if (i < count && block && (sentence || quote)) continue
    start.fill(from, from, i)
    end.fill(withoutFinal(from, i), from, i)
    from = i
  }
  return { start, end }

  function withoutFinal(first: number, behind: number): number {
    let to = behind
    while (to > first + 1 && words.quote[to - 1] === -1 && isFinal(to - 1)) to--
    return to
  }

  function isFinal(place: number): boolean {
    return !((tokens.shape[place] ?? 0) & WORD) && '.?!;,:'.includes(charAt(layers, place))
  }
}
