import { z } from 'zod'
import type { StatementFilter } from '../filter.ts'
import type { PageQuery } from '../store.ts'
import type { Database } from './database.ts'
import { type Found, type Lane, readLanes } from './day-list.ts'
import { all, type Fragment, fragment, join, wrap } from './fragment.ts'
import { matches, matchingKeys } from './match.ts'
import { byScore, writeKey } from './order.ts'
import {
  asksDefaults,
  type FilterField,
  LINKS_OF,
  measuresOfKinds,
  stanceFits,
  statementWhere,
} from './statement-where.ts'
import { linkWay, MOST_LANES, narrowest, SMALL_SET, type Way } from './ways.ts'

/** One more than a page holds, so that it is known whether there is more. */
export function findStatements(db: Database, query: PageQuery<'Statement'>): Found[] {
  const { filter, order, after } = query
  const limit = query.first + 1
  if (order === 'RELEVANCE') return findRelevant(db, filter, query, limit)
  return readLanes(db, lanesOf(db, filter), { newest: order === 'NEWEST', after, limit })
}

/** Rows `s` of `statement` that fit a filter: what follows FROM. */
export function matchingStatements(db: Database, filter: StatementFilter): Fragment {
  const few = fewOf(filter)
  if (few) return join([few.source, statementWhere(filter, new Set([few.field]))], ' WHERE ')
  const best = narrowest(db, waysOf(filter))
  if (best === null) return wrap('statement AS s WHERE ', statementWhere(filter), '')
  const { field, keys } = best.way
  const source = wrap('(SELECT DISTINCT key FROM (', keys, ')) AS m CROSS JOIN statement AS s ON s.key = m.key')
  return join([source, statementWhere(filter, new Set([field]))], ' WHERE ')
}

function lanesOf(db: Database, filter: StatementFilter): Lane[] {
  const few = fewOf(filter)
  if (few) {
    return [lane(few.source.sql, statementWhere(filter, new Set([few.field])), few.source)]
  }
  const ways = waysOf(filter)
  const [first] = ways
  const isAlone = ways.length === 1 && first !== undefined && hasLanes(first)
  const best = isAlone ? { way: first, size: SMALL_SET } : narrowest(db, ways)
  if (best !== null && hasLanes(best.way)) return linkLanes(filter, best.way)
  if (best !== null && best.size < SMALL_SET) {
    const source = wrap(
      '(SELECT DISTINCT key FROM (',
      best.way.keys,
      ')) AS m CROSS JOIN statement AS s ON s.key = m.key',
    )
    return [lane(source.sql, statementWhere(filter, new Set([best.way.field])), source)]
  }
  const where = statementWhere(filter, new Set(['outlets']))
  const { outlets } = filter
  if (outlets !== undefined && outlets.length <= MOST_LANES) {
    return outlets.map((outlet) =>
      lane('statement AS s INDEXED BY statement_outlet', all([fragment('s.outlet = ?', outlet), where])),
    )
  }
  return [lane('statement AS s INDEXED BY statement_day', statementWhere(filter))]
}

function lane(from: string, where: Fragment, source?: Fragment): Lane {
  return { from, where, day: 's.day', id: 's.id', ...(source && { source }) }
}

function hasLanes({ links }: Way<FilterField>): boolean {
  return links !== null && links.ids.length <= MOST_LANES
}

/** Along the links to each target. Where nothing else is asked, the row of the statement is not even looked at. */
function linkLanes(filter: StatementFilter, { field, links }: Way<FilterField>): Lane[] {
  const covered: ReadonlySet<FilterField> = new Set([field, 'from', 'to'])
  const isBare = asksDefaults(filter) && Object.keys(filter).every((name) => name === field || DAYS.has(name))
  const where = [shelfOf(filter, 'i.'), daysBetween(filter), ...(isBare ? [] : [statementWhere(filter, covered)])]
  return (links?.ids ?? []).map((target) => ({
    from: isBare ? 'link_in AS i' : 'link_in AS i CROSS JOIN statement AS s ON s.key = i.source',
    where: all([fragment('i.type = ? AND i.target = ?', links?.type ?? '', target), ...where]),
    day: 'i.day',
    id: 'i.id',
  }))
}
const DAYS: ReadonlySet<string> = new Set(['from', 'to'])

function daysBetween({ from, to }: StatementFilter): Fragment {
  const found: Fragment[] = []
  if (from !== undefined) found.push(fragment('i.day >= ?', from))
  if (to !== undefined) found.push(fragment("i.day > '' AND i.day <= ?", to))
  return all(found)
}

/** Fields that name a few rows themselves. */
function fewOf(filter: StatementFilter): { readonly field: FilterField; readonly source: Fragment } | null {
  const { ids, utterances, within, articles } = filter
  const given = (field: FilterField, values: readonly string[], on: string) => ({
    field,
    source: fragment(`(SELECT DISTINCT value FROM json_each(?)) AS asked CROSS JOIN ${on}`, JSON.stringify(values)),
  })
  if (ids) return given('ids', ids, 'statement AS s ON s.id = asked.value')
  if (within) return given('within', within, 'statement AS s ON s.within = asked.value')
  if (utterances) return given('utterances', utterances, 'statement AS s ON s.act = asked.value')
  if (articles) {
    return given(
      'articles',
      articles,
      'article AS a ON a.id = asked.value CROSS JOIN statement AS s ON s.version = a.version',
    )
  }
  return null
}

function waysOf(filter: StatementFilter): Way<FilterField>[] {
  const shelf = shelfOf(filter, '')
  const ways: Way<FilterField>[] = []
  for (const field of ['measures', 'agreements', 'events', 'speakers', 'addressees', 'mentions', 'sectors'] as const) {
    const ids = filter[field]
    if (ids) ways.push(linkWay(field, LINKS_OF[field], [...new Set(ids)], shelf))
  }
  const text = filter.text === undefined ? null : matchingKeys('statement_text', filter.text)
  if (text) ways.push({ field: 'text', keys: text, links: null })
  if (filter.measureKinds) {
    const keys = wrap(
      "SELECT source AS key FROM link_in WHERE type = 'ABOUT_MEASURE' AND target IN (",
      measuresOfKinds(filter.measureKinds),
      ')',
    )
    ways.push({ field: 'measureKinds', keys, links: null })
  }
  if (filter.stance?.targets) {
    const keys = wrap(
      'SELECT link_in.source AS key FROM link_in JOIN link ON link.source = link_in.source AND link.type = link_in.type ' +
        "AND link.target = link_in.target WHERE link_in.type = 'STANCE' AND ",
      all([stanceFits(filter.stance, 'link_in.target', 'link.properties'), shelf]),
      '',
    )
    ways.push({ field: 'stance', keys, links: null })
  }
  return ways
}

function shelfOf(filter: StatementFilter, alias: 'i.' | ''): Fragment {
  return fragment(asksDefaults(filter) ? `${alias}shelf = 0` : `${alias}shelf < 2`)
}

const Scored = z.object({ id: z.string(), day: z.string(), score: z.number() })

/** Best first, by BM25; what asks for no word is all equally relevant. */
function findRelevant(
  db: Database,
  filter: StatementFilter,
  { after }: Pick<PageQuery<'Statement'>, 'after'>,
  limit: number,
): Found[] {
  const text = filter.text ?? ''
  const keys = matchingKeys('statement_text', text)
  const where = statementWhere(filter, new Set(['text']))
  const scored = keys
    ? wrap(
        'SELECT s.id, s.day, bm25(statement_text) AS score FROM statement_text ' +
          'CROSS JOIN statement AS s ON s.key = statement_text.rowid WHERE statement_text MATCH ? AND ',
        where,
        '',
      )
    : wrap(
        'SELECT s.id, s.day, 0.0 AS score FROM statement AS s WHERE ',
        all([where, matches('statement_text', 's.key', text)]),
        '',
      )
  const values = keys ? [...keys.values, ...scored.values] : scored.values
  const place = byScore(after)
  const query = join([{ sql: `SELECT * FROM (${scored.sql})`, values }, place.where], ' WHERE ')
  return db
    .find({ sql: `${query.sql} ORDER BY ${place.orderBy} LIMIT ?`, values: [...query.values, limit] }, Scored)
    .map(({ id, day, score }) => ({ id, key: writeKey(score, day) }))
}
