import { decide, type Outcome } from '../../answers/decide.ts'
import type { DecisionRequest } from '../../answers/decision-request.ts'
import { findDecisions, subjectsOf } from '../../answers/decisions.ts'
import type { Table } from '../batch.ts'
import type { Context } from '../context.ts'
import { writerIn } from '../writers.ts'

interface Told {
  readonly by?: string | null
  readonly reason?: string | null
  readonly preview?: boolean | null
}

async function answer(context: Context, request: DecisionRequest, told: Told): Promise<readonly [Outcome]> {
  const { corrections, by } = writerIn(context, told.by ?? null)
  const author = { by, at: new Date().toISOString(), reason: told.reason ?? null }
  return [await decide(context.store, corrections, request, author, told.preview ?? false)]
}

export const Mutation: Table['Mutation'] = {
  setSpeaker: (_root, { statement, speaker, ...told }, context) =>
    answer(context, { kind: 'set-speaker', statement, speaker }, told),
  rejectStatement: (_root, { statement, ...told }, context) =>
    answer(context, { kind: 'reject-statement', statement }, told),
  confirmStatement: (_root, { statement, ...told }, context) =>
    answer(context, { kind: 'confirm-statement', statement }, told),
  addStatement: (_root, { statement, ...told }, context) =>
    answer(context, { kind: 'add-statement', ...statement }, told),
  setStance: (_root, { statement, target, polarity, ...told }, context) =>
    answer(context, { kind: 'set-stance', statement, target, polarity }, told),
  tagSector: (_root, { statement, sector, remove, ...told }, context) =>
    answer(context, { kind: remove ? 'untag-sector' : 'tag-sector', statement, sector }, told),
  linkMeasure: (_root, { report, measure, ...told }, context) =>
    answer(context, { kind: 'link-measure', report, measure }, told),
  setMeasureState: (_root, { measure, status, from, ...told }, context) =>
    answer(context, { kind: 'set-measure-state', measure, status, from }, told),
  setTenure: (_root, { actor, post, from, to, ...told }, context) =>
    answer(context, { kind: 'set-tenure', actor, post, from: from ?? null, to: to ?? null }, told),
  addAlias: (_root, { actor, alias, ...told }, context) => answer(context, { kind: 'add-alias', actor, alias }, told),
  mergeActors: (_root, { keep, merge, ...told }, context) =>
    answer(context, { kind: 'merge-actors', keep, merge }, told),
  differentActors: (_root, { actors, ...told }, context) => answer(context, { kind: 'different-actors', actors }, told),
  splitActor: (_root, { actor, statements, into, newName, ...told }, context) =>
    answer(context, { kind: 'split-actor', actor, statements, into: into ?? null, newName: newName ?? null }, told),
  judgeChange: (_root, { before, after, judgement, ...told }, context) =>
    answer(context, { kind: 'judge-change', before, after, judgement }, told),
  reanchor: (_root, { decision, start, end, ...told }, context) =>
    answer(context, { kind: 'reanchor', decision, start, end }, told),
  dismiss: (_root, { item, ...told }, context) => answer(context, { kind: 'dismiss', item }, told),
  undo: (_root, { decision, ...told }, context) => answer(context, { kind: 'undo', decision }, told),
}

export const Decision: Table['Decision'] = {
  about: (decisions, _args, { store }) => subjectsOf(store, decisions),
  undoneBy: (decisions, _args, { store }) =>
    findDecisions(
      store,
      decisions.map(({ undoneById }) => undoneById),
    ),
}
