import type { Quote } from '../../schema/document.ts'
import { parse } from '../grammar/parser.ts'
import { growTree } from '../grammar/tree.ts'
import { placeAt } from '../span.ts'
import type { Candidate } from './candidate.ts'
import { kindOfCue } from './cue-kind.ts'
import { isDoubtful } from './doubt.ts'
import type { Engine } from './engine.ts'
import { type Cues, oddsAt } from './find-cues.ts'
import { FRAME } from './frames.ts'
import { isHopeless, judge, type Speakers } from './judge.ts'
import type { NarrationBlock } from './narration.ts'
import { UNASKED } from './passage.ts'
import { NOBODY } from './phrase.ts'
import { colonChance, frameChance } from './priors.ts'
import { decideCue, lookAtCue, readNounCue } from './read-cue.ts'
import { wholePhrase } from './whole-phrase.ts'

/** A sentence is parsed only for a candidate of at least this probability, and of at least even odds at first sight. */
const WORTH = 0.3
const WORTH_ODDS = 0

/** Reads the cues of the passage: every candidate with source, content and the probability that it is a statement. */
export function readSentence(
  engine: Engine,
  block: NarrationBlock,
  cues: Cues,
  speakers: Speakers,
): readonly Candidate[] {
  const looks = firstLook(engine, block, cues)
  if (looks.length === 0) return looks
  if (isWorthParsing(engine, looks)) parsePassage(engine)
  const { passage, watch } = engine
  for (const { at, form } of looks) if (form !== 'noun') passage.source[at] = NOBODY
  const candidates = looks.map((look) => {
    const candidate = isHopeless(engine, look) ? look : decide(engine, look)
    if (candidate.form !== 'noun') passage.source[candidate.at] = candidate.source
    watch?.onCandidate?.(passage, candidate)
    return candidate
  })
  judge(engine, block, candidates, speakers)
  return candidates
}

/** Every cue outside of quotations as the rules read it without a parse. */
function firstLook(engine: Engine, { quotes }: NarrationBlock, { verbs, nouns }: Cues): readonly Candidate[] {
  const { passage } = engine
  const { cue, source, tagSource, chance, count } = passage
  cue.fill(0, 0, count + 1)
  source.fill(NOBODY, 0, count + 1)
  tagSource.fill(UNASKED, 0, count + 1)
  const outside = (i: number) => !isInQuote(quotes, passage.start[i] ?? 0, passage.end[i] ?? 0)
  const told = verbs.filter(outside)
  for (const i of told) cue[i] = 1
  passage.firstCue = told[0] ?? count
  const looks = told.map((i) => {
    const candidate = lookAtCue(engine, i)
    candidate.chance = countedChance(engine, candidate)
    chance[i] = candidate.chance
    source[i] = candidate.source
    return candidate
  })
  for (const i of nouns.filter(outside)) {
    const candidate = readNounCue(engine, i, false)
    candidate.chance = countedChance(engine, candidate)
    looks.push(candidate)
  }
  setNextCues(engine)
  return looks
}

function setNextCues({ passage: { count, cue, chance, nextCue } }: Engine): void {
  nextCue[count] = count
  let next = count
  for (let i = count - 1; i >= 0; i--) {
    nextCue[i] = next
    if (cue[i] && (chance[i] ?? 0) > 0.3) next = i
  }
}

function isInQuote(quotes: readonly Quote[], start: number, end: number): boolean {
  return end <= (quotes[placeAt(quotes, start)]?.end ?? -1)
}

/** Three of five such phrases were said, in the articles that the choices learn from: too few to learn from. */
const DRAWN = 0.6

/** P(it is a cue | word, frame), by the counts. */
function countedChance({ passage, vocabulary, priors }: Engine, candidate: Candidate): number {
  if (candidate.frame === FRAME.according) return 1
  if (candidate.frame === FRAME.drawn) return DRAWN
  if (candidate.form === 'colon') return colonChance(priors, candidate.frame)
  return frameChance(priors, kindOfCue(passage, candidate, vocabulary), candidate.frame)
}

function isWorthParsing(engine: Engine, looks: readonly Candidate[]): boolean {
  const { parser, parsing, passage } = engine
  if (parser === null || parsing === 'never') return false
  return looks.some(
    (look) =>
      look.chance >= WORTH &&
      oddsAt(passage.from + look.at) >= WORTH_ODDS &&
      (parsing === 'always' || isDoubtful(passage, look)),
  )
}

function parsePassage({ parser, passage, work }: Engine): void {
  if (parser === null) return
  work.parsedSentences++
  work.parsedWords += passage.count
  parse(parser, passage)
  growTree(passage, passage)
  passage.parsed = true
  // The parser's root has a word; beyond the last word there is none.
  passage.word[passage.count] = 0
}

function decide(engine: Engine, look: Candidate): Candidate {
  const candidate = look.form === 'noun' ? readNounCue(engine, look.at, true) : decideCue(engine, look)
  candidate.source = wholePhrase(engine.passage, candidate.source, candidate.at, engine.vocabulary)
  candidate.chance = countedChance(engine, candidate)
  return candidate
}
