import { findActor } from '../../answers/actors.ts'
import { countAgreements, findAgreement, listAgreements } from '../../answers/agreements.ts'
import { findArticle } from '../../answers/articles.ts'
import { corpusOf } from '../../answers/corpus.ts'
import { listDecisions } from '../../answers/decisions.ts'
import { findEvent } from '../../answers/events.ts'
import { firstMention } from '../../answers/first-mention.ts'
import { allMeasureKinds, findMeasure } from '../../answers/measures.ts'
import { findNode } from '../../answers/nodes.ts'
import { countOutlets, findOutlet, listOutlets } from '../../answers/outlets.ts'
import { positionsOf, positionTimeline } from '../../answers/positions.ts'
import { reviewQueue } from '../../answers/review.ts'
import { allSectors, findSector } from '../../answers/sectors.ts'
import { findStatement } from '../../answers/statements.ts'
import { suggest } from '../../answers/suggest.ts'
import type { Table } from '../batch.ts'
import { lazily, openList } from '../lists.ts'
import { toActors, toArticles, toEvents, toMeasures, toStatements } from './connections.ts'

/** The root has one parent, so each answers a list of one. */
export const Query: Table['Query'] = {
  node: async (_root, { id }, { store }) => [await findNode(store, id)],
  statement: async (_root, { id }, { store }) => [await findStatement(store, id)],
  article: async (_root, { id }, { store }) => [await findArticle(store, id)],
  actor: async (_root, { id }, { store }) => [await findActor(store, id)],
  sector: async (_root, { id }, { store }) => [await findSector(store, id)],
  measure: async (_root, { id }, { store }) => [await findMeasure(store, id)],
  agreement: async (_root, { id }, { store }) => [await findAgreement(store, id)],
  event: async (_root, { id }, { store }) => [await findEvent(store, id)],
  outlet: async (_root, { id }, { store }) => [await findOutlet(store, id)],
  statements: async (_root, args, context, wants) => [await toStatements(context, args, wants)],
  articles: async (_root, args, context, wants) => [await toArticles(context, args, wants)],
  actors: async (_root, args, context, wants) => [await toActors(context, args, wants)],
  measures: async (_root, args, context, wants) => [await toMeasures(context, args, wants)],
  agreements: async (_root, args, { store }, wants) => [
    await openList({ page: lazily(() => listAgreements(store, args)), total: () => countAgreements(store) }, wants),
  ],
  events: async (_root, args, context, wants) => [await toEvents(context, args, wants)],
  sectors: async (_root, _args, { store }) => [await allSectors(store)],
  measureKinds: async (_root, _args, { store }) => [await allMeasureKinds(store)],
  outlets: async (_root, args, { store }, wants) => [
    await openList({ page: lazily(() => listOutlets(store, args)), total: () => countOutlets(store) }, wants),
  ],
  suggest: async (_root, { prefix, first }, { store }) => [await suggest(store, prefix, first)],
  positions: async (_root, args, { store }) => [await positionsOf(store, args)],
  positionTimeline: async (_root, { actor, target }, { store }) => [await positionTimeline(store, actor, target)],
  firstMention: async (_root, { words }, { store }) => [await firstMention(store, words)],
  decisions: async (_root, args, { store }) => [await listDecisions(store, args)],
  reviewQueue: async (_root, args, { store }) => [await reviewQueue(store, args)],
  corpus: async (_root, _args, { store }) => [await corpusOf(store)],
}
