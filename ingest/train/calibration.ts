import type { Calibration } from '../attribution/calibration.ts'
import { surenessOf } from '../attribution/emit.ts'
import type { Engine } from '../attribution/engine.ts'
import { readArticle } from '../attribution/read-article.ts'
import type { GoldArticle } from './gold.ts'
import { verdict } from './verdict.ts'

/** How sure a statement was, and whether it was right. */
export type Outcome = readonly [sureness: number, right: 0 | 1]

/** The outermost statements of an article, speech and attitudes alike. */
export function outcomesOf(engine: Engine, { layers, gold }: GoldArticle): readonly Outcome[] {
  const { text } = layers.article
  const counted = gold.map((it) => ({ ...it, tags: [] }))
  return readArticle(engine, layers).flatMap((statement) => {
    if (statement.nested) return []
    const right = verdict(text, statement, counted, [0, text.length])
    return right === null ? [] : [[surenessOf(statement.candidate), right] as const]
  })
}

/** Groups of one size, those of which the later is not right more often joined (pool adjacent violators). */
export function calibrate(outcomes: readonly Outcome[], groups = 20): Calibration {
  const sorted = outcomes.toSorted(([a], [b]) => a - b)
  const pools: { n: number; sureness: number; right: number }[] = []
  for (let k = 0; k < groups; k++) {
    const group = sorted.slice(Math.floor((k * sorted.length) / groups), Math.floor(((k + 1) * sorted.length) / groups))
    if (group.length === 0) continue
    const sum = (at: 0 | 1) => group.reduce((total, outcome) => total + outcome[at], 0)
    let pool = { n: group.length, sureness: sum(0), right: sum(1) }
    for (let last = pools.at(-1); last && last.right / last.n >= pool.right / pool.n; last = pools.at(-1)) {
      pools.pop()
      pool = { n: last.n + pool.n, sureness: last.sureness + pool.sureness, right: last.right + pool.right }
    }
    pools.push(pool)
  }
  return pools.map(({ n, sureness, right }) => [rounded(sureness / n), rounded(right / n)])
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
