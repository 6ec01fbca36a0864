/** A well-spread number for a name (a lemma, a tag, a frame): features are made of such numbers, never of strings. */
export function atomOf(name: string): number {
  let hash = 0x811c9dc5 | 0
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
