import type { StanceTarget } from '../../schema/document.ts'
import type { StanceRule, StanceWords } from '../stance-words.ts'
import type { StanceClause } from './stance-clause.ts'
import type { Hit } from './stance-hits.ts'
import type { Read } from './stance-links.ts'
import type { Reference } from './stance-references.ts'

/** A sign for or against something: which way, by which rule, and the words that show it. Word places, half-open. */
export interface Evidence {
  readonly target: StanceTarget
  /** 1 for, -1 against. */
  readonly sign: number
  readonly rule: StanceRule
  readonly weight: number
  readonly from: number
  readonly to: number
}

/** What the statement does with what it says. */
export interface Speaking {
  /** It asks for something: "urged", "called for". */
  readonly demands: boolean
  readonly rejects: boolean
}

/** A clause as its rules read it. */
export interface Reading extends Read {
  /** What is judged where nothing is named. */
  readonly topic: Reference | null
  readonly speaking: Speaking
  readonly words: StanceWords
  /** Words at the beginning that are the cue's. */
  readonly cueWords: number
  /** References under a word for their end: "lifting the duty". */
  readonly ended: ReadonlySet<Reference>
  /** What the rules have found so far. */
  readonly found: readonly Evidence[]
}

/** Adds a sign towards a reference. */
export type Tell = (
  hit: Pick<Hit, 'from' | 'to'>,
  reference: Reference,
  sign: number,
  rule: StanceRule,
  weight?: number,
) => void

/** "I", "we", "my orders", "the company": who may bear it. */
export function isSufferer({ clause, words }: Pick<Reading, 'clause' | 'words'>, subject: number): boolean {
  const texts = [subject, ...(clause.children[subject] ?? [])].map((at) => clause.word[at] ?? '')
  return texts.some((text) => OURS.has(text)) || words.effects.has(clause.hash[subject] ?? 0)
}

/** Nothing else is said to be so: no subject of its own but a pronoun, nobody else named. */
export function isFree(
  reading: Pick<Reading, 'clause' | 'references' | 'words'>,
  hit: Hit,
  subject: number,
  phrase: boolean,
): boolean {
  const { clause, references } = reading
  const root = clause.head.indexOf(-1)
  if (subject < 0) return phrase || (hit.head === root && references.every(({ target }) => target.kind !== 'actor'))
  const text = clause.word[subject] ?? ''
  const named = references.some((it) => it.target.kind === 'actor' && it.head === subject)
  if (named) return false
  const noun = /^N/.test(clause.tag[subject] ?? '')
  return phrase ? !noun || isSufferer(reading, subject) : IT.has(text)
}

/** "we", "nobody", "he": one's own view, or everybody's. */
export function isOwn(clause: StanceClause, subject: number): boolean {
  const text = clause.word[subject] ?? ''
  return FIRST.has(text) || NOBODY.has(text) || text === 'he' || text === 'she' || text === 'it' || text === 'they'
}
const IT = new Set(['it', 'this', 'that', 'which'])
const OURS = new Set([
  'i',
  'we',
  'my',
  'our',
  'he',
  'she',
  'his',
  'her',
  'it',
  'its',
  'company',
  'firm',
  'they',
  'their',
])
const NOBODY = new Set(['nobody', 'no', 'none'])
const FIRST = new Set(['i', 'we', 'us', 'you', 'everyone', 'everybody', 'anyone', 'people', 'canadians', 'americans'])
