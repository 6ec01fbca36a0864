import type { Document, Span } from '../../schema/document.ts'
import { pennOf } from '../grammar/coarse-tags.ts'
import { setEntries } from '../grammar/dictionary.ts'
import { loadParser, loadTagger } from '../grammar/load.ts'
import { parse } from '../grammar/parser.ts'
import { addToken, describeWords, newSentence } from '../grammar/sentence.ts'
import { tag } from '../grammar/tagger.ts'
import { spansIn, tokensIn } from '../span.ts'
import { CAPITAL } from './tokens.ts'

/** A piece of what is said, with its parse. Arrays are by word; quotation marks are left out. */
export interface StanceClause {
  readonly count: number
  /** Token places. */
  readonly place: readonly number[]
  /** In lower case. */
  readonly word: readonly string[]
  readonly hash: readonly number[]
  /** Penn tag, and relation to the head (Universal Dependencies); the root's head is -1. */
  readonly tag: readonly string[]
  readonly relation: readonly string[]
  readonly head: readonly number[]
  readonly children: readonly (readonly number[])[]
}

const MARKS = '"“”‘«»'
const sentence = newSentence()

/** A noun phrase of which only some words are parsed, so that its inside can't mislead: token places. */
export interface Folded {
  readonly from: number
  readonly to: number
  readonly keep: ReadonlySet<number>
}

/** Tags and parses a piece of a sentence. Longer ones are cut at 400 words. Names are tagged as such. */
export function parseClause(
  { article: { text }, tokens, mentions }: Pick<Document, 'article' | 'tokens' | 'mentions'>,
  span: Span,
  folded: readonly Folded[],
): StanceClause {
  const { from, to } = tokensIn(tokens, span)
  const { tagger, tags } = loadTagger()
  const { parser, relations } = loadParser()
  const names = spansIn(mentions, span).flatMap(({ name, form }) => (form === 'pronoun' ? [] : [tokensIn(tokens, name)]))
  const place: number[] = []
  sentence.count = 0
  for (let i = from; i < to; i++) {
    if (MARKS.includes(text.charAt(tokens.start[i] ?? 0))) continue
    const fold = folded.find((it) => it.from <= i && i < it.to)
    if (fold && !fold.keep.has(i)) continue
    if (!addToken(sentence, tokens, i)) break
    const capital = ((tokens.shape[i] ?? 0) & CAPITAL) !== 0
    if (capital && names.some((name) => name.from <= i && i < name.to)) sentence.named[place.length] = 1
    place.push(i)
  }
  const count = place.length
  const word = place.map((at) => text.slice(tokens.start[at], tokens.end[at]).toLowerCase().replaceAll('’', "'"))
  describeWords(sentence, text)
  setEntries(tagger.dictionary, sentence)
  tag(tagger, sentence)
  // A clitic is a possessive behind a noun and "is" behind a pronoun.
  for (let i = 1; i < count; i++) {
    if (word[i] !== "'s") continue
    const behindName = sentence.tag[i - 1] === tagger.dictionary.nameTag && !OPENS.has(word[i + 1] ?? '')
    if (IS_BEFORE.has(word[i - 1] ?? '')) sentence.tag[i] = tags.indexOf('AUX/VBZ')
    else if (behindName) sentence.tag[i] = tags.indexOf('PART/POS')
  }
  parse(parser, sentence)
  const head = place.map((_, i) => (sentence.head[i] === count ? -1 : (sentence.head[i] ?? -1)))
  const children: number[][] = place.map(() => [])
  head.forEach((above, i) => {
    children[above]?.push(i)
  })
  return {
    count,
    place,
    word,
    hash: place.map((at) => tokens.hash[at] ?? 0),
    tag: place.map((_, i) => pennOf(tags[sentence.tag[i] ?? 0] ?? '')),
    relation: place.map((_, i) => relations[sentence.relation[i] ?? 0] ?? ''),
    head,
    children,
  }
}
const IS_BEFORE = new Set(['it', 'that', 'this', 'he', 'she', 'there', 'what', 'who', 'here'])
const OPENS = new Set(['a', 'an', 'the', 'not', "n't", 'been', 'going', 'no', 'got'])

/** The word of a range on which the others hang; the first whose head stands outside. */
export function headIn({ head }: StanceClause, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const above = head[i] ?? -1
    if (above < from || above >= to) return i
  }
  return from
}

/** Is a word under another, or the same? */
export function isUnder({ head }: StanceClause, word: number, above: number): boolean {
  for (let i = word, steps = 0; i >= 0 && steps < 100; i = head[i] ?? -1, steps++) if (i === above) return true
  return false
}

/** How many arcs a word is under another; -1 where it is not. */
export function depthUnder({ head }: StanceClause, word: number, above: number): number {
  for (let i = word, steps = 0; i >= 0 && steps < 100; i = head[i] ?? -1, steps++) if (i === above) return steps
  return -1
}

export function childWith(
  { children, relation }: StanceClause,
  word: number,
  relations: ReadonlySet<string>,
): number {
  return children[word]?.find((child) => relations.has(relation[child] ?? '')) ?? -1
}

const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'csubj', 'nsubj:outer'])
const PASSIVE = new Set(['nsubj:pass', 'aux:pass'])
/** A clause whose subject is that of the word above. */
const SHARES = new Set(['xcomp', 'conj', 'advcl', 'parataxis', 'ccomp', 'cop', 'aux', 'dep'])

/** The subject of a verb or of what is said of it: its own, or of the clause it hangs on; -1 where there is none. */
export function subjectOf(clause: StanceClause, word: number): number {
  const { relation, head } = clause
  for (let i = word, steps = 0; i >= 0 && steps < 5; steps++) {
    const own = childWith(clause, i, SUBJECTS)
    const name = relation[i] ?? ''
    if (own >= 0) {
      const relative = RELATIVE.has(clause.word[own] ?? '') && name.startsWith('acl')
      return relative ? (head[i] ?? -1) : own
    }
    if (name.startsWith('acl')) return head[i] ?? -1
    if (!SHARES.has(name)) return -1
    i = head[i] ?? -1
  }
  return -1
}
const RELATIVE = new Set(['that', 'which', 'who'])

export function isPassive(clause: StanceClause, word: number): boolean {
  return childWith(clause, word, PASSIVE) >= 0
}

const DENIES = new Set(['not', "n't", 'never', 'hardly', 'neither', 'nor', 'barely', 'scarcely', 'without'])
const NOBODY = new Set(['no', 'nobody', 'none', 'nothing', 'nowhere', 'neither'])

/** Is what a word says denied: by an adverb, by "nobody" as its subject or object, or by the verbs above it? */
export function isDenied(
  clause: StanceClause,
  { head: word, from, to }: { readonly head: number; readonly from: number; readonly to: number },
): boolean {
  let denied = false
  const { children, relation, head } = clause
  for (let i = word, steps = 0; i >= 0 && steps < 4; steps++) {
    for (const child of children[i] ?? []) {
      if (from <= child && child < to) continue
      const text = clause.word[child] ?? ''
      const next = clause.word[child + 1] ?? ''
      if (text === 'longer' && clause.word[child - 1] === 'no') denied = !denied
      if (DENIES.has(text) && next !== 'only' && next !== 'just' && next !== 'enough') denied = !denied
      if (relation[child] === 'det' && text === 'no') denied = !denied
      const noun = SUBJECTS.has(relation[child] ?? '') || relation[child] === 'obj'
      if (noun && (NOBODY.has(text) || (children[child] ?? []).some((at) => NOBODY.has(clause.word[at] ?? ''))))
        denied = !denied
    }
    const name = relation[i] ?? ''
    if (name !== 'xcomp' && name !== 'ccomp' && name !== 'obj') break
    i = head[i] ?? -1
    if (!(clause.tag[i] ?? '').startsWith('V')) break
  }
  return denied
}
