import type { Span } from '../schema/document.ts'

/** The words of `lexicons/furniture.yaml`, by which page furniture is told from an article's body. */
export interface FurnitureList {
  readonly labels: readonly string[]
  readonly galleries: readonly string[]
  readonly links: readonly string[]
  readonly notes: readonly string[]
  readonly noteEnds: readonly string[]
  readonly credits: readonly string[]
  readonly agencies: readonly string[]
}

export interface Furniture {
  readonly labels: ReadonlySet<string>
  readonly galleries: ReadonlySet<string>
  readonly links: readonly string[]
  readonly notes: readonly string[]
  readonly noteEnds: readonly string[]
  readonly credits: readonly string[]
  readonly agencies: ReadonlySet<string>
  /** Characters of the longest entry. */
  readonly longest: number
}

export function toFurniture(list: FurnitureList): Furniture {
  return {
    labels: new Set(list.labels),
    galleries: new Set(list.galleries),
    links: list.links,
    notes: list.notes,
    noteEnds: list.noteEnds,
    credits: list.credits,
    agencies: new Set(list.agencies),
    longest: Math.max(...Object.values(list).flatMap((entries: readonly string[]) => entries.map((it) => it.length))),
  }
}

/** A line as the list is written: lower case, straight marks, no bracket or bullet around it, no final stop or colon. */
export function foldLine(line: string): string {
  const { start, end } = bare(line)
  return fold(line.slice(start, end))
}

/** What is compared with the list: all of a line that may be an entry, else its beginning and its end. */
export interface FoldedLine {
  readonly whole: string | null
  readonly head: string
  readonly tail: string
}

export function foldEnds(line: string, { longest }: Pick<Furniture, 'longest'>): FoldedLine {
  const { start, end } = bare(line)
  if (end - start <= longest) {
    const whole = fold(line.slice(start, end))
    return { whole, head: whole, tail: whole }
  }
  return { whole: null, head: fold(line.slice(start, start + longest)), tail: fold(line.slice(end - longest, end)) }
}

/** Lower case with straight apostrophes. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('’') || lower.includes('‘') ? lower.replace(/[’‘]/g, "'") : lower
}

/** A line without what may stand around it. */
function bare(line: string): Span {
  let start = 0
  let end = line.length
  while (start < end && AROUND.has(line.charCodeAt(start))) start++
  while (end > start && (AROUND.has(line.charCodeAt(end - 1)) || FINAL.has(line.charCodeAt(end - 1)))) end--
  return { start, end }
}

const codes = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)))
/** Brackets, bullets, dashes and all that `\s` matches. */
const AROUND = codes(
  '()[]*•–—|-\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
)
const FINAL = codes('.:…')
