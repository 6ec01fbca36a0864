import type { RegistryMeasureKind } from '../../schema/registry.ts'
import type { RegistryIndex } from '../registry-index.ts'
import { type Clause, hasWord } from './clause.ts'
import { isPronoun } from './measure-antecedents.ts'
import { type Draft, FARTHEST_DRAFT, isIndefinite, isSameKind, rateOf } from './measure-draft.ts'
import { askerOf } from './measure-parties.ts'
import { whoCan } from './measure-powers.ts'

/**
 * Each draft with an imposer, where one can be told: its own, else that of the nearest measure of the same group before
 * it, else behind it, else the article's other main party than the one it is aimed at.
 */
export function withImposers(
  drafts: readonly Draft[],
  main: readonly string[],
  home: string | null,
  index: Pick<RegistryIndex, 'actorById'>,
): readonly Draft[] {
  const fits = (draft: Draft) => (other: Draft) =>
    other.imposer !== null &&
    other.imposer !== draft.target &&
    !isPronoun(other.clause, other.trigger) &&
    familyOf(other.trigger.kind) === familyOf(draft.trigger.kind)
  const named: Draft[] = []
  for (const [place, draft] of drafts.entries()) {
    const before = named.slice(-FARTHEST_DRAFT)
    const behind = drafts.slice(place + 1, place + 1 + FARTHEST_DRAFT)
    const chosen =
      draft.imposer ?? (draft.stated || NO_DEFAULT.has(draft.trigger.kind.id) ? null : left(draft, before, behind))
    const imposer = whoCan(draft.trigger.kind, chosen, index)
    const known = { ...draft, imposer }
    const target =
      draft.target ?? before.findLast((other) => isSame(other, known) || takesUp(known, other))?.target ?? null
    named.push({ ...known, target: target === imposer ? null : target })
  }
  return named

  /** Of the measures before, nearest last, and behind, nearest first, the one that is most probably the same one's. */
  function likest(draft: Draft, before: readonly Draft[], behind: readonly Draft[]): Draft | null {
    const { sectors } = draft
    const rate = rateOf(draft.phrase)?.value
    const worthOf = (other: Draft) => {
      const shared = other.sectors.some((sector) => sectors.includes(sector))
      return (
        (rate !== undefined && rate === rateOf(other.phrase)?.value ? 2 : 0) +
        (isAkin(draft.trigger.kind, other.trigger.kind) ? 2 : 0) +
        (draft.target !== null && draft.target === other.target ? 2 : 0) +
        (shared ? 2 : sectors.length > 0 && other.sectors.length > 0 ? -1 : 0) +
        (other.stated ? 1 : 0)
      )
    }
    const weighed = [
      ...before.toReversed().map((other, steps) => ({ other, worth: worthOf(other) - STEP * steps })),
      ...behind.map((other, steps) => ({ other, worth: worthOf(other) - STEP * (steps + 2) })),
    ]
    const most = Math.max(...weighed.map(({ worth }) => worth))
    return weighed.find(({ worth }) => worth === most)?.other ?? null
  }

  /** What the sentence leaves out. */
  function left(draft: Draft, before: readonly Draft[], behind: readonly Draft[]): string | null {
    if (draft.phrase.owner === 'government' || asksGovernment(draft)) return home
    const asker = askerOf(draft)
    const only = onlyParty(draft)
    if (only !== null) return only
    const source = underWhich(draft) ?? leadingPlace(draft)
    if (source !== null && source !== draft.target && source !== asker) return source
    const beside = before.findLast(
      ({ clause, trigger, imposer }) =>
        clause.from === draft.clause.from &&
        imposer !== null &&
        imposer !== draft.target &&
        (trigger.kind.id === 'retaliation' || familyOf(trigger.kind) === familyOf(draft.trigger.kind)),
    )
    if (home !== null && home !== draft.target && asker === null && isAskedByOthers(draft)) return home
    const matches = fits(draft)
    const other = (it: Draft) => matches(it) && it.imposer !== asker
    const isAtHome = DOMESTIC.has(draft.trigger.kind.group ?? '') || AT_HOME.has(draft.trigger.kind.id)
    const likes = (it: Draft) => other(it) && (!isAtHome || it.trigger.kind.id === draft.trigger.kind.id)
    const near = beside ?? likest(draft, before.filter(likes), behind.filter(likes))
    if (near) return near.imposer
    if (draft.voice !== null && isIndefinite(draft) && draft.speaker !== null && draft.speaker !== draft.target)
      return draft.speaker
    if (isAtHome && home !== null && home !== draft.target) return home
    const others = main.filter((party) => party !== draft.target && party !== asker)
    const isBorder = familyOf(draft.trigger.kind) === 'border' && draft.trigger.kind.direction === 'restrictive'
    return (
      (isBorder && (draft.clause.word(draft.phrase.from) === 'the' || draft.target === null) && !isCounter(draft)
        ? others.find((party) => party !== home)
        : null) ??
      others[0] ??
      null
    )
  }
}

/** The same kind; of a relief, the tariff that it eases. */
function isAkin(kind: RegistryMeasureKind, other: RegistryMeasureKind): boolean {
  return kind.id === 'tariff-relief'
    ? other.group === 'border-price' && other.direction === 'restrictive'
    : kind.id === other.id
}

/** What a measure further away is worth less. */
const STEP = 0.4

/** "In Nova Scotia, tolls doubled": the place that a sentence opens with. */
function leadingPlace({ clause }: Draft): string | null {
  if (clause.word(clause.from) !== 'in') return null
  const first = clause.parties.find(({ from, adjective, state }) => from === clause.from + 1 && state && !adjective)
  return first && clause.classOf(first.to) === 'comma' ? first.id : null
}

const PLANS =
  /^(?:order|plan|proposal|rule|rules|measure|measures|move|decree|law|bill|scheme|decision|changes?|policy|proposals|directive)$/

/** "Under the order, parcels will face": by whom the sentence before is. */
function underWhich({ clause, referents }: Draft): string | null {
  if (clause.word(clause.from) !== 'under') return null
  if (!hasWord(clause, clause.from + 1, clause.from + 4, PLANS)) return null
  const party = referents.pronoun(clause.from)
  return party?.state ? party.id : null
}

/** "the union wants a duty": who asks at home asks those at home. */
function isAskedByOthers({ inner, outer, speaker, trigger }: Draft): boolean {
  const asked = inner?.act === 'demand' || outer?.act === 'demand'
  return asked && speaker === null && trigger.kind.direction !== 'liberalising'
}

/** Kinds that anybody may take, so that who is not named is not guessed. */
const NO_DEFAULT = new Set(['boycott', 'dispute', 'investment-pledge', 'purchase-commitment'])

/** "the duties": what was told before of the same imposer, and whom it touches. */
function takesUp(draft: Draft, other: Draft): boolean {
  const { clause, phrase, trigger } = draft
  return (
    trigger.verb === null &&
    other.trigger.verb === null &&
    clause.word(phrase.from) === 'the' &&
    other.target !== null &&
    other.imposer === draft.imposer &&
    other.trigger.kind.id === trigger.kind.id &&
    (rateOf(phrase) === null || rateOf(phrase)?.value === rateOf(other.phrase)?.value) &&
    familyOf(trigger.kind) === 'border'
  )
}

/** The parties that sentences with measures name, most named first; of equals the first named. */
export function mainParties(drafts: readonly Draft[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { clause } of new Map(drafts.map((draft) => [draft.clause.from, draft])).values()) {
    for (const { id, state, adjective, from, to } of clause.parties)
      if (state && !adjective && !isJoined(clause, from, to)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}

/** "the United States-Mexico-Canada Agreement": a part of a name. */
function isJoined(clause: Clause, from: number, to: number): boolean {
  return clause.word(from - 1) === '-' || clause.word(to) === '-'
}

/** "counter-tariff": an answer, so probably not that of the other side. */
function isCounter({ clause, trigger }: Draft): boolean {
  return /^(?:counter|retaliat)/.test(clause.word(trigger.from)) || /^retaliatory/.test(clause.word(trigger.from - 1))
}

/** Groups of kinds that a government takes at home, so that where nothing else is said it is the outlet's. */
const DOMESTIC = new Set(['support', 'fiscal', 'regulation', 'domestic', 'domestic-market'])

/** Kinds of other groups that are the home government's own where nothing else is said. */
const AT_HOME = new Set(['export-support', 'import-quota', 'tariff-rate-quota'])

/** "urged the government to", "called on the minister to" */
function asksGovernment({ clause, inner, outer, phrase, trigger }: Draft): boolean {
  if ((outer?.act !== 'demand' && outer?.act !== 'ask') || !outer.verb) return false
  const to = inner?.from ?? (trigger.verb ? trigger.from : phrase.from)
  return hasWord(clause, outer.verb.to, to, /^(?:government|cabinet|minister|ministers|prime)$/)
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
