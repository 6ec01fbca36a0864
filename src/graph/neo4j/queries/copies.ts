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

/** For each of some sketches: the articles that share a hash with it. */
export const articlesSharing = query({
  cypher: cypher`
    UNWIND $rows AS row
    CALL (row) {
      CALL db.index.fulltext.queryNodes('article_sketches', row.sketchWords) YIELD node
      RETURN node AS article
    }
    RETURN row.key AS key, article.id AS id, article.dayOrFirst AS day, article.sketchWords AS sketchWords`,
  params: z.strictObject({ rows: z.array(z.strictObject({ key: z.int(), sketchWords: z.string() })) }),
  row: Article.extend({ key: z.int() }),
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
