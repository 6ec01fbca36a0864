import type { Attribution, MeasureMention, Polarity, Span, Stance, StanceTarget } from '../../schema/document.ts'
import { overlaps, placeAt, spansIn, textOf, tokensIn } from '../span.ts'
import type { StanceRule, StanceWords } from '../stance-words.ts'
import { partyOf } from './measure-people.ts'
import type { MeasureLexicon } from './measures.ts'
import { parseClause, type StanceClause } from './stance-clause.ts'
import { findEvidence, isJudged } from './stance-evidence.ts'
import { findReferences, foldsOf, isDouble, type Reference, type StanceNeeds, type Topic, type TopicFinder, topicsOf } from './stance-references.ts'

/** A sign in the text: towards what, which way, by which rule, how strong. */
interface Point extends Span {
  readonly target: StanceTarget
  readonly sign: number
  readonly rule: StanceRule
  readonly weight: number
}

/**
 * Where each statement's speaker stands towards the measures, agreements, actors and sectors that it is about. Points of
 * a few rules (`stances.yaml`) are added up for each target; too few leave it unclear, many both ways make it mixed. One
 * stance a statement and target, at its strongest words.
 */
export function findStances(
  document: StanceNeeds,
  { measures: measureWords, stances: words }: { readonly measures: MeasureLexicon; readonly stances: StanceWords },
): readonly Stance[] {
  const { attributions, actors, mentions, blocks, measures } = document
  const actorOf = new Int32Array(mentions.length).fill(-1)
  actors.forEach(({ mentions: places }, actor) => {
    for (const place of places) actorOf[place] = actor
  })
  const topics = topicsOf(document, actorOf)
  const day = document.article.publishedOn
  const found: Stance[] = []
  let last: { readonly speaker: number; readonly block: number; readonly target: StanceTarget } | null = null
  for (const [place, attribution] of attributions.entries()) {
    if (blocks[attribution.block]?.furniture) continue
    const stances = settle(place, pointsOf(place, attribution))
    found.push(...stances)
    const [first] = stances.filter(({ polarity, target }) => polarity !== 'UNCLEAR' && target.kind !== 'sector')
    const speaker = document.speakers[place]?.actors[0]
    if (first && speaker !== undefined) last = { speaker, block: attribution.block, target: first.target }
  }
  return found.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)

  function pointsOf(place: number, attribution: Attribution): readonly Point[] {
    const { content, cue, addressee } = attribution
    const speakers = document.speakers[place]?.actors ?? []
    const self = new Set(speakers)
    const party = partyAmong(speakers, attribution.source)
    const whole = { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 }
    const finder = topics(whole, attribution.block)
    const observer = isObserver(attribution)
    const points: Point[] = []
    const coarse = cue?.coarseIllocution ?? null
    const praise = cue ? words.praiseCues.has(cue.lemma) : false
    const blame = cue ? words.blameCues.has(cue.lemma) || cue.illocution === 'accuse' : false
    const asksFor = coarse === 'QUESTION' && cue?.lemma === 'ask' && !isAsked(attribution) && /\bto \p{Ll}/u.test(textOf(document.article.text, whole))
    const demands = asksFor || coarse === 'DEMAND' || cue?.illocution === 'advise' || cue?.illocution === 'desire'
    const rejects = coarse === 'REJECT'
    // Who goes on speaking goes on about the same thing.
    const mine = last && self.has(last.speaker) && attribution.block - last.block <= (praise || blame ? 4 : 1) ? last.target : null
    let seen: Reference[] = []
    const over = new Set<number>()
    if (attribution.negated || (coarse === 'QUESTION' && !asksFor)) return []
    let first = true
    for (const piece of content) {
      for (const span of sentencesOf(piece)) {
        const behind = first && cue && cue.end <= span.start && /^\s*$/.test(document.article.text.slice(cue.end, span.start))
        const opens = behind && cue.type === 'verb' && (demands || praise || blame || CALLING.has(cue.lemma))
        const said = opens ? { start: cue.start, end: span.end } : span
        const cueWords = opens ? tokensIn(document.tokens, cue).to - tokensIn(document.tokens, cue).from : 0
        const clause = parseClause(document, said, foldsOf(document, span, measureWords.words, words))
        if (clause.count === 0) continue
        const references = findReferences(document, clause, span, finder, self, seen, measureWords.words, measureWords.words, words)
        const named = references.filter(isJudged)
        const topic = named.length === 0 ? topicReference(mine ? [{ target: mine, ended: false, weight: 1 }] : finder.near()) : null
        const { found: signs, ended } = findEvidence(document, clause, references, topic, { demands, rejects }, words, cueWords)
        for (const target of ended) if (target.kind === 'measure') over.add(target.at)
        for (const evidence of signs) {
          if (observer && (evidence.rule === 'loss' || evidence.rule === 'because')) continue
          const sign = coarse === 'DENY' ? -evidence.sign : evidence.sign
          points.push({ ...evidence, sign, weight: evidence.weight * words.points[evidence.rule], ...spanIn(clause, evidence) })
        }
        if (first && cue && (praise || blame)) {
          const sign = praise ? 1 : -1
          for (const target of cueTargets(clause, references, cue, piece, addressee, self, finder, mine)) {
            const flipped = target.kind === 'measure' && over.has(target.at) ? -sign : sign
            points.push({ start: cue.start, end: cue.end, target, sign: flipped, rule: 'cue', weight: words.points.cue })
          }
          for (const { target } of cue.illocution === 'accuse' ? references.filter(isJudged) : []) {
            points.push({ start: cue.start, end: cue.end, target, sign: -1, rule: 'cue', weight: words.points.cue })
          }
        }
        seen = [...seen, ...references]
        first = false
      }
    }
    if (cue && COMMITS.has(cue.illocution)) {
      for (const { target } of seen.filter((it) => it.target.kind === 'agreement')) {
        points.push({ start: cue.start, end: cue.end, target, sign: 1, rule: 'announced', weight: words.points.announced })
      }
    }
    points.push(...measurePoints(place, attribution, party, coarse, over))
    const judged = seen.filter(isJudged)
    if (party !== null) {
      for (const reference of judged) {
        if (reference.target.kind !== 'measure') continue
        const measure = measures[reference.target.at]
        const sign = measure?.imposer === party ? 1 : measure?.target === party ? -1 : 0
        if (sign !== 0 && points.some(({ target }) => sameTarget(target, reference.target)))
          points.push({ ...whole, target: reference.target, sign, rule: 'prior', weight: words.points.prior })
      }
    }
    return points
  }

  /** What the statement's own measures say: asked for, announced, threatened by the one who can take them. */
  function measurePoints(
    place: number,
    attribution: Attribution,
    party: string | null,
    coarse: string | null,
    over: ReadonlySet<number>,
  ): readonly Point[] {
    const points: Point[] = []
    if (isAsked(attribution)) return points
    for (const [at, measure] of measures.entries()) {
      if (measure.voice !== null && measure.voice !== place) continue
      if (!attribution.content.some((piece) => overlaps(piece, measure))) continue
      const { start, end } = clip(measure, attribution.content)
      if (start >= end || isDouble(document, measure)) continue
      const target: StanceTarget = { kind: 'measure', at }
      const add = (sign: number, rule: StanceRule) =>
        points.push({ start, end, target, sign, rule, weight: words.points[rule] })
      const relief = measures.find((it) => it !== measure && it.kind === 'tariff-relief' && overlaps(it, measure))
      const own = isOwner(place, measure, party)
      const word = wordBefore(measure)
      if (measure.kind !== 'tariff-relief' && relief && !isDouble(document, relief)) continue
      if (word === 'than' || word === 'of') {
        if (word === 'than') add(-1, 'demanded')
      } else if (relief?.status === 'DEMANDED') add(-1, 'demanded')
      else if (measure.status === 'DEMANDED') add(over.has(at) && measure.kind !== 'tariff-relief' ? -1 : 1, 'demanded')
      else if (measure.status === 'REJECTED' && coarse !== 'ASSERT' && coarse !== 'CRITICIZE') add(-1, 'demanded')
      else if (attribution.condition && overlaps(attribution.condition, measure)) {
        if (coarse === 'THREATEN' || coarse === 'WARN' || coarse === 'PROMISE') add(-1, 'condition')
      } else if (measure.status === 'THREATENED' && (coarse === 'THREATEN' || own)) add(1, 'threatened')
      else if (OWN.has(measure.status) && !relief && own) add(1, 'announced')
    }
    return points
  }

  /** "when the tariff would start": nothing is said of it. */
  function isAsked({ content }: Attribution): boolean {
    const { from } = tokensIn(document.tokens, content[0] ?? { start: 0, end: 0 })
    const word = document.article.text.slice(document.tokens.start[from], document.tokens.end[from]).toLowerCase()
    return ASKS.has(word)
  }

  /** The word before a measure, articles apart. */
  function wordBefore({ start }: Span): string {
    const before = document.article.text.slice(Math.max(0, start - 30), start).toLowerCase()
    return /(\p{L}+)\s+(?:an?\s+|the\s+)?$/u.exec(before)?.[1] ?? ''
  }

  function isOwner(place: number, measure: MeasureMention, party: string | null): boolean {
    if (party !== null) return measure.imposer === party
    return (document.speakers[place]?.actors ?? []).some((at) => actors[at]?.id === measure.imposer)
  }

  function cueTargets(
    clause: StanceClause,
    references: readonly Reference[],
    cue: Span,
    piece: Span,
    addressee: Span | null,
    self: ReadonlySet<number>,
    finder: TopicFinder,
    mine: StanceTarget | null,
  ): readonly StanceTarget[] {
    const between = actorsIn({ start: cue.end, end: Math.max(cue.end, piece.start) }, self)
    if (between.length > 0) return between
    if (addressee) {
      const who = actorsIn(addressee, self)
      if (who.length > 0) return who
    }
    const root = clause.head.indexOf(-1)
    const top = references.filter(({ head }) => head === root)
    if (top[0]) return [top[0].target]
    const judged = references.filter(isJudged)
    if (judged[0]) return [judged[0].target]
    const people = references.filter(({ target }) => target.kind === 'actor')
    // "the premier's tone", "Ms. Voss's and Mr. Bell's remarks": whose it is.
    const owners = people.filter((it) => clause.word[it.to] === "'s" && it.from < 8 && isConduct(clause, it))
    if (owners.length > 0) return owners.map(({ target }) => target)
    const [first] = people.filter((it) => clause.word[it.to] !== "'s" && clause.relation[it.head] !== 'nmod:poss')
    if (first) return [first.target]
    if (people[0]) return [people[0].target]
    return mine ? [mine] : finder.near().map(({ target }) => target)
  }

  function actorsIn(span: Span, self: ReadonlySet<number>): readonly StanceTarget[] {
    const targets: StanceTarget[] = []
    for (let place = placeAt(mentions, span.start - 1) + 1; (mentions[place]?.start ?? span.end) < span.end; place++) {
      const at = actorOf[place] ?? -1
      const kind = actors[at]?.kind
      if (at < 0 || self.has(at) || kind === undefined || kind === 'GROUP' || kind === 'UNNAMED') continue
      targets.push({ kind: 'actor', at })
    }
    return targets.slice(0, 1)
  }

  function partyAmong(speakers: readonly number[], source: Span | null): string | null {
    for (const at of speakers) {
      const actor = actors[at]
      const party = actor ? partyOf(actor, measureWords.index, day) : null
      if (party !== null) return party
    }
    // "a spokesman for the trade minister"
    for (const mention of source ? spansIn(mentions, source) : []) {
      const actor = actors[actorOf[mentions.indexOf(mention)] ?? -1]
      const party = actor ? partyOf(actor, measureWords.index, day) : null
      if (party !== null) return party
    }
    return null
  }

  function isObserver({ source }: Attribution): boolean {
    if (!source) return false
    const { from, to } = tokensIn(document.tokens, source)
    for (let i = from; i < to; i++) if (words.observers.has(document.tokens.hash[i] ?? 0)) return true
    return false
  }

  function sentencesOf(piece: Span): readonly Span[] {
    const { sentences } = document
    const pieces: Span[] = []
    for (let at = Math.max(0, placeAt(sentences, piece.start)); at < sentences.length; at++) {
      const sentence = sentences[at]
      if (!sentence || sentence.start >= piece.end) break
      const start = Math.max(sentence.start, piece.start)
      const end = Math.min(sentence.end, piece.end)
      if (start < end) pieces.push({ start, end })
    }
    return pieces
  }

  function spanIn(clause: StanceClause, { from, to }: { readonly from: number; readonly to: number }): Span {
    const { tokens } = document
    return { start: tokens.start[clause.place[from] ?? 0] ?? 0, end: tokens.end[clause.place[to - 1] ?? 0] ?? 0 }
  }

  /** One target's points as one stance. Measures of one kind and imposer are one target. */
  function settle(attribution: number, points: readonly Point[]): readonly Stance[] {
    const groups = new Map<string, Point[]>()
    for (const point of points) {
      const key = keyOf(point.target)
      const group = groups.get(key)
      if (group) group.push(point)
      else groups.set(key, [point])
    }
    return [...groups.values()].flatMap((group) => {
      const best = group.reduce((a, b) => (b.weight > a.weight ? b : a))
      const total = (sign: number) => group.filter((it) => it.sign === sign).reduce((sum, it) => sum + it.weight, 0)
      const good = total(1)
      const bad = total(-1)
      const { enough } = words.points
      if (Math.max(good, bad) < enough / 2) return []
      const mixed = good >= enough && bad >= enough && Math.min(good, bad) >= 0.6 * Math.max(good, bad)
      const sum = good - bad
      const polarity: Polarity = mixed ? 'MIXED' : sum >= enough ? 'SUPPORT' : sum <= -enough ? 'OPPOSE' : 'UNCLEAR'
      const strength = Math.abs(sum) / (1 + Math.abs(sum))
      return [
        {
          attribution,
          target: best.target,
          polarity,
          evidence: { start: best.start, end: best.end },
          confidence: Math.round(100 * strength) / 100,
          rule: best.rule,
        },
      ]
    })
  }

  function keyOf(target: StanceTarget): string {
    if (target.kind === 'sector') return `sector ${target.id}`
    const measure = target.kind === 'measure' ? measures[target.at] : undefined
    return measure ? `measure ${measure.kind} ${measure.imposer}` : `${target.kind} ${target.at}`
  }

  function sameTarget(a: StanceTarget, b: StanceTarget): boolean {
    return keyOf(a) === keyOf(b)
  }
}

const COMMITS = new Set(['agree', 'promise', 'offer', 'desire', 'commit', 'request', 'urge'])
const ASKS = new Set(['when', 'whether', 'if', 'what', 'how', 'where', 'why', 'who', 'which'])
const CALLING = new Set(['call', 'describe', 'brand', 'label', 'dub', 'consider', 'see', 'view', 'dismiss', 'find', 'deem'])
const OWN: ReadonlySet<MeasureMention['status']> = new Set(['ANNOUNCED', 'PLEDGED', 'PROPOSED', 'SCHEDULED', 'AGREED', 'IN_FORCE', 'AMENDED'])

function isConduct({ head, word }: StanceClause, owner: Reference): boolean {
  let at = owner.head
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    if (CONDUCT.test(word[at] ?? '')) return true
    at = head[at] ?? -1
  }
  return false
}
const CONDUCT =
  /^(?:action|approach|attack|behaviou?r|comment|conduct|courage|decision|effort|failure|focus|handling|inaction|leadership|move|performance|plan|policy|record|refusal|remark|response|rhetoric|silence|stance|strategy|threat|tone|words|work)s?$/

function topicReference([topic]: readonly Topic[]): Reference | null {
  return topic ? { from: -1, to: -1, head: -1, ...topic, how: 'named' } : null
}

function clip(span: Span, content: readonly Span[]): Span {
  const piece = content.find((it) => overlaps(it, span)) ?? span
  return { start: Math.max(piece.start, span.start), end: Math.min(piece.end, span.end) }
}
