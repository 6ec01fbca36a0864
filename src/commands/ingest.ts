import { readArticles } from '../../ingest/index.ts'
import { OnRecordError } from '../../schema/errors.ts'
import { type Command, readFlags } from './command.ts'
import { readEngine, readRules } from './engine.ts'
import { GIVEN_FLAGS, GIVEN_USAGE, toGiven } from './given.ts'
import { ingestInto } from './ingest-into.ts'
import { storeOf } from './store-of.ts'

const USAGE = `onrecord ingest PATH… [--db URL] ${GIVEN_USAGE} [--engine NAME] [--rules FILE]`

export const ingest: Command = {
  name: 'ingest',
  summary: 'read articles from files, folders or - (standard input) into the store',
  usage: USAGE,
  async run(argv, io) {
    const flags = {
      ...GIVEN_FLAGS,
      db: { type: 'string' },
      engine: { type: 'string' },
      rules: { type: 'string' },
    } as const
    const { values, positionals } = readFlags(argv, flags, USAGE)
    if (positionals.length === 0) throw new OnRecordError('USAGE', 'No path was given', USAGE)
    const engine = readEngine(values.engine)
    const given = toGiven(values)
    const store = await storeOf(values.db, io)
    try {
      const readings = readArticles(positionals, {
        given,
        stdin: io.stdin,
        ...(values.encoding === undefined ? {} : { encoding: values.encoding }),
      })
      const counts = await ingestInto(
        store,
        readings,
        { engine, world: 'real', rules: readRules(values.rules, io) },
        io,
      )
      return counts.failed > 0 ? 1 : 0
    } finally {
      await store.close()
    }
  },
}
