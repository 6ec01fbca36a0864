import type { Article, Mention } from '../../schema/document.ts'
import { normName } from '../../schema/ids.ts'
import type { RegistryActor } from '../../schema/registry.ts'
import { BLANK, hashWord, kindOf } from '../characters.ts'
import type { Gender } from '../given-names.ts'
import type { Lexicons } from '../lexicons.ts'
import { textOf } from '../span.ts'
import { longTitle } from '../titles.ts'
import { lookUp } from '../word-table.ts'
import { type Choice, type Entity, type EntityTable, LARGEST_FAMILY, mentionsBefore } from './entities.ts'
import { sureOf } from './link-rules.ts'
import { governorNamed, holderNamed, toRole } from './offices.ts'
import { toPersonName } from './person-names.ts'

/** What names of persons are looked up with. */
export interface PersonNeeds {
  readonly article: Article
  readonly mentions: readonly Mention[]
  readonly entities: EntityTable
  readonly lexicons: Pick<Lexicons, 'registry' | 'givenNames' | 'titles'>
  /** By surname who governs where the article is about; asked once, since all of the text is looked through. */
  readonly governors: Map<string, RegistryActor | null>
}

/** A name of two words or more: the registry's person, else one of this article. */
export function personOfFullName(needs: PersonNeeds, mention: Mention, name: string): Choice {
  const { entities } = needs
  const known = knownPerson(needs, mention, name)
  const entity = entities.create(known?.name ?? name, 'PERSON', known)
  return { entity, how: 'full-name', confidence: sureOf(known ? 'fullNameKnown' : 'fullName') }
}

/** `Wren K. Orr`, `Wren A. K. Orr`. */
const MIDDLE_INITIALS = /(?: \p{Lu}\.?)+ (?=\p{Lu}\p{L})/u

/** The registry's person of a full name; of several the one who holds the office that stands beside it. */
function knownPerson({ article, lexicons }: PersonNeeds, { role }: Mention, name: string): RegistryActor | null {
  const { aliases } = lexicons.registry
  const isLong = name.indexOf(' ') < name.lastIndexOf(' ')
  const short = isLong ? name.replace(MIDDLE_INITIALS, ' ') : name
  const named = aliases.get(normName(name)) ?? (short === name ? undefined : aliases.get(normName(short)))
  const hits = (named ?? []).filter(({ actor, kind }) => actor.kind === 'PERSON' && kind !== 'surname')
  const [first] = hits
  if (!first || hits.every(({ actor }) => actor === first.actor)) return first?.actor ?? null
  const printed = role && textOf(article.text, role)
  return (
    hits.find(({ actor }) => printed && toRole(printed, actor.id, article, lexicons.registry)?.tenureId)?.actor ?? null
  )
}

/**
 * A single name, alone, behind a title or an honorific: this article's person of that surname, then of that given name,
 * then the holder of the office named beside it, then who governs there. Null where it is nobody's here.
 */
export function personOfShortName(needs: PersonNeeds, mention: Mention, place: number, name: string): Choice | null {
  const { article, entities, lexicons } = needs
  const { whole } = toPersonName(name)
  const people = entities.bySurname(whole)
  const [first] = people
  if (first) {
    const entity = people.length === 1 ? first : relative(needs, first, people, mention, place)
    return { entity, how: 'surname', confidence: sureOf(people.length === 1 ? 'surname' : 'surnameOfSeveral') }
  }
  const [given, second] = mention.form === 'surname' ? entities.byGiven(whole) : []
  if (given && !second) return { entity: given, how: 'given-name', confidence: sureOf('givenName') }
  const title = mention.role && textOf(article.text, mention.role)
  const holder = title ? holderNamed(title, whole, article, lexicons.registry) : null
  if (holder) return ofRegistry(entities, holder, 'office', sureOf('office'))
  const governing = governorOf(needs, whole)
  if (!governing || (title && !mayHold(governing, title, lexicons))) return null
  return ofRegistry(entities, governing, 'surname-in-office', sureOf('surnameInOffice'))
}

/** Has one of somebody's offices a word of this title, whichever country's it is: "Premier Moe"? */
function mayHold({ id }: RegistryActor, title: string, { registry, titles }: PersonNeeds['lexicons']): boolean {
  const words = longTitle(titles, title).split(' ')
  return (registry.postsByHolder.get(id) ?? []).some((post) =>
    [post.title, ...(post.titleAliases ?? [])].some((name) => {
      const own = normName(name).split(' ')
      return words.some((word) => word.length > 2 && own.includes(word))
    }),
  )
}

function governorOf({ article, lexicons, governors }: PersonNeeds, surname: string): RegistryActor | null {
  const known = governors.get(surname)
  if (known !== undefined) return known
  const governor = governorNamed(surname, article, lexicons.registry)
  governors.set(surname, governor)
  return governor
}

function ofRegistry(entities: EntityTable, known: RegistryActor, how: string, confidence: number): Choice {
  return { entity: entities.create(known.name, 'PERSON', known), how, confidence }
}

/**
 * Of several persons of one surname: who agrees with the honorific's gender, was named in full nearby, is named most so
 * far. (Families: Bill and Hillary Clinton, Ron and Clint Howard.)
 */
function relative(
  needs: PersonNeeds,
  first: Entity,
  people: readonly Entity[],
  mention: Mention,
  place: number,
): Entity {
  const gender = honorificGender(needs, mention)
  const score = (entity: Entity) => {
    const own = genderOf(needs, entity)
    const before = mentionsBefore(entity, place)
    const distance = place - before.last
    const agreement = gender === null || own === null ? 0 : gender === own ? 3 : -6
    return agreement + Math.log2(1 + before.count) - (before.count === 0 ? 1 : Math.min(2, distance / 25))
  }
  let best = first
  let top = Number.NEGATIVE_INFINITY
  for (const entity of people.slice(0, LARGEST_FAMILY)) {
    const own = score(entity)
    if (own > top) {
      top = own
      best = entity
    }
  }
  return best
}

export function honorificGender({ article, lexicons }: PersonNeeds, { start, name }: Mention): Gender | null {
  const { text } = article
  let to = name.start
  while (to > start && kindOf(text.charCodeAt(to - 1)) & BLANK) to--
  let from = to
  while (from > start && !(kindOf(text.charCodeAt(from - 1)) & BLANK)) from--
  return lexicons.titles.genders.get(text.slice(from, to)) ?? null
}

/** By an honorific it was called with, else by its given name; null where unknown. */
export function genderOf({ lexicons }: PersonNeeds, { called, person }: Entity): Gender | null {
  if (called) return called
  return person && person.given !== '' ? (GENDERS[lookUp(lexicons.givenNames, hashWord(person.given))] ?? null) : null
}

const GENDERS: readonly (Gender | null)[] = ['f', 'm', null]
