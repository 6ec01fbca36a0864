import { OnRecordError } from '../../schema/errors.ts'
import type { GraphStore } from '../graph/store.ts'
import { type Actor, tenuresOf } from './actors.ts'
import type { Agreement } from './agreements.ts'
import { kindsOf, type Measure } from './measures.ts'
import { checkFirst } from './pages.ts'
import { parentsOf, type Sector } from './sectors.ts'

/** A line in a search box. */
export interface Suggestion {
  readonly label: string
  /** What it is, in a few words. */
  readonly hint: string
  readonly match: Actor | Sector | Measure | Agreement
}

const LONGEST_PREFIX = 100

/** Actors, sectors, measures and agreements with a name or alias that starts so. A blank prefix suggests nothing. */
export async function suggest(store: GraphStore, prefix: string, first: number | null): Promise<readonly Suggestion[]> {
  const most = checkFirst(first)
  if (prefix.length > LONGEST_PREFIX) {
    throw new OnRecordError(
      'BAD_INPUT',
      `prefix is ${prefix.length} characters long`,
      `Give ${LONGEST_PREFIX} at most.`,
    )
  }
  const matches = prefix.trim() === '' ? [] : await store.suggest(prefix, most)
  const hints = new Map([
    ...(await actorHints(
      store,
      matches.filter((match) => match.label === 'Actor'),
    )),
    ...(await sectorHints(
      store,
      matches.filter((match) => match.label === 'Sector'),
    )),
    ...(await measureHints(
      store,
      matches.filter((match) => match.label === 'Measure'),
    )),
    ...matches.flatMap((match): [string, string][] =>
      match.label === 'Agreement' ? [[match.id, match.kind.replaceAll('-', ' ')]] : [],
    ),
  ])
  return matches.map((match) => ({
    label: match.label === 'Measure' ? match.title : match.name,
    hint: hints.get(match.id) ?? '',
    match,
  }))
}

/** The latest office, else what the registry says, else the kind. */
async function actorHints(store: GraphStore, actors: readonly Actor[]): Promise<[string, string][]> {
  const tenures = actors.length === 0 ? [] : await tenuresOf(store, actors)
  return actors.map(({ id, description, kind }, at) => [
    id,
    tenures[at]?.[0]?.title ?? description ?? kind.toLowerCase().replaceAll('_', ' '),
  ])
}

async function sectorHints(store: GraphStore, sectors: readonly Sector[]): Promise<[string, string][]> {
  const parents = sectors.length === 0 ? [] : await parentsOf(store, sectors)
  return sectors.map(({ id }, at) => {
    const parent = parents[at]
    return [id, parent ? `sector, part of ${parent.name}` : 'sector']
  })
}

async function measureHints(store: GraphStore, measures: readonly Measure[]): Promise<[string, string][]> {
  const kinds = measures.length === 0 ? [] : await kindsOf(store, measures)
  return measures.map(({ id }, at) => [id, `measure: ${kinds[at]?.name ?? 'kind unknown'}`])
}
