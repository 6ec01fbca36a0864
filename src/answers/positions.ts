import { compare } from '../../schema/compare.ts'
import { OnRecordError } from '../../schema/errors.ts'
import { POLARITIES } from '../../schema/graph.ts'
import { activeOf, articlesOf } from '../../schema/rulings.ts'
import type { StatementFilter } from '../graph/filter.ts'
import type { GraphStore } from '../graph/store.ts'
import type { Actor } from './actors.ts'
import { meantAt, textsOf } from './decision-texts.ts'
import { narrowed, type StatementAsk, toStatementFilter } from './filters.ts'
import { readAll } from './pages.ts'
import { findTarget, isSureEnough, type Polarity, type Stance, type StanceTarget, stancesOf } from './stances.ts'
import { type Statement, speakersOf } from './statements.ts'
import { loadActors } from './survivors.ts'

/** Where an actor stands towards something: counts of statements, and the latest. */
export interface Position {
  readonly actor: Actor
  readonly target: StanceTarget
  /** By the latest day on which a side was taken: MIXED where that day has both. */
  readonly polarity: Polarity
  readonly support: number
  readonly oppose: number
  /** Neither: neutral, mixed or unclear. */
  readonly other: number
  readonly latest: Statement
}

/** What one actor said for or against one target, earliest first, unknown days last. */
export interface PositionTimeline {
  readonly actor: Actor
  readonly target: StanceTarget
  readonly points: readonly PositionPoint[]
  readonly possibleChanges: readonly PositionChange[]
}
export interface PositionPoint {
  readonly date: string | null
  readonly stance: Stance
  readonly statement: Statement
}
/** Two sides taken one after the other. Whether the mind was changed is for a person to judge. */
export interface PositionChange {
  readonly before: Statement
  readonly after: Statement
  /** What somebody made of it; null where nobody did. */
  readonly judgement: string | null
}

export interface PositionsAsk {
  readonly filter?: StatementAsk | null
  readonly targets?: readonly string[] | null
  readonly actors?: readonly string[] | null
  /** As of this day. */
  readonly at?: string | null
}

/** More statements than these are not gone through for one question. */
const MOST_STATEMENTS = 5000
/** As many as a page may wait for. */
const LATEST_STATEMENTS = 500

/** Where actors stand, one cell an actor and a target: by the actor's name, then the target's. Throws BAD_INPUT. */
export async function positionsOf(store: GraphStore, ask: PositionsAsk): Promise<readonly Position[]> {
  const { filter, targets, actors, at } = ask
  const own: StatementAsk = {
    ...(targets ? { stanceOn: targets } : { stances: POLARITIES }),
    ...(actors && { speakers: actors }),
    ...(at && { to: at }),
  }
  const asked = await toStatementFilter(store, narrowed(filter, own))
  const { stance, speakers } = await toStatementFilter(store, own)
  const wanted = targets ? new Set(stance?.targets) : null
  const who = actors ? new Set(speakers) : null
  const said = (await saidBy(store, await statementsOf(store, asked))).filter(
    ({ actor, stance }) => (who?.has(actor.id) ?? true) && (wanted?.has(stance.target.id) ?? true),
  )
  return toPositions(said).sort(byNames)
}

/** Where the actors stand who spoke most of a thing, most first, by the latest statements about it. */
export async function mainPositions(store: GraphStore, targetId: string, first: number): Promise<readonly Position[]> {
  const { nodes } = await store.page({
    label: 'Statement',
    filter: { stance: { targets: [targetId] } },
    order: 'NEWEST',
    first: LATEST_STATEMENTS,
    after: null,
  })
  const said = (await saidBy(store, nodes)).filter(({ stance }) => stance.target.id === targetId)
  const total = ({ support, oppose, other }: Position) => support + oppose + other
  return toPositions(said)
    .sort((a, b) => total(b) - total(a) || byNames(a, b))
    .slice(0, first)
}

/** Null where there is no such actor or target. Throws BAD_INPUT. */
export async function positionTimeline(
  store: GraphStore,
  actorId: string,
  targetId: string,
): Promise<PositionTimeline | null> {
  const [actors, target] = await Promise.all([loadActors(store, [actorId]), findTarget(store, targetId)])
  const actor = actors.get(actorId)
  if (!actor || !target) return null
  const statements = await statementsOf(store, { speakers: [actor.id], stance: { targets: [target.id] } })
  const said = (await saidBy(store, statements)).filter(
    (it) => it.actor.id === actor.id && it.stance.target.id === target.id,
  )
  const points = pointsOf(said)
  return { actor, target, points, possibleChanges: await judged(store, changesIn(points)) }
}

interface Said {
  readonly actor: Actor
  readonly stance: Stance
  readonly statement: Statement
}

/** All that fit. Throws BAD_INPUT where they are too many. */
async function statementsOf(store: GraphStore, filter: StatementFilter): Promise<readonly Statement[]> {
  const count = await store.count('Statement', filter)
  if (count > MOST_STATEMENTS) {
    throw new OnRecordError(
      'BAD_INPUT',
      `${count} statements take a stance here, more than ${MOST_STATEMENTS}`,
      'Narrow filter, targets or actors.',
    )
  }
  return readAll(store, 'Statement', filter, 'OLDEST')
}

/** Each stance of each speaker, where it is sure enough. */
async function saidBy(store: GraphStore, statements: readonly Statement[]): Promise<readonly Said[]> {
  const [stances, speakers] = await Promise.all([stancesOf(store, statements), speakersOf(store, statements)])
  return statements.flatMap((statement, at) =>
    (stances[at] ?? [])
      .filter(isSureEnough)
      .flatMap((stance) => (speakers[at] ?? []).map((actor) => ({ actor, stance, statement }))),
  )
}

function toPositions(said: readonly Said[]): Position[] {
  return cellsOf(said).flatMap(toPosition)
}

/** What each actor said of each target. */
function cellsOf(said: readonly Said[]): readonly (readonly Said[])[] {
  return [...Map.groupBy(said, ({ actor, stance }) => JSON.stringify([actor.id, stance.target.id])).values()]
}

function toPosition(said: readonly Said[]): Position[] {
  const [first] = said
  const latest = said.toSorted((a, b) => compare(dayOf(b.statement) ?? '', dayOf(a.statement) ?? '') || newer(a, b))
  const newest = latest[0]
  if (!first || !newest) return []
  const count = (polarity: Polarity) => said.filter(({ stance }) => stance.polarity === polarity).length
  const [support, oppose] = [count('SUPPORT'), count('OPPOSE')]
  return [
    {
      actor: first.actor,
      target: first.stance.target,
      polarity: polarityOf(latest),
      support,
      oppose,
      other: said.length - support - oppose,
      latest: newest.statement,
    },
  ]
}

function polarityOf(latestFirst: readonly Said[]): Polarity {
  const sided = latestFirst.filter(({ stance: { polarity } }) => polarity === 'SUPPORT' || polarity === 'OPPOSE')
  const last = sided[0]
  if (!last) return latestFirst[0]?.stance.polarity ?? 'UNCLEAR'
  const ofDay = sided.filter(({ statement }) => dayOf(statement) === dayOf(last.statement))
  return new Set(ofDay.map(({ stance }) => stance.polarity)).size > 1 ? 'MIXED' : last.stance.polarity
}

function changesIn(points: readonly PositionPoint[]): readonly PositionChange[] {
  const sided = points.filter(({ stance: { polarity } }) => polarity === 'SUPPORT' || polarity === 'OPPOSE')
  return sided.flatMap((after, at) => {
    const before = sided[at - 1]
    if (!before || before.stance.polarity === after.stance.polarity) return []
    return [{ before: before.statement, after: after.statement, judgement: null }]
  })
}

/** Pairs that may be a change, of the latest statements that take a side, with whose they are and towards what. */
export async function latestChanges(store: GraphStore, most: number): Promise<readonly ChangeOf[]> {
  const filter: StatementFilter = { stance: { polarities: ['SUPPORT', 'OPPOSE'] } }
  const { nodes } = await store.page({ label: 'Statement', filter, order: 'NEWEST', first: most, after: null })
  const changes = cellsOf(await saidBy(store, nodes)).flatMap((said) => {
    const [{ actor, stance } = {}] = said
    return actor && stance
      ? changesIn(pointsOf(said)).map((change) => ({ ...change, actor, target: stance.target }))
      : []
  })
  return judged(store, changes)
}
export interface ChangeOf extends PositionChange {
  readonly actor: Actor
  readonly target: StanceTarget
}

/** The same with what somebody made of each. */
async function judged<C extends PositionChange>(store: GraphStore, changes: readonly C[]): Promise<readonly C[]> {
  if (changes.length === 0) return []
  const articles = [...new Set(changes.flatMap(({ before, after }) => [before.articleId, after.articleId]))]
  const active = activeOf(await store.decisions({ about: articles }))
  const judgements = active.flatMap((decision) => (decision.kind === 'judge-change' ? [decision] : []))
  if (judgements.length === 0) return changes
  const texts = await textsOf(store, judgements.flatMap(articlesOf))
  const found = new Map(
    judgements.map((decision) => {
      const { before, after, judgement } = decision.payload
      return [JSON.stringify([meantAt(texts, before)?.id, meantAt(texts, after)?.id]), judgement]
    }),
  )
  return changes.map((change) => ({
    ...change,
    judgement: found.get(JSON.stringify([change.before.id, change.after.id])) ?? null,
  }))
}

function pointsOf(said: readonly Said[]): readonly PositionPoint[] {
  return said
    .map(({ statement, stance }) => ({ date: dayOf(statement), stance, statement }))
    .sort((a, b) => compare(a.date ?? '9999', b.date ?? '9999') || compare(a.statement.id, b.statement.id))
}

function dayOf({ date }: Statement): string | null {
  return date?.from ?? null
}

function newer(a: Said, b: Said): number {
  return compare(b.statement.id, a.statement.id)
}

function byNames(a: Position, b: Position): number {
  return (
    compare(a.actor.name, b.actor.name) ||
    compare(a.actor.id, b.actor.id) ||
    compare(nameOf(a.target), nameOf(b.target)) ||
    compare(a.target.id, b.target.id)
  )
}

function nameOf(target: StanceTarget): string {
  return target.label === 'Measure' ? target.title : target.name
}
