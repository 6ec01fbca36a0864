import type { Span } from '../../schema/document.ts'
import type { RegistryMeasureKind } from '../../schema/registry.ts'
import type { ActEntry, MeasureWords } from '../measure-words.ts'
import { isJoint, type Phrases, phraseAt } from '../phrases.ts'
import { tokensIn } from '../span.ts'
import type { VerbHit } from './clause.ts'
import type { MeasureNeeds, Trigger } from './measure-draft.ts'
import { CAPITAL } from './tokens.ts'

/** Nouns that name a measure and verbs that are one, in a sentence, by the registry's words; in order. */
export function findTriggers(document: MeasureNeeds, sentence: Span, words: MeasureWords): readonly Trigger[] {
  const { from, to } = tokensIn(document.tokens, sentence)
  const nouns: Trigger[] = []
  for (let place = from; place < to; place++) {
    const hit = phraseAt(words.nouns.phrases, document, place, to)
    if (!hit) continue
    const kind = words.kinds.get(words.nouns.entries[hit.value] ?? '')
    if (kind && !isTitle(document, place, hit.to, kind))
      nouns.push({ from: place, to: hit.to, kind, verb: null, held: false })
    place = hit.to - 1
  }
  for (let place = from; place < to; place++) {
    const held = heldAt(document, place, to, words)
    const free = held && !nouns.some((noun) => noun.from < held.to && held.from < noun.to)
    if (held && free) nouns.push(held)
  }
  const acts: Trigger[] = []
  for (let place = from; place < to; place++) {
    const hit = phraseAt(words.acts.phrases, document, place, to)
    const entries = hit && words.acts.entries[hit.value]
    if (!hit || !entries || nouns.some((noun) => noun.from <= place && place < noun.to)) continue
    const found = entries.flatMap((entry) => actWith(document, entry, place, hit.to, to, nouns, words) ?? [])
    if (found[0]) acts.push(found[0])
  }
  const bound = (noun: Trigger) =>
    acts.some(
      (act) =>
        act.from < noun.from &&
        noun.from < act.to &&
        (act.kind.id === noun.kind.id || isDoneToDeal(act.kind, noun.kind)),
    )
  return [...nouns.filter((noun) => !bound(noun)), ...acts].sort((a, b) => a.from - b.from)
}

/** "the North American Free Trade Agreement": an agreement by its name is known, and no new measure. */
function isTitle({ tokens }: MeasureNeeds, from: number, to: number, { group }: RegistryMeasureKind): boolean {
  return group === 'agreement' && to - from > 1 && ((tokens.shape[to - 1] ?? 0) & CAPITAL) !== 0
}

/** What is done to a deal (talks, a review, a withdrawal) is the measure, not the deal. */
function isDoneToDeal(act: RegistryMeasureKind, noun: RegistryMeasureKind): boolean {
  return act.group === 'agreement' && noun.id === 'trade-agreement'
}

const FARTHEST_OBJECT = 10

/** "a ban on foreign firms in public contracts": the first of the kinds whose word follows the noun. */
function heldAt(document: MeasureNeeds, from: number, sentenceEnd: number, words: MeasureWords): Trigger | null {
  const hit = phraseAt(words.holders.phrases, document, from, sentenceEnd)
  const entries = hit && words.holders.entries[hit.value]
  if (!hit || !entries) return null
  for (let place = hit.to; place < Math.min(sentenceEnd, hit.to + FARTHEST_OBJECT); place++) {
    if (/[;:.,]/.test(document.article.text.charAt(document.tokens.start[place] ?? 0))) return null
    for (const { kind: id, objects } of entries) {
      const kind = words.kinds.get(id)
      if (kind && phraseAt(objects, document, place, sentenceEnd))
        return { from, to: from + 1, kind, verb: null, held: true }
    }
  }
  return null
}

/** A verb that is a measure, with its object behind it; null where the object is not there or is a measure itself. */
function actWith(
  document: MeasureNeeds,
  { kind: id, forms, objects, ends }: ActEntry,
  from: number,
  to: number,
  sentenceEnd: number,
  nouns: readonly Trigger[],
  words: MeasureWords,
): Trigger | null {
  const kind = words.kinds.get(id)
  if (!kind) return null
  const verb: VerbHit = { from, to, act: ends ? 'withdraw' : 'take', forms }
  if (forms.has('ing') && isBeforeNoun(document, from)) return null
  if (isJoint(document.article.text, document.tokens, from - 1)) return null
  if (forms.has('participle') && !forms.has('base') && isAdjective(document, from)) return null
  if (!objects) return { from, to, kind, verb, held: false }
  const passive = forms.has('participle') ? passiveWith(document, kind, verb, objects, nouns) : null
  if (passive) return passive
  const stop = Math.min(sentenceEnd, to + FARTHEST_OBJECT)
  for (let place = to; place < stop; place++) {
    const noun = nouns.find((hit) => hit.from <= place && place < hit.to)
    if (noun && noun.kind.id !== id && !isDoneToDeal(kind, noun.kind)) return null
    const char = document.article.text.charAt(document.tokens.start[place] ?? 0)
    if (char === ';' || char === ':' || char === '.') return null
    const hit = phraseAt(objects, document, place, sentenceEnd)
    if (hit) return { from, to: Math.max(hit.to, noun?.to ?? 0), kind, verb, held: false }
  }
  return null
}

/** "an aggressive negotiating position": the form in -ing is an adjective. */
function isBeforeNoun({ article, tokens }: MeasureNeeds, place: number): boolean {
  const before = article.text.slice(tokens.start[Math.max(0, place - 3)], tokens.start[place]).toLowerCase()
  return /(?:^|\s)(?:an?|the|its|their|his|her|our)\s+(?:\p{L}+\s+)?$/u.test(before)
}

const BEFORE_ADJECTIVES = new Set([
  'of',
  'to',
  'for',
  'with',
  'from',
  'on',
  'in',
  'a',
  'an',
  'the',
  'its',
  'their',
  'against',
  'by',
])

/** "subsidiaries of blacklisted companies": the participle stands where an adjective does. */
function isAdjective({ article, tokens }: MeasureNeeds, place: number): boolean {
  const before = article.text.slice(tokens.start[place - 1] ?? 0, tokens.end[place - 1] ?? 0).toLowerCase()
  return BEFORE_ADJECTIVES.has(before)
}

/** "the pact, which will be renegotiated": the object stands before the verb. */
function passiveWith(
  { article, tokens }: MeasureNeeds,
  kind: RegistryMeasureKind,
  verb: VerbHit,
  objects: Phrases,
  nouns: readonly Trigger[],
): Trigger | null {
  const word = (place: number) => article.text.slice(tokens.start[place], tokens.end[place]).toLowerCase()
  if (!BE.has(word(verb.from - 1))) return null
  for (let place = verb.from - 2; place >= Math.max(0, verb.from - FARTHEST_OBJECT); place--) {
    if (article.text.slice(tokens.start[place], tokens.start[verb.from]).includes('\n')) return null
    if (
      nouns.some(
        (hit) => hit.from <= place && place < hit.to && hit.kind.id !== kind.id && hit.kind.id !== 'trade-agreement',
      )
    )
      return null
    if (phraseAt(objects, { article, tokens }, place, verb.from))
      return { from: verb.from, to: verb.to, kind, verb, held: false }
  }
  return null
}

const BE = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were'])
