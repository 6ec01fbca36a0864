import type { Article, Block, BlockType, Span } from '../../schema/document.ts'
import { BLANK, kindOf, UPPER } from '../characters.ts'
import { type Furniture, foldLine, straight } from '../furniture.ts'
import { findParagraphs } from './paragraphs.ts'

/**
 * Paragraphs and page furniture, in order, without the blanks around them.
 * Furniture is what stands around the body on its page: captions with their credits, links to other articles, labels of
 * buttons, notes on who helped. A caption may look like a paragraph and be betrayed only by the credit behind it.
 */
export function findBlocks(
  { article }: { readonly article: Pick<Article, 'text' | 'title'> },
  { furniture }: { readonly furniture: Furniture },
): readonly Block[] {
  const lines = findParagraphs(article).map((span) => toLine(article.text, span, furniture))
  const last = lines.findLastIndex(({ type }) => type === 'paragraph')
  let gallery = false
  let body = false
  return lines.map((line, ordinal) => {
    const { start, end } = line
    const type = typeOf(line, lines[ordinal + 1], { gallery, body, article, beforeEnd: ordinal + 1 < last })
    gallery = line.gallery
    body ||= type === 'paragraph'
    return { start, end, ordinal, type, furniture: !BODY.has(type) }
  })
}

const BODY: ReadonlySet<BlockType> = new Set(['paragraph', 'headline', 'embedded-post'])

interface Line extends Span {
  readonly text: string
  readonly folded: string
  /** What it is by its own words. */
  readonly type: BlockType
  readonly gallery: boolean
}

interface Place {
  /** Stands the label of a picture before it? */
  readonly gallery: boolean
  /** Has the body begun? */
  readonly body: boolean
  readonly beforeEnd: boolean
  readonly article: Pick<Article, 'title'>
}

function typeOf(line: Line, next: Line | undefined, { gallery, body, article, beforeEnd }: Place): BlockType {
  if (line.type === 'related-link' && !body && line.start === 0) return 'headline'
  if (line.type !== 'paragraph') return line.type
  if (gallery && line.text.length <= LONGEST_CAPTION) return 'photo-caption'
  // An agency alone on a line, inside the body, credits the film whose caption stands before it.
  const credited = next?.type === 'media-credit' && body && beforeEnd && line.text.length <= LONGEST_FILM_CAPTION
  if (credited && !/[“”"]/.test(line.text) && !/\/|^[^a-z]+$/.test(next.text)) return 'video-caption'
  if (article.title !== null && !body && line.folded === foldLine(article.title)) return 'headline'
  return isHeadline(line.text, next, body) ? 'headline' : 'paragraph'
}

function toLine(text: string, span: Span, furniture: Furniture): Line {
  const words = text.slice(span.start, span.end)
  const short = words.length <= LONGEST_CAPTION
  const folded = short ? foldLine(words) : ''
  const type = short ? ownType(words, folded, furniture) : 'paragraph'
  return { ...span, text: words, folded, type, gallery: furniture.galleries.has(folded) }
}

function ownType(line: string, folded: string, furniture: Furniture): BlockType {
  const { labels, galleries, links, notes, noteEnds, credits, agencies } = furniture
  if (labels.has(folded) || galleries.has(folded) || /^(?:©|\(c\) \d)/i.test(line)) return 'ui-label'
  if (startsAny(folded, notes) || noteEnds.some((end) => folded.endsWith(end))) return 'contributor-note'
  if (line.length <= LONGEST_LINK && startsAny(straight(line.toLowerCase()), links)) return 'related-link'
  if (agencies.has(folded) || startsAny(folded, credits)) return 'media-credit'
  const credit = creditStart(line, agencies)
  if (line.length <= LONGEST_CREDIT && credit === 0) return 'media-credit'
  if (credit > 0 || /\((?:AP Photo|Photo(?:graph)?(?: by|:)|Getty|Reuters\/)[^()]{0,80}\)\.?$/.test(line))
    return 'photo-caption'
  if (/pic\.twitter\.com\/|\(@\w+\) \w+ \d{1,2}, \d{4}$/.test(line)) return 'embedded-post'
  return /^By \p{Lu}/u.test(line) && line.length <= LONGEST_CREDIT && !/[.?!]$/.test(line)
    ? 'contributor-note'
    : 'paragraph'
}

function startsAny(line: string, starts: readonly string[]): boolean {
  return starts.some((start) => line.startsWith(start))
}

/**
 * Where a credit such as `Ken Hart/Reuters` or `AP Photo/Ken Hart` begins that ends a line; -1 where none does. It may
 * be glued to the caption's last word: `…the plant.Ken Hart/Reuters`.
 */
function creditStart(line: string, agencies: ReadonlySet<string>): number {
  const slash = line.lastIndexOf('/')
  if (slash < 2 || line.length - slash > LONGEST_CREDIT) return -1
  const after = foldLine(line.slice(slash + 1))
  let start = slash
  while (start > 0 && !/[.!?”"()]/.test(line.charAt(start - 1)) && slash - start < LONGEST_CREDIT) start--
  const before = line.slice(start, slash).trim()
  if (!agencies.has(after) && !agencies.has(foldLine(before))) return -1
  return before !== '' && before.split(' ').every((word) => kindOf(word.charCodeAt(0)) & UPPER || word.length <= 3)
    ? start
    : -1
}

/** A short line without a final stop, before a longer one. */
function isHeadline(line: string, next: Line | undefined, body: boolean): boolean {
  if (next === undefined || line.length > (body ? LONGEST_SUBHEAD : LONGEST_HEADLINE) || next.text.length < line.length)
    return false
  if (!(kindOf(line.charCodeAt(0)) & UPPER) && !/^[‘'“"\d]/.test(line)) return false
  if (body) return !/[.?!:;,…”"’'—–-]$/.test(line) && next.text.length > LONGEST_SUBHEAD && !hasBlanks(line, 9)
  return !/[.:;,…]$/.test(line) && !/[.?!]["”’']$/.test(line)
}

function hasBlanks(line: string, most: number): boolean {
  let blanks = 0
  for (let i = 0; i < line.length; i++) if (kindOf(line.charCodeAt(i)) & BLANK) blanks++
  return blanks > most
}

/** Characters. */
const LONGEST_CAPTION = 420
const LONGEST_FILM_CAPTION = 260
const LONGEST_LINK = 200
const LONGEST_CREDIT = 60
const LONGEST_HEADLINE = 160
const LONGEST_SUBHEAD = 70
