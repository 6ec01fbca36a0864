import { LEFT, RIGHT, SHIFT } from '../grammar/parser.ts'
import type { ParserState } from '../grammar/parser-state.ts'

/** May the move be made in this state of a sentence of `count` words? */
export function legal(state: ParserState, count: number, move: number): boolean {
  if (move === SHIFT) return state.next < count
  if (move === LEFT) return state.depth > 0 && (state.next < count || state.depth === 1)
  return state.depth > 1
}

/**
 * How many arcs of the right tree a move puts out of reach: the dynamic oracle of Goldberg & Nivre (2013) for
 * arc-hybrid moves.
 */
export function cost(state: ParserState, heads: Int32Array, move: number): number {
  const { stack, depth, next } = state
  const count = heads.length
  let lost = 0
  if (move === SHIFT) {
    for (let k = 0; k < depth; k++) {
      const word = stack[k] ?? 0
      if (heads[word] === next) lost++
      if (k < depth - 1 && heads[next] === word) lost++
    }
    return lost
  }
  const top = stack[depth - 1] ?? 0
  const head = heads[top] ?? count
  for (let word = next; word < count; word++) if (heads[word] === top) lost++
  const below = depth > 1 ? (stack[depth - 2] ?? 0) : -1
  if (move === LEFT && head !== next && (head > next || head === below)) lost++
  if (move === RIGHT && head >= next) lost++
  return lost
}
