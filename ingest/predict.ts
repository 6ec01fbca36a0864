import type {
  ActorKind,
  Attribution,
  Document,
  DocumentActor,
  DocumentAgreement,
  Span,
  StanceTarget,
} from '../schema/document.ts'
import type { RegistryIndex } from './registry-index.ts'
import { contains, textOf } from './span.ts'
import { squeezed } from './text-layers.ts'

type Pair = readonly [start: number, end: number]

/** A statement as the benchmark's scorers read it. Offsets are UTF-16 units, end exclusive. */
export interface PredictedStatement {
  readonly content: readonly Pair[]
  readonly cue: readonly Pair[] | null
  readonly source: readonly Pair[] | null
  readonly speaker: string | null
  readonly level?: number
  /** That span and source are right, and that the speaker is; the scorers don't read them. */
  readonly confidence?: number
  readonly speakerConfidence?: number
}

export interface Prediction {
  readonly id: string
  readonly statements: readonly PredictedStatement[]
}

/**
 * An article's statements in the form of `benchmark/score.mjs`: speech and attitude, outside page furniture, the
 * outermost only, quotations without a cue as part of the statement that they continue, as its annotators have it. With
 * `nested` all, each by itself and with its level, as `acceptance/score.mjs` reads them. Nobody is named for a group or
 * an unnamed source, unless `nested` asks for the words that stand for it.
 */
export function toPrediction(
  document: Document,
  { nested = false, confidence = false }: { readonly nested?: boolean; readonly confidence?: boolean } = {},
): Prediction {
  const { article, attributions, blocks } = document
  const continued = nested ? null : continuations(document)
  const statements = attributions.flatMap((attribution, place) => {
    const { cue, source, level, block, continues } = attribution
    if (blocks[block]?.furniture || (!nested && (level > 0 || continues !== null))) return []
    const content = nested ? attribution.content : withObject(article.text, attribution)
    const statement: PredictedStatement = {
      content: [...content, ...(continued?.get(place) ?? [])].map(toPair),
      cue: cue && [toPair(cue)],
      source: source && [toPair(source)],
      speaker: speakerName(document, place, nested),
    }
    const sure = { confidence: attribution.confidence, speakerConfidence: document.speakers[place]?.confidence ?? 0 }
    return [{ ...statement, ...(nested ? { level } : {}), ...(confidence ? sure : {}) }]
  })
  return { id: article.id, statements }
}

/** The content with the object before it, which the benchmark's annotators have in it: "accused [her of lying]". */
function withObject(text: string, { content, cue, addressee, target }: Attribution): readonly Span[] {
  const object = target ?? addressee
  const [first, ...others] = content
  if (!object || !cue || !first || !/^(?:of|for|to)\s/.test(text.slice(first.start, first.start + 4))) return content
  const touches = (before: Span, behind: Span) => before.end <= behind.start && behind.start <= before.end + 1
  if (!touches(cue, object) || !touches(object, first)) return content
  return [{ start: object.start, end: first.end }, ...others]
}

/** By the place of a statement, the content of those that go on from it, however far. */
function continuations({ attributions }: Document): ReadonlyMap<number, readonly Span[]> {
  const roots: number[] = []
  const found = new Map<number, Span[]>()
  attributions.forEach(({ continues, content }, place) => {
    const root = continues === null ? place : (roots[continues] ?? continues)
    roots[place] = root
    if (root !== place) found.set(root, [...(found.get(root) ?? []), ...content])
  })
  return found
}

/** An article's understanding in the form of `benchmark/score-facts.mjs`; parties go by their names in the registry. */
export function toFacts(document: Document, { actorById }: Pick<RegistryIndex, 'actorById'>): object {
  const { article, actors, attributions, sectors, measures, dates, agreements, stances } = document
  const { speakers } = document
  const named = actors.filter(({ kind }) => kind in FACT_TYPES)
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => actorById.get(id)?.name ?? names.get(id) ?? id
  const sectorsIn = (content: readonly Span[]) => [
    ...new Set(
      sectors
        .filter((hit) => !hit.generic && content.some((piece) => contains(piece, hit)))
        .map(({ sector }) => sector),
    ),
  ]
  return {
    article: article.id,
    actors: named.map(({ id, name, kind, registry }) => ({
      name,
      type: FACT_TYPES[kind],
      ...(registry ? { registryId: id } : {}),
    })),
    speakers: attributions.map(({ content }, statement) => ({
      statement,
      content: content.map(toPair),
      name: speakerName(document, statement, false),
      ...idOf(statement),
    })),
    statementSectors: attributions.map(({ content }, statement) => ({ statement, sectors: sectorsIn(content) })),
    articleSectors: [...new Set(sectors.filter(({ generic }) => !generic).map(({ sector }) => sector))],
    measures: measures.map(
      ({ kind, status, imposer, target, sectors: touched, ratePercent, amount, voice, start, end }) => ({
        kind,
        status: status.toLowerCase(),
        imposer: imposer === null ? null : nameOf(imposer),
        target: target === null ? null : nameOf(target),
        sectors: touched,
        ...(ratePercent === null ? {} : { ratePercent: Number(ratePercent) }),
        ...(amount === null ? {} : { amount: Number(amount.amount), currency: amount.currency }),
        voice: voice === null ? 'outlet' : (speakerName(document, voice, false) ?? 'outlet'),
        start,
        end,
      }),
    ),
    agreements: agreements.map(({ name, status, registry, id, parties, mentions }) => ({
      name,
      status: status.toLowerCase(),
      ...(registry ? { registryId: id } : {}),
      aliases: agreementAliases(
        name,
        parties.map(nameOf),
        mentions.map((span) => textOf(article.text, span)),
      ),
    })),
    dates: dates.map(({ start, end, from, to, precision }) => ({ start, end, from, to, precision })),
    stances: stances.flatMap(({ attribution, target, polarity }) => {
      if (polarity === 'UNCLEAR' || polarity === 'NEUTRAL') return []
      const toward = towards(target)
      return toward === null ? [] : [{ statement: attribution, toward, polarity: polarity.toLowerCase() }]
    }),
  }

  function towards(target: StanceTarget): { readonly kind: string; readonly target: string } | null {
    const { kind } = target
    if (kind === 'sector') return { kind, target: target.id }
    if (kind === 'measure') {
      const measure = measures[target.at]
      if (!measure) return null
      return { kind, target: `${measure.kind}:${measure.imposer === null ? '' : nameOf(measure.imposer)}` }
    }
    const agreement = kind === 'agreement' ? agreements[target.at] : undefined
    const name = agreement ? printedName(article.text, agreement) : actors[target.at]?.name
    return name === undefined ? null : { kind, target: name }
  }

  function idOf(place: number): { readonly registryId?: string } {
    const actor = actors[speakers[place]?.actors[0] ?? -1]
    return actor?.registry ? { registryId: actor.id } : {}
  }
}

/** An agreement by its name in the registry, else by its shortest description in the article. */
function printedName(text: string, { registry, name, mentions }: DocumentAgreement): string {
  const short = mentions
    .map((span) => textOf(text, span))
    .filter((words) => /^[^‘’“”"',]+$/.test(words) && /\S+ \S+ \S+/.test(words) && words.length < 60)
    .sort((a, b) => a.length - b.length)
  return registry ? name : (short[0] ?? name)
}

/**
 * Other names of an agreement: the words of the article that mean it, with and without their article, and each of them
 * behind its parties in either order, in full and short ("United States-Canada auto deal", "Canada-U.S. deal").
 */
function agreementAliases(name: string, parties: readonly string[], words: readonly string[]): readonly string[] {
  const bare = words.map((phrase) => phrase.replace(/^(?:an?|the|its|their|his|our|any|no) /i, ''))
  const cores = bare.map((phrase) => phrase.replace(/ (?:with|between|on|for|over|among|reached|signed) .*$/, ''))
  const tails = new Set([name.slice(name.indexOf(' ') + 1), ...cores])
  const sides = parties.length === 2 ? [parties, parties.map((party) => SHORT[party] ?? party)] : []
  const orders = sides.flatMap((order) => [order, [...order].reverse()])
  const full = orders.flatMap((order) => [...tails].map((tail) => `${order.join('-')} ${tail}`))
  return [...new Set([...words, ...bare, ...full])]
}

const SHORT: Readonly<Record<string, string>> = {
  'European Union': 'EU',
  'United Kingdom': 'UK',
  'United States': 'US',
}

const FACT_TYPES: Readonly<Record<ActorKind, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  PUBLIC_BODY: 'PublicBody',
  GROUP: 'Group',
  COUNTRY: 'Country',
  REGION: 'Region',
  UNNAMED: 'Group',
}

function toPair({ start, end }: Span): Pair {
  return [start, end]
}

/** The benchmark calls a body by the longest name that the article has of it, not by the registry's. */
function nameHere({ article, mentions }: Document, { name, kind, registry, mentions: places }: DocumentActor): string {
  if (!registry || (kind !== 'ORGANIZATION' && kind !== 'PUBLIC_BODY')) return name
  const printed = places.flatMap((place) => {
    const mention = mentions[place]
    const isFull = mention?.form === 'full-name' && mention.kind === kind
    return isFull ? [squeezed(textOf(article.text, mention.name))] : []
  })
  return printed.reduce((longest, other) => (other.length > longest.length ? other : longest), '') || name
}

/** The benchmark calls a country's government by the country's name. */
const GOVERNMENT = /^Government of (?:the )?/

/**
 * Who speaks, where somebody is named. Of several who speak together the first, as the benchmark has one name a
 * statement; with `words` all, joined by "and", and the words that stand for who is not named.
 */
function speakerName(document: Document, place: number, words: boolean): string | null {
  const { article, actors, attributions, speakers } = document
  const own = speakers[place]?.actors ?? []
  const source = attributions[place]?.source
  const names = own.flatMap((at) => {
    const actor = actors[at]
    if (!actor) return []
    const named = actor.kind !== 'UNNAMED' && actor.kind !== 'GROUP'
    if (words) return [named || own.length > 1 || !source ? actor.name : textOf(article.text, source)]
    return named ? [nameHere(document, actor).replace(GOVERNMENT, '')] : []
  })
  return words && names.length > 0 ? names.join(' and ') : (names[0] ?? null)
}
