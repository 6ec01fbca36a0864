import type { Document, Span } from '../../schema/document.ts'
import type { Act, MeasureWords } from '../measure-words.ts'
import type { Parties } from '../parties.ts'
import { hitsIn } from '../phrase-table.ts'
import { isJoint, phraseAt } from '../phrases.ts'
import { tokensIn } from '../span.ts'
import { lowerAt, rangeAt } from '../text-layers.ts'
import type { VerbForm } from '../verb-forms.ts'
import { type Amount, amountsIn } from './amounts.ts'

/** Closed classes of words, which shape a clause; `word` is everything else. */
export type WordClass =
  | 'determiner'
  | 'preposition'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'not'
  | 'to'
  | 'subordinator'
  | 'coordinator'
  | 'pronoun'
  | 'possessive'
  | 'adverb'
  | 'comma'
  | 'stop'
  | 'mark'
  | 'joint'
  | 'word'

const CLASSES: readonly (readonly [WordClass, string])[] = [
  [
    'determiner',
    'a an the this these those its their his her our my your any some no every each all most many several such another both',
  ],
  [
    'preposition',
    'on upon against for over of from by with in at into under after before between among about as toward towards since during within without despite worth averaging than per including like off onto through beyond across around via amid',
  ],
  ['modal', "will would can could may might shall should must ought 'll ’ll 'd ’d wo ca"],
  ['be', "is are was were be been being am 're ’re 'm ’m"],
  ['have', "has have had having 've ’ve"],
  ['do', 'do does did'],
  ['not', "not n't n’t never"],
  ['to', 'to'],
  ['subordinator', 'that which who whom whose if when while because although though unless until whether where once'],
  ['coordinator', 'and but or nor'],
  ['pronoun', 'he she it they we i you them him us'],
  ['possessive', "'s ’s ' ’"],
  [
    'adverb',
    'also already now still just soon again then quickly even only ever yet largely formally finally immediately temporarily further back',
  ],
  ['comma', ','],
  ['stop', '; : — – . ? ! …'],
  ['mark', '" “ ” ‘ ( ) [ ]'],
  ['joint', '-'],
]
/** Determiners that tell whose something is. */
export const OWNERS: ReadonlySet<string> = new Set(['its', 'their', 'our', 'his', 'her', 'your', 'my'])
const CLASS_OF = new Map(CLASSES.flatMap(([name, list]) => list.split(' ').map((word) => [word, name] as const)))

export interface VerbHit {
  /** Token places, half-open. */
  readonly from: number
  readonly to: number
  readonly act: Act
  readonly forms: ReadonlySet<VerbForm>
}

export interface PartyHit {
  readonly from: number
  readonly to: number
  readonly id: string
  readonly adjective: boolean
  /** It governs: a country, a province, one of their bodies. */
  readonly state: boolean
  /** Known by its capital, which may be only a place. */
  readonly seat?: boolean
}

/** Somebody of the document who may be a party, at a mention. */
export interface Person extends Span {
  readonly id: string
  readonly state: boolean
  readonly person: boolean
}

export interface AmountHit extends Amount {
  readonly from: number
  readonly to: number
}

/** A sentence with its words in lower case and their classes, by token place. */
export interface ClauseWords extends Span {
  readonly from: number
  readonly to: number
  word(place: number): string
  classOf(place: number): WordClass
}

/** A sentence with what its words may be, by token place. */
export interface Clause extends ClauseWords {
  readonly verbs: readonly VerbHit[]
  readonly parties: readonly PartyHit[]
  readonly amounts: readonly AmountHit[]
}

/** States by their words in the token places `[from, to)`, in order. */
export function statesIn(
  document: Pick<Document, 'article' | 'tokens'>,
  parties: Pick<Parties, 'phrases' | 'entries'>,
  from: number,
  to: number,
): readonly PartyHit[] {
  return hitsIn(parties, document, from, to).map(({ entry, ...hit }) => ({ ...hit, state: true, ...entry }))
}

/** Reads the words of a sentence alone. */
export function readWords(document: Pick<Document, 'article' | 'tokens'>, sentence: Span): ClauseWords {
  const { from, to } = tokensIn(document.tokens, sentence)
  const words = new Array<string>(to - from)
  for (let place = from; place < to; place++) words[place - from] = lowerAt(document, place)
  const word = (place: number) => words[place - from] ?? ''
  const classOf = (place: number): WordClass =>
    CLASS_OF.get(word(place)) ?? (word(place).endsWith('ly') ? 'adverb' : 'word')
  return { ...sentence, from, to, word, classOf }
}

/** Fits a word of the token places `[from, to)` a pattern? */
export function hasWord({ word }: Pick<ClauseWords, 'word'>, from: number, to: number, pattern: RegExp): boolean {
  for (let place = from; place < to; place++) if (pattern.test(word(place))) return true
  return false
}

/** Reads a sentence: verbs that act on measures, parties, amounts, closed classes. `people` are actors' parties in it. */
export function readClause(
  document: Pick<Document, 'article' | 'tokens'>,
  sentence: Span,
  { verbs }: Pick<MeasureWords, 'verbs'>,
  parties: Pick<Parties, 'phrases' | 'entries'>,
  people: readonly Person[],
): Clause {
  const { article, tokens } = document
  const words = readWords(document, sentence)
  const { from, to } = words
  const amounts = amountsIn(document, from, to).map((amount) => ({ ...amount, ...tokensIn(tokens, amount) }))
  const states = statesIn(document, parties, from, to)
  const verbHits: VerbHit[] = []
  for (let place = from; place < to; place++) {
    // "Canadian-made", "a 2 trillion won loan": no verbs.
    const joined = place > from && isJoint(article.text, tokens, place - 1)
    const counted = rangeAt(amounts, place) !== undefined
    // "at lower duties": an adjective.
    const describes = words.word(place) === 'lower' && /^(?:preposition|determiner)$/.test(words.classOf(place - 1))
    const verb = joined || counted || describes ? null : phraseAt(verbs.phrases, document, place, to)
    const verbEntry = verb && verbs.entries[verb.value]
    if (verb && verbEntry) {
      verbHits.push({ from: place, to: verb.to, ...verbEntry })
      place = verb.to - 1
    }
  }
  return { ...words, verbs: verbHits, parties: mergeParties(tokens, people, states), amounts }
}

/** What the actors' mentions and the registry's words say of the same places: a state by its name is no company. */
function mergeParties(
  tokens: Document['tokens'],
  people: readonly Person[],
  states: readonly PartyHit[],
): readonly PartyHit[] {
  const named = people
    .map(({ start, end, id, state }) => ({ ...tokensIn(tokens, { start, end }), id, state, adjective: false }))
    .filter((hit) => hit.state || !states.some(({ from, to }) => from <= hit.from + 1 && hit.to <= to))
  const free = states.filter((state) => !named.some((hit) => hit.from < state.to && state.from < hit.to))
  return [...named, ...free].sort((a, b) => a.from - b.from)
}
