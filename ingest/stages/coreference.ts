import type { DocumentActor, Mention } from '../../schema/document.ts'
import { hashWord } from '../characters.ts'
import type { Gender } from '../given-names.ts'
import type { Lexicons } from '../lexicons.ts'
import { phraseAt } from '../phrases.ts'
import { tokensIn } from '../span.ts'
import type { TextLayers } from '../text-layers.ts'
import { FEMININE, FEMININE_ROLE, MASCULINE, MASCULINE_ROLE, PREPOSITION } from '../word-classes.ts'
import { lookUp } from '../word-table.ts'
import { sureOf } from './link-rules.ts'

const POSSESSIVE = hashWord('’s')

/** What a pronoun is looked up among. */
export interface Candidates {
  readonly layers: TextLayers
  readonly mentions: readonly Mention[]
  readonly actors: readonly DocumentActor[]
  /** Place of each mention's actor; -1 where it has none. */
  readonly actorOf: Int32Array
  /** Of an actor, each told once it is asked. */
  readonly genderOf: (actor: number) => Gender | null
  /** Surely a person: by honorific, role, given name or registry. Others may be anything in capitals. */
  readonly isSure: (actor: number) => boolean
}

export interface Pronoun {
  /** Its token. */
  readonly at: number
  /** Mentions before this place may be its antecedent. */
  readonly before: number
  /** Who spoke last, as a place in `actors`; -1 for nobody. */
  readonly last: number
  /** Who cannot be meant. */
  readonly not?: readonly number[]
}

export interface Link {
  readonly actor: number
  readonly confidence: number
  /** All who agree, as places in `actors` with their scores, the best first. */
  readonly ranked: readonly (readonly [actor: number, score: number])[]
}

/** What speaks for a candidate; set by hand on the tuning articles. */
const WEIGHTS = {
  near: 5,
  sentence: 1.2,
  spoke: 1.5,
  silent: 2.5,
  starts: 1,
  governed: 0.8,
  owns: 0.5,
  first: 0.001,
} as const

/** Sentences that a pronoun looks back over. */
const FARTHEST = 6
/** Mentions, for texts without sentences. */
const MOST_MENTIONS = 80

/**
 * Whom "he", "she" or "it" means: of the last sentences' persons (bodies for "it") that agree, the one with the best of
 * nearness, standing as a subject, and having spoken last. Null where nobody agrees.
 */
export function resolvePronoun(
  candidates: Candidates,
  { at, before, last: lastSpeaker, not = [] }: Pronoun,
): Link | null {
  const { layers, mentions, actors, actorOf, genderOf, isSure } = candidates
  const { tokens, words } = layers
  const classes = words.classes[at] ?? 0
  const gender: Gender | null = classes & MASCULINE ? 'm' : classes & FEMININE ? 'f' : null
  const sentence = words.sentence[at] ?? 0
  const scores = new Map<number, number>()
  for (let i = before - 1; i >= Math.max(0, before - MOST_MENTIONS); i--) {
    const mention = mentions[i]
    const actor = actorOf[i] ?? -1
    if (!mention) break
    const from = tokensIn(tokens, mention.name).from
    const distance = sentence - (words.sentence[from] ?? 0)
    if (distance > FARTHEST) break
    if (actor < 0 || words.quote[from] !== -1 || !agrees(actor)) continue
    const score =
      WEIGHTS.near - WEIGHTS.sentence * distance + subjectness(i, from) + (actor === lastSpeaker ? WEIGHTS.spoke : 0)
    // Of equals in one sentence the first counts: the loop goes backwards.
    if (score >= (scores.get(actor) ?? Number.NEGATIVE_INFINITY)) scores.set(actor, score + WEIGHTS.first * -i)
  }
  if (lastSpeaker >= 0 && !scores.has(lastSpeaker) && agrees(lastSpeaker)) scores.set(lastSpeaker, WEIGHTS.silent)
  const ranked = [...scores].sort((a, b) => b[1] - a[1])
  const [best, second] = ranked
  if (!best) return null
  return { actor: best[0], confidence: sureOf(second && best[1] - second[1] < 1 ? 'pronounClose' : 'pronoun'), ranked }

  function agrees(actor: number): boolean {
    const { kind } = actors[actor] ?? { kind: 'UNNAMED' }
    if (not.includes(actor)) return false
    if (gender === null) return kind === 'ORGANIZATION' || kind === 'PUBLIC_BODY'
    if (kind !== 'PERSON' && kind !== 'UNNAMED') return false
    const own = genderOf(actor)
    return own === null ? kind === 'PERSON' && isSure(actor) : own === gender
  }

  /** Subjects come first in their clause, behind no preposition, and possess nothing. */
  function subjectness(i: number, from: number): number {
    const range = tokensIn(tokens, mentions[i] ?? { start: 0, end: 0 })
    const before = words.classes[range.from - 1] ?? 0
    const starts = layers.sentences[words.sentence[from] ?? -1]?.start === tokens.start[range.from]
    const owns = tokens.hash[range.to] === POSSESSIVE
    return (
      (starts ? WEIGHTS.starts : 0) -
      (before & PREPOSITION && !starts ? WEIGHTS.governed : 0) -
      (owns ? WEIGHTS.owns : 0)
    )
  }
}

/** Is the actor surely a person? */
export function isSurePerson(
  { layers, mentions }: Pick<Candidates, 'layers' | 'mentions'>,
  { givenNames }: Pick<Lexicons, 'givenNames'>,
  { kind, registry, mentions: places }: DocumentActor,
): boolean {
  if (kind !== 'PERSON') return false
  if (registry) return true
  return places.some((place) => {
    const mention = mentions[place]
    if (mention?.form === 'honorific' || mention?.role) return true
    const first = mention ? tokensIn(layers.tokens, mention.name).from : 0
    return mention?.form === 'full-name' && lookUp(givenNames, layers.tokens.hash[first] ?? 0) >= 0
  })
}

/** An actor's usual gender, for agreement alone: by honorific, role noun, then given name; null where unknown. */
export function findGender(
  { layers, mentions }: Pick<Candidates, 'layers' | 'mentions'>,
  { titles, givenNames }: Pick<Lexicons, 'titles' | 'givenNames'>,
  { kind, mentions: places }: DocumentActor,
): Gender | null {
  const { tokens, words } = layers
  if (kind !== 'PERSON' && kind !== 'UNNAMED') return null
  let given: Gender | null = null
  for (const place of places) {
    const mention = mentions[place]
    if (!mention) continue
    const { from, to } = tokensIn(tokens, mention)
    const name = tokensIn(tokens, mention.name)
    for (let i = from; i < to; i++) {
      const classes = words.classes[i] ?? 0
      if (classes & MASCULINE_ROLE) return 'm'
      if (classes & FEMININE_ROLE) return 'f'
      const title = i < name.from ? phraseAt(titles.phrases, layers, i, to) : null
      const gender = title && titles.entries[title.value]?.gender
      if (gender) return gender
    }
    if (given === null && name.to - name.from > 1)
      given = GENDERS[lookUp(givenNames, tokens.hash[name.from] ?? 0)] ?? null
  }
  return given
}

/** A question about an actor whose answer is kept. */
export function onceEach<Answer>(ask: (actor: number) => Answer): (actor: number) => Answer {
  const answers = new Map<number, Answer>()
  return (actor) => {
    const known = answers.get(actor)
    if (known !== undefined) return known
    const answer = ask(actor)
    answers.set(actor, answer)
    return answer
  }
}

const GENDERS: readonly (Gender | null)[] = ['f', 'm', null]
