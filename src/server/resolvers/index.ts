import type { Table } from '../batch.ts'
import * as actor from './actor.ts'
import * as article from './article.ts'
import * as corpus from './corpus.ts'
import * as lists from './lists.ts'
import * as measure from './measure.ts'
import { Query } from './query.ts'
import { Sector } from './sector.ts'
import * as statement from './statement.ts'

/** Every field that is more than a property of what answers its parent. */
export const table: Table = {
  Query,
  Sector,
  ...actor,
  ...article,
  ...corpus,
  ...lists,
  ...measure,
  ...statement,
}
