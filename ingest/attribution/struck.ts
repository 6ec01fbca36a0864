import type { Candidate } from './candidate.ts'
import { clauseEnd } from './clause-bounds.ts'
import { FRAME } from './frames.ts'
import { IS } from './function-words.ts'
import { phraseLeft } from './noun-phrase.ts'
import type { Passage } from './passage.ts'
import { tagSource } from './tag-source.ts'
import { TRAIT } from './traits.ts'
import type { Vocabulary } from './vocabulary.ts'
import { WORDS } from './words.ts'

const SEEMS = new Set<number>([WORDS.appears, WORDS.appeared, WORDS.seems, WORDS.seemed, WORDS.looked, WORDS.sounded])
const STRUCK_BY = new Set<number>([WORDS.by, WORDS.at, WORDS.about, WORDS.over, WORDS.with])

/**
 * "was worried about X", "appeared incensed by X": whom something strikes has the attitude, towards X. Sets source, frame
 * and content; false where the cue is no participle of such a verb.
 */
export function readStruck(passage: Passage, candidate: Candidate, vocabulary: Vocabulary): boolean {
  const { traits, flags, word, entry, count } = passage
  const { at: cue } = candidate
  const kind = vocabulary.kinds[vocabulary.verb[entry[cue] ?? 0] ?? -1]
  if (!kind?.attitude || cue < 2 || cue + 2 >= count || !STRUCK_BY.has(word[cue + 1] ?? 0)) return false
  if (!passage.text.slice(passage.start[cue], passage.end[cue]).endsWith('ed')) return false
  let verb = cue - 1
  while (verb > 0 && (traits[verb] ?? 0) & TRAIT.adverb) verb--
  if (!((flags[verb] ?? 0) & IS.be) && !SEEMS.has(word[verb] ?? 0)) return false
  while (verb > 0 && ((flags[verb] ?? 0) & IS.auxiliary || SEEMS.has(word[verb] ?? 0))) verb--
  const touching = phraseLeft(passage, verb, vocabulary)
  const source = touching >= 0 ? touching : tagSource(passage, verb + 1, vocabulary)
  if (source < 0) return false
  candidate.frame = FRAME.struck
  candidate.source = source
  candidate.ranges = [{ first: cue + 2, last: clauseEnd(passage, cue + 2, cue) }]
  return true
}
