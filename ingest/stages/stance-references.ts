import type { Document, MeasureMention, Span, StanceTarget } from '../../schema/document.ts'
import { phraseAt } from '../phrases.ts'
import { contains, overlaps, placeAt, tokensIn } from '../span.ts'
import type { StanceWords } from '../stance-words.ts'
import type { MeasureLexicon } from './measures.ts'
import { type Folded, headIn, type StanceClause } from './stance-clause.ts'

/** The layers that stances are read from. */
export type StanceNeeds = Pick<
  Document,
  | 'article'
  | 'blocks'
  | 'tokens'
  | 'sentences'
  | 'mentions'
  | 'attributions'
  | 'actors'
  | 'speakers'
  | 'sectors'
  | 'measures'
  | 'agreements'
>

/** Words of a clause that stand for something one may be for or against. Word places, half-open. */
export interface Reference {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly target: StanceTarget
  /** By its own words, by a noun that takes it up ("the duty", "the move"), or by a pronoun. */
  readonly how: 'named' | 'noun' | 'pronoun'
  /** What is taken up is its end: who is for that is against it. */
  readonly ended: boolean
}

/** What a noun or pronoun without more may take up. */
export interface Topic {
  readonly target: StanceTarget
  readonly ended: boolean
  /** How surely: 1 in the same or the last paragraph, less farther off. */
  readonly weight: number
}

const ENDED: ReadonlySet<MeasureMention['status']> = new Set([
  'WITHDRAWN',
  'SUSPENDED',
  'STRUCK_DOWN',
  'EXPIRED',
])
export function isEnded({ status }: MeasureMention): boolean {
  return ENDED.has(status)
}

const AGREEMENT_NOUNS = new Set(['deal', 'pact', 'accord', 'agreement', 'treaty', 'outcome', 'arrangement', 'truce', 'terms'])
const TAKES_UP = new Set(['the', 'this', 'that', 'these', 'those', 'such', 'its', 'their', 'his', 'her', 'any', 'a', "'s", 'no'])
const PRONOUNS = new Set(['it', 'this', 'that', 'its', 'their', 'they', 'them', 'these', 'those'])
const PLURAL = new Set(['their', 'they', 'them', 'these', 'those'])
/** Kinds that a general noun for a charge, ban or aid may mean. */
const NOUNS: Readonly<Record<string, RegExp>> = {
  tariff: /^(?:tariff|trade-remedy|retaliation|safeguard|tariff-rate-quota)$/,
  duty: /^(?:tariff|trade-remedy|export-tax)$/,
  levy: /^(?:tariff|tax|export-tax|trade-remedy|customs-border)$/,
  surtax: /^(?:tariff|export-tax|tax)$/,
  surcharge: /^(?:tariff|export-tax|tax|customs-border)$/,
  charge: /^(?:tariff|tax|export-tax|customs-border)$/,
  tax: /^(?:tax|tariff|export-tax|tax-relief)$/,
  fee: /^(?:customs-border|tax|tariff)$/,
  ban: /-ban$|^export-restriction|^sanctions|^boycott/,
  embargo: /-ban$|^export-restriction|^sanctions/,
  boycott: /^boycott$|-ban$/,
  curb: /^export|^import|^investment/,
  control: /^export/,
  restriction: /^export|^import|^investment|restriction/,
  quota: /quota|^export-restriction/,
  sanction: /^sanctions/,
  subsidy: /^subsidy|^export-support|^tax-relief/,
  loan: /^subsidy|^export-support/,
  aid: /^subsidy|^tax-relief/,
  money: /^subsidy|^tax-relief|^investment-pledge/,
  grant: /^subsidy/,
  support: /^subsidy|^export-support/,
  cash: /^subsidy/,
  bailout: /^subsidy|^state-equity/,
  credit: /^tax-relief|^subsidy/,
  exemption: /relief/,
  'carve-out': /relief/,
  reprieve: /relief/,
  break: /relief/,
  countermeasure: /^retaliation|^tariff/,
  retaliation: /^retaliation|^tariff/,
  penalty: /^tariff|^sanctions|^tax/,
  review: /^agreement-review/,
  talk: /^trade-negotiation/,
  negotiation: /^trade-negotiation/,
  challenge: /^dispute/,
  lawsuit: /^dispute/,
  investigation: /^trade-remedy|^tariff|^dispute/,
  purchase: /^purchase/,
  investment: /^investment-pledge/,
}

/** Finds what the words of a clause may be about; of overlapping ones the named. In order. */
export function findReferences(
  document: StanceNeeds,
  clause: StanceClause,
  span: Span,
  topics: TopicFinder,
  self: ReadonlySet<number>,
  seen: readonly Reference[],
  { kinds }: Pick<MeasureLexicon['words'], 'kinds'>,
  words: MeasureLexicon['words'],
  stances: Pick<StanceWords, 'generalNouns' | 'phrases' | 'signs'>,
): readonly Reference[] {
  const { measures, agreements, mentions, sectors, tokens } = document
  const found: Reference[] = []
  const taken = new Set<number>()
  const add = (at: Span, target: StanceTarget, ended: boolean) => {
    const range = wordsIn(document, clause, at)
    if (!range) return
    found.push({ ...range, head: headIn(clause, range.from, range.to), target, how: 'named', ended })
  }
  for (const [at, measure] of measures.entries()) {
    if (overlaps(span, measure) && !isDouble(document, measure) && measure.kind !== 'trade-agreement')
      add(measure, { kind: 'measure', at }, false)
  }
  for (const [at, agreement] of agreements.entries()) {
    for (const mention of agreement.mentions) {
      if (overlaps(span, mention)) add(mention, { kind: 'agreement', at }, false)
    }
  }
  for (const [at, mention] of mentions.entries()) {
    if (!contains(span, mention)) continue
    const actor = topics.actorOf(at)
    const kind = document.actors[actor]?.kind
    if (actor < 0 || self.has(actor) || kind === 'GROUP' || kind === 'UNNAMED' || kind === undefined) continue
    const inside = [...measures, ...agreements.flatMap((it) => it.mentions)].some((it) => contains(it, mention))
    if (!inside) add(mention, { kind: 'actor', at: actor }, false)
  }
  for (const { start, end, sector, generic } of sectors) {
    if (!generic && contains(span, { start, end })) add({ start, end }, { kind: 'sector', id: sector }, false)
  }
  for (const reference of found) {
    if (reference.target.kind !== 'measure' && reference.target.kind !== 'agreement') continue
    for (let i = reference.from; i < reference.to; i++) taken.add(i)
  }
  for (let i = 0; i < clause.count; i++) {
    if (taken.has(i)) continue
    const word = clause.word[i] ?? ''
    const place = clause.place[i] ?? 0
    if (PRONOUNS.has(word) && /^(?:PRP\$?|DT)$/.test(clause.tag[i] ?? '')) {
      if (/^(?:det|mark|expl)$/.test(clause.relation[i] ?? '')) continue
      if (clause.tag[i] === 'PRP$' && !isAct(i)) continue
      const own = earlier(i)
      const all = own ? [own] : topics.near()
      const fitting = PLURAL.has(word) ? all.filter(({ target }) => isPlural(document, target)) : all
      found.push(...fitting.map((topic) => ({ from: i, to: i + 1, head: i, ...topic, how: 'pronoun' as const })))
      continue
    }
    const hit = phraseAt(words.nouns.phrases, document, place, tokens.count)
    const kind = hit ? words.nouns.entries[hit.value] : undefined
    const noun = singular(word)
    const pattern = NOUNS[noun]
    if (!/^N/.test(clause.tag[i] ?? '')) continue
    const definite = isDefinite(clause, i)
    if (AGREEMENT_NOUNS.has(noun) && definite) {
      const topic = topics.agreement()
      if (topic) found.push({ from: i, to: i + 1, head: i, ...topic, how: 'noun' })
      if (topic) continue
    }
    if (kind || pattern) {
      const group = kind ? kinds.get(kind)?.id : undefined
      const topic = topics.measure((it) => it !== undefined && it.kind === group) ?? topics.measure((it) => it !== undefined && (pattern?.test(it.kind) ?? false))
      if (topic) found.push({ from: i, to: i + 1, head: i, ...topic, ended: false, how: 'noun' })
    } else if (definite && stances.generalNouns.has(clause.hash[i] ?? 0)) {
      const own = earlier(i)
      const all = own ? [own] : topics.near()
      found.push(...all.map((topic) => ({ from: i, to: i + 1, head: i, ...topic, how: 'noun' as const })))
    }
  }
  return found.sort((a, b) => a.from - b.from)

  /** What the statement itself has named before. */
  function earlier(i: number): Topic | null {
    const before = [...seen, ...found.filter((it) => it.to <= i)].findLast(
      ({ target, how }) => how !== 'pronoun' && (target.kind === 'measure' || target.kind === 'agreement'),
    )
    return before ? { target: before.target, ended: before.ended, weight: 1 } : null
  }

  /** "its repeal" */
  function isAct(i: number): boolean {
    const hit = phraseAt(stances.phrases, document, clause.place[clause.head[i] ?? i] ?? 0, tokens.count)
    return hit !== null && (stances.signs[hit.value]?.act ?? 0) !== 0
  }
}

/** The relief of a tariff in the very words that tell of the tariff. */
export function isDouble({ measures }: Pick<StanceNeeds, 'measures'>, measure: MeasureMention): boolean {
  return (
    measure.kind === 'tariff-relief' &&
    measures.some((it) => it.kind === 'tariff' && it.start === measure.start && it.end === measure.end)
  )
}

/** Measures and agreements of a span by their noun alone, with its article and what is said of it in the phrase. */
export function foldsOf(
  document: StanceNeeds,
  span: Span,
  { nouns }: Pick<MeasureLexicon['words'], 'nouns'>,
  { phrases }: Pick<StanceWords, 'phrases'>,
): readonly Folded[] {
  const { tokens, measures, agreements } = document
  const folds: Folded[] = []
  for (const measure of measures) {
    if (!contains(span, measure) || folds.some((it) => it.from <= tokensIn(tokens, measure).from && tokensIn(tokens, measure).from < it.to)) continue
    const { from, to } = tokensIn(tokens, measure)
    let noun = -1
    for (let place = from; place < to; place++) {
      const hit = phraseAt(nouns.phrases, document, place, to)
      if (!hit || nouns.entries[hit.value] === null) continue
      noun = hit.to - 1
      break
    }
    if (noun < 0) continue
    const keep = new Set([noun])
    for (let place = from; place < noun; place++) {
      const word = document.article.text.slice(tokens.start[place], tokens.end[place]).toLowerCase()
      if (KEPT.has(word) || phraseAt(phrases, document, place, place + 1)) keep.add(place)
    }
    folds.push({ from, to, keep })
  }
  for (const mention of agreements.flatMap((it) => it.mentions)) {
    const { from, to } = tokensIn(tokens, mention)
    if (!contains(span, mention) || folds.some((it) => it.from < to && from < it.to)) continue
    folds.push({ from, to, keep: new Set([to - 1]) })
  }
  return folds
}
const KEPT = new Set(['a', 'an', 'the', 'no', 'any', 'its', 'this', 'that', 'these', 'our', 'their', 'his', 'her', 'those'])

function isPlural({ article: { text }, measures }: StanceNeeds, target: StanceTarget): boolean {
  const measure = target.kind === 'measure' ? measures[target.at] : undefined
  return measure !== undefined && /(?:tariff|dut(?:y|ie)|lev(?:y|ie)|control|curb|restriction|sanction|fee|quota|subsid(?:y|ie)|loan|measure|limit)s\b/i.test(text.slice(measure.start, measure.end))
}

function isDefinite({ children, word }: StanceClause, noun: number): boolean {
  return (children[noun] ?? []).some(
    (child) =>
      TAKES_UP.has(word[child] ?? '') || (children[child] ?? []).some((below) => TAKES_UP.has(word[below] ?? '')),
  )
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function wordsIn(
  { tokens }: StanceNeeds,
  clause: StanceClause,
  { start, end }: Span,
): { readonly from: number; readonly to: number } | null {
  let from = -1
  let to = -1
  for (let i = 0; i < clause.count; i++) {
    const place = clause.place[i] ?? 0
    if ((tokens.end[place] ?? 0) <= start || (tokens.start[place] ?? 0) >= end) continue
    if (from < 0) from = i
    to = i + 1
  }
  return from < 0 ? null : { from, to }
}

/** Looks back from a statement for what its nouns and pronouns take up. */
export interface TopicFinder {
  actorOf(mention: number): number
  /** The last measure or agreement told of before. */
  near(): readonly Topic[]
  measure(is: (measure: MeasureMention | undefined) => boolean): Topic | null
  agreement(): Topic | null
}

export function topicsOf(document: StanceNeeds, actorOf: Int32Array): (statement: Span, block: number) => TopicFinder {
  const { measures, agreements, blocks } = document
  const blockOf = (offset: number) => blocks[placeAt(blocks, offset)]?.ordinal ?? 0
  const told: readonly (Span & { readonly key: string; readonly topic: Omit<Topic, 'weight'>; readonly block: number })[] = [
    ...measures.flatMap((measure, at) => {
      if (TALKS.test(measure.kind) || measure.kind === 'tariff-relief' && measures.some((it) => it.kind === 'tariff' && it.start === measure.start)) return []
      const relieved = measures.some((it) => it !== measure && it.start === measure.start && it.kind === 'tariff-relief' && it.status !== 'DEMANDED')
      return [
        {
          start: measure.start,
          end: measure.end,
          key: `${measure.kind} ${measure.imposer}`,
          topic: { target: { kind: 'measure' as const, at }, ended: relieved || isEnded(measure) },
          block: blockOf(measure.start),
        },
      ]
    }),
    ...agreements.flatMap(({ mentions }, at) =>
      mentions.map(({ start, end }) => ({
        start,
        end,
        key: `agreement ${at}`,
        topic: { target: { kind: 'agreement' as const, at }, ended: false },
        block: blockOf(start),
      })),
    ),
  ].sort((a, b) => a.start - b.start)
  const counts = new Map<string, number>()
  for (const { key } of told) counts.set(key, (counts.get(key) ?? 0) + 1)
  const lead = told[0]?.key
  return (statement, block) => {
    const around = sentenceAround(document, statement)
    const ranked = told
      .filter((it) => !overlaps(it, statement) && (it.start < statement.start || overlaps(it, around)))
      .map((it) => {
        const apart = block - it.block
        const near = overlaps(it, around) ? 3 : apart <= 0 ? 2 : apart === 1 ? 1.3 : apart === 2 ? 0.6 : 0.2
        const often = Math.log2(1 + (counts.get(it.key) ?? 1)) / 2
        return { ...it.topic, score: near + often + (it.key === lead ? 0.5 : 0), weight: near >= 0.6 || it.key === lead ? 1 : 0.4, start: it.start }
      })
      .sort((a, b) => b.score - a.score || b.start - a.start)
    const [best] = ranked
    return {
      actorOf: (mention) => actorOf[mention] ?? -1,
      measure(is) {
        const found =
          ranked.find(({ target }) => target.kind === 'measure' && is(measures[target.at])) ??
          told.map(({ topic }) => topic).find(({ target }) => target.kind === 'measure' && is(measures[target.at]))
        return found ? { target: found.target, ended: found.ended, weight: 1 } : null
      },
      agreement() {
        const found = ranked.find(({ target }) => target.kind === 'agreement') ?? told.map(({ topic }) => topic).find(({ target }) => target.kind === 'agreement')
        return found ? { target: found.target, ended: false, weight: 1 } : null
      },
      near: () => (best && best.weight >= 1 ? [{ target: best.target, ended: best.ended, weight: 1 }] : []),
    }
  }
}
const TALKS = /^(?:trade-negotiation|trade-agreement|agreement-review)$/

function sentenceAround({ sentences }: StanceNeeds, { start, end }: Span): Span {
  const first = sentences[placeAt(sentences, start)] ?? { start, end }
  const last = sentences[placeAt(sentences, end - 1)] ?? { start, end }
  return { start: first.start, end: last.end }
}
