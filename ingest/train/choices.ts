import type { Candidate } from '../attribution/candidate.ts'
import type { Learned } from '../attribution/choices-weights.ts'
import { kindOfCue } from '../attribution/cue-kind.ts'
import { emit } from '../attribution/emit.ts'
import type { Choices, Engine, Parsing } from '../attribution/engine.ts'
import { makeEngine, NO_CHOICES, withSetup } from '../attribution/make-engine.ts'
import type { NarrationBlock } from '../attribution/narration.ts'
import type { Passage } from '../attribution/passage.ts'
import { type Counts, countKeys } from '../attribution/priors.ts'
import { MARK } from '../attribution/punctuation.ts'
import { readArticle } from '../attribution/read-article.ts'
import type { Statement } from '../attribution/statement.ts'
import type { Watch } from '../attribution/watch.ts'
import type { CueLexicon } from '../cue-lexicon.ts'
import { calibrate, type Outcome, outcomesOf } from './calibration.ts'
import { endGroup } from './ends.ts'
import { type Example, type FitPlan, fitChoice, fitJudge, type Group } from './fit.ts'
import { covers, FOLDS, type GoldArticle, type GoldStatement, isAttitude, type Pair } from './gold.ts'
import { sourceGroup } from './sources.ts'
import { fitSpot, spotExamples } from './spot.ts'
import { verdict } from './verdict.ts'

/** Learned from all articles, and, for each fold, from the articles of the other folds. */
export interface CrossLearned {
  readonly whole: Learned
  readonly folds: readonly Learned[]
}

const PLAN: FitPlan = { epochs: 6, rate: 0.02, decay: 1e-7 }
/** The threshold under which the choices are learned. */
const THRESHOLD = 0.4

/**
 * Learns counts, then the choices one after the other, each on articles that are read with what is learned before it
 * from the other folds; so each choice meets the mistakes of those before it as they are on articles never seen.
 */
export function learnChoices(
  articles: readonly GoldArticle[],
  cues: CueLexicon,
  parsing: Parsing,
  say: (line: string) => void,
): CrossLearned {
  const base = makeEngine(cues, { parsing, counts: {}, choices: NO_CHOICES, threshold: THRESHOLD, watch: null })
  const spots = byFold<Example>(articles, (article) => spotExamples(article, base.vocabulary))
  let folds: Learned[] = spots.map((_, k) => ({
    counts: {},
    calibration: [],
    choices: { ...NO_CHOICES, spot: fitSpot(others(spots, k)) },
  }))
  let whole: Learned = { counts: {}, calibration: [], choices: { ...NO_CHOICES, spot: fitSpot(spots.flat()) } }
  say(`spotter: ${spots.flat().length} words`)

  for (let round = 0; round < 2; round++) {
    const seen = collect<Seen>(base, articles, folds, (article, put) => countWatch(base, article, put))
    folds = folds.map((fold, k) => ({ ...fold, counts: countsOf(others(seen, k)) }))
    whole = { ...whole, counts: countsOf(seen.flat()) }
  }
  say(`counts: ${Object.keys(whole.counts).length}`)

  const sources = collect<Group>(base, articles, folds, sourceWatch)
  folds = folds.map((fold, k) => withChoice(fold, { source: fitChoice(others(sources, k), PLAN) }))
  whole = withChoice(whole, { source: fitChoice(sources.flat(), PLAN) })
  say(`sources: ${sources.flat().length}`)

  const ends = collect<Group>(base, articles, folds, endWatch)
  folds = folds.map((fold, k) => withChoice(fold, { end: fitChoice(others(ends, k), PLAN) }))
  whole = withChoice(whole, { end: fitChoice(ends.flat(), PLAN) })
  say(`ends: ${ends.flat().length}`)

  for (let round = 0; round < 2; round++) {
    const statements = collect<Example>(base, articles, folds, (article, put) => cueWatch(base, article, put))
    folds = folds.map((fold, k) => withChoice(fold, { cue: fitJudge(others(statements, k), PLAN) }))
    whole = withChoice(whole, { cue: fitJudge(statements.flat(), PLAN) })
    say(`statements: ${statements.flat().length}`)
  }
  const attitudes = collect<Example>(base, articles, folds, (article, put) => attitudeWatch(base, article, put))
  folds = folds.map((fold, k) => withChoice(fold, { attitude: fitJudge(others(attitudes, k), PLAN) }))
  whole = withChoice(whole, { attitude: fitJudge(attitudes.flat(), PLAN) })
  say(`attitudes: ${attitudes.flat().length}`)
  const engines = folds.map((fold) => foldEngine(base, fold, null))
  const outcomes = byFold<Outcome>(articles, (article) => {
    const engine = engines[article.fold]
    return engine ? outcomesOf(engine, article) : []
  })
  folds = folds.map((fold, k) => ({ ...fold, calibration: calibrate(others(outcomes, k)) }))
  whole = { ...whole, calibration: calibrate(outcomes.flat()) }
  return { whole, folds }
}

/** An engine for the articles of a fold: one that has not learned from them. */
export function foldEngine(base: Engine, learned: Learned, watch: Watch | null): Engine {
  return withSetup(base, { ...learned, watch })
}

/** Reads all articles, each with what was learned without it, and gathers by fold what the watch puts. */
function collect<T>(
  base: Engine,
  articles: readonly GoldArticle[],
  folds: readonly Learned[],
  watchOf: (article: GoldArticle, put: (found: T) => void) => Watch,
): readonly (readonly T[])[] {
  const engines = folds.map((fold) => foldEngine(base, fold, null))
  return byFold(articles, (article) => {
    const found: T[] = []
    const engine = engines[article.fold]
    if (engine) readArticle({ ...engine, watch: watchOf(article, (it) => found.push(it)) }, article.layers)
    return found
  })
}

function byFold<T>(
  articles: readonly GoldArticle[],
  of: (article: GoldArticle) => readonly T[],
): readonly (readonly T[])[] {
  const folds: T[][] = Array.from({ length: FOLDS }, () => [])
  for (const article of articles) folds[article.fold]?.push(...of(article))
  return folds
}

function others<T>(folds: readonly (readonly T[])[], fold: number): readonly T[] {
  return folds.filter((_, k) => k !== fold).flat()
}

function withChoice(learned: Learned, choice: Partial<Choices>): Learned {
  return { ...learned, choices: { ...learned.choices, ...choice } }
}

type Seen = readonly [key: string, hit: boolean]

function countWatch({ vocabulary }: Engine, { gold }: GoldArticle, put: (seen: Seen) => void): Watch {
  return {
    wantsFeatures: false,
    onCandidate: (passage, candidate) => {
      const { at, form, frame } = candidate
      const start = passage.start[at] ?? 0
      if (form === 'according' || gold.some(({ content, cue }) => covers(content, start) && !covers(cue, start))) return
      const hit = goldOf(gold, passage, candidate)
      if (hit && isAttitude(hit)) return
      for (const key of countKeys(vocabulary, form, kindOfCue(passage, candidate, vocabulary), frame))
        put([key, hit !== null])
    },
  }
}

function countsOf(seen: readonly Seen[]): Counts {
  const counts = new Map<string, [number, number]>()
  for (const [key, hit] of seen) {
    const [hits, all] = counts.get(key) ?? [0, 0]
    counts.set(key, [hits + Number(hit), all + 1])
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function sourceWatch({ gold }: GoldArticle, put: (group: Group) => void): Watch {
  return {
    wantsFeatures: true,
    onSource: (passage, candidate, phrases, features) => {
      const hit = goldOf(gold, passage, candidate)
      const group = hit && sourceGroup(passage, phrases, features, hit)
      if (group) put(group)
    },
  }
}

function endWatch({ gold }: GoldArticle, put: (group: Group) => void): Watch {
  return {
    wantsFeatures: true,
    onEnd: (choice, passage, candidate, spans, features) => {
      const hit = goldOf(gold, passage, candidate)
      const group = hit && endGroup(choice, passage, candidate, spans, features, hit)
      if (group) put(group)
    },
  }
}

function cueWatch(base: Engine, { gold }: GoldArticle, put: (example: Example) => void): Watch {
  return judgeWatch(base, (text, statement, range) => verdict(text, statement, gold, range), put)
}

/** Among what is not speech: which candidates are attitudes as they stand? */
function attitudeWatch(base: Engine, { gold }: GoldArticle, put: (example: Example) => void): Watch {
  const attitudes = gold.filter(isAttitude).map((it) => ({ ...it, tags: [] }))
  const judge: Verdict = (text, statement, range) =>
    verdict(text, statement, gold, range) === 1 ? null : verdict(text, statement, attitudes, range)
  return judgeWatch(base, judge, put)
}

type Verdict = (text: string, statement: Statement, range: Pair) => 0 | 1 | null

function judgeWatch(base: Engine, judge: Verdict, put: (example: Example) => void): Watch {
  const generous = withSetup(base, { threshold: -1 })
  return {
    wantsFeatures: true,
    onJudged: (passage, block, candidates, features) => {
      const { count, mark, quotes } = passage
      if (count > 1 && mark[count - 1] === MARK.colon && quotes.length === 0) return
      const verdicts = candidates.map((candidate) => judgeAlone(generous, block, candidate, judge))
      candidates.forEach((candidate, place) => {
        const right = verdicts[place] ?? null
        const own = features[place] ?? null
        if (own === null || right === null) return
        const covered = candidates.some((other, k) => verdicts[k] === 1 && isInContent(other, candidate.at))
        if (right === 1 || !covered) put({ features: own, right })
      })
    },
  }
}

/** Is the candidate right as a statement by itself? Null where it is none or does not count. */
function judgeAlone(engine: Engine, block: NarrationBlock, candidate: Candidate, judge: Verdict): 0 | 1 | null {
  const { text, start, end, count, quotes } = engine.passage
  const [statement] = emit(engine, block, [candidate])
  if (statement === undefined) return null
  const from = Math.min(start[0] ?? 0, ...quotes.map((quote) => quote.start))
  const to = Math.max(end[count - 1] ?? 0, ...quotes.map((quote) => quote.end))
  return judge(text, statement, [from, to])
}

function isInContent({ ranges }: Candidate, word: number): boolean {
  return ranges.some(({ first, last }) => word >= first && word <= last)
}

/** The gold statement whose cue is the candidate's word. */
function goldOf(gold: readonly GoldStatement[], { start }: Passage, { at }: Candidate): GoldStatement | null {
  return gold.find(({ cue }) => covers(cue, start[at] ?? 0)) ?? null
}
