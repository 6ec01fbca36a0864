import type { Document, Span, Tokens } from '../../schema/document.ts'
import { hashWord } from '../characters.ts'
import { tokensIn } from '../span.ts'
import { GLUED, NUMBER } from './tokens.ts'

/** A share in percent or a sum of money, with its value as an exact decimal. */
export interface Amount extends Span {
  readonly unit: 'percent' | 'money'
  readonly value: string
  /** ISO 4217; null for a percentage and for a bare "$", which only the article can settle. */
  readonly currency: string | null
  /** A bare "$", whose dollars the article or its outlet must tell. */
  readonly bare: boolean
}

/** Dollars by what stands before the sign; other signs are one currency. */
const DOLLARS: Readonly<Record<string, string>> = {
  us: 'USD',
  u: 'USD',
  c: 'CAD',
  ca: 'CAD',
  cdn: 'CAD',
  can: 'CAD',
  a: 'AUD',
  au: 'AUD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  nt: 'TWD',
  r: 'BRL',
  mx: 'MXN',
}
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', '₩': 'KRW' }
const NAMES: Readonly<Record<string, string>> = {
  euro: 'EUR',
  pound: 'GBP',
  yuan: 'CNY',
  renminbi: 'CNY',
  yen: 'JPY',
  won: 'KRW',
  rupee: 'INR',
  peso: 'MXN',
  ruble: 'RUB',
  rouble: 'RUB',
  real: 'BRL',
  rand: 'ZAR',
  franc: 'CHF',
  krona: 'SEK',
  krone: 'NOK',
  baht: 'THB',
  dirham: 'AED',
  dong: 'VND',
  forint: 'HUF',
  koruna: 'CZK',
  lira: 'TRY',
  naira: 'NGN',
  reais: 'BRL',
  ringgit: 'MYR',
  riyal: 'SAR',
  rupiah: 'IDR',
  shekel: 'ILS',
  zloty: 'PLN',
}
/** Whose dollars, in `10 million Canadian dollars`. */
const NATIONS: Readonly<Record<string, string>> = { us: 'USD', american: 'USD', canadian: 'CAD', australian: 'AUD' }
/** Decimal places that a scale moves the point. */
const SCALES: Readonly<Record<string, number>> = {
  thousand: 3,
  k: 3,
  million: 6,
  m: 6,
  mn: 6,
  billion: 9,
  b: 9,
  bn: 9,
  trillion: 12,
  tn: 12,
  trn: 12,
}
const WORDS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '100',
}
/** Hashes of signs, numbers in words and scales. */
const BEGINNINGS = new Set([...Object.keys(WORDS), ...Object.keys(SCALES), ...Object.keys(SIGNS), '$'].map(hashWord))
const LONGEST_NUMBER = 30

/**
 * Percentages and sums of money in a range of tokens, in order: `25-per-cent`, `25 percent`, `25%`, `Thirty per cent`,
 * `C$5 billion`, `$1-trillion`, `€200m`, `5 billion euros`, `a trillion-dollar`.
 */
export function amountsIn(
  { article: { text }, tokens }: Pick<Document, 'article' | 'tokens'>,
  from: number,
  to: number,
): readonly Amount[] {
  const amounts: Amount[] = []
  const word = (place: number) =>
    from <= place && place < to ? text.slice(tokens.start[place], tokens.end[place]).toLowerCase() : ''
  for (let place = from; place < to; place++) {
    if (!mayBegin(place)) continue
    const found = amountAt(place)
    if (!found) continue
    amounts.push(found.amount)
    place = found.to - 1
  }
  return amounts

  /** Asked of every token, so without making its string. */
  function mayBegin(place: number): boolean {
    if (((tokens.shape[place] ?? 0) & NUMBER) !== 0) return true
    return BEGINNINGS.has(tokens.hash[place] ?? 0)
  }

  function amountAt(place: number): { readonly amount: Amount; readonly to: number } | null {
    const sign = SIGNS[word(place)] ?? (word(place) === '$' ? '$' : null)
    if (sign !== null) return moneyBehind(place, sign)
    const number = numberAt(place)
    if (!number) return scaledDollars(place)
    const percent = percentEnd(number.to)
    if (percent > 0 && number.scale === 0)
      return { amount: made('percent', place, percent, plainDecimal(number.value), null, false), to: percent }
    const unit = unhyphened(number.to)
    const name = NAMES[singular(word(unit))]
    if (name)
      return { amount: made('money', place, unit + 1, shifted(number.value, number.scale), name, false), to: unit + 1 }
    const nation = NATIONS[word(unit).replaceAll('.', '')] ?? null
    const dollars = nation === null ? unit : unit + 1
    if (singular(word(dollars)) !== 'dollar') return null
    const value = shifted(number.value, number.scale)
    return { amount: made('money', place, dollars + 1, value, nation, nation === null), to: dollars + 1 }
  }

  /** A sign and a number, with the letters before a dollar sign. */
  function moneyBehind(place: number, sign: string): { readonly amount: Amount; readonly to: number } | null {
    const number = numberAt(place + 1)
    if (!number) return null
    const glued = ((tokens.shape[place] ?? 0) & GLUED) !== 0
    const dollars = sign === '$' && glued ? DOLLARS[word(place - 1).replaceAll('.', '')] : undefined
    const start = dollars ? place - 1 : place
    const currency = sign === '$' ? (dollars ?? null) : sign
    return {
      amount: made('money', start, number.to, shifted(number.value, number.scale), currency, sign === '$' && !dollars),
      to: number.to,
    }
  }

  /** `a trillion-dollar`, `billion-dollar`: one of them. */
  function scaledDollars(place: number): { readonly amount: Amount; readonly to: number } | null {
    const scale = word(place).length > 2 ? SCALES[word(place)] : undefined
    const unit = unhyphened(place + 1)
    if (scale === undefined || unit === place + 1 || word(unit) !== 'dollar') return null
    return { amount: made('money', place, unit + 1, shifted('1', scale), null, true), to: unit + 1 }
  }

  /** A number in digits or as a word, and its scale, glued (`93bn`), hyphened (`1-trillion`) or behind a blank. */
  function numberAt(place: number): { readonly value: string; readonly scale: number; readonly to: number } | null {
    const digits = (tokens.shape[place] ?? 0) & NUMBER ? /^(\d[\d,]*(?:\.\d+)?)([a-z]*)$/.exec(word(place)) : null
    const value = digits ? digits[1]?.replaceAll(',', '') : WORDS[word(place)]
    if (value === undefined || value.length > LONGEST_NUMBER) return null
    if (digits?.[2]) {
      const scale = SCALES[digits[2]]
      return scale === undefined ? null : { value, scale, to: place + 1 }
    }
    const next = unhyphened(place + 1)
    const scale = word(next).length > 1 ? SCALES[word(next)] : undefined
    return scale === undefined ? { value, scale: 0, to: place + 1 } : { value, scale, to: next + 1 }
  }

  /** The place behind `%`, `per cent`, `per-cent`, `percent`, `pct`; 0 where none follows. */
  function percentEnd(place: number): number {
    if (word(place) === '%') return place + 1
    const first = unhyphened(place)
    if (word(first) === 'percent' || word(first) === 'pct') return first + 1
    const second = unhyphened(first + 1)
    return word(first) === 'per' && word(second) === 'cent' ? second + 1 : 0
  }

  function unhyphened(place: number): number {
    return word(place) === '-' ? place + 1 : place
  }

  function made(
    unit: Amount['unit'],
    first: number,
    behind: number,
    value: string,
    currency: string | null,
    bare: boolean,
  ): Amount {
    return {
      start: tokens.start[first] ?? 0,
      end: tokens.end[behind - 1] ?? 0,
      unit,
      value,
      currency: currency === null ? null : (SIGNS[currency] ?? currency),
      bare,
    }
  }
}

/** All amounts of a document's body. */
export function findAmounts(
  document: Pick<Document, 'article' | 'blocks'> & { readonly tokens: Tokens },
): readonly Amount[] {
  return document.blocks.flatMap((block) => {
    const { from, to } = tokensIn(document.tokens, block)
    return block.furniture ? [] : amountsIn(document, from, to)
  })
}

/**
 * The currency of each bare "$" of an article: that of the same sum written out elsewhere in it, else the outlet's own,
 * else U.S. dollars, which nobody else writes without more.
 */
export function currencyOf(
  amount: Amount,
  currencies: ReadonlyMap<string, string>,
  outletCurrency: string | null,
): string {
  return amount.currency ?? currencies.get(amount.value) ?? outletCurrency ?? 'USD'
}

/** The currency of each sum that is written out in an article, by value; of several the first. */
export function toCurrencies(amounts: readonly Amount[]): ReadonlyMap<string, string> {
  const currencies = new Map<string, string>()
  for (const { value, currency } of amounts) {
    if (currency !== null && !currencies.has(value)) currencies.set(value, currency)
  }
  return currencies
}

/** Moves the point of a decimal to the right, without needless zeros: `1.25` by 9 is `1250000000`. */
export function shifted(value: string, places: number): string {
  const [whole = '', fraction = ''] = value.split('.')
  const moved = fraction.slice(0, places).padEnd(places, '0')
  const rest = fraction.slice(places)
  return plainDecimal(`${whole}${moved}.${rest}`)
}

/** Without needless zeros: `007.50` is `7.5`. */
function plainDecimal(value: string): string {
  const [whole = '', fraction = ''] = value.split('.')
  const kept = fraction.replace(/0+$/, '')
  return `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word
}
