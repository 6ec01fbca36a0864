import { OnRecordError } from '../../schema/errors.ts'
import { readTextQuery } from '../../schema/search-words.ts'
import type { ActorFilter, ArticleFilter, EventFilter, MeasureFilter, StatementFilter } from '../graph/filter.ts'
import type { GraphStore } from '../graph/store.ts'
import { measuresOfSurvivors, namingSurvivors, statementsOfSurvivors } from './filter-actors.ts'
import { sectorFamilies } from './sectors.ts'

/** Which statements, as people ask: the SDL's `StatementFilter`. Absent and null ask nothing. */
export interface StatementAsk {
  readonly text?: string | null
  readonly speakers?: readonly string[] | null
  readonly addressees?: readonly string[] | null
  readonly mentions?: readonly string[] | null
  readonly sectors?: readonly string[] | null
  readonly measures?: readonly string[] | null
  readonly measureKinds?: readonly string[] | null
  readonly agreements?: readonly string[] | null
  readonly events?: readonly string[] | null
  /** Polarities of a stance, and what it is on: with both, of one stance. */
  readonly stances?: readonly string[] | null
  readonly stanceOn?: readonly string[] | null
  readonly outlets?: readonly string[] | null
  /** Beyond the SDL: whose list of statements this is. */
  readonly articles?: readonly string[] | null
  readonly utterances?: readonly string[] | null
  readonly kinds?: readonly string[] | null
  readonly illocutions?: readonly string[] | null
  readonly from?: string | null
  readonly to?: string | null
  readonly publishedFrom?: string | null
  readonly publishedTo?: string | null
  readonly level?: number | null
  readonly allLevels?: boolean | null
  readonly minConfidence?: number | null
  readonly review?: readonly string[] | null
  readonly unique?: boolean | null
  readonly includeFurniture?: boolean | null
  readonly and?: readonly StatementAsk[] | null
  readonly or?: readonly StatementAsk[] | null
  readonly not?: StatementAsk | null
}

export interface ArticleAsk {
  readonly text?: string | null
  readonly outlets?: readonly string[] | null
  readonly actors?: readonly string[] | null
  readonly sectors?: readonly string[] | null
  readonly agreements?: readonly string[] | null
  readonly events?: readonly string[] | null
  readonly from?: string | null
  readonly to?: string | null
  readonly language?: string | null
  readonly withoutCopies?: boolean | null
}

export interface ActorAsk {
  readonly text?: string | null
  readonly kinds?: readonly string[] | null
  readonly spokeIn?: StatementAsk | null
  readonly registry?: boolean | null
}

export interface MeasureAsk {
  readonly text?: string | null
  readonly kinds?: readonly string[] | null
  readonly imposers?: readonly string[] | null
  readonly targets?: readonly string[] | null
  readonly sectors?: readonly string[] | null
}

export interface EventAsk {
  readonly text?: string | null
  readonly actors?: readonly string[] | null
  readonly from?: string | null
  readonly to?: string | null
}

const LONGEST_TEXT = 1000
const LONGEST_LIST = 500
const DEEPEST = 5

/** What is asked, as stores understand it: sectors with their children, actors by whoever stands for them. Throws BAD_INPUT. */
export async function toStatementFilter(
  store: GraphStore,
  ask: StatementAsk | null | undefined,
): Promise<StatementFilter> {
  if (!ask) return {}
  const families = namesSector(ask) ? await sectorFamilies(store) : NO_FAMILIES
  return statementsOfSurvivors(store, translate(ask, families, 0))
}

export async function toArticleFilter(store: GraphStore, ask: ArticleAsk | null | undefined): Promise<ArticleFilter> {
  if (!ask) return {}
  checkAsk(ask)
  const { sectors, ...rest } = ask
  const children = sectors && { sectors: withChildren(sectors, await sectorFamilies(store)) }
  return namingSurvivors(store, { ...given(rest), ...children })
}

export async function toActorFilter(store: GraphStore, ask: ActorAsk | null | undefined): Promise<ActorFilter> {
  if (!ask) return {}
  checkAsk(ask)
  const { spokeIn, ...rest } = ask
  return { ...given(rest), ...(spokeIn && { spokeIn: await toStatementFilter(store, spokeIn) }) }
}

export async function toMeasureFilter(store: GraphStore, ask: MeasureAsk | null | undefined): Promise<MeasureFilter> {
  if (!ask) return {}
  checkAsk(ask)
  const { sectors, ...rest } = ask
  const children = sectors && { sectors: withChildren(sectors, await sectorFamilies(store)) }
  return measuresOfSurvivors(store, { ...given(rest), ...children })
}

export async function toEventFilter(store: GraphStore, ask: EventAsk | null | undefined): Promise<EventFilter> {
  if (!ask) return {}
  checkAsk(ask)
  return namingSurvivors(store, given(ask))
}

/** The same, and of these alone. The filter's own fields stay at its top, where facets leave them out. */
export function narrowed(ask: StatementAsk | null | undefined, to: StatementAsk): StatementAsk {
  return { ...ask, and: [...(ask?.and ?? []), to] }
}

/** All texts that a statement must, or may, hold: what is marked in it. */
export function wordsAsked(ask: StatementAsk | null | undefined): readonly string[] {
  if (!ask) return []
  return [...(ask.text ? [ask.text] : []), ...[...(ask.and ?? []), ...(ask.or ?? [])].flatMap(wordsAsked)]
}

/** RELEVANCE without words has no meaning. */
export function checkOrder(order: string, text: string | null | undefined): void {
  if (order === 'RELEVANCE' && !text?.trim()) {
    throw new OnRecordError('BAD_INPUT', 'orderBy is RELEVANCE, but filter.text is not given', 'Give filter.text.')
  }
}

type Families = ReadonlyMap<string, readonly string[]>
const NO_FAMILIES: Families = new Map()

function translate(ask: StatementAsk, families: Families, depth: number): StatementFilter {
  checkAsk(ask)
  if (depth > DEEPEST) {
    throw new OnRecordError('BAD_INPUT', `The filter nests deeper than ${DEEPEST}`, 'Flatten and, or and not.')
  }
  if (depth > 0 && ask.unique) {
    throw new OnRecordError('BAD_INPUT', 'unique stands inside and, or or not', 'Give it at the top of the filter.')
  }
  const { sectors, stances, stanceOn, level, allLevels, and, or, not, ...rest } = ask
  const inner = (nested: StatementAsk) => translate(nested, families, depth + 1)
  return {
    ...given(rest),
    ...(sectors && { sectors: withChildren(sectors, families) }),
    ...((stances || stanceOn) && {
      stance: {
        ...(stanceOn && { targets: withChildren(stanceOn, families) }),
        ...(stances && { polarities: stances }),
      },
    }),
    ...(allLevels ? { level: null } : typeof level === 'number' && { level }),
    ...(and && { and: and.map(inner) }),
    ...(or && { or: or.map(inner) }),
    ...(not && { not: inner(not) }),
  }
}

function namesSector(ask: StatementAsk): boolean {
  return (
    Boolean(ask.sectors ?? ask.stanceOn) ||
    [...(ask.and ?? []), ...(ask.or ?? []), ...(ask.not ? [ask.not] : [])].some(namesSector)
  )
}

function withChildren(sectors: readonly string[], families: Families): readonly string[] {
  return [...new Set(sectors.flatMap((id) => families.get(id) ?? [id]))].sort()
}

type Given<T> = { [K in keyof T]: Exclude<T[K], null | undefined> }

/** The same without what is null: absent is absent below. */
function given<T extends object>(ask: T): Partial<Given<T>> {
  const kept: Partial<Given<T>> = {}
  return Object.assign(
    kept,
    Object.fromEntries(
      Object.entries(ask).filter(([name, value]) => value !== null && value !== undefined && !blank(name, value)),
    ),
  )
}

function blank(name: string, value: unknown): boolean {
  return name === 'text' && typeof value === 'string' && value.trim() === ''
}

/** A filter that asks for what can't be, or for nothing, is told so rather than passed over. */
function checkAsk(ask: object): void {
  for (const [name, value] of Object.entries(ask)) {
    if (Array.isArray(value) && value.length > LONGEST_LIST) {
      throw new OnRecordError(
        'BAD_INPUT',
        `filter.${name} has ${value.length} entries`,
        `Ask for ${LONGEST_LIST} at most.`,
      )
    }
    if (name === 'text' && typeof value === 'string' && value.trim() !== '') checkText(value)
  }
  checkDays(ask, 'from', 'to')
  checkDays(ask, 'publishedFrom', 'publishedTo')
}

function checkText(text: string): void {
  if (text.length > LONGEST_TEXT) {
    throw new OnRecordError(
      'BAD_INPUT',
      `filter.text is ${text.length} characters long`,
      `Ask for ${LONGEST_TEXT} at most.`,
    )
  }
  const { words, phrases, prefixes } = readTextQuery(text)
  if (words.length + phrases.length + prefixes.length === 0) {
    throw new OnRecordError(
      'BAD_INPUT',
      `filter.text is ${JSON.stringify(text.slice(0, 80))}, which names no word to look for`,
      'Give at least one word, "phrase" or prefix*.',
    )
  }
}

function checkDays(ask: object, fromName: string, toName: string): void {
  const from: unknown = Reflect.get(ask, fromName)
  const to: unknown = Reflect.get(ask, toName)
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    throw new OnRecordError('BAD_INPUT', `filter.${fromName} is ${from}, after ${toName}, ${to}`, 'Swap them.')
  }
}
