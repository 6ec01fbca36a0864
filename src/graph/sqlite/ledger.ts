import type { Database } from './database.ts'
import * as tallies from './queries/tallies.ts'

/** What is counted of listed statements: link types by target, and columns by value; `''` is no value. */
export const LINKED_FACETS = ['SAID_BY', 'ABOUT_SECTOR', 'ABOUT_MEASURE', 'ABOUT_AGREEMENT'] as const
export type Facet =
  | (typeof LINKED_FACETS)[number]
  | 'kind'
  | 'illocution'
  | 'stance'
  | 'outlet'
  | 'day'
  | 'articles'
  | 'total'
export type Total = 'articles' | 'statements' | 'utterances' | 'Actor' | 'Measure'

const RANKED = {
  SAID_BY: 'Actor',
  ABOUT_SECTOR: 'Sector',
  ABOUT_MEASURE: 'Measure',
  ABOUT_AGREEMENT: 'Agreement',
} as const

/** What counting needs to know of a listed statement. */
export interface Counted {
  readonly kind: string
  readonly illocution: string
  readonly outlet: string | null
  readonly day: string
  /** `polarity` is a stance's. */
  readonly links: readonly { readonly type: string; readonly target: string; readonly polarity: string | null }[]
}

/** Collects what a transaction changes in counts and ranks, and writes it at its end. */
export class Ledger {
  readonly #changes = new Map<Facet, Map<string, number>>()
  readonly #ranked = new Map<string, Set<string>>()
  readonly #dated = new Set<string>()

  add(facet: Facet, value: string, by: number): void {
    const values = this.#changes.get(facet) ?? new Map<string, number>()
    values.set(value, (values.get(value) ?? 0) + by)
    this.#changes.set(facet, values)
  }

  total(total: Total, by: number): void {
    this.add('total', total, by)
  }

  /** A statement that is listed from now on, or with -1 no longer. */
  statement({ kind, illocution, outlet, day, links }: Counted, by: 1 | -1): void {
    this.total('statements', by)
    this.add('kind', kind, by)
    this.add('illocution', illocution, by)
    this.add('outlet', outlet ?? '', by)
    this.add('day', day, by)
    for (const facet of LINKED_FACETS) {
      const targets = links.filter(({ type }) => type === facet).map(({ target }) => target)
      for (const target of targets.length > 0 ? targets : ['']) {
        this.add(facet, target, by)
        this.rank(facet, target)
      }
    }
    const stances = new Set(links.flatMap(({ polarity }) => polarity ?? []))
    for (const polarity of stances.size > 0 ? stances : ['']) this.add('stance', polarity, by)
  }

  /** An entity whose place in lists may have changed. */
  rank(type: (typeof LINKED_FACETS)[number], id: string): void {
    const ids = this.#ranked.get(type) ?? new Set<string>()
    this.#ranked.set(type, ids.add(id))
  }

  /** A measure whose reports changed. */
  date(measure: string): void {
    this.#dated.add(measure)
  }

  write(db: Database): void {
    for (const [facet, values] of this.#changes) {
      for (const [value, count] of values) {
        if (count === 0) continue
        const left = db.first(tallies.addToTally, { facet, value, count })
        if (left?.count === 0) db.write(tallies.deleteTally, { facet, value })
      }
    }
    for (const type of LINKED_FACETS) {
      for (const id of this.#ranked.get(type) ?? []) db.write(tallies.rankEntity, { label: RANKED[type], type, id })
    }
    for (const id of this.#dated) db.write(tallies.dateMeasure, { id })
  }
}
