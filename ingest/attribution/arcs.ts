/** What the rules ask of a relation, as bits. https://universaldependencies.org/en/dep/ */
export const ARC = {
  subject: 1 << 0,
  clause: 1 << 1,
  parataxis: 1 << 2,
  openClause: 1 << 3,
  adverbial: 1 << 4,
  object: 1 << 5,
  oblique: 1 << 6,
  punctuation: 1 << 7,
  conjunct: 1 << 8,
  adnominal: 1 << 9,
  apposition: 1 << 10,
  loose: 1 << 11,
  marker: 1 << 12,
  adverb: 1 << 13,
  relative: 1 << 14,
  activeSubject: 1 << 15,
  passive: 1 << 16,
  agent: 1 << 17,
  outer: 1 << 18,
  possessor: 1 << 19,
  /** A clause behind a noun that no longer belongs to the source. */
  cut: 1 << 20,
} as const

/** The bits of a relation like `acl:relcl`. */
export function arcsOf(relation: string): number {
  const [base = ''] = relation.split(':')
  return (BASE[base] ?? 0) | (WHOLE[relation] ?? 0) | (relation.endsWith(':outer') ? ARC.outer : 0)
}

const BASE: Readonly<Record<string, number>> = {
  nsubj: ARC.subject,
  ccomp: ARC.clause,
  parataxis: ARC.parataxis,
  xcomp: ARC.openClause,
  advcl: ARC.adverbial,
  obj: ARC.object,
  obl: ARC.oblique,
  punct: ARC.punctuation,
  conj: ARC.conjunct,
  acl: ARC.adnominal,
  appos: ARC.apposition,
  dep: ARC.loose,
  list: ARC.loose,
  mark: ARC.marker,
  advmod: ARC.adverb,
}
const WHOLE: Readonly<Record<string, number>> = {
  'acl:relcl': ARC.relative | ARC.cut,
  nsubj: ARC.activeSubject,
  'nsubj:pass': ARC.passive,
  'aux:pass': ARC.passive,
  'obl:agent': ARC.agent,
  'nmod:poss': ARC.possessor,
  parataxis: ARC.cut,
  advcl: ARC.cut,
  ccomp: ARC.cut,
  'advcl:relcl': ARC.cut,
}
