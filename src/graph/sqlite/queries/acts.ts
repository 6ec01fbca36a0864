import { z } from 'zod'
import { sql } from '../query.ts'

const Ids = z.object({ ids: z.string() })
const Joining = z.object({
  utterance: z.string(),
  wording: z.string(),
  into: z.string(),
  method: z.string(),
  score: z.number(),
})

/** What statements of these wordings count as, or would. */
export const actsOfWordings = {
  sql: sql`
    SELECT DISTINCT act AS id FROM json_each($ids) AS asked JOIN statement ON statement.utterance = asked.value
    UNION
    SELECT into_id FROM json_each($ids) AS asked JOIN joining ON joining.wording = asked.value
  `,
  params: Ids,
  row: z.object({ id: z.string() }),
}

/** Which of these a listed statement counts as. */
export const listedActs = {
  sql: sql`
    SELECT asked.value AS id FROM json_each($ids) AS asked
    WHERE EXISTS (SELECT 1 FROM statement WHERE act = asked.value AND shelf = 0)
  `,
  params: Ids,
  row: z.object({ id: z.string() }),
}

/** The statements of these wordings, those of older versions too, with those who said them as JSON. */
export const statementsOfWordings = {
  sql: sql`
    SELECT statement.key, statement.id, statement.utterance AS wording, statement.day, statement.act, statement.shelf, (
      SELECT json_group_array(target) FROM link WHERE source = statement.key AND type = 'SAID_BY'
    ) AS speakers
    FROM json_each($ids) AS asked JOIN statement ON statement.utterance = asked.value
  `,
  params: Ids,
  row: z.object({
    key: z.number(),
    id: z.string(),
    wording: z.string(),
    day: z.string(),
    act: z.string(),
    shelf: z.number(),
    speakers: z.string(),
  }),
}

export const setAct = {
  sql: sql`UPDATE statement SET act = $act WHERE key = $key`,
  params: z.object({ key: z.number(), act: z.string() }),
}

/** Of the utterances of these wordings, those that count as others. */
export const joiningsOfWordings = {
  sql: sql`
    SELECT joining.utterance, joining.into_id AS "into"
    FROM json_each($ids) AS asked JOIN joining ON joining.wording = asked.value
  `,
  params: Ids,
  row: Joining.pick({ utterance: true, into: true }),
}

/** Those that join one of these to another, or another to one of these. */
export const joiningsOf = {
  sql: sql`
    SELECT joining.utterance, joining.wording, joining.into_id AS "into", joining.method, joining.score
    FROM json_each($ids) AS asked JOIN joining ON joining.utterance = asked.value
    UNION
    SELECT joining.utterance, joining.wording, joining.into_id, joining.method, joining.score
    FROM json_each($ids) AS asked JOIN joining ON joining.into_id = asked.value
    ORDER BY 1
  `,
  params: Ids,
  row: Joining,
}

/** All of them are asked for. */
export const allJoinings = {
  sql: sql`SELECT utterance, wording, into_id AS "into", method, score FROM joining ORDER BY utterance`,
  params: z.object({}),
  row: Joining,
}

export const clearJoinings = { sql: sql`DELETE FROM joining`, params: z.object({}) }

export const insertJoining = {
  sql: sql`
    INSERT INTO joining (utterance, wording, into_id, method, score)
    VALUES ($utterance, $wording, $into, $method, $score)
  `,
  params: Joining,
}
