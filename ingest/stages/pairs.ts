import type { Mark } from './marks.ts'

/** An opening mark and the one that closes it; null where the block ends before. */
export interface Pair {
  readonly open: Mark
  readonly close: Mark | null
}

/**
 * The outermost pairs of a block's marks, in order. The marks that the house quotes with pair first; those of the other
 * kind only outside of these.
 */
export function pairMarks(marks: readonly Mark[], singleFirst: boolean): readonly Pair[] {
  const double = marks.filter(({ single }) => !single)
  const single = marks.filter(({ single }) => single)
  const outer = singleFirst ? pairSingle(single) : pairDouble(double)
  const rest = (singleFirst ? double : single).filter(outsideOf(outer))
  const inner = singleFirst ? pairDouble(rest) : pairSingle(rest)
  return [...outer, ...inner].sort((a, b) => a.open.start - b.open.start)
}

/** A filter for marks in order, outside of pairs in order. */
function outsideOf(pairs: readonly Pair[]): (mark: Mark) => boolean {
  let at = 0
  return ({ start }) => {
    while (at < pairs.length && (pairs[at]?.close?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    return start < (pairs[at]?.open.start ?? Number.POSITIVE_INFINITY)
  }
}

/**
 * Pairs of double marks. A straight mark that may do both closes if one is open. Where an opening mark never closes but
 * others behind it do, it is a stray; where none does, it runs to the block's end.
 */
function pairDouble(marks: readonly Mark[]): readonly Pair[] {
  const found: { open: Mark; close: Mark; depth: number }[] = []
  const open: Mark[] = []
  for (const mark of marks) {
    const last = open.at(-1)
    if (last && mark.closes) {
      open.pop()
      found.push({ open: last, close: mark, depth: open.length })
    } else if (mark.opens) open.push(mark)
  }
  const [first] = open
  if (first && !found.some((pair) => pair.open.start > first.start)) {
    return [...outermost(found), { open: first, close: null }]
  }
  return outermost(found)
}

/** In order, without those that stand in another. */
function outermost(pairs: readonly { open: Mark; close: Mark }[]): readonly Pair[] {
  const sorted = [...pairs].sort((a, b) => a.open.start - b.open.start)
  const out: Pair[] = []
  let end = -1
  for (const { open, close } of sorted) {
    if (open.start < end) continue
    out.push({ open, close })
    end = close.end
  }
  return out
}

/**
 * Pairs of single marks: an opening mark and the next sure closing one before another opens, else the first doubtful one.
 * Without a closing mark it was an apostrophe.
 */
function pairSingle(marks: readonly Mark[]): readonly Pair[] {
  const pairs: Pair[] = []
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]
    if (!open?.opens) continue
    let close: Mark | null = null
    let at = i + 1
    for (; at < marks.length; at++) {
      const mark = marks[at]
      if (!mark || (mark.opens && !mark.closes)) break
      if (mark.closes && (mark.sure || close === null)) close = mark
      if (mark.sure) break
    }
    if (close === null) continue
    pairs.push({ open, close })
    i = marks.indexOf(close, i)
  }
  return pairs
}
