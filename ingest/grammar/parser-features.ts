import type { ParserState } from './parser-state.ts'
import type { Sentence } from './sentence.ts'
import { newAtoms, templates } from './templates.ts'

/**
 * What a move is chosen by. `s0`, `s1`, `s2` are the top of the stack and those below it, `b0`, `b1`, `b2` the next
 * words; `Left` and `Right` their outermost children. After Zhang & Nivre (2011), for arc-hybrid moves.
 */
export const MOVE_SLOTS = {
  s0Word: 0,
  s0Tag: 1,
  s1Word: 2,
  s1Tag: 3,
  s2Tag: 4,
  b0Word: 5,
  b0Tag: 6,
  b1Word: 7,
  b1Tag: 8,
  b2Word: 9,
  b2Tag: 10,
  s0LeftTag: 11,
  s0LeftRelation: 12,
  s0LeftWord: 13,
  s0RightTag: 14,
  s0RightRelation: 15,
  s0RightWord: 16,
  s1LeftTag: 17,
  s1LeftRelation: 18,
  s1RightTag: 19,
  s1RightRelation: 20,
  s1RightWord: 21,
  b0LeftTag: 22,
  b0LeftRelation: 23,
  b0LeftWord: 24,
  distance: 25,
  distanceBelow: 26,
  s0Children: 27,
  s1Rights: 28,
  b0Lefts: 29,
  s0LeftRelations: 30,
  s0RightRelations: 31,
  s1RightRelations: 32,
  b0LeftRelations: 33,
  tagBefore: 34,
  wordBefore: 35,
} as const

export const MOVE_TEMPLATES = templates(
  MOVE_SLOTS,
  `s0Word.s0Tag s0Word s0Tag b0Word.b0Tag b0Word b0Tag b1Word.b1Tag b1Tag b2Tag.b1Tag s1Word.s1Tag s1Word s1Tag
  s0Word.b0Word s0Word.s0Tag.b0Tag b0Word.s0Tag.b0Tag s0Tag.b0Tag b0Tag.b1Tag.b2Tag s0Tag.b0Tag.b1Tag
  s1Tag.s0Tag.b0Tag s1Tag.s0Tag s1Word.s0Word s1Word.s1Tag.s0Tag s0Word.s1Tag.s0Tag s2Tag.s1Tag.s0Tag
  s0Tag.b0Tag.s0LeftTag s0Tag.b0Tag.s0RightTag.s0RightRelation s0Tag.b0Tag.b0LeftTag.b0LeftRelation
  s1Tag.s0Tag.s1RightTag.s1RightRelation s1Tag.s0Tag.s0RightTag s1Tag.s0Tag.s0LeftTag.s0LeftRelation
  s1Tag.s0Tag.s1LeftTag.s1LeftRelation s0Word.distance b0Word.distance s0Tag.b0Tag.distance
  s1Tag.s0Tag.distanceBelow s0Word.s0Children s0Tag.s0Children b0Word.b0Lefts b0Tag.b0Lefts s0Tag.s0LeftRelations
  s0Tag.s0RightRelations b0Tag.b0LeftRelations s1Tag.s1RightRelations s1Word.s1Rights
  s1Tag.s0Tag.b0Tag.s1RightRelation s1Tag.s0Tag.b0Tag.b1Tag s0Tag.b0Tag.tagBefore.s0LeftRelation b0Word.wordBefore
  b0Word.b1Word s0LeftWord.s0Tag.b0Tag b0LeftWord.s0Tag.b0Tag s0RightWord.s0Tag.b0Tag s1RightWord.s1Tag.s0Tag
  s1Word.b0Word s1Tag.b0Tag.distance.distanceBelow s0LeftWord.s1Word b2Word.b0Tag.s0Tag s0Word.b1Word`,
  2,
)

/** What the relation of a new arc is chosen by. */
export const ARC_SLOTS = {
  headWord: 0,
  headTag: 1,
  word: 2,
  tag: 3,
  side: 4,
  distance: 5,
  leftRelation: 6,
  rightRelation: 7,
  leftWord: 8,
  left2Word: 9,
  rightWord: 10,
  rightTag: 11,
  headLeftRelation: 12,
  headRightRelation: 13,
  tagBefore: 14,
  tagAfter: 15,
  headLeftRelations: 16,
  headRightRelations: 17,
  leftRelations: 18,
  /** Head's tag, child's tag and side in one. */
  pair: 19,
  /** Child's tag and side in one. */
  kind: 20,
} as const

export const ARC_TEMPLATES = templates(
  ARC_SLOTS,
  `headWord.side word.side pair headWord.pair word.pair headWord.word pair.distance pair.leftRelation
  pair.rightRelation pair.leftWord headWord.leftWord kind.leftWord pair.headLeftRelation.headRightRelation
  headWord.headLeftRelation pair.tagBefore pair.tagAfter pair.headLeftRelations pair.headRightRelations
  pair.leftRelations headWord.leftRelations word.leftWord pair.rightWord headWord.kind pair.left2Word
  leftWord.headLeftRelation.side pair.rightTag`,
  3,
)

export const moveAtoms = newAtoms()
export const arcAtoms = newAtoms()

/** Stands for the tag and the relation of a word that is not there. */
const NOBODY = 200
/** Word and tag of the root. */
const ROOT_WORD = 77
const ROOT_TAG = NOBODY - 1

/** Sets the words and tags behind the last word: the root, and nothing after it. */
export function setRoot(sentence: Sentence): void {
  const { count, word, tag } = sentence
  word[count] = ROOT_WORD
  tag[count] = ROOT_TAG
  word[count + 1] = 8
  word[count + 2] = 9
  tag[count + 1] = tag[count + 2] = NOBODY
}

/** Sets `moveAtoms`; the stack must hold a word. */
export function setMoveAtoms(state: ParserState, sentence: Sentence): void {
  const { word, tag, relation, count } = sentence
  const { stack, depth, next, left, right, lefts, rights } = state
  const atoms = moveAtoms
  const s0 = stack[depth - 1] ?? 0
  const s1 = depth > 1 ? (stack[depth - 2] ?? 0) : -1
  const s2 = depth > 2 ? (stack[depth - 3] ?? 0) : -1
  const b1 = next + 1 < count ? next + 1 : count + 1
  const b2 = next + 2 < count ? next + 2 : count + 2
  atoms[MOVE_SLOTS.s0Word] = word[s0] ?? 0
  atoms[MOVE_SLOTS.s0Tag] = tag[s0] ?? 0
  atoms[MOVE_SLOTS.s1Word] = s1 < 0 ? 6 : (word[s1] ?? 0)
  atoms[MOVE_SLOTS.s1Tag] = s1 < 0 ? NOBODY : (tag[s1] ?? 0)
  atoms[MOVE_SLOTS.s2Tag] = s2 < 0 ? NOBODY : (tag[s2] ?? 0)
  atoms[MOVE_SLOTS.b0Word] = word[next] ?? 0
  atoms[MOVE_SLOTS.b0Tag] = tag[next] ?? 0
  atoms[MOVE_SLOTS.b1Word] = word[b1] ?? 0
  atoms[MOVE_SLOTS.b1Tag] = tag[b1] ?? 0
  atoms[MOVE_SLOTS.b2Word] = word[b2] ?? 0
  atoms[MOVE_SLOTS.b2Tag] = tag[b2] ?? 0
  const s0Left = left[s0] ?? -1
  const s0Right = right[s0] ?? -1
  const s1Left = s1 < 0 ? -1 : (left[s1] ?? -1)
  const s1Right = s1 < 0 ? -1 : (right[s1] ?? -1)
  const b0Left = left[next] ?? -1
  atoms[MOVE_SLOTS.s0LeftTag] = s0Left < 0 ? NOBODY : (tag[s0Left] ?? 0)
  atoms[MOVE_SLOTS.s0LeftRelation] = s0Left < 0 ? NOBODY : (relation[s0Left] ?? 0)
  atoms[MOVE_SLOTS.s0LeftWord] = s0Left < 0 ? 3 : (word[s0Left] ?? 0)
  atoms[MOVE_SLOTS.s0RightTag] = s0Right < 0 ? NOBODY : (tag[s0Right] ?? 0)
  atoms[MOVE_SLOTS.s0RightRelation] = s0Right < 0 ? NOBODY : (relation[s0Right] ?? 0)
  atoms[MOVE_SLOTS.s0RightWord] = s0Right < 0 ? 3 : (word[s0Right] ?? 0)
  atoms[MOVE_SLOTS.s1LeftTag] = s1Left < 0 ? NOBODY : (tag[s1Left] ?? 0)
  atoms[MOVE_SLOTS.s1LeftRelation] = s1Left < 0 ? NOBODY : (relation[s1Left] ?? 0)
  atoms[MOVE_SLOTS.s1RightTag] = s1Right < 0 ? NOBODY : (tag[s1Right] ?? 0)
  atoms[MOVE_SLOTS.s1RightRelation] = s1Right < 0 ? NOBODY : (relation[s1Right] ?? 0)
  atoms[MOVE_SLOTS.s1RightWord] = s1Right < 0 ? 3 : (word[s1Right] ?? 0)
  atoms[MOVE_SLOTS.b0LeftTag] = b0Left < 0 ? NOBODY : (tag[b0Left] ?? 0)
  atoms[MOVE_SLOTS.b0LeftRelation] = b0Left < 0 ? NOBODY : (relation[b0Left] ?? 0)
  atoms[MOVE_SLOTS.b0LeftWord] = b0Left < 0 ? 3 : (word[b0Left] ?? 0)
  atoms[MOVE_SLOTS.distance] = far(next - s0)
  atoms[MOVE_SLOTS.distanceBelow] = s1 < 0 ? 0 : far(s0 - s1)
  atoms[MOVE_SLOTS.s0Children] = ((lefts[s0] ?? 0) << 4) | (rights[s0] ?? 0)
  atoms[MOVE_SLOTS.s1Rights] = s1 < 0 ? 0 : (rights[s1] ?? 0)
  atoms[MOVE_SLOTS.b0Lefts] = lefts[next] ?? 0
  atoms[MOVE_SLOTS.s0LeftRelations] = state.leftRelations[s0] ?? 0
  atoms[MOVE_SLOTS.s0RightRelations] = state.rightRelations[s0] ?? 0
  atoms[MOVE_SLOTS.s1RightRelations] = s1 < 0 ? 0 : (state.rightRelations[s1] ?? 0)
  atoms[MOVE_SLOTS.b0LeftRelations] = state.leftRelations[next] ?? 0
  atoms[MOVE_SLOTS.tagBefore] = next > 0 ? (tag[next - 1] ?? 0) : NOBODY
  atoms[MOVE_SLOTS.wordBefore] = next > 0 ? (word[next - 1] ?? 0) : 4
}

/** Sets `arcAtoms` for an arc between two words. */
export function setArcAtoms(state: ParserState, sentence: Sentence, head: number, child: number): void {
  const { word, tag, relation, count } = sentence
  const { left, left2, right } = state
  const atoms = arcAtoms
  const side = child < head ? 1 : 0
  const distance = side ? head - child : child - head
  const childLeft = left[child] ?? -1
  const childLeft2 = left2[child] ?? -1
  const childRight = right[child] ?? -1
  const headLeft = left[head] ?? -1
  const headRight = right[head] ?? -1
  atoms[ARC_SLOTS.headWord] = word[head] ?? 0
  atoms[ARC_SLOTS.headTag] = tag[head] ?? 0
  atoms[ARC_SLOTS.word] = word[child] ?? 0
  atoms[ARC_SLOTS.tag] = tag[child] ?? 0
  atoms[ARC_SLOTS.side] = side
  atoms[ARC_SLOTS.distance] = distance > 7 ? 6 : distance > 3 ? 5 : distance
  atoms[ARC_SLOTS.leftRelation] = childLeft < 0 ? NOBODY : (relation[childLeft] ?? 0)
  atoms[ARC_SLOTS.rightRelation] = childRight < 0 ? NOBODY : (relation[childRight] ?? 0)
  atoms[ARC_SLOTS.leftWord] = childLeft < 0 ? 3 : (word[childLeft] ?? 0)
  atoms[ARC_SLOTS.left2Word] = childLeft2 < 0 ? 3 : (word[childLeft2] ?? 0)
  atoms[ARC_SLOTS.rightWord] = childRight < 0 ? 3 : (word[childRight] ?? 0)
  atoms[ARC_SLOTS.rightTag] = childRight < 0 ? NOBODY : (tag[childRight] ?? 0)
  atoms[ARC_SLOTS.headLeftRelation] = headLeft < 0 ? NOBODY : (relation[headLeft] ?? 0)
  atoms[ARC_SLOTS.headRightRelation] = headRight < 0 ? NOBODY : (relation[headRight] ?? 0)
  atoms[ARC_SLOTS.tagBefore] = child > 0 ? (tag[child - 1] ?? 0) : NOBODY
  atoms[ARC_SLOTS.tagAfter] = child + 1 < count ? (tag[child + 1] ?? 0) : NOBODY
  atoms[ARC_SLOTS.headLeftRelations] = state.leftRelations[head] ?? 0
  atoms[ARC_SLOTS.headRightRelations] = state.rightRelations[head] ?? 0
  atoms[ARC_SLOTS.leftRelations] = state.leftRelations[child] ?? 0
  atoms[ARC_SLOTS.pair] = ((tag[head] ?? 0) << 9) | ((tag[child] ?? 0) << 1) | side
  atoms[ARC_SLOTS.kind] = ((tag[child] ?? 0) << 1) | side
}

/** A distance in words in eight steps. */
function far(distance: number): number {
  return distance > 10 ? 7 : distance > 6 ? 6 : distance > 4 ? 5 : distance
}
