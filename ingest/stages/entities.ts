import type { ActorKind, DocumentActor, Role } from '../../schema/document.ts'
import { hashId, normName } from '../../schema/ids.ts'
import type { RegistryActor } from '../../schema/registry.ts'
import type { Gender } from '../given-names.ts'
import { type BodyNames, openBodyNames } from './body-names.ts'
import { isSamePerson, type PersonName, toPersonName } from './person-names.ts'

/** An actor as it grows while mentions are linked to it. */
export interface Entity {
  readonly id: string
  readonly name: string
  /** The name as `normName` writes it. */
  readonly normal: string
  readonly kind: ActorKind
  readonly known: RegistryActor | null
  /** Null for what is no person. */
  readonly person: PersonName | null
  /** Places of its mentions, and for each how it was linked. They ascend but where a pass over the article begins anew. */
  readonly mentions: number[]
  /** Where in `mentions` those of a further pass begin. */
  readonly passes: number[]
  readonly links: { readonly how: string; readonly confidence: number }[]
  readonly roles: Role[]
  /** The gender of the first honorific that tells one. */
  called: Gender | null
}

/** Which entity a mention means, by which rule, and how sure that is. */
export interface Choice {
  readonly entity: Entity
  readonly how: string
  readonly confidence: number
}

/** The article's own alias table: its entities by id, surname, given name and whole name. */
export interface EntityTable {
  readonly all: readonly Entity[]
  byId(id: string): Entity | undefined
  bySurname(surname: string): readonly Entity[]
  byGiven(given: string): readonly Entity[]
  /** Bodies and places by whole name, as `normName` writes it. */
  byName(name: string): Entity | undefined
  /** Bodies by their names' beginnings and initials. */
  readonly bodies: Pick<BodyNames<Entity>, 'beginningWith' | 'withInitials'>
  /** Of those that fit the one mentioned last before a place, as far back as a reader remembers. */
  lastBefore(place: number, fits: (entity: Entity) => boolean): Entity | null
  /** Makes the mention at a place one of the chosen entity. */
  link(choice: Choice, place: number): void
  /** The entity of a name, made where there is none yet. */
  create(name: string, kind: ActorKind, known: RegistryActor | null): Entity
  /** One of this article alone: a group or an unnamed source. */
  createUnnamed(id: string, name: string, kind: 'GROUP' | 'UNNAMED'): Entity
}

export function openEntityTable(): EntityTable {
  const all: Entity[] = []
  const ids = new Map<string, Entity>()
  /** By the registry's id, else by kind and name as written. */
  const written = new Map<string, Entity>()
  const surnames = new Map<string, Entity[]>()
  const givens = new Map<string, Entity[]>()
  const names = new Map<string, Entity>()
  const bodies = openBodyNames<Entity>()
  const mentioned = new Map<number, Entity>()
  return {
    all,
    byId: (id) => ids.get(id),
    bySurname: (surname) => surnames.get(surname) ?? [],
    byGiven: (given) => givens.get(given) ?? [],
    byName: (name) => names.get(name),
    bodies,
    lastBefore(place, fits) {
      for (let at = place - 1; at >= Math.max(0, place - MOST_MENTIONS); at--) {
        const entity = mentioned.get(at)
        if (entity && fits(entity)) return entity
      }
      return null
    },
    link({ entity, how, confidence }, place) {
      const { mentions, passes, links } = entity
      if (place < (mentions.at(-1) ?? -1)) passes.push(mentions.length)
      mentions.push(place)
      links.push({ how, confidence })
      mentioned.set(place, entity)
    },
    create(name, kind, known) {
      const key = known?.id ?? `${kind} ${name}`
      const entity = written.get(key) ?? createFor(name, kind, known)
      written.set(key, entity)
      return entity
    },
    createUnnamed: (id, name, kind) => add(newEntity(id, name, normName(name), kind, null, null)),
  }

  function createFor(name: string, kind: ActorKind, known: RegistryActor | null): Entity {
    const normal = normName(name)
    const person = kind === 'PERSON' ? toPersonName(name) : null
    const id = known?.id ?? hashId('act', [kind, normal])
    const found = ids.get(id) ?? (person && known === null ? sameAs(person) : undefined)
    if (found) return found
    const entity = add(newEntity(id, name, normal, kind, known, person))
    if (isBody(kind)) bodies.file(normal, entity)
    if (person) {
      file(surnames, person.surname, entity)
      if (person.given !== '') file(givens, person.given, entity)
    } else names.set(normal, entity)
    return entity
  }

  function sameAs(person: PersonName): Entity | undefined {
    const family = surnames.get(person.surname)?.slice(0, LARGEST_FAMILY)
    return family?.find((other) => other.person !== null && isSamePerson(other.person, person))
  }

  function add(entity: Entity): Entity {
    all.push(entity)
    ids.set(entity.id, entity)
    return entity
  }
}

/** Persons of one surname that are told apart; of more the first count. */
export const LARGEST_FAMILY = 64

/** Mentions that "the commission" or "the senator" looks back over. */
const MOST_MENTIONS = 1000

function newEntity(
  id: string,
  name: string,
  normal: string,
  kind: ActorKind,
  known: RegistryActor | null,
  person: PersonName | null,
): Entity {
  return { id, name, normal, kind, known, person, mentions: [], passes: [], links: [], roles: [], called: null }
}

export function isBody(kind: ActorKind): boolean {
  return kind === 'ORGANIZATION' || kind === 'PUBLIC_BODY'
}

/** How many of an entity's mentions stand before a place, and the last of them; -1 where none does. */
export function mentionsBefore(
  { mentions, passes }: Pick<Entity, 'mentions' | 'passes'>,
  place: number,
): { readonly count: number; readonly last: number } {
  let count = 0
  let last = -1
  let from = 0
  for (const to of [...passes, mentions.length]) {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((mentions[middle] ?? 0) < place) low = middle + 1
      else high = middle
    }
    if (low > from) last = Math.max(last, mentions[low - 1] ?? -1)
    count += low - from
    from = to
  }
  return { count, last }
}

/** In the order of first mentions; each actor's mentions and roles in order too, the longest role first. */
export function toActors({ all }: EntityTable): readonly DocumentActor[] {
  return all
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ id, name, kind, known, mentions, links, roles }) => {
      const order = mentions.map((_, nth) => nth).sort((a, b) => (mentions[a] ?? 0) - (mentions[b] ?? 0))
      return {
        id,
        name,
        kind,
        registry: known !== null,
        mentions: order.map((nth) => mentions[nth] ?? 0),
        links: order.map((nth) => links[nth] ?? { how: 'name', confidence: 0 }),
        roles: roles.toSorted((a, b) => b.title.length - a.title.length),
      }
    })
    .sort((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0) || (a.id < b.id ? -1 : 1))
}

function file(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key)
  if (list) list.push(entity)
  else map.set(key, [entity])
}
