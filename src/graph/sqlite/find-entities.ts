import { z } from 'zod'
import type { ActorFilter, EventFilter, MeasureFilter } from '../filter.ts'
import { readTyped, SUGGESTED } from '../names.ts'
import type { Listed, PageQuery, Position } from '../store.ts'
import type { Database } from './database.ts'
import type { Found } from './day-list.ts'
import { matchingStatements } from './find-statements.ts'
import { all, type Fragment, fragment, isIn, join, wrap } from './fragment.ts'
import { matches } from './match.ts'
import { byDay, byName, byRank, type Stretch, writeKey } from './order.ts'

const Row = z.object({ id: z.string(), name: z.string(), rank: z.number(), day: z.string() })

/** One more than a page holds, so that it is known whether there is more. */
export function findActors(db: Database, { filter, order, first, after }: PageQuery<'Actor'>): Found[] {
  return read(db, ORDERS[order], actorWhere(db, filter), after, first + 1).map(({ id, name, rank, day }) => ({
    id,
    key: { NAME: name, MOST_STATEMENTS: writeKey(rank, name), LATEST: day }[order],
  }))
}

export function findMeasures(db: Database, { filter, order, first, after }: PageQuery<'Measure'>): Found[] {
  return read(db, ORDERS[order], measureWhere(filter), after, first + 1).map(({ id, name, day }) => ({
    id,
    key: { TITLE: name, LATEST_CHANGE: day }[order],
  }))
}

export function findEvents(db: Database, { filter, order, first, after }: PageQuery<'Event'>): Found[] {
  return read(db, ORDERS[order], eventWhere(filter), after, first + 1).map(({ id, day }) => ({ id, key: day }))
}

export function findNamed(
  db: Database,
  { label, first, after }: PageQuery<'Outlet' | 'Sector' | 'MeasureKind' | 'Agreement'>,
): Found[] {
  return read(db, ORDERS.NAME, labelled(label), after, first + 1).map(({ id, name }) => ({ id, key: name }))
}

/** Rows `e` of `entity`. */
export function actorWhere(db: Database, { text, kinds, registry, spokeIn }: ActorFilter): Fragment {
  const found = [labelled('Actor')]
  if (text !== undefined) found.push(matches('entity_text', 'e.key', text))
  if (kinds !== undefined) found.push(isIn('e.kind', kinds))
  if (registry !== undefined) found.push(fragment('e.registry = ?', Number(registry)))
  if (spokeIn !== undefined) {
    const start = "+e.id IN (SELECT target FROM link WHERE type = 'SAID_BY' AND source IN (SELECT s.key FROM "
    found.push(wrap(start, matchingStatements(db, spokeIn), '))'))
  }
  return all(found)
}

export function measureWhere({ text, kinds, imposers, targets, sectors }: MeasureFilter): Fragment {
  const found = [labelled('Measure')]
  if (text !== undefined) found.push(matches('entity_text', 'e.key', text))
  for (const [role, ids] of Object.entries({ kind: kinds, imposer: imposers, target: targets, sector: sectors })) {
    if (ids === undefined) continue
    found.push(isOf(role, ids))
  }
  return all(found)
}

export function eventWhere({ text, actors, from, to }: EventFilter): Fragment {
  const found = [labelled('Event')]
  if (text !== undefined) found.push(matches('entity_text', 'e.key', text))
  if (actors !== undefined) found.push(isOf('participant', actors))
  if (from !== undefined) found.push(fragment('e.day >= ?', from))
  if (to !== undefined) found.push(fragment("e.day > '' AND e.day <= ?", to))
  return all(found)
}

function isOf(role: string, ids: readonly string[]): Fragment {
  const start = wrap('+e.key IN (SELECT entity FROM entity_of WHERE role = ? AND ', isIn('id', ids), ')')
  return { sql: start.sql, values: [role, ...start.values] }
}

export function labelled(label: Listed): Fragment {
  return fragment('e.label = ?', label)
}

export const Suggested = z.object({ label: z.enum(SUGGESTED), id: z.string() })
export type Suggested = z.infer<typeof Suggested>

/** Entities with a word that begins so and all words before it; most statements first, then name and id. */
export function findSuggestions(db: Database, prefix: string, first: number): Suggested[] {
  const typed = readTyped(prefix)
  if (typed === null) return []
  const { whole, beginning } = typed
  // The greatest code point closes the range of words that begin so.
  const begins = fragment(
    'e.key IN (SELECT entity FROM entity_word WHERE word >= ? AND word < ?)',
    beginning,
    `${beginning}\u{10FFFF}`,
  )
  const has = whole.map((word) => fragment('e.key IN (SELECT entity FROM entity_word WHERE word = ?)', word))
  const query = wrap('SELECT e.label, e.id FROM entity AS e WHERE ', all([begins, ...has]), '')
  return db.find(join([query, fragment(' ORDER BY e.rank, e.name, e.id LIMIT ?', first)], ''), Suggested)
}

/** An order of entities, and the index that has it. */
interface Order {
  readonly index: string
  readonly stretches: (after: Position | null) => readonly Stretch[]
}

const LATEST: Order = { index: 'entity_day', stretches: (after) => byDay(true, after, 'e.day', 'e.id') }
const NAME: Order = { index: 'entity_name', stretches: byName }
const ORDERS = {
  NAME,
  TITLE: NAME,
  MOST_STATEMENTS: { index: 'entity_rank', stretches: byRank },
  LATEST,
  LATEST_CHANGE: LATEST,
  NEWEST: LATEST,
} as const satisfies Record<string, Order>

function read(db: Database, { index, stretches }: Order, where: Fragment, after: Position | null, limit: number) {
  const found: z.infer<typeof Row>[] = []
  for (const stretch of stretches(after)) {
    if (found.length >= limit) break
    const start = `SELECT e.id, e.name, e.rank, e.day FROM entity AS e INDEXED BY ${index} WHERE `
    const query = wrap(start, all([where, stretch.where]), '')
    const rest = fragment(` ORDER BY ${stretch.orderBy} LIMIT ?`, limit - found.length)
    found.push(...db.find(join([query, rest], ''), Row))
  }
  return found
}
