import { newCandidate } from './candidate.ts'
import { cueBounds, statementOf } from './emit.ts'
import type { Engine } from './engine.ts'
import { FRAME } from './frames.ts'
import type { ApartQuote, NarrationBlock } from './narration.ts'
import { phraseLeft, phraseRight } from './noun-phrase.ts'
import { type Passage, UNASKED } from './passage.ts'
import { firstOf, lastOf, NOBODY, phraseOf } from './phrase.ts'
import { MARK } from './punctuation.ts'
import type { Statement } from './statement.ts'
import { tagSource } from './tag-source.ts'
import { TRAIT } from './traits.ts'
import { isAuxiliary } from './verb-group.ts'
import { WORDS } from './words.ts'

/** Behind a quotation a subject and its verb, whatever it means, tell who speaks more often than not. */
const LOOSE = 0.6
/** Words of a subject with its apposition between a quotation and its verb. */
const FARTHEST = 12

/**
 * Whole quotations that no cue has taken, with the subject and the verb right beside them: `“…,” the pilot radioed`,
 * `He went even further: “…”`, `“…?” Ana Silva told reporters.` The passage is tagged.
 */
export function readLoose(engine: Engine, block: NarrationBlock, quotes: readonly ApartQuote[]): Statement | null {
  const { passage } = engine
  const { count, tagSource: asked, source, cue } = passage
  const [quote] = quotes
  if (quote === undefined || isTitle(passage, quote)) return null
  asked.fill(UNASKED, 0, count + 1)
  source.fill(NOBODY, 0, count + 1)
  cue.fill(0, 0, count + 1)
  const told = toldBehind(engine, quote.at) ?? toldBefore(engine, quote.at)
  if (told === null || !isSomebody(passage, told.source)) return null
  const candidate = newCandidate(told.verb, 'verb')
  candidate.source = told.source
  candidate.frame = FRAME.quote
  candidate.chance = LOOSE
  candidate.near = quotes
  const content = quotes.map(({ start, end }) => ({ start, end }))
  const bounds = cueBounds(passage, candidate)
  return bounds.first <= lastOf(candidate.source) && bounds.last >= firstOf(candidate.source)
    ? null
    : statementOf(engine, block, candidate, content, true)
}

/** A verb and its subject. */
interface Told {
  readonly verb: number
  readonly source: number
}

/** The finite verb right behind a quotation, or behind the subject that follows it; null where something else does. */
function toldBehind({ passage, vocabulary }: Engine, at: number): Told | null {
  const { mark, traits, count } = passage
  let first = at
  while (first < count && (mark[first] === MARK.comma || mark[first] === MARK.dash)) first++
  for (let verb = first; verb < Math.min(count, first + FARTHEST); verb++) {
    // A rare verb's past is often taken for its participle.
    if (!((traits[verb] ?? 0) & (FINITE | TRAIT.pastParticiple)) || isAuxiliary(passage, verb)) continue
    if (verb === first) {
      const right = phraseRight(passage, verb + 1)
      return right >= 0 && firstOf(right) === verb + 1 ? { verb, source: right } : null
    }
    const left = phraseLeft(passage, verb - 1, vocabulary)
    if (left < 0 || firstOf(left) - first > LONGEST_TITLE) return null
    // "commander Ana Dole radioed": a title that is taken for a verb is still part of whom it names.
    for (let i = first; i < firstOf(left); i++) if (mark[i] !== MARK.word) return null
    return { verb, source: phraseOf(first, lastOf(left)) }
  }
  return null
}
const LONGEST_TITLE = 2

/** The verb of the clause that ends with a colon right before the quotation. */
function toldBefore({ passage, vocabulary }: Engine, at: number): Told | null {
  const { mark, traits } = passage
  if (mark[at - 1] !== MARK.colon) return null
  let verb = at - 2
  while (verb >= 0 && (!((traits[verb] ?? 0) & FINITE) || isAuxiliary(passage, verb))) verb--
  const source = verb < 0 ? NOBODY : tagSource(passage, verb, vocabulary)
  return source < 0 ? null : { verb, source }
}

const FINITE = TRAIT.past | TRAIT.third | TRAIT.present

/** A phrase that may speak: no "it", "that", "this" or "there". */
function isSomebody({ word, traits }: Passage, phrase: number): boolean {
  const last = word[lastOf(phrase)] ?? 0
  const lone = firstOf(phrase) === lastOf(phrase)
  return last !== WORDS.it && last !== WORDS.that && !(lone && (traits[lastOf(phrase)] ?? 0) & TRAIT.determiner)
}

/** One or two words, or each longer one with a capital, as in a title? */
function isTitle({ text }: Passage, { start, end }: ApartQuote): boolean {
  const words = text.slice(start, end).match(/\p{L}+/gu) ?? []
  const long = words.filter((it) => it.length > 3)
  return words.length < 3 || (long.length > 1 && long.every((it) => /^\p{Lu}/u.test(it)))
}
