import type { Candidate } from './candidate.ts'
import { clauseStart } from './clause-bounds.ts'
import { FRAME } from './frames.ts'
import { phraseRight } from './noun-phrase.ts'
import type { Passage } from './passage.ts'
import { MARK } from './punctuation.ts'
import { TRAIT } from './traits.ts'
import { groupStart } from './verb-group.ts'
import { WORDS } from './words.ts'

const DRAWS = new Set<number>([
  WORDS.draw,
  WORDS.draws,
  WORDS.drew,
  WORDS.drawn,
  WORDS.drawing,
  WORDS.win,
  WORDS.wins,
  WORDS.won,
  WORDS.earned,
  WORDS.attracted,
  WORDS.faced,
  WORDS.faces,
  WORDS.received,
  WORDS.prompted,
  WORDS.sparked,
])
/** Words that may stand between the verb and its noun: "drew unusually sharp criticism". */
const REACH = 5

/**
 * "The plan drew criticism from X": what draws it is the content and X the source. Sets source, frame and content; false
 * where no such verb stands before the noun.
 */
export function readDrawn(passage: Passage, candidate: Candidate): boolean {
  const { word, traits, mark, count } = passage
  const { at: cue } = candidate
  if (word[cue + 1] !== WORDS.from || cue + 2 >= count) return false
  let verb = cue - 1
  const between = TRAIT.modifier | TRAIT.adverb | TRAIT.noun | TRAIT.gerund | TRAIT.pastParticiple
  while (verb > cue - REACH && verb > 0 && !DRAWS.has(word[verb] ?? 0) && (traits[verb] ?? 0) & between) verb--
  if (verb < 1 || !DRAWS.has(word[verb] ?? 0)) return false
  const source = phraseRight(passage, cue + 2)
  let last = groupStart(passage, verb) - 1
  while (last > 0 && mark[last] === MARK.comma) last--
  if (source < 0 || last < 0) return false
  candidate.frame = FRAME.drawn
  candidate.source = source
  candidate.ranges = [{ first: clauseStart(passage, last), last }]
  return true
}
