import { analyse } from '../../ingest/analyse.ts'
import { loadLexicons } from '../../ingest/lexicons.ts'
import type { Article, Document } from '../../schema/document.ts'
import { articleOf } from '../marked.ts'
import { demoRegistry } from './demo-registry.ts'

export const lexicons = loadLexicons(demoRegistry)

/** The whole document of a text, read with the demo registry. */
export function read(text: string, more: Partial<Article> = {}): Document {
  return analyse(articleOf(text, { publishedOn: '2025-10-08', outlet: 'The Aven Courier', ...more }), lexicons)
}

/** Each attribution as a person reads it: who, by which words, what. */
export function shown({ article: { text }, attributions, speakers, actors }: Document): readonly string[] {
  return attributions.map(({ content, cue, source, level }, place) => {
    const words = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : '–')
    const who = (speakers[place]?.actors ?? []).map((at) => actors[at]?.name ?? '?').join(' + ') || 'nobody'
    const nested = level > 0 ? `(${level}) ` : ''
    return `${nested}${who} | ${words(source)} | ${words(cue)} | ${content.map((piece) => words(piece)).join(' … ')}`
  })
}
