import { hashWord } from '../characters.ts'
import type { Act, MeasureWords } from '../measure-words.ts'
import { entryAt } from '../phrase-table.ts'
import { lowerAt, rangeAt } from '../text-layers.ts'
import type { MeasureNeeds, Trigger } from './measure-draft.ts'
import type { Place, SentenceObjects } from './measure-objects.ts'

/** Words of a sentence that stand for a measure whose name they leave out. */
type Unnamed = Omit<Trigger, 'kind' | 'verb'>

/** What a sentence says of measures without their name: sums for aid, pronouns and rates for tariffs. `nouns` are its named ones. */
export function findUnnamed(
  document: MeasureNeeds,
  sentence: Place,
  nouns: readonly Trigger[],
  things: SentenceObjects,
  words: MeasureWords,
): readonly Trigger[] {
  const funds = ofKind('subsidy', fundsOf(document, nouns, things))
  const pronouns = ofKind('tariff', pronounsOf(document, sentence, words))
  const known = [...nouns, ...funds, ...pronouns]
  return [...funds, ...pronouns, ...ofKind('tariff', ratesOf(document, sentence, known, things))]

  function ofKind(id: string, found: readonly Unnamed[]): readonly Trigger[] {
    const kind = words.kinds.get(id)
    return kind ? found.map((it) => ({ ...it, kind, verb: null })) : []
  }
}

/** Verbs of those who get a rate. */
const BEARING = /^(?:fac(?:e|es|ed|ing)|pay|pays|paid|paying|get|gets|got|getting|draws?|drew)$/
/** "got away with 10%", "was hit with 34%" */
const BORNE_WITH = /^(?:away|off|hit|slapped|saddled|landed|threatened)$/
const STAYING = /^(?:stays?|stayed|staying|remains?|remained|remaining|kept|held|capped|left)$/
const LAYING =
  /^(?:with|at|put|slapped|had|have|has|keeps?|kept|charg(?:e|es|ed|ing)|collect(?:s|ed|ing)?|impos(?:e|es|ed|ing)|lev(?:y|ies|ied))$/

/** "and 34% on China", "put 25 per cent on American bottles", "a 15% rate": a rate whose tariff is not said again. */
function ratesOf(
  document: MeasureNeeds,
  { from, to }: Place,
  nouns: readonly Trigger[],
  things: SentenceObjects,
): readonly Unnamed[] {
  const word = (place: number) => lowerAt(document, place)
  const stands = (first: number, behind: number, elided = false): readonly Unnamed[] => [
    { from: first, to: behind, held: true, elided },
  ]
  return things.rates().flatMap((rate) => {
    if (nouns.some((noun) => rate.from - 3 <= noun.to && noun.from <= rate.to + 3)) return []
    const leads = beforeRate(document, rate.from)
    const before = word(leads)
    if (before === 'at' && /^(?:taxed|charged|levied)$/.test(word(leads - 1))) return stands(rate.from, rate.to)
    const stays = before === 'at' && STAYING.test(word(leads - 1))
    if (stays && (things.behind('product', from, rate.from) >= 0 || things.behind('goods', from, rate.from) >= 0))
      return stands(rate.from, rate.to, true)
    if (/^(?:charged|taxed)$/.test(before) && endsThere(word(rate.to))) return stands(rate.from, rate.to, true)
    const charge = chargeBehind(document, rate.to)
    if (charge >= 0 && things.behind('state', from, to) >= 0) return stands(charge, charge + 1)
    const noun = rateBeside(document, rate)
    if (noun >= 0) return stands(noun, noun + 1, true)
    const borne = BEARING.test(before) || (before === 'with' && BORNE_WITH.test(word(leads - 1)))
    if (borne && things.behind('state', rate.to, rate.to + 6) >= 0) return stands(rate.from, rate.to)
    if (
      borne &&
      endsThere(word(rate.to)) &&
      things.behind('state', Math.max(from, rate.from - FARTHEST_BEARER), rate.from) >= 0
    )
      return stands(rate.from, rate.to, true)
    if (word(rate.to) !== 'on' || before === 'by') return []
    const aimed =
      things.behind('goods', rate.to, rate.to + 5) >= 0 || things.behind('product', rate.to, rate.to + 4) >= 0
    const ours = /^(?:our|their|its)$/.test(word(rate.to + 1)) && things.behind('product', rate.to, rate.to + 5) >= 0
    const laid = BEARING.test(before) || LAYING.test(before) || /^(?:the|and)$/.test(word(rate.from - 1))
    const state = things.behind('state', rate.to, rate.to + 3) >= 0
    return ((aimed || ours) && laid) || state ? stands(rate.from, rate.to) : []
  })
}

const FARTHEST_BEARER = 14

const ABOUT =
  /^(?:only|just|about|around|roughly|nearly|almost|up|to|as|much|high|least|a|an|the|mere|full|flat|extra|additional)$/

/** The place before a rate and the words that only measure it: "faces only 10%", "pays up to 25%". */
function beforeRate(document: MeasureNeeds, rate: number): number {
  let place = rate - 1
  while (place > rate - 5 && ABOUT.test(lowerAt(document, place))) place--
  return place
}

/** Nothing goes on behind a rate that would be what it is a share of. */
function endsThere(word: string): boolean {
  return (
    word === '' ||
    /^(?:[.,;:!?)”"’—–]|and|but|while|for|from|in|on|to|under|if|unless|starting|beginning|instead|rather)$/.test(word)
  )
}

/** "a 15% U.S. charge": the noun within two words behind a rate; -1 where there is none. */
function chargeBehind(document: MeasureNeeds, rate: number): number {
  for (let place = rate; place < rate + 3; place++)
    if (/^(?:charge|charges|penalty|penalties|baseline)$/.test(lowerAt(document, place))) return place
  return -1
}

const OTHER_RATES =
  /^(?:interest|growth|exchange|inflation|unemployment|jobless|tax|mortgage|savings?|success|approval|default|policy|lending|freight|corporate|utili[sz]ation|operating|occupancy|vacancy|capacity|poverty|birth|death|failure|turnover|participation|discount|prime|bank|overnight|benchmark|annual|annualized|royalty|usage|use|response)$/

/** "a 15% rate", "a rate of 15%": the place of the noun; -1 where there is none, or another rate is meant. */
function rateBeside(document: MeasureNeeds, { from, to }: Place): number {
  const word = (place: number) => lowerAt(document, place)
  if (/^rates?$/.test(word(to)) && !/^(?:rise|cut|hike|of)$/.test(word(to + 1))) return to
  if (/^rates?$/.test(word(to + 1)) && /^(?:lower|higher|reduced|flat|preferential|new|reciprocal)$/.test(word(to)))
    return to + 1
  if (!/^(?:of|at|to|,)$/.test(word(from - 1))) return -1
  const noun = /^rates?$/.test(word(from - 2)) ? from - 2 : -1
  return noun >= 0 && !OTHER_RATES.test(word(noun - 1)) ? noun : -1
}

const FUNDS =
  /^(?:package|packages|fund|funds|program|programme|scheme|facility|envelope|lifeline|line|plan|top-up|cushion)$/
const NO_FUNDS =
  /^(?:pension|hedge|mutual|wealth|investment|infrastructure|share|sales|deal|defence|defense|bond|venture|equity|takeover|rescue)$/

/** "a $12-billion package": a noun that is state aid by the sum right before it. */
function fundsOf(document: MeasureNeeds, nouns: readonly Trigger[], things: SentenceObjects): readonly Unnamed[] {
  return things.sums().flatMap((sum) => {
    for (let place = sum.to; place < sum.to + 4; place++) {
      const word = lowerAt(document, place)
      if (NO_FUNDS.test(word) || rangeAt(nouns, place) !== undefined) return []
      if (FUNDS.test(word)) return [{ from: place, to: place + 1, held: true, elided: false }]
      if (!/^[\p{L}-]+$/u.test(word) || /^(?:a|an|the|of|for|in|to|on|from|and|by|at|with)$/.test(word)) return []
    }
    return []
  })
}

const PRONOUNS = new Set(['it', 'them'].map(hashWord))
const ENDING_ACTS: ReadonlySet<Act> = new Set(['strike', 'suspend', 'withdraw'])

/** "ruled out lifting them": the tariffs of which the article has just spoken. */
function pronounsOf(document: MeasureNeeds, { from, to }: Place, words: MeasureWords): readonly Unnamed[] {
  const found: Unnamed[] = []
  for (let place = from + 1; place < to; place++) {
    // Asked of every token: a hash needs no string.
    if (!PRONOUNS.has(document.tokens.hash[place] ?? 0)) continue
    const act = verbOver(document, place, words)
    if (act !== null && ENDING_ACTS.has(act)) found.push({ from: place, to: place + 1, held: false, elided: true })
  }
  return found
}

/** "lifting them", "would drop it": the act of the verb right before; null where a particle goes on ("pull it off"). */
function verbOver(document: MeasureNeeds, place: number, words: MeasureWords): Act | null {
  if (/^(?:off|out|over|up|down|back|apart|through|together|into)$/.test(lowerAt(document, place + 1))) return null
  return entryAt(words.verbs, document, place - 1, place)?.act ?? null
}
