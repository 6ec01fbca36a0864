import type { Decision } from '../../schema/decisions.ts'
import { hashId } from '../../schema/ids.ts'
import { activeOf } from '../../schema/rulings.ts'
import type { GraphStore } from '../graph/store.ts'
import type { Actor } from './actors.ts'
import { type Article, currentVersionsOf, type Note } from './articles.ts'
import { type DecisionView, viewsOf } from './decision-status.ts'
import { findDuplicates } from './duplicates.ts'
import { type List, type PageRequest, pageOf } from './pages.ts'
import { latestChanges } from './positions.ts'
import type { Statement } from './statements.ts'

export const REVIEW_KINDS = [
  'ORPHANED_DECISION',
  'POSSIBLE_CHANGE',
  'POSSIBLE_DUPLICATE_ACTOR',
  'UNSURE_SPEAKER',
  'NOTE',
] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** Something that a person should look at; what it is not about is null. */
export interface ReviewItem {
  /** Of its kind and what it is about: the same thing has the same id until it is settled. */
  readonly id: string
  readonly kind: ReviewKind
  readonly why: string
  readonly statement: Statement | null
  readonly article: Article | null
  readonly note: Note | null
  readonly actors: readonly Actor[]
  readonly decision: DecisionView | null
}

export interface ReviewRequest extends PageRequest {
  /** All unless given. */
  readonly kinds?: readonly ReviewKind[] | null
}

/** A statement that is less sure than this wants a person's eye. */
const UNSURE = 0.5
/** Of each kind so many are found, of the latest and of those who said most. */
const MOST = 500
const MOST_UNSURE = 2000
const MOST_ACTORS = 2000
const MOST_STANCES = 2000

/** A page of what a person should look at, with how many there are. Throws BAD_INPUT, BAD_CURSOR. */
export async function reviewQueue(
  store: GraphStore,
  { kinds, ...page }: ReviewRequest,
): Promise<List<ReviewItem> & { readonly total: number }> {
  const items = await findReviewItems(store, kinds ?? REVIEW_KINDS)
  return { ...pageOf('ReviewItem', items, ({ id, kind }) => ({ key: kind, id }), page), total: items.length }
}

/** All that nobody dismissed, by kind, then in the kind's own order. */
export async function findReviewItems(
  store: GraphStore,
  kinds: readonly ReviewKind[] = REVIEW_KINDS,
): Promise<readonly ReviewItem[]> {
  const log = await store.decisions({})
  const dismissed = new Set(activeOf(log).flatMap((it) => (it.kind === 'dismiss' ? [it.payload.item] : [])))
  const lists = await Promise.all(
    REVIEW_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => FIND[kind](store, log)),
  )
  return lists.flatMap((items) => items.filter(({ id }) => !dismissed.has(id)).slice(0, MOST))
}

const FIND: {
  readonly [K in ReviewKind]: (store: GraphStore, log: readonly Decision[]) => Promise<readonly ReviewItem[]>
} = {
  async ORPHANED_DECISION(store, log) {
    const orphans = (await viewsOf(store, log, log)).filter(({ orphaned }) => orphaned)
    return orphans.map((decision) =>
      item('ORPHANED_DECISION', decision.id, `${decision.summary}: what it stands on is gone`, { decision }),
    )
  },
  async POSSIBLE_CHANGE(store) {
    const changes = (await latestChanges(store, MOST_STANCES)).filter(({ judgement }) => judgement === null)
    return changes.map(({ before, after, actor, target }) => {
      const on = target.label === 'Measure' ? target.title : target.name
      const subject = JSON.stringify([before.id, after.id, target.id])
      const why = `${actor.name} took one side on ${on}, then the other`
      return item('POSSIBLE_CHANGE', subject, why, { statement: after, actors: [actor] })
    })
  },
  async POSSIBLE_DUPLICATE_ACTOR(store, log) {
    const found = await findDuplicates(store, MOST_ACTORS, log)
    return found.map(({ actors, why }) =>
      item('POSSIBLE_DUPLICATE_ACTOR', JSON.stringify(actors.map(({ id }) => id)), why, { actors }),
    )
  },
  async UNSURE_SPEAKER(store) {
    const filter = { review: ['AUTO'], not: { minConfidence: UNSURE } }
    const { nodes } = await store.page({ label: 'Statement', filter, order: 'NEWEST', first: MOST_UNSURE, after: null })
    // That nobody is named is an answer, not a doubt.
    const doubted = nodes.filter(({ confidence }) => confidence.how !== 'none')
    return doubted.map((statement) => {
      const sure = Math.round(statement.confidence.overall * 100)
      return item('UNSURE_SPEAKER', statement.id, `Who says it, and what, is ${sure} % sure`, { statement })
    })
  },
  async NOTE(store) {
    const { nodes } = await store.page({ label: 'Article', filter: {}, order: 'NEWEST', first: MOST, after: null })
    const versions = await currentVersionsOf(store, nodes)
    return nodes.flatMap((article, at) =>
      (versions[at]?.notes ?? []).map((note) =>
        item('NOTE', JSON.stringify([article.currentVersionId, note]), note.message, { article, note }),
      ),
    )
  },
}

type About = Partial<Pick<ReviewItem, 'statement' | 'article' | 'note' | 'actors' | 'decision'>>

function item(kind: ReviewKind, subject: string, why: string, about: About): ReviewItem {
  const nothing = { statement: null, article: null, note: null, actors: [], decision: null }
  return { id: hashId('rev', [kind, subject]), kind, why, ...nothing, ...about }
}
