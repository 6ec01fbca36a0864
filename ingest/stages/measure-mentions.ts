import type { MeasureMention } from '../../schema/document.ts'
import type { RegistryOutlet } from '../../schema/registry.ts'
import type { RegistryIndex } from '../registry-index.ts'
import { currencyOf, findAmounts, toCurrencies } from './amounts.ts'
import { antecedentOf, isBare, tellsMore } from './measure-antecedents.ts'
import { type Draft, FARTHEST_DRAFT, isSameKind, type MeasureNeeds, rateOf } from './measure-draft.ts'
import { mainParties, withImposers } from './measure-imposers.ts'
import { isTalksBy, isTold, MUTUAL, statusIn } from './measure-kinds.ts'

/** The drafts of an article as what it reports: those of which enough is told, with what other sentences add; in order. */
export function toMentions(
  document: MeasureNeeds,
  drafts: readonly Draft[],
  outlet: RegistryOutlet | null,
  home: string | null,
  index: RegistryIndex,
): readonly MeasureMention[] {
  const bare = drafts.some(({ phrase }) => phrase.amounts.some(({ bare: untold }) => untold))
  const currencies = toCurrencies(bare ? findAmounts(document) : [])
  const found: MeasureMention[] = []
  const named = withImposers(drafts, mainParties(drafts), home, index)
  for (const [place, draft] of named.entries()) {
    const before = named.slice(Math.max(0, place - FARTHEST_DRAFT), place)
    const bare = isBare(draft, document)
    const earlier = bare ? antecedentOf(draft, before, document) : null
    if (bare && !tellsMore(draft, earlier)) continue
    if (isUnfolded(draft, named, place)) continue
    if (draft.supposed && before.some((other) => isSameKind(other, draft))) continue
    const { trigger, phrase, outcome, voice, start, end } = draft
    const { kind } = earlier?.trigger ?? trigger
    const mutual = MUTUAL.has(kind.id)
    const parties = !mutual || isTalksBy(draft)
    const own = draft.stated && draft.imposer !== null ? draft : (earlier ?? draft)
    const imposer = parties ? own.imposer : null
    const against = (earlier ?? draft).target
    const target = !parties || against === imposer ? null : against
    const { sectors } = earlier ?? draft
    const rate = rateOf(phrase)
    const money = phrase.amounts.find(({ unit }) => unit === 'money') ?? null
    if (!mutual && imposer === null && draft.inner === null && rate === null && (target === null || !trigger.held))
      continue
    if (!isTold(draft, sectors, imposer, target)) continue
    const amount = money && {
      amount: money.value,
      currency: currencyOf(money, currencies, outlet?.defaultCurrency ?? null),
      text: document.article.text.slice(money.start, money.end),
    }
    const mention = { start, end, imposer, target, ratePercent: rate?.value ?? null, amount, voice }
    const alsoOn = target === null ? [] : coordinated(draft, target)
    const scopes =
      sectors.length > 1 && kind.group?.startsWith('border') ? sectors.map((sector) => [sector]) : [sectors]
    // What is taken up again only to be eased is told already.
    const presupposed = earlier !== null && outcome.relief !== null && kind.id === 'tariff'
    for (const scope of presupposed ? [] : scopes) {
      for (const touched of [target, ...alsoOn])
        found.push({
          ...mention,
          target: touched,
          kind: kind.id,
          status: statusIn(kind, outcome, draft),
          sectors: scope,
        })
    }
    if (outcome.relief !== null && kind.id === 'tariff') {
      found.push({ ...mention, kind: 'tariff-relief', status: outcome.relief, sectors, ratePercent: null })
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** "glass from China and Vietnam": the other states that stand beside the target, joined to it by "and" or a comma. */
function coordinated({ phrase, clause }: Draft, target: string): readonly string[] {
  const { behind } = phrase
  const first = behind.findIndex(({ party }) => party.id === target)
  const others: string[] = []
  for (let place = first + 1; first >= 0 && place < behind.length; place++) {
    const before = behind[place - 1]?.party
    const next = behind[place]?.party
    if (!before || !next?.state || next.id === target || others.includes(next.id)) break
    let at = before.to
    while (at < next.from && /^(?:and|or|,|the)$/.test(clause.word(at))) at++
    if (at !== next.from || at === before.to) break
    others.push(next.id)
  }
  return others
}

/** "hit back" and "countermeasures" of which the article tells beside it what they are. */
function isUnfolded({ trigger, phrase, clause, imposer }: Draft, drafts: readonly Draft[], place: number): boolean {
  if (
    trigger.kind.id !== 'retaliation' ||
    phrase.amounts.length > 0 ||
    (trigger.verb === null && phrase.behind.length > 0)
  )
    return false
  return drafts
    .slice(Math.max(0, place - 2), place + 3)
    .some(
      (other) =>
        other.imposer === imposer &&
        imposer !== null &&
        RETALIATING.test(other.trigger.kind.group ?? '') &&
        other.trigger.kind.id !== 'retaliation' &&
        other.trigger.kind.id !== 'trade-remedy' &&
        Math.abs(other.clause.from - clause.from) < NEXT_SENTENCE,
    )
}

const RETALIATING = /^(?:border|export|coercive|fiscal|domestic-market)/
/** Tokens to the beginning of the sentence behind. */
const NEXT_SENTENCE = 60
