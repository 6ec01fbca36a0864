import { z } from 'zod'
import { sql } from '../query.ts'

export const addToTally = {
  sql: sql`
    INSERT INTO tally (facet, value, count) VALUES ($facet, $value, $count)
    ON CONFLICT DO UPDATE SET count = count + $count
    RETURNING count
  `,
  params: z.object({ facet: z.string(), value: z.string(), count: z.number() }),
  row: z.object({ count: z.number() }),
}

export const deleteTally = {
  sql: sql`DELETE FROM tally WHERE facet = $facet AND value = $value`,
  params: z.object({ facet: z.string(), value: z.string() }),
}

export const tallyOf = {
  sql: sql`SELECT count FROM tally WHERE facet = $facet AND value = $value`,
  params: z.object({ facet: z.string(), value: z.string() }),
  row: z.object({ count: z.number() }),
}

export const valuesOfFacet = {
  sql: sql`SELECT count(*) AS count FROM tally WHERE facet = $facet`,
  params: z.object({ facet: z.string() }),
  row: z.object({ count: z.number() }),
}

export const mostOfFacet = {
  sql: sql`
    SELECT nullif(value, '') AS value, count FROM tally WHERE facet = $facet
    ORDER BY count DESC, value = '', value LIMIT $first
  `,
  params: z.object({ facet: z.string(), first: z.number() }),
  row: z.object({ value: z.string().nullable(), count: z.number() }),
}

/** Months or years out of the days: the first 7 or 4 characters. */
export const mostOfDays = {
  sql: sql`
    SELECT nullif(substr(day.value, 1, $length), '') AS part, sum(day.count) AS count
    FROM tally AS day WHERE day.facet = 'day' GROUP BY part ORDER BY sum(day.count) DESC, part IS NULL, part LIMIT $first
  `,
  params: z.object({ length: z.number(), first: z.number() }),
  row: z.object({ part: z.string().nullable(), count: z.number() }),
}

/** How many statements an actor, sector or measure has, and for actors the day of the last. */
export const rankEntity = {
  sql: sql`
    UPDATE entity SET
      rank = -coalesce((SELECT count FROM tally WHERE facet = $type AND value = $id), 0),
      day = CASE WHEN label = 'Actor' THEN coalesce((
        SELECT day FROM link_in WHERE type = $type AND target = $id AND shelf = 0 ORDER BY day DESC LIMIT 1
      ), '') ELSE day END
    WHERE label = $label AND id = $id
  `,
  params: z.object({ label: z.string(), type: z.string(), id: z.string() }),
}

/** The latest day that a report of a current version says the measure stands from. */
export const dateMeasure = {
  sql: sql`
    UPDATE entity SET day = coalesce((
      SELECT day FROM report WHERE measure = $id AND current = 1 ORDER BY day DESC LIMIT 1
    ), '')
    WHERE label = 'Measure' AND id = $id
  `,
  params: z.object({ id: z.string() }),
}
