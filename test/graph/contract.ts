import { afterEach, describe } from 'vitest'
import type { GraphStore } from '../../src/graph/store.ts'
import { applyLaws } from './contract-apply.ts'
import { filterLaws } from './contract-filters.ts'
import { listLaws } from './contract-lists.ts'
import { randomLaws } from './contract-random.ts'
import { readLaws } from './contract-read.ts'
import { redirectLaws } from './contract-redirects.ts'
import { textLaws } from './contract-text.ts'

/** Opens a store with nothing in it; it is closed after the test. */
export type OpenEmpty = () => Promise<GraphStore>

/**
 * What every store must do. `open` gives an empty store each time; two are never open at once. `runs` is how many
 * random histories are tried.
 */
export function storeContract(name: string, open: OpenEmpty, { runs = 200 }: { readonly runs?: number } = {}): void {
  describe(name, () => {
    let opened: GraphStore | null = null
    const openOne = async () => {
      await opened?.close()
      opened = await open()
      return opened
    }
    afterEach(async () => {
      await opened?.close()
      opened = null
    })
    applyLaws(openOne)
    redirectLaws(openOne)
    readLaws(openOne)
    listLaws(openOne)
    filterLaws(openOne)
    textLaws(openOne)
    randomLaws(openOne, runs)
  })
}
