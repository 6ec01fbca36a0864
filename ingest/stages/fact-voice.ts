import type { Span, Tokens } from '../../schema/document.ts'
import type { FactWords } from '../fact-words.ts'
import { tokensIn } from '../span.ts'
import type { FactClause } from './fact-clauses.ts'

/** A clause with the words (in lower case) and Penn tags of its sentence. */
export interface ClauseReading {
  readonly clause: FactClause
  /** The token place of the sentence's first word. */
  readonly from: number
  readonly tags: readonly string[]
  readonly spelled: readonly string[]
}

const POSSIBLE = new Set(['would', 'could', 'may', 'might', 'should', 'can', 'must', "'d", '’d', 'ca'])
const SUPPOSING = new Set(['if', 'unless', 'until', 'whether'])

/** "would", "if": not told as something that is. */
export function isUnreal({ clause, tags, spelled }: ClauseReading): boolean {
  if (SUPPOSING.has(clause.lead)) return true
  if (clause.kind === 'main' && SUPPOSING.has(spelled[clause.from] ?? '')) return true
  for (let place = clause.from; place < clause.to; place++) {
    if (tags[place] === 'MD' && POSSIBLE.has(spelled[place] ?? '')) return true
  }
  return false
}

const PERSONAL = new Set(['i', 'we', 'you', 'my', 'our', 'your', 'me'])

/** The voice of somebody in an interview or a letter. */
export function isPersonal({ clause, spelled }: ClauseReading): boolean {
  return spelled.slice(clause.from, clause.to).some((word) => PERSONAL.has(word))
}

/** "expects", "had hoped": what is only in somebody's mind. */
export function isWanting({ hash }: Tokens, { clause, from, tags }: ClauseReading, { wanting }: FactWords): boolean {
  for (let place = clause.verb; place < Math.min(clause.to, clause.verb + 3); place++) {
    if (tags[place]?.startsWith('V') && wanting.has(hash[from + place] ?? 0)) return true
  }
  return false
}

/** The first comma behind the verb, beyond which only appositions and additions stand. */
export function appositionAt({ clause, spelled }: ClauseReading): number {
  for (let place = clause.verb; place < clause.to; place++) if (spelled[place] === ',') return place
  return clause.to
}

const FARTHEST_RATE = 3

/** "its 35 percent tariff": of a measure, no statistic. */
export function isRate(tokens: Tokens, quantity: Span, { rates }: FactWords): boolean {
  const { to } = tokensIn(tokens, quantity)
  for (let place = to; place < to + FARTHEST_RATE; place++) if (rates.has(tokens.hash[place] ?? 0)) return true
  return false
}
