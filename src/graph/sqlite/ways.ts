import { z } from 'zod'
import type { Database } from './database.ts'
import { all, type Fragment, fragment, isIn, wrap } from './fragment.ts'

/** So many ids of one field are each read along their own lane; more are taken as a set. */
export const MOST_LANES = 64
/** A set of fewer keys is gathered and sorted; with more it is quicker to read along the days and look for them. */
export const SMALL_SET = 2000

/** A field of a filter by which rows can be found: `keys` selects them as `key`. */
export interface Way<Field> {
  readonly field: Field
  readonly keys: Fragment
  /** Where the field is a list of link targets: their type and ids. */
  readonly links: { readonly type: string; readonly ids: readonly string[] } | null
}

export function linkWay<Field>(field: Field, type: string, ids: readonly string[], shelf: Fragment): Way<Field> {
  const keys = wrap(
    'SELECT source AS key FROM link_in WHERE ',
    all([fragment('type = ?', type), isIn('target', ids), shelf]),
    '',
  )
  return { field, keys, links: { type, ids } }
}

const Count = z.object({ count: z.number() })

/** The way that finds fewest rows, and how many, not counted beyond `SMALL_SET`; of equals the first. */
export function narrowest<Field>(
  db: Database,
  ways: readonly Way<Field>[],
): { readonly way: Way<Field>; readonly size: number } | null {
  let best: { way: Way<Field>; size: number } | null = null
  for (const way of ways) {
    const capped = wrap('SELECT count(*) AS count FROM (', way.keys, ` LIMIT ${SMALL_SET})`)
    const size = db.find(capped, Count)[0]?.count ?? 0
    if (best === null || size < best.size) best = { way, size }
  }
  return best
}
