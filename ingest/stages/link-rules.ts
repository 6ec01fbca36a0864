/**
 * How often each rule's links are right: counted on statements whose speakers people had named by hand, 70 articles of
 * PolNeAR's tuning part and eight of trade news, given their statements (931 and 83 named, 160 and 19 not). `[right, of]`.
 * The rules were written with these articles in view, so that a rare rule's share says little of others: see `sureOf`.
 */
const COUNTS = {
  acronym: [2, 2],
  author: [32, 33],
  bodyClass: [2, 2],
  bodyNoun: [7, 7],
  described: [5, 5],
  description: [1, 1],
  document: [2, 2],
  fullName: [132, 132],
  fullNameKnown: [49, 49],
  givenName: [2, 2],
  interviewee: [6, 6],
  /** A name that nobody else explains: a person's, a body's. */
  newPerson: [25, 32],
  newBody: [24, 26],
  /** Holders whom the registry alone knows; a quotation's go-between. None were counted. */
  office: [0, 0],
  quoted: [0, 0],
  pronoun: [181, 197],
  /** Another antecedent was as good but for less than one point. */
  pronounClose: [8, 10],
  registry: [10, 12],
  relative: [11, 11],
  sameName: [10, 10],
  shortName: [2, 2],
  surname: [334, 334],
  /** Of several persons of one surname. */
  surnameOfSeveral: [38, 39],
  surnameInOffice: [1, 1],
  title: [7, 8],
  /** Of several who are shown in the office. */
  titleOfSeveral: [2, 2],
  unnamed: [171, 179],
} as const satisfies Readonly<Record<string, readonly [right: number, of: number]>>

export type LinkRule = keyof typeof COUNTS

/** Links that every rule is thought to have made before the counting, and how many of them rightly: six of ten. */
const THOUGHT = 5
const THOUGHT_RIGHT = 3

/** How sure a link by a rule is, 0 to 1: its share of right links, drawn towards .6 where few were counted. */
export function sureOf(rule: LinkRule): number {
  const [right, of] = COUNTS[rule]
  return Math.round(((right + THOUGHT_RIGHT) / (of + THOUGHT)) * 100) / 100
}
