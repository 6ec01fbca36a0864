import type { Article, Document } from '../schema/document.ts'
import type { Engine } from './attribution/engine.ts'
import { loadEngine, type Mode } from './attribution/load-engine.ts'
import type { Lexicons } from './lexicons.ts'
import { findRuleMatches } from './rules/matches.ts'
import { withRuleMeasures } from './rules/measures.ts'
import { withRuleRoles } from './rules/roles.ts'
import { withRuleStatements } from './rules/statements.ts'
import { findActors } from './stages/actors.ts'
import { findAgreements } from './stages/agreements.ts'
import { cuesOf, findAttributions } from './stages/attributions.ts'
import { findBlocks } from './stages/blocks.ts'
import { findDates } from './stages/dates.ts'
import { partyOf } from './stages/measure-people.ts'
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
  return analyseWith(article, lexicons, loadEngine(lexicons.cues, mode))
}

/** The same with an engine of one's own: another threshold, or somebody who looks on. */
export function analyseWith(article: Article, lexicons: Lexicons, engine: Engine): Document {
  const tokens = findTokens({ article }, lexicons)
  const blocks = findBlocks({ article }, lexicons)
  const sentences = findSentences({ article, blocks, tokens }, lexicons)
  const quotes = findQuotes({ article, blocks, tokens })
  const words = findWords({ blocks, sentences, quotes, tokens }, lexicons)
  const layers = { article, blocks, tokens, sentences, quotes, words }
  const own = lexicons.rules ? findRuleMatches(layers, lexicons.rules) : []
  const mentions = withRuleRoles(article, findMentions(layers, lexicons), own)
  const attributions = withRuleStatements({ ...layers, mentions }, findAttributions(layers, engine), own)
  const actors = findActors({ article, mentions, attributions }, lexicons)
  const speakers = resolveSpeakers({ ...layers, mentions, attributions, actors }, lexicons)
  const sectors = findSectors({ article, blocks, tokens, sentences, mentions }, lexicons.sectors)
  const policy = { ...layers, mentions, attributions, actors, speakers, sectors }
  const measures = withRuleMeasures(policy, findMeasures(policy, lexicons.measures), own, (actor) =>
    partyOf(actor, lexicons.registry, article.publishedOn),
  )
  const dates = findDates(layers, lexicons)
  const agreements = findAgreements(
    { ...layers, mentions, attributions, actors, speakers, sectors, measures },
    lexicons,
  )
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
