import { OnRecordError } from '../../schema/errors.ts'
import { type Command, readFlags } from './command.ts'
import { proposeJoinings } from './propose-joinings.ts'
import { storeOf } from './store-of.ts'

const USAGE = 'onrecord cluster [--preview | --clear] [--db URL]'

export const cluster: Command = {
  name: 'cluster',
  summary: 'count quotations that are cut or joined otherwise elsewhere as one utterance; --clear takes it back',
  usage: USAGE,
  async run(argv, io) {
    const flags = { preview: { type: 'boolean' }, clear: { type: 'boolean' }, db: { type: 'string' } } as const
    const { values, positionals } = readFlags(argv, flags, USAGE)
    const { preview = false, clear = false, db } = values
    if (positionals.length > 0 || (preview && clear)) {
      throw new OnRecordError('USAGE', 'cluster takes no path, and --preview or --clear, not both', USAGE)
    }
    const store = await storeOf(db, io)
    try {
      const before = (await store.joinings()).length
      const joinings = clear ? [] : await proposeJoinings(store)
      if (preview) {
        for (const { utterance, into, method, score } of joinings) {
          io.print([utterance, into, method, score.toFixed(2)].join('\t'))
        }
        io.tell(`${joinings.length} utterances would count as others; ${before} do now. Nothing was changed.`)
        return 0
      }
      await store.join(joinings)
      io.tell(`${joinings.length} utterances count as others; ${before} did before. Take it back with --clear.`)
      return 0
    } finally {
      await store.close()
    }
  },
}
