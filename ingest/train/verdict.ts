import type { Statement } from '../attribution/statement.ts'
import { type GoldStatement, isAttitude, type Pair } from './gold.ts'

/**
 * Would the statement be counted as right? 1: content and source are; 0: not; null: it is an attitude and does not
 * count. `range` is what the sentence covers; a quotation's gold content beyond it is joined later.
 */
export function verdict(text: string, statement: Statement, gold: readonly GoldStatement[], range: Pair): 0 | 1 | null {
  const mine = wordsOf(
    text,
    statement.content.map(({ start, end }) => [start, end]),
  )
  let ignored = 0
  let found = false
  for (const target of gold) {
    const words = goldWords(text, target)
    let both = 0
    for (const word of mine) if (words.has(word)) both++
    if (isAttitude(target)) {
      ignored += both
      continue
    }
    const size = statement.quoted
      ? [...words].filter((word) => word >= range[0] && word <= range[1]).length
      : words.size
    if (both === 0 || both < size / 2 || both < mine.size / 2) continue
    found = true
    const { source } = statement
    if (target.source === null || source === null) {
      if (target.source === null && source === null) return 1
    } else if ((target.sourceHeads ?? target.source).some(([a, b]) => a < source.end && b > source.start)) return 1
  }
  return !found && ignored >= mine.size / 2 ? null : 0
}

/** The words of a gold statement, worked out once. */
function goldWords(text: string, target: GoldStatement): ReadonlySet<number> {
  const known = cache.get(target) ?? wordsOf(text, target.content)
  cache.set(target, known)
  return known
}
const cache = new WeakMap<GoldStatement, ReadonlySet<number>>()

/** Where the words of the spans begin. */
function wordsOf(text: string, spans: readonly Pair[]): ReadonlySet<number> {
  const words = new Set<number>()
  for (const [start, end] of spans) {
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) words.add(start + index)
  }
  return words
}
