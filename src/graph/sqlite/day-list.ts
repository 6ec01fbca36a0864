import { z } from 'zod'
import type { Position } from '../store.ts'
import type { Database } from './database.ts'
import { all, type Fragment, fragment, join } from './fragment.ts'
import { byDay, type Stretch } from './order.ts'

/** One way along an index in the order of days: what is read, which of it, and its columns of day and id. */
export interface Lane {
  readonly from: string
  /** Values of `?` in `from`. */
  readonly source?: Fragment
  readonly where: Fragment
  readonly day: string
  readonly id: string
}

/** What is found, in order, and the key of where a page that ends there goes on. */
export const Found = z.object({ id: z.string(), key: z.string() })
export type Found = Readonly<z.infer<typeof Found>>

/**
 * The next `limit` of a list by day that is spread over lanes: each lane gives its first ones, which are merged. So a
 * list of several speakers or sectors is read from the index, too.
 */
export function readLanes(
  db: Database,
  lanes: readonly Lane[],
  { newest, after, limit }: { readonly newest: boolean; readonly after: Position | null; readonly limit: number },
): Found[] {
  const found: Found[] = []
  const stretches = byDay(newest, after, 'day', 'id').length
  for (let place = 0; place < stretches && found.length < limit; place += 1) {
    const missing = limit - found.length
    const arms = lanes.map((lane) => readLane(db, lane, byDay(newest, after, lane.day, lane.id)[place], missing))
    found.push(...merge(arms, newest).slice(0, missing))
  }
  return found
}

function readLane(db: Database, { from, source, where, day, id }: Lane, stretch: Stretch | undefined, limit: number) {
  if (stretch === undefined) return []
  const select = { sql: `SELECT ${id} AS id, ${day} AS key FROM ${from}`, values: source?.values ?? [] }
  const rest = fragment(` ORDER BY ${stretch.orderBy} LIMIT ?`, limit)
  return db.find(join([join([select, all([where, stretch.where])], ' WHERE '), rest], ''), Found)
}

function merge(arms: readonly (readonly Found[])[], newest: boolean): Found[] {
  const [only] = arms
  if (only !== undefined && arms.length === 1) return [...only]
  const found = new Map(arms.flat().map((one) => [one.id, one]))
  return [...found.values()].sort((a, b) => {
    const order = compareText(a.key, b.key) || compareText(a.id, b.id)
    return newest ? -order : order
  })
}

/** As SQLite compares texts: by their UTF-8 bytes. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b))
}
