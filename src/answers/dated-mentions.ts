import type { LinkType } from '../../schema/graph.ts'
import type { GraphStore } from '../graph/store.ts'
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
  const versions = page.nodes.map(({ currentVersionId }) => currentVersionId)
  const links = versions.length === 0 ? [] : await store.links({ type, ids: versions, direction: 'out' })
  const byVersion = new Map(links.filter(({ to }) => to === named.id).map((link) => [link.from, link.properties]))
  const nodes = page.nodes.map((article) => {
    const { count, status } = byVersion.get(article.currentVersionId) ?? {}
    return { article, count: Number(count ?? 0), status: String(status ?? 'UNKNOWN') }
  })
  return { ...page, nodes }
}

export async function countMentions(store: GraphStore, { label, id }: Named): Promise<number> {
  return store.count('Article', { [NAMED[label].field]: [id] })
}

/**
 * How far it has come by the article published last that tells; null where none does. Computed each time from what
 * articles say, so the order in which they were read does not matter.
 */
export async function latestStatus(store: GraphStore, named: Named): Promise<string | null> {
  let after: string | null = null
  do {
    const page: List<DatedMention> = await listMentions(store, named, { first: LOOKED_AT, after })
    const told = page.nodes.find(({ status }) => status !== 'UNKNOWN')
    if (told) return told.status
    after = page.hasNextPage ? page.endCursor : null
  } while (after !== null)
  return null
}

/** Most articles say how far it has come, so few are looked at at a time. */
const LOOKED_AT = 10
