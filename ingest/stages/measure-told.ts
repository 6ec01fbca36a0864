import type { Span } from '../../schema/document.ts'
import type { MeasureWords } from '../measure-words.ts'
import type { Parties } from '../parties.ts'
import { contains, spansIn, tokensIn } from '../span.ts'
import { rangeAt } from '../text-layers.ts'
import { bodySentences } from './body-sentences.ts'
import type { MeasureNeeds, Trigger } from './measure-draft.ts'
import { headIn, takenUp } from './measure-heads.ts'
import { findTriggers } from './measure-triggers.ts'

/** A sentence of the body and the places in it that name or are a measure, in order. */
export interface Told {
  readonly sentence: Span
  readonly triggers: readonly Trigger[]
}

/** The sentences that tell of measures: by the registry's words, and by words that the rest of the article explains. */
export function toldIn(document: MeasureNeeds, words: MeasureWords, parties: Parties): readonly Told[] {
  const named = bodySentences(document).map((sentence) => ({
    sentence,
    triggers: withoutNames(document, sentence, findTriggers(document, sentence, words, parties)),
  }))
  return withoutLoneRates(withTakenUp(document, named))
}

/** "Sue Bell", "the Directorate of Trade Remedies": words inside a name report nothing. */
function withoutNames(
  { article, mentions, tokens }: MeasureNeeds,
  sentence: Span,
  triggers: readonly Trigger[],
): readonly Trigger[] {
  if (triggers.length === 0) return triggers
  const names = spansIn(mentions, sentence).filter(
    ({ form, kind }) => NAMED.has(form) && (kind === 'PERSON' || kind === 'ORGANIZATION' || kind === 'PUBLIC_BODY'),
  )
  return triggers.filter(({ from, to }) => {
    const span = { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 }
    const isCalledSo = /\b(?:of|for)\s+$/.test(article.text.slice(Math.max(0, span.start - 4), span.start))
    return !names.some(
      (name) => contains(name, span) && (span.end < name.end || (isCalledSo && name.start < span.start)),
    )
  })
}

const NAMED = new Set(['full-name', 'honorific', 'role+name', 'acronym'])

/** With the nouns that take up a measure of more words, of this sentence or one before: "the ban". */
function withTakenUp(document: MeasureNeeds, told: readonly Told[]): readonly Told[] {
  const { tokens } = document
  const named = new Map<number, Trigger['kind']>()
  return told.map(({ sentence, triggers }) => {
    for (const trigger of triggers) {
      if (trigger.verb !== null || (!trigger.held && trigger.to - trigger.from === 1)) continue
      const head = headIn(tokens, trigger)
      if (head !== undefined) named.set(head, trigger.kind)
    }
    if (named.size === 0) return { sentence, triggers }
    const isTaken = (place: number) => rangeAt(triggers, place) !== undefined
    const more = takenUp(document, tokensIn(tokens, sentence), named, isTaken)
    return { sentence, triggers: more.length > 0 ? [...triggers, ...more].sort((a, b) => a.from - b.from) : triggers }
  })
}

/** Sentences with triggers; a rate stands for a tariff only where a measure at the border is named. */
function withoutLoneRates(told: readonly Told[]): readonly Told[] {
  const onTariffs = told.some(({ triggers }) => triggers.some(isBorderNoun))
  return told.flatMap(({ sentence, triggers }) => {
    const kept = onTariffs ? triggers : triggers.filter(({ elided, kind }) => !elided || kind.id !== 'tariff')
    return kept.length > 0 ? [{ sentence, triggers: kept }] : []
  })
}

/** A noun that speaks of trade by itself, in one or more words. */
export function isBorderNoun({ verb, elided, kind: { group = '', more } }: Trigger): boolean {
  return verb === null && !elided && more === undefined && group.startsWith('border')
}
