import type { Span } from '../../schema/document.ts'
import type { RegistryMeasureKind } from '../../schema/registry.ts'
import type { Act, ActEntry, MeasureWords } from '../measure-words.ts'
import type { Parties } from '../parties.ts'
import { entryAt, hitsIn } from '../phrase-table.ts'
import { isJoint, type Phrases, phraseAt } from '../phrases.ts'
import { tokensIn } from '../span.ts'
import { lowerAt, rangeAt } from '../text-layers.ts'
import type { VerbHit } from './clause.ts'
import type { MeasureNeeds, Trigger } from './measure-draft.ts'
import { objectsIn, type SentenceObjects } from './measure-objects.ts'
import { findUnnamed } from './measure-unnamed.ts'
import { CAPITAL } from './tokens.ts'

/** Nouns that name a measure and verbs that are one, in a sentence, by the registry's words; in order. */
export function findTriggers(
  document: MeasureNeeds,
  sentence: Span,
  words: MeasureWords,
  parties: Parties,
): readonly Trigger[] {
  const { from, to } = tokensIn(document.tokens, sentence)
  const things = objectsIn(document, sentence, parties)
  const nouns: Trigger[] = []
  for (const { from: place, to: end, entry } of hitsIn(words.nouns, document, from, to)) {
    const kind = words.kinds.get(entry ?? '')
    if (kind && !isTitle(document, place, end, kind) && !isVerbThere(document, place, end, words))
      nouns.push({
        from: place,
        to: withoutLink(document, end),
        kind,
        verb: null,
        held: end - place > 1,
        elided: false,
      })
  }
  for (let place = from; place < to; place++) {
    const held = heldAt(document, place, to, words, things)
    const free = held && !nouns.some((noun) => noun.from < held.to && held.from < noun.to)
    if (held && free) nouns.push(held)
  }
  nouns.push(...findUnnamed(document, { from, to }, nouns, things, words))
  const acts: Trigger[] = []
  const isRated = (noun: Trigger) =>
    things
      .rates()
      .some(
        (rate) =>
          (rate.to <= noun.from && noun.from - rate.to <= 3) ||
          (noun.to < rate.from && rate.from - noun.to <= 3 && lowerAt(document, noun.to) === 'of'),
      )
  for (let place = from; place < to; place++) {
    const hit = phraseAt(words.acts.phrases, document, place, to)
    const entries = hit && words.acts.entries[hit.value]
    if (!hit || !entries || rangeAt(nouns, place) !== undefined) continue
    const found = entries.flatMap((entry) => actWith(document, entry, place, hit.to, to, nouns, words, things) ?? [])
    // An object by its own words says more than one by its class.
    const best = found.find(({ held }) => !held) ?? found[0]
    if (!best) continue
    acts.push({ ...best, held: false })
    place = hit.to - 1
  }
  const bound = (noun: Trigger) =>
    acts.some(
      (act) =>
        act.from < noun.from &&
        noun.from < act.to &&
        (act.kind.id === noun.kind.id ||
          (act.kind.id === 'tariff-relief' && !isRated(noun)) ||
          isDoneToDeal(act.kind, noun.kind)),
    )
  const spared = (act: Trigger) =>
    act.kind.id === 'tariff-relief' && nouns.some((noun) => act.from < noun.from && noun.from < act.to && isRated(noun))
  const isVague = (noun: Trigger) =>
    noun.kind.id === 'regulation' && [...nouns, ...acts].some((it) => noun.to <= it.from && it.from - noun.to < 8)
  return [
    ...nouns.filter((noun) => !bound(noun) && !(noun.held && isVague(noun))),
    ...acts.filter((act) => !spared(act) && !acts.some((other) => isWithin(other, act))),
  ].sort((a, b) => a.from - b.from)
}

/** "commits firms to invest": the verb that says more stands inside. */
function isWithin(act: Trigger, other: Trigger): boolean {
  return act.kind.id === other.kind.id && other.from < act.from && act.from < other.to
}

/** "to boycott Chinese cars": a noun's word that is a verb here. */
function isVerbThere(document: MeasureNeeds, from: number, to: number, words: MeasureWords): boolean {
  if (to - from > 1 || !/^(?:to|will|would|should|must|could|may|not)$/.test(lowerAt(document, from - 1))) return false
  return entryAt(words.acts, document, from, from + 1)?.some(({ forms }) => forms.has('base')) ?? false
}

const LINKS = new Set(['on', 'for', 'with', 'in', 'of', 'to', 'from', 'against', 'over', 'between'])

/** A phrase like "talks with" names the noun alone: what follows is its complement. */
function withoutLink(document: MeasureNeeds, to: number): number {
  return LINKS.has(lowerAt(document, to - 1)) ? to - 1 : to
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
function heldAt(
  document: MeasureNeeds,
  from: number,
  sentenceEnd: number,
  words: MeasureWords,
  things: SentenceObjects,
): Trigger | null {
  const hit = phraseAt(words.holders.phrases, document, from, sentenceEnd)
  const entries = hit && words.holders.entries[hit.value]
  if (!hit || !entries) return null
  for (let place = hit.to; place < Math.min(sentenceEnd, hit.to + FARTHEST_OBJECT); place++) {
    if (/[;:.,]/.test(document.article.text.charAt(document.tokens.start[place] ?? 0))) break
    for (const { kind: id, objects } of entries) {
      const kind = words.kinds.get(id)
      if (kind && phraseAt(objects.phrases, document, place, sentenceEnd))
        return { from, to: from + 1, kind, verb: null, held: true, elided: false }
    }
  }
  const stop = Math.min(sentenceEnd, hit.to + FARTHEST_OBJECT)
  for (const { kind: id, objects } of entries) {
    const kind = words.kinds.get(id)
    if (kind && objects.classes.some((name) => things.behind(name, hit.to, stop) >= 0))
      return { from, to: from + 1, kind, verb: null, held: true, elided: false }
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
  things: SentenceObjects,
): Trigger | null {
  const kind = words.kinds.get(id)
  if (!kind) return null
  const own = entryAt(words.verbs, document, from, sentenceEnd)?.act ?? null
  const verb: VerbHit = {
    from,
    to,
    act: ends ? 'withdraw' : own !== null && (PROMISING.has(own) || isDropped(id, own)) ? own : 'take',
    forms,
  }
  if (forms.has('ing') && isBeforeNoun(document, from)) return null
  if (isJoint(document.article.text, document.tokens, from - 1)) return null
  if (forms.has('participle') && !forms.has('base') && isAdjective(document, from)) return null
  // "is exempt": an adjective, which has an entry of its own.
  if (!objects && forms.has('base') && BE.has(lowerAt(document, from - 1))) return null
  if (!objects) return { from, to, kind, verb, held: false, elided: false }
  const passive = forms.has('participle') ? passiveWith(document, kind, verb, objects.phrases, nouns) : null
  if (passive) return passive
  let stop = Math.min(sentenceEnd, to + FARTHEST_OBJECT)
  for (let place = to; place < stop; place++) {
    const noun = rangeAt(nouns, place)
    if (noun && noun.kind.id !== id && id !== 'tariff-relief' && !isDoneToDeal(kind, noun.kind)) stop = place
    const char = document.article.text.charAt(document.tokens.start[place] ?? 0)
    if (char === ';' || char === ':' || char === '.') stop = place
    if (place >= stop || (kind.group === 'agreement' && FAR.test(lowerAt(document, place)))) break
    const hit = phraseAt(objects.phrases, document, place, sentenceEnd)
    if (hit) return { from, to: Math.max(hit.to, noun?.to ?? 0), kind, verb, held: false, elided: false }
  }
  for (const name of objects.classes) {
    const behind = things.behind(name, to, stop)
    // "a relief package of $2-billion": the noun tells more.
    if (nouns.some((noun) => to <= noun.from && noun.from < stop && noun.kind.id === id)) return null
    if (behind >= 0) return { from, to: behind, kind, verb, held: true, elided: false }
  }
  return null
}

/** "shelved its case": a complaint is ended by a verb of its own. */
function isDropped(kind: string, act: Act): boolean {
  return kind === 'dispute' && (act === 'withdraw' || act === 'suspend')
}

/** Words that part a verb from a deal that is not its object: "left little room for a deal". */
const FAR = /^(?:for|with|by|after|before|over|under|in|at|about|because|that|which)$/

/** Acts of a verb that is the measure, which say that it is not yet, or still, there: "promised $2-billion". */
const PROMISING: ReadonlySet<Act> = new Set(['announce', 'hold', 'pledge', 'propose', 'threaten'])

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
function isAdjective(document: MeasureNeeds, place: number): boolean {
  return BEFORE_ADJECTIVES.has(lowerAt(document, place - 1))
}

/** "the pact, which will be renegotiated": the object stands before the verb. */
function passiveWith(
  document: MeasureNeeds,
  kind: RegistryMeasureKind,
  verb: VerbHit,
  objects: Phrases,
  nouns: readonly Trigger[],
): Trigger | null {
  const { article, tokens } = document
  if (!BE.has(lowerAt(document, verb.from - 1))) return null
  for (let place = verb.from - 2; place >= Math.max(0, verb.from - FARTHEST_OBJECT); place--) {
    if (/[;:.]/.test(article.text.charAt((tokens.end[place] ?? 1) - 1)) || isNewLine(document, place)) return null
    // A noun that names a measure tells more, but for the deal to which something is done.
    const named = nouns.filter((noun) => noun.from <= place && place < noun.to)
    if (named.some((noun) => noun.kind.id === kind.id || noun.kind.id !== 'trade-agreement')) return null
    if (phraseAt(objects, document, place, verb.from))
      return { from: verb.from, to: verb.to, kind, verb, held: false, elided: false }
  }
  return null
}

function isNewLine({ article, tokens }: MeasureNeeds, place: number): boolean {
  return article.text.slice(tokens.end[place], tokens.start[place + 1]).includes('\n')
}

const BE = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were'])
