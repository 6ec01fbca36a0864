import type { GraphStore, Listed, NodeOf, Page, PageQuery, Position } from '../../src/graph/store.ts'

/** All pages of a list, one after the other, as ids. Fails when a page is larger than asked or says wrongly if it ends. */
export async function walk<L extends Listed>(
  store: GraphStore,
  query: Omit<PageQuery<L>, 'after' | 'first'>,
  first = 100,
): Promise<string[]> {
  const ids: string[] = []
  let after: Position | null = null
  for (;;) {
    const page: Page<NodeOf[L]> = await store.page<L>({ ...query, first, after } as PageQuery<L>)
    if (page.nodes.length > first || page.nodes.length !== page.positions.length) throw new Error('A page is too long.')
    if (page.more && page.nodes.length < first) throw new Error('A page that is not the last is too short.')
    ids.push(...page.nodes.map((node: NodeOf[L]) => node.id))
    if (!page.more) return ids
    after = page.positions.at(-1) ?? null
  }
}
