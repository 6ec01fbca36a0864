/** For every tag, like `VERB/VBD`, the number of its universal half: the place where that half first stands. */
export function coarseTags(tags: readonly string[]): Uint8Array {
  const universal = [...new Set(tags.map(universalOf))]
  return Uint8Array.from(tags, (tag) => universal.indexOf(universalOf(tag)))
}

export function universalOf(tag: string): string {
  return tag.slice(0, tag.indexOf('/'))
}

export function pennOf(tag: string): string {
  return tag.slice(tag.indexOf('/') + 1)
}
