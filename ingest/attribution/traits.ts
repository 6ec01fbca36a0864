import { pennOf, universalOf } from '../grammar/coarse-tags.ts'

/** What the rules ask of a tag, as bits. */
export const TRAIT = {
  noun: 1 << 0,
  properNoun: 1 << 1,
  /** Noun, name, pronoun or number. */
  nominal: 1 << 2,
  verb: 1 << 3,
  auxiliary: 1 << 4,
  adverb: 1 << 5,
  particle: 1 << 6,
  determiner: 1 << 7,
  adjective: 1 << 8,
  adposition: 1 << 9,
  subordinator: 1 << 10,
  past: 1 << 11,
  third: 1 << 12,
  present: 1 << 13,
  pastParticiple: 1 << 14,
  gerund: 1 << 15,
  base: 1 << 16,
  finite: 1 << 17,
  pronoun: 1 << 18,
  possessivePronoun: 1 << 19,
  possessive: 1 << 20,
  hyphen: 1 << 21,
  commonNoun: 1 << 22,
  article: 1 << 23,
  whPronoun: 1 << 24,
  /** A word that can't be a name that the tagger missed before a verb. */
  neverName: 1 << 25,
  dollar: 1 << 26,
  /** May stand in a noun phrase before its noun. */
  modifier: 1 << 27,
  plainAdjective: 1 << 28,
  /** May stand in a noun phrase, whose last word is a noun. */
  inPhrase: 1 << 29,
} as const

/** The traits of a tag like `VERB/VBD`. */
export function traitsOf(tag: string): number {
  const universal = universalOf(tag)
  const penn = pennOf(tag)
  const modifier = MODIFIES.has(penn) || universal === 'DET' || universal === 'ADJ'
  const named = universal === 'NOUN' || universal === 'PROPN' || universal === 'NUM'
  return (
    (UNIVERSAL[universal] ?? 0) |
    (PENN[penn] ?? 0) |
    (FINITE.has(penn) ? TRAIT.finite : 0) |
    (NEVER_NAME.has(penn) ? TRAIT.neverName : 0) |
    (modifier ? TRAIT.modifier : 0) |
    (modifier || named ? TRAIT.inPhrase : 0)
  )
}

const UNIVERSAL: Readonly<Record<string, number>> = {
  NOUN: TRAIT.noun | TRAIT.nominal,
  PROPN: TRAIT.properNoun | TRAIT.nominal,
  PRON: TRAIT.nominal,
  NUM: TRAIT.nominal,
  VERB: TRAIT.verb,
  AUX: TRAIT.auxiliary,
  ADV: TRAIT.adverb,
  PART: TRAIT.particle,
  DET: TRAIT.determiner,
  ADJ: TRAIT.adjective,
  ADP: TRAIT.adposition,
  SCONJ: TRAIT.subordinator,
}
const PENN: Readonly<Record<string, number>> = {
  VBD: TRAIT.past,
  VBZ: TRAIT.third,
  VBP: TRAIT.present,
  VBN: TRAIT.pastParticiple,
  VBG: TRAIT.gerund,
  VB: TRAIT.base,
  PRP: TRAIT.pronoun,
  PRP$: TRAIT.possessivePronoun,
  POS: TRAIT.possessive,
  HYPH: TRAIT.hyphen,
  NN: TRAIT.commonNoun,
  NNS: TRAIT.commonNoun,
  DT: TRAIT.article,
  WP: TRAIT.whPronoun,
  WDT: TRAIT.whPronoun,
  $: TRAIT.dollar,
  JJ: TRAIT.plainAdjective,
}
const MODIFIES = new Set(['POS', 'HYPH', 'PRP$'])
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const NEVER_NAME = new Set(['VBD', 'IN', 'DT', 'CC', 'WRB', 'WP', 'WDT', 'PRP', 'MD', 'EX'])
