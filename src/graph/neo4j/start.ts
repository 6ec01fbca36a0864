import type { StatementFilter } from '../filter.ts'
import { type Cypher, cypher, name, value } from './cypher.ts'
import { toLucene } from './text.ts'

/** Where a query begins to look for statements: the clauses that find them, and the filter's field that this tests. */
export interface Start {
  readonly find: Cypher
  readonly tests: keyof StatementFilter | null
}

/**
 * Begins at what leaves the fewest statements to look at: what names a few of them, then words, then the nodes they are
 * linked to, from the rarest to the commonest. Without any of these, at all statements, in the order of an index.
 */
export function startOf(filter: StatementFilter, s: Cypher): Start {
  const { ids, utterances, within, articles, text, measures, agreements, events } = filter
  const { addressees, mentions, speakers, sectors } = filter
  const lucene = text === undefined ? null : toLucene(text)
  if (ids) return { tests: 'ids', find: among(s, cypher`id`, ids) }
  if (utterances) return { tests: 'utterances', find: among(s, cypher`clusterId`, utterances) }
  if (within) return { tests: 'within', find: among(s, cypher`withinId`, within) }
  if (articles) return { tests: 'articles', find: among(s, cypher`articleId`, articles) }
  if (lucene !== null) return { tests: 'text', find: cypher`${byWords(s, name(), lucene)} WITH ${s}` }
  const linked = (ids: readonly string[], label: Cypher, arrow: Cypher) => {
    const target = name()
    return cypher`
      MATCH (${target}:${label}) WHERE ${target}.id IN ${value(ids)}
      MATCH (${target})${arrow}(${s}:Statement)
      WITH DISTINCT ${s}`
  }
  if (measures) return { tests: 'measures', find: linked(measures, cypher`Measure`, cypher`<-[:ABOUT_MEASURE]-`) }
  if (agreements) {
    return { tests: 'agreements', find: linked(agreements, cypher`Agreement`, cypher`<-[:ABOUT_AGREEMENT]-`) }
  }
  if (events) return { tests: 'events', find: linked(events, cypher`Event`, cypher`<-[:ABOUT_EVENT]-`) }
  if (addressees) return { tests: 'addressees', find: linked(addressees, cypher`Actor`, cypher`<-[:SAID_TO]-`) }
  if (mentions) return { tests: 'mentions', find: linked(mentions, cypher`Actor`, cypher`<-[:MENTIONS]-`) }
  if (speakers) return { tests: 'speakers', find: linked(speakers, cypher`Actor`, cypher`<-[:SAID_BY]-`) }
  if (sectors) return { tests: 'sectors', find: linked(sectors, cypher`Sector`, cypher`<-[:ABOUT_SECTOR]-`) }
  return { tests: null, find: cypher`MATCH (${s}:Statement)` }
}

/** Statements with these words, and how well they fit. */
export function byWords(s: Cypher, score: Cypher, lucene: string): Cypher {
  return cypher`CALL db.index.fulltext.queryNodes('statement_words', ${value(lucene)})
    YIELD node AS ${s}, score AS ${score}`
}

function among(s: Cypher, property: Cypher, values: readonly string[]): Cypher {
  return cypher`MATCH (${s}:Statement) WHERE ${s}.${property} IN ${value(values)} WITH ${s}`
}
