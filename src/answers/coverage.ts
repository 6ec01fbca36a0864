import type { GraphStore } from '../graph/store.ts'

export interface Coverage {
  readonly months: readonly CoverageRow[]
  /** Articles by outlet id, those without a day included. */
  readonly byOutlet: ReadonlyMap<string, number>
}
export interface CoverageRow {
  readonly outletId: string | null
  /** The month's first day. */
  readonly month: string
  readonly articles: number
}

/** The coverage of one snapshot stays right for as long as the store has that snapshot. */
const known = new WeakMap<GraphStore, { readonly snapshot: string; readonly coverage: Coverage }>()

/** Articles by outlet and month, counted anew whenever the store has changed. */
export async function coverageOf(store: GraphStore): Promise<Coverage> {
  const { snapshot } = await store.survey()
  const last = known.get(store)
  if (last?.snapshot === snapshot) return last.coverage
  const coverage = await count(store)
  known.set(store, { snapshot, coverage })
  return coverage
}

async function count(store: GraphStore): Promise<Coverage> {
  const rows = new Map<string, CoverageRow>()
  const byOutlet = new Map<string, number>()
  for await (const { outletId, publishedOn } of store.scan('Article')) {
    if (outletId !== null) byOutlet.set(outletId, (byOutlet.get(outletId) ?? 0) + 1)
    if (publishedOn === null) continue
    const month = `${publishedOn.slice(0, 7)}-01`
    const key = `${month} ${outletId ?? ''}`
    rows.set(key, { outletId, month, articles: (rows.get(key)?.articles ?? 0) + 1 })
  }
  const months = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  return { months, byOutlet }
}
