import type { Document, Span } from '../../schema/document.ts'
import { phraseAt } from '../phrases.ts'
import { tokensIn } from '../span.ts'
import type { Sign, StanceWords } from '../stance-words.ts'
import type { StanceClause } from './stance-clause.ts'
import { headIn } from './stance-grammar.ts'

/** A word or phrase of the list in a clause. Word places, half-open. */
export interface Hit {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly sign: Sign
}

/** The words of the list in a clause, at each place the longest. */
export function findHits(
  document: Pick<Document, 'article' | 'tokens'>,
  clause: StanceClause,
  { phrases, signs }: StanceWords,
): readonly Hit[] {
  const hits: Hit[] = []
  const end = (clause.place[clause.count - 1] ?? -1) + 1
  for (let i = 0; i < clause.count; i++) {
    const hit = phraseAt(phrases, document, clause.place[i] ?? 0, end)
    const sign = hit && signs[hit.value]
    if (!sign) continue
    let to = i + 1
    while (to < clause.count && (clause.place[to] ?? 0) < hit.to) to++
    hits.push({ from: i, to, head: headIn(clause, i, to), sign })
    i = to - 1
  }
  return hits
}

/** Does a span hold any word of the list at all? Asked before it is parsed. */
export function holdsSign(
  document: Pick<Document, 'article' | 'tokens'>,
  span: Span,
  { phrases, signs, effects }: StanceWords,
): boolean {
  const { tokens } = document
  const { from, to } = tokensIn(tokens, span)
  for (let place = from; place < to; place++) {
    const hit = phraseAt(phrases, document, place, to)
    const sign = hit && signs[hit.value]
    if (sign && (sign.verbs.length > 0 || sign.noun || sign.adjective || sign.phrase || sign.act)) return true
    if (effects.has(tokens.hash[place] ?? 0)) return true
  }
  return false
}
