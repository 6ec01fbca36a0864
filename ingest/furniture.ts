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
  }
}

/** A line as the list is written: lower case, straight marks, no bracket or bullet around it, no final stop or colon. */
export function foldLine(line: string): string {
  let start = 0
  let end = line.length
  while (start < end && AROUND.has(line.charCodeAt(start))) start++
  while (end > start && (AROUND.has(line.charCodeAt(end - 1)) || FINAL.has(line.charCodeAt(end - 1)))) end--
  return straight(line.slice(start, end).toLowerCase())
}

/** Curly apostrophes made straight. */
export function straight(text: string): string {
  return text.includes('’') || text.includes('‘') ? text.replace(/[’‘]/g, "'") : text
}

const codes = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)))
/** Brackets, bullets, dashes and all that `\s` matches. */
const AROUND = codes(
  '()[]*•–—|-\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
)
const FINAL = codes('.:…')
