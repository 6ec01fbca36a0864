import type { Decision } from '../../../schema/decisions.ts'
import type { Database } from './database.ts'
import * as decisions from './queries/decisions.ts'

/** Appends to the log, inside a transaction of the caller; gives how many were new. */
export function recordDecisions(db: Database, made: readonly Decision[], touched: readonly string[]): number {
  let added = 0
  for (const decision of made) {
    const { id, at, about } = decision
    if (db.first(decisions.decisionKey, { id }) !== null) continue
    const key = db.write(decisions.insertDecision, { id, at, body: JSON.stringify(decision) })
    for (const one of about) db.write(decisions.insertAbout, { about: one, decision: key })
    added += 1
  }
  for (const version of touched) db.write(decisions.touch, { version })
  return added
}

/** Of the log, by time, then id. Bodies are read as they were written. */
export function decisionsOf(db: Database, about: readonly string[] | undefined): readonly Decision[] {
  const rows =
    about === undefined
      ? db.all(decisions.allDecisions, {})
      : db.all(decisions.decisionsAbout, { ids: JSON.stringify(about) })
  return rows.map(({ body }) => readDecision(body))
}

function readDecision(body: string): Decision {
  const decision: Decision = JSON.parse(body)
  return decision
}
