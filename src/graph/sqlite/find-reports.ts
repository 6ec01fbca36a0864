import type { PageQuery } from '../store.ts'
import type { Database } from './database.ts'
import { type Found, readLanes } from './day-list.ts'
import { all, fragment, isIn } from './fragment.ts'

/** One more than a page holds, so that it is known whether there is more. */
export function findReports(db: Database, { filter, first, after }: PageQuery<'Report'>): Found[] {
  const lane = { from: 'report AS r', where: reportWhere(filter), day: 'r.day', id: 'r.id' }
  return readLanes(db, [lane], { newest: false, after, limit: first + 1 })
}

/** Rows `r` of `report`. */
export function reportWhere({ measures }: { readonly measures?: readonly string[] }) {
  return all([fragment('r.current = 1'), ...(measures === undefined ? [] : [isIn('r.measure', measures)])])
}
