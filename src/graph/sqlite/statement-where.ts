import type { StatementFilter } from '../filter.ts'
import { all, any, type Fragment, fragment, isIn, wrap } from './fragment.ts'
import { matches } from './match.ts'

export type FilterField = keyof StatementFilter

/** Which links a field of a filter follows. */
export const LINKS_OF = {
  measures: 'ABOUT_MEASURE',
  agreements: 'ABOUT_AGREEMENT',
  events: 'ABOUT_EVENT',
  speakers: 'SAID_BY',
  addressees: 'SAID_TO',
  mentions: 'MENTIONS',
  sectors: 'ABOUT_SECTOR',
} as const

/** The conditions of a filter on rows `s` of `statement`, with the defaults; fields that are `covered` already left out. */
export function statementWhere(filter: StatementFilter, covered: ReadonlySet<FilterField> = NOTHING): Fragment {
  return all(topConditions(filter, 's', covered))
}

/** True where a filter asks for listed statements only, whatever else it asks. */
export function asksDefaults({ level, review, includeFurniture }: StatementFilter): boolean {
  return (level === undefined || level === 0) && review === undefined && includeFurniture !== true
}

function topConditions(filter: StatementFilter, s: string, covered: ReadonlySet<FilterField>): Fragment[] {
  if (asksDefaults(filter)) {
    return [fragment(`${s}.shelf = 0`), ...conditions(filter, s, new Set([...covered, ...DEFAULTED]), true)]
  }
  const found = [fragment(`${s}.shelf < 2`)]
  if (filter.level === undefined) found.push(fragment(`${s}.level = 0`))
  if (filter.review === undefined) found.push(fragment(`${s}.review <> 'REJECTED'`))
  if (filter.includeFurniture === undefined) found.push(fragment(`${s}.furniture = 0`))
  return [...found, ...conditions(filter, s, covered, true)]
}

/** Only what the filter names. `s` is the alias of the row, one letter longer in each nested query. */
function conditions(filter: StatementFilter, s: string, covered: ReadonlySet<FilterField>, top: boolean): Fragment[] {
  const found: Fragment[] = []
  const add = <F extends FilterField>(field: F, make: (value: Exclude<StatementFilter[F], undefined>) => Fragment) => {
    const value = filter[field]
    if (isGiven(value) && !covered.has(field)) found.push(make(value))
  }
  const listed = (field: ListField, column: string) => add(field, (values) => isIn(`${s}.${column}`, values))
  // What compares with NULL is neither true nor false, and would be neither under NOT.
  const known = (field: ListField, column: string) =>
    add(field, (values) => wrap(`(${s}.${column} IS NOT NULL AND `, isIn(`${s}.${column}`, values), ')'))
  const linked = (field: keyof typeof LINKS_OF) =>
    add(field, (targets) =>
      wrap(
        `EXISTS (SELECT 1 FROM link WHERE source = ${s}.key AND type = '${LINKS_OF[field]}' AND `,
        isIn('target', targets),
        ')',
      ),
    )

  listed('ids', 'id')
  listed('utterances', 'act')
  known('within', 'within')
  add('articles', (ids) => wrap(`${s}.version IN (SELECT version FROM article WHERE `, isIn('id', ids), ')'))
  linked('measures')
  linked('agreements')
  linked('events')
  linked('speakers')
  linked('addressees')
  linked('mentions')
  linked('sectors')
  known('outlets', 'outlet')
  listed('kinds', 'kind')
  listed('illocutions', 'illocution')
  listed('review', 'review')
  add('from', (day) => fragment(`${s}.day >= ?`, day))
  add('to', (day) => fragment(`${s}.day > '' AND ${s}.day <= ?`, day))
  add('publishedFrom', (day) => fragment(`${s}.published >= ?`, day))
  add('publishedTo', (day) => fragment(`${s}.published > '' AND ${s}.published <= ?`, day))
  add('level', (level) => (level === null ? fragment('TRUE') : fragment(`${s}.level = ?`, level)))
  add('minConfidence', (least) => fragment(`${s}.confidence >= ?`, least))
  add('includeFurniture', (include) => (include ? fragment('TRUE') : fragment(`${s}.furniture = 0`)))
  add('text', (text) => matches('statement_text', `${s}.key`, text))
  add('measureKinds', (kinds) =>
    wrap(
      `EXISTS (SELECT 1 FROM link WHERE source = ${s}.key AND type = 'ABOUT_MEASURE' AND target IN (`,
      measuresOfKinds(kinds),
      '))',
    ),
  )
  add('stance', (stance) =>
    wrap(
      'EXISTS (SELECT 1 FROM link WHERE ',
      all([fragment(`source = ${s}.key AND type = 'STANCE'`), stanceFits(stance, 'target', 'properties')]),
      ')',
    ),
  )
  const nested = (inner: StatementFilter) => wrap('(', all(conditions(inner, s, NOTHING, false)), ')')
  add('and', (filters) => all(filters.map(nested)))
  add('or', (filters) => any(filters.map(nested)))
  add('not', (inner) => wrap('NOT ', nested(inner), ''))
  if (filter.unique === true) found.push(isFirstOfUtterance(filter, s, top))
  return found
}

/** No other statement that fits reports the same utterance and was published earlier (unknown days last) or has a smaller id. */
function isFirstOfUtterance({ unique: _, ...rest }: StatementFilter, s: string, top: boolean): Fragment {
  const t = `${s}s`
  const order = (alias: string) => `(${alias}.published = '', ${alias}.published, ${alias}.id)`
  return wrap(
    `NOT EXISTS (SELECT 1 FROM statement AS ${t} WHERE ${t}.act = ${s}.act AND ${t}.shelf < 2 ` +
      `AND ${order(t)} < ${order(s)} AND `,
    all(top ? topConditions(rest, t, NOTHING) : conditions(rest, t, NOTHING, false)),
    ')',
  )
}

/** What a stance must be, besides a link of its type. */
export function stanceFits(
  { targets, polarities }: Exclude<StatementFilter['stance'], undefined>,
  target: string,
  properties: string,
): Fragment {
  return all([
    ...(targets === undefined ? [] : [isIn(target, targets)]),
    ...(polarities === undefined ? [] : [isIn(`${properties} ->> '$.polarity'`, polarities)]),
  ])
}

/** Ids of measures. */
export function measuresOfKinds(kinds: readonly string[]): Fragment {
  return wrap(
    "SELECT entity.id FROM entity_of JOIN entity ON entity.key = entity_of.entity WHERE role = 'kind' AND ",
    isIn('entity_of.id', kinds),
    '',
  )
}

type ListField = {
  [F in FilterField]: Exclude<StatementFilter[F], undefined> extends readonly string[] ? F : never
}[FilterField]

const NOTHING: ReadonlySet<FilterField> = new Set()
const DEFAULTED: readonly FilterField[] = ['level', 'includeFurniture']

function isGiven<T>(value: T | undefined): value is Exclude<T, undefined> {
  return value !== undefined
}
