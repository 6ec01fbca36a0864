import type { Article, Role } from '../../schema/document.ts'
import { normName } from '../../schema/ids.ts'
import type { RegistryActor, RegistryPost } from '../../schema/registry.ts'
import { jurisdictionOf } from '../jurisdiction.ts'
import { outletOf, type RegistryIndex, tenureOn } from '../registry-index.ts'
import { tenureId } from '../tenure-id.ts'
import { toPersonName } from './person-names.ts'

const FORMER = /^(?:former|ex-|ex |then-|then |one-?time |the late |late |retired )\s*/i

/** A role as printed, with the registry's post and tenure where the holder is known to have held it. */
export function toRole(printed: string, holder: string | null, article: Article, registry: RegistryIndex): Role | null {
  const title = printed
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|an?|his|her|its|their|our) /i, '')
    .trim()
  const bare = title.replace(FORMER, '')
  if (bare === '') return null
  const former = bare !== title
  const post = postOf(bare, holder, article, registry)
  const tenure = post && holder && article.publishedOn && !former ? tenureOn(post, article.publishedOn) : null
  const isHolder = tenure !== null && tenure.holder === holder
  return { title, postId: post?.id ?? null, tenureId: post && isHolder ? tenureId(post.id, tenure) : null, former }
}

/** The post a title names: one the holder has held, else the only one of that title here. */
function postOf(title: string, holder: string | null, article: Article, registry: RegistryIndex): RegistryPost | null {
  const posts = postsNamed(title, registry)
  if (posts.length === 0) return null
  const held = holder === null ? [] : (registry.postsByHolder.get(holder) ?? [])
  return (
    posts.find((post) => held.includes(post)) ??
    (holder === null || posts.length === 1 ? postHere(posts, article, registry) : null)
  )
}

export function postsNamed(title: string, registry: RegistryIndex): readonly RegistryPost[] {
  return (registry.postsByTitle.get(normName(title)) ?? []).map(({ post }) => post)
}

/** Who holds, on the article's day and in its country, the office that a bare title means; null where nobody is known. */
export function holderOf(title: string, article: Article, registry: RegistryIndex): string | null {
  const post = postHere(postsNamed(title, registry), article, registry)
  return post && article.publishedOn ? (tenureOn(post, article.publishedOn)?.holder ?? null) : null
}

/** The holder, on the article's day, of an office of this title anywhere who has this surname; null unless just one has. */
export function holderNamed(
  title: string,
  surname: string,
  article: Article,
  registry: RegistryIndex,
): RegistryActor | null {
  const day = article.publishedOn
  if (day === null) return null
  const holders = new Set<RegistryActor>()
  for (const post of postsNamed(title, registry)) {
    const actor = registry.actorById.get(tenureOn(post, day)?.holder ?? '')
    if (actor && toPersonName(actor.name).surname === surname) holders.add(actor)
  }
  const [holder, second] = holders
  return holder && !second ? holder : null
}

/**
 * The only one of this surname who governs, on the article's day, a country or region that the article names or comes
 * from ("Mr. Moe" in an article on Saskatchewan); else the only one at all of this surname, if it names that country or
 * he heads a country's government.
 */
export function governorNamed(surname: string, article: Article, registry: RegistryIndex): RegistryActor | null {
  const day = article.publishedOn
  if (day === null) return null
  const home = countryOf(article, registry)
  const hits = registry.aliases.get(surname) ?? []
  const people = [...new Set(hits.flatMap(({ actor, kind }) => (kind === 'surname' ? [actor] : [])))]
  const found = people.filter(({ kind, id }) => kind === 'PERSON' && isHere(jurisdictionOf(registry, id, day)))
  const [first] = people
  if (found.length === 1) return found[0] ?? null
  if (hits.length > 1 || first?.kind !== 'PERSON') return null
  return isHere(first.country ?? null) || headsCountry(first, day, registry) ? first : null

  function isHere(place: string | null): boolean {
    const known = place === null ? undefined : registry.actorById.get(place)
    const names = known ? [known.name, ...(known.aliases ?? []).map((alias) => alias.name)] : []
    return names.length > 0 && (place === home || names.some((name) => article.text.includes(name)))
  }
}

function headsCountry({ id }: RegistryActor, day: string, registry: RegistryIndex): boolean {
  const posts = registry.postsByHolder.get(id) ?? []
  return posts.some((post) => {
    const isNational = registry.actorById.get(post.jurisdiction ?? '')?.kind === 'COUNTRY'
    const isHead = registry.actorById.get(post.organisation ?? '')?.name.startsWith('Government of') ?? false
    return isNational && isHead && tenureOn(post, day)?.holder === id
  })
}

/** The one post of several that belongs to the article's country. */
function postHere(posts: readonly RegistryPost[], article: Article, registry: RegistryIndex): RegistryPost | null {
  const country = countryOf(article, registry)
  const here = posts.filter(({ jurisdiction }) => country !== null && jurisdiction === country)
  return here.length === 1 ? (here[0] ?? null) : posts.length === 1 ? (posts[0] ?? null) : null
}

export function countryOf({ outlet, sourceUrl }: Article, registry: RegistryIndex): string | null {
  const host = sourceUrl === null ? null : URL.parse(sourceUrl)?.hostname
  const known = (outlet === null ? null : outletOf(registry, outlet)) ?? (host ? outletOf(registry, host) : null)
  return known?.country ?? null
}
