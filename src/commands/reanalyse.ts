import type { Reading } from '../../ingest/index.ts'
import type { GraphStore } from '../graph/store.ts'
import { type Command, readFlags } from './command.ts'
import { readEngine, readRules } from './engine.ts'
import { ingestInto } from './ingest-into.ts'
import { storeOf } from './store-of.ts'
import { toStored } from './stored-article.ts'

const USAGE = 'onrecord reanalyse [--db URL] [--engine NAME] [--rules FILE]'

export const reanalyse: Command = {
  name: 'reanalyse',
  summary: 'read again what an older extractor read, from the stored texts',
  usage: USAGE,
  async run(argv, io) {
    const { values } = readFlags(
      argv,
      { db: { type: 'string' }, engine: { type: 'string' }, rules: { type: 'string' } },
      USAGE,
    )
    const engine = readEngine(values.engine)
    const store = await storeOf(values.db, io)
    try {
      const counts = await ingestInto(
        store,
        storedArticles(store),
        { engine, world: 'real', rules: readRules(values.rules, io) },
        io,
      )
      return counts.failed > 0 ? 1 : 0
    } finally {
      await store.close()
    }
  },
}

async function* storedArticles(store: GraphStore): AsyncGenerator<Reading> {
  for await (const version of store.scan('Version')) {
    yield { kind: 'article', where: version.title ?? version.id, ...toStored(version), externalId: null }
  }
}
