import type { Document, Span } from '../../schema/document.ts'
import { type Abbreviations, TITLED } from '../abbreviations.ts'
import { DIGIT, hashWord, kindOf, LETTER, UPPER } from '../characters.ts'
import type { CueLexicon } from '../cue-lexicon.ts'
import { tokenAt } from '../span.ts'
import { lookUp } from '../word-table.ts'
import { CAPITAL, GLUED, STOPPED, WORD } from './tokens.ts'

/**
 * Sentences, never across blocks. One ends at `.`, `?`, `!` or `…` with the marks and brackets that close behind it, if
 * a word that may begin a sentence follows after a blank; behind an abbreviation only if that word is a known starter.
 * A quotation that asks or shouts goes on with its cue: `“Why?” Ana Silva asked.` is one sentence.
 */
export function findSentences(
  { article: { text }, blocks, tokens }: Pick<Document, 'article' | 'blocks' | 'tokens'>,
  { abbreviations, cues }: { readonly abbreviations: Abbreviations; readonly cues: CueLexicon },
): readonly Span[] {
  const sentences: Span[] = []
  for (const block of blocks) {
    const to = tokenAt(tokens, block.end)
    let start = tokenAt(tokens, block.start)
    for (let i = start; i < to; i++) {
      const end = sentenceEnd(i, to)
      if (end === 0) continue
      sentences.push(spanOf(start, end))
      start = end
      i = end - 1
    }
    if (start < to) sentences.push(spanOf(start, to))
  }
  return sentences

  function spanOf(from: number, to: number): Span {
    return { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 }
  }

  /** The place behind a sentence whose final mark is token `i`; 0 where it does not end there. */
  function sentenceEnd(i: number, to: number): number {
    const shape = tokens.shape[i] ?? 0
    const first = text.charCodeAt(tokens.start[i] ?? 0)
    if (shape & STOPPED) {
      const next = i + 1
      if (next >= to || lookUp(abbreviations.kinds, tokens.hash[i] ?? 0) === TITLED || isInitial(i)) return 0
      const starts = (tokens.shape[next] ?? 0) & CAPITAL && !((tokens.shape[next] ?? 0) & GLUED)
      return starts && lookUp(abbreviations.starters, tokens.hash[next] ?? 0) >= 0 ? next : 0
    }
    if (shape & WORD || !FINAL.has(first)) return 0
    let next = i + 1
    let closed = false
    while (next < to && (tokens.shape[next] ?? 0) & GLUED && isFinal(next)) next++
    while (next < to && isClosing(next)) {
      closed ||= QUOTES.has(text.charCodeAt(tokens.start[next] ?? 0))
      next++
    }
    if (next >= to) return to
    if ((tokens.shape[next] ?? 0) & GLUED) return isGluedSentence(i, next, closed) ? next : 0
    if (!mayBegin(next)) return 0
    return closed && (first !== STOP || trails(i)) && cueFollows(next, to) ? 0 : next
  }

  function isFinal(i: number): boolean {
    return FINAL.has(text.charCodeAt(tokens.start[i] ?? 0)) && !((tokens.shape[i] ?? 0) & WORD)
  }

  function isClosing(i: number): boolean {
    const code = text.charCodeAt(tokens.start[i] ?? 0)
    if (!CLOSING.has(code)) return false
    // A straight mark closes only where it is glued to what stands before.
    return (code !== 0x22 && code !== 0x27) || ((tokens.shape[i] ?? 0) & GLUED) !== 0
  }

  /** `J.` in a name: a single capital with its stop. */
  function isInitial(i: number): boolean {
    return (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) === 2
  }

  /** A lost blank: `…cars.Ken`. A lower-case letter before the stop and a capitalised word behind it. */
  function isGluedSentence(i: number, next: number, closed: boolean): boolean {
    if (text.charCodeAt(tokens.start[i] ?? 0) !== STOP || closed) return false
    const before = kindOf(text.charCodeAt((tokens.start[i] ?? 0) - 1))
    const word = (tokens.shape[next] ?? 0) & CAPITAL && (tokens.end[next] ?? 0) - (tokens.start[next] ?? 0) > 1
    return Boolean(word) && (before & LETTER) !== 0 && !(before & UPPER)
  }

  function mayBegin(i: number): boolean {
    const code = text.charCodeAt(tokens.start[i] ?? 0)
    const kind = kindOf(code)
    return (kind & (UPPER | DIGIT)) !== 0 || OPENING.has(code) || (kind === 0 && !INNER.has(code))
  }

  /** Does speech trail off in dots there? */
  function trails(i: number): boolean {
    return text.charCodeAt((tokens.start[i] ?? 0) + 1) === STOP
  }

  /**
   * Do capitalised words, with their hyphens, and then a word of saying follow? A weak one ("continued") must end its
   * clause.
   */
  function cueFollows(from: number, to: number): boolean {
    for (let i = from; i < to && i < from + 8; i++) {
      const word = tokens.hash[i] ?? 0
      if (cues.speaking.has(word)) return true
      if (INDEFINITE.has(word)) return false
      const finite = lookUp(cues.verbs, word) >= 0 && !cues.bases.has(word) && !cues.gerunds.has(word)
      if (i > from && finite && stopsAt(i + 1, to)) return true
      if (!((tokens.shape[i] ?? 0) & (CAPITAL | GLUED))) return false
    }
    return false
  }

  function stopsAt(i: number, to: number): boolean {
    const code = text.charCodeAt(tokens.start[i] ?? 0)
    return i >= to || code === STOP || code === COMMA
  }
}

/** "Nobody laughed." is no way to tell who spoke. */
const INDEFINITE = new Set(['nobody', 'everybody', 'somebody', 'everyone', 'someone', 'no', 'it'].map(hashWord))
const COMMA = 0x2c
const STOP = 0x2e
const codes = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)))
const FINAL = codes('.?!…')
const QUOTES = codes('”"’\'»')
const CLOSING = codes('”"’\'»)]')
const OPENING = codes('“"‘\'«([$€£—–•*-@#')
const INNER = codes(',;:.?!…)]}%&/=+<>|')
