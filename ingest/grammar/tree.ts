import type { Sentence } from './sentence.ts'

/** A parse seen from above: the children of every word in order, and the span of everything under it. */
export interface Tree {
  /** The first child, and the next sibling; -1 where there is none. The root is the sentence's length. */
  readonly child: Int32Array
  readonly sibling: Int32Array
  /** First and last word under a word, itself included. */
  readonly low: Int32Array
  readonly high: Int32Array
}

export function newTree(longest: number): Tree {
  const ints = () => new Int32Array(longest + 4)
  return { child: ints(), sibling: ints(), low: ints(), high: ints() }
}

/** Fills the tree from `head` of a parsed sentence. */
export function growTree(tree: Tree, { count, head }: Pick<Sentence, 'count' | 'head'>): void {
  const { child, sibling } = tree
  for (let i = 0; i <= count; i++) {
    child[i] = -1
    tree.low[i] = i
    tree.high[i] = i
  }
  for (let i = count - 1; i >= 0; i--) {
    const above = head[i] ?? count
    sibling[i] = child[above] ?? -1
    child[above] = i
  }
  for (let i = child[count] ?? -1; i >= 0; i = sibling[i] ?? -1) widen(tree, i)
}

function widen(tree: Tree, word: number): void {
  const { child, sibling, low, high } = tree
  for (let i = child[word] ?? -1; i >= 0; i = sibling[i] ?? -1) {
    widen(tree, i)
    if ((low[i] ?? 0) < (low[word] ?? 0)) low[word] = low[i] ?? 0
    if ((high[i] ?? 0) > (high[word] ?? 0)) high[word] = high[i] ?? 0
  }
}
