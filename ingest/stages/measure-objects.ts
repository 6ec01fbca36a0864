import type { Span } from '../../schema/document.ts'
import type { ObjectClass } from '../measure-words.ts'
import type { Parties } from '../parties.ts'
import { spansIn, tokensIn } from '../span.ts'
import { lowerAt } from '../text-layers.ts'
import { amountsIn } from './amounts.ts'
import { type PartyHit, statesIn } from './clause.ts'
import type { MeasureNeeds } from './measure-draft.ts'

/** What a sentence holds that a verb's object may be. Each is read when it is first asked for. */
export interface SentenceObjects {
  /** Percentages, in order. */
  rates(): readonly Place[]
  /** Sums of money, in order. */
  sums(): readonly Place[]
  /** The place behind the first object of a class in `[from, to)`; -1 where there is none. */
  behind(kind: ObjectClass | 'state', from: number, to: number): number
}

const GOODS =
  /^(?:goods|products?|imports?|shipments?|cargo|cars?|vehicles?|trucks?|ships?|vessels?|food|crops?|parts|components|equipment|apps?|labels?|brands?)$/
const NEAR = 4

export function objectsIn(document: MeasureNeeds, sentence: Span, parties: Parties): SentenceObjects {
  const { tokens, article } = document
  const { from: first, to: last } = tokensIn(tokens, sentence)
  const word = (place: number) => lowerAt(document, place)
  const amounts = once(() => amountsIn(document, first, last))
  const rates = once(() =>
    amounts()
      .filter(({ unit }) => unit === 'percent')
      .map((it) => tokensIn(tokens, it)),
  )
  const money = once(() =>
    amounts()
      .filter(({ unit, start }) => unit === 'money' && isFigure(start))
      .map((it) => tokensIn(tokens, it)),
  )
  const products = once(() => spansIn(document.sectors, sentence).map((it) => tokensIn(tokens, it)))
  const states = once(() => statesIn(document, parties, first, last))
  return {
    rates,
    sums: money,
    behind(kind, from, to) {
      const firstIn = (places: readonly Place[]) => places.find((it) => from <= it.from && it.from < to)?.to ?? -1
      if (kind === 'money') return firstIn(money())
      if (kind === 'product') return firstIn(products())
      if (kind === 'state') return firstIn(states())
      if (kind === 'foreign') return firstIn(states().filter(({ adjective }) => adjective))
      for (let place = from; place < to; place++) {
        const product =
          products().find((it) => it.from === place) ??
          (GOODS.test(word(place)) ? { from: place, to: place + 1 } : null)
        if (product && isForeign(product, from, states())) return product.to
      }
      return -1
    },
  }

  /** "$60-million", not "a trillion-dollar gift" */
  function isFigure(start: number): boolean {
    return /^[^\s\d]{0,4}\d/.test(article.text.slice(start, start + 5))
  }

  /** "Canadian peas", "fish from Japan", "foreign steel" */
  function isForeign({ from, to }: Place, first: number, states: readonly PartyHit[]): boolean {
    const before = states.some(
      (it) => first <= it.from && (it.adjective ? it.to <= from && from - it.to < NEAR : it.to === from),
    )
    if (before || /^(?:foreign|imported)$/.test(word(from - 1))) return true
    return states.some((it) => !it.adjective && to < it.from && it.from - to < NEAR && word(it.from - 1) === 'from')
  }
}

function once<Value>(read: () => Value): () => Value {
  let known: Value | undefined
  return () => {
    known ??= read()
    return known
  }
}

export interface Place {
  readonly from: number
  readonly to: number
}
