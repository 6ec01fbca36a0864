import { coarseTags } from '../grammar/coarse-tags.ts'
import {
  arcFeatures,
  bestRelation,
  LEFT,
  moveFeatures,
  type Parser,
  type Relations,
  RIGHT,
  relationsOf,
  SHIFT,
  tagPair,
} from '../grammar/parser.ts'
import { MOVE_TEMPLATES, moveAtoms, setMoveAtoms, setRoot } from '../grammar/parser-features.ts'
import { attach, begin, newParserState, type ParserState, shift } from '../grammar/parser-state.ts'
import { LONGEST_SENTENCE } from '../grammar/sentence.ts'
import { mix } from '../grammar/templates.ts'
import { type Averaged, add, mean, newAveraged, quantise, sumOf } from './averaged.ts'
import type { Example } from './example.ts'
import { cost, legal } from './oracle.ts'
import { seeded, shuffled } from './random.ts'
import { Tally } from './tally.ts'

/** How a parser is trained. */
export interface ParserPlan {
  readonly moveBits: number
  readonly arcBits: number
  readonly epochs: number
  /** How many orders of the data are learned and added up. */
  readonly models: number
  readonly seed: number
}

/** From the second epoch on a wrong move is followed this often, so that the parser learns to go on from mistakes. */
const EXPLORE = 0.9
/** How often a pair of tags must be seen before it narrows the relations, and what share of it is a mistake. */
const SEEN = 60
const SEEN_COARSE = 20
const MISTAKE = 0.003

/**
 * Trains on examples whose sentences carry the tags of `given`, those of a tagger that didn't see them.
 * `report` is told of each model done.
 */
export function trainParser(
  examples: readonly Example[],
  given: readonly Int32Array[],
  tags: readonly string[],
  relationNames: readonly string[],
  plan: ParserPlan,
  report: (model: number) => void,
): Parser {
  examples.forEach(({ sentence }, at) => {
    sentence.tag.set(given[at] ?? [])
  })
  const short = examples.filter(({ sentence }) => sentence.count <= LONGEST_SENTENCE)
  const relations = learnRelations(short, tags, relationNames)
  const models = Array.from({ length: plan.models }, (_, k) => {
    const model = trainOnce(short, relations, plan, plan.seed + k)
    report(k)
    return model
  })
  const moves = quantise(sumOf(models.map(({ moves }) => moves)), 1.5)
  return {
    moveBits: plan.moveBits,
    moves: Int16Array.from({ length: 1 << plan.moveBits }, (_, at) =>
      paired(moves[2 * at] ?? 0, moves[2 * at + 1] ?? 0),
    ),
    arcBits: plan.arcBits,
    arcs: quantise(sumOf(models.map(({ arcs }) => arcs)), 1.5),
    relations,
  }
}

/** Two bytes in one number: the loop that adds them up waits for memory, so that half the table is half the wait. */
function paired(left: number, right: number): number {
  return (left << 8) | (right & 255)
}

interface Learner {
  /** By feature: the weight of a left arc, then of a right arc, both against a shift. */
  readonly moves: Averaged
  readonly arcs: Averaged
  step: number
}

function trainOnce(examples: readonly Example[], relations: Relations, plan: ParserPlan, seed: number) {
  const learner = {
    moves: newAveraged(2 << plan.moveBits),
    arcs: newAveraged((1 << plan.arcBits) + 256),
    step: 1,
  }
  const random = seeded(seed)
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    const explore = epoch > 0 ? EXPLORE : 0
    for (const example of shuffled(examples, random)) learn(example, learner, relations, plan, () => random() < explore)
  }
  return { moves: mean(learner.moves, learner.step), arcs: mean(learner.arcs, learner.step) }
}

/** Parses one sentence and mends the weights after every wrong choice. */
function learn(
  { sentence, head: heads, relation }: Example,
  learner: Learner,
  relations: Relations,
  plan: ParserPlan,
  explore: () => boolean,
): void {
  const { count } = sentence
  setRoot(sentence)
  begin(state, count)
  while (state.next < count || state.depth > 0) {
    learner.step++
    const move = chooseMove(heads, learner, plan, explore, () => setMoveAtoms(state, sentence))
    if (move === SHIFT) {
      shift(state)
      continue
    }
    const child = state.stack[state.depth - 1] ?? 0
    const head = move === LEFT ? state.next : (state.stack[state.depth - 2] ?? 0)
    const guess = bestRelation(
      { relations, arcs: learner.arcs.now, arcBits: plan.arcBits },
      state,
      sentence,
      head,
      child,
    )
    const right = relation[child] ?? 0
    if (guess !== right && head < count && head === heads[child] && isChosen(relations, sentence.tag, head, child)) {
      for (const feature of arcFeatures) {
        add(learner.arcs, feature + right, 1, learner.step)
        add(learner.arcs, feature + guess, -1, learner.step)
      }
    }
    sentence.relation[child] = guess
    attach(state, head, child, guess)
  }
}

/** The move to make: the best by the weights, or else the best right one, which the weights then learn. */
function chooseMove(
  heads: Int32Array,
  { moves, step }: Learner,
  plan: ParserPlan,
  explore: () => boolean,
  setAtoms: () => void,
): number {
  const legalMoves = MOVES.filter((move) => legal(state, heads.length, move))
  const [only, another] = legalMoves
  if (only === undefined || another === undefined) return only ?? SHIFT
  const costs = legalMoves.map((move) => cost(state, heads, move))
  setAtoms()
  mix(MOVE_TEMPLATES, moveAtoms, plan.moveBits, moveFeatures)
  const scores = score(moves.now)
  const least = Math.min(...costs)
  const guess = legalMoves.reduce((a, b) => ((scores[b] ?? 0) > (scores[a] ?? 0) ? b : a))
  const right = legalMoves
    .filter((_, at) => costs[at] === least)
    .reduce((a, b) => ((scores[b] ?? 0) > (scores[a] ?? 0) ? b : a))
  if (costs[legalMoves.indexOf(guess)] === least) return guess
  for (const feature of moveFeatures) {
    reward(moves, feature, right, 1, step)
    reward(moves, feature, guess, -1, step)
  }
  return explore() ? guess : right
}
const MOVES = [SHIFT, LEFT, RIGHT] as const

/** The scores of shift, left and right. */
function score(moves: Float32Array): readonly [number, number, number] {
  let left = 0
  let right = 0
  for (const feature of moveFeatures) {
    left += moves[2 * feature] ?? 0
    right += moves[2 * feature + 1] ?? 0
  }
  return [0, left, right]
}

/** Speaking for a shift is speaking against both arcs. */
function reward(moves: Averaged, feature: number, move: number, by: number, step: number): void {
  if (move !== RIGHT) add(moves, 2 * feature, move === LEFT ? by : -by, step)
  if (move !== LEFT) add(moves, 2 * feature + 1, move === RIGHT ? by : -by, step)
}

/** Was the relation chosen by the weights, or was there only one? */
function isChosen(relations: Relations, tag: Int32Array, head: number, child: number): boolean {
  return relationsOf(relations, tag[head] ?? 0, tag[child] ?? 0, child < head).length > 1
}

function learnRelations(examples: readonly Example[], tags: readonly string[], names: readonly string[]): Relations {
  const coarse = coarseTags(tags)
  const fine = new Tally()
  const rough = new Tally()
  for (const { sentence, head: heads, relation, tag: right } of examples) {
    for (let child = 0; child < sentence.count; child++) {
      const head = heads[child] ?? 0
      if (head >= sentence.count) continue
      const left = child < head
      const given = sentence.tag
      fine.add(tagPair(given[head] ?? 0, given[child] ?? 0, left), relation[child] ?? 0)
      rough.add(tagPair(coarse[right[head] ?? 0] ?? 0, coarse[right[child] ?? 0] ?? 0, left), relation[child] ?? 0)
    }
  }
  return {
    root: names.indexOf('root'),
    all: Uint8Array.from(names, (_, place) => place),
    coarse,
    byTags: frequent(fine, SEEN),
    byCoarseTags: frequent(rough, SEEN_COARSE),
  }
}

function frequent(pairs: Tally, least: number): readonly (Uint8Array | undefined)[] {
  const lists: (Uint8Array | undefined)[] = []
  for (const pair of pairs.keys()) if (pairs.total(pair) >= least) lists[pair] = pairs.of(pair, MISTAKE)
  return lists
}

const state: ParserState = newParserState(LONGEST_SENTENCE)
