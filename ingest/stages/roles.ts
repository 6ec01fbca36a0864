import { hashWord } from '../characters.ts'
import type { Lexicons } from '../lexicons.ts'
import { phraseAt } from '../phrases.ts'
import { charAt, type TextLayers, type TokenRange } from '../text-layers.ts'
import {
  ADVERB,
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
  TIME,
} from '../word-classes.ts'
import { CAPITAL, GLUED, NUMBER, WORD } from './tokens.ts'

const WHO = hashWord('who')
const IS = ['is', 'was'].map(hashWord)
const POSSESSIVE = hashWord('’s')

/** Tokens. */
const LONGEST_BEFORE = 6
const LONGEST_AFTER = 18

/**
 * Where a role in small letters begins that stands right before a name: `former finance minister | Bob Roe`, `Harrow’s
 * chief economist | Ann Bell`, `the minister, | Xu Ming,`; the name's own place where none does.
 */
export function roleBefore(
  layers: TextLayers,
  { titles, roleModifiers }: Pick<Lexicons, 'titles' | 'roleModifiers'>,
  { from: name, to }: TokenRange,
): number {
  const { tokens, words } = layers
  const comma = charAt(layers, name - 1) === ',' && to - name > 1 && ',.—–'.includes(charAt(layers, to))
  const behind = comma ? name - 1 : name
  let from = roleEndingAt(behind)
  if (from === behind || (!comma && (tokens.shape[from] ?? 0) & CAPITAL)) return name
  // The whole noun phrase if a determiner opens it nearby, else modifiers and names that stand before it.
  let capital = false
  for (let i = from - 1; i >= 0 && i >= from - LONGEST_BEFORE && isInSentence(i); i--) {
    const classes = words.classes[i] ?? 0
    if (classes & DETERMINER) return comma ? i : i + (classes & DEFINITE ? 1 : 0)
    if (tokens.hash[i] === POSSESSIVE && (tokens.shape[i - 1] ?? 0) & CAPITAL) return nameStart(i - 1)
    if (!((tokens.shape[i] ?? 0) & WORD) && !isHyphenAt(i) && !isPluralOwner(i)) break
    if (classes & (PREPOSITION | CONJUNCTION | SUBORDINATOR | PRONOUN) || isVerb(i)) break
    // Before a name only a determiner opens the phrase; another word is the verb.
    if (capital && !((tokens.shape[i] ?? 0) & CAPITAL)) break
    capital ||= ((tokens.shape[i] ?? 0) & CAPITAL) !== 0
  }
  if (comma) return name
  while (
    isInSentence(from - 1) &&
    (roleModifiers.has(tokens.hash[from - 1] ?? 0) || isHyphenAt(from - 1) || isName(from - 1))
  )
    from--
  return from

  function roleEndingAt(end: number): number {
    if (isInSentence(end - 1) && (words.classes[end - 1] ?? 0) & ROLE) return end - 1
    for (let size = 1; size <= 4; size++) {
      const at = end - size
      if (at >= 0 && isInSentence(at) && phraseAt(titles.phrases, layers, at, end)?.to === end) return at
    }
    return end
  }

  /** `unions’`: the apostrophe of a plural that owns. */
  function isPluralOwner(place: number): boolean {
    return "’'".includes(charAt(layers, place)) && ((tokens.shape[place] ?? 0) & GLUED) !== 0
  }

  function nameStart(place: number): number {
    let at = place
    while (isInSentence(at - 1) && (tokens.shape[at - 1] ?? 0) & CAPITAL) at--
    return at
  }

  function isInSentence(place: number): boolean {
    return place >= 0 && words.sentence[place] === words.sentence[name] && words.quote[place] === words.quote[name]
  }

  function isVerb(place: number): boolean {
    return (words.verb[place] ?? -1) >= 0 && !((words.classes[place] ?? 0) & ROLE)
  }

  /** A capitalised word that says whose or which, and its possessive: `New York | attorney`. */
  function isName(place: number): boolean {
    const shape = tokens.shape[place] ?? 0
    if (shape & GLUED && shape & WORD) return tokens.hash[place] === POSSESSIVE
    return (
      (shape & CAPITAL) !== 0 &&
      !((words.classes[place] ?? 0) & (PREPOSITION | CONJUNCTION | SUBORDINATOR | PRONOUN | ADVERB))
    )
  }

  function isHyphenAt(place: number): boolean {
    return charAt(layers, place) === '-' && ((tokens.shape[place] ?? 0) & GLUED) !== 0
  }
}

const PARTIES = new Set(['r', 'd', 'i', 'rep', 'dem', 'ind', 'lab', 'con'].map(hashWord))

/** Behind a legislator's party and seat, `(R-Wis.)` or `, D-Ohio`; the same place where none stand. */
export function seatEnd(layers: TextLayers, place: number): number {
  const { tokens } = layers
  const opening = charAt(layers, place)
  if (
    (opening !== ',' && opening !== '(') ||
    !PARTIES.has(tokens.hash[place + 1] ?? 0) ||
    charAt(layers, place + 2) !== '-'
  )
    return place
  let to = place + 3
  while (to < place + 8 && (tokens.shape[to] ?? 0) & (CAPITAL | WORD) && (tokens.shape[to] ?? 0) & (CAPITAL | GLUED))
    to++
  return opening === '(' ? (charAt(layers, to) === ')' ? to + 1 : place) : to
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
  const clause = tokens.hash[from] === WHO && IS.includes(tokens.hash[from + 1] ?? 0)
  if (clause) from += 2
  let role = -1
  let to = from
  for (; to < from + LONGEST_AFTER && isHere(to); to++) {
    if (!((tokens.shape[to] ?? 0) & WORD) && ',;:—–).('.includes(charAt(layers, to))) break
    const classes = words.classes[to] ?? 0
    if (classes & RELATIVE && to > from) break
    // "who was prime minister | until last year": a clause says more than the role.
    if (clause && role >= 0 && classes & (CONJUNCTION | SUBORDINATOR | TIME)) break
    if (role < 0 && to - from < 8) {
      const end = phraseAt(titles.phrases, layers, to, to + 4)?.to ?? (classes & ROLE ? to + 1 : to)
      // ", Senator Ann Bell": somebody else's title.
      if (end > to && isHere(end) && (tokens.shape[end] ?? 0) & CAPITAL) return null
      if (end > to) role = to
    }
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
