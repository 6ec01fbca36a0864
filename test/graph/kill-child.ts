/** `node kill-child.ts URL`: writes all batches into a store, with a line on standard output before each. */
import { openStore } from '../../src/graph/open.ts'
import { killBatches } from './kill-corpus.ts'

const store = await openStore(process.argv[2] ?? '')
for (const [place, batch] of killBatches().entries()) {
  process.stdout.write(`${place}\n`)
  await store.apply(batch, '2025-04-01T12:00:00Z')
}
await store.close()
