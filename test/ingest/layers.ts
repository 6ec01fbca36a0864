import { loadLexicons } from '../../ingest/lexicons.ts'
import { findBlocks } from '../../ingest/stages/blocks.ts'
import { findQuotes } from '../../ingest/stages/quotes.ts'
import { findSentences } from '../../ingest/stages/sentences.ts'
import { findTokens } from '../../ingest/stages/tokens.ts'
import { articleOf } from '../marked.ts'

export const lexicons = loadLexicons()

/** The layers that need no names, of a text. */
export function layersOf(text: string, title: string | null = null) {
  const article = articleOf(text, { title })
  const tokens = findTokens({ article }, lexicons)
  const blocks = findBlocks({ article }, lexicons)
  const sentences = findSentences({ article, blocks, tokens }, lexicons)
  const quotes = findQuotes({ article, blocks, tokens })
  return { article, tokens, blocks, sentences, quotes }
}
