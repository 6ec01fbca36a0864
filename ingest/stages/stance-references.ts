import type { Span, StanceTarget } from '../../schema/document.ts'
import { phraseAt } from '../phrases.ts'
import { contains, overlaps, spansIn } from '../span.ts'
import type { StanceWords } from '../stance-words.ts'
import type { MeasureLexicon } from './measures.ts'
import type { StanceClause } from './stance-clause.ts'
import { headIn } from './stance-grammar.ts'
import { overlapping, type StanceIndex, type StanceNeeds } from './stance-index.ts'
import { AGREEMENT_NOUNS, KINDS_OF_NOUN, PLURAL_MEASURE, singular } from './stance-nouns.ts'
import type { Topic, TopicFinder } from './stance-topics.ts'

/** Words of a clause that stand for something one may be for or against. Word places, half-open. */
export interface Reference extends Topic {
  readonly from: number
  readonly to: number
  readonly head: number
  /** By its own words, by a noun that takes it up ("the duty", "the move"), or by a pronoun. */
  readonly how: 'named' | 'noun' | 'pronoun'
}

/** What references are looked for with. */
export interface ReferenceContext {
  readonly index: StanceIndex
  readonly topics: TopicFinder
  /** Places of the actors who speak: of oneself one takes no stance. */
  readonly self: ReadonlySet<number>
  /** References of the statement's earlier clauses. */
  readonly seen: readonly Reference[]
  readonly words: Pick<MeasureLexicon['words'], 'nouns'>
  readonly stances: Pick<StanceWords, 'generalNouns' | 'phrases' | 'signs'>
}

/** What the words of a clause may be about: what is named, and nouns and pronouns that take something up. In order. */
export function findReferences(
  document: StanceNeeds,
  clause: StanceClause,
  span: Span,
  context: ReferenceContext,
): readonly Reference[] {
  const named = namedIn(document, clause, span, context)
  const taken = named.filter(({ target }) => target.kind === 'measure' || target.kind === 'agreement')
  const found = [...named]
  for (let i = 0; i < clause.count; i++) {
    if (taken.some(({ from, to }) => from <= i && i < to)) continue
    const topic = taking(i)
    if (topic) found.push({ from: i, to: i + 1, head: i, ...topic })
  }
  return found.sort((a, b) => a.from - b.from)

  function taking(i: number): (Topic & Pick<Reference, 'how'>) | null {
    const word = clause.word[i] ?? ''
    const tag = clause.tag[i] ?? ''
    if (PRONOUNS.has(word) && PRONOUN_TAGS.has(tag)) {
      const stands = !NO_NOUN.has(clause.relation[i] ?? '') && !isEmpty(clause, i) && (tag !== 'PRP$' || isAct(i))
      const topic = stands ? (earlier(i) ?? context.topics.near()) : null
      return topic && (!PLURAL.has(word) || isPlural(document, topic.target)) ? { ...topic, how: 'pronoun' } : null
    }
    if (!tag.startsWith('N')) return null
    const topic = byNoun(i, singular(word))
    return topic && { ...topic, how: 'noun' }
  }

  function byNoun(i: number, noun: string): Topic | null {
    const definite = isDefinite(clause, i)
    const deal = AGREEMENT_NOUNS.has(noun) && definite ? context.topics.agreement() : null
    if (deal) return deal
    const { nouns } = context.words
    const hit = phraseAt(nouns.phrases, document, clause.place[i] ?? 0, document.tokens.count)
    const kind = hit ? nouns.entries[hit.value] : null
    const kinds = KINDS_OF_NOUN[noun]
    if (kind || kinds) {
      const topic =
        context.topics.measure((it) => it.kind === kind) ??
        context.topics.measure((it) => kinds?.test(it.kind) ?? false)
      return topic && { ...topic, ended: false }
    }
    const general = definite && !isIndefinite(clause, i) && context.stances.generalNouns.has(clause.hash[i] ?? 0)
    return general ? (earlier(i) ?? context.topics.near()) : null
  }

  /** What the statement itself has named before. */
  function earlier(i: number): Topic | null {
    const before = [...context.seen, ...found.filter((it) => it.to <= i)].findLast(
      ({ target, how }) => how !== 'pronoun' && (target.kind === 'measure' || target.kind === 'agreement'),
    )
    return before ? { target: before.target, ended: before.ended } : null
  }

  /** "its repeal" */
  function isAct(i: number): boolean {
    const { phrases, signs } = context.stances
    const hit = phraseAt(phrases, document, clause.place[clause.head[i] ?? i] ?? 0, document.tokens.count)
    return hit !== null && (signs[hit.value]?.act ?? 0) !== 0
  }
}

function namedIn(
  document: StanceNeeds,
  clause: StanceClause,
  span: Span,
  { index, self }: ReferenceContext,
): readonly Reference[] {
  const { measures, mentions, sectors } = document
  const found: Reference[] = []
  const add = (at: Span, target: StanceTarget) => {
    const range = wordsIn(document, clause, at)
    if (range) found.push({ ...range, head: headIn(clause, range.from, range.to), target, how: 'named', ended: false })
  }
  const policy: Span[] = []
  for (const { at, it } of overlapping(measures, span)) {
    policy.push(it)
    if (!index.doubles.has(at) && it.kind !== 'trade-agreement')
      add(it, { kind: 'measure', at: index.eased.get(at) ?? at })
  }
  for (const { it } of overlapping(index.agreements, span)) {
    policy.push(it)
    add(it, { kind: 'agreement', at: it.at })
  }
  for (const { at: place, it } of overlapping(mentions, span)) {
    const at = index.actorOf[place] ?? -1
    if (at < 0 || self.has(at) || !contains(span, it) || policy.some((words) => contains(words, it))) continue
    add(it, { kind: 'actor', at })
  }
  for (const sector of spansIn(sectors, span)) {
    if (!sector.generic) add(sector, { kind: 'sector', id: sector.sector })
  }
  return found
}

const TAKES_UP = new Set('the this that these those such its their his her any a no'.split(' ').concat("'s"))
const PRONOUNS = new Set('it this that its their they them these those'.split(' '))
const PLURAL = new Set('their they them these those'.split(' '))
const PRONOUN_TAGS = new Set(['PRP', 'PRP$', 'DT'])
/** Relations of a word like "this" that stands with a noun or opens a clause. */
const NO_NOUN = new Set(['det', 'mark'])

/** "It is wrong to tax your friends": the pronoun stands for what follows. */
function isEmpty({ relation, head, children }: StanceClause, pronoun: number): boolean {
  if (relation[pronoun] !== 'expl') return false
  return (children[head[pronoun] ?? -1] ?? []).some((child) => child > pronoun && CLAUSES.has(relation[child] ?? ''))
}
const CLAUSES = new Set(['csubj', 'ccomp', 'xcomp', 'acl', 'advcl', 'nsubj'])

function isPlural({ article: { text }, measures }: StanceNeeds, target: StanceTarget): boolean {
  const measure = target.kind === 'measure' ? measures[target.at] : undefined
  return measure !== undefined && PLURAL_MEASURE.test(text.slice(measure.start, measure.end))
}

function isDefinite({ children, word }: StanceClause, noun: number): boolean {
  const takesUp = (at: number) => TAKES_UP.has(word[at] ?? '')
  return (children[noun] ?? []).some((child) => takesUp(child) || (children[child] ?? []).some(takesUp))
}

function isIndefinite({ children, word }: StanceClause, noun: number): boolean {
  return (children[noun] ?? []).some((child) => /^(?:an?|any|no)$/.test(word[child] ?? ''))
}

/** The words of a clause that a span of the text touches. */
function wordsIn(
  { tokens }: StanceNeeds,
  { count, place }: StanceClause,
  span: Span,
): Pick<Reference, 'from' | 'to'> | null {
  let from = -1
  let to = -1
  for (let i = 0; i < count; i++) {
    const token = { start: tokens.start[place[i] ?? 0] ?? 0, end: tokens.end[place[i] ?? 0] ?? 0 }
    if (!overlaps(token, span)) continue
    if (from < 0) from = i
    to = i + 1
  }
  return from < 0 ? null : { from, to }
}
