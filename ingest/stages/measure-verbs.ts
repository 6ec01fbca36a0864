import type { Act, MeasureWords } from '../measure-words.ts'
import { phraseAt } from '../phrases.ts'
import type { Clause, VerbHit } from './clause.ts'
import type { MeasureNeeds, Trigger } from './measure-draft.ts'
import type { MeasurePhrase } from './measure-phrase.ts'
import { type Reading, readVerb, SET_TO } from './measure-status.ts'

export const FARTHEST_VERB = 14

/** Verbs whose subject the measure is, or that only open its clause. */
const INTRANSITIVE: ReadonlySet<Act> = new Set(['begin', 'stay', 'say', 'ask'])

/** Acts that only tell how far what is done has come: "began to charge", "continues to collect". */
const PHASES: ReadonlySet<Act> = new Set(['begin', 'stay', 'hold'])

/** The verb that acts on the measure, and the one above it. */
export function governing(
  document: MeasureNeeds,
  clause: Clause,
  trigger: Trigger,
  phrase: MeasurePhrase,
  words: MeasureWords,
): { readonly inner: Reading | null; readonly outer: Reading | null } {
  const { inner, outer } = chainOf(document, clause, trigger, phrase, words)
  if (!inner || !outer?.verb || inner.mood !== 'open' || !PHASES.has(outer.act) || PHASES.has(inner.act))
    return { inner, outer }
  // What is begun is done as its beginning is.
  return {
    inner: { ...inner, mood: outer.mood, scheduled: outer.scheduled, from: outer.from },
    outer: above(document, clause, outer, words),
  }
}

function chainOf(
  document: MeasureNeeds,
  clause: Clause,
  trigger: Trigger,
  phrase: MeasurePhrase,
  words: MeasureWords,
): { readonly inner: Reading | null; readonly outer: Reading | null } {
  if (trigger.verb) {
    const inner = readVerb(clause, trigger.verb)
    return { inner, outer: above(document, clause, inner, words) }
  }
  const cue = cueBefore(document, clause, phrase.from, words)
  if (cue) {
    const inner = plainReading(cue.act, 'open', cue.from)
    const outer = above(document, clause, inner, words)
    return outer ? { inner, outer } : { inner: { ...inner, mood: 'done' }, outer: null }
  }
  const wanted = wantedDone(clause, phrase)
  if (wanted) return wanted
  const left = verbBefore(clause, phrase.from)
  const right = verbBehind(clause, phrase.to)
  const leftReading = left ? readVerb(clause, left) : null
  const takesObject = leftReading !== null && !INTRANSITIVE.has(leftReading.act)
  if (leftReading && takesObject && !(right && leftReading.act === 'fear')) {
    const noun = isNounLike(clause, leftReading)
    const inner = noun ? { ...leftReading, mood: 'open' as const } : leftReading
    const outer = above(document, clause, inner, words)
    if (noun && !outer) return { inner: { ...inner, mood: 'done' }, outer: null }
    return { inner, outer }
  }
  const inner = right ? readVerb(clause, right) : plainModal(clause, phrase.from)
  const outer = inner && above(document, clause, { ...inner, from: Math.min(inner.from, phrase.from) }, words)
  return { inner, outer: inner ? outer : leftReading }
}

/** What words at a place say that are no verb of their own. */
function plainReading(act: Act, mood: Reading['mood'], from: number): Reading {
  return { act, mood, denied: false, passive: false, from, verb: null, scheduled: false }
}

/** "want coffee duties lifted", "get the tariff lifted": a participle behind the measure that somebody wants. */
function wantedDone(
  clause: Clause,
  phrase: MeasurePhrase,
): { readonly inner: Reading; readonly outer: Reading } | null {
  const done = clause.verbs.find(
    ({ from, forms }) => from === phrase.to && forms.has('participle') && !forms.has('ing'),
  )
  if (!done) return null
  for (let place = phrase.from - 1; place >= Math.max(clause.from, phrase.from - 2); place--) {
    if (!/^(?:want|wants|wanted|wanting|get|need|needs|like)$/.test(clause.word(place))) continue
    const inner = { ...plainReading(done.act, 'open', place), verb: done }
    return { inner, outer: plainReading('demand', 'now', place) }
  }
  return null
}

const BASE: VerbHit['forms'] = new Set(['base'])

/** "will need", "may buy", "will likely be": a verb of no list, whose auxiliary tells the mood all the same. */
function plainModal(clause: Clause, from: number): Reading | null {
  for (let place = from - 1; place >= Math.max(clause.from, from - 7); place--) {
    const kind = clause.classOf(place)
    if (kind === 'stop' || kind === 'comma' || kind === 'subordinator') return null
    if (kind !== 'modal') continue
    const verb: VerbHit = { from: place + 1, to: place + 1, act: 'take', forms: BASE }
    return { ...readVerb(clause, verb), denied: clause.classOf(place + 1) === 'not', verb: null }
  }
  return null
}

/** "a pause in", "threat of": a noun that holds the act, right before the measure. */
function cueBefore(
  document: MeasureNeeds,
  clause: Clause,
  from: number,
  words: MeasureWords,
): { readonly act: Act; readonly from: number } | null {
  for (let place = Math.max(clause.from, from - 4); place < from; place++) {
    const hit = phraseAt(words.cues.phrases, document, place, clause.to)
    const act = hit && words.cues.entries[hit.value]
    const isNext =
      hit !== null && (hit.to === from || (hit.to === from - 1 && !clause.verbs.some((verb) => verb.from === hit.to)))
    if (act && isNext) return { act, from: place }
  }
  return null
}

/** "the pause", "a cut": a verb's form that stands where a noun does. */
function isNounLike(clause: Clause, { verb }: Reading): boolean {
  if (!verb || !(verb.forms.has('base') || verb.forms.has('third'))) return false
  const before = clause.classOf(verb.from - 1)
  return before === 'determiner' || before === 'possessive'
}

const LEADS_CLAUSE = new Set(['as', 'after', 'before', 'since', 'until', 'till'])
const WHEN = /^(?:day|moment|time)$/

/** The nearest verb on the left of which the phrase may be the object. */
function verbBefore(clause: Clause, from: number): VerbHit | null {
  const verb = clause.verbs.findLast((hit) => hit.to <= from)
  if (!verb || from - verb.to > FARTHEST_VERB) return null
  for (let place = verb.to; place < from; place++) {
    const kind = clause.classOf(place)
    if (kind === 'stop' || kind === 'subordinator' || kind === 'modal' || kind === 'pronoun') return null
    if (LEADS_CLAUSE.has(clause.word(place))) return null
    if (WHEN.test(clause.word(place)) && clause.word(place - 1) === 'the') return null
    if (kind === 'comma' && !isListed(clause, place)) return null
  }
  return verb
}

/** A comma between the parts of an enumeration, which ends in and/or. */
function isListed(clause: Clause, comma: number): boolean {
  for (let place = comma + 1; place < Math.min(clause.to, comma + 6); place++) {
    if (clause.classOf(place) === 'coordinator') return true
  }
  return false
}

/** The verb on the right of which the phrase may be the subject, or that of a clause about it. */
function verbBehind(clause: Clause, to: number): VerbHit | null {
  let place = to
  if (clause.classOf(place) === 'comma') place++
  if (clause.classOf(place) === 'subordinator' && ['that', 'which', 'who'].includes(clause.word(place))) place++
  for (let steps = 0; place < clause.to && steps < 7; place++, steps++) {
    const verb = clause.verbs.find((hit) => hit.from === place)
    if (verb) return verb
    const kind = clause.classOf(place)
    if (kind === 'word' && SET_TO.has(clause.word(place))) continue
    const passes =
      ['modal', 'be', 'have', 'do', 'not', 'adverb', 'to'].includes(kind) ||
      ['both', 'all'].includes(clause.word(place))
    if (!passes) return null
  }
  return null
}

const PROPOSALS = /^(?:bill|bills|proposal|proposals|draft|legislation|resolution|motion|amendment|blueprint)$/

/** "a bill that would impose" */
function isInProposal(clause: Clause, from: number): boolean {
  return /^(?:that|which)$/.test(clause.word(from - 1)) && PROPOSALS.test(clause.word(from - 2))
}

/** The verb above an infinitive, a gerund, or a clause with would, will or should. */
function above(document: MeasureNeeds, clause: Clause, inner: Reading, words: MeasureWords): Reading | null {
  const cue = cueBefore(document, clause, inner.from + 1, words)
  if (cue && inner.mood === 'open' && cue.from < inner.from) {
    const denied = ['no', 'any', 'without', 'few'].includes(clause.word(cue.from - 1))
    return { ...plainReading(cue.act, 'done', cue.from), denied }
  }
  if (inner.mood === 'done' || (inner.mood === 'now' && inner.act !== 'begin')) return null
  if (inner.mood === 'would' && isInProposal(clause, inner.from)) return plainReading('propose', 'done', inner.from)
  // "opposed it and would answer": the verb before stands beside, not above.
  if (inner.mood !== 'open' && clause.classOf(inner.from - 1) === 'coordinator') return null
  const verb = clause.verbs.findLast((hit) => hit.from < inner.from && hit.to <= (inner.verb?.from ?? inner.from))
  if (!verb || inner.from - verb.to > FARTHEST_VERB) return null
  for (let place = verb.to; place < inner.from; place++) {
    const kind = clause.classOf(place)
    if (kind === 'stop') return null
    // "If they do not move, we should": another clause.
    if (kind === 'comma' && inner.mood !== 'open' && clause.classOf(place + 1) === 'pronoun' && verb.act !== 'say')
      return null
    if (
      kind === 'subordinator' &&
      inner.mood === 'open' &&
      clause.word(place) !== 'that' &&
      clause.word(place) !== 'whether'
    )
      return null
  }
  const outer = readVerb(clause, verb)
  if (isNounLike(clause, outer)) return null
  if (outer.act === 'ask' && inner.mood !== 'open') return { ...outer, act: 'say' }
  if (outer.act === 'say' || outer.mood !== 'open') return outer
  const higher = above(document, clause, outer, words)
  return higher && higher.act !== 'say' ? higher : outer
}
