import type { Block, Document } from '../../schema/document.ts'
import { tokensIn } from '../span.ts'
import { charAt } from '../text-layers.ts'
import { CAPITAL, CAPITALS, NUMBER, STOPPED, WORD } from './tokens.ts'

/** Tokens. */
const LONGEST_DATELINE = 14

/**
 * The place behind a block's dateline (`PORT AVEN, Nov. 19 (AP) — `), else the block's first token, for each block: a
 * dash behind nothing but capitalised words, numbers and brackets, the first word in capitals or an agency in brackets.
 */
export function findDatelines(layers: Pick<Document, 'article' | 'blocks' | 'tokens'>): Int32Array {
  return Int32Array.from(layers.blocks, (block) => datelineEnd(layers, block))
}

function datelineEnd(layers: Pick<Document, 'article' | 'tokens'>, block: Block): number {
  const { tokens } = layers
  const { from: first, to } = tokensIn(tokens, block)
  let shouts = ((tokens.shape[first] ?? 0) & CAPITALS) !== 0
  for (let i = first; i < Math.min(to, first + LONGEST_DATELINE); i++) {
    const shape = tokens.shape[i] ?? 0
    const char = charAt(layers, i)
    const glued = tokens.end[i] === tokens.start[i + 1]
    if (i > first && (char === '—' || char === '–' || (char === '-' && !glued))) return shouts ? i + 1 : first
    if (char === '(') shouts = true
    else if (!(shape & WORD ? shape & (CAPITAL | NUMBER | STOPPED) || char === 'o' : ',()/.'.includes(char)))
      return first
  }
  return first
}
