import type { Document, Span } from '../../schema/document.ts'
import type { Candidate } from './candidate.ts'
import { emit, statementOf } from './emit.ts'
import type { Engine } from './engine.ts'
import { type Cues, findCues } from './find-cues.ts'
import { findNames } from './names.ts'
import { type ApartQuote, type NarrationBlock, type NarrationSentence, narrate } from './narration.ts'
import { MARK } from './punctuation.ts'
import { readSentence } from './read-sentence.ts'
import type { Statement } from './statement.ts'
import type { WordSet } from './word-set.ts'
import { toWords, type Words } from './words-of.ts'

/** Layers that attribution reads. */
export type Layers = Pick<Document, 'article' | 'blocks' | 'tokens' | 'sentences' | 'quotes'>

/** How far the article is read: the statement whose quotation may go on, the one whose content is still to come. */
interface Progress {
  readonly statements: Statement[]
  last: { readonly statement: Statement; open: boolean } | null
  pending: Statement | null
  /** How often a word was the last of a source, and how many sentences ago somebody spoke, up to 9. */
  readonly spoke: Map<number, number>
  since: number
  readonly talk: number
}

/** All statements of an article outside of quotations, sorted by start. */
export function readArticle(engine: Engine, layers: Layers): readonly Statement[] {
  const { article, tokens, quotes } = layers
  const narration = narrate(layers)
  const words = toWords(article.text, tokens, quotes, narration, engine.vocabulary)
  const names = findNames(article.text, tokens, engine.vocabulary)
  const progress: Progress = {
    statements: [],
    last: null,
    pending: null,
    spoke: new Map(),
    since: 9,
    talk: talkOf(layers),
  }
  for (const block of narration.blocks) {
    readBlock(engine, progress, { text: article.text, words, names }, block)
  }
  for (const { content } of progress.statements) content.sort((a, b) => a.start - b.start)
  return progress.statements.sort((a, b) => startOf(a) - startOf(b))
}

/** How many of the article's blocks quote, in fifths. */
function talkOf({ blocks, quotes }: Layers): number {
  const body = blocks.filter(({ furniture }) => !furniture)
  let at = 0
  const quoting = body.filter(({ start, end }) => {
    while ((quotes[at]?.start ?? start) < start) at++
    return (quotes[at]?.start ?? end) < end
  })
  return Math.floor((5 * quoting.length) / Math.max(1, body.length))
}

function startOf({ content }: Statement): number {
  return content[0]?.start ?? 0
}

/** An article's text, its narrated words and its names. */
interface Told {
  readonly text: string
  readonly words: Words
  readonly names: WordSet
}

function readBlock(engine: Engine, progress: Progress, { text, words, names }: Told, block: NarrationBlock): void {
  const taken = takePending(progress, text, block)
  if (taken === 'block') return
  let fresh = true
  for (const [place, read] of block.sentences.entries()) {
    const sentence = taken && place === 0 ? { ...read, quotes: read.quotes.slice(1) } : read
    if (isWordless(sentence, words)) {
      if (sentence.quotes.length > 0) fresh = goOn(progress, sentence.quotes, fresh)
      continue
    }
    const cues = findCues(engine, text, words, sentence, names)
    const found = statementsOf(engine, progress, block, sentence, cues)
    keep(progress, found, sentence.quotes)
    fresh = false
  }
  if (progress.pending && wordsBehind(engine, progress.pending, block) > LONGEST_INTRODUCTION) progress.pending = null
  if (progress.last && !progress.last.open && !isOnlyQuotes(block)) progress.last = null
}
/** Letters that may stand behind a cue whose content the next paragraph holds. */
const LONGEST_INTRODUCTION = 12

function statementsOf(
  engine: Engine,
  progress: Progress,
  block: NarrationBlock,
  sentence: NarrationSentence,
  cues: Cues,
): readonly Statement[] {
  if (cues.verbs.length + cues.nouns.length === 0) return []
  const candidates = readSentence(engine, block, cues, progress)
  if (candidates.length === 0) return []
  const introduced = introducing(engine, sentence, candidates)
  if (introduced === null) return emit(engine, block, candidates)
  const others = candidates.filter((candidate) => candidate !== introduced)
  return [...emit(engine, block, others), statementOf(engine, block, introduced, [], true)]
}

/** "She put it this way:" — the cue whose content stands in the next paragraph. */
function introducing(
  { passage }: Engine,
  { quotes }: NarrationSentence,
  candidates: readonly Candidate[],
): Candidate | null {
  const { count, mark, prior } = passage
  if (count < 2 || mark[count - 1] !== MARK.colon || quotes.length > 0) return null
  return candidates.findLast(({ form, at }) => form === 'verb' && (prior[at] ?? 0) > 0.5 && count - at < 14) ?? null
}

function keep(progress: Progress, found: readonly Statement[], quotes: readonly ApartQuote[]): void {
  progress.since = found.length > 0 ? 0 : Math.min(9, progress.since + 1)
  let quoter: Statement | null = null
  for (const statement of found) {
    const { source, spoke, content, quoted } = statement
    if (source && !statement.nested) progress.spoke.set(spoke, (progress.spoke.get(spoke) ?? 0) + 1)
    if (statement.nested) {
      progress.statements.push(statement)
      continue
    }
    if (quoted) quoter = statement
    if (content.length > 0) progress.statements.push(statement)
    else progress.pending = statement
  }
  progress.last = quoter ? { statement: quoter, open: quotes.at(-1)?.closed === false } : null
}

/** Gives a sentence of quotations alone to the statement that it goes on with; returns whether the block is fresh. */
function goOn(progress: Progress, quotes: readonly ApartQuote[], fresh: boolean): boolean {
  const { last } = progress
  if (last === null) return fresh
  if (fresh && !last.open) {
    progress.last = null
    return fresh
  }
  for (const quote of quotes) {
    last.statement.content.push(spanOf(quote))
    last.open = !quote.closed
  }
  return false
}

/**
 * Gives a block to the statement that ended the one before with a colon: all of a block without quotations, else its
 * first quotation, or all where it holds nothing else. Tells how much was taken.
 */
function takePending(progress: Progress, text: string, block: NarrationBlock): 'block' | 'quote' | null {
  const { pending } = progress
  const [first] = block.sentences
  if (pending === null || first === undefined) return null
  progress.pending = null
  progress.statements.push(pending)
  const [quote] = first.quotes
  if (quote?.at !== 0) {
    pending.content.push(withoutStop(text, block))
    progress.last = null
    return 'block'
  }
  pending.content.push(spanOf(quote))
  progress.last = { statement: pending, open: true }
  if (!isOnlyQuotes(block)) return 'quote'
  const others = block.sentences.flatMap(({ quotes }) => quotes).slice(1)
  pending.content.push(...others.map(spanOf))
  progress.last.open = (others.at(-1) ?? quote).closed === false
  return 'block'
}

function withoutStop(text: string, { block: { start, end } }: NarrationBlock): Span {
  let last = end
  while (last > start && /[\s.]/.test(text.charAt(last - 1))) last--
  return { start, end: last }
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function isOnlyQuotes({ sentences }: NarrationBlock): boolean {
  return sentences.every(({ from, to, quotes }) => quotes.length > 0 && from === to)
}

function isWordless({ from, to }: NarrationSentence, { mark }: Words): boolean {
  for (let place = from; place < to; place++) if (mark[place] === MARK.word) return false
  return true
}

/** Letters between the cue and the block's end. */
function wordsBehind({ passage: { text } }: Engine, { cue }: Statement, { block }: NarrationBlock): number {
  return text.slice(cue.end, block.end).replace(/[^\p{L}]/gu, '').length
}
