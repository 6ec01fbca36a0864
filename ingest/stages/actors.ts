import type { ActorKind, Article, Attribution, DocumentActor, Mention, Role } from '../../schema/document.ts'
import { hashId, normName } from '../../schema/ids.ts'
import type { RegistryActor } from '../../schema/registry.ts'
import type { Lexicons } from '../lexicons.ts'
import { textOf } from '../span.ts'
import { headMention } from './heads.ts'
import { holderOf, toRole } from './offices.ts'
import { isSamePerson, type PersonName, toPersonName } from './person-names.ts'

interface Needs {
  readonly article: Article
  readonly mentions: readonly Mention[]
  readonly attributions: readonly Attribution[]
}

/** An actor as it grows while mentions are linked to it. */
interface Entity {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly known: RegistryActor | null
  /** Null for what is no person. */
  readonly person: PersonName | null
  readonly mentions: number[]
  readonly links: { readonly how: string; readonly confidence: number }[]
  readonly roles: Role[]
}

/**
 * The persons, bodies and places that the article's mentions name, in the order of their first mention. Full names come
 * first: the registry knows them or they become actors of their own; then surnames, titles with a surname and acronyms
 * mean that article's full name. A source that names nobody becomes an unnamed actor or group of this article alone.
 */
export function findActors(
  { article, mentions, attributions }: Needs,
  { registry, ambiguous }: Pick<Lexicons, 'registry' | 'ambiguous'>,
): readonly DocumentActor[] {
  const entities: Entity[] = []
  const byId = new Map<string, Entity>()
  const bySurname = new Map<string, Entity[]>()
  const byGiven = new Map<string, Entity[]>()
  const byName = new Map<string, Entity>()
  const linked = new Int32Array(mentions.length).fill(-1)
  const sources = new Set<number>()
  for (const { source, addressee } of attributions) {
    if (source) sources.add(headMention(article.text, mentions, source))
    if (addressee) sources.add(headMention(article.text, mentions, addressee))
  }
  const names = mentions.map((mention) => textOf(article.text, mention.name).replace(/\s+/g, ' '))
  mentions.forEach((mention, place) => {
    if (isFullName(mention, place)) linkFullName(mention, place)
  })
  mentions.forEach((mention, place) => {
    if (linked[place] !== -1) return
    if (mention.kind === 'PERSON') linkShortName(mention, place)
    else if (mention.form !== 'pronoun' && mention.form !== 'nominal') linkBody(mention, place)
  })
  mentions.forEach((mention, place) => {
    if (linked[place] === -1) linkDescription(mention, place)
  })
  return entities.toSorted((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0) || (a.id < b.id ? -1 : 1)).map(toActor)

  function isFullName(mention: Mention, place: number): boolean {
    const named = mention.form === 'full-name' || mention.form === 'role+name' || mention.form === 'honorific'
    return mention.kind === 'PERSON' && named && (names[place] ?? '').includes(' ')
  }

  function linkFullName(mention: Mention, place: number): void {
    const person = toPersonName(names[place] ?? '')
    const known = knownPerson(names[place] ?? '', mention)
    const same = known
      ? byId.get(known.id)
      : bySurname.get(person.surname)?.find((other) => other.person !== null && isSamePerson(other.person, person))
    link(
      same ?? create(known?.name ?? names[place] ?? '', 'PERSON', known, person),
      place,
      'full-name',
      known ? 0.98 : 0.95,
    )
  }

  /** The registry's person of a full name; of several the one who holds the office that stands beside it. */
  function knownPerson(name: string, mention: Mention): RegistryActor | null {
    const hits = (registry.aliases.get(normName(name)) ?? []).filter(
      ({ actor, kind }) => actor.kind === 'PERSON' && kind !== 'surname',
    )
    const [first] = hits
    if (!first || hits.every(({ actor }) => actor === first.actor)) return first?.actor ?? null
    const role = mention.role && textOf(article.text, mention.role)
    return hits.find(({ actor }) => role && toRole(role, actor.id, article, registry)?.tenureId)?.actor ?? null
  }

  /** A surname, alone or behind a title: this article's person of that name. */
  function linkShortName(mention: Mention, place: number): void {
    if (mention.form === 'pronoun' || mention.form === 'title-only' || mention.form === 'nominal') return
    const name = names[place] ?? ''
    const person = toPersonName(name)
    const people = bySurname.get(person.whole) ?? []
    const one = people.length > 1 ? nearest(people, place) : people[0]
    if (one) return link(one, place, 'surname', people.length > 1 ? 0.75 : 0.95)
    const given = mention.form === 'surname' ? byGiven.get(person.whole) : undefined
    if (given?.length === 1 && given[0]) return link(given[0], place, 'given-name', 0.8)
    if (mention.role) {
      const holder = holderNamed(textOf(article.text, mention.role), person)
      if (holder)
        return link(
          byId.get(holder.id) ?? create(holder.name, 'PERSON', holder, toPersonName(holder.name)),
          place,
          'office',
          0.9,
        )
    }
    const body = byName.get(person.whole) ?? bodyBeginning(person.whole)
    if (body && mention.form === 'surname') return link(body, place, 'short-name', 0.7)
    if (mention.form !== 'surname' || sources.has(place)) link(create(name, 'PERSON', null, person), place, 'name', 0.6)
  }

  /** Of several persons of one surname the one mentioned last. */
  function nearest(people: readonly Entity[], place: number): Entity | undefined {
    return people.toSorted((a, b) => lastBefore(b, place) - lastBefore(a, place))[0]
  }

  function lastBefore({ mentions: places }: Entity, place: number): number {
    return places.findLast((other) => other < place) ?? -1
  }

  /** The holder of an office whose surname it is: `President Orr`. */
  function holderNamed(role: string, person: PersonName): RegistryActor | null {
    const id = holderOf(role, article, registry)
    const actor = id === null ? undefined : registry.actorById.get(id)
    return actor && toPersonName(actor.name).surname === person.surname ? actor : null
  }

  function linkBody(mention: Mention, place: number): void {
    const name = names[place] ?? ''
    const key = normName(name)
    const known = knownBody(key, name, place)
    if (known) return link(byId.get(known.id) ?? create(known.name, known.kind, known, null), place, 'registry', 0.95)
    const same = byName.get(key) ?? (mention.form === 'acronym' ? byAcronym(key) : bodyBeginning(key))
    if (same) return link(same, place, mention.form === 'acronym' ? 'acronym' : 'name', 0.9)
    if (mention.form !== 'acronym' || sources.has(place))
      link(create(name, mention.kind, null, null), place, 'name', 0.7)
  }

  /** The registry's body or place; where a name is both, a source is the body, and what only stands there the place. */
  function knownBody(key: string, name: string, place: number): RegistryActor | null {
    const hits = (registry.aliases.get(key) ?? registry.aliases.get(`the ${key}`) ?? []).filter(
      ({ kind, actor }) => kind !== 'adjective' && kind !== 'short' && actor.kind !== 'PERSON',
    )
    if (hits.length === 0) return null
    const isPlace = ({ actor }: (typeof hits)[number]) => actor.kind === 'COUNTRY' || actor.kind === 'REGION'
    const best = sources.has(place) ? hits.find((hit) => !isPlace(hit)) : (hits.find(isPlace) ?? hits[0])
    const hit = best ?? hits[0]
    return hit && ambiguous.has(name) && hits.length > 1 && !sources.has(place) && hit.kind !== 'name'
      ? null
      : (hit?.actor ?? null)
  }

  /** A body of this article whose initials these are. */
  function byAcronym(key: string): Entity | undefined {
    const letters = key.replaceAll(' ', '')
    return entities.find(({ kind, name }) => kind !== 'PERSON' && initialsOf(name) === letters)
  }

  /** A body of this article whose name begins with these words: "the Business Council" of "… of Canada". */
  function bodyBeginning(key: string): Entity | undefined {
    return key.length < 4
      ? undefined
      : entities.find(({ kind, name }) => kind !== 'PERSON' && normName(name).startsWith(`${key} `))
  }

  /** A title alone, or a source without a name. */
  function linkDescription(mention: Mention, place: number): void {
    const isSource = sources.has(place)
    if (mention.form === 'pronoun') return
    const words = textOf(article.text, mention.name)
    if (mention.form === 'title-only') {
      const holder = byRole(words, place) ?? byOffice(words)
      if (holder) return link(holder.entity, place, holder.how, holder.confidence)
    }
    if (!isSource) return
    const described = mention.kind === 'PERSON' || mention.kind === 'ORGANIZATION' ? byRole(words, place) : undefined
    if (described) return link(described.entity, place, described.how, described.confidence)
    const kind = mention.kind === 'GROUP' ? 'GROUP' : 'UNNAMED'
    const id = hashId(kind === 'GROUP' ? 'grp' : 'unn', [article.versionId, mention.start, mention.end])
    const name = textOf(article.text, mention).replace(/\s+/g, ' ')
    link(add({ id, name, kind, known: null, person: null, mentions: [], links: [], roles: [] }), place, 'unnamed', 0.9)
  }

  /** The one whom the article shows in that office; of several the one mentioned last before. */
  function byRole(title: string, place: number): { entity: Entity; how: string; confidence: number } | undefined {
    const key = normName(title)
    const holders = entities.filter(({ roles }) =>
      roles.some((role) => !role.former && hasWords(normName(role.title), key)),
    )
    const [entity] = holders.toSorted((a, b) => lastBefore(b, place) - lastBefore(a, place))
    return entity && { entity, how: 'title', confidence: holders.length === 1 ? 0.85 : 0.6 }
  }

  function byOffice(title: string): { entity: Entity; how: string; confidence: number } | undefined {
    const id = holderOf(title, article, registry)
    const known = id === null ? undefined : registry.actorById.get(id)
    if (!known) return undefined
    return {
      entity: byId.get(known.id) ?? create(known.name, 'PERSON', known, toPersonName(known.name)),
      how: 'office',
      confidence: 0.75,
    }
  }

  function create(name: string, kind: ActorKind, known: RegistryActor | null, person: PersonName | null): Entity {
    const id = known?.id ?? hashId('act', [kind, normName(name)])
    const found = byId.get(id)
    if (found) return found
    const entity = add({ id, name, kind, known, person, mentions: [], links: [], roles: [] })
    if (person) {
      file(bySurname, person.surname, entity)
      if (person.given !== '') file(byGiven, person.given, entity)
    } else byName.set(normName(name), entity)
    return entity
  }

  function add(entity: Entity): Entity {
    entities.push(entity)
    byId.set(entity.id, entity)
    return entity
  }

  function link(entity: Entity, place: number, how: string, confidence: number): void {
    linked[place] = 1
    entity.mentions.push(place)
    entity.links.push({ how, confidence })
    const printed = mentions[place]?.role
    const role =
      printed && mentions[place]?.form !== 'title-only'
        ? toRole(textOf(article.text, printed), entity.known?.id ?? null, article, registry)
        : null
    if (role && !entity.roles.some(({ title }) => normName(title) === normName(role.title))) entity.roles.push(role)
  }
}

function toActor({ id, name, kind, known, mentions, links, roles }: Entity): DocumentActor {
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
}

function file(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key)
  if (list) list.push(entity)
  else map.set(key, [entity])
}

function initialsOf(name: string): string {
  return normName(name)
    .split(' ')
    .filter((word) => !/^(?:of|the|for|and|on|in|to)$/.test(word))
    .map((word) => word[0] ?? '')
    .join('')
}

/** Does a role hold these words, as whole words at its end or anywhere? */
function hasWords(role: string, words: string): boolean {
  return ` ${role} `.includes(` ${words} `)
}
