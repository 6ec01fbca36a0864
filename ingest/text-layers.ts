import type { Document } from '../schema/document.ts'
import { GLUED } from './stages/tokens.ts'
import type { Words } from './words.ts'

/** The layers that need no names, with what the lexicons know of each token: what the rules of names and sayings read. */
export interface TextLayers extends Pick<Document, 'article' | 'blocks' | 'tokens' | 'sentences' | 'quotes'> {
  readonly words: Words
}

/** A half-open range of token places. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

export function wordAt({ article, tokens }: TextLayers, place: number): string {
  return article.text.slice(tokens.start[place], tokens.end[place])
}

export function isInHeadline({ blocks, words }: TextLayers, place: number): boolean {
  return blocks[words.block[place] ?? -1]?.type === 'headline'
}

/** The first of some ranges that holds a token. */
export function rangeAt<Range extends TokenRange>(ranges: readonly Range[], place: number): Range | undefined {
  return ranges.find(({ from, to }) => from <= place && place < to)
}

/** A token's words in lower case; empty outside the text. */
export function lowerAt({ article, tokens }: Pick<Document, 'article' | 'tokens'>, place: number): string {
  return article.text.slice(tokens.start[place] ?? 0, tokens.end[place] ?? 0).toLowerCase()
}

/** A token's first character; a dash for all that is written as one: `--`, and a hyphen between blanks. */
export function charAt({ article, tokens }: Pick<Document, 'article' | 'tokens'>, place: number): string {
  const start = tokens.start[place] ?? article.text.length
  const char = article.text.charAt(start)
  if (char !== '-') return char
  const apart = tokens.start[place + 1] !== tokens.end[place] && !((tokens.shape[place] ?? 0) & GLUED)
  return apart || (tokens.end[place] ?? 0) - start > 1 ? '—' : char
}

export function spanOf(
  { tokens }: TextLayers,
  { from, to }: TokenRange,
): { readonly start: number; readonly end: number } {
  return { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 }
}

/** The words of a range with single blanks and without the blanks around hyphens: a name as it is looked up. */
export function nameOf(layers: TextLayers, range: TokenRange): string {
  const { start, end } = spanOf(layers, range)
  return squeezed(layers.article.text.slice(start, end))
}

/** The words with single blanks between them. */
export function squeezed(words: string): string {
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    if (code > PLAIN || code < BLANK || (code === BLANK && words.charCodeAt(i + 1) === BLANK)) {
      return words.replace(/\s+/g, ' ')
    }
  }
  return words
}
const BLANK = 0x20
/** The last character before those of which some are blanks. */
const PLAIN = 0x7f
