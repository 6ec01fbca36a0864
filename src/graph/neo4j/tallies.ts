import {
  addTallies,
  advanceActors,
  measuresReportedIn,
  reviewActors,
  reviewMeasures,
  TALLIED_LABELS,
  type Tallied,
  talliesOf,
} from './queries/tallies.ts'
import type { Run } from './session.ts'

/** What some articles add to the counts kept at entities. */
export interface Tallies {
  readonly byLabel: ReadonlyMap<Tallied, ReadonlyMap<string, { readonly statements: number; readonly latest: string }>>
  readonly measures: readonly string[]
}

/** To be taken before articles change, and given to `retally` after. */
export async function tally(run: Run, articles: readonly string[], versions: readonly string[]): Promise<Tallies> {
  const byLabel = new Map<Tallied, ReadonlyMap<string, { statements: number; latest: string }>>()
  for (const label of TALLIED_LABELS) {
    const rows = await run(talliesOf(label), { articles: [...articles] })
    byLabel.set(label, new Map(rows.map(({ id, ...counts }) => [id, counts])))
  }
  const reported = await run(measuresReportedIn, { versions: [...versions] })
  return { byLabel, measures: reported.map(({ id }) => id) }
}

/**
 * Brings the counts at entities up to date: by the difference that the articles make, so that entities to which very
 * many statements are linked need not be counted again.
 */
export async function retally(run: Run, before: Tallies, after: Tallies): Promise<void> {
  for (const label of TALLIED_LABELS) {
    const [old, now] = [before.byLabel.get(label), after.byLabel.get(label)]
    const ids = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort()
    const rows = ids
      .map((id) => ({ id, more: (now?.get(id)?.statements ?? 0) - (old?.get(id)?.statements ?? 0) }))
      .filter(({ more }) => more !== 0)
    if (rows.length > 0) await run(addTallies(label), { rows })
    if (label === 'Actor') {
      const latest = (id: string) => now?.get(id)?.latest ?? ''
      const lost = ids.filter((id) => latest(id) < (old?.get(id)?.latest ?? ''))
      if (lost.length > 0) await run(reviewActors, { ids: lost })
      const advance = ids.map((id) => ({ id, latest: latest(id) })).filter((it) => it.latest !== '')
      if (advance.length > 0) await run(advanceActors, { rows: advance })
    }
  }
  const measures = [...new Set([...before.measures, ...after.measures])].sort()
  if (measures.length > 0) await run(reviewMeasures, { ids: measures })
}
