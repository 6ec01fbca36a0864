import type { ActorKind, MentionForm } from '../../schema/document.ts'
import { hashWord } from '../characters.ts'
import { phraseAt } from '../phrases.ts'
import type { AliasHit } from '../registry-index.ts'
import { charAt, isInHeadline, type TextLayers, type TokenRange, wordAt } from '../text-layers.ts'
import {
  BODY,
  BODY_NOUN,
  BODY_SURNAME,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  FIRM,
  ORGANISATION_SUFFIX,
  PARTICLE,
  PLURAL,
  PREPOSITION,
  PUBLIC_BODY as PUBLIC,
  ROLE,
  SUFFIX,
  THING,
  TIME,
} from '../word-classes.ts'
import { aliasOf, type FoundTitle, isAdjective, lastTitle, type NameLexicons } from './known-names.ts'
import { beginsForeign, type Capitals, isAcronym, isGiven, startsSentence } from './name-runs.ts'
import { CAPITAL, GLUED, MIXED, STOPPED, WORD } from './tokens.ts'

/** A run, or a part of one, told apart: which words are the name, which the role before it. */
export interface NamePart extends TokenRange {
  readonly form: MentionForm
  readonly kind: ActorKind
  readonly name: TokenRange
  readonly role: TokenRange | null
  /** What stands in the text alone says little: a single capitalised word, or a name nobody knows. */
  readonly weak: boolean
}

const OF = hashWord('of')
const FOR = hashWord('for')
const AND = hashWord('and')
const LOCAL = hashWord('local')
const OFFICE = hashWord('office')
const THE = hashWord('the')
const CITY = new Set(['city', 'county', 'municipal', 'town', 'village'].map(hashWord))
/** Ends of words by which firms and unions call themselves: `Steelworks`, `Dockworkers`. */
const TRADES = /(?:works|workers|makers|growers|farmers|foods|tronics|cattlemen|fishermen)$/i
/** A capital within a word is a firm's (`WestJet`), but for prefixes of surnames. */
const BRAND = /^\p{Lu}\p{Ll}+\p{Lu}/u
const PREFIX = /^(?:Ap|De|Del|Di|Du|El|Fitz|La|Le|Lo|Mac|Mc|San|St|Van|Von)\p{Lu}/u
/** What before a country's name makes it a part of the country or another one. */
const DIRECTION = /^(?:north|south|east|west|central|latin|atlantic|upper|lower|new|great|mainland|united|inner|outer)/i
const FORMER = new Set(['former', 'ex', 'then', 'late'].map(hashWord))

/** Cuts a run into the names it holds: `U.S. | Commerce Secretary | Howard Lutnick` is a role and a name. */
export function cutRun(
  layers: TextLayers,
  lexicons: NameLexicons,
  capitals: Capitals,
  run: TokenRange,
): readonly NamePart[] {
  const { tokens, words } = layers
  const classes = (place: number) => words.classes[place] ?? 0
  // Asked twice in a row for most ranges.
  let asked: TokenRange = { from: 0, to: 0 }
  let answer: AliasHit | undefined
  return cut(run)

  function known({ from, to }: TokenRange): AliasHit | undefined {
    if (asked.from !== from || asked.to !== to) {
      asked = { from, to }
      answer = aliasOf(layers, lexicons, capitals, asked)
    }
    return answer
  }

  function cut(range: TokenRange): readonly NamePart[] {
    if (isForeign(range)) {
      const and = firstAnd(range)
      if (and > 0) return [...cut({ from: range.from, to: and }), ...cut({ from: and + 1, to: range.to })]
      if (!hasOffice(range)) return ofForeign(range)
    }
    const { from, to } = trimmed(range)
    if (from >= to) return []
    const alias = known({ from, to })
    if (alias && (to - from > 1 || phraseAt(lexicons.titles.phrases, layers, from, to)?.to !== to)) {
      return ofAlias({ from, to }, alias)
    }
    if (isAgreement(from, to)) return []
    // "Office of the Budget Officer": a body, whatever title ends it.
    if (tokens.hash[from] === OFFICE && tokens.hash[from + 1] === OF) return ofUnknown({ from, to })
    const joint = between(from, to) || hyphenBehindKnown(from, to)
    if (joint > 0) return [...cut({ from, to: joint }), ...cut({ from: joint + 1, to })]
    const title = lastTitle(layers, lexicons, { from, to })
    if (title) return title.to < to ? ofTitled(from, title, to) : ofTitle(from, title)
    const apart = conjoined(from, to) || unjoined(from, to)
    if (apart > 0) return [...cut({ from, to: apart }), ...cut({ from: apart + 1, to })]
    return ofUnknown({ from, to })
  }

  /** `United States-Mexico-Canada Agreement`: the name of a text, in which nobody acts. */
  function isAgreement(from: number, to: number): boolean {
    if (!(classes(to - 1) & THING) || isGiven(layers, lexicons, from)) return false
    for (let i = from + 1; i < to; i++) if (isHyphen(i)) return true
    return false
  }

  /** A body's name in another language, of which more than its first word may stand here. */
  function isForeign({ from, to }: TokenRange): boolean {
    return to - from > 1 && beginsForeign(layers, from)
  }

  function firstAnd({ from, to }: TokenRange): number {
    for (let i = from + 1; i < to; i++) if (tokens.hash[i] === AND) return i
    return 0
  }

  function hasOffice({ from, to }: TokenRange): boolean {
    for (let i = from + 1; i < to; i++) if (classes(i) & ROLE) return true
    return lastTitle(layers, lexicons, { from, to }) !== null
  }

  function ofForeign(range: TokenRange): readonly NamePart[] {
    const alias = known(range)
    return alias ? ofAlias(range, alias) : [toPart('full-name', 'ORGANIZATION', range, null)]
  }

  /** Without function words in front, and without joining words and days behind. */
  function trimmed({ from, to }: TokenRange): TokenRange {
    let a = from
    let b = to
    while (a < b && isHyphen(a)) a++
    if (known({ from: a, to: b })) return { from: a, to: b }
    while (a < b && classes(a) & (DETERMINER | PREPOSITION | CONJUNCTION) && !isAcronym(layers, a)) a++
    while (
      b > a &&
      !isGivenInTwo(b) &&
      !(b - a > 1 && tokens.hash[b - 2] === LOCAL) &&
      (!isCapital(b - 1) || isDay(b - 1))
    )
      b--
    if (b - a > 1 && startsSentence(layers, a) && isStray(a)) a++
    return { from: a, to: b }
  }

  /** `Mei-hua`: a glued word without capital behind a hyphen ends a name. */
  function isGivenInTwo(end: number): boolean {
    const glued = ((tokens.shape[end - 1] ?? 0) & GLUED) !== 0
    return glued && end - run.from >= 4 && isHyphen(end - 2) && isCapital(end - 3) && isCapital(end - 4)
  }

  function isDay(place: number): boolean {
    if (!(classes(place) & TIME) || (tokens.shape[place] ?? 0) & GLUED) return false
    return !isGiven(layers, lexicons, place - 1)
  }

  /** A word that is capitalised only since it begins the sentence: "Using Ann Bell", "See Moss". */
  function isStray(place: number): boolean {
    const hash = tokens.hash[place] ?? 0
    if (capitals.inside.has(hash) || FORMER.has(hash) || isGiven(layers, lexicons, place) || isAcronym(layers, place))
      return false
    if (phraseAt(lexicons.titles.phrases, layers, place, run.to) || known({ from: place, to: place + 1 })) return false
    if (capitals.small.has(hash)) return true
    return isGiven(layers, lexicons, place + 1) && /(?:ing|ly|ed)$/.test(wordAt(layers, place))
  }

  function ofTitled(from: number, title: FoundTitle, to: number): readonly NamePart[] {
    const before = from < title.from ? ofPrefix({ from, to: title.from }) : []
    let name = title.to
    if (tokens.hash[name] === OF || tokens.hash[name] === FOR) {
      // "Secretary of Commerce Ann Bell": a given name and at most three words end it.
      const given = givenBefore(Math.max(name + 2, to - 4), to)
      if (given > 0) return [...before, ofPerson(from, given, to, { from, to: given })]
      // "CEO of the Business Council": a role and a body, but nobody's name.
      const role = { from, to: title.to }
      return [...before, toPart('title-only', 'PERSON', role, role), ...cut({ from: name + 1, to })]
    }
    while (name < to && !isCapital(name) && !(classes(name) & PARTICLE)) name++
    let end = name
    while (end < to && tokens.hash[end] !== OF && tokens.hash[end] !== FOR) end++
    const person = ofPerson(from, name, end, title.entry.kind === 'honorific' ? null : { from, to: name })
    return [...before, person, ...(end < to ? cut({ from: end + 1, to }) : [])]
  }

  function ofPerson(from: number, name: number, to: number, role: TokenRange | null): NamePart {
    const form = role ? 'role+name' : 'honorific'
    return { from, to, form, kind: 'PERSON', name: { from: name, to }, role, weak: false }
  }

  function givenBefore(from: number, to: number): number {
    for (let i = from; i < to - 1; i++) {
      const single = isHyphen(i + 1) && to - i === 3
      if (isGiven(layers, lexicons, i) && isCapital(i - 1) && !single) return i
    }
    return 0
  }

  function ofTitle(from: number, title: FoundTitle): readonly NamePart[] {
    const before = from < title.from ? ofPrefix({ from, to: title.from }) : []
    const whole = { from, to: title.to }
    return title.entry.kind === 'honorific' ? before : [...before, toPart('title-only', 'PERSON', whole, whole)]
  }

  /** The body or place before a title: `BMO | CEO`. Of its own only where it is known or in capitals. */
  function ofPrefix(range: TokenRange): readonly NamePart[] {
    const alias = known(range)
    if (alias) return ofAlias(range, alias)
    if (range.to - range.from === 1 && isAcronym(layers, range.from))
      return [toPart('acronym', 'ORGANIZATION', range, null)]
    return hasBody(range.from, range.to) || isForeign(range) ? [toPart('full-name', bodyKind(range), range, null)] : []
  }

  function ofAlias(range: TokenRange, { actor, kind }: AliasHit): readonly NamePart[] {
    if (kind === 'adjective' || kind === 'short') return []
    // "Democrats", "Tories": members, not the party itself.
    if (kind === 'nickname' && range.to - range.from === 1 && wordAt(layers, range.from).endsWith('s')) {
      return [toPart('nominal', 'GROUP', range, null)]
    }
    const form = kind === 'metonym' || kind === 'acronym' || kind === 'surname' ? kind : 'full-name'
    return [{ ...toPart(form, actor.kind, range, null), weak: kind === 'surname' || kind === 'metonym' }]
  }

  function ofUnknown(range: TokenRange): readonly NamePart[] {
    const { from, to } = range
    const size = to - from
    const last = classes(to - 1)
    if (size === 1) return ofSingle(from)
    const begins = isGiven(layers, lexicons, from)
    if (isBody(range) || isPaper(range)) return [toPart('full-name', bodyKind(range), range, null)]
    if (last & THING && !((tokens.shape[to - 1] ?? 0) & GLUED)) return []
    if (begins && size <= 5) return [toPart('full-name', 'PERSON', range, null)]
    return size <= 8 && !hasJoin(from, to) ? ofPersonIn(range) : []
  }

  /** By its last word, by what it joins, or by the country at its end (`Statistics Canada`). */
  function isBody({ from, to }: TokenRange): boolean {
    const last = classes(to - 1)
    if (last & ORGANISATION_SUFFIX || charAt(layers, to - 2) === '&' || tokens.hash[to - 2] === LOCAL) return true
    if (isGiven(layers, lexicons, from) && to - from === 2 && !(last & BODY && !(last & BODY_SURNAME))) return false
    if (last & (BODY | PLURAL) || TRADES.test(wordAt(layers, to - 1))) return true
    if (hasBody(from, to) && hasJoin(from, to)) return true
    const country = known({ from: to - 1, to })
    return country?.kind === 'name' && country.actor.kind === 'COUNTRY' && !DIRECTION.test(wordAt(layers, to - 2))
  }

  /** `The Northern Mail` inside a sentence. */
  function isPaper({ from }: TokenRange): boolean {
    const before = from - 1
    const isThe = tokens.hash[before] === THE && isCapital(before) && !startsSentence(layers, before)
    return isThe && words.sentence[before] === words.sentence[from] && !isInHeadline(layers, before)
  }

  /** `Ministry of Trade`, `Harrow City Council`: of the state by its first body noun or its last. */
  function bodyKind({ from, to }: TokenRange): 'PUBLIC_BODY' | 'ORGANIZATION' {
    for (let i = from; i < to; i++) {
      if (tokens.hash[i] === OF || tokens.hash[i] === FOR)
        return classes(i - 1) & PUBLIC ? 'PUBLIC_BODY' : 'ORGANIZATION'
    }
    const isCity = classes(to - 1) & BODY && CITY.has(tokens.hash[to - 2] ?? 0)
    return classes(to - 1) & PUBLIC || isCity ? 'PUBLIC_BODY' : 'ORGANIZATION'
  }

  /** A person behind the words of a place, party, body or role: `Republican | Ann Bell`. */
  function ofPersonIn({ from, to }: TokenRange): readonly NamePart[] {
    if (FORMER.has(tokens.hash[from] ?? 0)) return ofUnknown({ from: from + 1, to })
    for (let i = to - 2; i > from; i--) {
      if (classes(i - 1) & ROLE) return [ofPerson(from, i, to, { from, to: i })]
    }
    const given = givenBefore(from + 1, to)
    const first = given === 0 ? known({ from, to: from + 1 }) : undefined
    const person = given > 0 ? given : first && to - from > 2 && first.actor.kind !== 'PERSON' ? from + 1 : from
    if (to - person > 4) return []
    const before = person > from ? ofPrefix({ from, to: person }) : []
    return [...before, { ...toPart('full-name', 'PERSON', { from: person, to }, null), weak: person === from }]
  }

  function ofSingle(place: number): readonly NamePart[] {
    const range = { from: place, to: place + 1 }
    if (isAcronym(layers, place)) return [{ ...toPart('acronym', 'ORGANIZATION', range, null), weak: true }]
    if ((tokens.shape[place] ?? 0) & STOPPED || classes(place) & (TIME | THING | PLURAL | DOCUMENT)) return []
    if ((tokens.end[place] ?? 0) - (tokens.start[place] ?? 0) < 2) return []
    if (isPeople(place)) return [toPart('nominal', 'GROUP', range, null)]
    if (isBrand(place)) return [toPart('full-name', 'ORGANIZATION', range, null)]
    const hash = tokens.hash[place] ?? 0
    if (
      classes(place) & BODY &&
      classes(place) & PUBLIC &&
      !(classes(place) & BODY_NOUN) &&
      !startsSentence(layers, place)
    ) {
      return [toPart('full-name', 'PUBLIC_BODY', range, null)]
    }
    // At a sentence's start a capital says nothing, but an unknown word before a verb of saying is somebody.
    const speaks = !capitals.small.has(hash) && ((words.verb[place + 1] ?? -1) >= 0 || isExplained(place))
    if (startsSentence(layers, place) && !capitals.inside.has(hash) && !speaks) return []
    return [{ ...toPart('surname', 'PERSON', range, null), weak: true }]
  }

  function isBrand(place: number): boolean {
    if (!((tokens.shape[place] ?? 0) & MIXED)) return false
    const word = wordAt(layers, place)
    return BRAND.test(word) && !PREFIX.test(word) && !isGiven(layers, lexicons, place)
  }

  /** `Lanhai, | the carmaker, said`: an unknown word before what explains it. */
  function isExplained(place: number): boolean {
    if (classes(place) !== 0 || charAt(layers, place + 1) !== ',') return false
    const isPhrase = (classes(place + 2) & DETERMINER) !== 0 && words.sentence[place + 2] === words.sentence[place]
    for (let i = place + 3; isPhrase && i < place + 8; i++) {
      if (!((tokens.shape[i] ?? 0) & WORD) || classes(i) & PREPOSITION) return false
      if (classes(i) & (FIRM | BODY_NOUN | ROLE)) return true
    }
    return false
  }

  /** `MPs`, `Norwegians`: the plural of an acronym or of a country's adjective. */
  function isPeople(place: number): boolean {
    const end = tokens.end[place] ?? 0
    if (layers.article.text.charAt(end - 1) !== 's') return false
    const word = wordAt(layers, place)
    if ((tokens.shape[place] ?? 0) & MIXED) return /^\p{Lu}{2,}s$/u.test(word)
    return word.endsWith('ns') && isAdjective(lexicons.registry, word.slice(0, -1))
  }

  /** The "and" before a second person with a title, a given name or a name that is known; 0 where there is none. */
  function between(from: number, to: number): number {
    for (let i = from + 1; i < to - 1; i++) {
      if (tokens.hash[i] !== AND) continue
      const titled = lastTitle(layers, lexicons, { from: i + 1, to })
      const twice =
        titled &&
        titled.to < to &&
        ((titled.from === i + 1 && !lexicons.roleModifiers.has(tokens.hash[i - 1] ?? 0)) ||
          names(from, i) ||
          isWhole(from, i))
      if (twice || isGiven(layers, lexicons, i + 1) || known({ from: i + 1, to })) return i
    }
    return 0
  }

  /** Two or three words of no office: "Zelmira Teague | and Corvanian Trade Minister", not "Canadian Industry | and …". */
  function isWhole(from: number, to: number): boolean {
    if (to - from < 2 || to - from > 3) return false
    for (let i = from; i < to; i++) {
      if (classes(i) !== 0 || lexicons.roleModifiers.has(tokens.hash[i] ?? 0)) return false
    }
    return true
  }

  /** Does a range hold a title with a name, or a given name? */
  function names(from: number, to: number): boolean {
    const title = lastTitle(layers, lexicons, { from, to })
    if (title && title.to < to) return true
    for (let i = from; i < to; i++) if (isGiven(layers, lexicons, i)) return true
    return false
  }

  /** `U.S.-Canada`: the hyphen behind a known name; 0 where there is none. */
  function hyphenBehindKnown(from: number, to: number): number {
    for (let i = from + 1; i < to - 1; i++) if (isHyphen(i)) return known({ from, to: i }) ? i : 0
    return 0
  }

  /** The "and" between two names; 0 where it joins one (`Steel and Timber Association`) or there is none. */
  function conjoined(from: number, to: number): number {
    for (let i = from + 1; i < to - 1; i++) {
      if (tokens.hash[i] !== AND) continue
      // "Northgate Works and Fenwick Lumber Co.": the first is whole by itself.
      const whole =
        i - from > 1 && (classes(i - 1) & (ORGANISATION_SUFFIX | BODY_NOUN) || TRADES.test(wordAt(layers, i - 1)))
      const oneBody = !whole && classes(to - 1) & BODY && !isGiven(layers, lexicons, from) && !known({ from, to: i })
      const isPlaced = known({ from: i - 1, to: i })?.actor.kind === 'COUNTRY'
      return oneBody || (hasBody(from, i) && hasJoin(from, i) && !isPlaced) ? 0 : i
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

  function isHyphen(place: number): boolean {
    return charAt(layers, place) === '-'
  }

  function isCapital(place: number): boolean {
    return ((tokens.shape[place] ?? 0) & CAPITAL) !== 0 || (classes(place) & SUFFIX) !== 0
  }
}

function toPart(form: MentionForm, kind: ActorKind, name: TokenRange, role: TokenRange | null): NamePart {
  return { from: name.from, to: name.to, form, kind, name, role, weak: false }
}
