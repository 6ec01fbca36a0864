import type { StanceClause } from './stance-clause.ts'
import { depthUnder, isUnder, objectOf } from './stance-grammar.ts'
import type { Hit } from './stance-hits.ts'
import type { Reference } from './stance-references.ts'

/** A clause and what its words may be about. */
export interface Read {
  readonly clause: StanceClause
  readonly references: readonly Reference[]
}

/** What one may be for or against by effects: no actor and no sector. */
export function isJudged({ target }: Pick<Reference, 'target'>): boolean {
  return target.kind === 'measure' || target.kind === 'agreement'
}

export function refUnder({ clause, references }: Read, word: number): Reference | null {
  let best: Reference | null = null
  let depth = 4
  for (const reference of references) {
    const below = depthUnder(clause, reference.head, word)
    if (below < 0 || below >= depth) continue
    best = reference
    depth = below
  }
  return best
}

export function refsUnder({ clause, references }: Read, word: number): readonly Reference[] {
  return references.filter((it) => {
    const depth = depthUnder(clause, it.head, word)
    return depth >= 0 && depth <= 3
  })
}

/** References under a verb, behind it, or before it in a passive: its object, and what its object is about. */
export function objectRefs(
  { clause, references }: Read,
  hit: Hit,
  passive: boolean,
  subject: number,
  deepest: number,
): readonly Reference[] {
  if (passive) {
    const above = clause.head[hit.head] ?? -1
    const raised = clause.relation[hit.head] === 'xcomp' ? objectOf(clause, above) : -1
    const patient = raised >= 0 ? raised : subject
    const one = patient >= 0 ? refUnder({ clause, references }, patient) : null
    return one ? [one] : []
  }
  const under = references.filter(
    (it) =>
      (it.head > hit.from || (hit.sign.act !== 0 && it.head < hit.from)) &&
      it.head !== hit.head &&
      !isInside(hit, it) &&
      isUnder(clause, it.head, hit.head) &&
      !(subject >= 0 && isUnder(clause, it.head, subject)),
  )
  const close = under.filter((it) => depthUnder(clause, it.head, hit.head) <= deepest)
  const [first] = close
  if (!first) {
    const next = references.find((it) => it.from === hit.to || it.from === hit.to + 1)
    return next ? [next] : []
  }
  const measures = close.filter(isJudged)
  const chosen = measures.length > 0 ? measures.slice(0, 1) : close.slice(0, 1)
  return [...chosen, ...close.filter((it) => it.target.kind === 'sector' && !chosen.includes(it))]
}

/** "Under the duty, orders have dried up": the measure that a loss is put down to. */
export function causeRef({ clause, references }: Read, hit: Pick<Hit, 'to'>): Reference | null {
  for (const reference of references) {
    if (!isJudged(reference)) continue
    for (let i = reference.from - 1; i >= Math.max(0, reference.from - 4); i--) {
      if (CAUSES.has(clause.word[i] ?? '')) return reference
    }
    if (reference.from > hit.to && CAUSES.has(clause.word[reference.from - 2] ?? '')) return reference
  }
  return null
}

/** Do the words of a hit stand inside those of a reference? */
export function isInside(hit: Pick<Hit, 'from' | 'to'>, { from, to }: Reference): boolean {
  return from <= hit.from && hit.to <= to
}
const CAUSES = new Set(['under', 'because', 'after', 'since', 'to', 'with', 'by', 'from', 'amid', 'without', 'due'])
