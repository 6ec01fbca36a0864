/**
 * What a further extraction worker costs: resident memory with three of them less that with two, each count in a process
 * of its own that has read the same articles with every worker. Megabytes.
 */
import { execFileSync } from 'node:child_process'
import { NO_RULINGS } from '../schema/rulings.ts'
import { openParallelExtraction } from '../src/commands/extraction.ts'
import { readArticleSet, sharedFolder } from './benchmark.ts'

export interface Memory {
  readonly twoWorkers: number
  readonly threeWorkers: number
  readonly oneMore: number
}

export function measureMemory(): Memory {
  const [twoWorkers = 0, threeWorkers = 0] = [2, 3].map((workers) =>
    Number(execFileSync(process.execPath, [import.meta.filename, String(workers)], { encoding: 'utf8' })),
  )
  return { twoWorkers, threeWorkers, oneMore: threeWorkers - twoWorkers }
}

async function residentWith(workers: number): Promise<number> {
  const articles = readArticleSet(sharedFolder() ?? '', 'tune')
  const extraction = openParallelExtraction({ engine: 'full', world: 'real', rules: null }, workers)
  const batches = Array.from({ length: 6 }, (_, turn) => articles.slice(turn * 32, turn * 32 + 32))
  for (const batch of batches) {
    const same = Array.from({ length: workers }, () =>
      extraction.extract(batch.map((article) => ({ article, notes: [], rulings: NO_RULINGS }))),
    )
    await Promise.all(same)
  }
  const resident = Math.round(process.memoryUsage.rss() / 1e6)
  await extraction.close()
  return resident
}

if (import.meta.main) console.log(await residentWith(Number(process.argv[2])))
