import type { Link, LinkType } from '../../schema/graph.ts'
import type { GraphStore, Page, Position } from '../graph/store.ts'
import type { Article } from './articles.ts'
import { type List, type PageRequest, readPage } from './pages.ts'

/** An article that names an agreement or tells of an event: how often, and how far it says that it has come. */
export interface DatedMention {
  readonly article: Article
  readonly count: number
  readonly status: string
}

/** What can be named so: the filter of articles that do, and their links. */
const NAMED = {
  Agreement: { field: 'agreements', type: 'NAMES_AGREEMENT' },
  Event: { field: 'events', type: 'TELLS_OF' },
} as const satisfies Record<string, { readonly field: 'agreements' | 'events'; readonly type: LinkType }>

interface Named {
  readonly label: keyof typeof NAMED
  readonly id: string
}

/** A page of the articles that name it, the latest first. Throws BAD_INPUT, BAD_CURSOR. */
export async function listMentions(store: GraphStore, named: Named, request: PageRequest): Promise<List<DatedMention>> {
  const { field, type } = NAMED[named.label]
  const page = await readPage(store, { label: 'Article', filter: { [field]: [named.id] }, order: 'NEWEST' }, request)
  const byVersion = await linksOf(store, type, page.nodes)
  const nodes = page.nodes.map((article) => {
    const link = byVersion.get(article.currentVersionId)?.find(({ to }) => to === named.id)
    return { article, count: Number(link?.properties.count ?? 0), status: statusOn(link) }
  })
  return { ...page, nodes }
}

export async function countMentions(store: GraphStore, { label, id }: Named): Promise<number> {
  return store.count('Article', { [NAMED[label].field]: [id] })
}

/**
 * How far each has come by the article published last that tells; those of which none does are missing. Computed each
 * time from what articles say, so the order in which they were read does not matter. One walk for all, from the latest
 * article back, until each is told of.
 */
export async function latestStatuses(
  store: GraphStore,
  label: Named['label'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { field, type } = NAMED[label]
  const told = new Map<string, string>()
  let wanted = [...new Set(ids)]
  let after: Position | null = null
  while (wanted.length > 0) {
    const first = Math.min(LOOKED_AT * wanted.length, MOST_LOOKED_AT)
    const filter = { [field]: wanted }
    const page: Page<Article> = await store.page({ label: 'Article', filter, order: 'NEWEST', first, after })
    const byVersion = await linksOf(store, type, page.nodes)
    for (const link of page.nodes.flatMap(({ currentVersionId }) => byVersion.get(currentVersionId) ?? [])) {
      const status = statusOn(link)
      if (status !== 'UNKNOWN' && !told.has(link.to)) told.set(link.to, status)
    }
    after = page.positions.at(-1) ?? null
    wanted = page.more ? wanted.filter((id) => !told.has(id)) : []
  }
  return told
}

/** Most articles say how far it has come, so few are looked at at a time: so many for each that is sought. */
const LOOKED_AT = 10
const MOST_LOOKED_AT = 500

/** By version: what these articles say now. */
async function linksOf(
  store: GraphStore,
  type: LinkType,
  articles: readonly Article[],
): Promise<ReadonlyMap<string, readonly Link[]>> {
  const ids = articles.map(({ currentVersionId }) => currentVersionId)
  return Map.groupBy(ids.length === 0 ? [] : await store.links({ type, ids, direction: 'out' }), ({ from }) => from)
}

function statusOn(link: Link | undefined): string {
  return String(link?.properties.status ?? 'UNKNOWN')
}
