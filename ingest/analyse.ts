import type { Article, Document } from '../schema/document.ts'
import type { Mode } from './attribution/load-engine.ts'
import type { Lexicons } from './lexicons.ts'
import { readStatements } from './read-statements.ts'
import { cuesOf } from './stages/attributions.ts'
import { findDates } from './stages/dates.ts'
import { findMeasures } from './stages/measures.ts'
import { findNotes } from './stages/notes.ts'
import { findSectors } from './stages/sectors.ts'

/** Reads an article: each stage adds one layer and sees only those before it. Pure; the same article gives the same. */
export function analyse(article: Article, lexicons: Lexicons, mode: Mode = 'full'): Document {
  const statements = readStatements(article, lexicons, mode)
  const { blocks, tokens, sentences, quotes, words, mentions, attributions, actors, speakers } = statements
  const layers = { article, blocks, tokens, sentences, quotes, words }
  const sectors = findSectors({ article, blocks, tokens, sentences, mentions }, lexicons.sectors)
  const measures = findMeasures({ ...statements, sectors }, lexicons.measures)
  const dates = findDates(layers, lexicons)
  const notes = findNotes({ article, blocks, attributions, speakers })
  return {
    article,
    blocks,
    tokens,
    sentences,
    quotes,
    mentions,
    cues: cuesOf(attributions),
    attributions,
    actors,
    speakers,
    sectors,
    measures,
    dates,
    notes,
  }
}
