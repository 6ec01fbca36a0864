import type { Article } from '../../schema/document.ts'
import { normName } from '../../schema/ids.ts'
import type { Lexicons } from '../lexicons.ts'
import type { RegistryIndex } from '../registry-index.ts'
import { longTitle } from '../titles.ts'
import type { Choice, Entity, EntityTable } from './entities.ts'
import { sureOf } from './link-rules.ts'
import { genderOf, type PersonNeeds } from './named-persons.ts'
import { holderOf } from './offices.ts'

interface Needs {
  readonly article: Article
  readonly entities: EntityTable
  readonly lexicons: Pick<Lexicons, 'registry' | 'titles'>
  /** By title, asked once names have shown all offices. */
  readonly holders: Map<string, Holders>
}

/** The persons who fit a title, of the entities looked through so far. */
export interface Holders {
  readonly found: Set<Entity>
  seen: number
}

/**
 * Whom a title alone means ("the Prime Minister", "the senator"): the one whom the article shows in that office; else
 * whom the registry's description calls so; of several the one named last before.
 */
export function personOfRole(needs: Needs, title: string, place: number): Choice | null {
  const { lexicons } = needs
  const key = longTitle(lexicons.titles, title.replace(FORMER, ''))
  const former = FORMER.test(title)
  const shown = latest(needs, `${former ? 'former' : 'now'} ${key}`, place, ({ roles }) =>
    roles.some((role) => (former || !role.former) && has(longTitle(lexicons.titles, role.title), key)),
  )
  if (shown) return { entity: shown.entity, how: 'title', confidence: sureOf(shown.alone ? 'title' : 'titleOfSeveral') }
  const known = latest(
    needs,
    `known ${key}`,
    place,
    ({ known }) => known !== null && has(normName(known.description ?? ''), key),
  )
  return known && { entity: known.entity, how: 'description', confidence: sureOf('description') }
}

/** Who holds the office on the article's day, in its country; null where the registry does not know. */
export function personOfOffice({ article, entities, lexicons }: Needs, title: string): Choice | null {
  const id = holderOf(title, article, lexicons.registry)
  const known = id === null ? undefined : lexicons.registry.actorById.get(id)
  if (!known) return null
  const entity = entities.create(known.name, 'PERSON', known)
  return { entity, how: 'office', confidence: sureOf('office') }
}

/**
 * Whom a description that no one is introduced by means: the one person before whose country it names ("the Russian
 * leader"), else who spoke last and was named last ("the businessman"), if the noun's gender agrees. Null where two come
 * into question, or the trade is one that seldom has a name.
 */
export function personDescribed(
  needs: PersonNeeds,
  { noun, words }: { readonly noun: string; readonly words: string },
  before: readonly { readonly entity: Entity | undefined; readonly speaks: boolean }[],
): Choice | null {
  if (UNNAMED_TRADES.has(noun)) return null
  const fits = (entity: Entity | undefined): entity is Entity => {
    if (entity?.kind !== 'PERSON') return false
    const gender = genderOf(needs, entity)
    return !((gender === 'f' && MASCULINE.test(noun)) || (gender === 'm' && FEMININE.test(noun)))
  }
  const people = before.flatMap(({ entity }) => (fits(entity) ? [entity] : []))
  const countries = countriesIn(needs.lexicons.registry, words)
  const fellows = new Set(people.filter(({ known }) => known?.country !== undefined && countries.has(known.country)))
  const [fellow, another] = fellows
  if (fellow && !another) return { entity: fellow, how: 'described', confidence: sureOf('described') }
  if (countries.size > 0) return null
  const speaker = before.findLast(({ entity, speaks }) => speaks && fits(entity))?.entity
  return speaker && speaker === people.at(-1)
    ? { entity: speaker, how: 'described', confidence: sureOf('described') }
    : null
}

/** Countries whose adjectives stand in a phrase. */
function countriesIn(registry: RegistryIndex, words: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const word of words.split(' ')) {
    if (!/^\p{Lu}/u.test(word)) continue
    for (const { actor, kind } of registry.aliases.get(normName(word)) ?? []) {
      if (kind === 'adjective' && actor.kind === 'COUNTRY') found.add(actor.id)
    }
  }
  return found
}

const MASCULINE = /man$|^(?:actor|father|husband|king|prince|son)$/
const FEMININE = /woman$|^(?:actress|daughter|mother|princess|queen|widow|wife)$/
/** What stands for somebody whom the article does not want to name. */
const UNNAMED_TRADES = new Set(
  (
    'aide agent assistant boy broker buyer clerk colleague customer diplomat driver employee expert friend girl guest ' +
    'insider interviewer man member moderator neighbor neighbour observer officer official operative person reader ' +
    'reporter representative resident sheriff source spokesman spokesperson spokeswoman staffer student supporter teacher ' +
    'trader viewer voter witness woman worker'
  ).split(' '),
)

/** Of the persons who fit, the one mentioned last before, else the first. */
function latest(
  { entities, holders }: Needs,
  key: string,
  place: number,
  fits: (entity: Entity) => boolean,
): { readonly entity: Entity; readonly alone: boolean } | null {
  const known = holders.get(key) ?? { found: new Set(), seen: 0 }
  holders.set(key, known)
  const { found } = known
  for (const entity of entities.all.slice(known.seen)) if (entity.kind === 'PERSON' && fits(entity)) found.add(entity)
  known.seen = entities.all.length
  const [first] = found
  if (first === undefined) return null
  if (found.size === 1) return { entity: first, alone: true }
  return { entity: entities.lastBefore(place, (entity) => found.has(entity)) ?? first, alone: false }
}

/** Does a role hold these words, whole and in order? */
function has(role: string, words: string): boolean {
  return words !== '' && ` ${role} `.includes(` ${words} `)
}

const FORMER = /^(?:former|ex-|then-)\s*/i
