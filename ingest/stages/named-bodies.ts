import type { Article, Mention } from '../../schema/document.ts'
import { normName } from '../../schema/ids.ts'
import type { RegistryActor } from '../../schema/registry.ts'
import type { Lexicons } from '../lexicons.ts'
import { type Choice, type Entity, type EntityTable, isBody } from './entities.ts'
import { sureOf } from './link-rules.ts'
import { countryOf } from './offices.ts'

type Needs = {
  readonly entities: EntityTable
  readonly lexicons: Pick<Lexicons, 'registry' | 'ambiguous'>
}

/**
 * The body or place of a name: the registry's, else one of this article by its whole name, by its initials, or by the
 * words it begins with ("the Business Council" of "the Business Council of Canada"). Null where nothing here has it.
 */
export function bodyOf(
  { entities, lexicons }: Needs,
  { form }: Mention,
  name: string,
  isSource: boolean,
): Choice | null {
  const key = normName(name)
  const known = knownBody(lexicons, key, name, isSource)
  if (known)
    return {
      entity: entities.create(known.name, known.kind, known),
      how: 'registry',
      confidence: sureOf('registry'),
    }
  const same = entities.byName(key)
  if (same) return { entity: same, how: 'name', confidence: sureOf('sameName') }
  const short = form === 'acronym' ? entities.bodies.withInitials(key.replaceAll(' ', '')) : byBeginning(entities, key)
  if (!short) return null
  const isAcronym = form === 'acronym'
  return {
    entity: short,
    how: isAcronym ? 'acronym' : 'short-name',
    confidence: sureOf(isAcronym ? 'acronym' : 'shortName'),
  }
}

/** Is a firm's short name somebody's of this article, which does not name the firm in full: "Bell" beside Tom Bell? */
export function isSurnameHere({ entities, lexicons }: Needs, { kind }: Mention, name: string): boolean {
  const key = normName(name)
  if (kind !== 'ORGANIZATION' || entities.bySurname(key).length === 0) return false
  const known = knownBody(lexicons, key, name, false)
  return known !== null && entities.byId(known.id) === undefined
}

/** A body of this article whose name begins with these words. */
export function byBeginning({ bodies }: EntityTable, key: string): Entity | undefined {
  return key.length < 4 ? undefined : bodies.beginningWith(key)
}

/**
 * The body that a common noun means: the last one named before whose name has the noun ("the commission" of the Trade
 * Commission). "The company" and the like, which no name has, mean nobody.
 */
export function byBodyNoun(entities: EntityTable, noun: string, place: number): Choice | null {
  const words = ` ${normName(noun)} `
  const entity = entities.lastBefore(place, ({ kind, normal }) => isBody(kind) && ` ${normal} `.includes(words))
  return entity && { entity, how: 'body-noun', confidence: sureOf('bodyNoun') }
}

/**
 * The registry's body of a short name that only its place makes clear: "the commission" in an article on Europe, "the
 * Senate" in a Canadian paper. Null where several bodies here have it.
 */
export function byShortName(
  { article, entities, lexicons }: Needs & { readonly article: Article },
  noun: string,
): Choice | null {
  const home = countryOf(article, lexicons.registry)
  const hits = [
    ...(lexicons.registry.aliases.get(`the ${noun}`) ?? []),
    ...(lexicons.registry.aliases.get(noun) ?? []),
  ].filter(({ actor, kind }) => {
    if (kind !== 'short' || !isBody(actor.kind)) return false
    const region = actor.name.split(' ')[0] ?? ''
    return actor.country === undefined ? article.text.includes(region) : actor.country === home
  })
  const [hit, second] = hits
  if (!hit || second) return null
  const { name, kind } = hit.actor
  return { entity: entities.create(name, kind, hit.actor), how: 'short-name', confidence: sureOf('shortName') }
}

/** The last body named before whose name says that it is one of those the noun may mean ("the school": a college). */
export function byBodyClass(noun: string, before: readonly { readonly entity: Entity | undefined }[]): Choice | null {
  const names = CLASSES.find(({ nouns }) => nouns.has(noun))?.names
  if (!names) return null
  const found = before.findLast(({ entity }) => entity && isBody(entity.kind) && names.test(entity.normal))?.entity
  return found ? { entity: found, how: 'body-class', confidence: sureOf('bodyClass') } : null
}

const FIRM_NOUNS =
  'automaker brewer carmaker chain chipmaker company distiller drugmaker exporter firm grower importer lender maker manufacturer ' +
  'miner producer refiner retailer steelmaker supplier'
const NO_FIRM =
  /\b(?:agency|assembly|bureau|campaign|commission|committee|congress|council|court|customs|department|embassy|fbi|government|house|ministry|parliament|party|police|school|senate|treasury|tribunal|union|university|white house)\b/
const CLASSES: readonly { readonly nouns: ReadonlySet<string>; readonly names: RegExp }[] = [
  [FIRM_NOUNS, new RegExp(`^(?!.*${NO_FIRM.source})`)] as const,
  [
    'agency bureau regulator watchdog',
    /\b(?:administration|agency|bureau|commission|customs|department|fbi|office|service)\b/,
  ] as const,
  ['college school university', /\b(?:academy|college|institute|school|university)\b/] as const,
  [
    'magazine newspaper paper publication',
    /\b(?:chronicle|daily|gazette|globe|herald|journal|magazine|news|post|star|times|tribune|weekly)\b/,
  ] as const,
  ['union', /\b(?:association|brotherhood|local|teamsters|unifor|union|\w*workers)\b/] as const,
  ['association foundation group organisation organization', new RegExp(`^(?!.*${NO_FIRM.source})`)] as const,
].map(([nouns, names]) => ({ nouns: new Set(nouns.split(' ')), names }))

/** The registry's body or place; where a name is both, a source is the body, and what only stands there the place. */
function knownBody(
  { registry, ambiguous }: Needs['lexicons'],
  key: string,
  name: string,
  isSource: boolean,
): RegistryActor | null {
  const hits = (registry.named.get(key) ?? []).filter(
    ({ kind, actor }) => kind !== 'adjective' && kind !== 'short' && actor.kind !== 'PERSON',
  )
  const isPlace = ({ actor }: (typeof hits)[number]) => actor.kind === 'COUNTRY' || actor.kind === 'REGION'
  // "Washington": a region of a capital's name is called so only where more is said ("Washington state").
  const byCapital = hits.find((other) => other.kind === 'metonym' && !normName(other.actor.name).includes(key))
  const hit = (isSource ? hits.find((other) => !isPlace(other)) : (byCapital ?? hits.find(isPlace))) ?? hits[0]
  const doubtful = hits.length > 1 && ambiguous.has(name) && !isSource && hit?.kind !== 'name' && hit !== byCapital
  return doubtful ? null : (hit?.actor ?? null)
}
