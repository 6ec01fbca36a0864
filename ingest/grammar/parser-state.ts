/** Where a parse stands: the stack, the next word, and what has been attached so far. */
export interface ParserState {
  /** Words on the stack. */
  depth: number
  /** The first word that is not on the stack yet; the sentence's length once all are. */
  next: number
  readonly stack: Int32Array
  /** The outermost and the second outermost child on each side; -1 where there is none. */
  readonly left: Int32Array
  readonly left2: Int32Array
  readonly right: Int32Array
  /** How many children on each side, up to 7. */
  readonly lefts: Int32Array
  readonly rights: Int32Array
  /** Relations of the children on each side, as bits. */
  readonly leftRelations: Int32Array
  readonly rightRelations: Int32Array
}

export function newParserState(longest: number): ParserState {
  const ints = () => new Int32Array(longest + 4)
  return {
    depth: 0,
    next: 0,
    stack: ints(),
    left: ints(),
    left2: ints(),
    right: ints(),
    lefts: ints(),
    rights: ints(),
    leftRelations: ints(),
    rightRelations: ints(),
  }
}

/** An empty stack before a sentence of `count` words. */
export function begin(state: ParserState, count: number): void {
  state.depth = 0
  state.next = 0
  state.left.fill(-1, 0, count + 1)
  state.left2.fill(-1, 0, count + 1)
  state.right.fill(-1, 0, count + 1)
  state.lefts.fill(0, 0, count + 1)
  state.rights.fill(0, 0, count + 1)
  state.leftRelations.fill(0, 0, count + 1)
  state.rightRelations.fill(0, 0, count + 1)
}

export function shift(state: ParserState): void {
  state.stack[state.depth++] = state.next++
}

/** Takes the top of the stack off, as a child of `head`. */
export function attach(state: ParserState, head: number, child: number, relation: number): void {
  state.depth--
  const bit = 1 << (relation & 31)
  if (child < head) {
    state.left2[head] = state.left[head] ?? -1
    state.left[head] = child
    if ((state.lefts[head] ?? 0) < 7) state.lefts[head] = (state.lefts[head] ?? 0) + 1
    state.leftRelations[head] = (state.leftRelations[head] ?? 0) | bit
  } else {
    state.right[head] = child
    if ((state.rights[head] ?? 0) < 7) state.rights[head] = (state.rights[head] ?? 0) + 1
    state.rightRelations[head] = (state.rightRelations[head] ?? 0) | bit
  }
}
