import type { Attribution, MeasureMention, Span, Stance, StanceTarget } from '../../schema/document.ts'
import { overlaps, placeAt, spansIn, textOf, tokensIn } from '../span.ts'
import type { StanceRule, StanceWords } from '../stance-words.ts'
import { partyOf } from './measure-people.ts'
import type { MeasureLexicon } from './measures.ts'
import { countryOf } from './offices.ts'
import { parseClause, type StanceClause } from './stance-clause.ts'
import { cueTargets, NEAREST, readCue } from './stance-cues.ts'
import { findEvidence } from './stance-evidence.ts'
import { foldsOf } from './stance-folds.ts'
import { holdsSign } from './stance-hits.ts'
import { overlapping, type StanceNeeds, toStanceIndex } from './stance-index.ts'
import { isJudged } from './stance-links.ts'
import { isAsked, measurePoints } from './stance-measures.ts'
import { keyOf, type Point, settle } from './stance-polarity.ts'
import { findReferences, type Reference, type ReferenceContext } from './stance-references.ts'
import { topicsOf } from './stance-topics.ts'

/** What stances are read with. */
export interface StanceLexicon {
  readonly measures: Pick<MeasureLexicon, 'words' | 'index'>
  readonly stances: StanceWords
}

/** Sentences of a statement in which a mood without an object is taken for one about the topic. */
const OPENING = 3
/** Paragraphs over which who goes on speaking goes on about the same thing; more where the cue judges. */
const GOES_ON = 1
const JUDGES_ON = 4
/** Rules that show no stance of those whose trade it is to observe. */
const OBSERVED: ReadonlySet<StanceRule> = new Set(['because', 'effect', 'loss'])

/**
 * Where each statement's speaker stands towards the measures, agreements, actors and sectors that it is about. Points of
 * a few rules (`stances.yaml`) are added up for each target; too few leave it unclear, many both ways make it mixed. One
 * stance a statement and target, at its strongest words. Sorted by these.
 */
export function findStances(document: StanceNeeds, lexicon: StanceLexicon): readonly Stance[] {
  const { article, attributions, actors, blocks, measures, speakers, tokens } = document
  const { words: measureWords, index: registry } = lexicon.measures
  const words = lexicon.stances
  const index = toStanceIndex(document)
  const topics = topicsOf(document, index)
  const home = countryOf(article, registry)
  const anything = measures.length + index.agreements.length > 0
  const hulls = attributions.map(hullOf)
  const found: Stance[] = []
  let last: { readonly speaker: number; readonly block: number; readonly target: StanceTarget } | null = null
  for (const [place, attribution] of attributions.entries()) {
    if (blocks[attribution.block]?.furniture || attribution.negated) continue
    const stances = settle(document, place, pointsOf(place, attribution), words.points)
    found.push(...stances)
    const clear = stances.find(({ polarity, target }) => polarity !== 'UNCLEAR' && target.kind !== 'sector')
    const speaker = speakers[place]?.actors[0]
    if (clear && speaker !== undefined) last = { speaker, block: attribution.block, target: clear.target }
  }
  return found.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)

  function pointsOf(place: number, attribution: Attribution): readonly Point[] {
    const { content, cue } = attribution
    const whole = hullOf(attribution)
    const asked = cue?.coarseIllocution === 'QUESTION'
    const asks =
      asked && cue.lemma === 'ask' && !isAsked(document, attribution) && TO_DO.test(textOf(article.text, whole))
    if (asked && !asks) return []
    const self = new Set(speakers[place]?.actors ?? [])
    const act = readCue(cue, asks, words)
    const finder = topics(whole, attribution.block)
    const goesOn =
      last && self.has(last.speaker) && attribution.block - last.block <= (act.sign === 0 ? GOES_ON : JUDGES_ON)
    const spokenOf = last && goesOn ? { target: last.target, ended: false } : finder.near()
    const observer = isObserver(attribution)
    const points: Point[] = []
    const over = new Set<number>()
    const seen: Reference[] = []
    const context = { index, topics: finder, self, seen, words: measureWords, stances: words }
    const add = (span: Span, target: StanceTarget, sign: number, rule: StanceRule, weight = 1) =>
      points.push({ start: span.start, end: span.end, target, sign, rule, weight: weight * words.points[rule] })
    const has = (target: StanceTarget) => points.some((it) => keyOf(document, it.target) === keyOf(document, target))
    let loose = 0
    for (const [at, span] of sentencesOf(content).entries()) {
      const judging = cue !== null && at === 0 && act.sign !== 0
      if (!judging && !act.commits && !(mayJudge(span, self) && holdsSign(document, span, words))) continue
      const touches = at === 0 && cue && cue.end <= span.start && /^\s*$/.test(article.text.slice(cue.end, span.start))
      const said = touches && act.opens ? { start: cue.start, end: span.end } : span
      const cueWords = said === span ? 0 : countTokens({ start: said.start, end: span.start })
      const clause = parseClause(document, said, foldsOf(document, span, index, measureWords, words))
      if (clause.count === 0) continue
      const references = findReferences(document, clause, span, context)
      const free = !references.some(isJudged) && loose++ < OPENING
      const topic = free ? toReference(spokenOf) : null
      const { found: signs, ended } = findEvidence(document, clause, references, topic, act, words, cueWords)
      for (const target of ended) if (target.kind === 'measure') over.add(target.at)
      for (const { from, to, target, sign, rule, weight } of signs) {
        if (observer && OBSERVED.has(rule)) continue
        const denies = cue?.coarseIllocution === 'DENY'
        add(spanIn(clause, { from, to }), target, denies ? -sign : sign, rule, weight)
      }
      if (judging) {
        const targets = cueTargets(document, index, attribution, clause, references, self, spokenOf?.target ?? null)
        for (const target of targets) {
          const flipped = target.kind === 'measure' && over.has(target.at)
          add(cue, target, flipped ? -act.sign : act.sign, 'cue')
        }
        for (const { target } of act.accuses ? references.filter(isJudged) : []) add(cue, target, -1, 'cue')
      }
      seen.push(...references)
    }
    if (attribution.quotes.length > 0 && anything && !points.some(isJudged)) {
      for (const { target, sign, weight } of framing(attribution, { ...context, seen: [] })) {
        add(content[0] ?? whole, target, sign, 'frame', Math.min(1, weight))
      }
    }
    for (const { target, how, from } of cue === null ? [] : seen) {
      if (act.commits && target.kind === 'agreement') add(cue ?? whole, target, 1, 'announced')
      const fears = act.warns && !observer && how === 'named' && from < NEAREST
      if (fears && isJudged({ target }) && !has(target)) add(cue ?? whole, target, -1, 'cue', 0.6)
    }
    const party = partyAmong(attribution, place)
    const isOwn = ({ imposer }: MeasureMention) =>
      party !== null ? imposer === party : [...self].some((it) => actors[it]?.id === imposer)
    points.push(...measurePoints(document, place, attribution, index, over, isOwn, words))
    const spoken = attribution.quotes.length > 0 && !observer && [...self].some((it) => actors[it]?.kind !== 'UNNAMED')
    for (const span of spoken ? content : []) {
      for (const { at, it: measure } of overlapping(measures, span)) {
        const target: StanceTarget = { kind: 'measure', at }
        const sign = index.doubles.has(at) || index.eased.has(at) ? 0 : isOwn(measure) ? 1 : defaultOf(measure)
        if (sign !== 0 && !has(target)) add(span, target, sign, 'mention')
      }
    }
    for (const { target } of party === null ? [] : seen) {
      const measure = target.kind === 'measure' ? measures[target.at] : undefined
      const sign = measure?.imposer === party ? 1 : measure?.target === party ? -1 : 0
      if (measure && sign !== 0 && has(target)) add(content[0] ?? whole, target, sign, 'prior')
    }
    return points
  }

  /** Nothing can be judged where nothing is named and the article tells of no measure and no agreement. */
  function mayJudge(span: Span, self: ReadonlySet<number>): boolean {
    if (anything) return true
    if (spansIn(document.sectors, span).length > 0) return true
    return overlapping(document.mentions, span).some(({ at }) => {
      const actor = index.actorOf[at] ?? -1
      return actor >= 0 && !self.has(actor)
    })
  }

  /** "Builders are seething. “It never ends,” said …": what the sentence before a quotation says of the mood. */
  function framing(attribution: Attribution, context: ReferenceContext) {
    const { sentences } = document
    const start = attribution.content[0]?.start ?? 0
    const span = sentences[placeAt(sentences, start) - 1]
    const block = blocks[attribution.block]
    if (!span || !block || span.start < block.start || !holdsSign(document, span, words) || isSaid(span)) return []
    const clause = parseClause(document, span, foldsOf(document, span, index, measureWords, words))
    const references = findReferences(document, clause, span, context)
    const topic = toReference(context.topics.near())
    const act = { demands: false, rejects: false }
    return findEvidence(document, clause, references, topic, act, words, 0).found.filter(isJudged)
  }

  function isSaid(span: Span): boolean {
    for (let at = placeAt(hulls, span.end - 1), steps = 0; at >= 0 && steps < 8; at--, steps++) {
      if (attributions[at]?.content.some((piece) => overlaps(piece, span))) return true
    }
    return false
  }

  /** Others than who takes it speak of a restriction because they suffer from it, of support because they get it. */
  function defaultOf({ kind }: MeasureMention): number {
    const direction = measureWords.kinds.get(kind)?.direction
    if (direction === 'restrictive') return -1
    return direction === 'supportive' || direction === 'liberalising' ? 1 : 0
  }

  /** The party that speaks: of the speakers, else of somebody in the words for them ("a spokesman for the minister"). */
  function partyAmong({ source }: Attribution, place: number): string | null {
    const named = source ? overlapping(document.mentions, source).map(({ at }) => index.actorOf[at] ?? -1) : []
    for (const at of [...(speakers[place]?.actors ?? []), ...named]) {
      const actor = actors[at]
      const party = actor ? partyOf(actor, registry, article.publishedOn, home) : null
      if (party !== null) return party
    }
    return null
  }

  function isObserver({ source }: Attribution): boolean {
    if (!source) return false
    const { from, to } = tokensIn(tokens, source)
    return tokens.hash.subarray(from, to).some((hash) => words.observers.has(hash))
  }

  function sentencesOf(content: readonly Span[]): readonly Span[] {
    const { sentences } = document
    const pieces: Span[] = []
    for (const piece of content) {
      for (let at = Math.max(0, placeAt(sentences, piece.start)); at < sentences.length; at++) {
        const sentence = sentences[at]
        if (!sentence || sentence.start >= piece.end) break
        const start = Math.max(sentence.start, piece.start)
        const end = Math.min(sentence.end, piece.end)
        if (start < end) pieces.push({ start, end })
      }
    }
    return pieces
  }

  function countTokens(span: Span): number {
    const { from, to } = tokensIn(tokens, span)
    return to - from
  }

  function spanIn({ place }: StanceClause, { from, to }: { readonly from: number; readonly to: number }): Span {
    return { start: tokens.start[place[from] ?? 0] ?? 0, end: tokens.end[place[to - 1] ?? 0] ?? 0 }
  }
}
const TO_DO = /\bto \p{Ll}/u

/** From the first of the words that somebody says to the last. */
function hullOf({ content }: Attribution): Span {
  return { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 }
}

/** A topic as a reference that stands outside of the clause. */
function toReference(topic: Pick<Reference, 'target' | 'ended'> | null): Reference | null {
  return topic && { from: -1, to: -1, head: -1, ...topic, how: 'named' }
}
