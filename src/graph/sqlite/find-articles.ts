import { z } from 'zod'
import type { ArticleFilter } from '../filter.ts'
import type { PageQuery } from '../store.ts'
import type { Database } from './database.ts'
import { type Found, type Lane, readLanes } from './day-list.ts'
import { all, type Fragment, fragment, isIn, join, wrap } from './fragment.ts'
import { matches, matchingKeys } from './match.ts'
import { byScore, writeKey } from './order.ts'
import { linkWay, MOST_LANES, narrowest, SMALL_SET, type Way } from './ways.ts'

type Field = keyof ArticleFilter

const LINKS_OF = { actors: 'NAMES', sectors: 'IN_SECTOR', agreements: 'NAMES_AGREEMENT', events: 'TELLS_OF' } as const
/** Fields of a filter that follow links. */
export const LINKED = ['agreements', 'events', 'actors', 'sectors'] as const

/** One more than a page holds, so that it is known whether there is more. */
export function findArticles(db: Database, { filter, order, first, after }: PageQuery<'Article'>): Found[] {
  const limit = first + 1
  if (order !== 'RELEVANCE') return readLanes(db, lanesOf(db, filter), { newest: order === 'NEWEST', after, limit })
  const text = filter.text ?? ''
  const keys = matchingKeys('article_text', text)
  const where = articleWhere(filter, new Set(['text']))
  const source = keys
    ? wrap(
        'bm25(article_text) AS score FROM article_text CROSS JOIN article AS a ON a.key = article_text.rowid ' +
          'WHERE article_text MATCH ? AND ',
        { sql: where.sql, values: [...keys.values, ...where.values] },
        '',
      )
    : wrap('0.0 AS score FROM article AS a WHERE ', all([where, matches('article_text', 'a.key', text)]), '')
  const place = byScore(after)
  const query = join([wrap('SELECT * FROM (SELECT a.id, a.day, ', source, ')'), place.where], ' WHERE ')
  return db
    .find(join([query, fragment(` ORDER BY ${place.orderBy} LIMIT ?`, limit)], ''), Scored)
    .map(({ id, day, score }) => ({ id, key: writeKey(score, day) }))
}

const Scored = z.object({ id: z.string(), day: z.string(), score: z.number() })

/** Rows `a` of `article` that fit a filter: what follows FROM. */
export function matchingArticles(filter: ArticleFilter): Fragment {
  return wrap('article AS a WHERE ', articleWhere(filter, new Set()), '')
}

function lanesOf(db: Database, filter: ArticleFilter): Lane[] {
  const { outlets, copiesOf } = filter
  const lane = (index: string, covered: Field, test: Fragment): Lane => ({
    from: `article AS a INDEXED BY ${index}`,
    where: all([test, articleWhere(filter, new Set([covered]))]),
    day: 'a.day',
    id: 'a.id',
  })
  if (copiesOf !== undefined && copiesOf.length <= MOST_LANES) {
    return copiesOf.map((original) => lane('article_copy', 'copiesOf', fragment('a.copy_of = ?', original)))
  }
  const ways = waysOf(filter)
  const best = narrowest(db, ways)
  if (best !== null) {
    const { field, keys, links } = best.way
    if (links !== null && links.ids.length <= MOST_LANES) {
      return links.ids.map((target) => ({
        from: 'link_in AS i CROSS JOIN article AS a ON a.id = i.id',
        where: all([
          fragment('i.type = ? AND i.target = ? AND i.shelf = 0', links.type, target),
          articleWhere(filter, new Set([field])),
        ]),
        day: 'i.day',
        id: 'i.id',
      }))
    }
    if (field === 'text' && best.size < SMALL_SET) {
      const source = wrap('(', keys, ') AS m CROSS JOIN article AS a ON a.key = m.key')
      return [{ from: source.sql, source, where: articleWhere(filter, new Set([field])), day: 'a.day', id: 'a.id' }]
    }
  }
  if (outlets !== undefined && outlets.length <= MOST_LANES) {
    return outlets.map((outlet) => lane('article_outlet', 'outlets', fragment('a.outlet = ?', outlet)))
  }
  const from = 'article AS a INDEXED BY article_day'
  return [{ from, where: articleWhere(filter, new Set()), day: 'a.day', id: 'a.id' }]
}

function waysOf(filter: ArticleFilter): Way<Field>[] {
  const ways: Way<Field>[] = []
  for (const field of LINKED) {
    const ids = filter[field]
    if (ids) ways.push(linkWay(field, LINKS_OF[field], [...new Set(ids)], fragment('shelf = 0')))
  }
  const text = filter.text === undefined ? null : matchingKeys('article_text', filter.text)
  if (text) ways.push({ field: 'text', keys: text, links: null })
  return ways
}

function articleWhere(filter: ArticleFilter, covered: ReadonlySet<Field>): Fragment {
  const found: Fragment[] = []
  const { text, outlets, from, to, language, copiesOf, withoutCopies } = filter
  if (outlets !== undefined && !covered.has('outlets')) found.push(isIn('a.outlet', outlets))
  for (const field of LINKED) {
    const ids = filter[field]
    if (ids === undefined || covered.has(field)) continue
    const start = `EXISTS (SELECT 1 FROM link WHERE source = a.version AND type = '${LINKS_OF[field]}' AND `
    found.push(wrap(start, isIn('target', ids), ')'))
  }
  if (from !== undefined) found.push(fragment('a.day >= ?', from))
  if (to !== undefined) found.push(fragment("a.day > '' AND a.day <= ?", to))
  if (language !== undefined) {
    const longer = `${language}-`
    found.push(fragment('(a.language = ? OR substr(a.language, 1, ?) = ?)', language, longer.length, longer))
  }
  if (copiesOf !== undefined && !covered.has('copiesOf')) found.push(isIn('a.copy_of', copiesOf))
  if (withoutCopies) found.push(fragment('a.copy_of IS NULL'))
  if (text !== undefined && !covered.has('text')) found.push(matches('article_text', 'a.key', text))
  return all(found)
}
