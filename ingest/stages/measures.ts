import type { MeasureMention, SectorMention, Span } from '../../schema/document.ts'
import type { MeasureWords } from '../measure-words.ts'
import type { Parties } from '../parties.ts'
import { phraseAt } from '../phrases.ts'
import { outletOf, type RegistryIndex } from '../registry-index.ts'
import { contains, holderOf, spansIn, tokensIn } from '../span.ts'
import { currencyOf, findAmounts, toCurrencies } from './amounts.ts'
import { type Clause, readClause } from './clause.ts'
import { antecedentOf, isBare, tellsMore } from './measure-antecedents.ts'
import { type Draft, FARTHEST_DRAFT, isSameKind, type MeasureNeeds, rateOf, type Trigger } from './measure-draft.ts'
import { mainParties, withImposers } from './measure-imposers.ts'
import { isTalksBy, isTold, MUTUAL, statusIn } from './measure-kinds.ts'
import { imposerOf, targetOf } from './measure-parties.ts'
import { partyOf, peopleOf } from './measure-people.ts'
import { readPhrase } from './measure-phrase.ts'
import { statusOf } from './measure-status.ts'
import { findTriggers } from './measure-triggers.ts'
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
  const day = document.article.publishedOn
  const people = peopleOf(document, index, day)
  const speakerParty = (voice: number) => {
    for (const place of document.speakers[voice]?.actors ?? []) {
      const actor = document.actors[place]
      const id = actor ? partyOf(actor, index, day) : null
      if (id !== null) return id
    }
    return null
  }
  const drafts: Draft[] = []
  const told = bodySentences(document).map((sentence) => ({
    sentence,
    triggers: findTriggers(document, sentence, words),
  }))
  const onTrade = told.some(({ triggers }) => triggers.some(isBorderNoun))
  for (const { sentence, triggers } of told) {
    if (triggers.length === 0) continue
    const near = spansIn(people, sentence)
    const clause = readClause(document, sentence, words, parties, near)
    const products = spansIn(document.sectors, sentence)
    for (const trigger of triggers) {
      const accompanied = onTrade || products.some(({ generic }) => !generic) || isBeside(trigger, triggers)
      const draft = draftOf(document, clause, { trigger, accompanied }, products, words, speakerParty)
      if (draft) drafts.push(draft)
    }
  }
  return finish(document, drafts, index)
}

/** A noun that speaks of trade by itself, in one or more words. */
function isBorderNoun({ verb, kind: { group = '', more } }: Trigger): boolean {
  return verb === null && more === undefined && group.startsWith('border')
}

function isBeside({ kind }: Trigger, triggers: readonly Trigger[]): boolean {
  return triggers.some((other) => other.kind.id !== kind.id)
}

function draftOf(
  document: MeasureNeeds,
  clause: Clause,
  { trigger, accompanied }: Pick<Draft, 'trigger' | 'accompanied'>,
  sectors: readonly SectorMention[],
  words: MeasureWords,
  speakerParty: (voice: number) => string | null,
): Draft | null {
  const { tokens } = document
  const products = sectors.map((sector) => tokensIn(tokens, sector))
  const isProduct = (place: number) => products.some(({ from, to }) => from <= place && place < to)
  const adjectiveAt = (place: number) => {
    const hit = phraseAt(words.adjectives.phrases, document, place, clause.to)
    return (hit && words.adjectives.entries[hit.value]) ?? null
  }
  const isGovernment = (place: number) => words.governments.has(tokens.hash[place] ?? 0)
  const phrase = readPhrase(clause, trigger, adjectiveAt, isProduct, isGovernment)
  const from = trigger.verb ? trigger.from : phrase.from
  const { inner, outer } = governing(document, clause, trigger, phrase, words)
  const span = { start: tokens.start[from] ?? 0, end: tokens.end[phrase.to - 1] ?? 0 }
  const voice = voiceOf(document, span)
  const reported = voice !== null || outer?.act === 'say'
  const conditional = hasCondition(clause)
  const outcome = statusOf(trigger.kind, inner, outer, { told: phrase.told, reported, conditional })
  if (isUnreal(clause, phrase, inner, trigger)) return null
  const speaker = voice === null ? null : speakerParty(voice)
  const supposed = isSupposed(clause, trigger, phrase, inner)
  const found = {
    ...span,
    trigger,
    accompanied,
    clause,
    phrase,
    inner,
    outer,
    outcome: supposed ? SUPPOSED : outcome,
    voice,
    speaker,
    supposed,
  }
  const imposer = imposerOf(found, words)
  return { ...found, imposer, stated: imposer !== null, target: targetOf(found, imposer) }
}

function finish(document: MeasureNeeds, drafts: readonly Draft[], index: RegistryIndex): readonly MeasureMention[] {
  const bare = drafts.some(({ phrase }) => phrase.amounts.some(({ bare: untold }) => untold))
  const currencies = toCurrencies(bare ? findAmounts(document) : [])
  const outlet = document.article.outlet === null ? null : outletOf(index, document.article.outlet)
  const found: MeasureMention[] = []
  const main = mainParties(drafts)
  const home = outlet?.country ?? main[0] ?? null
  const named = withImposers(drafts, main, home)
  for (const [place, draft] of named.entries()) {
    const before = named.slice(Math.max(0, place - FARTHEST_DRAFT), place)
    const bare = isBare(draft, document)
    const earlier = bare ? antecedentOf(draft, before, document) : null
    if (bare && !tellsMore(draft, earlier)) continue
    if (draft.supposed && before.some((other) => isSameKind(other, draft))) continue
    const { trigger, phrase, outcome, voice, start, end } = draft
    const { kind } = earlier?.trigger ?? trigger
    const mutual = MUTUAL.has(kind.id)
    const parties = !mutual || isTalksBy(draft)
    const imposer = parties ? (earlier ?? draft).imposer : null
    const against = (earlier ?? draft).target
    const target = !parties || against === imposer ? null : against
    const sectors = sectorsOf(document, earlier ?? draft)
    const rate = rateOf(phrase)
    const money = phrase.amounts.find(({ unit }) => unit === 'money') ?? null
    if (!mutual && imposer === null && draft.inner === null && rate === null) continue
    if (!isTold(draft, sectors, imposer, target)) continue
    const amount = money && {
      amount: money.value,
      currency: currencyOf(money, currencies, outlet?.defaultCurrency ?? null),
      text: document.article.text.slice(money.start, money.end),
    }
    const mention = { start, end, imposer, target, ratePercent: rate?.value ?? null, amount, voice }
    const scopes =
      sectors.length > 1 && kind.group?.startsWith('border') ? sectors.map((sector) => [sector]) : [sectors]
    // What is taken up again only to be eased is told already.
    const presupposed = earlier !== null && outcome.relief !== null && kind.id === 'tariff'
    for (const scope of presupposed ? [] : scopes) {
      found.push({ ...mention, kind: kind.id, status: statusIn(kind, outcome, draft), sectors: scope })
    }
    if (outcome.relief !== null && kind.id === 'tariff') {
      found.push({ ...mention, kind: 'tariff-relief', status: outcome.relief, sectors, ratePercent: null })
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Sectors named in the phrase; of a passive ("which have been hit with"), those before it. */
function sectorsOf({ sectors, tokens }: MeasureNeeds, { start, end, clause, phrase, inner }: Draft): readonly string[] {
  const named = spansIn(sectors, clause).filter((sector) => !sector.generic && sector.sector !== 'all-sectors')
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

/** Longer sentences are read in pieces, so that the time stays proportional to the text. In tokens. */
const LONGEST_SENTENCE = 300

/** Sentences outside page furniture, the longest cut. */
function bodySentences({ blocks, sentences, tokens }: MeasureNeeds): readonly Span[] {
  const pieces: Span[] = []
  for (const sentence of sentences) {
    if (blocks[holderOf(blocks, sentence.start)]?.furniture) continue
    const { from, to } = tokensIn(tokens, sentence)
    for (let place = from; place < to; place += LONGEST_SENTENCE) {
      const last = Math.min(to, place + LONGEST_SENTENCE) - 1
      pieces.push({ start: tokens.start[place] ?? 0, end: tokens.end[last] ?? 0 })
    }
  }
  return pieces
}
