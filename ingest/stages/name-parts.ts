import type { ActorKind, MentionForm } from '../../schema/document.ts'
import { normName } from '../../schema/ids.ts'
import { hashWord } from '../characters.ts'
import type { Lexicons } from '../lexicons.ts'
import { phraseAt } from '../phrases.ts'
import type { AliasHit } from '../registry-index.ts'
import { nameOf, type TextLayers, type TokenRange, wordAt } from '../text-layers.ts'
import type { TitleEntry } from '../titles.ts'
import {
  BODY,
  CONJUNCTION,
  DETERMINER,
  ORGANISATION_SUFFIX,
  PARTICLE,
  PREPOSITION,
  SUFFIX,
  THING,
  TIME,
} from '../word-classes.ts'
import { type Capitals, isAcronym, isGiven } from './name-runs.ts'
import { CAPITAL, STOPPED, WORD } from './tokens.ts'

/** A run, or a part of one, told apart: which words are the name, which the role before it. */
export interface NamePart extends TokenRange {
  readonly form: MentionForm
  readonly kind: ActorKind
  readonly name: TokenRange
  readonly role: TokenRange | null
  /** What stands in the text alone says little: a single capitalised word, or a name nobody knows. */
  readonly weak: boolean
}

type Lexicon = Pick<Lexicons, 'givenNames' | 'titles' | 'registry'>

const OF = hashWord('of')
const FOR = hashWord('for')
const AND = hashWord('and')
const THE = hashWord('the')

/** Cuts runs into the names they hold: `U.S. | Commerce Secretary | Howard Lutnick` is a role and a name. */
export function cutRun(
  layers: TextLayers,
  lexicons: Lexicon,
  capitals: Capitals,
  run: TokenRange,
): readonly NamePart[] {
  const { tokens, words } = layers
  const classes = (place: number) => words.classes[place] ?? 0
  const parts: NamePart[] = []
  cut(run)
  return parts

  function cut(range: TokenRange): void {
    const { from, to } = trimmed(range)
    if (from >= to) return
    const known = aliasOf({ from, to })
    if (known && (to - from > 1 || !isTitle(from, to))) return addKnown({ from, to }, known)
    const two = between(from, to)
    if (two > 0) {
      cut({ from, to: two })
      return cut({ from: two + 1, to })
    }
    const hyphen = hyphenBehindKnown(from, to)
    if (hyphen > 0) {
      cut({ from, to: hyphen })
      return cut({ from: hyphen + 1, to })
    }
    const title = lastTitle(from, to)
    if (title && title.to < to) return afterTitle(from, title, to)
    if (title) return onlyTitle(from, title)
    const and = joint(from, to)
    if (and > 0) {
      cut({ from, to: and })
      return cut({ from: and + 1, to })
    }
    const of = unjoined(from, to)
    if (of > 0) {
      cut({ from, to: of })
      return cut({ from: of + 1, to })
    }
    addUnknown({ from, to })
  }

  /** Without function words in front, and without joining words and days behind. */
  function trimmed({ from, to }: TokenRange): TokenRange {
    let a = from
    let b = to
    while (a < b && isHyphen(a)) a++
    while (a < b && classes(a) & (DETERMINER | PREPOSITION | CONJUNCTION) && !isAcronym(layers, a)) a++
    while (b > a && (!isCapital(b - 1) || (classes(b - 1) & TIME && !isGiven(layers, lexicons, b - 2)))) b--
    if (startsSentence(a) && b - a > 1 && isStray(a, b)) a++
    return { from: a, to: b }
  }

  /** A word that is capitalised only since it begins the sentence: "Using Ann Bell", "Critics Ann Bell". */
  function isStray(a: number, b: number): boolean {
    const hash = tokens.hash[a] ?? 0
    if (capitals.inside.has(hash) || isGiven(layers, lexicons, a) || !isGiven(layers, lexicons, a + 1)) return false
    return capitals.small.has(hash) || (b - a > 2 && /(?:ing|ly|ed)$/.test(wordAt(layers, a)))
  }

  function afterTitle(from: number, title: Title, to: number): void {
    let name = title.to
    if (tokens.hash[name] === OF || tokens.hash[name] === FOR) {
      // "Secretary of Commerce Ann Bell": a given name and at most three words end it.
      for (let i = Math.max(name + 2, to - 4); i < to - 1; i++) {
        if (isGiven(layers, lexicons, i) && isCapital(i - 1)) {
          if (from < title.from) prefix({ from, to: title.from })
          const role = { from, to: i }
          parts.push({ from, to, form: 'role+name', kind: 'PERSON', name: { from: i, to }, role, weak: false })
          return
        }
      }
      // "CEO of the Business Council": a role and a body, but nobody's name.
      parts.push(toPart('title-only', 'PERSON', { from: title.from, to: title.to }, { from, to: title.to }))
      return cut({ from: name + 1, to })
    }
    while (name < to && !isCapital(name) && !(classes(name) & PARTICLE)) name++
    if (from < title.from) prefix({ from, to: title.from })
    const role = title.entry.kind === 'honorific' ? null : { from, to: title.to }
    const form = role ? 'role+name' : 'honorific'
    parts.push({ from, to, form, kind: 'PERSON', name: { from: name, to }, role, weak: false })
  }

  function onlyTitle(from: number, title: Title): void {
    if (from < title.from) prefix({ from, to: title.from })
    const whole = { from, to: title.to }
    if (title.entry.kind !== 'honorific') parts.push(toPart('title-only', 'PERSON', whole, whole))
  }

  /** The body or place before a title: `BMO | CEO`. Of its own only where it is known or in capitals. */
  function prefix(range: TokenRange): void {
    const known = aliasOf(range)
    if (known) addKnown(range, known)
    else if (range.to - range.from === 1 && isAcronym(layers, range.from))
      parts.push(toPart('acronym', 'ORGANIZATION', range, null))
    else if (hasBody(range.from, range.to)) parts.push(toPart('full-name', 'ORGANIZATION', range, null))
  }

  function addKnown(range: TokenRange, { actor, kind }: AliasHit): void {
    if (kind === 'adjective') return
    const form = kind === 'metonym' || kind === 'acronym' || kind === 'surname' ? kind : 'full-name'
    parts.push({
      ...toPart(form, actor.kind, range, null),
      weak: kind === 'surname' || kind === 'short' || kind === 'metonym',
    })
  }

  function addUnknown(range: TokenRange): void {
    const { from, to } = range
    const size = to - from
    const last = to - 1
    if (size === 1) return addSingle(from)
    if (
      classes(last) & (ORGANISATION_SUFFIX | BODY) &&
      !(isGiven(layers, lexicons, from) && size === 2 && !(classes(last) & ORGANISATION_SUFFIX))
    ) {
      parts.push(toPart('full-name', 'ORGANIZATION', range, null))
    } else if (hasBody(from, to) && hasJoin(from, to)) parts.push(toPart('full-name', 'ORGANIZATION', range, null))
    else if (classes(last) & THING) return
    else if (isGiven(layers, lexicons, from) && size <= 5) parts.push(toPart('full-name', 'PERSON', range, null))
    else if (size <= 4 && !hasJoin(from, to)) {
      const person = personIn(from, to)
      if (person > from) prefix({ from, to: person })
      parts.push({ ...toPart('full-name', 'PERSON', { from: person, to }, null), weak: person === from })
    }
  }

  /** Where a person's name begins behind the words of a place, party or body: `Republican | Ann Bell`. */
  function personIn(from: number, to: number): number {
    for (let i = from + 1; i < to - 1; i++) if (isGiven(layers, lexicons, i)) return i
    const known = aliasOf({ from, to: from + 1 })
    return known && to - from > 2 && known.actor.kind !== 'PERSON' ? from + 1 : from
  }

  function addSingle(place: number): void {
    const range = { from: place, to: place + 1 }
    if (isAcronym(layers, place)) {
      if ((tokens.end[place] ?? 0) - (tokens.start[place] ?? 0) > 1)
        parts.push({ ...toPart('acronym', 'ORGANIZATION', range, null), weak: true })
      return
    }
    if ((tokens.shape[place] ?? 0) & STOPPED || classes(place) & (TIME | THING)) return
    if (startsSentence(place) && !capitals.inside.has(tokens.hash[place] ?? 0)) return
    parts.push({ ...toPart('surname', 'PERSON', range, null), weak: true })
  }

  /** The registry's reading of a range, unless it only describes or is an everyday word at a sentence's start. */
  function aliasOf(range: TokenRange): AliasHit | undefined {
    const name = normName(nameOf(layers, range))
    const hits = lexicons.registry.aliases.get(name) ?? lexicons.registry.aliases.get(`the ${name}`)
    const hit = hits?.find(({ kind }) => kind !== 'short' && kind !== 'adjective') ?? hits?.[0]
    if (!hit || range.to - range.from > 1) return hit
    return startsSentence(range.from) &&
      capitals.small.has(tokens.hash[range.from] ?? 0) &&
      !isAcronym(layers, range.from)
      ? undefined
      : hit
  }

  interface Title extends TokenRange {
    readonly entry: TitleEntry
  }

  /** The last title in a range that is no part of a name. */
  function lastTitle(from: number, to: number): Title | null {
    let last: Title | null = null
    for (let i = from; i < to; i++) {
      const hit = phraseAt(lexicons.titles.phrases, layers, i, to)
      const entry = hit && lexicons.titles.entries[hit.value]
      if (!entry) continue
      const isSurname =
        hit.to === to && i > from && hit.to - i === 1 && (isGiven(layers, lexicons, i - 1) || last?.to === i)
      const isGivenName =
        hit.to - i === 1 &&
        hit.to < to &&
        entry.kind !== 'honorific' &&
        isGiven(layers, lexicons, i) &&
        !((tokens.shape[i] ?? 0) & STOPPED)
      if (isSurname || isGivenName || (entry.position === 'after' && hit.to < to && !(tokens.hash[hit.to] === OF)))
        continue
      if (last && isGiven(layers, lexicons, last.to) && i > last.to) continue
      last = { from: i, to: hit.to, entry }
      i = hit.to - 1
    }
    return last && last.to < to && classes(to - 1) & BODY && !isGiven(layers, lexicons, last.to) ? null : last
  }

  /** `U.S.-Canada`: the hyphen behind a known name. */
  function hyphenBehindKnown(from: number, to: number): number {
    for (let i = from + 1; i < to - 1; i++) if (isHyphen(i)) return aliasOf({ from, to: i }) ? i : 0
    return 0
  }

  function isHyphen(place: number): boolean {
    return wordAt(layers, place) === '-'
  }

  function isTitle(from: number, to: number): boolean {
    return phraseAt(lexicons.titles.phrases, layers, from, to)?.to === to
  }

  /** The "and" before a second person with a title, a given name or a name that is known; 0 where there is none. */
  function between(from: number, to: number): number {
    for (let i = from + 1; i < to - 1; i++) {
      if (tokens.hash[i] !== AND) continue
      const titled = phraseAt(lexicons.titles.phrases, layers, i + 1, to)
      if ((titled && titled.to < to) || isGiven(layers, lexicons, i + 1) || aliasOf({ from: i + 1, to })) return i
    }
    return 0
  }

  /** The "and" between two names; 0 where it joins one (`Steel and Timber Association`) or there is none. */
  function joint(from: number, to: number): number {
    for (let i = from + 1; i < to - 1; i++) {
      if (tokens.hash[i] !== AND) continue
      const oneBody = classes(to - 1) & BODY && !isGiven(layers, lexicons, from) && !aliasOf({ from, to: i })
      return oneBody || (hasBody(from, i) && hasJoin(from, i) && !isGiven(layers, lexicons, i + 1)) ? 0 : i
    }
    return 0
  }

  /** An "of" or "for" that joins no name, since no body stands before it; 0 where there is none. */
  function unjoined(from: number, to: number): number {
    for (let i = from + 1; i < to - 1; i++) {
      if ((tokens.hash[i] === OF || tokens.hash[i] === FOR) && !hasBody(from, i)) return i
    }
    return 0
  }

  function hasBody(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (classes(i) & BODY && isCapital(i)) return true
    return false
  }

  function hasJoin(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const hash = tokens.hash[i]
      if (hash === OF || hash === FOR || hash === AND || hash === THE) return true
    }
    return false
  }

  function isCapital(place: number): boolean {
    return ((tokens.shape[place] ?? 0) & CAPITAL) !== 0 || (classes(place) & SUFFIX) !== 0
  }

  function startsSentence(place: number): boolean {
    if (layers.sentences[words.sentence[place] ?? -1]?.start === tokens.start[place]) return true
    // Behind an opening mark or a colon a sentence begins too.
    return (
      place > 0 &&
      !((tokens.shape[place - 1] ?? 0) & WORD) &&
      words.sentence[place] === words.sentence[place - 1] &&
      '“"‘:'.includes(layers.article.text.charAt(tokens.start[place - 1] ?? 0))
    )
  }
}

function toPart(form: MentionForm, kind: ActorKind, name: TokenRange, role: TokenRange | null): NamePart {
  return { from: name.from, to: name.to, form, kind, name, role, weak: false }
}
