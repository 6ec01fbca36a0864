import { z } from 'zod'
import { sql } from '../query.ts'

const Ids = z.object({ ids: z.string() })
const Body = z.object({ id: z.string(), body: z.string() })

export const insertVersion = {
  sql: sql`
    INSERT INTO version (key, id, article, run, metadata, seen_at, body)
    VALUES ($key, $id, $article, $run, $metadata, $at, $body)
    ON CONFLICT (key) DO UPDATE SET run = $run, metadata = $metadata, body = $body
  `,
  params: z.object({
    key: z.number(),
    id: z.string(),
    article: z.string(),
    run: z.string(),
    metadata: z.string(),
    at: z.string(),
    body: z.string(),
  }),
}

export const versionsByIds = {
  sql: sql`
    SELECT version.id, version.body, version.seen_at AS seenAt
    FROM json_each($ids) AS asked JOIN version ON version.id = asked.value
  `,
  params: Ids,
  row: Body.extend({ seenAt: z.string() }),
}

export const versionsAfter = {
  sql: sql`SELECT id, body, seen_at AS seenAt FROM version WHERE id > $after ORDER BY id LIMIT $first`,
  params: z.object({ after: z.string(), first: z.number() }),
  row: Body.extend({ seenAt: z.string() }),
}

export const knownVersions = {
  sql: sql`
    SELECT version.id, version.run, version.metadata
    FROM json_each($ids) AS asked JOIN version ON version.id = asked.value
  `,
  params: Ids,
  row: z.object({ id: z.string(), run: z.string(), metadata: z.string() }),
}

export const versionByKey = {
  sql: sql`SELECT body FROM version WHERE key = $key`,
  params: z.object({ key: z.number() }),
  row: z.object({ body: z.string() }),
}

/** Oldest first. */
export const versionsOfArticle = {
  sql: sql`SELECT key, id FROM version WHERE article = $article ORDER BY key`,
  params: z.object({ article: z.string() }),
  row: z.object({ key: z.number(), id: z.string() }),
}

export const articleById = {
  sql: sql`SELECT key, version, outlet FROM article WHERE id = $id`,
  params: z.object({ id: z.string() }),
  row: z.object({ key: z.number(), version: z.number(), outlet: z.string().nullable() }),
}

export const putArticle = {
  sql: sql`
    INSERT INTO article (id, version, day, outlet, language, body)
    VALUES ($id, $version, $day, $outlet, $language, $body)
    ON CONFLICT (id) DO UPDATE
    SET version = $version, day = $day, outlet = $outlet, language = $language, body = $body
  `,
  params: z.object({
    id: z.string(),
    version: z.number(),
    day: z.string(),
    outlet: z.string().nullable(),
    language: z.string(),
    body: z.string(),
  }),
}

export const putArticleText = {
  sql: sql`INSERT OR REPLACE INTO article_text (rowid, words) VALUES ($key, $words)`,
  params: z.object({ key: z.number(), words: z.string() }),
}

const ArticleRow = Body.extend({ copyOf: z.string().nullable() })

export const articlesByIds = {
  sql: sql`
    SELECT article.id, article.body, article.copy_of AS copyOf
    FROM json_each($ids) AS asked JOIN article ON article.id = asked.value
  `,
  params: Ids,
  row: ArticleRow,
}

export const articlesAfter = {
  sql: sql`SELECT id, body, copy_of AS copyOf FROM article WHERE id > $after ORDER BY id LIMIT $first`,
  params: z.object({ after: z.string(), first: z.number() }),
  row: ArticleRow,
}

export const publicationDays = {
  sql: sql`
    SELECT (SELECT min(day) FROM article WHERE day > '') AS "from", (SELECT max(day) FROM article WHERE day > '') AS "to"
  `,
  params: z.object({}),
  row: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
}

export const runsByIds = {
  sql: sql`SELECT run.id, run.body FROM json_each($ids) AS asked JOIN run ON run.id = asked.value`,
  params: Ids,
  row: Body,
}

export const runsAfter = {
  sql: sql`SELECT id, body FROM run WHERE id > $after ORDER BY id LIMIT $first`,
  params: z.object({ after: z.string(), first: z.number() }),
  row: Body,
}
