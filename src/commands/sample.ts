import { dirname, join } from 'node:path'
import { readArticles } from '../../ingest/index.ts'
import type { GraphStore } from '../graph/store.ts'
import type { Io } from './command.ts'
import { ingestInto } from './ingest-into.ts'
import { proposeJoinings } from './propose-joinings.ts'
import { SAMPLE_ARTICLES } from './seeds.ts'
import { storeOf } from './store-of.ts'

/**
 * The store of the invented sample articles, filled. It lies beside the user's store, or in `data/` where that is no
 * file, and nothing but this writes to it, so that fiction never mixes with a corpus.
 */
export async function openSample(db: string, io: Io): Promise<GraphStore> {
  const store = await storeOf(sampleAddress(db), io)
  try {
    const readings = readArticles([SAMPLE_ARTICLES], { given: {}, stdin: io.stdin })
    await ingestInto(store, readings, { engine: 'full', world: 'demo', rules: null }, { ...io, tell: () => {} })
    await store.join(await proposeJoinings(store))
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

function sampleAddress(db: string): string {
  const file = /^sqlite:(?!:memory:)(.+)$/.exec(db)?.[1]
  if (db === 'sqlite::memory:') return db
  return `sqlite:${join(file === undefined ? 'data' : dirname(file), 'sample.db')}`
}
