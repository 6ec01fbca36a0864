import type { GraphStore, NodeOf } from '../graph/store.ts'
import { type Article, currentVersionsOf } from './articles.ts'
import { loadLists } from './load.ts'
import type { Measure } from './measures.ts'
import type { Sector } from './sectors.ts'

/** What the outlet says itself, with its words. */
export type Fact = NodeOf['Version']['facts'][number] & { readonly text: string }

/** What each article says in the outlet's own voice, in the order of the text. */
export async function factsIn(store: GraphStore, articles: readonly Article[]): Promise<readonly (readonly Fact[])[]> {
  const versions = await currentVersionsOf(store, articles)
  return versions.map(({ text, facts }) => facts.map((fact) => ({ ...fact, text: text.slice(fact.start, fact.end) })))
}

export async function measuresOfFacts(
  store: GraphStore,
  facts: readonly Fact[],
): Promise<readonly (readonly Measure[])[]> {
  return loadLists(
    store,
    'Measure',
    facts.map(({ measureIds }) => measureIds),
  )
}

export async function sectorsOfFacts(
  store: GraphStore,
  facts: readonly Fact[],
): Promise<readonly (readonly Sector[])[]> {
  return loadLists(
    store,
    'Sector',
    facts.map(({ sectorIds }) => sectorIds),
  )
}
