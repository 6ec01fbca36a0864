/**
 * How near copies of whole articles are told. A sketch holds the least of the hashes of an article's runs of four words:
 * a sample that two articles share as far as they share their words, however much an editor cut or moved. (Broder, "On
 * the resemblance and containment of documents", 1997.)
 */

/** At most this many hashes are kept of an article. One with fewer has all it has. */
export const SKETCH_SIZE = 48

/** Two articles that share fewer hashes than this share a turn of phrase. */
export const LEAST_SHARED = 4
/** Of the shorter article's words, the share that must stand in the longer one. */
const LEAST_SHARE = 0.5

/**
 * Whether one article is, in half of the shorter one's words or more, the other. Sketches are sorted, each hash once. Only
 * the hashes up to the smaller of the two greatest are compared: so far both samples are whole.
 */
export function isCopy(a: readonly number[], b: readonly number[]): boolean {
  const greatest = Math.min(wholeUpTo(a), wholeUpTo(b))
  const other = new Set(b.filter((hash) => hash <= greatest))
  const own = a.filter((hash) => hash <= greatest)
  const shared = own.filter((hash) => other.has(hash)).length
  return shared >= LEAST_SHARED && shared >= LEAST_SHARE * Math.min(own.length, other.size)
}

function wholeUpTo(sketch: readonly number[]): number {
  return sketch.length < SKETCH_SIZE ? Number.POSITIVE_INFINITY : (sketch.at(-1) ?? 0)
}
