import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import type { GraphPatch } from '../../schema/graph.ts'
import type { GraphStore } from '../../src/graph/store.ts'
import { actLaws } from './contract-acts.ts'
import { applyLaws } from './contract-apply.ts'
import { copyLaws } from './contract-copies.ts'
import { decisionLaws } from './contract-decisions.ts'
import { filterLaws } from './contract-filters.ts'
import { listLaws } from './contract-lists.ts'
import { randomLaws } from './contract-random.ts'
import { readLaws } from './contract-read.ts'
import { redirectLaws } from './contract-redirects.ts'
import { textLaws } from './contract-text.ts'

/** How a law gets a store; two are never open at once. */
export interface Stores {
  /** An empty one, closed after the test or when another is opened. */
  empty(): Promise<GraphStore>
  /** One with these patches for all tests of the `describe` that this is called in, which only read. */
  filled(patches: readonly GraphPatch[]): () => GraphStore
}

/**
 * What every store must do. `open` gives an empty store each time, the one before is closed by then. `runs` is how many
 * random histories are tried.
 */
export function storeContract(
  name: string,
  open: () => Promise<GraphStore>,
  { runs = 200 }: { readonly runs?: number } = {},
): void {
  describe(name, () => {
    let opened: GraphStore | null = null
    afterEach(async () => {
      await opened?.close()
      opened = null
    })
    const stores: Stores = {
      async empty() {
        await opened?.close()
        opened = await open()
        return opened
      },
      filled(patches) {
        let store: GraphStore | null = null
        beforeAll(async () => {
          store = await open()
          await store.apply(patches, '2025-04-01T12:00:00Z')
        })
        afterAll(() => store?.close())
        return () => store as GraphStore
      },
    }
    applyLaws(stores)
    redirectLaws(stores)
    copyLaws(stores)
    actLaws(stores)
    decisionLaws(stores)
    readLaws(stores)
    listLaws(stores)
    filterLaws(stores)
    textLaws(stores)
    randomLaws(stores, runs)
  })
}
