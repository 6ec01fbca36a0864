import type { Document, Span } from '../../schema/document.ts'
import type { Candidate } from './candidate.ts'
import { emit, statementOf } from './emit.ts'
import type { Engine } from './engine.ts'
import { type Cues, findCues, loadTagged } from './find-cues.ts'
import { isTurn } from './frames.ts'
import { readLoose } from './loose-quotes.ts'
import { findNames } from './names.ts'
import { type ApartQuote, type NarrationBlock, type NarrationSentence, narrate } from './narration.ts'
import { MARK } from './punctuation.ts'
import { readSentence } from './read-sentence.ts'
import type { Statement } from './statement.ts'
import { findInterview, type Interview, turnOf } from './turns.ts'
import type { WordSet } from './word-set.ts'
import { toWords, type Words } from './words-of.ts'

/** Layers that attribution reads. */
export type Layers = Pick<Document, 'article' | 'blocks' | 'tokens' | 'sentences' | 'quotes'>

/** How far the article is read: the statement whose quotation may go on, the one whose content is still to come. */
interface Progress {
  readonly statements: Statement[]
  last: { readonly statement: Statement; open: boolean } | null
  pending: Statement | null
  /** Quotations of paragraphs that end with an open mark and have no cue yet: the next paragraph may tell whose they are. */
  opened: Span[]
  /** In an interview, the answer that paragraphs without a label go on with. */
  answer: Statement | null
  /** How often a word was the last of a source, and how many sentences ago somebody spoke, up to 9. */
  readonly spoke: Map<number, number>
  since: number
  /** Blocks read so far, those of them that quote, and the share of these in fifths. */
  blocks: number
  quoting: number
  talk: number
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
    opened: [],
    answer: null,
    spoke: new Map(),
    since: 9,
    blocks: 0,
    quoting: 0,
    talk: 0,
  }
  const told = {
    text: article.text,
    words,
    names,
    interview: findInterview(layers),
    opens: blocksBeforeQuotes(narration.blocks),
  }
  for (const block of narration.blocks) readBlock(engine, progress, told, block)
  for (const { content } of progress.statements) {
    const pieces = joined(article.text, content)
    content.length = 0
    for (const piece of pieces) content.push(piece)
  }
  return progress.statements.sort((a, b) => startOf(a) - startOf(b))
}

function blocksBeforeQuotes(blocks: readonly NarrationBlock[]): ReadonlySet<NarrationBlock> {
  return new Set(blocks.filter((_, place) => blocks[place + 1]?.sentences[0]?.quotes[0]?.at === 0))
}

/** The pieces in order, those that only blanks and marks of one line part as one. */
function joined(text: string, content: readonly Span[]): readonly Span[] {
  const pieces: Span[] = []
  for (const piece of content.toSorted((a, b) => a.start - b.start)) {
    const last = pieces.at(-1)
    if (last && /^[ \u00a0,:;–—-]*$/.test(text.slice(last.end, piece.start))) {
      pieces[pieces.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) }
    } else pieces.push(piece)
  }
  return pieces
}

function startOf({ content }: Statement): number {
  return content[0]?.start ?? 0
}

/** An article's text, its narrated words, its names, and the interview that it is. */
interface Told {
  readonly text: string
  readonly words: Words
  readonly names: WordSet
  readonly interview: Interview | null
  /** Blocks whose next block opens with a quotation. */
  readonly opens: ReadonlySet<NarrationBlock>
}

function readBlock(engine: Engine, progress: Progress, told: Told, block: NarrationBlock): void {
  const { text, words, names } = told
  progress.blocks++
  if (block.quotes.length > 0) progress.quoting++
  progress.talk = Math.floor((5 * progress.quoting) / progress.blocks)
  const answer = told.interview ? turnIn(progress, told.interview, text, block) : null
  if (answer === 'question') return
  let turn = answer
  const taken = turn ? null : takePending(progress, text, block)
  if (taken === 'block') return
  let fresh = true
  // Quotations that were a sentence of their own, whose speaker the next one may tell: “…?” Ana Silva told reporters.
  let waiting: readonly ApartQuote[] | null = null
  for (const [place, read] of block.sentences.entries()) {
    const sentence = taken && place === 0 ? { ...read, quotes: read.quotes.slice(1) } : read
    if (isWordless(sentence, words)) {
      const before = progress.last
      if (sentence.quotes.length > 0) fresh = goOn(progress, sentence.quotes, fresh)
      waiting = before === null && sentence.quotes.every(({ closed }) => closed) ? sentence.quotes : null
      continue
    }
    const cues = findCues(engine, text, words, sentence, names)
    const cued = statementsOf(engine, progress, block, sentence, cues, told.opens.has(block))
    const loose = looseOf(engine, told, block, sentence, waiting, cued)
    const found = loose ? [...cued, loose] : cued
    waiting = null
    giveOpened(progress, found, block)
    keep(progress, turn ? found.map(toNested) : found, sentence.quotes)
    if (turn === null && place === 0) {
      turn = found.find(({ candidate }) => isTurn(candidate)) ?? null
      turn?.content.splice(0, turn.content.length, turnSpan(turn, block))
    }
    fresh = false
  }
  if (progress.pending && wordsBehind(engine, progress.pending, block) > LONGEST_INTRODUCTION) progress.pending = null
  if (progress.last && !progress.last.open && !isOnlyQuotes(block)) progress.last = null
}

/** The turn that a block of an interview is or goes on with; a new one is kept. Behind the last label the outlet speaks. */
function turnIn(
  progress: Progress,
  { last }: Interview,
  text: string,
  block: NarrationBlock,
): ReturnType<typeof turnOf> {
  const turn = turnOf(text, block)
  if (turn === 'question') progress.answer = null
  else if (turn) {
    progress.statements.push(turn)
    progress.answer = turn
  } else if (progress.answer && block.block.start < last) {
    progress.answer.content.push(spanOf(block.block))
    return progress.answer
  }
  return turn
}

/** Quotations of the sentence, or of the one before, that nothing has taken, with whom stands beside them. */
function looseOf(
  engine: Engine,
  { text, words, names }: Told,
  block: NarrationBlock,
  sentence: NarrationSentence,
  waiting: readonly ApartQuote[] | null,
  found: readonly Statement[],
): Statement | null {
  const [first] = sentence.quotes
  const own = sentence.quotes.filter(({ start, at }) => at === first?.at && !holdsPiece(found, start))
  if (own.length === 0 && (waiting === null || found.length > 0)) return null
  loadTagged(engine, text, words, sentence, names)
  return readLoose(engine, block, own.length > 0 ? own : (waiting ?? []).map((quote) => ({ ...quote, at: 0 })))
}

function holdsPiece(found: readonly Statement[], place: number): boolean {
  return found.some(({ content }) => content.some(({ start, end }) => start <= place && place < end))
}

/** What somebody says inside a turn is said in it. */
function toNested(statement: Statement): Statement {
  return { ...statement, nested: true }
}

/** All of a paragraph behind its label: in a transcript a turn ends with it. */
function turnSpan({ content }: Statement, { block }: NarrationBlock): Span {
  return { start: content[0]?.start ?? block.start, end: block.end }
}

/** Letters that may stand behind a cue whose content the next paragraph holds. */
const LONGEST_INTRODUCTION = 12

function statementsOf(
  engine: Engine,
  progress: Progress,
  block: NarrationBlock,
  sentence: NarrationSentence,
  cues: Cues,
  beforeQuote: boolean,
): readonly Statement[] {
  if (cues.verbs.length + cues.nouns.length === 0) return []
  const candidates = readSentence(engine, block, cues, progress)
  if (candidates.length === 0) return []
  const introduced = introducing(engine, sentence, candidates, beforeQuote)
  if (introduced === null) return emit(engine, block, candidates)
  const others = candidates.filter((candidate) => candidate !== introduced)
  return [...emit(engine, block, others), statementOf(engine, block, introduced, [], true)]
}

/** "She put it this way:" — the cue whose content stands in the next paragraph. */
function introducing(
  { passage }: Engine,
  { quotes }: NarrationSentence,
  candidates: readonly Candidate[],
  beforeQuote: boolean,
): Candidate | null {
  const { count, mark, prior } = passage
  if (count < 2 || mark[count - 1] !== MARK.colon || quotes.length > 0) return null
  const verbs = candidates.filter(({ form, at }) => form === 'verb' && count - at < 14)
  const sure = verbs.findLast(({ at }) => (prior[at] ?? 0) > 0.5)
  return sure ?? (beforeQuote ? verbs.findLast(({ source }) => source >= 0) : undefined) ?? null
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

/** Gives the open quotations of paragraphs before to the statement that begins this one with a quotation. */
function giveOpened(progress: Progress, found: readonly Statement[], { block }: NarrationBlock): void {
  if (progress.opened.length === 0) return
  const owner = found.find(({ content }) => content.some(({ start }) => start === block.start))
  // Where a statement's content lies is put in order once the article is read.
  if (owner) for (const span of progress.opened) owner.content.push(span)
  progress.opened = []
}

/** Gives a sentence of quotations alone to the statement that it goes on with; returns whether the block is fresh. */
function goOn(progress: Progress, quotes: readonly ApartQuote[], fresh: boolean): boolean {
  const { last } = progress
  if (last === null || (fresh && !last.open)) {
    progress.last = null
    if (quotes.at(-1)?.closed === false) for (const quote of quotes) progress.opened.push(spanOf(quote))
    else progress.opened = []
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
  for (const quote of others) pending.content.push(spanOf(quote))
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
