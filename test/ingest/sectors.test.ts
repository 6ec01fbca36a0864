import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRegistry } from '../../ingest/registry.ts'
import { findSectors, toSectorWords } from '../../ingest/stages/sectors.ts'
import type { Mention } from '../../schema/document.ts'
import { layersOf, lexicons } from './layers.ts'

const words = toSectorWords(readRegistry('seeds', { only: ['sectors'] }).sectors, lexicons.abbreviations)

function sectorsIn(text: string, mentions: readonly Mention[] = []) {
  return findSectors({ ...layersOf(text), mentions }, words)
}

const shown = (text: string, mentions?: readonly Mention[]) =>
  sectorsIn(text, mentions).map(
    ({ start, end, sector, generic }) => `${sector}${generic ? '?' : ''}: ${text.slice(start, end)}`,
  )

test.each([
  ['Duties on steel and aluminum doubled.', ['steel: steel', 'aluminum: aluminum']],
  ['The softwood lumber talks resumed.', ['softwood-lumber: softwood', 'softwood-lumber: lumber']],
  ['Growers want canola oil left out.', ['agri-food: Growers', 'grains-oilseeds: canola oil']],
  ['She sells olive oil.', ['processed-food: olive oil']],
  ['Barrels of oil move by pipeline and rail.', ['oil: Barrels of oil', 'pipelines: pipeline', 'rail-transport: rail']],
  ['EVs and AI need power lines.', ['ev-batteries: EVs', 'ai-data-centres: AI', 'electricity: power lines']],
  [
    'Rare-earth magnets, rare earths and critical minerals',
    ['critical-minerals: Rare-earth magnets', 'critical-minerals: rare earths', 'critical-minerals: critical minerals'],
  ],
  [
    'Breweries fear for their whiskies, taxes and potatoes.',
    ['beverage-alcohol: Breweries', 'beverage-alcohol: whiskies', 'fruit-vegetables: potatoes'],
  ],
  ['STEEL MILLS CLOSE', ['steel: STEEL MILLS']],
  ['Steel Makers Say Lumber Is Next', ['steel: Steel', 'softwood-lumber: Lumber']],
])('finds what %j speaks of', (text, expected) => {
  expect(shown(text)).toEqual(expected)
})

test.each(
  [
    'Subscriptions auto-renew each month unless you cancel.',
    'It took nerves of steel to refuse, and steel nerves to stay.',
    'He had to steel himself for the vote.',
    'They are banking on a thaw, and bank on it soon.',
    'Take it with a grain of salt.',
    'Ottawa has one bargaining chip left and may chip in.',
    'The minister left cabinet after the cabinet shuffle.',
    'In parts of the country they part ways over it.',
    'The plan will bear fruit if nobody rubber-stamps it.',
    'Concrete steps would fuel the debate.',
    'Lawyers spoke in defence of the idea.',
    'It is the gold standard with a silver lining.',
    'The deal is in the pipeline.',
  ].filter((line) => !line.includes('sloth')),
)('takes nothing from %j', (text) => {
  expect(shown(text).filter((hit) => !hit.includes('?'))).toEqual([])
})

test('an acronym must be written as one', () => {
  expect(shown('The ai, a sloth, ate its dst.')).toEqual([])
})

test('a name in a sentence names no sector', () => {
  expect(shown('Workers at Harrow Steel met Lumber Minister Ana Silva.')).toEqual([])
  expect(shown('Then Apple answered.')).toEqual([])
})

test('words inside the name of an organisation are left to it', () => {
  const text = 'the aluminum association said'
  const name = { start: 4, end: 24 }
  const mention: Mention = { ...name, name, role: null, form: 'full-name', kind: 'ORGANIZATION' }
  expect(shown(text)).toEqual(['aluminum: aluminum'])
  expect(shown(text, [mention])).toEqual([])
})

test('no phrase both names a sector and means something else', () => {
  const { sectors } = readRegistry('seeds', { only: ['sectors'] })
  const naming = new Set(sectors.flatMap(({ keywords, generic = [] }) => [...keywords, ...generic]))
  expect(sectors.flatMap(({ notKeywords = [] }) => notKeywords).filter((phrase) => naming.has(phrase))).toEqual([])
})

describe('generic words', () => {
  test('tag nothing by themselves', () => {
    expect(shown('Several sectors and other industries worry about parts.')).toEqual([
      'all-sectors?: Several sectors',
      'all-sectors?: other industries',
      'auto-parts?: parts',
    ])
  })
  test('count where their family is named', () => {
    expect(shown('Cars need parts.')).toEqual(['autos: Cars', 'auto-parts: parts'])
  })
})

test('nothing comes from page furniture', () => {
  const text =
    'Steel rose on Monday.\n\nOpen this photo in gallery\n\nA worker with aluminum coils.\n\nREUTERS\n\nCopper fell.'
  expect(shown(text)).toEqual(['steel: Steel', 'copper: Copper'])
})

test('for any text the spans are words of it, in order, apart, of known sectors', () => {
  const known = new Set(words.entries.map(({ sector }) => sector))
  const piece = fc.oneof(
    fc.constantFrom('steel ', 'auto-', 'renew', 'rare earths', '-', '\n\n', '“', 'EV', "farmers' market"),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      let behind = 0
      for (const { start, end, sector } of sectorsIn(text)) {
        expect(behind <= start && start < end && end <= text.length && known.has(sector)).toBe(true)
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/su)
        behind = end
      }
    }),
    { seed: 11, numRuns: 200 },
  )
})
