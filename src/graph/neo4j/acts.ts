import { recounted } from '../acts.ts'
import type { Joining } from '../store.ts'
import {
  allJoinings,
  clearJoinings,
  joiningsOfWordings,
  putJoinings,
  setActs,
  statementsOfWordings,
  wordingsOf as wordingsOfArticles,
} from './queries/acts.ts'
import { lockMeta } from './queries/meta.ts'
import type { Run } from './session.ts'

/** The wordings of all that is said in these articles. */
export async function wordingsOf(run: Run, articles: readonly string[]): Promise<readonly string[]> {
  return (await run(wordingsOfArticles, { articles: [...articles] })).map(({ wording }) => wording)
}

/** Says anew what the statements of these wordings count as. */
export async function tellActs(run: Run, wordings: readonly string[]): Promise<void> {
  const ids = [...new Set(wordings)]
  if (ids.length === 0) return
  const told = recounted(await run(statementsOfWordings, { ids }), await run(joiningsOfWordings, { ids }))
  const rows = told.flatMap(({ statement: { id, act: before }, act }) => (act === before ? [] : [{ id, act }]))
  if (rows.length > 0) await run(setActs, { rows })
}

/** Replaces all joinings. */
export async function joinIn(run: Run, joinings: readonly Joining[]): Promise<void> {
  await run(lockMeta, {})
  const before = await run(allJoinings, {})
  await run(clearJoinings, {})
  if (joinings.length > 0) await run(putJoinings, { rows: [...joinings] })
  await tellActs(
    run,
    [...before, ...joinings].map(({ wording }) => wording),
  )
}
