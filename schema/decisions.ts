/**
 * What people decide about what was read: data of their own, appended and never changed, the only thing here that
 * cannot be computed again. A decision about a text is anchored on the article and its exact words, never on offsets or
 * ids of statements, so that it outlives extractors and edits elsewhere; one about entities names their ids, with what
 * they were called then, so that the log alone is enough to rebuild what it says. (MODEL, section 8.)
 */
import { z } from 'zod'
import { ActorNode, canonicalJson, POLARITIES } from './graph.ts'
import { hashId, normName } from './ids.ts'

const Id = z.string().min(1)
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day, such as 2025-10-08')
const Level = z.int().nonnegative()

/** How many UTF-16 code units of prefix and suffix an anchor keeps. */
export const ANCHOR_CONTEXT = 32

/** Words of a text with what stands around them: a W3C TextQuoteSelector. */
export const Quote = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string().max(ANCHOR_CONTEXT),
  suffix: z.string().max(ANCHOR_CONTEXT),
})
/** An actor as it was known when somebody decided. */
export const ActorRef = z.strictObject({
  id: Id,
  name: z.string().min(1),
  kind: ActorNode.shape.kind,
})
/** A measure as it was known when somebody decided. */
export const MeasureRef = z.strictObject({
  id: Id,
  title: z.string().min(1),
  kindId: Id,
  imposerIds: z.array(Id).readonly(),
  targetIds: z.array(Id).readonly(),
  sectorIds: z.array(Id).readonly(),
})
/** A statement's words, from the first of its content to the last, and its level, for where two share them. */
const Placed = z.strictObject({ articleId: Id, anchor: Quote, level: Level })

const common = {
  /** `decisionId` of the rest. */
  id: z.string().regex(/^dec_[a-z2-7]{32}$/, 'is no id of a decision'),
  /** The ids it is about, sorted: its articles, actors, sectors, measures; an undo's are those of what it undoes. */
  about: z.array(Id).readonly(),
  by: z.string().trim().min(1),
  /** UTC with milliseconds, so that times compare as text. */
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'is no time, such as 2025-10-08T14:30:00.000Z'),
  reason: z.string().nullable(),
  /** The decision that this one takes the place of. */
  supersedes: Id.nullable(),
  /** The decision that this one undoes: for `undo` alone. */
  undoes: Id.nullable(),
}
const nowhere = { articleId: z.null(), anchor: z.null() }
const somewhere = { articleId: Id, anchor: Quote }

/** Each kind says where it is anchored and what it says. */
export const DecisionShape = z.discriminatedUnion('kind', [
  decided('merge-actors', nowhere, { keep: ActorRef, merge: z.array(ActorRef).min(1).readonly() }),
  decided('different-actors', nowhere, { actors: z.array(ActorRef).min(2).readonly() }),
  decided('split-actor', nowhere, { actor: ActorRef, into: ActorRef, statements: z.array(Placed).min(1).readonly() }),
  decided('add-alias', nowhere, { actor: ActorRef, alias: z.string().trim().min(1) }),
  decided('set-tenure', nowhere, {
    actor: ActorRef,
    /** The tenure that it says more of, or a new one's id. */
    tenure: Id,
    post: Id,
    title: z.string().min(1),
    organization: Id.nullable(),
    from: Day.nullable(),
    to: Day.nullable(),
  }),
  decided('set-measure-state', nowhere, { measure: MeasureRef, status: z.string().min(1), from: Day }),
  decided('set-speaker', somewhere, { level: Level, speaker: ActorRef }),
  decided('reject-statement', somewhere, { level: Level }),
  decided('confirm-statement', somewhere, { level: Level }),
  decided('add-statement', somewhere, { speaker: ActorRef }),
  decided('tag-sector', somewhere, { level: Level, sector: Id }),
  decided('untag-sector', somewhere, { level: Level, sector: Id }),
  decided('set-stance', somewhere, {
    level: Level,
    target: z.strictObject({ kind: z.enum(['measure', 'agreement', 'actor', 'sector']), id: Id }),
    polarity: z.enum(POLARITIES),
  }),
  /** `kind`: of the measure that the report's words name. */
  decided('link-measure', somewhere, { kind: Id, measure: MeasureRef }),
  /** What two statements of one actor on one thing come to: a change of mind, or none. */
  decided('judge-change', nowhere, { before: Placed, after: Placed, judgement: z.string().trim().min(1) }),
  /** `item`: of the review queue. */
  decided('dismiss', nowhere, { item: Id }),
  decided('undo', nowhere, {}),
])

export type Decision = Readonly<z.infer<typeof DecisionShape>>
export type DecisionKind = Decision['kind']
export type DecisionOf<K extends DecisionKind> = Extract<Decision, { readonly kind: K }>
export type Quote = Readonly<z.infer<typeof Quote>>
export type ActorRef = Readonly<z.infer<typeof ActorRef>>
export type MeasureRef = Readonly<z.infer<typeof MeasureRef>>
/** A decision that stands on words of one article. */
export type AnchoredDecision = Extract<Decision, { readonly articleId: string }>

function decided<K extends string, A extends z.ZodRawShape, P extends z.ZodRawShape>(kind: K, anchored: A, payload: P) {
  return z.strictObject({ kind: z.literal(kind), ...common, ...anchored, payload: z.strictObject(payload) })
}

/** What is needed to make a decision: all but what follows from it. */
export type DecisionDraft = Decision extends infer D ? (D extends Decision ? Omit<D, 'id' | 'about'> : never) : never

/** Gives a decision its id and what it is about. `undone` is the decision that an undo undoes. */
export function toDecision(draft: DecisionDraft, undone: Decision | null = null): Decision {
  const about = undone === null ? aboutOf(draft) : undone.about
  return { ...draft, id: decisionId({ ...draft, about }), about }
}

/** `h(kind, anchor, payload, author, at)`: the reason may differ, what is decided may not. */
export function decisionId(decision: Omit<Decision, 'id'>): string {
  const { kind, articleId, anchor, about, payload, supersedes, undoes, by, at } = decision
  const said = canonicalJson({ about, payload, supersedes, undoes })
  return hashId('dec', [kind, canonicalJson({ articleId, anchor }), said, by, at])
}

function aboutOf(draft: DecisionDraft): readonly string[] {
  const ids = draft.articleId === null ? entitiesOf(draft) : [draft.articleId, ...entitiesOf(draft)]
  return [...new Set(ids)].sort()
}

function entitiesOf(draft: DecisionDraft): readonly string[] {
  switch (draft.kind) {
    case 'merge-actors':
      return [draft.payload.keep, ...draft.payload.merge].map(({ id }) => id)
    case 'different-actors':
      return draft.payload.actors.map(({ id }) => id)
    case 'split-actor': {
      const { actor, into, statements } = draft.payload
      return [actor.id, into.id, ...statements.map(({ articleId }) => articleId)]
    }
    case 'add-alias': {
      const { actor, alias } = draft.payload
      return [actor.id, ...aliasIds(actor.kind, alias)]
    }
    case 'set-tenure':
      return [draft.payload.actor.id]
    case 'set-speaker':
    case 'add-statement':
      return [draft.payload.speaker.id]
    case 'tag-sector':
    case 'untag-sector':
      return [draft.payload.sector]
    case 'set-stance':
      return [draft.payload.target.id]
    case 'link-measure':
    case 'set-measure-state':
      return [draft.payload.measure.id]
    case 'judge-change':
      return [draft.payload.before.articleId, draft.payload.after.articleId]
    case 'dismiss':
      return [draft.payload.item]
    case 'reject-statement':
    case 'confirm-statement':
    case 'undo':
      return []
  }
}

/** Kinds of bodies that articles show under one name; a person's name is a person's alone. */
const BODIES = ['ORGANIZATION', 'PUBLIC_BODY', 'COUNTRY', 'REGION', 'GROUP'] as const

/** The ids under which articles show somebody of this name whom the registry does not have. */
export function aliasIds(kind: ActorRef['kind'], name: string): readonly string[] {
  const kinds = kind === 'PERSON' ? (['PERSON'] as const) : BODIES
  return kinds.map((it) => hashId('act', [it, normName(name)]))
}
