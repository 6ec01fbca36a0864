import { hashWord } from '../characters.ts'
import { charAt, type TokenRange } from '../text-layers.ts'
import { CONJUNCTION, PREPOSITION } from '../word-classes.ts'
import { LONGEST_CLAUSE } from './clause-end.ts'
import type { FoundCue } from './cues.ts'
import { type Draft, endOf, holdsToken, type Reading } from './reading.ts'
import { phraseFrom, subjectBefore } from './source-phrase.ts'

const BY = hashWord('by')

/**
 * Who says it. Of a plain verb the phrase before it; of one joined by "and" the source of the statement that ended
 * there; of a participle that source too, or whoever the clause around it is about; of a passive the agent behind "by".
 * `earlier` are the drafts of the same sentence, in order.
 */
export function subjectOf(reading: Reading, cue: FoundCue, earlier: readonly Draft[]): TokenRange | null {
  const { layers, index } = reading
  if (cue.form === 'passive') return layers.tokens.hash[cue.to] === BY ? phraseFrom(layers, index, cue.to + 1) : null
  const joined = ((layers.words.classes[cue.from - 1] ?? 0) & CONJUNCTION) !== 0
  const before = joined ? null : subjectBefore(layers, index, cue.from)
  // "went on to say": what stands before "to" is a verb unless it is a mention.
  const own = before && cue.form === 'infinitive' && (index.endingAt[before.to] ?? -1) < 0 ? null : before
  if (cue.form !== 'gerund' && (own || !joined)) return own
  const around = earlier.findLast((draft) => holdsToken(draft, cue.head)) ?? null
  const ended = earlier.findLast(
    (draft) => endOf(draft) <= cue.from && (!around || holdsToken(around, draft.cue?.head ?? 0)),
  )
  if (ended?.source) return ended.source
  if (around) return ofClause(reading, cue, around)
  return subjectOfSentence(reading, cue.from)
}

/** The first phrase of the sentence that holds a token, outside quotations. */
export function subjectOfSentence(reading: Reading, place: number): TokenRange | null {
  return firstPhrase(reading, Math.max(reading.units.start[place] ?? 0, place - LONGEST_CLAUSE), place)
}

/** Inside another's content: the one who is accused or urged, else whom the content begins with. */
function ofClause(reading: Reading, cue: FoundCue, around: Draft): TokenRange | null {
  const behindPreposition = ((reading.layers.words.classes[cue.from - 1] ?? 0) & PREPOSITION) !== 0
  if (around.addressee && behindPreposition) return around.addressee
  return firstPhrase(reading, around.pieces[0]?.from ?? cue.from, cue.from)
}

/** The first mention between two tokens that stands behind no preposition, outside quotations. */
function firstPhrase({ layers, index }: Reading, from: number, to: number): TokenRange | null {
  for (let i = from; i < to; i++) {
    const mention = index.startingAt[i] ?? -1
    const range = mention >= 0 && layers.words.quote[i] === -1 ? index.ranges[mention] : undefined
    if (range && (i === from || !((layers.words.classes[i - 1] ?? 0) & PREPOSITION)) && charAt(layers, i - 1) !== '(')
      return range
  }
  return null
}
