import type { Document, Span } from '../../schema/document.ts'
import { pennOf } from '../grammar/coarse-tags.ts'
import { loadParser, loadTagger } from '../grammar/load.ts'
import { parse } from '../grammar/parser.ts'
import { addToken, newSentence } from '../grammar/sentence.ts'
import { tagWords } from '../grammar/tagger.ts'
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
  const names = spansIn(mentions, span).flatMap(({ name, form }) =>
    form === 'pronoun' ? [] : [tokensIn(tokens, name)],
  )
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
  tagWords(tagger, sentence, text)
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
