import type { Block, Document, Quote } from '../../schema/document.ts'
import { tokensIn } from '../span.ts'
import { findMarks, type Mark } from './marks.ts'
import { type Pair, pairMarks } from './pairs.ts'
import { CAPITAL, WORD } from './tokens.ts'

/**
 * What stands between quotation marks, outermost only, in order. Marks pair inside their block: “ ”, «», "", '' and,
 * where a house quotes with single marks or where they stand outside all others, ‘ ’ and ''. A mark left open runs to
 * the block's end, and its quotation is `continued` if the body's next block opens with a mark.
 */
export function findQuotes({
  article: { text },
  blocks,
  tokens,
}: Pick<Document, 'article' | 'blocks' | 'tokens'>): readonly Quote[] {
  const marks = blocks.map((block) => findMarks({ text, tokens, block }))
  const single = quotesWithSingleMarks(marks)
  const quotes: Quote[] = []
  blocks.forEach((block, ordinal) => {
    const own = marks[ordinal] ?? []
    if (own.length === 0) return
    for (const pair of pairMarks(own, single)) {
      const next = pair.close ? undefined : bodyAfter(blocks, ordinal)
      quotes.push(toQuote(pair, block, next !== undefined && opensWithMark(next, marks[next.ordinal])))
    }
  })
  return quotes

  function toQuote({ open, close }: Pair, block: Block, continued: boolean): Quote {
    const end = close ? close.end : block.end
    const inner = { start: open.end, end: close ? close.start : block.end }
    return { start: open.start, end, inner, continued, scare: !continued && isScare(inner.start, inner.end) }
  }

  /** At most three words without a mark of its own at the end, or a title in capitalised words. */
  function isScare(start: number, end: number): boolean {
    if (end <= start) return true
    const { from, to } = tokensIn(tokens, { start, end })
    if (to - from > LONGEST_SCARE || /[,.?!…—–-]\s*$/.test(text.slice(Math.max(start, end - 3), end))) return false
    let words = 0
    let long = 0
    let capitals = 0
    for (let i = from; i < to; i++) {
      if (!((tokens.shape[i] ?? 0) & WORD)) continue
      words++
      if ((tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) < 4) continue
      long++
      if ((tokens.shape[i] ?? 0) & CAPITAL) capitals++
    }
    return words <= 3 || (long > 1 && capitals === long)
  }
}

/** Tokens of the longest title in quotation marks. */
const LONGEST_SCARE = 9

/** Does the house quote with single marks? Then more blocks open with one than with a double one. */
function quotesWithSingleMarks(marks: readonly (readonly Mark[])[]): boolean {
  let single = 0
  let double = 0
  for (const block of marks) {
    for (const { single: isSingle, opens, closes } of block) {
      if (!isSingle) double++
      else if (opens && !closes) single++
    }
  }
  return single > 2 && single > double / 2
}

function bodyAfter(blocks: readonly Block[], ordinal: number): Block | undefined {
  for (let i = ordinal + 1; i < blocks.length; i++) if (blocks[i]?.furniture === false) return blocks[i]
  return undefined
}

function opensWithMark(block: Block, marks: readonly Mark[] | undefined): boolean {
  const first = marks?.[0]
  return first !== undefined && first.start === block.start && first.opens
}
