import type { Cue, Document } from '../../schema/document.ts'
import { hashWord } from '../characters.ts'
import { type CueKind, SOURCE_FOLLOWS } from '../cue-lexicon.ts'
import type { Lexicons } from '../lexicons.ts'
import { phraseAt } from '../phrases.ts'
import { charAt, spanOf, type TextLayers, type TokenRange } from '../text-layers.ts'
import {
  ADVERB,
  AUXILIARY,
  BE,
  CONJUNCTION,
  DETERMINER,
  HAVE,
  MODAL,
  NEGATION,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
} from '../word-classes.ts'
import { CAPITAL, GLUED, WORD } from './tokens.ts'

/** A cue with its tokens and all that the lexicon knows of it. */
export interface FoundCue extends TokenRange {
  readonly kind: CueKind
  /** The token of the verb itself, or the first of the phrase. */
  readonly head: number
  readonly form: 'finite' | 'gerund' | 'base' | 'infinitive' | 'passive' | 'phrase'
  readonly negated: boolean
  readonly modal: boolean
}

const TO = hashWord('to')
const GIVEN = hashWord('given')
const THAT = hashWord('that')
const BY = hashWord('by')

/**
 * Words that mark a saying, outside quotations and page furniture: verbs with their auxiliaries, negations and adverbs,
 * and phrases such as "according to". A form that stands where only a noun can is left out ("the report", "in demand").
 */
export function findCues(layers: TextLayers, { cues }: Pick<Lexicons, 'cues'>): readonly FoundCue[] {
  const { tokens, words, blocks } = layers
  const classes = (place: number) => words.classes[place] ?? 0
  const found: FoundCue[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (!((tokens.shape[i] ?? 0) & WORD) || isSet(i)) continue
    const phrase = phraseAt(cues.phrases, layers, i, sentenceEnd(i))
    if (phrase) {
      const kind = cues.kinds[phrase.value]
      if (kind?.type === 'preposition' && kind.frames & SOURCE_FOLLOWS) {
        found.push({ from: i, to: phrase.to, head: i, kind, form: 'phrase', negated: false, modal: false })
      } else if (kind?.type === 'verb' && !isNoun(i)) found.push(toCue(i, phrase.to, kind))
      if (kind && kind.type !== 'adjective') {
        i = phrase.to - 1
        continue
      }
    }
    const kind = cues.kinds[words.verb[i] ?? -1]
    if (kind && !isNoun(i)) found.push(toCue(i, i + 1, kind))
  }
  return found

  function isSet(place: number): boolean {
    return (words.quote[place] ?? -1) >= 0 || blocks[words.block[place] ?? -1]?.furniture !== false
  }

  function sentenceEnd(place: number): number {
    let to = place + 1
    while (to < tokens.count && to < place + 6 && words.sentence[to] === words.sentence[place]) to++
    return to
  }

  /** Can only a noun or an adjective stand here? */
  function isNoun(place: number): boolean {
    const hash = tokens.hash[place] ?? 0
    const before = isHere(place, place - 1) ? classes(place - 1) : 0
    const isGerund = cues.gerunds.has(hash)
    if ((tokens.shape[place - 1] ?? 0) & GLUED && charAt(layers, place - 1) === '-') return true
    if (charAt(layers, place + 1) === '-' && (tokens.shape[place + 1] ?? 0) & GLUED) return true
    if ((tokens.shape[place] ?? 0) & CAPITAL && isHere(place, place - 1) && !isGerund) return true
    if (before & DETERMINER) return !isSubject(place - 1)
    if (isPossessive(place - 1)) return true
    // "given that" joins clauses.
    if (hash === GIVEN && tokens.hash[place + 1] === THAT) return true
    if (isGerund) return false
    if (before & PREPOSITION && tokens.hash[place - 1] !== TO) return true
    if (!cues.bases.has(hash)) return false
    // "was long": no verb stands bare behind a form of "be".
    if (before & BE) return true
    return isBaseNoun(place)
  }

  /** "that", "this" and "all" may be subjects of their own. */
  function isSubject(place: number): boolean {
    return SUBJECT_DETERMINERS.has(tokens.hash[place] ?? 0)
  }

  /** `’s` as a possessor's mark: behind a name or noun and before a word that is no participle. */
  function isPossessive(place: number): boolean {
    return tokens.hash[place] === POSSESSIVE && !PRONOUN_HOSTS.has(tokens.hash[place - 1] ?? 0)
  }

  /** A bare form ("say", "claim", "report") is a verb behind "to", a modal, a plural or a pronoun. */
  function isBaseNoun(place: number): boolean {
    for (let i = place - 1; i >= 0 && isHere(place, i) && place - i < 4; i--) {
      const bits = classes(i)
      if (tokens.hash[i] === TO || bits & (MODAL | AUXILIARY)) return false
      if (bits & ADVERB) continue
      if (bits & PRONOUN) return false
      if (!((tokens.shape[i] ?? 0) & WORD)) return charAt(layers, i) !== ','
      return layers.article.text.charAt((tokens.end[i] ?? 0) - 1) !== 's' && !PLURAL_SUBJECTS.has(tokens.hash[i] ?? 0)
    }
    return true
  }

  function isHere(place: number, other: number): boolean {
    return other >= 0 && words.sentence[place] === words.sentence[other]
  }

  /** A word in -ly that is no name. */
  function isManner(place: number): boolean {
    const end = tokens.end[place] ?? 0
    return !((tokens.shape[place] ?? 0) & CAPITAL) && layers.article.text.slice(end - 2, end) === 'ly'
  }

  /** "Both" and "all" between an auxiliary and its verb: `have both said`. */
  function isFloating(place: number): boolean {
    return FLOATING.has(tokens.hash[place] ?? 0) && (classes(place - 1) & AUXILIARY) !== 0
  }

  /** With auxiliaries, negation and adverbs in front, and what they say of the form. */
  function toCue(head: number, to: number, kind: CueKind): FoundCue {
    let from = head
    let bits = 0
    let infinitive = false
    while (isHere(head, from - 1) && head - from < 8 && !isSet(from - 1)) {
      const place = from - 1
      const before = classes(place)
      const isAdverb = (before & ADVERB) !== 0 || isManner(place)
      if (tokens.hash[place] === TO && from === head) infinitive = true
      else if (!(before & (AUXILIARY | NEGATION)) && !isAdverb && !isFloating(place)) break
      if (
        isPossessive(place) ||
        before & (CONJUNCTION | SUBORDINATOR) & ~(ADVERB | NEGATION) ||
        (before & PREPOSITION && !isAdverb && tokens.hash[place] !== TO)
      )
        break
      bits |= before
      from--
    }
    const hash = tokens.hash[head] ?? 0
    const isBase = cues.bases.has(hash) && head + 1 === to
    const passive = bits & BE && !cues.gerunds.has(hash) && !isBase
    const perfect = bits & HAVE
    return {
      from,
      to,
      head,
      kind,
      form:
        passive && !perfect
          ? 'passive'
          : cues.gerunds.has(hash) && !(bits & BE)
            ? 'gerund'
            : infinitive
              ? 'infinitive'
              : isBase && bits & MODAL
                ? 'base'
                : 'finite',
      negated: (bits & NEGATION) !== 0,
      modal: (bits & MODAL) !== 0,
    }
  }
}

const POSSESSIVE = hashWord('’s')
const FLOATING = new Set(['both', 'all', 'each'].map(hashWord))
const SUBJECT_DETERMINERS = new Set(
  ['all', 'both', 'some', 'that', 'this', 'these', 'those', 'another', 'each'].map(hashWord),
)
const PRONOUN_HOSTS = new Set(['he', 'she', 'it', 'who', 'that', 'there', 'what'].map(hashWord))
const PLURAL_SUBJECTS = new Set(
  ['people', 'men', 'women', 'police', 'media', 'others', 'some', 'many', 'most', 'few', 'several', 'both', 'and'].map(
    hashWord,
  ),
)

/** The agent's "by" of a passive. */
export function isBy({ tokens }: TextLayers, place: number): boolean {
  return tokens.hash[place] === BY
}

/** The cue as the document keeps it. */
export function toDocumentCue(layers: TextLayers, { from, to, kind }: FoundCue): Cue {
  const { lemma, type, illocution, coarseIllocution, factuality, attitude, strength } = kind
  return { ...spanOf(layers, { from, to }), lemma, type, illocution, coarseIllocution, factuality, attitude, strength }
}

export function toDocumentCues(layers: TextLayers, cues: readonly FoundCue[]): Document['cues'] {
  return cues.map((cue) => toDocumentCue(layers, cue)).sort((a, b) => a.start - b.start || a.end - b.end)
}
