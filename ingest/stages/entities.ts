import type { ActorKind, DocumentActor, Role } from '../../schema/document.ts'
import { hashId, normName } from '../../schema/ids.ts'
import type { RegistryActor } from '../../schema/registry.ts'
import { isSamePerson, type PersonName } from './person-names.ts'

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
  /** Places of its mentions, and for each how it was linked. */
  readonly mentions: number[]
  readonly links: { readonly how: string; readonly confidence: number }[]
  readonly roles: Role[]
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
  /** The entity of a name, made where there is none yet. */
  create(name: string, kind: ActorKind, known: RegistryActor | null, person: PersonName | null): Entity
  /** One of this article alone: a group or an unnamed source. */
  createUnnamed(id: string, name: string, kind: 'GROUP' | 'UNNAMED'): Entity
}

export function openEntityTable(): EntityTable {
  const all: Entity[] = []
  const ids = new Map<string, Entity>()
  const hashes = new Map<string, string>()
  const surnames = new Map<string, Entity[]>()
  const givens = new Map<string, Entity[]>()
  const names = new Map<string, Entity>()
  return {
    all,
    byId: (id) => ids.get(id),
    bySurname: (surname) => surnames.get(surname) ?? [],
    byGiven: (given) => givens.get(given) ?? [],
    byName: (name) => names.get(name),
    create(name, kind, known, person) {
      const normal = normName(name)
      const id = known?.id ?? idOf(kind, normal)
      const found = ids.get(id) ?? (person && known === null ? sameAs(person) : undefined)
      if (found) return found
      const entity = add({ id, name, normal, kind, known, person, mentions: [], links: [], roles: [] })
      if (person) {
        file(surnames, person.surname, entity)
        if (person.given !== '') file(givens, person.given, entity)
      } else names.set(normal, entity)
      return entity
    },
    createUnnamed: (id, name, kind) =>
      add({ id, name, normal: normName(name), kind, known: null, person: null, mentions: [], links: [], roles: [] }),
  }

  /** The id of a name, hashed once however often it is named. */
  function idOf(kind: ActorKind, normal: string): string {
    const key = `${kind} ${normal}`
    const id = hashes.get(key) ?? hashId('act', [kind, normal])
    hashes.set(key, id)
    return id
  }

  function sameAs(person: PersonName): Entity | undefined {
    return surnames.get(person.surname)?.find((other) => other.person !== null && isSamePerson(other.person, person))
  }

  function add(entity: Entity): Entity {
    all.push(entity)
    ids.set(entity.id, entity)
    return entity
  }
}

/** The place of an entity's last mention before another place; -1 where none stands before. */
export function lastBefore({ mentions }: Entity, place: number): number {
  let last = -1
  for (const mention of mentions) if (mention < place && mention > last) last = mention
  return last
}

/** In the order of first mentions; each actor's mentions and roles in order too, the longest role first. */
export function toActors({ all }: EntityTable): readonly DocumentActor[] {
  const first = ({ mentions }: Entity) => Math.min(...mentions)
  return all
    .filter(({ mentions }) => mentions.length > 0)
    .toSorted((a, b) => first(a) - first(b) || (a.id < b.id ? -1 : 1))
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
}

function file(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key)
  if (list) list.push(entity)
  else map.set(key, [entity])
}
