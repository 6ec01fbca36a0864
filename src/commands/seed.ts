import { type Command, readFlags } from './command.ts'
import { readLog } from './decision-log.ts'
import { readWorld } from './seeds.ts'
import { storeOf } from './store-of.ts'

const USAGE = 'onrecord seed [--db URL]'

export const seed: Command = {
  name: 'seed',
  summary: 'bring the store’s registry up to date: actors, offices, outlets, sectors, measure kinds',
  usage: USAGE,
  async run(argv, io) {
    const { values } = readFlags(argv, { db: { type: 'string' } }, USAGE)
    const store = await storeOf(values.db, io)
    try {
      const registry = readWorld('real')
      const log = await readLog(store)
      const { unchanged } = await store.apply([log.seeds(registry)], io.now())
      const { actors, posts, outlets, sectors } = registry
      const size = `${actors.length} actors, ${posts.length} offices, ${outlets.length} outlets, ${sectors.length} sectors`
      io.tell(`${unchanged > 0 ? 'The registry was up to date' : 'The registry is in the store'}: ${size}.`)
      return 0
    } finally {
      await store.close()
    }
  },
}
