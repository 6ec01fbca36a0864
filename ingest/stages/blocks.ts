import type { Article, Block, BlockType, Span } from '../../schema/document.ts'
import { BLANK, kindOf, UPPER } from '../characters.ts'
import { type FoldedLine, type Furniture, fold, foldEnds, foldLine } from '../furniture.ts'
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
  const title = article.title === null ? null : foldLine(article.title)
  let gallery = false
  let body = false
  return lines.map((line, ordinal) => {
    const { start, end } = line
    const type = typeOf(line, lines[ordinal + 1], { gallery, body, title, beforeEnd: ordinal + 1 < last })
    gallery = line.gallery
    body ||= type === 'paragraph'
    return { start, end, ordinal, type, furniture: !BODY.has(type) }
  })
}

const BODY: ReadonlySet<BlockType> = new Set(['paragraph', 'headline', 'embedded-post'])

interface Line extends Span {
  readonly text: string
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
  /** The article's title, folded. */
  readonly title: string | null
}

function typeOf(line: Line, next: Line | undefined, { gallery, body, title, beforeEnd }: Place): BlockType {
  if (line.type === 'related-link' && !body && line.start === 0) return 'headline'
  if (line.type !== 'paragraph') return line.type
  if (gallery && line.text.length <= LONGEST_CAPTION) return 'photo-caption'
  // An agency alone on a line, inside the body, credits the film whose caption stands before it.
  const credited = next?.type === 'media-credit' && body && beforeEnd && line.text.length <= LONGEST_FILM_CAPTION
  if (credited && !/[“”"]/.test(line.text) && !/\/|^[^a-z]+$/.test(next.text)) return 'video-caption'
  if (title !== null && !body && line.text.length <= LONGEST_CAPTION && foldLine(line.text) === title) return 'headline'
  return isHeadline(line.text, next, body) ? 'headline' : 'paragraph'
}

function toLine(text: string, span: Span, furniture: Furniture): Line {
  const words = text.slice(span.start, span.end)
  const { start, end } = span
  if (words.length > LONGEST_CAPTION) return { start, end, text: words, type: 'paragraph', gallery: false }
  const folded = foldEnds(words, furniture)
  const gallery = folded.whole !== null && furniture.galleries.has(folded.whole)
  return { start, end, text: words, type: gallery ? 'ui-label' : ownType(words, folded, furniture), gallery }
}

function ownType(line: string, { whole, head, tail }: FoldedLine, furniture: Furniture): BlockType {
  const { labels, links, notes, noteEnds, credits, agencies, longest } = furniture
  if ((whole !== null && labels.has(whole)) || /^(?:©|\(c\) \d)/i.test(line)) return 'ui-label'
  if (startsAny(head, notes) || noteEnds.some((end) => tail.endsWith(end))) return 'contributor-note'
  if (line.length <= LONGEST_LINK && startsAny(fold(line.slice(0, longest)), links)) return 'related-link'
  if ((whole !== null && agencies.has(whole)) || startsAny(head, credits)) return 'media-credit'
  const credit = creditStart(line, agencies)
  if (line.length <= LONGEST_CREDIT && credit === 0) return 'media-credit'
  if (credit > 0 || /\((?:AP Photo|Photo(?:graph)?(?: by|:)|Getty|Reuters\/)[^()]{0,80}\)\.?$/.test(line))
    return 'photo-caption'
  if (line.length <= LONGEST_HEADLINE && /^#{1,6} +[^\s#]/.test(line)) return 'headline'
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
  if (!agencies.has(after) && !agencies.has(foldLine(before))) {
    // An outlet nobody lists: a name and a name, alone on the line or glued to the words before.
    const alone = start === 0 || !(kindOf(line.charCodeAt(start)) & BLANK)
    return alone && PHOTOGRAPHER.test(before) && OUTLET.test(line.slice(slash + 1).trim()) ? start : -1
  }
  return before !== '' && before.split(' ').every((word) => kindOf(word.charCodeAt(0)) & UPPER || word.length <= 3)
    ? start
    : -1
}

const PHOTOGRAPHER = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,2}$/u
const OUTLET = /^(?:\p{Lu}[\p{L}.’'-]*|and|of|the|&)(?: (?:\p{Lu}[\p{L}.’'-]*|and|of|the|&)){0,5}$/u

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
