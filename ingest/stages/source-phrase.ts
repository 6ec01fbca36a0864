import { hashWord } from '../characters.ts'
import type { MentionIndex } from '../mention-index.ts'
import { charAt, type TextLayers, type TokenRange } from '../text-layers.ts'
import {
  ADVERB,
  AUXILIARY,
  BODY_NOUN,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  PLURAL,
  PREPOSITION,
  PRONOUN,
  QUESTION,
  RELATIVE,
  ROLE,
  SUBORDINATOR,
  TIME,
} from '../word-classes.ts'
import { CAPITAL, GLUED, NUMBER, WORD } from './tokens.ts'

const AND = hashWord('and')
const POSSESSIVE = hashWord('’s')
const OF_WORDS = new Set(['of', 'by', 'for', 'at', 'from', 'with', 'in', 'to'].map(hashWord))

/** Tokens. */
const LONGEST_SOURCE = 14
const LONGEST_ASIDE = 45

/** The noun phrase that is the subject of a verb group beginning at `place`; null where none touches it. */
export function subjectBefore(layers: TextLayers, index: MentionIndex, place: number): TokenRange | null {
  const { tokens, words } = layers
  if (!isHere(place - 1)) return null
  const comma = charAt(layers, place - 1) === ','
  if (comma) return closeAside(layers, index, place - 1)
  if ('—–)'.includes(charAt(layers, place - 1))) return closeAside(layers, index, place - 1)
  const mention = index.endingAt[place] ?? -1
  if (mention >= 0) return grown(layers, index, index.ranges[mention] ?? { from: place - 1, to: place })
  return chunkBefore()

  function isHere(at: number): boolean {
    return at >= 0 && words.sentence[at] === words.sentence[place] && words.quote[at] === words.quote[place]
  }

  /** A word that is no noun though the list of verbs has it: `said | said`. */
  function isVerbOnly(at: number): boolean {
    if ((words.verb[at] ?? -1) < 0 || (words.classes[at] ?? 0) & (DOCUMENT | ROLE | PLURAL | BODY_NOUN)) return false
    return !isHere(at - 1) || !((words.classes[at - 1] ?? 0) & (DETERMINER | PREPOSITION))
  }

  /** A noun phrase without a mention: the words back to where a phrase must begin. */
  function chunkBefore(): TokenRange | null {
    let from = place
    for (let i = place - 1; isHere(i) && place - i <= LONGEST_SOURCE; i--) {
      const classes = words.classes[i] ?? 0
      const shape = tokens.shape[i] ?? 0
      if (!(shape & WORD) && charAt(layers, i) !== '-' && charAt(layers, i) !== '’') break
      if (classes & PRONOUN && !(classes & DETERMINER)) return i === place - 1 ? { from: i, to: place } : null
      if (classes & (AUXILIARY | SUBORDINATOR) && !(shape & GLUED) && !(classes & DETERMINER)) break
      if (classes & CONJUNCTION && tokens.hash[i] !== AND) break
      if (classes & CONJUNCTION && i === place - 1) return null
      if (i === place - 1 && isVerbOnly(i)) return null
      if (classes & (ADVERB | TIME) && i === place - 1) return null
      if ((words.verb[i] ?? -1) >= 0 && i < place - 1 && !((words.classes[i - 1] ?? 0) & (DETERMINER | PREPOSITION)))
        break
      from = i
    }
    while (
      from < place &&
      (words.classes[from] ?? 0) & (PREPOSITION | CONJUNCTION | ADVERB) &&
      !((words.classes[from] ?? 0) & DETERMINER)
    )
      from++
    return from < place ? { from, to: place } : null
  }
}

/** `Ann Bell, who leads the union, said`: the first phrase of the sentence that an aside up to `place` may follow. */
function closeAside(layers: TextLayers, index: MentionIndex, place: number): TokenRange | null {
  const { tokens, words } = layers
  const direct = index.endingAt[place] ?? -1
  let found = direct >= 0 ? (index.ranges[direct] ?? null) : null
  if (found && opensSentence(found.from)) return found
  for (let i = place - 1; i > 0 && place - i < LONGEST_ASIDE && words.sentence[i] === words.sentence[place]; i--) {
    if (words.quote[i] !== words.quote[place]) break
    if (!',—–('.includes(charAt(layers, i))) continue
    if ((words.classes[i + 1] ?? 0) & CONJUNCTION && (index.startingAt[i + 2] ?? -1) >= 0) break
    const mention = index.endingAt[i] ?? -1
    const range = mention >= 0 ? index.ranges[mention] : undefined
    const before = range && grown(layers, index, range)
    if (before && beginsClause(layers, before.from) && opensAside(i + 1)) found = { from: before.from, to: before.to }
  }
  return found

  function opensSentence(at: number): boolean {
    return layers.sentences[words.sentence[at] ?? -1]?.start === tokens.start[at]
  }

  function opensAside(at: number): boolean {
    const classes = words.classes[at] ?? 0
    if (classes & (RELATIVE | PREPOSITION | DETERMINER | SUBORDINATOR | TIME) || (tokens.shape[at] ?? 0) & NUMBER)
      return true
    return !(classes & (PRONOUN | CONJUNCTION)) && !((words.verb[at] ?? -1) >= 0 && index.startingAt[at] === -1)
  }
}

/** Does a clause begin here: at a sentence, a mark, or behind a joining word? */
export function beginsClause({ article, tokens, words, sentences }: TextLayers, place: number): boolean {
  const sentence = sentences[words.sentence[place] ?? -1]
  if (place === 0 || sentence === undefined || tokens.start[place] === sentence.start) return true
  const before = place - 1
  if (!((tokens.shape[before] ?? 0) & WORD)) return article.text.charAt(tokens.start[before] ?? 0) !== '-'
  return ((words.classes[before] ?? 0) & (CONJUNCTION | SUBORDINATOR | QUESTION | DETERMINER | ADVERB)) !== 0
}

/** With the phrase it hangs on ("the head of | Harrow Steel") and those it is joined to ("Ann Bell and | Tom Orr"). */
function grown(layers: TextLayers, index: MentionIndex, range: TokenRange): TokenRange {
  const { tokens, words } = layers
  let { from } = range
  for (let steps = 0; steps < 3 && from > 1; steps++) {
    let at = from - 1
    if ((words.classes[at] ?? 0) & DETERMINER && !OF_WORDS.has(tokens.hash[at] ?? 0)) at--
    const joins = OF_WORDS.has(tokens.hash[at] ?? 0) || tokens.hash[at] === AND
    const mention = joins ? (index.endingAt[at] ?? -1) : -1
    const before = mention >= 0 ? index.ranges[mention] : undefined
    if (
      !before ||
      words.sentence[before.from] !== words.sentence[range.from] ||
      words.quote[at] !== words.quote[range.from]
    )
      break
    from = before.from
  }
  const isPronoun = ((words.classes[from] ?? 0) & PRONOUN) !== 0 && range.to - from === 1
  const before = from > 0 && words.sentence[from - 1] === words.sentence[from] ? (words.classes[from - 1] ?? 0) : 0
  // "that" may be the one that opens a clause.
  if (!isPronoun && before & DETERMINER && !(before & SUBORDINATOR)) from--
  return { from, to: range.to }
}

/** The noun phrase that begins at a token: behind "said", "by" or "according to"; null where none does. */
export function phraseFrom(layers: TextLayers, index: MentionIndex, place: number, whole = false): TokenRange | null {
  const { tokens, words } = layers
  const start = index.startingAt[place] ?? -1
  const behind = (words.classes[place] ?? 0) & DETERMINER ? (index.startingAt[place + 1] ?? -1) : -1
  const mention = start >= 0 ? start : behind
  const first = mention >= 0 ? index.ranges[mention] : undefined
  // "Bell’s deputy manager": the possessor is not the head.
  const owned = first && tokens.hash[first.to] === POSSESSIVE
  const range = owned ? undefined : first
  if (range && !whole) {
    // "another Twitter user": a noun goes on behind the name.
    let end = range.to
    while (start < 0 && end - range.to < 3 && isPlainNoun(end)) end++
    return { from: place, to: end }
  }
  let to = range?.to ?? (owned ? first.to + 1 : place)
  const classes = words.classes[place] ?? 0
  if (
    !range &&
    (!((tokens.shape[place] ?? 0) & WORD) ||
      (classes & (AUXILIARY | CONJUNCTION | SUBORDINATOR | PREPOSITION | ADVERB) && !(classes & DETERMINER)))
  )
    return null
  while (
    to < tokens.count &&
    to - place < LONGEST_SOURCE &&
    words.sentence[to] === words.sentence[place] &&
    words.quote[to] === words.quote[place]
  ) {
    if (!((tokens.shape[to] ?? 0) & (WORD | GLUED)) || ',.;:—–?!”"'.includes(charAt(layers, to))) break
    if (
      !whole &&
      (words.classes[to] ?? 0) & (AUXILIARY | SUBORDINATOR | CONJUNCTION | TIME | PREPOSITION) &&
      !((words.classes[to] ?? 0) & DETERMINER)
    )
      break
    to++
  }
  return to > place ? { from: place, to } : null

  function isPlainNoun(at: number): boolean {
    const shape = tokens.shape[at] ?? 0
    return (
      (shape & (WORD | CAPITAL | GLUED)) === WORD &&
      (words.classes[at] ?? 0) === 0 &&
      words.sentence[at] === words.sentence[place]
    )
  }
}
