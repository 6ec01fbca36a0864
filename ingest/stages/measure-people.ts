import type { DocumentActor, Mention, Span } from '../../schema/document.ts'
import { jurisdictionOf } from '../jurisdiction.ts'
import type { MeasureWords } from '../measure-words.ts'
import { isAnyBody, type Parties } from '../parties.ts'
import type { RegistryIndex } from '../registry-index.ts'
import { holderOf, tokensIn } from '../span.ts'
import { type PartyHit, type Person, statesIn } from './clause.ts'
import type { MeasureNeeds } from './measure-draft.ts'

/** What tells whose law a person's acts are. */
export interface PeopleLexicon {
  readonly words: Pick<MeasureWords, 'offices' | 'governments'>
  readonly parties: Parties
  readonly index: RegistryIndex
}

/**
 * By actor: whose law their acts are, by the registry, else by an office in which the article shows them: that of the
 * place beside the title ("the Swiss president"), else of the outlet's country. Null for everybody else.
 */
export function partiesOf(
  document: MeasureNeeds,
  lexicon: PeopleLexicon,
  home: string | null,
): readonly (string | null)[] {
  const day = document.article.publishedOn
  const regions = openRegions(document, lexicon)
  return document.actors.map(
    (actor) => partyOf(actor, lexicon.index, day, home) ?? byTitle(document, actor, lexicon, regions, home),
  )
}

/** Where people and bodies of the document stand who may be a party, by those of the actors or as themselves; in order. */
export function peopleBy(
  { article: { text }, mentions, actors }: Pick<MeasureNeeds, 'article' | 'mentions' | 'actors'>,
  own: readonly (string | null)[],
  parties: Pick<Parties, 'anyBodies'>,
): readonly Person[] {
  const people = actors.flatMap((actor, number) => {
    const party = own[number] ?? null
    const id = party ?? (actor.kind === 'ORGANIZATION' || actor.kind === 'PUBLIC_BODY' ? actor.id : null)
    const isPlace = actor.kind === 'COUNTRY' || actor.kind === 'REGION'
    if (id === null) return []
    return actor.mentions.flatMap((place) => {
      const span = mentions[place]
      if (!span || (isPlace && span.form !== 'pronoun')) return []
      // Which government that is, the sentence and its home tell better.
      if (isAnyBody(text.slice(span.start, span.end), parties)) return []
      return [{ start: span.start, end: span.end, id, state: party !== null, person: actor.kind === 'PERSON' }]
    })
  })
  return people.sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * Whose law an actor's acts are, by the registry, else by an office in which the article shows it: but in an article at home
 * elsewhere, no post that many countries have and a title alone tells ("the trade minister").
 */
export function partyOf(
  actor: DocumentActor,
  index: RegistryIndex,
  day: string | null,
  home: string | null,
): string | null {
  const known = jurisdictionOf(index, actor.id, day)
  if (known !== null) return known
  if (isSomeMinister(actor, index, home)) return null
  for (const { postId, former } of actor.roles) {
    const post = postId === null || former ? undefined : index.postById.get(postId)
    const body = post?.organisation === undefined ? undefined : index.actorById.get(post.organisation)
    if (post?.jurisdiction !== undefined && (body === undefined || body.kind === 'PUBLIC_BODY'))
      return post.jurisdiction
  }
  return null
}

function isSomeMinister({ kind, roles }: DocumentActor, index: RegistryIndex, home: string | null): boolean {
  if (kind !== 'PERSON' || home === null) return false
  return roles.some(({ title, postId }) => {
    const post = postId === null ? undefined : index.postById.get(postId)
    return post?.jurisdiction !== undefined && post.jurisdiction !== home && /minister/i.test(title)
  })
}

/** The party of the first speaker who has one; null where none has. `own` are those of the actors. */
export function partyOfSpeakers(
  speaker: MeasureNeeds['speakers'][number] | undefined,
  own: readonly (string | null)[],
): string | null {
  for (const place of speaker?.actors ?? []) {
    const id = own[place] ?? null
    if (id !== null) return id
  }
  return null
}

/** Titles that companies and clubs have as well: they need their state beside them. */
const SHARED = new Set(['president', 'representative', 'secretary', 'treasurer', 'chancellor', 'commissioner'])

/** The regions that an article names, each sentence looked through once. */
interface Regions {
  /** The first by its own name, not by an adjective, in the sentence of a mention; in the mention where it has none. */
  beside(mention: Span): PartyHit | null
  /** The last that is named whole before a token. */
  before(token: number): PartyHit | undefined
}

function openRegions(document: MeasureNeeds, { parties, index }: PeopleLexicon): Regions {
  const { sentences, tokens } = document
  const firsts = new Map<number, PartyHit | null>()
  let regions: readonly PartyHit[] | null = null
  const isRegion = ({ id }: PartyHit) => index.actorById.get(id)?.kind === 'REGION'
  const firstIn = (span: Span) => {
    const { from, to } = tokensIn(tokens, span)
    return statesIn(document, parties, from, to).find((state) => !state.adjective && isRegion(state)) ?? null
  }
  return {
    beside(mention) {
      const place = holderOf(sentences, mention.start)
      const sentence = sentences[place]
      if (!sentence) return firstIn(mention)
      const known = firsts.get(place)
      if (known !== undefined) return known
      const first = firstIn(sentence)
      firsts.set(place, first)
      return first
    },
    before(token) {
      regions ??= statesIn(document, parties, 0, tokens.count).filter(isRegion)
      let low = 0
      let high = regions.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((regions[middle]?.to ?? 0) <= token) low = middle + 1
        else high = middle
      }
      return regions[low - 1]
    },
  }
}

function byTitle(
  document: MeasureNeeds,
  actor: DocumentActor,
  { words, parties }: PeopleLexicon,
  regions: Regions,
  home: string | null,
): string | null {
  if (actor.kind === 'COUNTRY' || actor.kind === 'REGION') return null
  if (actor.kind !== 'PERSON') {
    for (const place of actor.mentions) {
      const mention = document.mentions[place]
      if (!mention) continue
      const { from, to } = tokensIn(document.tokens, mention)
      const [state] = statesIn(document, parties, from, to)
      for (let at = from; state && at < to; at++)
        if (words.governments.has(document.tokens.hash[at] ?? 0)) return state.id
    }
    return null
  }
  for (const place of actor.mentions) {
    const mention = document.mentions[place]
    const title = mention && officeIn(document, mention, words)
    if (!mention || title === null || title === undefined) continue
    const { from, to } = tokensIn(document.tokens, mention)
    const [state] = statesIn(document, parties, Math.max(0, from - 2), to)
    if (state) return state.id
    if (SHARED.has(title)) continue
    const region = regions.beside(mention)
    if (region) return region.id
    if (title !== 'premier' && title !== 'governor') return home
    return regions.before(from)?.id ?? home
  }
  return null
}

/** The last word of the title beside the name, where it is that of somebody who acts for a state. */
function officeIn(
  { article: { text } }: MeasureNeeds,
  { role }: Mention,
  { offices }: Pick<MeasureWords, 'offices'>,
): string | null {
  if (role === null) return null
  const words = text
    .slice(role.start, role.end)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  if (/^(?:former|ex)$/.test(words[0] ?? '')) return null
  return words.find((word) => offices.has(word)) ?? null
}
