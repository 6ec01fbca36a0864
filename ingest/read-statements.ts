import type { Article, Document } from '../schema/document.ts'
import type { Engine } from './attribution/engine.ts'
import type { Lexicons } from './lexicons.ts'
import { findRuleMatches, type RuleMatch } from './rules/matches.ts'
import { withRuleRoles } from './rules/roles.ts'
import { withRuleStatements } from './rules/statements.ts'
import { findActors } from './stages/actors.ts'
import { findAttributions } from './stages/attributions.ts'
import { findBlocks } from './stages/blocks.ts'
import { findMentions } from './stages/mentions.ts'
import { findQuotes } from './stages/quotes.ts'
import { findSentences } from './stages/sentences.ts'
import { resolveSpeakers } from './stages/speakers.ts'
import { findTokens } from './stages/tokens.ts'
import type { TextLayers } from './text-layers.ts'
import { findWords } from './words.ts'

/** The layers that tell who says what, the speakers by name. */
export interface StatementLayers
  extends TextLayers,
    Pick<Document, 'mentions' | 'attributions' | 'actors' | 'speakers'> {
  /** Where the rules of a newsroom's own matched. */
  readonly own: readonly RuleMatch[]
}

/** The first half of reading: from the text to statements with their speakers. */
export function readStatements(article: Article, lexicons: Lexicons, engine: Engine): StatementLayers {
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
  const speakers = resolveSpeakers({ ...layers, mentions, attributions, actors }, lexicons, engine.watch?.onPronoun)
  return { ...layers, mentions, attributions, actors, speakers, own }
}
