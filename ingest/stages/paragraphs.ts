import type { Article, Span } from '../../schema/document.ts'
import { BLANK, kindOf } from '../characters.ts'

const LINE_FEED = 0x0a
const RETURN = 0x0d

/**
 * The text's paragraphs without the blanks around them: its lines, or, where its lines are wrapped by hand, what stands
 * between empty lines.
 */
export function findParagraphs({ text }: Pick<Article, 'text'>): readonly Span[] {
  const lines = findLines(text)
  if (!isWrapped(text, lines)) return lines
  const paragraphs: Span[] = []
  for (const line of lines) {
    const before = paragraphs.at(-1)
    if (before && isOneBreak(text, before.end, line.start))
      paragraphs[paragraphs.length - 1] = { start: before.start, end: line.end }
    else paragraphs.push(line)
  }
  return paragraphs
}

/** Lines that hold more than blanks. */
function findLines(text: string): readonly Span[] {
  const lines: Span[] = []
  let feed = breakFrom(text, '\n', 0)
  let carriage = breakFrom(text, '\r', 0)
  for (let from = 0; from < text.length; ) {
    const to = Math.min(feed, carriage)
    let start = from
    let end = to
    while (start < end && kindOf(text.charCodeAt(start)) & BLANK) start++
    while (end > start && kindOf(text.charCodeAt(end - 1)) & BLANK) end--
    if (start < end) lines.push({ start, end })
    from = to + 1
    if (feed === to) feed = breakFrom(text, '\n', from)
    if (carriage === to) carriage = breakFrom(text, '\r', from)
  }
  return lines
}

function breakFrom(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at
}

/**
 * Are lines cut at a width? Then there are empty lines too, no line is long, and most lines that another follows at
 * once are nearly as long as the longest.
 */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  let longest = 0
  for (const { start, end } of lines) longest = Math.max(longest, end - start)
  if (longest < 40 || longest > 120) return false
  let followed = 0
  let full = 0
  let parted = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]
    const next = lines[i + 1]
    if (!line || !next) continue
    if (!isOneBreak(text, line.end, next.start)) parted++
    else {
      followed++
      if (line.end - line.start > longest * 0.7) full++
    }
  }
  return parted > 0 && followed >= 3 && full > followed * 0.8
}

/** Is there one line end and no empty line between two offsets? */
function isOneBreak(text: string, from: number, to: number): boolean {
  let breaks = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === LINE_FEED || (code === RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) breaks++
  }
  return breaks === 1
}
