import { z } from 'zod'
import type { Position } from '../store.ts'
import { type Cypher, cypher } from './cypher.ts'
import { type Column, isAfter, Key, keyOf, orderBy } from './order.ts'
import { Properties } from './properties.ts'
import { query } from './query.ts'

/** What a list is of: the clauses that find its nodes, the name they have there, and the test they must pass. */
export interface Found {
  readonly find: Cypher
  readonly node: Cypher
  readonly test: Cypher
}

const PageParams = z.strictObject({ first: z.int().positive() })
const PageRow = z.object({ node: Properties, key: Key })
const NoParams = z.strictObject({})
const CountRow = z.object({ count: z.int() })

/** Filter, place, order, cut, and only then the nodes' properties. */
export function pageOf({ find, node, test }: Found, columns: readonly Column[], after: Position | null) {
  return query({
    cypher: cypher`
      ${find}
      WHERE ${test} AND ${isAfter(columns, after)}
      WITH * ORDER BY ${orderBy(columns)} LIMIT toInteger($first)
      RETURN properties(${node}) AS node, ${keyOf(columns)} AS key
      ORDER BY ${orderBy(columns)}`,
    params: PageParams,
    row: PageRow,
  })
}

export function countOf({ find, node, test }: Found) {
  return query({
    cypher: cypher`
      ${find}
      WHERE ${test}
      RETURN count(${node}) AS count`,
    params: NoParams,
    row: CountRow,
  })
}
