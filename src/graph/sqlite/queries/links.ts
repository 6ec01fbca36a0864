import { z } from 'zod'
import { sql } from '../query.ts'

const Source = z.object({ source: z.number() })
const Asked = z.object({ type: z.string(), ids: z.string() })
const Row = z.object({ from: z.string(), to: z.string(), properties: z.string() })

export const insertLink = {
  sql: sql`
    INSERT INTO link (source, type, target, properties) VALUES ($source, $type, $target, $properties)
    ON CONFLICT DO NOTHING
  `,
  params: Source.extend({ type: z.string(), target: z.string(), properties: z.string() }),
}

export const insertLinkIn = {
  sql: sql`
    INSERT INTO link_in (type, target, day, id, source, shelf) VALUES ($type, $target, $day, $id, $source, $shelf)
    ON CONFLICT DO NOTHING
  `,
  params: Source.extend({
    type: z.string(),
    target: z.string(),
    day: z.string(),
    id: z.string(),
    shelf: z.number(),
  }),
}

/** What a statement links to, with the polarity of its stances. Versions have links under other types. */
export const linksOfStatement = {
  sql: sql`
    SELECT type, target, CASE WHEN type = 'STANCE' THEN properties ->> '$.polarity' END AS polarity FROM link
    WHERE source = $source AND type NOT IN ('NAMES', 'IN_SECTOR', 'NAMES_AGREEMENT', 'TELLS_OF')
  `,
  params: Source,
  row: z.object({ type: z.string(), target: z.string(), polarity: z.string().nullable() }),
}

export const linksOfVersion = {
  sql: sql`
    SELECT type, target FROM link
    WHERE source = $source AND type IN ('NAMES', 'IN_SECTOR', 'NAMES_AGREEMENT', 'TELLS_OF')
  `,
  params: Source,
  row: z.object({ type: z.string(), target: z.string() }),
}

export const deleteLink = {
  sql: sql`DELETE FROM link WHERE source = $source AND type = $type AND target = $target`,
  params: Source.extend({ type: z.string(), target: z.string() }),
}

export const deleteLinkIn = {
  sql: sql`
    DELETE FROM link_in
    WHERE type = $type AND target = $target AND day = $day AND id = $id AND source = $source
  `,
  params: Source.extend({ type: z.string(), target: z.string(), day: z.string(), id: z.string() }),
}

export const shelveLinkIn = {
  sql: sql`
    UPDATE link_in SET shelf = 2
    WHERE type = $type AND target = $target AND day = $day AND id = $id AND source = $source
  `,
  params: deleteLinkIn.params,
}

export const linksFromStatements = {
  sql: sql`
    SELECT statement.id AS "from", link.target AS "to", link.properties
    FROM json_each($ids) AS asked
    JOIN statement ON statement.id = asked.value
    JOIN link ON link.source = statement.key AND link.type = $type
    GROUP BY 1, 2 ORDER BY 1, 2
  `,
  params: Asked,
  row: Row,
}

export const linksFromVersions = {
  sql: sql`
    SELECT version.id AS "from", link.target AS "to", link.properties
    FROM json_each($ids) AS asked
    JOIN version ON version.id = asked.value
    JOIN link ON link.source = version.key AND link.type = $type
    GROUP BY 1, 2 ORDER BY 1, 2
  `,
  params: Asked,
  row: Row,
}

export const linksToStatements = {
  sql: sql`
    SELECT statement.id AS "from", link.target AS "to", link.properties
    FROM json_each($ids) AS asked
    JOIN link_in ON link_in.type = $type AND link_in.target = asked.value
    JOIN link ON link.source = link_in.source AND link.type = $type AND link.target = link_in.target
    JOIN statement ON statement.key = link_in.source
    GROUP BY 1, 2 ORDER BY 1, 2
  `,
  params: Asked,
  row: Row,
}

export const linksToVersions = {
  sql: sql`
    SELECT version.id AS "from", link.target AS "to", link.properties
    FROM json_each($ids) AS asked
    JOIN link_in ON link_in.type = $type AND link_in.target = asked.value
    JOIN link ON link.source = link_in.source AND link.type = $type AND link.target = link_in.target
    JOIN version ON version.key = link_in.source
    GROUP BY 1, 2 ORDER BY 1, 2
  `,
  params: Asked,
  row: Row,
}
