import { hashWord } from '../characters.ts'
import type { Lexicons } from '../lexicons.ts'
import { phraseAt } from '../phrases.ts'
import { charAt, type TextLayers, type TokenRange } from '../text-layers.ts'
import {
  BODY,
  BODY_NOUN,
  CONJUNCTION,
  DEFINITE,
  DETERMINER,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  ROLE,
  SUBORDINATOR,
} from '../word-classes.ts'
import { CAPITAL, GLUED, NUMBER, WORD } from './tokens.ts'

const MODIFIERS = new Set(
  'acting chief current deputy ex executive former founding incoming interim junior lead longtime managing national outgoing party retired ruling senior then vice veteran'
    .split(' ')
    .map(hashWord),
)
const WHO = hashWord('who')
const IS = ['is', 'was'].map(hashWord)

/** Tokens. */
const LONGEST_BEFORE = 6
const LONGEST_AFTER = 18

/**
 * Where a role in small letters begins that stands right before a name: `former finance minister | Bob Roe`, `the
 * company’s chief economist | Ann Bell`; the name's own place where none does.
 */
export function roleBefore(layers: TextLayers, { titles }: Pick<Lexicons, 'titles'>, name: number): number {
  const { tokens, words } = layers
  let from = name
  if (isRole(from - 1)) from--
  else {
    for (let size = 2; size <= 4 && from === name; size++) {
      const at = name - size
      if (at >= 0 && isInSentence(at) && phraseAt(titles.phrases, layers, at, name)?.to === name) from = at
    }
  }
  if (from === name || (tokens.shape[from] ?? 0) & CAPITAL) return name
  // Whole noun phrase if a determiner or a possessor opens it nearby, else only known modifiers.
  for (let i = from - 1; i >= 0 && i >= from - LONGEST_BEFORE && isInSentence(i); i--) {
    const classes = words.classes[i] ?? 0
    if (classes & DETERMINER) return i + (classes & DEFINITE ? 1 : 0)
    if (!((tokens.shape[i] ?? 0) & WORD) || classes & (PREPOSITION | CONJUNCTION | SUBORDINATOR | PRONOUN) || isVerb(i))
      break
  }
  while (isInSentence(from - 1) && (MODIFIERS.has(tokens.hash[from - 1] ?? 0) || isHyphenAt(from - 1))) from--
  return from

  function isRole(place: number): boolean {
    return isInSentence(place) && ((words.classes[place] ?? 0) & ROLE) !== 0
  }

  function isInSentence(place: number): boolean {
    return place >= 0 && words.sentence[place] === words.sentence[name] && words.quote[place] === words.quote[name]
  }

  function isVerb(place: number): boolean {
    return (words.verb[place] ?? -1) >= 0 && !((words.classes[place] ?? 0) & ROLE)
  }

  function isHyphenAt(place: number): boolean {
    return charAt(layers, place) === '-' && ((tokens.shape[place] ?? 0) & GLUED) !== 0
  }
}

/**
 * A role behind a name and a comma or dash: `Ann Bell, | chief economist of Harrow Steel |, said`. An age before it and
 * "who is" are skipped. Null where what stands there is no role.
 */
export function roleAfter(
  layers: TextLayers,
  { titles }: Pick<Lexicons, 'titles'>,
  name: TokenRange,
): TokenRange | null {
  const { tokens, words } = layers
  const sentence = words.sentence[name.to - 1]
  const opening = charAt(layers, name.to)
  if (!',—–('.includes(opening) || opening === '' || !isHere(name.to)) return null
  let from = name.to + 1
  if ((tokens.shape[from] ?? 0) & NUMBER && charAt(layers, from + 1) === ',') from += 2
  if (tokens.hash[from] === WHO && IS.includes(tokens.hash[from + 1] ?? 0)) from += 2
  let role = -1
  let to = from
  for (; to < from + LONGEST_AFTER && isHere(to); to++) {
    if (!((tokens.shape[to] ?? 0) & WORD) && ',;:—–).('.includes(charAt(layers, to))) break
    const classes = words.classes[to] ?? 0
    if (classes & RELATIVE && to > from) break
    if (role < 0 && to - from < 8 && (classes & ROLE || phraseAt(titles.phrases, layers, to, to + 4))) role = to
    if (role < 0 && (isVerb(to) || classes & PRONOUN) && !(classes & (BODY | BODY_NOUN)) && !(classes & DETERMINER))
      return null
    if (role >= 0 && to > role + 1 && isVerb(to) && !isNounHere(to)) break
  }
  if (role < 0 || to <= role) return null
  return beginsPhrase(from, role) ? { from, to } : null

  function isHere(place: number): boolean {
    return place < tokens.count && words.sentence[place] === sentence && words.quote[place] === words.quote[name.to - 1]
  }

  function isVerb(place: number): boolean {
    return (words.verb[place] ?? -1) >= 0 && !((words.classes[place] ?? 0) & (ROLE | BODY))
  }

  /** After "of", "for" or "the" a word is a noun though it may be a verb elsewhere. */
  function isNounHere(place: number): boolean {
    return (
      ((words.classes[place - 1] ?? 0) & (DETERMINER | PREPOSITION)) !== 0 ||
      ((tokens.shape[place] ?? 0) & CAPITAL) !== 0
    )
  }

  /** No clause of its own: before the role stand only words of its noun phrase. */
  function beginsPhrase(a: number, b: number): boolean {
    for (let i = a; i < b; i++) {
      const classes = words.classes[i] ?? 0
      if (classes & (CONJUNCTION | SUBORDINATOR) || (classes & PREPOSITION && i === a)) return false
    }
    return true
  }
}
