import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import * as acts from '../../src/graph/sqlite/queries/acts.ts'
import * as articles from '../../src/graph/sqlite/queries/articles.ts'
import * as copies from '../../src/graph/sqlite/queries/copies.ts'
import * as decisions from '../../src/graph/sqlite/queries/decisions.ts'
import * as entities from '../../src/graph/sqlite/queries/entities.ts'
import * as links from '../../src/graph/sqlite/queries/links.ts'
import * as patches from '../../src/graph/sqlite/queries/patches.ts'
import * as statements from '../../src/graph/sqlite/queries/statements.ts'
import * as tallies from '../../src/graph/sqlite/queries/tallies.ts'

const tables = readFileSync('schema/tables.sql', 'utf8')
const files = { acts, articles, copies, decisions, entities, links, patches, statements, tallies }
const queries = Object.entries(files).flatMap(([file, exported]) =>
  Object.entries(exported).map(([name, query]) => [`${file}.${name}`, query] as const),
)

describe('SQL', () => {
  const db = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false })
  db.exec(tables)

  test.each(queries)('%s names its parameters and rows as it declares them', (_name, query) => {
    const statement = db.prepare(query.sql)
    const names = new Set([...query.sql.matchAll(/\$([a-z]\w*)/gi)].map(([, name]) => name))
    expect(names).toEqual(new Set(Object.keys(query.params.shape)))
    const columns = statement.columns().map(({ name }) => name)
    expect(columns).toEqual('row' in query ? Object.keys((query.row as z.ZodObject).shape) : [])
  })

  test.each(queries.filter(([, query]) => !/^\s*INSERT/.test(query.sql)))(
    '%s goes through no table',
    (_name, query) => {
      // A list of ids is gone through, the few rows that an inner query found, what was touched or joined (all of it is asked), an index along its order, and a text table to one row (`:=`).
      const allowed =
        /^SCAN (asked|found|touched|joining|json_each|CONSTANT ROW|\w+ USING (COVERING )?INDEX|\w+ VIRTUAL TABLE INDEX 0:=)/
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${query.sql}`).all()
      const scans = plan.map(({ detail }) => String(detail)).filter((detail) => detail.startsWith('SCAN'))
      expect(scans.filter((detail) => !allowed.test(detail))).toEqual([])
    },
  )
})
