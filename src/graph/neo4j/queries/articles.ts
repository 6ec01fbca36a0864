import { z } from 'zod'
import type { ArticleFilter } from '../../filter.ts'
import type { Lists, Position } from '../../store.ts'
import { type Cypher, cypher, name, value } from '../cypher.ts'
import { all, anyOf, between, linked } from '../filter.ts'
import { countOf, type Found, pageOf } from '../list.ts'
import { type Column, down, up } from '../order.ts'
import { Properties } from '../properties.ts'
import { query } from '../query.ts'
import { fitsText, toLucene } from '../text.ts'

export function articlePage(filter: ArticleFilter, order: Lists['Article']['order'], after: Position | null) {
  const article = name()
  const score = name()
  const columns: Record<typeof order, readonly Column[]> = {
    NEWEST: [down(cypher`${article}.dayOrFirst`), down(cypher`${article}.id`)],
    OLDEST: [up(cypher`${article}.dayOrLast`), up(cypher`${article}.id`)],
    RELEVANCE: [down(score), down(cypher`${article}.dayOrFirst`), down(cypher`${article}.id`)],
  }
  return pageOf(found(filter, article, score), columns[order], after)
}

export function articleCount(filter: ArticleFilter) {
  return countOf(found(filter, name(), name()))
}

function found(filter: ArticleFilter, article: Cypher, score: Cypher): Found {
  const lucene = filter.text === undefined ? null : toLucene(filter.text)
  const { find, tests } = startOf(filter, lucene, article, score)
  const current = cypher`(${article})-[:HAS_VERSION]->(:Version {current: true})`
  const { text, language, copiesOf, withoutCopies } = filter
  const test = [
    text === undefined || tests === 'text' ? null : fitsText(text, cypher`${article}.words`),
    anyOf(filter.outlets, cypher`${article}.outletId`),
    linked(filter.actors, cypher`${current}-[:NAMES]->`, cypher`Actor`),
    linked(filter.sectors, cypher`${current}-[:IN_SECTOR]->`, cypher`Sector`),
    linked(filter.agreements, cypher`${current}-[:NAMES_AGREEMENT]->`, cypher`Agreement`),
    linked(filter.events, cypher`${current}-[:TELLS_OF]->`, cypher`Event`),
    anyOf(copiesOf, cypher`${article}.copyOf`),
    withoutCopies ? cypher`${article}.copyOf IS NULL` : null,
    between(filter.from, filter.to, cypher`${article}.dayOrFirst`),
    language === undefined
      ? null
      : cypher`(${article}.language = ${value(language)} OR ${article}.language STARTS WITH ${value(`${language}-`)})`,
  ].filter((it) => it !== null)
  return { find, node: article, test: all(test) }
}

function startOf({ actors, agreements, events }: ArticleFilter, lucene: string | null, article: Cypher, score: Cypher) {
  if (lucene !== null) {
    const find = cypher`
      CALL db.index.fulltext.queryNodes('article_words', ${value(lucene)}) YIELD node AS ${article}, score AS ${score}
      WITH ${article}, ${score}`
    return { tests: 'text', find } as const
  }
  const naming = (ids: readonly string[], label: Cypher, arrow: Cypher) => {
    const named = name()
    return cypher`
      MATCH (${named}:${label}) WHERE ${named}.id IN ${value(ids)}
      MATCH (${named})${arrow}(:Version {current: true})<-[:HAS_VERSION]-(${article}:Article)
      WITH DISTINCT ${article}, 0 AS ${score}`
  }
  if (events) return { tests: 'events', find: naming(events, cypher`Event`, cypher`<-[:TELLS_OF]-`) } as const
  if (agreements) {
    return { tests: 'agreements', find: naming(agreements, cypher`Agreement`, cypher`<-[:NAMES_AGREEMENT]-`) } as const
  }
  if (actors) return { tests: 'actors', find: naming(actors, cypher`Actor`, cypher`<-[:NAMES]-`) } as const
  return { tests: null, find: cypher`MATCH (${article}:Article) WITH ${article}, 0 AS ${score}` } as const
}

/** All versions of these articles, in the order in which they were first seen. */
export const versionsOf = query({
  cypher: cypher`
    MATCH (version:Version) WHERE version.articleId IN $articles
    RETURN version.id AS id, version.articleId AS articleId, version.seenAt AS seenAt, version.place AS place
    ORDER BY place`,
  params: z.strictObject({ articles: z.array(z.string()) }),
  row: z.object({ id: z.string(), articleId: z.string(), seenAt: z.string(), place: z.int() }),
})

/** The articles that these versions are of. */
export const articlesOf = query({
  cypher: cypher`
    MATCH (version:Version) WHERE version.id IN $versions
    RETURN DISTINCT version.articleId AS articleId`,
  params: z.strictObject({ versions: z.array(z.string()) }),
  row: z.object({ articleId: z.string() }),
})

export const knownVersions = query({
  cypher: cypher`
    MATCH (version:Version) WHERE version.id IN $ids
    RETURN version.id AS id, version.runId AS runId, version.metadata AS metadata`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), runId: z.string(), metadata: z.string() }),
})

export const putVersions = query({
  cypher: cypher`
    UNWIND $rows AS row
    MERGE (version:Version {id: row.id})
    SET version = row
    WITH version
    MATCH (run:Run {id: version.runId})
    MERGE (version)-[:PROCESSED_IN]->(run)`,
  params: z.strictObject({ rows: z.array(z.looseObject({ id: z.string() })) }),
  row: z.never(),
})

/** Says which version of each article is shown, and lists its statements and reports instead of the others'. */
export const showVersions = query({
  cypher: cypher`
    UNWIND $rows AS row
    MATCH (version:Version {articleId: row.articleId})
    SET version.current = version.id = row.versionId
    WITH version, row
    CALL (version) {
      MATCH (statement:Statement {versionId: version.id})
      WHERE statement.current <> version.current
      SET statement.current = version.current,
        statement.listed = version.current AND statement.level = 0 AND NOT statement.furniture
          AND statement.review <> 'REJECTED'
    }
    CALL (version) {
      MATCH (report:Report {versionId: version.id})
      WHERE report.current <> version.current
      SET report.current = version.current
    }`,
  params: z.strictObject({ rows: z.array(z.strictObject({ articleId: z.string(), versionId: z.string() })) }),
  row: z.never(),
})

/** Versions whole, with their texts. */
export const versionsById = query({
  cypher: cypher`
    MATCH (version:Version) WHERE version.id IN $ids
    RETURN properties(version) AS node`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ node: Properties }),
})

/** Creates or replaces articles and draws what follows from their properties. */
export const putArticles = query({
  cypher: cypher`
    UNWIND $rows AS row
    MERGE (article:Article {id: row.id})
    SET article = row
    WITH article
    CALL (article) {
      MATCH (article)-[old:PUBLISHED_BY]->()
      DELETE old
    }
    CALL (article) {
      UNWIND article.versionIds AS id
      MATCH (version:Version {id: id})
      MERGE (article)-[:HAS_VERSION]->(version)
    }
    CALL (article) {
      WITH article WHERE article.outletId IS NOT NULL
      MERGE (outlet:Outlet {id: article.outletId})
      MERGE (article)-[:PUBLISHED_BY]->(outlet)
    }`,
  params: z.strictObject({ rows: z.array(z.looseObject({ id: z.string() })) }),
  row: z.never(),
})

export const deleteArticles = query({
  cypher: cypher`MATCH (article:Article) WHERE article.id IN $ids DETACH DELETE article`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.never(),
})
