import type { Article } from '../../schema/document.ts'
import { normName } from '../../schema/ids.ts'
import type { Lexicons } from '../lexicons.ts'
import { type Choice, type Entity, type EntityTable, lastBefore } from './entities.ts'
import { holderOf } from './offices.ts'
import { toPersonName } from './person-names.ts'

interface Needs {
  readonly article: Article
  readonly entities: EntityTable
  readonly lexicons: Pick<Lexicons, 'registry' | 'titles'>
}

/**
 * Whom a title alone means ("the Prime Minister", "the senator"): the one whom the article shows in that office; else
 * whom the registry's description calls so; of several the one named last before.
 */
export function personOfRole({ entities, lexicons }: Needs, title: string, place: number): Choice | null {
  const key = longTitle(lexicons, title.replace(FORMER, ''))
  const former = FORMER.test(title)
  const shown = latest(entities, place, ({ roles }) =>
    roles.some((role) => (former || !role.former) && has(longTitle(lexicons, role.title), key)),
  )
  if (shown) return { entity: shown.entity, how: 'title', confidence: shown.alone ? 0.85 : 0.6 }
  const known = latest(entities, place, ({ known }) => has(normName(known?.description ?? ''), key))
  return known && { entity: known.entity, how: 'description', confidence: known.alone ? 0.75 : 0.5 }
}

/** Who holds the office on the article's day, in its country; null where the registry does not know. */
export function personOfOffice({ article, entities, lexicons }: Needs, title: string): Choice | null {
  const id = holderOf(title, article, lexicons.registry)
  const known = id === null ? undefined : lexicons.registry.actorById.get(id)
  if (!known) return null
  const entity = entities.create(known.name, 'PERSON', known, toPersonName(known.name))
  return { entity, how: 'office', confidence: 0.75 }
}

function latest(
  { all }: EntityTable,
  place: number,
  fits: (entity: Entity) => boolean,
): { entity: Entity; alone: boolean } | null {
  const holders = all.filter((entity) => entity.kind === 'PERSON' && fits(entity))
  const [entity] = holders.toSorted((a, b) => lastBefore(b, place) - lastBefore(a, place))
  return entity ? { entity, alone: holders.length === 1 } : null
}

/** A title as titles are compared, its abbreviations written out: `Sen.` → `senator`. */
function longTitle({ titles }: Pick<Lexicons, 'titles'>, title: string): string {
  return normName(title)
    .split(' ')
    .map((word) => titles.long.get(word) ?? word)
    .join(' ')
}

/** Does a role hold these words, whole and in order? */
function has(role: string, words: string): boolean {
  return words !== '' && ` ${role} `.includes(` ${words} `)
}

const FORMER = /^(?:former|ex-|then-)\s*/i
