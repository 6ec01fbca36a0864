import { OnRecordError } from '../../schema/errors.ts'
import { findReviewItems, REVIEW_KINDS, type ReviewItem } from '../answers/review.ts'
import { type Command, readFlags } from './command.ts'
import { storeOf } from './store-of.ts'

const USAGE = 'onrecord review [--kind KIND]… [--db URL]'

export const review: Command = {
  name: 'review',
  summary: 'list what a person should look at: unsure speakers, possible duplicates, orphaned decisions',
  usage: USAGE,
  async run(argv, io) {
    const { values, positionals } = readFlags(
      argv,
      { kind: { type: 'string', multiple: true }, db: { type: 'string' } },
      USAGE,
    )
    const kinds = values.kind?.map((given) => {
      const found = REVIEW_KINDS.find((kind) => kind === given.toUpperCase().replaceAll('-', '_'))
      if (found !== undefined) return found
      throw new OnRecordError('USAGE', `${given} is no kind of item`, `Give one of ${REVIEW_KINDS.join(', ')}.`)
    })
    if (positionals.length > 0) throw new OnRecordError('USAGE', `review does not take ${positionals.join(' ')}`, USAGE)
    const store = await storeOf(values.db, io)
    try {
      const items = await findReviewItems(store, kinds)
      for (const item of items) io.print([item.id, item.kind, subjectOf(item), item.why].join('\t'))
      const many = items.length === 1 ? '1 item' : `${items.length} items`
      io.tell(`${many}. What needs no more looking at: onrecord decide dismiss ITEM`)
      return 0
    } finally {
      await store.close()
    }
  },
}

/** The id with which the item is corrected. */
function subjectOf({ statement, article, actors, decision }: ReviewItem): string {
  return decision?.id ?? statement?.id ?? article?.id ?? actors.map(({ id }) => id).join(' ')
}
