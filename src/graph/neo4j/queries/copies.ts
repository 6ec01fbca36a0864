import { z } from 'zod'
import { cypher } from '../cypher.ts'
import { query } from '../query.ts'

const Article = z.object({ id: z.string(), day: z.string(), sketchWords: z.string() })

/** Articles with their sketches. */
export const articlesWithSketch = query({
  cypher: cypher`
    MATCH (article:Article) WHERE article.id IN $ids
    RETURN article.id AS id, article.dayOrFirst AS day, article.sketchWords AS sketchWords`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: Article,
})

/**
 * For each of some sketches: the articles that share enough of its hashes. Not by a full-text index, which does not find
 * all that its own transaction wrote.
 */
export const articlesSharing = query({
  cypher: cypher`
    UNWIND $rows AS row
    CALL (row) {
      MATCH (hash:SketchHash) WHERE hash.hash IN row.hashes
      WITH hash.articleId AS articleId, count(*) AS shared
      WHERE shared >= toInteger($least)
      MATCH (article:Article {id: articleId})
      RETURN article
    }
    RETURN row.key AS key, article.id AS id, article.dayOrFirst AS day, article.sketchWords AS sketchWords`,
  params: z.strictObject({
    rows: z.array(z.strictObject({ key: z.int(), hashes: z.array(z.string()) })),
    least: z.int(),
  }),
  row: Article.extend({ key: z.int() }),
})

const HashIds = z.strictObject({ ids: z.array(z.string()) })

export const deleteHashes = query({
  cypher: cypher`MATCH (hash:SketchHash) WHERE hash.id IN $ids DELETE hash`,
  params: HashIds,
  row: z.never(),
})

export const putHashes = query({
  cypher: cypher`
    UNWIND $rows AS row
    CREATE (:SketchHash {id: row.id, hash: row.hash, articleId: row.articleId})`,
  params: z.strictObject({
    rows: z.array(z.strictObject({ id: z.string(), hash: z.string(), articleId: z.string() })),
  }),
  row: z.never(),
})

/** Says of articles what they are copies of, and draws it. */
export const setOriginals = query({
  cypher: cypher`
    UNWIND $rows AS row
    MATCH (article:Article {id: row.id})
    SET article.copyOf = row.original
    WITH article
    CALL (article) {
      MATCH (article)-[old:COPY_OF]->()
      DELETE old
    }
    MATCH (original:Article {id: article.copyOf})
    MERGE (article)-[:COPY_OF]->(original)`,
  params: z.strictObject({ rows: z.array(z.strictObject({ id: z.string(), original: z.string().nullable() })) }),
  row: z.never(),
})
