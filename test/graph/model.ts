/** What a store must answer, said as plainly as possible: everything is kept in a map and looked through each time. */
import {
  canonicalJson,
  type EntityNode,
  type GraphPatch,
  type Link,
  preferEntity,
  type StatementNode,
  type VersionNode,
} from '../../schema/graph.ts'
import { readTextQuery, searchWords } from '../../schema/search-words.ts'
import { isCopy } from '../../schema/sketch.ts'
import { actsOf } from '../../src/graph/acts.ts'
import { articleOf } from '../../src/graph/article.ts'
import { articleWords } from '../../src/graph/article-words.ts'
import type {
  ActorFilter,
  ArticleFilter,
  CountKey,
  EventFilter,
  MeasureFilter,
  StatementFilter,
} from '../../src/graph/filter.ts'
import { entityWords, readTyped, sortName, suggestWords } from '../../src/graph/names.ts'
import { EMPTY_SNAPSHOT, nextSnapshot, patchHash } from '../../src/graph/snapshot.ts'
import type { Applied, Joining, Survey } from '../../src/graph/store.ts'

type Of<L extends EntityNode['label']> = Extract<EntityNode, { label: L }>

export class Model {
  /** By owner, in the order in which owners were first seen. */
  readonly #kept = new Map<string, GraphPatch>()
  /** What was gathered since the last write. */
  #gathered = new Map<string, unknown>()

  apply(patches: readonly GraphPatch[]): Applied {
    this.#gathered = new Map()
    const applied = { added: 0, replaced: 0, unchanged: 0 }
    for (const patch of patches) {
      const old = this.#kept.get(patch.owner)
      const what = old === undefined ? 'added' : canonicalJson(old) === canonicalJson(patch) ? 'unchanged' : 'replaced'
      if (patch.version !== null) applied[what] += 1
      this.#kept.set(patch.owner, patch)
    }
    return applied
  }

  #once<T>(what: string, gather: () => T): T {
    if (!this.#gathered.has(what)) this.#gathered.set(what, gather())
    return this.#gathered.get(what) as T
  }

  get patches(): GraphPatch[] {
    return [...this.#kept.values()]
  }

  get versions(): VersionNode[] {
    return this.patches.flatMap(({ version }) => (version ? [version] : []))
  }

  /** The version of each article that was first seen last. */
  get current(): Map<string, VersionNode> {
    return new Map(this.versions.map((version) => [version.articleId, version]))
  }

  get articles() {
    return [...this.current.values()].map((current) => {
      const ofArticle = this.versions.filter(({ articleId }) => articleId === current.articleId)
      const versionIds = ofArticle.map(({ id }) => id)
      return { ...articleOf(current, versionIds), copyOf: this.#originalOf(current) }
    })
  }

  /** The first article that shares its words, where that is not the article itself. */
  #originalOf(version: VersionNode): string | null {
    const alike = [...this.current.values()].filter(
      (other) => other.id === version.id || isCopy(other.sketch, version.sketch),
    )
    const [first] = alike.sort((a, b) =>
      compare([a.publishedOn ?? '~', a.articleId], [b.publishedOn ?? '~', b.articleId]),
    )
    return first === undefined || first.id === version.id ? null : first.articleId
  }

  get links(): Link[] {
    return this.#once('links', () => this.patches.flatMap(({ links }) => links))
  }

  entities<L extends EntityNode['label']>(label: L): Of<L>[] {
    return this.#once(label, () => this.#folded(label))
  }

  #folded<L extends EntityNode['label']>(label: L): Of<L>[] {
    const found = new Map<string, Of<L>>()
    for (const entity of this.patches.flatMap(({ entities }) => entities)) {
      if (!isOf(entity, label)) continue
      const other = found.get(entity.id)
      found.set(entity.id, other ? preferEntity(other, entity) : entity)
    }
    return [...found.values()]
  }

  /** Of current versions. */
  get statements(): StatementNode[] {
    return this.#once('statements', () => {
      const current = new Set([...this.current.values()].map(({ id }) => id))
      return this.patches.flatMap(({ statements }) => statements).filter(({ versionId }) => current.has(versionId))
    })
  }

  joinings: readonly Joining[] = []

  /** What a statement of a current version counts as. */
  clusterOf({ id, utteranceId }: StatementNode): string {
    const exact = this.#once('acts', () => {
      const reporting = this.statements.map((one) => ({
        id: one.id,
        wording: one.utteranceId,
        day: one.date?.from ?? '',
        speakers: this.#targets(one.id, 'SAID_BY'),
      }))
      return new Map(
        [...Map.groupBy(reporting, ({ wording }) => wording).values()].flatMap((some) => [...actsOf(some)]),
      )
    })
    const act = exact.get(id) ?? utteranceId
    return this.joinings.find(({ utterance }) => utterance === act)?.into ?? act
  }

  matching(filter: StatementFilter): StatementNode[] {
    const { level = 0, review, includeFurniture = false } = filter
    return this.#fitting({ ...filter, level, includeFurniture }, review === undefined)
  }

  #fitting(filter: StatementFilter, withoutRejected: boolean): StatementNode[] {
    // Nested filters restrict only by what they name.
    const nested = (inner: StatementFilter) => new Set(this.#fitting(inner, false).map(({ id }) => id))
    const sets = { and: filter.and?.map(nested), or: filter.or?.map(nested), not: filter.not && nested(filter.not) }
    const found = this.statements.filter(
      (statement) =>
        !(withoutRejected && statement.review === 'REJECTED') &&
        this.#fits(statement, filter) &&
        (sets.and ?? []).every((set) => set.has(statement.id)) &&
        (sets.or?.some((set) => set.has(statement.id)) ?? true) &&
        !sets.not?.has(statement.id),
    )
    if (!filter.unique) return found
    const first = new Map<string, StatementNode>()
    const order = ({ publishedOn, id }: StatementNode) => `${publishedOn ?? '~'} ${id}`
    for (const statement of found) {
      const utterance = this.clusterOf(statement)
      const other = first.get(utterance)
      if (other === undefined || order(statement) < order(other)) first.set(utterance, statement)
    }
    return [...first.values()]
  }

  #fits(statement: StatementNode, filter: StatementFilter): boolean {
    const { id, date, publishedOn } = statement
    const day = date?.from ?? null
    const anyOf = (list: readonly string[] | undefined, value: string | null) =>
      list === undefined || (value !== null && list.includes(value))
    const linked = (list: readonly string[] | undefined, type: Link['type']) =>
      list === undefined || this.#targets(id, type).some((to) => list.includes(to))
    const kinds = this.#once('kinds', () => new Map(this.entities('Measure').map(({ id, kindId }) => [id, kindId])))
    return (
      anyOf(filter.ids, id) &&
      fitsText(filter.text, searchWords(statement.text)) &&
      linked(filter.speakers, 'SAID_BY') &&
      linked(filter.addressees, 'SAID_TO') &&
      linked(filter.mentions, 'MENTIONS') &&
      linked(filter.sectors, 'ABOUT_SECTOR') &&
      linked(filter.measures, 'ABOUT_MEASURE') &&
      linked(filter.agreements, 'ABOUT_AGREEMENT') &&
      linked(filter.events, 'ABOUT_EVENT') &&
      (filter.stance === undefined || this.#takesStance(id, filter.stance)) &&
      (filter.measureKinds === undefined ||
        this.#targets(id, 'ABOUT_MEASURE').some((to) => filter.measureKinds?.includes(kinds.get(to) ?? ''))) &&
      anyOf(filter.outlets, statement.outletId) &&
      anyOf(filter.articles, statement.articleId) &&
      anyOf(filter.utterances, this.clusterOf(statement)) &&
      anyOf(filter.within, statement.withinId) &&
      anyOf(filter.kinds, statement.kind) &&
      anyOf(filter.illocutions, statement.coarseIllocution) &&
      anyOf(filter.review, statement.review) &&
      between(day, filter.from, filter.to) &&
      between(publishedOn, filter.publishedFrom, filter.publishedTo) &&
      (filter.level === undefined || filter.level === null || statement.level === filter.level) &&
      (filter.minConfidence === undefined || statement.confidence.overall >= filter.minConfidence) &&
      (filter.includeFurniture !== false || !statement.furniture)
    )
  }

  #takesStance(id: string, { targets, polarities }: NonNullable<StatementFilter['stance']>): boolean {
    return this.#linksFrom(id, 'STANCE').some(
      ({ to, properties }) =>
        (targets?.includes(to) ?? true) && (polarities?.includes(String(properties.polarity)) ?? true),
    )
  }

  #targets(from: string, type: Link['type']): string[] {
    return this.#linksFrom(from, type).map(({ to }) => to)
  }

  #linksFrom(from: string, type: Link['type']): Link[] {
    const byStart = this.#once('byStart', () => Map.groupBy(this.links, (link) => `${link.type} ${link.from}`))
    return byStart.get(`${type} ${from}`) ?? []
  }

  countBy(filter: StatementFilter, by: CountKey): { value: string | null; count: number }[] {
    const counts = new Map<string | null, number>()
    for (const statement of this.matching(filter)) {
      for (const value of this.#valuesOf(statement, by)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort(
        (a, b) => b.count - a.count || compare([a.value === null, a.value ?? ''], [b.value === null, b.value ?? '']),
      )
  }

  #valuesOf(statement: StatementNode, by: CountKey): (string | null)[] {
    const day = statement.date?.from ?? null
    const linked = { speaker: 'SAID_BY', sector: 'ABOUT_SECTOR', measure: 'ABOUT_MEASURE' } as const
    if (by === 'speaker' || by === 'sector' || by === 'measure') {
      const targets = this.#targets(statement.id, linked[by])
      return targets.length > 0 ? targets : [null]
    }
    if (by === 'stance') {
      const found = this.#linksFrom(statement.id, 'STANCE').map(({ properties }) => String(properties.polarity))
      return found.length > 0 ? [...new Set(found)] : [null]
    }
    if (by === 'outlet') return [statement.outletId]
    if (by === 'kind') return [statement.kind]
    if (by === 'illocution') return [statement.coarseIllocution]
    return [day?.slice(0, { day: 10, month: 7, year: 4 }[by]) ?? null]
  }

  statementsIn(order: 'NEWEST' | 'OLDEST', filter: StatementFilter): string[] {
    return byDay(this.matching(filter), order, ({ date }) => date?.from ?? null)
  }

  articlesIn(order: 'NEWEST' | 'OLDEST', filter: ArticleFilter): string[] {
    const found = this.articles.filter((article) => {
      const version = this.current.get(article.id)
      const linked = (list: readonly string[] | undefined, type: Link['type']) =>
        list === undefined || this.#targets(article.currentVersionId, type).some((to) => list.includes(to))
      const { language } = filter
      return (
        fitsText(filter.text, version ? articleWords(version) : '') &&
        (filter.outlets === undefined || filter.outlets.includes(article.outletId ?? '')) &&
        linked(filter.actors, 'NAMES') &&
        linked(filter.sectors, 'IN_SECTOR') &&
        linked(filter.agreements, 'NAMES_AGREEMENT') &&
        linked(filter.events, 'TELLS_OF') &&
        between(article.publishedOn, filter.from, filter.to) &&
        (filter.copiesOf === undefined || filter.copiesOf.includes(article.copyOf ?? '')) &&
        (!filter.withoutCopies || article.copyOf === null) &&
        (language === undefined || article.language === language || article.language.startsWith(`${language}-`))
      )
    })
    return byDay(found, order, ({ publishedOn }) => publishedOn)
  }

  actorsIn(order: 'MOST_STATEMENTS' | 'NAME' | 'LATEST', filter: ActorFilter): string[] {
    const spoke = filter.spokeIn && new Set(this.matching(filter.spokeIn).map(({ id }) => id))
    const found = this.entities('Actor').filter(
      (actor) =>
        fitsText(filter.text, entityWords(actor)) &&
        (filter.kinds === undefined || filter.kinds.includes(actor.kind)) &&
        (filter.registry === undefined || filter.registry === actor.registry) &&
        (spoke === undefined ||
          this.links.some(({ type, from, to }) => type === 'SAID_BY' && to === actor.id && spoke.has(from))),
    )
    if (order === 'NAME') return byName(found)
    const saidBy = (id: string) => this.matching({ speakers: [id] })
    if (order === 'LATEST') return byDay(found, 'NEWEST', ({ id }) => latest(saidBy(id).map(({ date }) => date?.from)))
    return this.#byStatements(found, 'speakers')
  }

  #byStatements(entities: readonly EntityNode[], field: 'speakers' | 'sectors' | 'measures'): string[] {
    const count = ({ id }: EntityNode) => this.matching({ [field]: [id] }).length
    return entities
      .toSorted((a, b) => count(b) - count(a) || compare([sortName(a), a.id], [sortName(b), b.id]))
      .map(({ id }) => id)
  }

  measuresIn(order: 'LATEST_CHANGE' | 'TITLE', filter: MeasureFilter): string[] {
    const meet = (list: readonly string[] | undefined, ids: readonly string[]) =>
      list === undefined || ids.some((id) => list.includes(id))
    const found = this.entities('Measure').filter(
      (measure) =>
        fitsText(filter.text, entityWords(measure)) &&
        meet(filter.kinds, [measure.kindId]) &&
        meet(filter.imposers, measure.imposerIds) &&
        meet(filter.targets, measure.targetIds) &&
        meet(filter.sectors, measure.sectorIds),
    )
    if (order === 'TITLE') return byName(found)
    return byDay(found, 'NEWEST', ({ id }) =>
      latest(this.reports.filter(({ measureId }) => measureId === id).map(({ asOf }) => asOf.from)),
    )
  }

  eventsIn({ text, actors, from, to }: EventFilter): string[] {
    const found = this.entities('Event').filter(
      (event) =>
        fitsText(text, entityWords(event)) &&
        (actors === undefined || event.participantIds.some((id) => actors.includes(id))) &&
        between(event.date?.from ?? null, from, to),
    )
    return byDay(found, 'NEWEST', ({ date }) => date?.from ?? null)
  }

  /** Of current versions. */
  get reports() {
    const current = new Set([...this.current.values()].map(({ id }) => id))
    return this.patches.flatMap(({ reports }) => reports).filter(({ versionId }) => current.has(versionId))
  }

  reportsIn(filter: { readonly measures?: readonly string[] }): string[] {
    const found = this.reports.filter(({ measureId }) => filter.measures?.includes(measureId) ?? true)
    return byDay(found, 'OLDEST', ({ asOf }) => asOf.from)
  }

  named(label: 'Outlet' | 'Sector' | 'MeasureKind' | 'Agreement'): string[] {
    return byName(this.entities(label))
  }

  suggest(prefix: string): string[] {
    const typed = readTyped(prefix)
    if (typed === null) return []
    const count = (entity: EntityNode) => {
      const fields = { Actor: 'speakers', Sector: 'sectors', Measure: 'measures', Agreement: 'agreements' }
      const field = fields[entity.label as 'Actor']
      return this.matching({ [field]: [entity.id] }).length
    }
    const labels = ['Actor', 'Sector', 'Measure', 'Agreement'] as const
    const found = labels.flatMap((label): EntityNode[] => this.entities(label))
    return found
      .filter((entity) => {
        const words = suggestWords(entity)
        return (
          typed.whole.every((word) => words.includes(word)) && words.some((word) => word.startsWith(typed.beginning))
        )
      })
      .sort((a, b) => count(b) - count(a) || compare([sortName(a), a.id], [sortName(b), b.id]))
      .map(({ id }) => id)
  }

  survey(): Omit<Survey, 'schemaVersion'> {
    const listed = this.matching({})
    const days = this.articles.flatMap(({ publishedOn }) => publishedOn ?? []).sort()
    return {
      snapshot: nextSnapshot(EMPTY_SNAPSHOT, [], this.patches.map(patchHash)),
      articles: this.articles.length,
      statements: listed.length,
      utterances: new Set(listed.map((statement) => this.clusterOf(statement))).size,
      actors: this.entities('Actor').length,
      measures: this.entities('Measure').length,
      outlets: new Set(this.articles.flatMap(({ outletId }) => outletId ?? [])).size,
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
    }
  }
}

/** Whether a text, given as its search words, has what a query asks for. */
export function fitsText(query: string | undefined, text: string): boolean {
  const asked = readTextQuery(query ?? '')
  const words = text.split(' ')
  return (
    asked.words.every((word) => words.includes(word)) &&
    asked.phrases.every((phrase) => ` ${text} `.includes(` ${phrase.join(' ')} `)) &&
    asked.prefixes.every((prefix) => words.some((word) => word.startsWith(prefix))) &&
    !asked.without.some((word) => words.includes(word))
  )
}

/** Unknown days last; NEWEST: greater day, then greater id first; OLDEST: smaller day, then smaller id first. */
function byDay<N extends { readonly id: string }>(
  nodes: readonly N[],
  order: 'NEWEST' | 'OLDEST',
  dayOf: (node: N) => string | null,
): string[] {
  const turn = order === 'NEWEST' ? -1 : 1
  return nodes
    .toSorted((a, b) => {
      const [x, y] = [dayOf(a), dayOf(b)]
      if ((x === null) !== (y === null)) return x === null ? 1 : -1
      return turn * compare([x ?? '', a.id], [y ?? '', b.id])
    })
    .map(({ id }) => id)
}

function byName(entities: readonly EntityNode[]): string[] {
  return entities.toSorted((a, b) => compare([sortName(a), a.id], [sortName(b), b.id])).map(({ id }) => id)
}

function latest(days: readonly (string | null | undefined)[]): string | null {
  return (
    days
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? null
  )
}

function between(day: string | null, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true
  return day !== null && (from ?? '') <= day && day <= (to ?? '~')
}

function compare(a: readonly (string | boolean)[], b: readonly (string | boolean)[]): number {
  for (const [place, value] of a.entries()) {
    const other = b[place] ?? ''
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}

function isOf<L extends EntityNode['label']>(entity: EntityNode, label: L): entity is Of<L> {
  return entity.label === label
}
