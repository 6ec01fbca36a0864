import type { Decision } from '../../../schema/decisions.ts'
import { knownDecisions, putDecisions, touch } from './queries/decisions.ts'
import { lockMeta } from './queries/meta.ts'
import type { Run } from './session.ts'

/** Appends to the log in one transaction; gives how many were new. */
export async function recordIn(run: Run, made: readonly Decision[], touched: readonly string[]): Promise<number> {
  await run(lockMeta, {})
  const unique = [...new Map(made.map((decision) => [decision.id, decision])).values()]
  const known = new Set((await run(knownDecisions, { ids: unique.map(({ id }) => id) })).map(({ id }) => id))
  const fresh = unique.filter(({ id }) => !known.has(id))
  const rows = fresh.map((decision) => {
    const { id, kind, by, at, reason, about } = decision
    return { id, kind, by, at, reason, about: [...about], body: JSON.stringify(decision) }
  })
  if (rows.length > 0) await run(putDecisions, { rows })
  if (touched.length > 0) await run(touch, { ids: [...touched] })
  return fresh.length
}
