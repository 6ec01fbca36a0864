import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/graph/open.ts'
import { dumpOf } from './dump.ts'
import { inStore, killTest, write } from './kill.ts'

const newStore = () => `sqlite:${join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'store.db')}`

killTest('SQLite', async () => newStore())

test('three processes that write the same store at once lose nothing, while it is read', async () => {
  const [alone, together] = [newStore(), newStore()]
  const writers = Promise.all([alone, together, together, together].map((url) => write(url, null)))
  const reader = await openStore(together)
  for (let done = false; !done; ) {
    const { articles } = await reader.survey()
    const { nodes } = await reader.page({ label: 'Article', filter: {}, order: 'NEWEST', first: 1000, after: null })
    expect(articles).toBeLessThanOrEqual(nodes.length)
    await reader.count('Statement', { text: 'steel', level: null })
    done = await Promise.race([writers.then(() => true), new Promise<false>((yes) => setImmediate(yes, false))])
  }
  await reader.close()
  expect(await inStore(together, dumpOf)).toEqual(await inStore(alone, dumpOf))
})
