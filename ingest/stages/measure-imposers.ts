import type { RegistryMeasureKind } from '../../schema/registry.ts'
import { type Draft, FARTHEST_DRAFT, isIndefinite, isSameKind, rateOf } from './measure-draft.ts'

/**
 * Each draft with an imposer, where one can be told: its own, else that of the nearest measure of the same group before
 * it, else behind it, else the article's other main party than the one it is aimed at.
 */
export function withImposers(drafts: readonly Draft[], main: readonly string[], home: string | null): readonly Draft[] {
  const fits = (draft: Draft) => (other: Draft) =>
    other.imposer !== null &&
    other.imposer !== draft.target &&
    familyOf(other.trigger.kind) === familyOf(draft.trigger.kind)
  const named: Draft[] = []
  for (const [place, draft] of drafts.entries()) {
    const atHome = draft.phrase.owner === 'government' || asksGovernment(draft)
    const own = atHome ? home : null
    const said = draft.voice !== null && isIndefinite(draft) && draft.speaker !== draft.target ? draft.speaker : null
    const before = named.slice(-FARTHEST_DRAFT)
    const near = before.findLast(fits(draft)) ?? drafts.slice(place + 1, place + 1 + FARTHEST_DRAFT).find(fits(draft))
    const imposer =
      draft.imposer ??
      own ??
      onlyParty(draft) ??
      near?.imposer ??
      said ??
      (DOMESTIC.has(draft.trigger.kind.group ?? '') ? home : null) ??
      main.find((party) => party !== draft.target) ??
      null
    const target = draft.target ?? before.findLast((other) => isSame(other, { ...draft, imposer }))?.target ?? null
    named.push({ ...draft, imposer, target })
  }
  return named
}

/** The parties that sentences with measures name, most named first; of equals the first named. */
export function mainParties(drafts: readonly Draft[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { clause } of new Map(drafts.map((draft) => [draft.clause.from, draft])).values()) {
    for (const { id, state, adjective } of clause.parties)
      if (state && !adjective) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}

/** Groups of kinds that a government takes at home, so that where nothing else is said it is the outlet's. */
const DOMESTIC = new Set(['support', 'fiscal', 'regulation', 'domestic', 'domestic-market'])

/** "urged the government to", "called on the minister to" */
function asksGovernment({ clause, inner, outer, phrase, trigger }: Draft): boolean {
  if ((outer?.act !== 'demand' && outer?.act !== 'ask') || !outer.verb) return false
  const to = inner?.from ?? (trigger.verb ? trigger.from : phrase.from)
  for (let place = outer.verb.to; place < to; place++)
    if (/^(?:government|cabinet|minister|ministers|prime)$/.test(clause.word(place))) return true
  return false
}

/** Border measures of all groups are one family: who cuts a quota also sets the duty above it. */
function familyOf({ group = '' }: RegistryMeasureKind): string {
  return group.startsWith('border') ? 'border' : group
}

/** "Some people in Ottawa want an export tax": the one party named where something is asked for. */
function onlyParty({ clause, inner, outer, target }: Draft): string | null {
  if (inner?.act !== 'demand' && outer?.act !== 'demand') return null
  const ids = new Set(clause.parties.filter(({ adjective, state }) => state && !adjective).map(({ id }) => id))
  const [only] = ids
  return ids.size === 1 && only !== target ? (only ?? null) : null
}

/** The same kind by the same imposer at the same rate: the same measure. */
function isSame(a: Draft, b: Draft): boolean {
  const rate = rateOf(a.phrase)?.value
  return rate !== undefined && isSameKind(a, b) && rate === rateOf(b.phrase)?.value
}
