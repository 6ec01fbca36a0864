import type { DateMention, Document, MeasureMention, MeasureStatus, Span } from '../schema/document.ts'
import type { TimeSpan } from '../schema/graph.ts'
import { holderOf, spansIn, textOf } from './span.ts'
import { daysOf } from './time-span.ts'

/** What a sentence adds to a measure: whom or what it leaves out, what it depends on, from when it is to apply. */
export interface MeasureTerms {
  readonly carveOut: string | null
  readonly condition: string | null
  readonly effective: TimeSpan | null
}

/**
 * Terms stand in the sentence of the measure: a carve-out behind it ("except for oil"), a condition before or behind it
 * ("unless the port opens"), the day from which it applies. Of a measure to come only a later day counts, of one in force
 * only one that words of beginning lead to, so that the day of an announcement is none.
 */
export function termsOf(
  document: Pick<Document, 'article' | 'sentences' | 'dates'>,
  mention: MeasureMention,
): MeasureTerms {
  const { article, sentences } = document
  const sentence = sentences[holderOf(sentences, mention.start)]
  if (!sentence) return { carveOut: null, condition: null, effective: null }
  const behind = { start: mention.end, end: sentence.end }
  return {
    carveOut: clauseAt(article.text, { start: mention.start, end: sentence.end }, CARVE_OUT),
    condition: clauseAt(article.text, behind, CONDITION) ?? clauseAt(article.text, sentence, CONDITION),
    effective: effectiveIn(document, sentence, mention),
  }
}

const CARVE_OUT =
  /\b(?:except(?:ing| for)?|excluding|with the exception of|with (?:an )?exemptions? for|but not|other than)\s/i
const CONDITION = /\b(?:if|unless|provided that|as long as|on condition that)\s/i
/** What a clause does not run across. */
const BOUND = /[,;:—“”"]|\.(?:\s|$)/

/** The words of a clause from what opens it to the next mark; null where none opens, or asks ("asked if"). */
function clauseAt(text: string, span: Span, opening: RegExp): string | null {
  const words = textOf(text, span)
  const hit = opening.exec(words)
  if (!hit || /\b(?:ask(?:s|ed)?|wonder(?:s|ed)?|as)\s+$/i.test(words.slice(0, hit.index))) return null
  const rest = words.slice(hit.index)
  const stop = rest.slice(hit[0].length).search(BOUND)
  return (stop < 0 ? rest : rest.slice(0, hit[0].length + stop)).trim().replace(/[.!?]$/, '')
}

const TO_COME: ReadonlySet<MeasureStatus> = new Set(['AGREED', 'ANNOUNCED', 'PROPOSED', 'SCHEDULED', 'THREATENED'])
const HERE: ReadonlySet<MeasureStatus> = new Set(['AMENDED', 'IN_FORCE', 'SUSPENDED', 'WITHDRAWN'])
const BEGINNING =
  /\b(?:since|effective|takes? effect|took effect|came into (?:force|effect)|in (?:force|effect)|starting|beginning|from)(?: on| at| in)?\s+(?:early |late |midnight on )?$/i
const LONGEST_LEAD = 40

function effectiveIn(
  { article, dates }: Pick<Document, 'article' | 'dates'>,
  sentence: Span,
  { status, start }: MeasureMention,
): TimeSpan | null {
  const published = article.publishedOn
  if (published === null) return null
  const here = spansIn(dates, sentence).filter((date) => date.start >= start)
  const begins = (date: DateMention) =>
    BEGINNING.test(article.text.slice(Math.max(sentence.start, date.start - LONGEST_LEAD), date.start))
  const date = TO_COME.has(status)
    ? here.find(({ from }) => from > published)
    : HERE.has(status)
      ? here.find((it) => it.from <= published && begins(it))
      : undefined
  if (!date) return null
  const days = daysOf({ article }, date)
  return days.precision === 'day' ? { ...days, to: null } : days
}
