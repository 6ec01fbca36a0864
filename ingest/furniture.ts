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
  return line
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[\s()[\]*•–—|-]+/u, '')
    .replace(/[\s()[\]*•–—|.:…-]+$/u, '')
}
