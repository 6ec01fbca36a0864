import type { SQLInputValue } from 'node:sqlite'

/** A piece of a query that depends on what is asked: constant text with `?`, and the values for these, in order. */
export interface Fragment {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

export function fragment(sql: string, ...values: readonly SQLInputValue[]): Fragment {
  return { sql, values }
}

export function join(fragments: readonly Fragment[], separator: string): Fragment {
  return {
    sql: fragments.map(({ sql }) => sql).join(separator),
    values: fragments.flatMap(({ values }) => values),
  }
}

/** True without fragments. */
export function all(fragments: readonly Fragment[]): Fragment {
  return fragments.length === 0 ? fragment('TRUE') : join(fragments, ' AND ')
}

/** False without fragments. */
export function any(fragments: readonly Fragment[]): Fragment {
  return fragments.length === 0 ? fragment('FALSE') : wrap('(', join(fragments, ' OR '), ')')
}

export function wrap(before: string, inner: Fragment, after: string): Fragment {
  return { sql: before + inner.sql + after, values: inner.values }
}

/** `column IN (values)`; a single value as equality, which indexes like better. */
export function isIn(column: string, values: readonly string[]): Fragment {
  const [only] = values
  return values.length === 1 && only !== undefined
    ? fragment(`${column} = ?`, only)
    : fragment(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values))
}
