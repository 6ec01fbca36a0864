import type { Span } from '../../schema/document.ts'
import { phraseAt } from '../phrases.ts'
import { contains, tokensIn } from '../span.ts'
import type { StanceWords } from '../stance-words.ts'
import { lowerAt } from '../text-layers.ts'
import type { MeasureLexicon } from './measures.ts'
import type { Folded } from './stance-clause.ts'
import { overlapping, type StanceIndex, type StanceNeeds } from './stance-index.ts'

/** Measures and agreements of a span by their noun alone, with its article and what is said of it in the phrase. */
export function foldsOf(
  document: StanceNeeds,
  span: Span,
  { agreements }: StanceIndex,
  { nouns }: Pick<MeasureLexicon['words'], 'nouns'>,
  { phrases }: Pick<StanceWords, 'phrases'>,
): readonly Folded[] {
  const { tokens, measures } = document
  const folds: Folded[] = []
  const isTaken = (from: number, to: number) => folds.some((it) => it.from < to && from < it.to)
  for (const { it } of overlapping(measures, span)) {
    const { from, to } = tokensIn(tokens, it)
    if (!contains(span, it) || isTaken(from, from + 1)) continue
    const noun = nounIn(from, to)
    if (noun < 0) continue
    const keep = new Set([noun])
    for (let place = from; place < noun; place++) {
      const word = lowerAt(document, place)
      if (KEPT.has(word) || phraseAt(phrases, document, place, place + 1)) keep.add(place)
    }
    folds.push({ from, to: endOfFold(document, noun + 1, to), keep })
  }
  for (const { it } of overlapping(agreements, span)) {
    const { from, to } = tokensIn(tokens, it)
    if (contains(span, it) && !isTaken(from, to)) folds.push({ from, to, keep: new Set([to - 1]) })
  }
  return folds

  /** The last word of the first noun for a measure; -1 where a verb is the measure. */
  function nounIn(from: number, to: number): number {
    for (let place = from; place < to; place++) {
      const hit = phraseAt(nouns.phrases, document, place, to)
      if (hit && nouns.entries[hit.value] !== null) return hit.to - 1
    }
    return -1
  }
}

/** "the duty on copper | a blow to …": the phrase ends before what begins anew. */
function endOfFold(document: StanceNeeds, from: number, to: number): number {
  const word = (place: number) => lowerAt(document, place)
  for (let place = from; place < to; place++) {
    if (ANEW.has(word(place)) && !LEADS.has(word(place - 1))) return place
  }
  return to
}
const ANEW = new Set(['a', 'an', 'that', 'which', 'who', 'as', 'until', 'if', 'while', 'because'])
const LEADS = new Set('on of from for to against with by in at into over and or upon under behind'.split(' '))

const KEPT = new Set([
  'a',
  'an',
  'the',
  'no',
  'any',
  'its',
  'this',
  'that',
  'these',
  'our',
  'their',
  'his',
  'her',
  'those',
])
