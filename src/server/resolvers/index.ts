import type { Table } from '../batch.ts'
import * as actor from './actor.ts'
import * as agreement from './agreement.ts'
import * as article from './article.ts'
import * as corpus from './corpus.ts'
import * as decision from './decision.ts'
import * as event from './event.ts'
import * as lists from './lists.ts'
import * as measure from './measure.ts'
import * as position from './position.ts'
import { Query } from './query.ts'
import { Sector } from './sector.ts'
import * as statement from './statement.ts'

/** Every field that is more than a property of what answers its parent. */
export const table: Table = {
  Query,
  Sector,
  ...actor,
  ...agreement,
  ...article,
  ...corpus,
  ...decision,
  ...event,
  ...lists,
  ...measure,
  ...position,
  ...statement,
}
