import { z } from 'zod'
import { OnRecordError } from '../../../schema/errors.ts'
import type { Position } from '../store.ts'
import { type Cypher, cypher, joined, value } from './cypher.ts'

/** What a list is ordered by, one column after the other; the id is always the last. */
export interface Column {
  readonly by: Cypher
  readonly down: boolean
}
export const up = (by: Cypher): Column => ({ by, down: false })
export const down = (by: Cypher): Column => ({ by, down: true })

export const Key = z.array(z.union([z.string(), z.number()]))

/** `ORDER BY …` without the words. */
export function orderBy(columns: readonly Column[]): Cypher {
  return joined(
    columns.map(({ by, down }) => (down ? cypher`${by} DESC` : by)),
    cypher`, `,
  )
}

/** The values of the columns before the id, as a list. */
export function keyOf(columns: readonly Column[]): Cypher {
  return cypher`[${joined(
    columns.slice(0, -1).map(({ by }) => by),
    cypher`, `,
  )}]`
}

/** That a row comes after a position. Each column bounds the next, so that an index can begin there. */
export function isAfter(columns: readonly Column[], position: Position | null): Cypher {
  if (position === null) return cypher`true`
  const [last, ...before] = [...readKey(columns, position), position.id]
    .map((it, place) => ({ column: columns[place], it }))
    .reverse()
  return before.reduce(
    (after, { column, it }) =>
      column === undefined ? after : cypher`${reaches(column, it)} AND (${passes(column, it)} OR ${after})`,
    last?.column === undefined ? cypher`true` : passes(last.column, last.it),
  )
}

function passes({ by, down }: Column, it: unknown): Cypher {
  return down ? cypher`${by} < ${value(it)}` : cypher`${by} > ${value(it)}`
}

function reaches({ by, down }: Column, it: unknown): Cypher {
  return down ? cypher`${by} <= ${value(it)}` : cypher`${by} >= ${value(it)}`
}

function readKey(columns: readonly Column[], { key }: Position): readonly (string | number)[] {
  try {
    return Key.length(columns.length - 1).parse(JSON.parse(key))
  } catch (cause) {
    throw new OnRecordError('BAD_CURSOR', `${JSON.stringify(key)} is no place in this order.`, 'Begin at the start.', {
      cause,
    })
  }
}
