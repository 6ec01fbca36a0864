import { hullOf, locate, meant, quoteAt } from '../../schema/anchors.ts'
import { checkDecision } from '../../schema/check-decision.ts'
import {
  type ActorRef,
  type Decision,
  type DecisionDraft,
  type MeasureRef,
  type Quote,
  toDecision,
} from '../../schema/decisions.ts'
import { OnRecordError } from '../../schema/errors.ts'
import { POLARITIES } from '../../schema/graph.ts'
import { hashId, normName } from '../../schema/ids.ts'
import { activeOf } from '../../schema/rulings.ts'
import type { GraphStore, NodeOf } from '../graph/store.ts'
import { isDay } from './days.ts'
import type { Author, DecisionRequest, Mistake } from './decision-request.ts'
import { meantAt, placesOf, statementsOfArticle, textsOf } from './decision-texts.ts'
import { isStatus, STATUS_NAMES } from './measure-states.ts'
import { bad, Mistaken, sure } from './mistakes.ts'
import { findReviewItems } from './review.ts'
import { findTarget } from './stances.ts'
import { findStatements, type Statement } from './statements.ts'
import { loadActors } from './survivors.ts'

/** A decision that may be written, with the statements that it is about: what a preview shows. */
export interface Prepared {
  readonly decision: Decision
  readonly statements: readonly Statement[]
}
export type Preparation = Prepared | { readonly errors: readonly Mistake[] }

/**
 * Turns a request into a decision: ids become names and exact words, so that it stands by itself. Nothing is written.
 * What a person can mend comes back as mistakes: an id that names nothing, words that stand twice, a range outside.
 */
export async function prepareDecision(
  store: GraphStore,
  request: DecisionRequest,
  author: Author,
): Promise<Preparation> {
  try {
    if (author.by.trim() === '') throw bad('by', 'it is blank. Say who decides.')
    const made = await prepare(store, request, { ...author, supersedes: null, undoes: null })
    return { ...made, decision: checkDecision(made.decision) }
  } catch (error) {
    if (error instanceof Mistaken) return { errors: [error.mistake] }
    if (error instanceof OnRecordError && error.code === 'BAD_DECISION') {
      return { errors: [{ code: 'BAD_INPUT', field: request.kind, message: error.message }] }
    }
    throw error
  }
}

type Common = Pick<DecisionDraft, 'by' | 'at' | 'reason' | 'supersedes' | 'undoes'>
const NOWHERE = { articleId: null, anchor: null } as const

async function prepare(store: GraphStore, request: DecisionRequest, common: Common): Promise<Prepared> {
  switch (request.kind) {
    case 'set-speaker': {
      const { statement, ...where } = await placed(store, 'statement', request.statement)
      const speaker = await actorRef(store, 'speaker', request.speaker)
      const payload = { level: statement.level, speaker }
      return { decision: toDecision({ ...common, ...where, kind: request.kind, payload }), statements: [statement] }
    }
    case 'reject-statement':
    case 'confirm-statement': {
      const { statement, ...where } = await placed(store, 'statement', request.statement)
      const payload = { level: statement.level }
      return { decision: toDecision({ ...common, ...where, kind: request.kind, payload }), statements: [statement] }
    }
    case 'tag-sector':
    case 'untag-sector': {
      const { statement, ...where } = await placed(store, 'statement', request.statement)
      const { id: sector } = await sectorOf(store, request.sector)
      const payload = { level: statement.level, sector }
      return { decision: toDecision({ ...common, ...where, kind: request.kind, payload }), statements: [statement] }
    }
    case 'set-stance': {
      const { statement, ...where } = await placed(store, 'statement', request.statement)
      const target = await stanceTarget(store, request.target)
      const payload = { level: statement.level, target, polarity: polarityOf(request.polarity) }
      return { decision: toDecision({ ...common, ...where, kind: request.kind, payload }), statements: [statement] }
    }
    case 'add-statement': {
      const speaker = await actorRef(store, 'speaker', request.speaker)
      const where = await rangeOf(store, request)
      const payload = { speaker }
      return { decision: toDecision({ ...common, ...where, kind: request.kind, payload }), statements: [] }
    }
    case 'link-measure':
      return linkOf(store, request, common)
    case 'set-measure-state': {
      const measure = await measureRef(store, 'measure', request.measure)
      if (!isStatus(request.status)) {
        throw bad('status', `${JSON.stringify(request.status)} is none of ${STATUS_NAMES.join(', ')}.`)
      }
      const payload = { measure, status: request.status, from: dayOf('from', request.from) }
      return { decision: toDecision({ ...common, ...NOWHERE, kind: request.kind, payload }), statements: [] }
    }
    case 'set-tenure':
      return tenureOf(store, request, common)
    case 'add-alias': {
      const actor = await actorRef(store, 'actor', request.actor)
      const alias = request.alias.trim()
      if (normName(alias) === '') throw bad('alias', `${JSON.stringify(request.alias)} has no letter or digit.`)
      const decision = toDecision({ ...common, ...NOWHERE, kind: request.kind, payload: { actor, alias } })
      return {
        decision,
        statements: await saidBy(
          store,
          decision.about.filter((id) => id !== actor.id),
        ),
      }
    }
    case 'merge-actors': {
      const keep = await actorRef(store, 'keep', request.keep)
      const merge = await actorRefs(store, 'merge', request.merge)
      if (merge.length === 0) throw bad('merge', 'it is empty. Name the actors that are the same as keep.')
      if (merge.some(({ id }) => id === keep.id)) throw bad('merge', `${keep.id} (${keep.name}) is keep itself.`)
      const decision = toDecision({ ...common, ...NOWHERE, kind: request.kind, payload: { keep, merge } })
      return {
        decision,
        statements: await saidBy(
          store,
          merge.map(({ id }) => id),
        ),
      }
    }
    case 'different-actors': {
      const actors = await actorRefs(store, 'actors', request.actors)
      if (actors.length < 2) throw bad('actors', 'name two at least, each once.')
      const decision = toDecision({ ...common, ...NOWHERE, kind: request.kind, payload: { actors } })
      return { decision, statements: [] }
    }
    case 'split-actor':
      return splitOf(store, request, common)
    case 'judge-change': {
      const [before, after] = await placedEach(store, 'before', [request.before, request.after])
      if (!before || !after || before.statement.id === after.statement.id) {
        throw bad('after', 'it is the statement before. Name two.')
      }
      const judgement = request.judgement.trim()
      if (judgement === '') throw bad('judgement', 'it is blank. Say what the two come to.')
      const payload = { before: placeOf(before), after: placeOf(after), judgement }
      const decision = toDecision({ ...common, ...NOWHERE, kind: request.kind, payload })
      return { decision, statements: [before.statement, after.statement] }
    }
    case 'reanchor':
      return reanchored(store, request, common)
    case 'dismiss': {
      const found = (await findReviewItems(store)).find(({ id }) => id === request.item)
      const { id: item } = sure(
        found,
        'item',
        'item of the review queue',
        request.item,
        'The list of them is reviewQueue.',
      )
      const decision = toDecision({ ...common, ...NOWHERE, kind: request.kind, payload: { item } })
      return { decision, statements: [] }
    }
    case 'undo': {
      const log = await store.decisions({})
      const undone = sure(
        log.find(({ id }) => id === request.decision),
        'decision',
        'decision',
        request.decision,
        'The log lists them: decisions.',
      )
      const decision = toDecision({ ...common, ...NOWHERE, kind: request.kind, payload: {}, undoes: undone.id }, undone)
      return { decision, statements: [] }
    }
  }
}

/** A statement with the article and words that stand for it. */
async function placed(store: GraphStore, field: string, id: string) {
  const [found] = await placedEach(store, field, [id])
  return sure(found, field, 'statement', id, '')
}

async function placedEach(store: GraphStore, field: string, ids: readonly string[]) {
  const found = await findStatements(store, ids)
  const statements = ids.map((id) =>
    sure(found.get(id), field, 'statement', id, 'Look it up with statements(filter: { text: … }).'),
  )
  const versions = await store.load('Version', [...new Set(statements.map(({ versionId }) => versionId))])
  const said = await statementsOfArticle(store, [...new Set(statements.map(({ articleId }) => articleId))])
  const byVersion = Map.groupBy(said, ({ versionId }) => versionId)
  return statements.map((statement, at) => {
    const { articleId, versionId, content, level } = statement
    const { text } = sure(versions.get(versionId), field, 'version', versionId, 'Read its article again.')
    const hull = hullOf(content, level)
    const anchor = unambiguous(field, text, hull)
    const all = byVersion.get(versionId) ?? []
    const hulls = all.map((it) => hullOf(it.content, it.level))
    if (all.length > 0 && all[meant(hull, hulls)]?.id !== statement.id) {
      throw bad(
        field,
        `${ids[at]} is no longer found in the article. Look at the article's statements as they are now.`,
      )
    }
    return { statement, articleId, anchor }
  })
}

function unambiguous(field: string, text: string, range: { readonly start: number; readonly end: number }): Quote {
  const anchor = quoteAt(text, range)
  if (locate(text, anchor)?.start === range.start) return anchor
  throw bad(field, 'the same words stand in the article more than once, with the same words around them.')
}

/** The same decision on other words of the same article, in place of one that holds. */
async function reanchored(store: GraphStore, request: DecisionRequest & { kind: 'reanchor' }, common: Common) {
  const log = await store.decisions({})
  const held = activeOf(log).find(({ id }) => id === request.decision)
  const found = sure(held, 'decision', 'decision that holds', request.decision, 'The log lists them: decisions.')
  if (found.articleId === null) throw bad('decision', `${found.id} stands on no words of an article.`)
  const where = await rangeOf(store, { ...request, article: found.articleId })
  const { id: supersedes, about: _, ...rest } = found
  const decision = toDecision({ ...rest, ...common, ...where, supersedes })
  const place = placesOf(decision)[0]
  const statement = place ? meantAt(await textsOf(store, [found.articleId]), place) : null
  const standsAlone = found.kind === 'add-statement' || found.kind === 'link-measure'
  if (statement === null && !standsAlone) throw bad('start', 'nothing is said there. Give the words of a statement.')
  return { decision, statements: statement ? [statement] : [] }
}

function placeOf({ statement, articleId, anchor }: Awaited<ReturnType<typeof placedEach>>[number]) {
  return { articleId, anchor, level: statement.level }
}

interface Ranged {
  readonly article: string
  readonly start: number
  readonly end: number
}

async function rangeOf(store: GraphStore, { article, start, end }: Ranged) {
  const found = (await store.load('Article', [article])).get(article)
  const { currentVersionId } = sure(found, 'article', 'article', article, 'Look it up with articles.')
  const version = (await store.load('Version', [currentVersionId])).get(currentVersionId)
  const { text } = sure(version, 'article', 'version', currentVersionId, 'Read the article again.')
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)) {
    throw bad('start', `[${start}, ${end}) is no range of the text, which has ${text.length} code units.`)
  }
  const words = text.slice(start, end)
  if (words.trim() !== words) throw bad('start', `[${start}, ${end}) begins or ends with a blank. Leave it out.`)
  return { articleId: article, anchor: unambiguous('start', text, { start, end }) }
}

async function actorRef(store: GraphStore, field: string, id: string): Promise<ActorRef> {
  const [ref] = await actorRefs(store, field, [id])
  return sure(ref, field, 'actor', id, '')
}

async function actorRefs(store: GraphStore, field: string, ids: readonly string[]): Promise<readonly ActorRef[]> {
  const found = await loadActors(store, ids)
  const refs = ids.map((id) => {
    const actor = sure(found.get(id), field, 'actor', id, 'Look it up with suggest(prefix: …), or actors.')
    return { id: actor.id, name: actor.name, kind: actor.kind }
  })
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()]
}

async function sectorOf(store: GraphStore, id: string): Promise<NodeOf['Sector']> {
  return sure((await store.load('Sector', [id])).get(id), 'sector', 'sector', id, 'The list of them is sectors.')
}

async function measureRef(store: GraphStore, field: string, id: string): Promise<MeasureRef> {
  const found = (await store.load('Measure', [id])).get(id)
  const { label: _, ...measure } = sure(found, field, 'measure', id, 'Look it up with measures.')
  return measure
}

async function stanceTarget(store: GraphStore, asked: string) {
  const found = await findTarget(store, asked)
  const what = 'measure, agreement, sector or actor'
  const { label, id } = sure(found, 'target', what, asked, 'Look it up with suggest(prefix: …).')
  return { kind: TARGET_KINDS[label], id }
}

const TARGET_KINDS = { Measure: 'measure', Agreement: 'agreement', Sector: 'sector', Actor: 'actor' } as const

function polarityOf(given: string): (typeof POLARITIES)[number] {
  const found = POLARITIES.find((polarity) => polarity === given)
  if (found === undefined) throw bad('polarity', `${JSON.stringify(given)} is none of ${POLARITIES.join(', ')}.`)
  return found
}

function dayOf(field: string, given: string): string {
  if (isDay(given)) return given
  throw bad(field, `${JSON.stringify(given)} is no day. Write it as 2025-10-08.`)
}

async function linkOf(store: GraphStore, request: DecisionRequest & { kind: 'link-measure' }, common: Common) {
  const found = (await store.load('Report', [request.report])).get(request.report)
  const report = sure(found, 'report', 'report of a measure', request.report, 'A measure lists its reports.')
  const measure = await measureRef(store, 'measure', request.measure)
  const { kindId: kind } = await measureRef(store, 'report', report.measureId)
  const version = (await store.load('Version', [report.versionId])).get(report.versionId)
  const { text } = sure(version, 'report', 'version', report.versionId, 'Read its article again.')
  const where = { articleId: report.articleId, anchor: unambiguous('report', text, report.evidence) }
  const draft = { ...common, ...where, kind: request.kind, payload: { kind, measure } }
  const statements =
    report.statementId === null ? [] : [...(await store.load('Statement', [report.statementId])).values()]
  return { decision: toDecision(draft), statements }
}

/** The tenure of this office that the actor has already, where the days meet; else a new one. */
async function tenureOf(store: GraphStore, request: DecisionRequest & { kind: 'set-tenure' }, common: Common) {
  const actor = await actorRef(store, 'actor', request.actor)
  const from = request.from === null ? null : dayOf('from', request.from)
  const to = request.to === null ? null : dayOf('to', request.to)
  if (from !== null && to !== null && to < from) throw bad('to', `${to} is before from, ${from}.`)
  const own = (await store.tenuresOf([actor.id])).filter(({ postId }) => postId === request.post)
  const known = own.find((it) => (it.from ?? '') <= (to ?? '~') && (from ?? '') <= (it.to ?? '~'))
  const like = known ?? own[0] ?? (await anyTenureOf(store, request.post))
  const { title, organizationId: organization } = sure(
    like,
    'post',
    'office',
    request.post,
    'An actor lists the offices it held, with their posts.',
  )
  const tenure = known?.id ?? hashId('ten', ['decided', request.post, actor.id, from ?? ''])
  const payload = { actor, tenure, post: request.post, title, organization, from, to }
  return { decision: toDecision({ ...common, ...NOWHERE, kind: request.kind, payload }), statements: [] }
}

async function anyTenureOf(store: GraphStore, post: string): Promise<NodeOf['Tenure'] | null> {
  for await (const tenure of store.scan('Tenure')) if (tenure.postId === post) return tenure
  return null
}

async function splitOf(store: GraphStore, request: DecisionRequest & { kind: 'split-actor' }, common: Common) {
  const actor = await actorRef(store, 'actor', request.actor)
  const into =
    request.into === null ? newActor(actor, request.newName, common) : await actorRef(store, 'into', request.into)
  if (into.id === actor.id) throw bad('into', `${into.id} (${into.name}) is the actor itself.`)
  const found = await placedEach(store, 'statements', [...new Set(request.statements)])
  if (found.length === 0) throw bad('statements', 'it is empty. Name the statements that belong to the other actor.')
  const links = await store.links({
    type: 'SAID_BY',
    ids: found.map(({ statement }) => statement.id),
    direction: 'out',
  })
  for (const { statement } of found) {
    if (!links.some(({ from, to }) => from === statement.id && to === actor.id)) {
      throw bad('statements', `${statement.id} was not said by ${actor.id} (${actor.name}).`)
    }
  }
  const statements = found.map(placeOf)
  const draft = { ...common, ...NOWHERE, kind: request.kind, payload: { actor, into, statements } }
  return { decision: toDecision(draft), statements: found.map(({ statement }) => statement) }
}

/** A person or body of this name that was met nowhere before: its id is of this decision. */
function newActor({ id, kind }: ActorRef, newName: string | null, { by, at }: Common): ActorRef {
  const name = newName?.trim() ?? ''
  if (name === '') throw bad('newName', 'name the actor: an existing one by into, or a new one by newName.')
  return { id: hashId('act', ['split', id, normName(name), by, at]), name, kind }
}

/** The statements that a merge would give to another. */
async function saidBy(store: GraphStore, speakers: readonly string[]): Promise<readonly Statement[]> {
  const page = await store.page({ label: 'Statement', filter: { speakers }, order: 'NEWEST', first: 1000, after: null })
  return page.nodes
}
