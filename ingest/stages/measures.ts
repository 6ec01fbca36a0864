import type { MeasureMention, SectorMention, Span } from '../../schema/document.ts'
import type { MeasureWords } from '../measure-words.ts'
import type { Parties } from '../parties.ts'
import { entryAt } from '../phrase-table.ts'
import { outletOf, type RegistryIndex } from '../registry-index.ts'
import { contains, holderOf, spansIn, tokensIn } from '../span.ts'
import { rangeAt } from '../text-layers.ts'
import { type Clause, type Person, readClause } from './clause.ts'
import { findDatelines } from './datelines.ts'
import type { Draft, MeasureNeeds, Trigger } from './measure-draft.ts'
import { type Grammar, readGrammar } from './measure-grammar.ts'
import { homeOf } from './measure-home.ts'
import { kindBy } from './measure-kinds.ts'
import { toMentions } from './measure-mentions.ts'
import { imposerOf, SOMEBODY } from './measure-parties.ts'
import { partiesOf, partyOfSpeakers, peopleBy } from './measure-people.ts'
import { type MeasurePhrase, readPhrase } from './measure-phrase.ts'
import { stateOf, touchedBy, whoCan } from './measure-powers.ts'
import { referentsOf, type Trail, trailOf } from './measure-referents.ts'
import { isAskedOver, isNotMeant, notMeant, statusOf, toldBehind } from './measure-status.ts'
import { bornBy, targetOf } from './measure-targets.ts'
import { isBorderNoun, toldIn } from './measure-told.ts'
import { hasCondition, isSupposed, isUnreal, SUPPOSED } from './measure-unreal.ts'
import { governing } from './measure-verbs.ts'

/** What the finding of measures knows: words of kinds and verbs, parties, the registry. */
export interface MeasureLexicon {
  readonly words: MeasureWords
  readonly parties: Parties
  readonly index: RegistryIndex
}

/**
 * Policy measures that the body reports: kind by the registry's words, status by the verbs around them, imposer and
 * target by grammar, else by what the rest of the article says of the kind. A kind whose words are everyday ones needs
 * more beside them (`more` in `seeds/measures.yaml`); a tariff of which nothing is told but its name is no report.
 */
export function findMeasures(
  document: MeasureNeeds,
  { words, parties, index }: MeasureLexicon,
): readonly MeasureMention[] {
  const told = toldIn(document, words, parties)
  if (told.length === 0) return []
  const outlet = document.article.outlet === null ? null : outletOf(index, document.article.outlet)
  const datelines = findDatelines(document)
  const home = outlet?.country ?? homeOf(document, datelines, parties, index)
  const own = partiesOf(document, { words, parties, index }, home)
  const people = peopleBy(document, own, parties)
  const speakerParty = (voice: number) => partyOfSpeakers(document.speakers[voice], own)
  const trail = trailOf(document, parties, people)
  const drafts: Draft[] = []
  const onTrade = told.some(({ triggers }) => triggers.some(isBorderNoun))
  for (const { sentence, triggers } of told) {
    const near = spansIn(people, sentence)
    const clause = readClause(document, sentence, words, parties, near)
    const products = spansIn(document.sectors, sentence)
    const grammar = readGrammar(
      document,
      withoutDateline(document, datelines, sentence),
      spansIn(document.mentions, sentence),
    )
    for (const trigger of triggers) {
      const accompanied = onTrade || products.some(({ generic }) => !generic) || isBeside(trigger, triggers)
      const reading = { clause, grammar, words, trail, everybody: people, triggers, home, index }
      const draft = draftOf(document, reading, { trigger, accompanied }, products, speakerParty)
      if (draft) drafts.push(draft)
    }
  }
  return toMentions(document, drafts, outlet, home, index)
}

function isBeside({ kind }: Trigger, triggers: readonly Trigger[]): boolean {
  return triggers.some((other) => other.kind.id !== kind.id)
}

interface SentenceReading {
  readonly clause: Clause
  readonly grammar: Grammar
  readonly words: MeasureWords
  readonly trail: Trail
  readonly everybody: readonly Person[]
  /** All of the sentence. */
  readonly triggers: readonly Trigger[]
  readonly home: string | null
  readonly index: RegistryIndex
}

function draftOf(
  document: MeasureNeeds,
  reading: SentenceReading,
  { trigger, accompanied }: Pick<Draft, 'trigger' | 'accompanied'>,
  sectors: readonly SectorMention[],
  speakerParty: (voice: number) => string | null,
): Draft | null {
  const { clause, grammar, words, trail, everybody, triggers, home, index } = reading
  const { tokens } = document
  const products = sectors.map((sector) => tokensIn(tokens, sector))
  const isProduct = (place: number) => rangeAt(products, place) !== undefined
  const adjectiveAt = (place: number) => entryAt(words.adjectives, document, place, clause.to)
  const isOther = (place: number) =>
    triggers.some(({ from, verb }) => verb === null && from === place && from !== trigger.from)
  const isGovernment = (place: number) => words.governments.has(tokens.hash[place] ?? 0)
  const read = withElided(clause, trigger, readPhrase(clause, trigger, adjectiveAt, isProduct, isGovernment, isOther))
  const from = trigger.verb ? trigger.from : read.from
  const { inner, outer } = governing(document, clause, trigger, read, words)
  const phrase = withNewRate(clause, trigger, read, inner)
  const span = { start: tokens.start[from] ?? 0, end: tokens.end[phrase.to - 1] ?? 0 }
  const voice = voiceOf(document, span)
  const reported = voice !== null || outer?.act === 'say'
  const conditional = hasCondition(clause)
  const told = phrase.told ?? toldBehind(clause, phrase.to)
  const outcome = isNotMeant(clause, inner, from)
    ? notMeant(inner)
    : isAskedOver(clause, phrase, inner ?? outer)
      ? { status: 'IN_FORCE' as const, relief: null }
      : statusOf(trigger.kind, inner, outer, { told, reported, conditional })
  if (isUnreal(clause, phrase, inner, trigger)) return null
  const speaker = voice === null ? null : speakerParty(voice)
  const supposed = isSupposed(clause, trigger, phrase, inner)
  const referents = referentsOf(
    { document, clause, grammar, trail, everybody, words, index },
    speaker,
    voice === null ? [] : (document.speakers[voice]?.actors ?? []),
    home,
  )
  const found = {
    ...span,
    trigger,
    accompanied,
    clause,
    grammar,
    referents,
    phrase,
    inner,
    outer,
    outcome: supposed ? SUPPOSED : outcome,
    voice,
    speaker,
    supposed,
  }
  const who = imposerOf(found, words)
  const kind = kindBy(found, who, words, index)
  if (kind !== trigger.kind)
    return draftOf(document, reading, { trigger: { ...trigger, kind }, accompanied }, sectors, speakerParty)
  const borne = who !== null && bornBy(found, who)
  const imposer = who === SOMEBODY || borne ? null : whoCan(trigger.kind, who, index)
  const stated = who !== null && !borne
  const target = touchedBy(imposer, stateOf(targetOf(found, imposer), index), index)
  return { ...found, imposer, stated, target, sectors: sectorsOf(found, sectors, tokens) }
}

/** "OTTAWA (NWS) — Canada will": what is told begins behind the dash. */
function withoutDateline({ article, blocks, tokens }: MeasureNeeds, datelines: Int32Array, sentence: Span): Span {
  const turn = /^(?:Q|A)[.:]\s+/.exec(article.text.slice(sentence.start, sentence.start + 4))
  if (turn) return { start: sentence.start + turn[0].length, end: sentence.end }
  const block = holderOf(blocks, sentence.start)
  const start = tokens.start[datelines[block] ?? 0] ?? 0
  return block >= 0 && sentence.start < start && start < sentence.end ? { start, end: sentence.end } : sentence
}

/** A rate that stands for its tariff is the tariff's; of a verb with its object, the rate inside is its own. */
function withElided({ amounts }: Clause, { from, to, verb, kind }: Trigger, phrase: MeasurePhrase): MeasurePhrase {
  const own =
    verb === null
      ? amounts.find((amount) => amount.from === from)
      : RATED.has(kind.id)
        ? amounts.find((amount) => amount.unit === 'percent' && from < amount.from && amount.to <= to)
        : undefined
  return own ? { ...phrase, amounts: [own, ...phrase.amounts] } : phrase
}

/** Kinds whose verbs may have the rate before their object: "must contain 75% local parts". */
const RATED = new Set(['export-tax', 'local-content', 'tariff', 'tax', 'trade-remedy'])

/** Tokens between a verb of change and the rate that it leads to. */
const FARTHEST_RATE = 5

/** "its 39% tariff fell to 15%": the rate that it gets. */
function withNewRate(clause: Clause, { verb }: Trigger, phrase: MeasurePhrase, inner: Draft['inner']): MeasurePhrase {
  if (verb !== null || inner?.act !== 'amend' || !inner.verb) return phrase
  const end = Math.max(inner.verb.to, phrase.to) + FARTHEST_RATE
  const next = clause.amounts.find(
    ({ unit, from, to }) =>
      unit === 'percent' &&
      inner.verb !== null &&
      from >= inner.verb.to &&
      from <= end &&
      clause.word(to) !== 'of' &&
      (clause.word(from - 1) === 'to' || clause.word(from - 2) === 'to'),
  )
  return next ? { ...phrase, amounts: [next, ...phrase.amounts.filter((amount) => amount !== next)] } : phrase
}

/** Sectors named in the phrase; of a passive ("which have been hit with"), those before it. */
function sectorsOf(
  { start, end, phrase, inner }: Pick<Draft, 'start' | 'end' | 'phrase' | 'inner'>,
  sectors: readonly SectorMention[],
  tokens: MeasureNeeds['tokens'],
): readonly string[] {
  const named = sectors.filter((sector) => !sector.generic && sector.sector !== 'all-sectors')
  const inside = named.filter((sector) => contains({ start, end }, sector))
  const chosen =
    inside.length > 0 || !(inner?.passive || inner?.act === 'bear')
      ? inside
      : named.filter((sector) => sector.end <= (tokens.start[phrase.from] ?? 0))
  return [...new Set(chosen.map(({ sector }) => sector))].sort()
}

/** The innermost statement whose content holds the measure. */
function voiceOf({ attributions }: MeasureNeeds, span: Span): number | null {
  let voice: number | null = null
  for (const [place, { content, level }] of attributions.entries()) {
    if (!content.some((piece) => contains(piece, span) || (piece.start <= span.start && span.start < piece.end)))
      continue
    if (voice === null || level >= (attributions[voice]?.level ?? 0)) voice = place
  }
  return voice
}
