import { highest } from './highest.ts'
import {
  ARC_TEMPLATES,
  arcAtoms,
  MOVE_TEMPLATES,
  moveAtoms,
  setArcAtoms,
  setMoveAtoms,
  setRoot,
} from './parser-features.ts'
import { attach, begin, newParserState, type ParserState, shift } from './parser-state.ts'
import { LONGEST_SENTENCE, type Sentence } from './sentence.ts'
import { mix } from './templates.ts'

/**
 * A greedy arc-hybrid dependency parser (Kuhlmann et al. 2011). The move and the relation of a new arc are chosen by
 * two linear models.
 */
export interface Parser {
  readonly moveBits: number
  /** By feature: how much it speaks for a left arc (high byte) and a right arc (low byte) rather than a shift. */
  readonly moves: Int16Array
  readonly arcBits: number
  readonly arcs: Int8Array | Float32Array
  readonly relations: Relations
}

/** Which relations an arc may have. */
export interface Relations {
  readonly root: number
  readonly all: Uint8Array
  /** Tag → coarse tag. */
  readonly coarse: Uint8Array
  /** By `tagPair` of the two tags, where the pair is frequent. */
  readonly byTags: readonly (Uint8Array | undefined)[]
  /** By `tagPair` of the two coarse tags. */
  readonly byCoarseTags: readonly (Uint8Array | undefined)[]
}

/** Head's tag, child's tag and side as one number. */
export function tagPair(headTag: number, tag: number, left: boolean): number {
  return (headTag << 8) | (tag << 1) | (left ? 1 : 0)
}

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/** Sets `head` and `relation` of every word of a tagged sentence; the root's head is the sentence's length. */
export function parse(parser: Parser, sentence: Sentence): void {
  const { count } = sentence
  setRoot(sentence)
  begin(state, count)
  for (;;) {
    if (state.depth === 0) {
      if (state.next === count) return
      shift(state)
      continue
    }
    const move = state.next < count ? bestMove(parser, sentence) : state.depth === 1 ? LEFT : RIGHT
    if (move === SHIFT) shift(state)
    else addArc(parser, sentence, move)
  }
}

function bestMove(parser: Parser, sentence: Sentence): number {
  setMoveAtoms(state, sentence)
  mix(MOVE_TEMPLATES, moveAtoms, parser.moveBits, moveFeatures)
  const { moves } = parser
  let left = 0
  let right = 0
  for (let k = 0; k < moveFeatures.length; k++) {
    const both = moves[moveFeatures[k] ?? 0] ?? 0
    left += both >> 8
    right += (both << 24) >> 24
  }
  if (state.depth > 1 && right > 0 && right > left) return RIGHT
  return left > 0 ? LEFT : SHIFT
}

function addArc(parser: Parser, sentence: Sentence, move: number): void {
  const child = state.stack[state.depth - 1] ?? 0
  const head = move === LEFT ? state.next : (state.stack[state.depth - 2] ?? 0)
  const relation = bestRelation(parser, state, sentence, head, child)
  sentence.head[child] = head
  sentence.relation[child] = relation
  attach(state, head, child, relation)
}

/** The best relation of an arc and, in `arcFeatures`, what it was chosen by (nothing where there is one choice). */
export function bestRelation(
  { relations, arcs, arcBits }: Pick<Parser, 'relations' | 'arcs' | 'arcBits'>,
  state: ParserState,
  sentence: Sentence,
  head: number,
  child: number,
): number {
  if (head === sentence.count) return relations.root
  const candidates = relationsOf(relations, sentence.tag[head] ?? 0, sentence.tag[child] ?? 0, child < head)
  if (candidates.length === 1) return candidates[0] ?? 0
  setArcAtoms(state, sentence, head, child)
  mix(ARC_TEMPLATES, arcAtoms, arcBits, arcFeatures)
  return highest(arcs, arcFeatures, candidates)
}

export function relationsOf(relations: Relations, headTag: number, tag: number, left: boolean): Uint8Array {
  const { coarse, byTags, byCoarseTags, all } = relations
  return (
    byTags[tagPair(headTag, tag, left)] ?? byCoarseTags[tagPair(coarse[headTag] ?? 0, coarse[tag] ?? 0, left)] ?? all
  )
}

export const moveFeatures = new Int32Array(MOVE_TEMPLATES.count)
export const arcFeatures = new Int32Array(ARC_TEMPLATES.count)
const state = newParserState(LONGEST_SENTENCE)
