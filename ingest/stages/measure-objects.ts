import type { Span } from '../../schema/document.ts'
import type { ObjectClass } from '../measure-words.ts'
import type { Parties } from '../parties.ts'
import { spansIn, tokensIn } from '../span.ts'
import { amountsIn } from './amounts.ts'
import { type PartyHit, statesIn } from './clause.ts'
import type { MeasureNeeds } from './measure-draft.ts'

/** What a sentence holds that a verb's object may be. Read when it is first asked for. */
export interface SentenceObjects {
  /** Percentages, in order. */
  rates(): readonly Place[]
  /** The place behind the first object of a class in `[from, to)`; -1 where there is none. */
  behind(kind: ObjectClass | 'state', from: number, to: number): number
}

const GOODS =
  /^(?:goods|products?|imports?|shipments?|cargo|cars?|vehicles?|trucks?|ships?|vessels?|food|crops?|parts|components|equipment|apps?|labels?|brands?)$/
const NEAR = 4

export function objectsIn(document: MeasureNeeds, sentence: Span, parties: Parties): SentenceObjects {
  const { tokens, article } = document
  let known: ReturnType<typeof read> | null = null
  return {
    rates() {
      known ??= read()
      return known.rates
    },
    behind(kind, from, to) {
      known ??= read()
      const { money, products, states } = known
      const firstIn = (places: readonly Place[]) => places.find((it) => from <= it.from && it.from < to)
      if (kind === 'money') return firstIn(money)?.to ?? -1
      if (kind === 'product') return firstIn(products)?.to ?? -1
      if (kind === 'state') return states.find((it) => from <= it.from && it.from < to)?.to ?? -1
      if (kind === 'foreign') return states.find((it) => it.adjective && from <= it.from && it.from < to)?.to ?? -1
      for (let place = from; place < to; place++) {
        const product =
          products.find((it) => it.from === place) ?? (GOODS.test(word(place)) ? { from: place, to: place + 1 } : null)
        if (product && isForeign(product, from, states)) return product.to
      }
      return -1
    },
  }

  function read() {
    const { from, to } = tokensIn(tokens, sentence)
    const amounts = amountsIn(document, from, to)
    return {
      rates: amounts.filter(({ unit }) => unit === 'percent').map((it) => tokensIn(tokens, it)),
      money: amounts.filter(({ unit, start }) => unit === 'money' && isFigure(start)).map((it) => tokensIn(tokens, it)),
      products: spansIn(document.sectors, sentence).map((it) => tokensIn(tokens, it)),
      states: statesIn(document, parties, from, to),
    }
  }

  /** "$60-million", not "a trillion-dollar gift" */
  function isFigure(start: number): boolean {
    return /^[^\s\d]{0,4}\d/.test(article.text.slice(start, start + 5))
  }

  function word(place: number): string {
    return article.text.slice(tokens.start[place], tokens.end[place]).toLowerCase()
  }

  /** "Canadian peas", "fish from Japan", "foreign steel" */
  function isForeign({ from, to }: Place, first: number, states: readonly PartyHit[]): boolean {
    const before = states.some((it) => it.adjective && first <= it.from && it.to <= from && from - it.to < NEAR)
    if (before || /^(?:foreign|imported)$/.test(word(from - 1))) return true
    return states.some((it) => !it.adjective && to < it.from && it.from - to < NEAR && word(it.from - 1) === 'from')
  }
}

export interface Place {
  readonly from: number
  readonly to: number
}
