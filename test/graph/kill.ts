import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openStore } from '../../src/graph/open.ts'
import type { GraphStore } from '../../src/graph/store.ts'
import { dumpOf } from './dump.ts'
import { killBatches } from './kill-corpus.ts'

/** How often the writing process is killed: 3 unless `ONRECORD_KILLS` says otherwise, as `npm run soak` does. */
const KILLS = Number(process.env.ONRECORD_KILLS ?? 3)
const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url))

/**
 * A process that writes is killed again and again, wherever it happens to be; after each time the store holds whole
 * articles or none, and in the end what it would hold had nothing happened. `empty` gives the address of an empty
 * store; the one before is no longer needed then.
 */
export function killTest(name: string, empty: () => Promise<string>): void {
  test(`${name}: ${KILLS} times killed while writing`, { timeout: 60_000 + KILLS * 30_000 }, async () => {
    const undisturbed = await empty()
    await write(undisturbed, null)
    const expected = await inStore(undisturbed, dumpOf)

    const url = await empty()
    const batches = killBatches().length
    for (let kill = 0; kill < KILLS; kill += 1) {
      await write(url, { batch: Math.floor(Math.random() * batches), milliseconds: Math.random() * 20 })
      await inStore(url, expectWholeArticles)
    }
    await write(url, null)
    expect(await inStore(url, dumpOf)).toEqual(expected)
  })
}

/** Runs the child to its end, or kills it some time after it began a batch. */
export async function write(url: string, kill: { readonly batch: number; readonly milliseconds: number } | null) {
  const child = spawn(process.execPath, [CHILD, url], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (kill !== null && Number(line) === kill.batch) setTimeout(() => child.kill('SIGKILL'), kill.milliseconds)
  })
  const [code, signal] = await ended
  // A child that was quicker than its killer has ended well.
  expect(kill !== null && signal === 'SIGKILL' ? 0 : code).toBe(0)
}

export async function inStore<T>(url: string, look: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(url)
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}

async function expectWholeArticles(store: GraphStore): Promise<void> {
  // Of an owner that comes twice either reading may be there, but nothing in between.
  const readings = Map.groupBy(killBatches().flat(), ({ owner }) => owner)
  for (const [owner, patches] of readings) {
    if (owner === 'seeds') continue
    const version = (await store.load('Version', [owner])).get(owner)
    const ids = [...new Set(patches.flatMap(({ statements }) => statements.map(({ id }) => id)))]
    const statements = await store.load('Statement', ids)
    const said = await store.links({ type: 'SAID_BY', ids, direction: 'out' })
    const held = [...statements.keys()].sort()
    if (version === undefined) {
      expect([held, said]).toEqual([[], []])
      continue
    }
    const whole = patches.map((patch) => ({
      statements: patch.statements.map(({ id }) => id),
      said: patch.links.filter(({ type }) => type === 'SAID_BY'),
    }))
    expect(whole).toContainEqual({ statements: held, said })
  }
}
