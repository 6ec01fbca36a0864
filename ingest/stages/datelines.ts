import { charAt, type TextLayers } from '../text-layers.ts'
import { CAPITAL, CAPITALS, NUMBER, STOPPED, WORD } from './tokens.ts'

/** Tokens. */
const LONGEST_DATELINE = 14

/**
 * The place behind a block's dateline (`PORT AVEN, Nov. 19 (AP) — `), else the block's first token, for each block: a
 * dash behind nothing but capitalised words, numbers and brackets, the first word in capitals or an agency in brackets.
 */
export function findDatelines(layers: TextLayers): Int32Array {
  const { blocks, tokens, words } = layers
  const behind = new Int32Array(blocks.length)
  let at = 0
  for (let block = 0; block < blocks.length; block++) {
    while (at < tokens.count && (words.block[at] ?? -1) < block) at++
    behind[block] = datelineEnd(at)
  }
  return behind

  function datelineEnd(first: number): number {
    let shouts = ((tokens.shape[first] ?? 0) & CAPITALS) !== 0
    for (let i = first; i < first + LONGEST_DATELINE && words.block[i] === words.block[first]; i++) {
      const shape = tokens.shape[i] ?? 0
      const char = charAt(layers, i)
      if (i > first && (char === '—' || char === '–' || (char === '-' && !isGlued(i)))) return shouts ? i + 1 : first
      if (char === '(') shouts = true
      else if (!(shape & WORD ? shape & (CAPITAL | NUMBER | STOPPED) || char === 'o' : ',()/.'.includes(char)))
        return first
    }
    return first
  }

  function isGlued(place: number): boolean {
    return tokens.end[place] === tokens.start[place + 1]
  }
}
