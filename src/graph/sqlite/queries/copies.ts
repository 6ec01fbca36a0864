import { z } from 'zod'
import { sql } from '../query.ts'

const Keys = z.object({ hash: z.number(), article: z.number() })
const Article = z.object({ key: z.number(), id: z.string(), day: z.string(), sketch: z.string() })

/** An article with the sketch of its current version. */
export const articleWithSketch = {
  sql: sql`
    SELECT article.key, article.id, article.day, version.body ->> '$.sketch' AS sketch
    FROM article JOIN version ON version.key = article.version WHERE article.id = $id
  `,
  params: z.object({ id: z.string() }),
  row: Article,
}

/** The articles that have enough of these hashes to be looked at. */
export const articlesSharing = {
  sql: sql`
    SELECT article.key, article.id, article.day, version.body ->> '$.sketch' AS sketch
    FROM (
      SELECT sketch.article AS key FROM json_each($hashes) AS asked JOIN sketch ON sketch.hash = asked.value
      GROUP BY sketch.article HAVING count(*) >= $least
    ) AS found JOIN article ON article.key = found.key JOIN version ON version.key = article.version
  `,
  params: z.object({ hashes: z.string(), least: z.number() }),
  row: Article,
}

export const insertHash = { sql: sql`INSERT INTO sketch (hash, article) VALUES ($hash, $article)`, params: Keys }
export const deleteHash = { sql: sql`DELETE FROM sketch WHERE hash = $hash AND article = $article`, params: Keys }

export const setOriginal = {
  sql: sql`UPDATE article SET copy_of = $original WHERE key = $key AND copy_of IS NOT $original`,
  params: z.object({ key: z.number(), original: z.string().nullable() }),
}
