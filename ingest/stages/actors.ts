import type { Article, Attribution, DocumentActor, Mention, Span } from '../../schema/document.ts'
import { hashId, normName } from '../../schema/ids.ts'
import type { RegistryActor } from '../../schema/registry.ts'
import { hashWord } from '../characters.ts'
import type { Lexicons } from '../lexicons.ts'
import { textOf } from '../span.ts'
import { squeezed } from '../text-layers.ts'
import { lookUp } from '../word-table.ts'
import { type Holders, personDescribed, personOfOffice, personOfRole } from './described.ts'
import { type Choice, type Entity, openEntityTable, toActors } from './entities.ts'
import { headMention } from './heads.ts'
import { sureOf } from './link-rules.ts'
import { bodyOf, byBeginning, byBodyClass, byBodyNoun, byShortName, isSurnameHere } from './named-bodies.ts'
import { honorificGender, personOfFullName, personOfShortName } from './named-persons.ts'
import { toRole } from './offices.ts'
import { toPersonName } from './person-names.ts'
import { relayOf } from './relays.ts'

/** Offices in which an article may show one person. */
const MOST_ROLES = 40

interface Needs {
  readonly article: Article
  readonly mentions: readonly Mention[]
  readonly attributions: readonly Attribution[]
}

/**
 * The persons, bodies and places that the article's mentions name, in the order of their first mention. Full names come
 * first: the registry knows them or they become actors of their own; then surnames, titles with a surname and acronyms
 * mean that article's full name; then titles alone. A source that names nobody becomes an unnamed actor or group of this
 * article alone.
 */
export function findActors(
  { article, mentions, attributions }: Needs,
  lexicons: Pick<Lexicons, 'registry' | 'ambiguous' | 'givenNames' | 'titles'>,
): readonly DocumentActor[] {
  const entities = openEntityTable()
  const needs = {
    article,
    mentions,
    entities,
    lexicons,
    holders: new Map<string, Holders>(),
    governors: new Map<string, RegistryActor | null>(),
  }
  const { sources, spoken, sourceOf } = findSources(article, mentions, attributions)
  const names = mentions.map(({ name }) => squeezed(textOf(article.text, name)))
  const linked: (Entity | undefined)[] = mentions.map(() => undefined)
  const trades = new Set<string>()
  const speaking = new Set([...sources].map((place) => normName(names[place] ?? '')))
  const pass = (choose: (mention: Mention, place: number, name: string) => Choice | null) => {
    mentions.forEach((mention, place) => {
      const choice = linked[place] ? null : choose(mention, place, names[place] ?? '')
      if (choice) link(choice, mention, place)
    })
  }
  pass((mention, place, name) =>
    isFullName(mention, name) && isPerson(mention, place, name) ? personOfFullName(needs, mention, name) : null,
  )
  pass((mention, place, name) => (isNamed(mention) ? ofName(mention, place, name) : null))
  pass((mention, place, name) => (mention.form === 'pronoun' ? null : ofDescription(mention, place, name)))
  return toActors(entities)

  /**
   * Two capitalised words may be anything ("Port Harrow"). A person has a role or an honorific, a known given name, a
   * place in the registry, or speaks, here or by surname.
   */
  function isPerson({ form, role, end }: Mention, place: number, name: string): boolean {
    if (role || form === 'honorific') return true
    if (sources.has(place)) return !isDetermined(mentions[place])
    if (/^, (?:who |\d\d,)/.test(article.text.slice(end, end + 6))) return true
    if (WORKS.test(article.text.slice(end, end + 12))) return true
    const { given, surname } = toPersonName(name)
    if (lookUp(lexicons.givenNames, hashWord(given)) >= 0 || lexicons.registry.aliases.has(normName(name))) return true
    return speaking.has(surname)
  }

  /** "The Dáil", "the Harrow Star" that speak are nobody's names. */
  function isDetermined(mention: Mention | undefined): boolean {
    if (!mention || (mention.form !== 'surname' && mention.form !== 'full-name')) return false
    const first = textOf(article.text, mention.name).split(' ', 1)[0] ?? ''
    const isKnown = lookUp(lexicons.givenNames, hashWord(first)) >= 0
    return !isKnown && /\b[Tt]he $/.test(article.text.slice(Math.max(0, mention.start - 5), mention.start))
  }

  function ofName(mention: Mention, place: number, name: string): Choice | null {
    const isSource = sources.has(place)
    if (mention.kind !== 'PERSON' && !isSurnameHere(needs, mention, name)) {
      const body = bodyOf(needs, mention, name, isSource)
      if (body && !isSource && isOnlyPlace(mention, body)) return null
      if (body || (mention.form === 'acronym' && !isSource)) return body
      return { entity: entities.create(name, mention.kind, null), how: 'name', confidence: sureOf('newBody') }
    }
    const person = isSource && isDetermined(mention) ? null : personOfShortName(needs, mention, place, name)
    if (person) return person
    const body =
      mention.form === 'surname'
        ? (entities.byName(normName(name)) ?? byBeginning(entities, normName(name)))
        : undefined
    if (body) return { entity: body, how: 'short-name', confidence: sureOf('shortName') }
    // Capitalised words alone may be anything: only who speaks is somebody.
    if ((mention.form === 'surname' || mention.form === 'full-name') && !isSource) return null
    const kind = isDetermined(mention) ? 'ORGANIZATION' : 'PERSON'
    return { entity: entities.create(name, kind, null), how: 'name', confidence: sureOf('newPerson') }
  }

  /**
   * "In Ottawa", "in Dublin, Ohio": a place in which something is does not act. A government is no place; a country or
   * region is told of elsewhere or not at all.
   */
  function isOnlyPlace(
    { form, kind: own, start, end }: Mention,
    { entity: { kind, mentions: others } }: Choice,
  ): boolean {
    const before = article.text.slice(Math.max(0, start - 32), start)
    if (kind === 'REGION') return others.length === 0 && (TOWN.test(before) || LOCATIVE.test(before))
    const isCapital = form === 'metonym' || (own === 'REGION' && kind === 'PUBLIC_BODY')
    return isCapital && (LOCATIVE.test(before) || IN_REGION.test(article.text.slice(end, end + 4)))
  }

  function ofDescription(mention: Mention, place: number, name: string): Choice | null {
    const isTitle = mention.form === 'title-only'
    const noun = normName(name)
    if (mention.form === 'nominal' && mention.kind === 'UNNAMED') trades.add(noun)
    const person =
      isTitle || (sources.has(place) && mention.kind === 'PERSON') ? personOfRole(needs, name, place) : null
    const known = person ?? (isTitle ? personOfOffice(needs, name) : null)
    if (known) return known
    // Whom one speaks to is somebody where the noun names a body: "told Parliament".
    if (!spoken.has(place)) return sources.has(place) && mention.kind !== 'PERSON' ? bodyOfNoun(noun, place) : null
    const described =
      isTitle || mention.kind === 'PERSON'
        ? trades.has(noun)
          ? null
          : personDescribed(needs, { noun, words: textOf(article.text, mention) }, before(place))
        : null
    if (described) return described
    const body = mention.kind === 'ORGANIZATION' ? bodyOfNoun(noun, place) : null
    if (body) return body
    const kind = mention.kind === 'GROUP' ? 'GROUP' : 'UNNAMED'
    const id = hashId(kind === 'GROUP' ? 'grp' : 'unn', [article.versionId, mention.start, mention.end])
    const words = squeezed(textOf(article.text, sourceOf.get(place) ?? mention))
    return { entity: entities.createUnnamed(id, words, kind), how: 'unnamed', confidence: sureOf('unnamed') }
  }

  /** What the last mentions before a place mean, and which of them speak. */
  function before(place: number): readonly { readonly entity: Entity | undefined; readonly speaks: boolean }[] {
    const first = Math.max(0, place - FARTHEST)
    return linked.slice(first, place).map((entity, nth) => ({ entity, speaks: spoken.has(first + nth) }))
  }

  function bodyOfNoun(noun: string, place: number): Choice | null {
    return byBodyNoun(entities, noun, place) ?? byShortName(needs, noun) ?? byBodyClass(noun, before(place))
  }

  function link(choice: Choice, mention: Mention, place: number): void {
    const { entity } = choice
    const { role, form } = mention
    linked[place] = entity
    entities.link(choice, place)
    if (form === 'honorific') entity.called ??= honorificGender(needs, mention)
    if (!role || form === 'title-only' || entity.roles.length === MOST_ROLES) return
    const printed = textOf(article.text, role)
    const left = /\bwas (?:the |an? )?$/.test(article.text.slice(Math.max(0, role.start - 10), role.start))
    const shown = toRole(left ? `former ${printed}` : printed, entity.known?.id ?? null, article, lexicons.registry)
    if (shown && !entity.roles.some(({ title }) => normName(title) === normName(shown.title))) entity.roles.push(shown)
  }
}

/** Characters, of who is unnamed. */
const LONGEST_NAME = 80
/** Mentions that a description looks back over. */
const FARTHEST = 24
/** What persons do, behind a name. */
const WORKS = /^ (?:chairs|founded|grew|heads|joined|leads|lives|owns|retired|runs|teaches|works) /
const LOCATIVE = /\b(?:across|around|at|in|inside|near|on|outside|throughout) (?:(?:the|central|\w+ern) )?$/
/** A town and a comma, but not a country in a list of others. */
const TOWN = /\b(?:across|around|at|in|from|inside|near|of|outside) (?:\p{Lu}[\p{L}.]+[ -])?\p{Lu}[\p{L}.]+, $/u
const IN_REGION = /^, \p{Lu}/u

/**
 * Places of the mentions that speak (`spoken`), and of those that speak or are spoken to (`sources`); and the whole words
 * of a source that begins with its mention, unless they are long: "sources | who were in the room".
 */
function findSources(
  article: Article,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): {
  readonly sources: ReadonlySet<number>
  readonly spoken: ReadonlySet<number>
  readonly sourceOf: ReadonlyMap<number, Span>
} {
  const spoken = new Set<number>()
  const sources = new Set<number>()
  const sourceOf = new Map<number, Span>()
  for (const attribution of attributions) {
    const { source, addressee } = attribution
    const relay = relayOf(article.text, attribution)
    if (relay) spoken.add(headMention(article.text, mentions, relay))
    if (source) {
      const head = headMention(article.text, mentions, source)
      spoken.add(head)
      if (
        mentions[head]?.start === source.start &&
        source.end > (mentions[head]?.end ?? 0) &&
        source.end - source.start <= LONGEST_NAME &&
        !sourceOf.has(head)
      )
        sourceOf.set(head, source)
      for (const place of authorsBeside(article.text, mentions, head, source)) sources.add(place)
    }
    if (addressee) sources.add(headMention(article.text, mentions, addressee))
  }
  for (const place of spoken) sources.add(place)
  return { sources, spoken, sourceOf }
}

/** Names beside the head of a source without one: `a | Bell Research | poll`, `a report by | Bell Research`. */
function authorsBeside(text: string, mentions: readonly Mention[], head: number, source: Span): readonly number[] {
  const noun = mentions[head]
  if (noun?.form !== 'nominal') return []
  const found: number[] = []
  for (let i = head + 1; i < mentions.length && (mentions[i]?.start ?? source.end) < source.end; i++) {
    const mention = mentions[i]
    if (!mention) break
    const owns = /^(?:[’']s)? $/.test(text.slice(mention.end, noun.name.start))
    if (owns || /\b(?:by|from) (?:the )?$/.test(text.slice(Math.max(0, mention.start - 10), mention.start)))
      found.push(i)
  }
  return found
}

function isFullName({ kind, form }: Mention, name: string): boolean {
  const named = form === 'full-name' || form === 'role+name' || form === 'honorific'
  return kind === 'PERSON' && named && name.includes(' ')
}

function isNamed({ form }: Mention): boolean {
  return form !== 'pronoun' && form !== 'nominal' && form !== 'title-only'
}
