import { listArticles } from '../../src/answers/articles.ts'
import { articleCountsOf, type Outlet } from '../../src/answers/outlets.ts'
import { countStatements } from '../../src/answers/statements.ts'
import type { GraphStore } from '../../src/answers/store.ts'
import { searchAddress } from '../address.ts'
import type { WholeOutlet } from '../pages/outlet.ts'
import { countedBy } from './facets.ts'

const ARTICLES = 20
const FACET = 10

/** All that the page of an outlet shows, with the page of its articles behind this cursor. */
export async function gatherOutlet(store: GraphStore, outlet: Outlet, after: string | null): Promise<WholeOutlet> {
  const only = [outlet.id]
  const ask = { outlets: only }
  const [articles, [articleCount = 0], statementCount, speakers, sectors] = await Promise.all([
    listArticles(store, { filter: ask, first: ARTICLES, after }),
    articleCountsOf(store, [outlet]),
    countStatements(store, ask),
    countedBy(store, 'speaker', ask, FACET, (speaker) => ({
      address: searchAddress({ outlet: only, speaker: [speaker] }),
    })),
    countedBy(store, 'sector', ask, FACET, (sector) => ({
      address: searchAddress({ outlet: only, sector: [sector] }),
    })),
  ])
  return {
    outlet,
    articleCount,
    statementCount,
    articles: articles.nodes,
    next: articles.hasNextPage ? articles.endCursor : null,
    speakers,
    sectors,
  }
}
