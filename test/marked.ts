import type { Article, Span } from '../schema/document.ts'

export interface Marked {
  readonly text: string
  /** The marked spans by label, each list in order of their starts. */
  readonly spans: Readonly<Record<string, readonly Span[]>>
}

/**
 * Reads a line such as `[source:Ana Silva] [cue:said] [content:it rained].` into its plain text and the spans of each
 * label. Marks may nest; a bracket that opens no mark stays text.
 */
export function marked(line: string): Marked {
  const spans: Record<string, Span[]> = {}
  const open: { label: string; start: number }[] = []
  let text = ''
  for (let i = 0; i < line.length; i++) {
    const opening = /^\[([a-z]+):/.exec(line.slice(i, i + 20))
    if (opening?.[1]) {
      open.push({ label: opening[1], start: text.length })
      i += opening[0].length - 1
    } else if (line[i] === ']' && open.length > 0) {
      const mark = open.pop()
      if (mark) spans[mark.label] = [...(spans[mark.label] ?? []), { start: mark.start, end: text.length }]
    } else text += line[i]
  }
  if (open.length > 0) throw new Error(`a mark is not closed: ${line}`)
  for (const list of Object.values(spans)) list.sort((a, b) => a.start - b.start || a.end - b.end)
  return { text, spans }
}

/** The words of spans, for tests that show words and not offsets. */
export function wordsOf(text: string, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => text.slice(start, end))
}

/** An article with nothing but a text and, if given, more. */
export function articleOf(text: string, more: Partial<Article> = {}): Article {
  return {
    id: 'art_test',
    versionId: 'ver_test',
    sha256: '',
    text,
    title: null,
    outlet: null,
    sourceUrl: null,
    publishedOn: null,
    publishedAt: null,
    publishedBasis: null,
    authors: [],
    agency: null,
    language: 'en',
    ...more,
  }
}
