import { normName } from '../schema/ids.ts'
import type {
  AliasKind,
  Registry,
  RegistryActor,
  RegistryOutlet,
  RegistryPost,
  RegistrySector,
  RegistryTenure,
} from '../schema/registry.ts'
import { type NameSieve, toNameSieve } from './name-sieve.ts'

/** A name that an actor goes by, as written in the registry. */
export interface AliasHit {
  readonly actor: RegistryActor
  readonly name: string
  /** `name` for the actor's own name. */
  readonly kind: AliasKind | 'name'
}

export interface PostHit {
  readonly post: RegistryPost
  readonly title: string
}

/** Quick look-ups over a registry. Keys of names and titles are made by `normName`. */
export interface RegistryIndex {
  readonly registry: Registry
  readonly actorById: ReadonlyMap<string, RegistryActor>
  readonly postById: ReadonlyMap<string, RegistryPost>
  readonly sectorById: ReadonlyMap<string, RegistrySector>
  /** All actors of a name; own names first, then in the order of the registry. */
  readonly aliases: ReadonlyMap<string, readonly AliasHit[]>
  /** The same, and names that begin with "the" also without it, where that is no name itself. */
  readonly named: ReadonlyMap<string, readonly AliasHit[]>
  /** Tells most words that are none of these names from those that may be. */
  readonly sieve: NameSieve
  readonly postsByTitle: ReadonlyMap<string, readonly PostHit[]>
  /** Posts that somebody has held, by actor id. */
  readonly postsByHolder: ReadonlyMap<string, readonly RegistryPost[]>
  /** Posts by the body they belong to, and by the country, region or union they govern; by actor id. */
  readonly postsByBody: ReadonlyMap<string, readonly RegistryPost[]>
  readonly postsByJurisdiction: ReadonlyMap<string, readonly RegistryPost[]>
  /** By name, alias or domain. */
  readonly outlets: ReadonlyMap<string, RegistryOutlet>
}

/** Built once for each registry. */
export function indexRegistry(registry: Registry): RegistryIndex {
  const aliases = new Map<string, AliasHit[]>()
  for (const actor of registry.actors) {
    add(aliases, normName(actor.name), { actor, name: actor.name, kind: 'name' })
  }
  for (const actor of registry.actors) {
    for (const { name, kind } of actor.aliases ?? []) add(aliases, normName(name), { actor, name, kind })
  }
  const named = withoutThe(aliases)
  const postsByTitle = new Map<string, PostHit[]>()
  const postsByHolder = new Map<string, RegistryPost[]>()
  const postsByBody = new Map<string, RegistryPost[]>()
  const postsByJurisdiction = new Map<string, RegistryPost[]>()
  for (const post of registry.posts) {
    for (const title of [post.title, ...(post.titleAliases ?? [])]) {
      add(postsByTitle, normName(title), { post, title })
    }
    if (post.organisation !== undefined) add(postsByBody, post.organisation, post)
    if (post.jurisdiction !== undefined) add(postsByJurisdiction, post.jurisdiction, post)
    for (const holder of new Set(post.tenures.map((tenure) => tenure.holder))) add(postsByHolder, holder, post)
  }
  const outlets = new Map<string, RegistryOutlet>()
  for (const outlet of registry.outlets) {
    for (const name of [outlet.name, ...(outlet.aliases ?? [])]) {
      if (!outlets.has(normName(name))) outlets.set(normName(name), outlet)
    }
    for (const domain of outlet.domains ?? []) outlets.set(domain, outlet)
  }
  return {
    registry,
    actorById: new Map(registry.actors.map((actor) => [actor.id, actor])),
    postById: new Map(registry.posts.map((post) => [post.id, post])),
    sectorById: new Map(registry.sectors.map((sector) => [sector.id, sector])),
    aliases,
    named,
    sieve: toNameSieve([...named.keys()]),
    postsByTitle,
    postsByHolder,
    postsByBody,
    postsByJurisdiction,
    outlets,
  }
}

function withoutThe(aliases: ReadonlyMap<string, readonly AliasHit[]>): ReadonlyMap<string, readonly AliasHit[]> {
  const short = [...aliases].flatMap(([name, hits]) =>
    name.startsWith('the ') && !aliases.has(name.slice(4)) ? [[name.slice(4), hits] as const] : [],
  )
  return new Map([...aliases, ...short])
}

/** The outlet of a name or alias, with or without "The", or of a host name, whose subdomains count. */
export function outletOf(index: RegistryIndex, nameOrHost: string): RegistryOutlet | null {
  const name = normName(nameOrHost)
  const named =
    index.outlets.get(name) ?? index.outlets.get(name.replace(/^the /, '')) ?? index.outlets.get(`the ${name}`)
  if (named) return named
  const labels = nameOrHost.toLowerCase().split('.')
  for (let i = 0; i < labels.length - 1; i++) {
    const found = index.outlets.get(labels.slice(i).join('.'))
    if (found) return found
  }
  return null
}

/**
 * Who held a post on a day (`YYYY-MM-DD`): the tenure that covers it, of several the one that began last. A tenure
 * without an end goes on; one without a beginning covers every day up to its end. Null when nobody is known.
 */
export function tenureOn(post: RegistryPost, day: string): RegistryTenure | null {
  const covering = post.tenures.filter(
    ({ from, to }) => (from ?? '') <= day && (to === undefined || day <= lastDay(to)),
  )
  return covering.reduce<RegistryTenure | null>(
    (best, tenure) => (best === null || (best.from ?? '') <= (tenure.from ?? '') ? tenure : best),
    null,
  )
}

/** A bound past every day of a month or year: `2025-09` covers until `2025-09-~`. */
function lastDay(partial: string): string {
  return partial.length === 10 ? partial : `${partial}-~`
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
