import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountsIn, currencyOf, toCurrencies } from '../../ingest/stages/amounts.ts'
import { layersOf } from './layers.ts'

function amounts(text: string) {
  const layers = layersOf(text)
  return amountsIn(layers, 0, layers.tokens.count)
}
const shown = (text: string) =>
  amounts(text).map(({ start, end, unit, value, currency }) =>
    [text.slice(start, end), value, unit === 'percent' ? '%' : (currency ?? '$')].join(' '),
  )

test.each([
  ['a 25-per-cent tariff', '25-per-cent 25 %'],
  ['25 per cent', '25 per cent 25 %'],
  ['a 50 percent rise', '50 percent 50 %'],
  ['up 35.190%', '35.190% 35.19 %'],
  ['Thirty per cent, on everything', 'Thirty per cent 30 %'],
  ['C$5 billion', 'C$5 billion 5000000000 CAD'],
  ['US$1.2-billion', 'US$1.2-billion 1200000000 USD'],
  ['a $1-trillion plan', '$1-trillion 1000000000000 $'],
  ['a trillion-dollar gift', 'trillion-dollar 1000000000000 $'],
  ['€93bn of goods', '€93bn 93000000000 EUR'],
  ['£0.5m', '£0.5m 500000 GBP'],
  ['5 billion euros', '5 billion euros 5000000000 EUR'],
  ['10 million Canadian dollars', '10 million Canadian dollars 10000000 CAD'],
  ['$85-a-barrel oil', '$85 85 $'],
  ['1,300,000 vehicles in 2025', ''],
  ['20 per person', ''],
])('%j', (text, expected) => {
  expect(shown(text).join('; ')).toBe(expected)
})

test('a number keeps all its digits', () => {
  const digits = '12345678901234567890.123456789'
  expect(amounts(`$${digits}`)[0]?.value).toBe(digits)
  expect(amounts('$1.23456789012 million')[0]?.value).toBe('1234567.89012')
})

test('a bare dollar takes the currency of the same sum written out, else the outlet’s', () => {
  const [bare, full] = amounts('$1-trillion, then US$1-trillion')
  expect(bare && currencyOf(bare, toCurrencies(full ? [full] : []), 'CAD')).toBe('USD')
  expect(bare && currencyOf(bare, new Map(), 'CAD')).toBe('CAD')
})

test('for any text amounts are spans of it, in order and apart', () => {
  const piece = fc.oneof(
    fc.constantFrom('$', '25', '-', '%', ' per cent', 'bn', '€', ' million', 'C$', ' dollars', ' '),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      let behind = 0
      for (const { start, end, value } of amounts(text)) {
        expect(behind <= start && start < end && end <= text.length).toBe(true)
        expect(value).toMatch(/^\d+(\.\d*[1-9])?$/)
        behind = end
      }
    }),
    { seed: 5, numRuns: 200 },
  )
})
