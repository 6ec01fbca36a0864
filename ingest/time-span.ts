import type { DateMention, Document } from '../schema/document.ts'
import type { TimeSpan } from '../schema/graph.ts'

/** The days that a date means, with its words. */
export function daysOf({ article }: Pick<Document, 'article'>, date: DateMention): TimeSpan {
  const { from, to, precision, basis, start, end } = date
  return { from, to, precision, basis, text: article.text.slice(start, end) }
}

/** The day of publication; without one nothing is known. */
export function publicationOf({ article }: Pick<Document, 'article'>): TimeSpan {
  const day = article.publishedOn
  return { from: day, to: day, precision: 'day', basis: 'publication', text: null }
}
