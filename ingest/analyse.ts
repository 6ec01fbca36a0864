import type { Article, Document } from '../schema/document.ts'
import { loadEngine, type Mode } from './attribution/load-engine.ts'
import type { Lexicons } from './lexicons.ts'
import { findActors } from './stages/actors.ts'
import { findAgreements } from './stages/agreements.ts'
import { cuesOf, findAttributions } from './stages/attributions.ts'
import { findBlocks } from './stages/blocks.ts'
import { findDates } from './stages/dates.ts'
import { findMeasures } from './stages/measures.ts'
import { findMentions } from './stages/mentions.ts'
import { findNotes } from './stages/notes.ts'
import { findQuotes } from './stages/quotes.ts'
import { findSectors } from './stages/sectors.ts'
import { findSentences } from './stages/sentences.ts'
import { resolveSpeakers } from './stages/speakers.ts'
import { findStances } from './stages/stances.ts'
import { findTokens } from './stages/tokens.ts'
import { findWords } from './words.ts'

/** Reads an article: each stage adds one layer and sees only those before it. Pure; the same article gives the same. */
export function analyse(article: Article, lexicons: Lexicons, mode: Mode = 'full'): Document {
  const tokens = findTokens({ article }, lexicons)
  const blocks = findBlocks({ article }, lexicons)
  const sentences = findSentences({ article, blocks, tokens }, lexicons)
  const quotes = findQuotes({ article, blocks, tokens })
  const words = findWords({ blocks, sentences, quotes, tokens }, lexicons)
  const layers = { article, blocks, tokens, sentences, quotes, words }
  const mentions = findMentions(layers, lexicons)
  const attributions = findAttributions(layers, loadEngine(lexicons.cues, mode))
  const actors = findActors({ article, mentions, attributions }, lexicons)
  const speakers = resolveSpeakers({ ...layers, mentions, attributions, actors }, lexicons)
  const sectors = findSectors({ article, blocks, tokens, sentences, mentions }, lexicons.sectors)
  const measures = findMeasures({ ...layers, mentions, attributions, actors, speakers, sectors }, lexicons.measures)
  const dates = findDates(layers, lexicons)
  const agreements = findAgreements({ ...layers, mentions, attributions, actors, speakers, sectors }, lexicons)
  const stances = findStances(
    { ...layers, mentions, attributions, actors, speakers, sectors, measures, agreements },
    lexicons,
  )
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
    agreements,
    events: [],
    facts: [],
    stances,
    notes,
  }
}
