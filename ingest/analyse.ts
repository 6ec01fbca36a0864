import type { Article, Document } from '../schema/document.ts'
import type { Engine } from './attribution/engine.ts'
import { loadEngine, type Mode } from './attribution/load-engine.ts'
import type { Lexicons } from './lexicons.ts'
import { readStatements } from './read-statements.ts'
import { withRuleMeasures } from './rules/measures.ts'
import { findAgreements } from './stages/agreements.ts'
import { cuesOf } from './stages/attributions.ts'
import { findDates } from './stages/dates.ts'
import { findEvents } from './stages/events.ts'
import { findFacts } from './stages/facts.ts'
import { partyOf } from './stages/measure-people.ts'
import { findMeasures } from './stages/measures.ts'
import { findNotes } from './stages/notes.ts'
import { countryOf } from './stages/offices.ts'
import { findSectors } from './stages/sectors.ts'
import { findStances } from './stages/stances.ts'

/** Reads an article: each stage adds one layer and sees only those before it. Pure; the same article gives the same. */
export function analyse(article: Article, lexicons: Lexicons, mode: Mode = 'full'): Document {
  return analyseWith(article, lexicons, loadEngine(lexicons.cues, mode))
}

/** The same with an engine of one's own: another threshold, or somebody who looks on. */
export function analyseWith(article: Article, lexicons: Lexicons, engine: Engine): Document {
  const { own, ...read } = readStatements(article, lexicons, engine)
  const { blocks, tokens, sentences, quotes, words, mentions, attributions, actors, speakers } = read
  const layers = { article, blocks, tokens, sentences, quotes, words }
  const sectors = findSectors({ article, blocks, tokens, sentences, mentions }, lexicons.sectors)
  const policy = { ...layers, mentions, attributions, actors, speakers, sectors }
  const home = countryOf(article, lexicons.registry)
  const measures = withRuleMeasures(policy, findMeasures(policy, lexicons.measures), own, (actor) =>
    partyOf(actor, lexicons.registry, article.publishedOn, home),
  )
  const dates = findDates(layers, lexicons)
  const agreements = findAgreements({ ...policy, measures }, lexicons)
  const events = findEvents({ ...layers, mentions, attributions, actors, speakers, dates, agreements }, lexicons)
  const facts = findFacts({ ...policy, measures, dates, events }, lexicons.facts)
  const stances = findStances({ ...policy, measures, agreements }, lexicons)
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
    events,
    facts,
    stances,
    notes,
  }
}
