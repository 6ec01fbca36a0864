import { normName } from '../../schema/ids.ts'
import { hashWord } from '../characters.ts'
import type { Lexicons } from '../lexicons.ts'
import { charAt, type TextLayers, type TokenRange, wordAt } from '../text-layers.ts'
import {
  AUXILIARY,
  BODY_NOUN,
  CONJUNCTION,
  DETERMINER,
  FIRM,
  PLURAL,
  PREPOSITION,
  RELATIVE,
  ROLE,
} from '../word-classes.ts'
import type { NamePart } from './name-parts.ts'
import { type Capitals, isGiven } from './name-runs.ts'
import { CAPITAL, NUMBER, WORD } from './tokens.ts'

const AT = hashWord('at')
const BEHIND_ROLE = new Set(['at', 'for', 'of', 'with'].map(hashWord))
const LOCATIVE = new Set(['across', 'around', 'in', 'inside', 'near', 'outside', 'throughout'].map(hashWord))
const POSSESSIVE = hashWord('’s')
const WHICH = hashWord('which')
const CALLED = hashWord('called')
const BASED = new Set(['based', 'headquartered'].map(hashWord))
/** What somebody does with a firm and with nobody else. */
const RUNS = new Set(['founded', 'heads', 'operates', 'owns', 'runs'].map(hashWord))
const WHO = hashWord('who')
/** Posts that firms have and places have not. */
const POSTS = new Set(
  [
    'analyst',
    'analysts',
    'ceo',
    'cfo',
    'chairman',
    'chairwoman',
    'chief',
    'co-founder',
    'dealers',
    'economist',
    'economists',
    'employees',
    'engineer',
    'executive',
    'executives',
    'founder',
    'manager',
    'managers',
    'owner',
    'partner',
    'shareholders',
    'shares',
    'spokesman',
    'spokesperson',
    'spokeswoman',
    'strategist',
    'trader',
    'vice-president',
  ].map(hashWord),
)

/** Tokens. */
const LONGEST_APPOSITION = 8
const LONGEST_ROLE = 5

/**
 * Names that nobody knows, told apart by the words around them, wherever the article has them: bodies are what a firm's
 * noun stands before ("the supplier | Rheinbach"), what is explained as one ("Aven Potash, a producer"), where somebody
 * works ("economist at Aven"), whose posts are named ("an Aven spokeswoman"). What speaks for a person outweighs it.
 */
export function settleKinds(
  layers: TextLayers,
  lexicons: Pick<Lexicons, 'givenNames' | 'registry'>,
  capitals: Capitals,
  parts: readonly NamePart[],
): readonly NamePart[] {
  const { tokens, words } = layers
  const votes = new Map<number, number>()
  for (const part of parts) {
    if (part.kind !== 'PERSON' || part.form === 'title-only') continue
    const { from, to } = part.name
    if (isOpen(part)) vote(part.name, before(part) + after(part) + ofUse(part))
    else vote(part.name, AGAINST)
    if (to - from > 1) vote({ from: to - 1, to }, AGAINST)
  }
  return parts.map((part) =>
    isOpen(part) && (votes.get(keyOf(part.name)) ?? 0) >= ENOUGH
      ? { ...part, form: 'full-name', kind: 'ORGANIZATION' }
      : part,
  )

  function isOpen({ kind, form, name, role }: NamePart): boolean {
    return (
      kind === 'PERSON' &&
      role === null &&
      (form === 'surname' || form === 'full-name') &&
      !(name.to - name.from > 1 && isGiven(layers, lexicons, name.from))
    )
  }

  function vote(name: TokenRange, count: number): void {
    votes.set(keyOf(name), (votes.get(keyOf(name)) ?? 0) + count)
  }

  function keyOf({ from, to }: TokenRange): number {
    let key = 0
    for (let i = from; i < to; i++) key = (Math.imul(key, 31) + (tokens.hash[i] ?? 0)) | 0
    return key
  }

  function before({ from }: NamePart): number {
    if (!isSmall(from - 1, from)) return 0
    const classes = words.classes[from - 1] ?? 0
    if (classes & (FIRM | BODY_NOUN) || RUNS.has(tokens.hash[from - 1] ?? 0)) return 2
    if (tokens.hash[from - 1] === CALLED && (words.classes[from - 2] ?? 0) & (FIRM | BODY_NOUN)) return 2
    if (!BEHIND_ROLE.has(tokens.hash[from - 1] ?? 0)) return 0
    for (let i = from - 2; i >= from - LONGEST_ROLE && isSmall(i, from); i--) {
      if (POSTS.has(tokens.hash[i] ?? 0)) return 2
      if (tokens.hash[from - 1] === AT && (words.classes[i] ?? 0) & (ROLE | PLURAL)) return 2
      if ((words.classes[i] ?? 0) & (PREPOSITION | CONJUNCTION)) break
    }
    return 0
  }

  /** A single name that owns or acts, again and again, but is no place in which something is. */
  function ofUse({ from, to }: NamePart): number {
    if (to - from > 1 || !isSomebody(from)) return 0
    if (LOCATIVE.has(tokens.hash[from - 1] ?? 0)) return AGAINST
    const acts = (words.verb[to] ?? -1) >= 0 || ((words.classes[to] ?? 0) & AUXILIARY) !== 0
    return acts || tokens.hash[to] === POSSESSIVE ? 1 : 0
  }

  /** A name by its capital, and no person's that everybody knows: neither a given name nor a registry's surname. */
  function isSomebody(place: number): boolean {
    if (!capitals.inside.has(tokens.hash[place] ?? 0) || isGiven(layers, lexicons, place)) return false
    const name = wordAt(layers, place)
    return !name.endsWith('s') && !lexicons.registry.aliases.has(normName(name))
  }

  function after({ to }: NamePart): number {
    if (charAt(layers, to) === ',') return ofApposition(to + 1)
    return isSmall(to, to - 1) && POSTS.has(tokens.hash[to] ?? 0) ? 2 : 0
  }

  /** By the head of what explains a name behind a comma: the last word before a preposition, comma or clause. */
  function ofApposition(from: number): number {
    if (tokens.hash[from] === WHICH || BASED.has(tokens.hash[from] ?? 0)) return 2
    if (tokens.hash[from] === WHO || (tokens.shape[from] ?? 0) & NUMBER) return AGAINST
    if (!((words.classes[from] ?? 0) & DETERMINER)) return 0
    let head = from
    for (let i = from + 1; i < from + LONGEST_APPOSITION && words.sentence[i] === words.sentence[from]; i++) {
      const classes = words.classes[i] ?? 0
      const isWord = ((tokens.shape[i] ?? 0) & WORD) !== 0
      if ((!isWord && charAt(layers, i) !== '-') || classes & (PREPOSITION | RELATIVE | CONJUNCTION)) break
      if (isWord) head = i
    }
    const classes = words.classes[head] ?? 0
    return classes & (FIRM | BODY_NOUN) ? 2 : classes & ROLE ? AGAINST : 0
  }

  /** A word in small letters in the sentence of another. */
  function isSmall(place: number, beside: number): boolean {
    const shape = tokens.shape[place] ?? 0
    return (
      place >= 0 &&
      (shape & WORD) !== 0 &&
      !(shape & (CAPITAL | NUMBER)) &&
      words.sentence[place] === words.sentence[beside]
    )
  }
}

/** A title, an age or a person's trade weighs more than several signs of a firm. */
const AGAINST = -6
/** One sure sign, or a name used twice as only somebody's is. */
const ENOUGH = 2
