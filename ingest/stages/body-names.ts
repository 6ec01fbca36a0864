/** Bodies by what they may be called for short. Of several the one filed first counts. */
export interface BodyNames<Body> {
  /** Files a body under a name as `normName` writes it. */
  file(normal: string, body: Body): void
  /** A body whose name goes on behind these words, or whose first and last they are. */
  beginningWith(words: string): Body | undefined
  withInitials(letters: string): Body | undefined
}

export function openBodyNames<Body>(): BodyNames<Body> {
  const beginnings = new Map<string, Body>()
  const initials = new Map<string, Body>()
  return {
    file(normal, body) {
      for (let at = normal.indexOf(' '); at > 0; at = normal.indexOf(' ', at + 1)) {
        const words = normal.slice(0, at)
        if (!beginnings.has(words)) beginnings.set(words, body)
      }
      // "The Dutch ministry" of the Dutch economy ministry.
      const ends = normal.replace(/ .* /, ' ')
      if (ends !== normal && !beginnings.has(ends)) beginnings.set(ends, body)
      const letters = initialsOf(normal)
      if (!initials.has(letters)) initials.set(letters, body)
    },
    beginningWith: (words) => beginnings.get(words),
    withInitials: (letters) => initials.get(letters),
  }
}

function initialsOf(normal: string): string {
  return normal
    .split(' ')
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0] ?? '')
    .join('')
}

const SMALL = new Set(['and', 'for', 'in', 'of', 'on', 'the', 'to'])
