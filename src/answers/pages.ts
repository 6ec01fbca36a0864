import { Buffer } from 'node:buffer'
import { OnRecordError } from '../../schema/errors.ts'
import type { GraphStore, Listed, Lists, NodeOf, Page, PageQuery, Position } from '../graph/store.ts'

export const LARGEST_PAGE = 100
const USUAL_PAGE = 20
/** What lists that are read to their end are read in. */
const CHUNK = 500

/** Which page: how many, and behind which cursor. */
export interface PageRequest {
  /** 1 to 100; 20 unless given. */
  readonly first?: number | null
  /** A cursor of an earlier page of the same list. */
  readonly after?: string | null
}

/** A page of a list with a cursor for each entry. */
export interface List<N> {
  readonly nodes: readonly N[]
  readonly cursors: readonly string[]
  readonly hasNextPage: boolean
  /** Of the last entry; null on an empty page. */
  readonly endCursor: string | null
}

/** One page of what a store lists. Throws BAD_INPUT for a bad `first`, BAD_CURSOR for a bad `after`. */
export async function readPage<L extends Listed>(
  store: GraphStore,
  query: Pick<PageQuery<L>, 'label' | 'filter' | 'order'>,
  request: PageRequest,
): Promise<List<NodeOf[L]>> {
  const name = `${query.label} ${query.order}`
  const page = await store.page({ ...query, first: checkFirst(request.first), after: readCursor(name, request.after) })
  return toList(name, page)
}

/** Everything of a list, in its order. For lists that are short by nature: sectors, the reports of some measures. */
export async function readAll<L extends Listed>(
  store: GraphStore,
  label: L,
  filter: Lists[L]['filter'],
  order: Lists[L]['order'],
): Promise<readonly NodeOf[L][]> {
  const all: NodeOf[L][] = []
  let after: Position | null = null
  do {
    const page: Page<NodeOf[L]> = await store.page({ label, filter, order, first: CHUNK, after })
    all.push(...page.nodes)
    after = page.more ? (page.positions.at(-1) ?? null) : null
  } while (after !== null)
  return all
}

/** A page of what is already at hand, whole and in order; `positionOf` gives each entry its place. */
export function pageOf<N>(
  name: string,
  all: readonly N[],
  positionOf: (entry: N) => Position,
  request: PageRequest,
): List<N> {
  const first = checkFirst(request.first)
  const after = readCursor(name, request.after)
  const place = after === null ? -1 : all.findIndex((entry) => positionOf(entry).id === after.id)
  if (after !== null && place === -1) throw badCursor(request.after, 'what it points at is not in this list')
  const nodes = all.slice(place + 1, place + 1 + first)
  return toList(name, { nodes, positions: nodes.map(positionOf), more: place + 1 + first < all.length })
}

/** Throws BAD_INPUT unless `first` is a whole number from 1 to `LARGEST_PAGE`. */
export function checkFirst(first: number | null | undefined): number {
  const asked = first ?? USUAL_PAGE
  if (Number.isInteger(asked) && 1 <= asked && asked <= LARGEST_PAGE) return asked
  throw new OnRecordError(
    'BAD_INPUT',
    `first is ${asked}`,
    `Ask for 1 to ${LARGEST_PAGE} at a time, and for more with after.`,
  )
}

function toList<N>(name: string, { nodes, positions, more }: Page<N>): List<N> {
  const cursors = positions.map(({ key, id }) => Buffer.from(JSON.stringify([name, key, id])).toString('base64url'))
  return { nodes, cursors, hasNextPage: more, endCursor: cursors.at(-1) ?? null }
}

/** `name` is the list's label and order: a cursor of another order would start at a place that means nothing here. */
function readCursor(name: string, cursor: string | null | undefined): Position | null {
  if (cursor === null || cursor === undefined) return null
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch (cause) {
    throw badCursor(cursor, 'it cannot be read', cause)
  }
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part): part is string => typeof part === 'string')) {
    throw badCursor(cursor, 'it cannot be read')
  }
  const [order, key, id] = parts
  if (order !== name) throw badCursor(cursor, `it is of the list ${order}, not of ${name}`)
  return { key: key ?? '', id: id ?? '' }
}

function badCursor(cursor: string | null | undefined, why: string, cause?: unknown): OnRecordError {
  const shown = JSON.stringify(String(cursor).slice(0, 80))
  return new OnRecordError(
    'BAD_CURSOR',
    `The cursor ${shown} does not fit: ${why}`,
    'Give after an endCursor or edge cursor of the same list in the same order, or leave it out to start anew.',
    { cause },
  )
}
